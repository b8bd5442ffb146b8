"""Portuguese words and what they say; the notation is that of `en.py`."""

PORTUGUESE: dict[str, str] = {
    "": "o|os|as|um|uma|uns|umas|de|do|da|dos|das|seu|sua|seus|suas|d",
    "@w": (
        "por favor|obrigad{o,a}|muito obrigad{o,a}|ola|oi|bom dia|pode{,m,ria,riam}|poderia{s,}|quero"
        "|queria|gostaria|preciso|me|nos|se|eu|voce{,s}|tem|tenho|agua{,s}|mar|oceano|mares|oceanos"
        "|marinh{o,a,os,as}|oceanic{o,a,os,as}|condicoes|condicao|valor{,es}|nivel|niveis|que tenha{m,}"
        "|que|registrad{o,a,os,as}|medid{o,a,os}|coletad{o,a,os,as}|observad{o,a,os,as}"
        "|encontrad{o,a,os,as}|zona{,s}|area|costa{,s}|para|muito|tod{o,a,os,as}|ver|obter|saber|dizer"
        "|diga|parte|estudante|projeto|trabalho|sou|estou|se|ja|lhe|algum{,a}|alguns"
        "|algumas|outr{o,a,os,as}|grau|concentracao|concentracoes|teor|conteudo|houve|havia|foram|sido"
        "|localizad{o,a,os,as}|situad{o,a,os,as}|tambem|ajude|favor|informacoes|informacao"
        "|periodo|existiam|feit{o,a,os,as}|minha|meu|aqui|entao|pra{s,}|pro{s,}|to"
        "|nao {encontro,acho,vejo,entendo,consigo,sei,tenho}|mesmo|afinal|exatamente|ne|gente|pessoal"
        "|ai|olha|desculp{e,a}"
    ),
    "@list": (
        "mostre{,m}|mostra{,r,me}|liste|listar|lista|de me|busque|buscar|encontre|encontrar|exiba"
        "|exibir|apresente|traga|procure|me da|me de|quero ver|da me"
    ),
    "@plot": "plot{e,ar,a}|grafico|trace|tracar|desenhe|desenhar|figura|faca um grafico",
    "@whatis": "o que {e,sao}{, um, uma, a, o}|que e {um,uma}",
    "@what": "qual|quant{o,a}|quais|qual e|qual era|qual foi|quais sao|o que|que tipo",
    "@which": "quais dos|quais das",
    "@where": "onde|em que {lugar,sitio,ponto,parte,zona}",
    "@where @cmp:any": "onde {ha,existe} mais",
    "@how": "como|quao",
    "@howmany": "quant{os,as}|numero de|quantidade de|numero total de",
    "@is": "esta|ta|e a|e o|sao|era|eram|estao|estava|foi|e verdade|sera que|faz",
    "@exist": "ha|existem|existe|havera",
    "@more": "mais|menos",
    "@with": "com|onde a|onde o|quando|cuja|cujo",
    "@than": "do que|que {no,na,nos,nas,o,a,os,as,em}",
    "@not": "nao|nada de|nem|exceto|sem|excluindo|fora d{o,a,e}|menos o|salvo|com excecao|mas nao|a excecao",
    "@in": "em|no|na|nos|nas|dentro d{e,o,a}|num|numa|ao largo do oceano",
    "@at": "nas coordenadas|na posicao|no ponto",
    "@near": (
        "perto d{e,o,a,os,as}|proxim{o,a,os,as} {de,do,da,a,ao}|junto {a,ao}|ao largo d{e,o,a}"
        "|na costa d{e,o,a}|em torno d{e,o,a}|nas proximidades d{e,o,a}|nos arredores d{e,o,a}"
        "|ao redor d{e,o,a}|nas imediacoes d{e,o,a}|em volta d{e,o,a}|perto|costa d{e,o,a}"
    ),
    "@facing": "frente a|em frente a{o,}",
    "@around": "cerca de|aproximadamente|por volta d{e,os,as}|~|em torno dos|mais ou menos",
    "@within": (
        "em um raio de|num raio de|a menos de|dentro de um raio de|a uma distancia {maxima ,}de"
        "|ate uma distancia de|no raio de|dentro de"
    ),
    "@radius": "raio{ de,}|distancia{ de,}",
    "@dir:n": "norte",
    "@dir:s": "sul",
    "@dir:e": "leste|este de longitude",
    "@dir:w": "oeste",
    "@and @dirof:n": "e a{o,} norte d{e,o,a,os,as}",
    "@and @dirof:s": "e a{o,} sul d{e,o,a,os,as}",
    "@and @dirof:e": "e a{o,} leste d{e,o,a,os,as}",
    "@and @dirof:w": "e a{o,} oeste d{e,o,a,os,as}",
    "@dirof:n": "{ao,a} norte d{e,o,a,os,as}",
    "@dirof:s": "{ao,a} sul d{e,o,a,os,as}",
    "@dirof:e": "{ao,a} leste d{e,o,a,os,as}",
    "@dirof:w": "{ao,a} oeste d{e,o,a,os,as}",
    "@part": (
        "{parte ,setor ,zona ,}{setentrional,meridional,oriental,ocidental,central}{ de, do, da,}"
        "|{parte,metade,zona,setor} {norte,sul,leste,oeste}{ de, do, da,}|noroeste{ de, do, da,}"
        "|nordeste{ de, do, da,}|sudoeste{ de, do, da,}|sudeste{ de, do, da,}"
        "|{o ,no }{norte,sul,leste,oeste,centro} {do,da}"
    ),
    "@lat": "latitude{,s}|lat|paralelo{,s}",
    "@lon": "longitude{,s}|lon|long|meridiano{,s}",
    "@hemi:n": "hemisferio norte",
    "@hemi:s": "hemisferio sul",
    "@austral": "austra{l,is}",
    "@boreal": "borea{l,is}",
    "@equator": "equador|linha do equador",
    "@equatorial": "equatorial",
    "@tropical": "tropical|tropicos",
    "@world": (
        "mundo{ inteiro,}|mundia{l,is,lmente}|globa{l,is,lmente}|todos os oceanos|planeta"
        "|em todo o mundo|a nivel mundial"
    ),
    "@month:1": "janeiro|jan",
    "@month:2": "fevereiro|fev",
    "@month:3": "marco",
    "@month:4": "abril|abr",
    "@month:5": "maio",
    "@month:6": "junho|jun",
    "@month:7": "julho|jul",
    "@month:8": "agosto|ago",
    "@month:9": "setembro|set",
    "@month:10": "outubro|out",
    "@month:11": "novembro|nov",
    "@month:12": "dezembro|dez",
    "@season:winter": "inverno{,s}",
    "@season:spring": "primavera{,s}",
    "@season:summer": "vera{o,oes,os}",
    "@season:autumn": "outono{,s}",
    "@monsoon:sw": (
        "monc{ao,oes}{ de verao, de sudoeste, do sudoeste,}|estacao da{s,} monc{ao,oes}"
        "|epoca da{s,} monc{ao,oes}"
    ),
    "@monsoon:ne": "monc{ao,oes} {de nordeste,do nordeste,de inverno}",
    "@unit:hour": "hora",
    "@unit:day": "dia",
    "@unit:week": "semana",
    "@unit:fortnight": "quinzena",
    "@unit:month": "mes",
    "@unit:quarter": "trimestre",
    "@unit:year": "ano",
    "@unit:decade": "decada",
    "@units:hour": "horas",
    "@units:day": "dias",
    "@units:week": "semanas",
    "@units:month": "meses",
    "@units:quarter": "trimestres",
    "@units:year": "anos",
    "@units:decade": "decadas",
    "@half": "semestre|metade",
    "@ord:1": "primeir{o,a,os,as}|1o|1a",
    "@ord:2": "segund{o,a}|2o|2a",
    "@ord:3": "terceir{o,a}|3o",
    "@ord:4": "quart{o,a}|4o",
    "@early": "inicio{ de, do ano de,}|comeco{ de,}|principio{s,}{ de,}|no inicio de|inicios de",
    "@mid": "{no ,}meio de|meados{ de,}|em meados de",
    "@late": "fim{ de,}|fina{l,is}{ de,}|no final de|no fim de",
    "@last": "passad{o,a,os,as}|anterior{,es}|retrasad{o,a}",
    "@past": "ultim{o,a,os,as}",
    "@this": "este|esta|neste|nesta|deste|desta",
    "@this @unit:month": "mes corrente|corrente mes",
    "@this @unit:year": "ano corrente|corrente ano",
    "@this @unit:week": "esta semana",
    "@this @unit:decade": "esta decada",
    "@this @season:spring": "esta primavera",
    "@next": "proxim{o,a,os,as}|seguinte{,s}|que vem",
    "@prior:day": "dia {anterior,previo,previa,precedente}|dia antes",
    "@prior:week": "semana {anterior,previo,previa,precedente}|semana antes",
    "@prior:month": "mes {anterior,previo,previa,precedente}|mes antes",
    "@prior:year": "ano {anterior,previo,previa,precedente}|ano antes",
    "@later:day": "dia {seguinte,posterior,subsequente}|dia depois",
    "@later:week": "semana {seguinte,posterior,subsequente}|semana depois",
    "@later:month": "mes {seguinte,posterior,subsequente}|mes depois",
    "@later:year": "ano {seguinte,posterior,subsequente}|ano depois",
    "@ago": "atras",
    "@today": "hoje",
    "@yesterday": "ontem",
    "@ago 2 @units:day": "anteontem|antes de ontem",
    "@tomorrow": "amanha|futuro",
    "@now": "agora|atualmente|neste momento|no momento|hoje em dia|atua{l,is}|de momento",
    "@recent": "recente{,s,mente}|ultimamente",
    "@since": "desde{ o, a, ha,}|a partir d{e,o,a}",
    "@after": "depois d{e,o,a}|apos|posterior{,es} a|mais tarde que",
    "@before": "antes d{e,o,a}|anterior{,es} a|previo{,s} a",
    "@until": "ate{ o, a, ao,}",
    "@onwards": "em diante|{para,pra} ca",
    "@to": "a|ao|aos",
    "@and": "e|bem como|assim como|junto com|&",
    "@or": "ou",
    "@between": "entre",
    "@during": "durante{ o, a, os, as,}|ao longo d{e,o,a,os,as}|no decorrer d{e,o,a}|no periodo de",
    "@every": "cada|todos os|todas as|todo|toda",
    "@by:REGION": "{por,segundo} {,cada ,a }{regiao,regioes,bacia,bacias}|em cada {regiao,bacia}",
    "@by:PLATFORM": "{por,segundo} {,cada ,o }{flutuador,flutuadores,plataforma}|em cada flutuador",
    "@by:DEPTH_BIN": "{por,segundo} {,cada ,a }{profundidade,profundidades,nivel}",
    "@taken @per": (
        "{medid,registrad,registad,observad,obtid,recolhid,coletad,feit}{o,a,os,as} {por,pelos,pelas}"
    ),
    "@per": "por|segundo|agrupad{o,a,os,as} por|por cada|para cada|separad{o,a,os,as} por",
    "@step:DAY": "de um dia para o outro|diari{o,a,os,as,amente}|dia a dia",
    "@step:MONTH": "de um mes para o outro|mensa{l,is,lmente}|mes a mes",
    "@step:YEAR": "de um ano para o outro|anua{l,is,lmente}|ano a ano|interanual",
    "@step:MONTH_OF_YEAR": (
        "ciclo {sazonal,anual}|climatologi{a,co,ca}|por mes {do ano,calendario,de calendario}"
        "|sazonalidade|variacao sazonal|climatologia mensal"
    ),
    "@bins": (
        "nive{l,is} de profundidade|intervalo{,s} de profundidade|camada{,s} de profundidade"
        "|faixa{,s} de profundidade"
    ),
    "@basin": "regi{ao,oes}|bacia{,s}",
    "@zone:surface": (
        "superficie{ do mar, do oceano, marinha,}|superficia{l,is}|aguas superficiais|nivel do mar"
    ),
    "@zone:nearsurface": (
        "perto da superficie|proximo {da,a} superficie|quase superficia{l,is}|subsuperficial"
        "|proxima a superficie|junto a superficie"
    ),
    "@zone:upper": (
        "oceano superior|camada superior{ do oceano,}|parte superior do oceano|camadas superiores"
    ),
    "@zone:epi": (
        "zona {fotica,eufotica,epipelagica,iluminada,ensolarada,de luz solar}|epipelagic{o,a}|camada fotica"
    ),
    "@zone:meso": "zona {crepuscular,mesopelagica,de penumbra,do crepusculo}|mesopelagic{o,a}",
    "@zone:bathy": "zona {batipelagica,da meia noite,de meia noite}|batipelagic{o,a}",
    "@zone:abyss": "abissa{l,is}|zona abissal|aguas abissais|planicie abissal|abismo",
    "@zone:deep": (
        "aguas profundas|agua profunda|profund{o,a,os,as}|mar profundo|oceano profundo|profundezas"
    ),
    "@depth": (
        "profundidade{,s}|de profundidade|profundidade de|de fundo|abaixo da superficie|uma profundidade de"
    ),
    "@howdeep": "quao profund{o,a}|a que profundidade|qual a profundidade|qual e a profundidade",
    "@above": "acima d{e,o,a,os,as}|por cima de|sobre os",
    "@over": (
        "mais de|pass{a,am,e,em} d{e,os}|superior{,es} a|maior{,es} {que,do que,de}|pelo menos|no minimo"
        "|excede{m,ndo}"
        "|acima dos graus|mais alt{o,a} {que,do que}|ultrapassa{m,ndo}|>|mais que|mais do que|a mais de"
    ),
    "@below": "abaixo d{e,o,a,os,as}|por baixo de|sob|debaixo de",
    "@less": (
        "menos de|inferior{,es} a|menor{,es} {que,do que,de}|no maximo|nao mais de"
        "|mais baix{o,a} {que,do que}|<|menos que|menos do que"
    ),
    "@deeper": "mais profund{o,a,os,as} {que,do que,de}|mais fund{o,a} {que,do que}",
    "@shallower": (
        "menos profund{o,a,os,as} {que,do que}|mais ras{o,a,os,as} {que,do que}"
        "|mais superficia{l,is} {que,do que}"
    ),
    "@deepest": "mais {fund,profund}{o,a,os,as}|{menos,pouco} {fund,profund}{o,a,os,as}",
    "@top": "superiores|de cima|mais superficiais",
    "@downto": "ate uma profundidade de|ate aos|ate os|ate a profundidade de",
    "@post:over": "ou mais|ou superior{,es}|ou maior{,es}|e acima|ou acima",
    "@post:less": "ou menos|ou inferior{,es}|ou menor{,es}|e abaixo|ou abaixo",
    "@u:m": "m|metro{,s}",
    "@u:ft": "ft|pe{,s}",
    "@u:fathom": "braca{,s}",
    "@u:dbar": "dbar|decibar{,es,s}|decibares",
    "@u:km": "km|quilometro{,s}|kms|kilometros",
    "@u:mi": "milha{,s}",
    "@u:nmi": "milha{,s} {nautica,nauticas,maritima,maritimas}|mn|nmi|nm",
    "@u:deg": "grau{,s}|°",
    "@u:C": "grau{,s} {celsius,centigrados,c}|celsius|centigrados|° c",
    "@u:F": "grau{,s} fahrenheit|fahrenheit|° f",
    "@u:K": "kelvin{,s}|grau{,s} kelvin",
    "@u:psu": "psu|ups|usp|unidades praticas{ de salinidade,}|g / kg",
    "@var:TEMPERATURE": "temperatura{,s}|calor|temp|termic{o,a,os,as}",
    "@var:SEA_SURFACE_TEMPERATURE": (
        "temperatura{,s} {superficial,superficiais}{ do mar, marinha, do oceano, da agua}"
        "|temperatura{,s} d{e,a} superficie{ do mar, marinha, do oceano}|tsm|sst"
    ),
    "@var:SALINITY": "salinidade{,s}|sal",
    "@var:OXYGEN": "oxigenio{ dissolvido,}|hipoxi{a,co,ca}|anoxia|zona de minimo de oxigenio|oxigenio",
    "@var:CHLOROPHYLL": (
        "clorofila{ a,}|fitoplancton"
        "|florac{ao,oes}{ de fitoplancton, de algas, fitoplanctonica, algal,}|algas"
        "|proliferac{ao,oes} de {algas,fitoplancton}|bloom{,s} de fitoplancton"
    ),
    "@var:NITRATE": "nitrato{,s}",
    "@var:PH": "ph|acidez",
    "@var:CURRENT_SPEED": (
        "corrente{,s}{ marinha, marinhas, oceanica, oceanicas,}|velocidade d{e,a,as} corrente{,s}"
        "|fluxo{,s}|deriva|velocidade do fluxo|velocidade|escoamento"
    ),
    "@var:CURRENT_DIRECTION": (
        "direc{ao,oes}|direcao d{e,a,as} corrente{,s}{ marinha, marinhas, oceanica, oceanicas,}"
        "|direccao|direcao do fluxo|sentido da{s,} corrente{,s}|para onde"
    ),
    "@var:SEA_ICE_CONCENTRATION": (
        "gelo{ marinho, do mar,}|{concentracao,cobertura,extensao} d{e,o} gelo{ marinho,}|banquisa"
    ),
    "@var:POTENTIAL_DENSITY": "densidade{,s}{ potencial,}",
    "@var:MIXED_LAYER_DEPTH": (
        "camada de mistura|profundidade da camada {de mistura,misturada}|camada misturada"
        "|espessura da camada de mistura"
    ),
    "@var:SOUND_SPEED": "velocidade do som",
    "@stat:MEAN @var:SOUND_SPEED": "velocidade media do som",
    "@stat:MEAN @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura media {superficial,da superficie} {do mar,do oceano,marinha}"
    ),
    "@step:DAY @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura diaria {superficial,da superficie} {do mar,do oceano,marinha}"
    ),
    "@stat:MEAN @step:DAY @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura media diaria {superficial,da superficie} {do mar,do oceano,marinha}"
    ),
    "@step:MONTH @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura mensal {superficial,da superficie} {do mar,do oceano,marinha}"
    ),
    "@stat:MEAN @step:MONTH @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura media mensal {superficial,da superficie} {do mar,do oceano,marinha}"
    ),
    "@step:YEAR @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura anual {superficial,da superficie} {do mar,do oceano,marinha}"
    ),
    "@stat:MEAN @step:YEAR @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura media anual {superficial,da superficie} {do mar,do oceano,marinha}"
    ),
    "@sup:max @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura maxima {superficial,da superficie} {do mar,do oceano,marinha}"
    ),
    "@sup:min @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura minima {superficial,da superficie} {do mar,do oceano,marinha}"
    ),
    "@var:PRESSURE": "pressao|pressoes",
    "@heatwave": "onda{,s} de calor{ marinha, marinhas,}",
    "@thermocline": "termoclina{,s}",
    "@halocline": "haloclina{,s}",
    "@ts": "diagrama{,s} t s|t s|diagrama{,s} ts|diagrama{,s} {,de }temperatura {,e }salinidade",
    "@adj:warm": "morn{o,a,os,as}|calid{o,a,os,as}|quente{,s}",
    "@adj:hot": "muito quente{,s}|escaldante{,s}|muito calid{o,a,os,as}",
    "@adj:cold": "fri{o,a,os,as}|fresc{o,a,os,as}|muito fri{o,a,os,as}",
    "@adj:freezing": "gelad{o,a,os,as}|abaixo de zero|gelid{o,a,os,as}|congelante{,s}|congelad{o,a,os,as}",
    "@adj:salty": "salgad{o,a,os,as}|salin{o,a,os,as}|alta salinidade|muito salgad{o,a,os,as}",
    "@adj:fresh": ("agua{,s} doce{,s}|doce{,s}|baixa salinidade|pouco salgad{o,a,os,as}|salobr{a,o,as,os}"),
    "@cmp:warm": "mais {quente,quentes,calido,calida}",
    "@cmp:cold": "mais fri{o,a,os,as}",
    "@cmp:salty": "mais salgad{o,a,os,as}|mais salin{o,a,os,as}",
    "@cmp:fresh": "mais doce{,s}|menos {salgad,salin}{o,a,os,as}",
    "@cmp:high": "maior{,es}|mais {alt,elevad}{o,a,os,as}",
    "@cmp:low": "menor{,es}|mais {baix,reduzid}{o,a,os,as}",
    "@sup:warm": "{o ,a ,os ,as }mais {quente,quentes}",
    "@sup:cold": "{o ,a ,os ,as }mais fri{o,a,os,as}",
    "@sup:salty": "{o ,a ,os ,as }mais {salgado,salgada,salgados,salgadas,salino,salina,salinos,salinas}",
    "@sup:fresh": (
        "{o ,a ,os ,as }{mais doce,mais doces,menos salgado,menos salgada,menos salgados,menos salgadas}"
    ),
    "@sup:max": (
        "maxim{o,a,os,as}|recorde|{o ,a ,os ,as }mais {alto,alta,altos,altas,elevado,elevada,elevadas}"
        "|{o ,a ,os ,as }maior{,es}|pico"
    ),
    "@sup:min": (
        "minim{o,a,os,as}|{o ,a ,os ,as }mais baix{o,a,os,as}|{o ,a ,os ,as }menor{,es}|recorde minimo"
    ),
    "@latest": "mais recente{,s}|mais nov{o,a,os,as}",
    "@latest @profiles": "ultimos perfis",
    "@latest @profile": "ultimo perfil",
    "@latest @data": "ultim{os,as} {dados,medicoes,observacoes}",
    "@oldest": "mais antig{o,a,os,as}|mais velh{o,a,os,as}",
    "@oldest @profiles": "primeiros perfis",
    "@oldest @profile": "primeiro perfil",
    "@nearest": "mais proxim{o,a,os,as}{ de, do, da, a, ao,}|mais perto{ de, do, da,}",
    "@stat:MEAN": "medi{a,o,as,os}|em media|tipic{o,a,os,as}|habitual|valor medio",
    "@stat:MEDIAN": "mediana{,s}",
    "@stat:STDDEV": "desvio{,s} padrao|variabilidade|dispersao|variancia",
    "@profile": "perfil",
    "@profiles": "perfis",
    "@data": "dado{,s}|medic{ao,oes}|medida{,s}|observac{ao,oes}|leitura{,s}|amostra{,s}|registros",
    "@data @available": "dados {tem,tens,temos}",
    "@dataset": "conjunto{,s} de dados|base{,s} de dados|fonte{,s} de dados|bancos de dados|datasets",
    "@p:ARGO_FLOAT": "flutuador{ perfilador,}|boia argo|flutuador argo|perfilador",
    "@ps:ARGO_FLOAT": "flutuadores{ perfiladores,}|boias argo|flutuadores argo|perfiladores",
    "@p:DRIFTER": "derivador|boia {a ,de ,}deriva{nte,}",
    "@ps:DRIFTER": "derivadores|boias {a ,de ,}deriva{ntes,nte,}|drifters",
    "@p:MOORING": "fundeio|boia {fundeada,ancorada,fixa}|ancoragem|amarracao",
    "@ps:MOORING": "fundeios|boias {fundeadas,ancoradas,fixas}|ancoragens|amarracoes",
    "@p:GLIDER": "planador{ submarino, subaquatico,}|glider",
    "@ps:GLIDER": "planadores{ submarinos, subaquaticos,}|gliders",
    "@p:SHIP": "navio{ de pesquisa, oceanografico,}|barco|ctd|lancamento{,s} de ctd|embarcacao",
    "@ps:SHIP": "navios{ de pesquisa, oceanograficos,}|barcos|embarcacoes",
    "@p:BUOY": "boia",
    "@ps:BUOY": "boias",
    "@p:ANY": "plataforma|instrumento",
    "@ps:ANY": "plataformas|instrumentos",
    "@wmo": "wmo|codigo|numero|id",
    "@quality:GOOD": (
        "{de ,}boa qualidade|{dados bons,bons dados}|confiave{l,is}|fiave{l,is}|alta qualidade|qualidade boa"
        "|com controle de qualidade"
    ),
    "@quality:ANY": (
        "nao filtrad{o,a,os,as}|sem filtr{o,ar,agem}|brut{o,a,os,as}"
        "|incl{uindo,usive,uidos} {os ,as ,}{ruins,maus,mas,dados ruins}|qualquer qualidade"
        "|todos os dados incl{uindo,usive} {os ,}{ruins,maus}"
    ),
    "@mode:DELAYED": "modo {diferido,atrasado,retardado}|diferid{o,a,os,as}|tempo diferido",
    "@mode:REAL_TIME": "{em ,}tempo real",
    "@mode:ADJUSTED": "ajustad{o,a,os,as}",
    "@export": (
        "exporta{r,}|exporte|baix{ar,e}|descarregue|descarregar|download|salv{e,ar}|guard{e,ar}|csv"
        "|netcdf|excel"
    ),
    "@compare": "compar{e,ar,acao,ando,a}{ entre,}|contraste|confront{e,ar}",
    "@vs": (
        "vs|versus|contra|em comparacao {com,a,ao}|comparad{o,a,os,as} {com,a,ao}|em relacao a{o,}|frente ao"
    ),
    "@difference": "diferenca{,s}{ entre,}|difere{m,}",
    "@normal": "norma{l,is}|o habitual|o usual|o esperado|media historica",
    "@anomaly": (
        "anomal{ia,ias,o,a,os,as}|incomu{m,ns}|anorma{l,is}|anormalmente|atipic{o,a,os,as}"
        "|estranh{o,a,os,as}|fora do {comum,normal,habitual}|excepciona{l,is}|inusita{do,da,dos,das}"
        "|invulgar{,es}|inusuais"
    ),
    "@corr": (
        "correlac{ao,oes}{ entre,}|relac{ao,oes}{ entre,}|relaciona{,m,da,das,do}{ com,}"
        "|depende{,m}{ de, da, do,}|ligacao{ entre,}|associac{ao,oes}{ entre,}|influencia{,m}|afeta{,m}"
        "|vinculo{ entre,}|acompanha|and{a,am} {junto,junta,juntos,juntas}"
    ),
    "@dp": (
        "perfi{l,s} vertica{l,is}|estrutura vertical"
        "|{com,contra,em funcao da,versus,vs} {a ,}profundidade|perfi{l,s} de profundidade"
        "|estratificacao|distribuicao vertical|verticalmente|secao vertical|corte vertical"
    ),
    "@map": "mapa{,s}|mapear|mapeie|distribuic{ao,oes}{ espacial, espaciais, geografica,}",
    "@series": (
        "tendencia{,s}|{ficou,ficando,ficaram,tornou se,tornando se} mais|evolu{cao,coes,iu,i,iram}"
        "|serie{,s} {temporal,temporais,de tempo}"
        "|ao longo do tempo|com o tempo"
    ),
    "@series @var:TEMPERATURE": (
        "aquec{imento,endo,eu,ido}|esfri{amento,ando,ou,ado}|arrefec{imento,endo,eu}|a {aquecer,arrefecer}"
        "|{esquent,resfri}{ando,ou,ado,amento}"
    ),
    "@series @var:PH": "acidifica{cao,ndo}",
    "@change": (
        "mud{ou,a,aram,am,ado,anca,ancas,ando}|vari{ou,a,aram,am,ado,acao,acoes}"
        "|aument{ou,a,aram,am,ado,ando}|diminui{u,ram,ndo,}|subi{u,ram,ndo}|ca{iu,iram,indo}"
        "|alter{ou,ado}|tem {mudado,variado,evoluido,aumentado,diminuido}"
    ),
    "@forecast": "previs{ao,oes}|prever|prognostico{,s}|predicao",
    "@help": (
        "ajuda|como {usar,uso,funciona,se usa,posso usar,comecar,comeco}{ isto, isso, este sistema,}"
        "|o que {voce pode,voces podem,podes} fazer|quem e voce|quem es tu|o que e isto|o que e isso"
        "|instrucoes de uso|tutorial|manual|o que posso perguntar"
    ),
    "@define": (
        "defin{a,ir,icao}{ de,}|expli{que,ca,car}|o que significa{m,}|significado d{e,o,a}"
        "|o que quer dizer|o que se entende por|para que {serve,servem}|quer{em,} dizer"
    ),
    "@flags": (
        "indicador{,es} de qualidade|bandeira{,s} de qualidade|flag{,s} de qualidade|unidades"
        "|controle de qualidade"
    ),
    "@available": (
        "disponive{l,is}|voce{s,} tem|voces possuem|cobre{m,}|oferece{m,}|existem|disponibilidade"
        "|possu{i,em}|abrange{m,}|ha disponiveis|tens|dispoe{m,}"
    ),
    "@follow": (
        "aument{a,e} para|{sob,mud,pass,aument}{a,e} {isso ,}para|deix{a,e} em|e"
        "|e {em,no,na,para,com,o,a,os,as,se,quanto,que tal}|e quanto {a,ao,aos}|que tal|mas|so|somente"
        "|apenas|o mesmo{ mas, para, com, em,}|a mesma coisa|igual mas|mesmo mas|agora|tambem|em vez"
        "|em vez disso|faca|mude|troque|que sejam|repita|ja em|limite|restrinja|e se fosse"
    ),
    "@it": ("isso|isto|ele{s,}|ela{s,}|os resultados|esses dados|estes dados|la|esses|aquilo"),
    "@export @them": "{exporte,baixe,salve} os",
    "@list @them": "mostre os",
    "@harm": (
        "senha{,s}|apag{ue,ar,a,uem}|delet{e,ar}|exclu{a,ir}"
        "|remov{a,e,er} {,todos ,os ,as ,todos os ,todas as }{dados,tabelas,registros,perfis}"
        "|remov{a,er} todos|drop table"
        "|ignore {suas,as,todas as,tuas,minhas}{ instrucoes, regras,}{ anteriores,}"
        "|esqueca {suas,as,todas as} instrucoes|hacke{ar,ie}|credenciais|trunc{ar,ate,a}|destru{a,ir}"
        "|drop|delete|truncate|password|chave{,s} de api|segredo{,s}|palavra passe|elimin{e,ar}"
    ),
    "@oos": (
        "poema{,s}|poesia|receita{,s}|piada{,s}|musica{,s}|cancao|futebol|presidente|eleic{ao,oes}"
        "|bolsa de valores|restaurante{,s}|hote{l,is}|filme{,s}|imposto{,s}|pizza|horoscopo|politica"
        "|capital d{e,o,a}|quem ganhou|quem venceu|copa do mundo|loteria|carta de amor|bitcoin|partida"
        "|jogo{,s}"
    ),
    "@off": (
        "voo{,s}|traduza|traduzir|previsao do tempo|tempo faz|aniversario|medico|remedio|cozinhar|carro"
        "|telefone|noticias|preco{,s}|comprar|vender|cachorro|gato|quem e|quem foi|historia d{e,o,a}"
        "|jantar|almoco|conto|romance|clima|bolo"
    ),
}
