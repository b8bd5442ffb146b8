"""Spanish."""

SPANISH = {
    "@thermocline": (
        "La termoclina es la capa en la que la temperatura disminuye más rápido con la profundidad, "
        "entre la capa de mezcla y el agua fría profunda."
    ),
    "@halocline": ("La haloclina es la capa en la que la salinidad cambia más rápido con la profundidad."),
    "@ts": (
        "Un diagrama T-S representa la temperatura del agua frente a su salinidad; las aguas de un "
        "mismo origen quedan juntas, lo que revela las masas de agua y su mezcla."
    ),
    "@heatwave": (
        "Una ola de calor marina es un periodo de cinco días o más con la temperatura superficial del "
        "mar por encima del percentil 90 de ese lugar y época (Hobday et al. 2016, "
        "doi:10.1016/j.pocean.2015.12.014)."
    ),
    "@anomaly": "Una anomalía es cuánto se aparta un valor de lo normal en ese lugar y época del año.",
    "@argo": (
        "Los flotadores Argo derivan con las corrientes profundas y suben a la superficie a "
        "intervalos regulares; al subir miden temperatura y salinidad (algunos también oxígeno, "
        "nitrato, pH o clorofila) y envían cada perfil por satélite."
    ),
    "@p:DRIFTER": (
        "Una boya a la deriva flota con la corriente superficial y comunica su posición y la temperatura."
    ),
    "@p:MOORING": (
        "Un fondeo es una línea de instrumentos anclada en un lugar, que mide allí durante meses."
    ),
    "@p:GLIDER": (
        "Un planeador submarino es un robot con alas que avanza al hundirse y subir, midiendo a su paso."
    ),
    "@profile": (
        "Un perfil es una serie de medidas a lo largo de la columna de agua en un lugar y un momento."
    ),
    "@flags": (
        "Los indicadores de calidad califican cada valor en la escala Argo: 1 bueno, 2 probablemente "
        "bueno, 3 probablemente malo, 4 malo, 5 modificado, 8 estimado, 9 ausente, 0 sin controlar "
        "(doi:10.13155/33951). Aquí se usan datos buenos salvo que se pida otra cosa."
    ),
    "@mode:DELAYED": (
        "El modo de los datos dice cuánto se han revisado: en tiempo real, solo con pruebas "
        "automáticas; ajustados, con una primera corrección; en modo diferido, por una persona "
        "experta."
    ),
    "@monsoon:sw": (
        "Un monzón es un viento que cambia de sentido con las estaciones; en el norte del océano "
        "Índico invierte también las corrientes."
    ),
    "@equator": "El ecuador es el paralelo que está a la misma distancia de ambos polos.",
    "@zone:epi": (
        "La zona epipelágica es la parte superior del océano, con luz suficiente para la fotosíntesis."
    ),
    "@zone:meso": (
        "La zona mesopelágica o crepuscular está bajo la epipelágica: llega algo de luz, poca para la "
        "fotosíntesis."
    ),
    "@zone:bathy": "La zona batipelágica está bajo la crepuscular, donde ya no llega la luz del sol.",
    "@zone:abyss": ("La zona abisal es el océano profundo sobre el fondo: oscuro, frío y a gran presión."),
    "@stat:MEDIAN": (
        "La mediana es el valor que deja la mitad de los valores por debajo y la mitad por encima."
    ),
    "@stat:STDDEV": "La desviación estándar dice cuánto se apartan los valores de su media.",
    "@var:MIXED_LAYER_DEPTH": (
        "La capa de mezcla es la parte superior del océano que el viento y el enfriamiento mantienen "
        "uniforme. Aquí llega hasta donde la densidad supera en 0,03 kg/m³ la de 10 dbar (de Boyer "
        "Montégut et al. 2004, doi:10.1029/2004JC002378)."
    ),
    "@var:TEMPERATURE": "La temperatura es la del agua en el lugar de la medida (in situ), en °C.",
    "@var:SEA_SURFACE_TEMPERATURE": (
        "La temperatura superficial del mar es la del agua más somera, medida por satélites o boyas."
    ),
    "@var:SALINITY": (
        "La salinidad dice cuánta sal hay disuelta en el agua; se mide por la conductividad en la "
        "escala práctica (PSS-78) y no tiene unidad."
    ),
    "@var:OXYGEN": (
        "El oxígeno disuelto, en µmol/kg, viene del aire y de la fotosíntesis y lo consume la vida "
        "más abajo; donde escasea, el agua es hipóxica."
    ),
    "@var:CHLOROPHYLL": (
        "La clorofila, en mg/m³, es el pigmento verde del fitoplancton e indica cuánto fitoplancton hay."
    ),
    "@var:NITRATE": ("El nitrato, en µmol/kg, es un nutriente del fitoplancton; escasea donde este crece."),
    "@var:PH": (
        "El pH dice lo ácida que es el agua: cuanto más bajo, más ácida; baja cuando el mar absorbe CO₂."
    ),
    "@var:CURRENT_SPEED": (
        "Una corriente es el movimiento del agua; su velocidad se da en m/s y su dirección es hacia donde va."
    ),
    "@var:SEA_ICE_CONCENTRATION": (
        "La concentración de hielo marino es la parte de la superficie del mar cubierta de hielo, en "
        "porcentaje."
    ),
    "@var:POTENTIAL_DENSITY": (
        "La densidad potencial es la que el agua tendría en la superficie; ordena las aguas sin el "
        "efecto de la presión."
    ),
    "@var:SOUND_SPEED": (
        "La velocidad del sonido en el agua, en m/s, crece con la temperatura, la salinidad y la presión."
    ),
    "@var:PRESSURE": (
        "La presión, en dbar, es como los instrumentos miden la profundidad: un dbar equivale casi a "
        "un metro."
    ),
}
