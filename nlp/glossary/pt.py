"""Portuguese, in the spelling of Brazil."""

PORTUGUESE = {
    "@thermocline": (
        "A termoclina é a camada em que a temperatura cai mais depressa com a profundidade, entre a "
        "camada de mistura e a água fria profunda."
    ),
    "@halocline": "A haloclina é a camada em que a salinidade muda mais depressa com a profundidade.",
    "@ts": (
        "Um diagrama T-S mostra a temperatura da água em função da salinidade; águas de mesma origem "
        "ficam próximas, o que revela as massas de água e sua mistura."
    ),
    "@heatwave": (
        "Uma onda de calor marinha é um período de cinco dias ou mais com a temperatura da superfície "
        "acima do percentil 90 do lugar e da época (Hobday et al. 2016, "
        "doi:10.1016/j.pocean.2015.12.014)."
    ),
    "@anomaly": "Uma anomalia é quanto um valor se afasta do normal naquele lugar e época do ano.",
    "@argo": (
        "Os flutuadores Argo derivam com as correntes profundas e sobem à superfície em intervalos "
        "regulares; na subida medem temperatura e salinidade (alguns também oxigênio, nitrato, pH ou "
        "clorofila) e enviam cada perfil por satélite."
    ),
    "@p:DRIFTER": (
        "Uma boia de deriva flutua com a corrente de superfície e informa sua posição e a temperatura."
    ),
    "@p:MOORING": "Um fundeio é uma linha de instrumentos ancorada num lugar, onde mede durante meses.",
    "@p:GLIDER": (
        "Um planador submarino é um robô com asas que avança ao afundar e subir, medindo pelo caminho."
    ),
    "@profile": "Um perfil é uma série de medidas ao longo da coluna de água num lugar e momento.",
    "@flags": (
        "Os indicadores de qualidade classificam cada valor na escala Argo: 1 bom, 2 provavelmente "
        "bom, 3 provavelmente ruim, 4 ruim, 5 alterado, 8 estimado, 9 ausente, 0 sem controle "
        "(doi:10.13155/33951). As respostas usam aqui dados bons, salvo pedido em contrário."
    ),
    "@mode:DELAYED": (
        "O modo dos dados diz quanto foram revisados: em tempo real, só por testes automáticos; "
        "ajustados, com uma primeira correção; em modo atrasado, por um especialista."
    ),
    "@monsoon:sw": (
        "Uma monção é um vento que muda de sentido com as estações; no norte do oceano Índico inverte "
        "também as correntes."
    ),
    "@equator": "O equador é o paralelo à mesma distância dos dois polos.",
    "@zone:epi": ("A zona epipelágica é a parte superior do oceano, com luz suficiente para a fotossíntese."),
    "@zone:meso": (
        "A zona mesopelágica fica abaixo da epipelágica: chega alguma luz, pouca para a fotossíntese."
    ),
    "@zone:bathy": "A zona batipelágica fica abaixo da mesopelágica, onde já não chega a luz do sol.",
    "@zone:abyss": ("A zona abissal é o oceano profundo sobre o fundo: escuro, frio e sob grande pressão."),
    "@stat:MEDIAN": "A mediana é o valor que deixa metade dos valores abaixo e metade acima.",
    "@stat:STDDEV": "O desvio padrão diz quanto os valores se afastam da média.",
    "@var:MIXED_LAYER_DEPTH": (
        "A camada de mistura é a parte superior do oceano que o vento e o resfriamento mantêm "
        "uniforme. Aqui vai até onde a densidade supera em 0,03 kg/m³ a de 10 dbar (de Boyer Montégut "
        "et al. 2004, doi:10.1029/2004JC002378)."
    ),
    "@var:TEMPERATURE": "A temperatura é a da água no lugar da medida (in situ), em °C.",
    "@var:SEA_SURFACE_TEMPERATURE": (
        "A temperatura da superfície do mar é a da água mais próxima do ar, medida por satélites ou boias."
    ),
    "@var:SALINITY": (
        "A salinidade diz quanto sal está dissolvido na água; medida pela condutividade na escala "
        "prática (PSS-78), não tem unidade."
    ),
    "@var:OXYGEN": (
        "O oxigênio dissolvido, em µmol/kg, vem do ar e da fotossíntese e é consumido pela vida mais "
        "abaixo; onde falta, a água é hipóxica."
    ),
    "@var:CHLOROPHYLL": (
        "A clorofila, em mg/m³, é o pigmento verde do fitoplâncton e indica quanto dele há."
    ),
    "@var:NITRATE": "O nitrato, em µmol/kg, é um nutriente do fitoplâncton; falta onde este cresce.",
    "@var:PH": (
        "O pH diz o quão ácida é a água: quanto mais baixo, mais ácida; cai quando o mar absorve CO₂."
    ),
    "@var:CURRENT_SPEED": (
        "Uma corrente é o movimento da água; sua velocidade é dada em m/s e sua direção é para onde ela vai."
    ),
    "@var:SEA_ICE_CONCENTRATION": (
        "A concentração de gelo marinho é a parte da superfície do mar coberta de gelo, em porcentagem."
    ),
    "@var:POTENTIAL_DENSITY": (
        "A densidade potencial é a que a água teria na superfície; ordena as águas sem o efeito da pressão."
    ),
    "@var:SOUND_SPEED": (
        "A velocidade do som na água, em m/s, cresce com a temperatura, a salinidade e a pressão."
    ),
    "@var:PRESSURE": (
        "A pressão, em dbar, é como os instrumentos medem a profundidade: um dbar é quase um metro."
    ),
}
