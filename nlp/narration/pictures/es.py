"""Pictures in Spanish."""

from nlp.narration.words import Pictures
from ocean.variables import Variable

_MONTHS = "ene feb mar abr may jun jul ago sept oct nov dic"
_DAYS = "domingo lunes martes miércoles jueves viernes sábado"
_SHORT_DAYS = "dom lun mar mié jue vie sáb"

PICTURES = Pictures(
    names={
        None: ("número de perfiles", "del número de perfiles"),
        Variable.SALINITY: ("salinidad práctica", "de la salinidad práctica"),
        Variable.POTENTIAL_DENSITY: (
            "anomalía de la densidad potencial",
            "de la anomalía de la densidad potencial",
        ),
        Variable.OXYGEN: ("oxígeno", "del oxígeno"),
    },
    degrees="grados",
    months=tuple(_MONTHS.split()),
    days=tuple(_DAYS.split()),
    short_days=tuple(_SHORT_DAYS.split()),
    depth="profundidad",
    longitude="longitud",
    latitude="latitud",
    time="tiempo",
    month="mes",
    departure="desviación {of}",
    difference="diferencia {of}",
    by_month="{name} por mes del año",
    by_group="{name} por grupo",
    each_side="comparación {of}",
    from_side="diferencia {of} (referencia: {side})",
    from_normal="desviación {of} respecto a lo normal",
    against="{name} en función {of}",
    t_s="diagrama T-S",
    last_positions="últimas posiciones de las plataformas",
    layers=("{n} capa", "{n} capas"),
    cells=("{n} celda", "{n} celdas"),
    points=("{n} punto", "{n} puntos"),
    positions=("La posición de {n} perfil.", "Las posiciones de {n} perfiles."),
    last_seen=("La última posición de {n} plataforma.", "Las últimas posiciones de {n} plataformas."),
    some_cells="{shown} de {total} celdas",
    some_groups="{shown} de {total} grupos",
    points_of="{points} ({names})",
    downwards="{title}: {layers}, con la profundidad hacia abajo.",
    downwards_banded=(
        "{title}: {layers}, con la profundidad hacia abajo; la banda va del valor más bajo al más alto."
    ),
    band="La banda va del valor más bajo al más alto.",
    pairs="{title}: {shown} de {total} pares de {platforms}.",
    sized="{title}: {cells} de {size}°.",
    normals="{title}, {months}, frente a los mismos meses de los demás años del almacén.",
    means="{title}: medias como puntos, del valor más bajo al más alto como líneas.",
    intervals="{title}, con intervalos del 95\u00a0% por plataformas.",
)
