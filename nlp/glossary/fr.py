"""French."""

FRENCH = {
    "@thermocline": (
        "La thermocline est la couche où la température baisse le plus vite avec la profondeur, entre "
        "la couche de mélange et l'eau froide profonde."
    ),
    "@halocline": "L'halocline est la couche où la salinité change le plus vite avec la profondeur.",
    "@ts": (
        "Un diagramme T-S porte la température de l'eau en fonction de sa salinité\u00a0; les eaux d'une "
        "même origine y sont voisines, ce qui révèle les masses d'eau et leur mélange."
    ),
    "@heatwave": (
        "Une vague de chaleur marine est une période d'au moins cinq jours où la température de "
        "surface dépasse le 90e centile du lieu et de la saison (Hobday et al. 2016, "
        "doi:10.1016/j.pocean.2015.12.014)."
    ),
    "@anomaly": "Une anomalie est l'écart d'une valeur à la normale du lieu et de l'époque de l'année.",
    "@argo": (
        "Les flotteurs Argo dérivent avec les courants profonds et remontent à intervalles "
        "réguliers\u00a0; en remontant ils mesurent température et salinité (certains aussi oxygène, "
        "nitrate, pH ou chlorophylle) et envoient chaque profil par satellite."
    ),
    "@p:DRIFTER": (
        "Une bouée dérivante suit le courant de surface et transmet sa position et la température."
    ),
    "@p:MOORING": (
        "Un mouillage est une ligne d'instruments ancrée en un lieu, où elle mesure pendant des mois."
    ),
    "@p:GLIDER": (
        "Un planeur sous-marin est un robot ailé qui avance en plongeant et en remontant, et mesure en route."
    ),
    "@profile": (
        "Un profil est une série de mesures le long de la colonne d'eau, en un lieu et à un moment."
    ),
    "@flags": (
        "Les indicateurs de qualité notent chaque valeur sur l'échelle Argo\u00a0: 1 bonne, 2 probablement "
        "bonne, 3 probablement mauvaise, 4 mauvaise, 5 modifiée, 8 estimée, 9 manquante, 0 non "
        "contrôlée (doi:10.13155/33951). Les réponses reposent ici sur les bonnes données, sauf "
        "demande contraire."
    ),
    "@mode:DELAYED": (
        "Le mode des données dit à quel point elles ont été contrôlées\u00a0: en temps réel, par des tests "
        "automatiques\u00a0; ajustées, avec une première correction\u00a0; en mode différé, par un expert."
    ),
    "@monsoon:sw": (
        "Une mousson est un vent qui s'inverse avec les saisons\u00a0; dans le nord de l'océan Indien il "
        "inverse aussi les courants."
    ),
    "@equator": "L'équateur est le parallèle à égale distance des deux pôles.",
    "@zone:epi": "La zone épipélagique est le haut de l'océan, assez éclairé pour la photosynthèse.",
    "@zone:meso": (
        "La zone mésopélagique s'étend sous la zone épipélagique\u00a0: un peu de lumière, trop peu pour "
        "la photosynthèse."
    ),
    "@zone:bathy": (
        "La zone bathypélagique s'étend sous la zone mésopélagique, là où la lumière du soleil n'arrive plus."
    ),
    "@zone:abyss": (
        "La zone abyssale est l'océan profond au-dessus du fond, sombre, froid et sous forte pression."
    ),
    "@stat:MEDIAN": "La médiane est la valeur qui partage les valeurs en deux moitiés égales.",
    "@stat:STDDEV": "L'écart-type dit à quel point les valeurs s'écartent de leur moyenne.",
    "@var:MIXED_LAYER_DEPTH": (
        "La couche de mélange est le haut de l'océan, que le vent et le refroidissement rendent "
        "homogène. Elle va ici jusqu'où la densité dépasse de 0,03 kg/m³ celle à 10 dbar (de Boyer "
        "Montégut et al. 2004, doi:10.1029/2004JC002378)."
    ),
    "@var:TEMPERATURE": "La température est celle de l'eau au lieu de la mesure (in situ), en °C.",
    "@var:SEA_SURFACE_TEMPERATURE": (
        "La température de surface de la mer est celle de l'eau la plus proche de l'air, vue par "
        "satellite ou bouée."
    ),
    "@var:SALINITY": (
        "La salinité dit combien de sel est dissous dans l'eau\u00a0; mesurée par la conductivité sur "
        "l'échelle pratique (PSS-78), elle n'a pas d'unité."
    ),
    "@var:OXYGEN": (
        "L'oxygène dissous, en µmol/kg, vient de l'air et de la photosynthèse et la vie le consomme "
        "plus bas\u00a0; où il manque, l'eau est dite hypoxique."
    ),
    "@var:CHLOROPHYLL": (
        "La chlorophylle, en mg/m³, est le pigment vert du phytoplancton et en indique l'abondance."
    ),
    "@var:NITRATE": (
        "Le nitrate, en µmol/kg, nourrit le phytoplancton\u00a0; il est rare là où celui-ci croît."
    ),
    "@var:PH": (
        "Le pH dit l'acidité de l'eau\u00a0: plus il est bas, plus elle est acide\u00a0; il baisse avec le "
        "CO₂ absorbé."
    ),
    "@var:CURRENT_SPEED": (
        "Un courant est un déplacement d'eau\u00a0; sa vitesse est en m/s, sa direction celle vers "
        "laquelle il va."
    ),
    "@var:SEA_ICE_CONCENTRATION": (
        "La concentration de glace de mer est la part de la surface couverte de glace, en pour cent."
    ),
    "@var:POTENTIAL_DENSITY": (
        "La densité potentielle est celle que l'eau aurait en surface\u00a0; elle classe les eaux sans "
        "l'effet de la pression."
    ),
    "@var:SOUND_SPEED": (
        "La vitesse du son dans l'eau, en m/s, croît avec la température, la salinité et la pression."
    ),
    "@var:PRESSURE": (
        "La pression, en dbar, est la mesure de la profondeur par les instruments\u00a0: un dbar vaut "
        "presque un mètre."
    ),
}
