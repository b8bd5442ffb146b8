"""Pictures in French."""

from nlp.narration.words import Pictures
from ocean.variables import Variable

_MONTHS = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."
_DAYS = "dimanche lundi mardi mercredi jeudi vendredi samedi"
_SHORT_DAYS = "dim. lun. mar. mer. jeu. ven. sam."

PICTURES = Pictures(
    names={
        None: ("nombre de profils", "du nombre de profils"),
        Variable.SALINITY: ("salinité pratique", "de la salinité pratique"),
        Variable.POTENTIAL_DENSITY: (
            "anomalie de densité potentielle",
            "de l'anomalie de densité potentielle",
        ),
        Variable.OXYGEN: ("oxygène", "de l'oxygène"),
    },
    degrees="degrés",
    months=tuple(_MONTHS.split()),
    days=tuple(_DAYS.split()),
    short_days=tuple(_SHORT_DAYS.split()),
    depth="profondeur",
    longitude="longitude",
    latitude="latitude",
    time="temps",
    month="mois",
    departure="écart {of}",
    difference="différence {of}",
    by_month="{name} par mois calendaire",
    by_group="{name} par groupe",
    each_side="comparaison {of}",
    from_side="différence {of} (référence\u00a0: {side})",
    from_normal="écart {of} à la normale",
    against="{name} en fonction {of}",
    t_s="diagramme T-S",
    last_positions="dernières positions des plateformes",
    layers=("{n} couche", "{n} couches"),
    cells=("{n} maille", "{n} mailles"),
    points=("{n} point", "{n} points"),
    positions=("La position de {n} profil.", "Les positions de {n} profils."),
    last_seen=("La dernière position de {n} plateforme.", "Les dernières positions de {n} plateformes."),
    some_cells="{shown} mailles sur {total}",
    some_groups="{shown} groupes sur {total}",
    points_of="{points} ({names})",
    downwards="{title}\u00a0: {layers}, profondeur vers le bas.",
    downwards_banded=(
        "{title}\u00a0: {layers}, profondeur vers le bas\u00a0; "
        "la bande va de la plus basse à la plus haute valeur."
    ),
    band="La bande va de la plus basse à la plus haute valeur.",
    pairs="{title}\u00a0: {shown} paires sur {total}, de {platforms}.",
    sized="{title}\u00a0: {cells} de {size}°.",
    normals="{title}, {months}, par rapport aux mêmes mois des autres années de la base.",
    means="{title}\u00a0: moyennes en points, de la plus basse à la plus haute valeur en traits.",
    intervals="{title}, avec des intervalles à 95\u00a0% par plateformes.",
)
