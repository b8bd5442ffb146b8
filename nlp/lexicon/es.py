"""Spanish words and what they say; the notation is that of `en.py`."""

SPANISH: dict[str, str] = {
    "": "el|la|los|las|un|una|de|del|lo|al dia de|unos|unas|su|sus|de la|de los|de las",
    "@w": (
        "por favor|gracias|muchas gracias|hola|buenos dias|buenas|puede{,s}|podria{,s}|quiero|quisiera"
        "|necesito|me|te|nos|se|tengo|he|ha|han|agua{,s}|mar|oceano|mares|oceanos|marin{o,a,os,as}"
        "|condiciones|valor{,es}|nivel{,es}|que {tenga,tiene}{n,}|tiene|que{ se,}|usted|ustedes|a traves"
        "|registrad{o,a,os,as}|medid{o,os,a}|tomad{o,a,os,as}|encontrad{o,a,os,as}"
        "|observad{o,a,os,as}|zona{,s}|area|costa{,s}|para|muy|todo{,s}|toda{,s}|ver|obtener"
        "|saber|decir|dime|parte|estudiante|proyecto|trabajo|soy|estoy|es decir|si|ya|le|les"
        "|alguno{,s}|alguna{,s}|algun|otro{,s}|otra{,s}|aguas|grado|concentracion"
        "|concentraciones|contenido|hubo|habia|fueron|sido|son las|ubicad{o,a,os,as}|situad{o,a,os,as}"
        "|tambien|ayudame|ayuda a|favor|informacion|periodo|durante el periodo|partir|ido|venido"
        "|no {encuentro,veo,entiendo,consigo,hallo,tengo}|oye"
        "|oiga{n,}|mira|disculp{a,e}|pues|entonces|exactamente|porfa"
    ),
    "@list": (
        "muestra{,me,nos}|muestre{,me}|mostrar{,me}|lista{,me}|listar|dame|deme|busca{,r,me}"
        "|encuentra{,r}|ensena{,me}|ver los|ver las|presenta|visualizar los|quiero ver"
    ),
    "@plot": "grafica{,r,me}|grafico|dibuja{,r}|traza{,r}|figura",
    "@whatis": "que es|que son|que es un|que es una",
    "@what": "que|cuant{o,a}|cual|cuales|cual es|cuales son",
    "@which": "cuales de|que clase de",
    "@where": "donde|en que {lugar,sitio,punto,parte,zona}",
    "@where @cmp:any": "donde {hay,existe} mas",
    "@how": "como|como de|que tan|cuan",
    "@howmany": "cuant{os,as}|numero de|cantidad de|numero total de",
    "@is": "es|son|era|eran|esta|estan|estaba|fue|estuvo|hace",
    "@exist": "hay|existe{,n}|habra",
    "@more": "mas|menos",
    "@with": "con|donde la|donde el|cuando|cuya|cuyo",
    "@than": "que|que en|que el|que la",
    "@not": "no|nada de|ni|excepto|salvo|sin|excluyendo|fuera de|menos el|exceptuando|pero no|sin contar",
    "@in": "en|dentro de|a traves de|por todo el|en todo el",
    "@at": "en las coordenadas|en la posicion|en el punto",
    "@near": (
        "cerca de|cercan{o,a,os,as} a|junto a|frente a {la costa,las costas} de{l,}"
        "|proxim{o,a,os,as} a|en las cercanias de|en torno a|alrededores de|en los alrededores de|cerca"
        "|frente a las costas de|en aguas de"
    ),
    "@facing": "frente a",
    "@around": "alrededor de|aproximadamente|unos|cerca de los|~|en torno a los|mas o menos",
    "@within": "dentro de un|en un radio de|a menos de|dentro de|a una distancia {maxima ,}de|en un radio",
    "@radius": "radio|distancia|radio de",
    "@of": "desde el punto",
    "@dir:n": "norte",
    "@dir:s": "sur",
    "@dir:e": "este de longitud",
    "@dir:w": "oeste",
    "@dirof:n": "al norte de{l, los, la, las,}",
    "@dirof:s": "al sur de{l, los, la, las,}",
    "@dirof:e": "al este de{l, los, la, las,}",
    "@dirof:w": "al oeste de{l, los, la, las,}",
    "@part": (
        "{parte ,sector ,zona ,}{septentrional,meridional,oriental,occidental,central}{ de, del,}"
        "|{parte,zona,mitad,sector} {norte,sur,este,oeste}{ de, del,}|noroeste{ de, del,}"
        "|noreste{ de, del,}|suroeste{ de, del,}|sureste{ de, del,}"
        "|el {norte,sur,este,oeste,centro} {de,del}"
    ),
    "@lat": "latitud{,es}|lat|paralelo{,s}",
    "@lon": "longitud{,es}|lon|long|meridiano{,s}",
    "@lon @dir:e": "longitud este",
    "@hemi:n": "hemisferio norte",
    "@hemi:s": "hemisferio sur",
    "@austral": "austral{,es}",
    "@boreal": "boreal{,es}",
    "@equator": "ecuador",
    "@equatorial": "ecuatorial",
    "@tropical": "tropical|tropicos",
    "@world": (
        "mundo|mundial{,es,mente}|global{,es,mente}|todos los oceanos|todo el mundo|planeta"
        "|a nivel mundial|todo el planeta"
    ),
    "@month:1": "enero|ene",
    "@month:2": "febrero|feb",
    "@month:3": "marzo",
    "@month:4": "abril|abr",
    "@month:5": "mayo|may",
    "@month:6": "junio|jun",
    "@month:7": "julio|jul",
    "@month:8": "agosto|ago",
    "@month:9": "septiembre|setiembre|sep|sept",
    "@month:10": "octubre|oct",
    "@month:11": "noviembre|nov",
    "@month:12": "diciembre|dic",
    "@season:winter": "invierno{,s}",
    "@season:spring": "primavera{,s}",
    "@season:summer": "verano{,s}",
    "@season:autumn": "otono{,s}",
    "@monsoon:sw": "monzon{, de verano, del suroeste, del sudoeste}|epoca de monzon{,es}",
    "@monsoon:ne": "monzon {del noreste,del nordeste,de invierno}",
    "@unit:hour": "hora",
    "@unit:day": "dia",
    "@unit:week": "semana",
    "@unit:fortnight": "quincena",
    "@unit:month": "mes",
    "@unit:quarter": "trimestre",
    "@unit:year": "ano",
    "@unit:decade": "decada|decenio",
    "@units:hour": "horas",
    "@units:day": "dias",
    "@units:week": "semanas",
    "@units:month": "meses",
    "@units:quarter": "trimestres",
    "@units:year": "anos",
    "@units:decade": "decadas",
    "@decadenamed:1960": "los {anos ,}sesenta|decada de los sesenta",
    "@decadenamed:1970": "los {anos ,}setenta|decada de los setenta",
    "@decadenamed:1980": "los {anos ,}ochenta|decada de los ochenta",
    "@decadenamed:1990": "los {anos ,}noventa|decada de los noventa",
    "@half": "semestre|mitad",
    "@ord:1": "primer{,o,a,os,as}|1er",
    "@ord:2": "segund{o,a}",
    "@ord:3": "tercer{,o,a}",
    "@ord:4": "cuart{o,a}",
    "@early": (
        "principios{ de,}|comienzos{ de,}|inicios{ de,}|inicio de|a principios de{l ano,}|al principio de"
    ),
    "@mid": "mediados{ de,}|a mediados de",
    "@late": "final{,es}{ de,}|fines{ de,}|a finales de|a fines de",
    "@last": "pasad{o,a,os,as}|anterior",
    "@past": "ultim{o,a,os,as}",
    "@this": "este|esta|estos|estas|{el ,la ,}presente|en curso|en lo que va de{l,}",
    "@this @unit:week": "esta semana",
    "@this @unit:decade": "esta decada",
    "@this @season:spring": "esta primavera",
    "@next": "proxim{o,a,os,as}|siguiente{,s}|que viene",
    "@prior:day": "dia {anterior,previo,previa,precedente}|dia antes",
    "@prior:week": "semana {anterior,previo,previa,precedente}|semana antes",
    "@prior:month": "mes {anterior,previo,previa,precedente}|mes antes",
    "@prior:year": "ano {anterior,previo,previa,precedente}|ano antes",
    "@later:day": "dia {siguiente,posterior}|dia despues",
    "@later:week": "semana {siguiente,posterior}|semana despues",
    "@later:month": "mes {siguiente,posterior}|mes despues",
    "@later:year": "ano {siguiente,posterior}|ano despues",
    "@ago": "hace",
    "@today": "hoy|dia de hoy",
    "@yesterday": "ayer",
    "@ago 2 @units:day": "anteayer|antier|antes de ayer",
    "@tomorrow": "manana|futuro|en el futuro",
    "@now": "ahora|actualmente|en este momento|en la actualidad|hoy en dia|actual{,es}",
    "@recent": "reciente{,s,mente}|ultimamente",
    "@since": "desde{ hace,}|a partir de{l,}|de aqui a partir de|desde el|desde {principios,comienzos} de",
    "@after": "despues de{l,}|tras|posterior{,es} a|luego de",
    "@before": "antes de{l,}|anterior{,es} a|previo{,s} a",
    "@until": "hasta",
    "@onwards": "en adelante",
    "@to": "a|al",
    "@and": "y|e|junto con|asi como|&",
    "@or": "o|u",
    "@between": "entre",
    "@during": "durante{ el, la, los, las,}|a lo largo de|en el transcurso de",
    "@every": "cada|todos los|todas las",
    "@by:REGION": "{por,segun} {,cada ,la }{region,regiones,cuenca,cuencas}|en cada {region,cuenca}",
    "@by:PLATFORM": "{por,segun} {,cada ,el }{flotador,flotadores,plataforma}|en cada flotador",
    "@by:DEPTH_BIN": "{por,segun} {,cada ,la }{profundidad,profundidades,nivel}",
    "@taken @per": (
        "{medid,tomad,registrad,observad,obtenid,recogid,recolectad,hech,realizad}{o,a,os,as} por"
    ),
    "@per": "por|segun|agrupad{o,a,os,as} por|desglosad{o,a,os,as} por|por cada",
    "@step:DAY": "de un dia {a,para} otro|diari{o,a,os,as,amente}|a diario|dia a dia",
    "@step:MONTH": "de un mes {a,para} otro|mensual{,es,mente}|mes a mes",
    "@step:YEAR": "de un ano {a,para} otro|anual{,es,mente}|interanual|ano a ano",
    "@step:MONTH_OF_YEAR": (
        "ciclo {estacional,anual}|climatologi{a,co,ca}|por mes {del ano,calendario}|estacionalidad"
        "|variacion estacional|climatologia mensual"
    ),
    "@bins": (
        "nivel{,es} de profundidad|intervalo{,s} de profundidad|capa{,s} de profundidad"
        "|rango{,s} de profundidad"
    ),
    "@basin": "region{,es}|cuenca{,s}",
    "@zone:surface": (
        "superficie{, del mar}|superficial{,es}|aguas superficiales|superficie marina|nivel del mar"
    ),
    "@zone:nearsurface": "cerca de la superficie|casi superficial{,es}|cerca de superficie|subsuperficial",
    "@zone:upper": "oceano superior|capa superior{ del oceano,}|parte superior del oceano|capas superiores",
    "@zone:epi": "zona {fotica,eufotica,epipelagica,iluminada,de luz,soleada}|epipelagic{o,a}|capa fotica",
    "@zone:meso": "zona {crepuscular,mesopelagica,de penumbra}|mesopelagic{o,a}",
    "@zone:bathy": "zona {batipelagica,de medianoche,batial}|batipelagic{o,a}",
    "@zone:abyss": "abisal{,es}|zona abisal|aguas abisales|llanura abisal|abismo",
    "@zone:deep": (
        "aguas profundas|agua profunda|profund{o,a,os,as}|mar profundo|oceano profundo|profundidades"
    ),
    "@depth": "profundidad|de profundidad|profundidad de|de hondo|bajo la superficie|una profundidad de",
    "@howdeep": "que tan profund{o,a,os,as}|como de profund{o,a,os,as}|a que profundidad",
    "@above": "por encima de|encima de|sobre los|arriba de",
    "@over": (
        "mas de|pas{a,an,e,en} de|rebas{a,an,e,en}|superior{,es} a|mayor{,es} {que,de,a}|al menos"
        "|por lo menos|como minimo|excede{,n,}"
        "|mas alt{o,a,os,as} que|supere{,n}|supera{,n}|>|mas que|a mas de|por arriba de"
    ),
    "@below": "por debajo de|debajo de|bajo los|bajo|abajo de",
    "@less": (
        "menos de|inferior{,es} a|menor{,es} {que,de,a}|como maximo|a lo sumo|no mas de"
        "|mas baj{o,a,os,as} que|<|menos que"
    ),
    "@deeper": "mas alla de{, los, las}|mas profund{o,a,os,as} {que,de}|a mas de",
    "@shallower": (
        "menos profund{o,a,os,as} {que,de}|mas somer{o,a,os,as} {que,de}|mas superficial{,es} que"
    ),
    "@deepest": "mas {hond,profund}{o,a,os,as}|{menos,poco} {hond,profund}{o,a,os,as}",
    "@top": "superiores|los superiores|de arriba|mas superficiales",
    "@downto": "hasta una profundidad de|hasta los|hasta profundidad de",
    "@post:over": "o mas|y mas|o superior{,es}|o mayor{,es}|o por encima|en adelante",
    "@post:less": "o menos|y menos|o inferior{,es}|o menor{,es}",
    "@u:m": "m|metro{,s}|mts",
    "@u:ft": "ft|pie{,s}",
    "@u:fathom": "braza{,s}",
    "@u:dbar": "dbar|decibar{,es,ios}|decibares",
    "@u:km": "km|kilometro{,s}|kms",
    "@u:mi": "milla{,s}",
    "@u:nmi": "milla{,s} {nautica,nauticas,marina,marinas}|mn|nmi",
    "@u:deg": "grado{,s}|°",
    "@u:C": "grado{,s} {celsius,centigrados,centigrado,c}|celsius|centigrados|° c",
    "@u:F": "grado{,s} fahrenheit|fahrenheit|° f|grados f",
    "@u:K": "kelvin{,s}|grado{,s} kelvin",
    "@u:psu": "psu|ups|usp|unidades practicas{ de salinidad,}|g / kg",
    "@var:TEMPERATURE": "temperatura{,s}|calor|temp|termic{o,a,os,as}",
    "@var:SEA_SURFACE_TEMPERATURE": (
        "temperatura{,s} {superficial,superficiales}{ del mar, marina, del oceano, del agua}"
        "|temperatura{,s} de {la ,}superficie{ del mar, marina, del oceano}|tsm|sst"
    ),
    "@var:SALINITY": "salinidad{,es}|sal",
    "@var:OXYGEN": "oxigeno{, disuelto}|hipoxi{a,co,ca}|anoxia|zona de minimo de oxigeno",
    "@var:CHLOROPHYLL": (
        "clorofila{, a}|fitoplancton|floracion{, de fitoplancton, de algas, algal}"
        "|floraciones{, de fitoplancton, de algas, algales}|algas|bloom{,s} de fitoplancton"
        "|proliferacion de {algas,fitoplancton}"
    ),
    "@var:NITRATE": "nitrato{,s}",
    "@var:PH": "ph|acidez",
    "@var:CURRENT_SPEED": (
        "corriente{,s}{ marina, marinas, oceanica, oceanicas,}|velocidad de {la ,las ,}corriente{,s}"
        "|flujo{,s}|deriva|velocidad del flujo|rapidez de la corriente|velocidad"
    ),
    "@var:CURRENT_DIRECTION": (
        "direccion{,es}|direccion de {la ,las ,}corriente{,s}{ marina, marinas,}|direccion del flujo"
        "|hacia donde"
    ),
    "@var:SEA_ICE_CONCENTRATION": (
        "hielo{, marino}|{concentracion,cobertura,extension} de{l,} hielo{, marino}|hielo del mar|banquisa"
    ),
    "@var:POTENTIAL_DENSITY": "densidad{,es}{ potencial,}",
    "@var:MIXED_LAYER_DEPTH": (
        "capa de mezcla|profundidad de {la ,}capa {de mezcla,mezclada}|capa mezclada"
        "|espesor de la capa de mezcla"
    ),
    "@var:SOUND_SPEED": "velocidad del sonido|celeridad del sonido",
    "@stat:MEAN @var:SOUND_SPEED": "velocidad {media,promedio} del sonido",
    "@stat:MEAN @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura {media,promedio} {superficial,de la superficie} {del mar,del oceano,marina}"
    ),
    "@step:DAY @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura diaria {superficial,de la superficie} {del mar,del oceano,marina}"
    ),
    "@stat:MEAN @step:DAY @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura {media,promedio} diaria {superficial,de la superficie} {del mar,del oceano,marina}"
    ),
    "@step:MONTH @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura mensual {superficial,de la superficie} {del mar,del oceano,marina}"
    ),
    "@stat:MEAN @step:MONTH @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura {media,promedio} mensual {superficial,de la superficie} {del mar,del oceano,marina}"
    ),
    "@step:YEAR @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura anual {superficial,de la superficie} {del mar,del oceano,marina}"
    ),
    "@stat:MEAN @step:YEAR @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura {media,promedio} anual {superficial,de la superficie} {del mar,del oceano,marina}"
    ),
    "@sup:max @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura maxima {superficial,de la superficie} {del mar,del oceano,marina}"
    ),
    "@sup:min @var:SEA_SURFACE_TEMPERATURE": (
        "temperatura minima {superficial,de la superficie} {del mar,del oceano,marina}"
    ),
    "@var:PRESSURE": "presion{,es}",
    "@heatwave": "ola{,s} de calor{ marina, marinas,}",
    "@thermocline": "termoclina{,s}",
    "@halocline": "haloclina{,s}",
    "@ts": "diagrama{,s} t s|t s|diagrama{,s} ts|diagrama{,s} {,de }temperatura {,y }salinidad",
    "@adj:warm": "calid{o,a,os,as}|templad{o,a,os,as}|tibi{o,a,os,as}",
    "@adj:hot": "caliente{,s}|muy calid{o,a,os,as}|muy caliente{,s}",
    "@adj:cold": "fri{o,a,os,as}|fresc{o,a,os,as}|muy fri{o,a,os,as}",
    "@adj:freezing": "helad{o,a,os,as}|bajo cero|gelid{o,a,os,as}|congelad{o,a,os,as}|por debajo de cero",
    "@adj:salty": "salad{o,a,os,as}|salin{o,a,os,as}|alta salinidad|muy salad{o,a,os,as}",
    "@adj:fresh": ("agua{,s} dulce{,s}|dulce{,s}|baja salinidad|poco salad{o,a,os,as}|salobre{,s}"),
    "@cmp:warm": "mas calid{o,a,os,as}|mas caliente{,s}|mas calor|mas templad{o,a,os,as}",
    "@cmp:cold": "mas fri{o,a,os,as}",
    "@cmp:salty": "mas salad{o,a,os,as}|mas salin{o,a,os,as}",
    "@cmp:fresh": "mas dulce{,s}|menos {salad,salin}{o,a,os,as}",
    "@cmp:high": "mayor{,es}|mas {alt,elevad}{o,a,os,as}",
    "@cmp:low": "menor{,es}|mas {baj,reducid}{o,a,os,as}",
    "@sup:warm": "{el ,la ,los ,las }mas {calido,calida,calidos,calidas,caliente,calientes}",
    "@sup:cold": "{el ,la ,los ,las }mas {frio,fria,frios,frias}",
    "@sup:salty": "{el ,la ,los ,las }mas {salado,salada,salados,saladas,salino,salina,salinos,salinas}",
    "@sup:fresh": (
        "{el ,la ,los ,las }{mas dulce,mas dulces,menos salado,menos salada,menos salados,menos saladas}"
    ),
    "@sup:max": (
        "maxim{o,a,os,as}|record"
        "|{el ,la ,los ,las }mas {alto,alta,altos,altas,elevado,elevada,elevadas}"
        "|{el ,la ,los ,las }mayor{,es}|pico"
    ),
    "@sup:min": (
        "minim{o,a,os,as}|{el ,la ,los ,las }mas {bajo,baja,bajos,bajas}|{el ,la ,los ,las }menor{,es}"
        "|record minimo|minimo historico"
    ),
    "@latest": "mas reciente{,s}|mas nuev{o,a,os,as}",
    "@latest @profiles": "ultimos perfiles",
    "@latest @profile": "ultimo perfil",
    "@latest @data": "ultim{os,as} {datos,mediciones,observaciones}",
    "@oldest": "mas antigu{o,a,os,as}|mas viej{o,a,os,as}",
    "@oldest @profiles": "primeros perfiles",
    "@oldest @profile": "primer perfil",
    "@nearest": "mas cercan{o,a,os,as}{ a, al, de,}|mas proxim{o,a,os,as}{ a, al, de,}|mas cerca{ de,}",
    "@stat:MEAN": "medi{a,o,as,os}|promedio{,s}|prom|en promedio|tipic{o,a,os,as}|habitual|valor medio",
    "@stat:MEDIAN": "mediana{,s}",
    "@stat:STDDEV": "desviacion {estandar,tipica}|variabilidad|dispersion|varianza",
    "@profile": "perfil",
    "@profiles": "perfiles",
    "@data": "dato{,s}|medicion{,es}|medida{,s}|observacion{,es}|lectura{,s}|muestra{s,}|registros",
    "@dataset": "conjunto{,s} de datos|base{,s} de datos|fuente{,s} de datos|datasets",
    "@p:ARGO_FLOAT": "flotador{, perfilador}|boya argo|flotador argo|boya perfiladora",
    "@ps:ARGO_FLOAT": "flotadores{, perfiladores}|boyas argo|flotadores argo|boyas perfiladoras",
    "@p:DRIFTER": "boya {a la ,de ,}deriva{nte,}|derivador|boya a la deriva",
    "@ps:DRIFTER": "boyas {a la ,de ,}deriva{ntes,nte,}|derivadores|boyas a la deriva|drifters",
    "@p:MOORING": "fondeo|boya {fondeada,anclada}|anclaje|amarre",
    "@ps:MOORING": "fondeos|boyas {fondeadas,ancladas}|anclajes|amarres",
    "@p:GLIDER": "planeador{, submarino}|glider{, submarino}",
    "@ps:GLIDER": "planeadores{, submarinos}|gliders{, submarinos}",
    "@p:SHIP": "buque|barco|ctd|buque de investigacion|lance ctd|lance de ctd",
    "@ps:SHIP": "buques|barcos|buques de investigacion|lances ctd|lances de ctd",
    "@p:BUOY": "boya",
    "@ps:BUOY": "boyas",
    "@p:ANY": "plataforma|instrumento",
    "@ps:ANY": "plataformas|instrumentos",
    "@wmo": "wmo|codigo|numero|id",
    "@quality:GOOD": (
        "{de ,}buena calidad|{buenos datos,datos buenos}|fiable{,s}|confiable{,s}|alta calidad"
        "|calidad buena|control de calidad"
    ),
    "@quality:ANY": (
        "sin filtrar|brut{o,a,os,as}|en bruto|crud{o,a,os,as}"
        "|inclu{idos,yendo,so,idas} {los ,las ,}{malos,malas,datos malos,mala calidad}"
        "|todos los datos inclu{yendo,idos,so} {los ,}malos|cualquier calidad|sin filtro"
    ),
    "@mode:DELAYED": "modo {diferido,retrasado,retardado}|diferid{o,a,os,as}|tiempo diferido",
    "@mode:REAL_TIME": "{en ,}tiempo real",
    "@mode:ADJUSTED": "ajustad{o,a,os,as}",
    "@export": (
        "descarga{,r,me,rme}|descargue|exporta{,r,me}|bajar{,me}|guarda{,r}|en csv|en netcdf|csv|netcdf|excel"
    ),
    "@compare": "compara{,r,cion,me,ndo}{ entre,}|compare|contrasta{,r}|confronta{,r}",
    "@vs": "vs|versus|frente al|contra|en comparacion con|comparad{o,a,os,as} con|respecto a|frente a el",
    "@difference": "diferencia{,s}{ entre,}|difiere{,n}",
    "@normal": "normal{,es}|lo normal|lo habitual|lo usual|la media historica|lo esperado",
    "@anomaly": (
        "anomal{ia,ias,o,a,os,as}|inusual{,es,mente}|anormal{,es,mente}|atipic{o,a,os,as}"
        "|rar{o,a,os,as}|extran{o,a,os,as}|valores extremos|inusitad{o,a,os,as}"
        "|{fuera,se sale,se salio} de lo {comun,normal,habitual}"
    ),
    "@corr": (
        "correlacion{,es,a,an,ada,adas,ado,ados}{ entre, con,}|relacion{,es,a,an,ada,adas}{ entre, con,}"
        "|depende{,n}{ de,}"
        "|va con|van juntas|va{,n} de la mano|asociacion{ entre,}|vinculo{ entre,}|influye{,n}|afecta{,n}"
        "|vinculad{a,as}"
    ),
    "@dp": (
        "perfil{,es} {vertical,verticales}|estructura vertical"
        "|{con,contra,frente a,en funcion de,segun} la profundidad|contra profundidad"
        "|perfil{,es} de profundidad|estratificacion|{por,vs} profundidad vertical"
        "|distribucion vertical|vs profundidad|frente a profundidad|verticalmente|seccion vertical"
    ),
    "@map": "mapa{,s}|mapea{,r}|cartografia{,r}|distribucion{ espacial, geografica,}|distribucion",
    "@series": (
        "tendencia{,s}|{ha,han} vuelto|{esta,estan} volviendo|evolucion{,a,o,ado,aron}"
        "|serie{,s} {temporal,temporales,de tiempo}"
        "|a lo largo del tiempo|con el tiempo|historia"
    ),
    "@series @var:TEMPERATURE": "{calent,enfri}{amiento,ando,ado}|se {calienta,enfria}",
    "@series @var:PH": "acidifica{cion,ndo}",
    "@change": (
        "{sub,ca,crec}e{,n}|desciende{,n}|cambi{o,a,os,ado,an,aron,ando}"
        "|ha{n,} {cambiado,variado,evolucionado,aumentado,disminuido,subido,bajado}|vari{a,an,o,ado}"
        "|aument{o,a,ado,an,ando}|disminu{ye,yo,ido,yen,yendo}|sub{ido,iendo}|baj{ado,ando}|variacion"
    ),
    "@forecast": "pronostic{o,os,a,ar}|prediccion{,es}|predecir|prevision{,es}|prever",
    "@help": (
        "ayuda|como {se usa,usar,funciona,uso,puedo usar,empiezo,empezar}{ esto, este sistema,}"
        "|que puede{s,} hacer|quien eres|que eres|que es esto|instrucciones de uso|tutorial|manual"
        "|que puedo preguntar"
    ),
    "@define": (
        "define|definir|definicion{ de,}|explica{,me,r}|que significa{,n}|significado de"
        "|que se entiende por|para que {sirve,se usa}{,n}|quiere{,n} decir"
    ),
    "@flags": "bandera{,s} de calidad|indicador{,es} de calidad|control de calidad qc|unidades",
    "@available": (
        "disponible{,s}|tiene{s,n}|teneis|tenes|tienen ustedes|cubre{,n}|ofrece{,s,n}|existen|hay disponibles"
        "|disponibilidad|abarca{,n}|dispone{,s,n}"
    ),
    "@follow": (
        "{sube,baja,pon,deja,aumenta}{lo,los,la,las}|y que hay de|que hay de|y|pero|solo|solamente"
        "|unicamente|lo mismo{ pero, para, en, con,}"
        "|igual pero|mismo pero|ahora|tambien|que tal|y que tal|en cambio|y para|y en|hazlo|cambia"
        "|cambialo|que sean|ponme|y si|que pasa con|y que pasa con|y con|en su lugar|mejor|repite|repitelo"
    ),
    "@it": (
        "eso|esto|lo anterior|los resultados|esos datos|estos datos|descargalo{s,}|muestralo{s,}"
        "|exportalo{s,}|ello|ese|esos|alli|ahi"
    ),
    "@harm": (
        "contrasena{,s}|borra{,r,me}|elimina{,r}|borre|elimine|drop table"
        "|ignora {tus,las,todas las,mis,las reglas,tus reglas}{ instrucciones, reglas,"
        " instrucciones anteriores,}"
        "|olvida {tus,las,todas las} instrucciones|hackea{,r}|clave de {acceso,administrador,api}"
        "|claves|credenciales|trunca{,r}|destru{ye,ir}|instrucciones del sistema|drop|delete|truncate"
        "|password|destruye|apaga el servidor"
    ),
    "@oos": (
        "poema{,s}|poesia|receta{,s}|chiste{,s}|cancion{,es}|futbol|partido de|presidente|eleccion{,es}"
        "|bolsa de valores|acciones de|restaurante{,s}|hotel{,es}|pelicula{,s}|impuestos|pizza"
        "|horoscopo|politica|capital de|quien gano|mundial de futbol|loteria|videojuego{,s}"
        "|carta de amor|bitcoin"
    ),
    "@off": (
        "vuelo{,s}|traduce|traducir|tiempo hace|cumpleanos|medico|medicina|cocinar|coche|telefono"
        "|noticias|precio{,s}|comprar|vender|perro|gato|musica|quien es|quien fue|historia de|cena"
        "|almuerzo|cuento|novela|clima|ensayo"
    ),
}
