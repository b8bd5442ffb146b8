"""French; its high punctuation keeps a no-break space before it."""

from nlp.narration.pictures.fr import PICTURES
from nlp.narration.words import NARROW_SPACE, Counts, Form, Sentences, Terms, Words
from ocean.flags import QualityPolicy
from ocean.terms import DataMode, GroupBy, Intent, PlatformType, ProfileOrder, Statistic
from ocean.variables import Variable

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"

FRENCH = Words(
    language="fr",
    form=Form(
        decimal=",",
        thousands=NARROW_SPACE,
        zero_is_one=True,
        compass="NSEO",
        months=tuple(_MONTHS.split()),
        month="{month} {year}",
        between="{a} à {b}",
        since="depuis {a}",
        until="jusqu'à {b}",
        each_year="{months} de chaque année",
        pair="{a} et {b}",
        percent="\u00a0%",
        colon="\u00a0: ",
        semicolon="\u00a0; ",
        taken="«\u00a0{word}\u00a0» = {meaning}",
    ),
    terms=Terms(
        variables={
            Variable.TEMPERATURE: "température",
            Variable.SALINITY: "salinité",
            Variable.PRESSURE: "pression",
            Variable.OXYGEN: "oxygène dissous",
            Variable.CHLOROPHYLL: "chlorophylle",
            Variable.NITRATE: "nitrate",
            Variable.PH: "pH",
            Variable.CURRENT_SPEED: "vitesse du courant",
            Variable.CURRENT_DIRECTION: "direction du courant",
            Variable.CURRENT_U: "courant vers l'est",
            Variable.CURRENT_V: "courant vers le nord",
            Variable.SEA_SURFACE_TEMPERATURE: "température de surface de la mer",
            Variable.SEA_ICE_CONCENTRATION: "concentration de glace de mer",
            Variable.POTENTIAL_DENSITY: "densité potentielle",
            Variable.MIXED_LAYER_DEPTH: "profondeur de la couche de mélange",
            Variable.SOUND_SPEED: "vitesse du son",
        },
        of={
            Variable.TEMPERATURE: "de la température",
            Variable.SALINITY: "de la salinité",
            Variable.PRESSURE: "de la pression",
            Variable.OXYGEN: "de l'oxygène dissous",
            Variable.CHLOROPHYLL: "de la chlorophylle",
            Variable.NITRATE: "du nitrate",
            Variable.PH: "du pH",
            Variable.CURRENT_SPEED: "de la vitesse du courant",
            Variable.CURRENT_DIRECTION: "de la direction du courant",
            Variable.CURRENT_U: "du courant vers l'est",
            Variable.CURRENT_V: "du courant vers le nord",
            Variable.SEA_SURFACE_TEMPERATURE: "de la température de surface de la mer",
            Variable.SEA_ICE_CONCENTRATION: "de la concentration de glace de mer",
            Variable.POTENTIAL_DENSITY: "de la densité potentielle",
            Variable.MIXED_LAYER_DEPTH: "de la profondeur de la couche de mélange",
            Variable.SOUND_SPEED: "de la vitesse du son",
        },
        data="données",
        of_data="des données",
        what={
            Intent.FIND_PROFILES: "profils ({name})",
            Intent.FIND_PLATFORMS: "{platforms}",
            Intent.STATISTIC: "{name}",
            Intent.TIME_SERIES: "évolution {of}",
            Intent.COMPARE: "comparaison {of}",
            Intent.ANOMALY: "anomalie {of}",
            Intent.CORRELATION: "corrélation entre {name}",
            Intent.DEPTH_PROFILE: "{name} selon la profondeur",
            Intent.MAP: "carte {of}",
            Intent.EXPORT: "téléchargement ({name})",
        },
        figure={
            Statistic.MEAN: "moyenne {of}",
            Statistic.MIN: "minimum {of}",
            Statistic.MAX: "maximum {of}",
            Statistic.MEDIAN: "médiane {of}",
            Statistic.STDDEV: "écart-type {of}",
            Statistic.COUNT: "nombre de profils et de plateformes",
        },
        statistics={
            Statistic.MEAN: "moyenne",
            Statistic.MIN: "minimum",
            Statistic.MAX: "maximum",
            Statistic.MEDIAN: "médiane",
            Statistic.STDDEV: "écart-type",
        },
        groups={
            GroupBy.YEAR: "par an",
            GroupBy.MONTH: "par mois",
            GroupBy.DAY: "par jour",
            GroupBy.MONTH_OF_YEAR: "par mois calendaire",
            GroupBy.REGION: "par région",
            GroupBy.PLATFORM: "par plateforme",
            GroupBy.DEPTH_BIN: "par profondeur",
            GroupBy.DATASET: "par jeu de données",
            GroupBy.GRID_CELL_1DEG: "par maille de 1°",
            GroupBy.GRID_CELL_5DEG: "par maille de 5°",
        },
        types={
            PlatformType.ARGO_FLOAT: ("flotteur Argo", "flotteurs Argo"),
            PlatformType.DRIFTER: ("bouée dérivante", "bouées dérivantes"),
            PlatformType.MOORING: ("mouillage", "mouillages"),
            PlatformType.SHIP: ("navire", "navires"),
            PlatformType.GLIDER: ("planeur sous-marin", "planeurs sous-marins"),
            PlatformType.ICE_BUOY: ("bouée de glace", "bouées de glace"),
            PlatformType.GRID: ("grille", "grilles"),
            PlatformType.OTHER: ("autre plateforme", "autres plateformes"),
        },
        orders={
            ProfileOrder.TIME_DESC: "les plus récents d'abord",
            ProfileOrder.TIME_ASC: "les plus anciens d'abord",
            ProfileOrder.TEMPERATURE_DESC: "les plus chauds d'abord",
            ProfileOrder.TEMPERATURE_ASC: "les plus froids d'abord",
            ProfileOrder.SALINITY_DESC: "les plus salés d'abord",
            ProfileOrder.SALINITY_ASC: "les moins salés d'abord",
            ProfileOrder.DISTANCE_ASC: "les plus proches d'abord",
        },
        modes={
            DataMode.REAL_TIME: "données en temps réel",
            DataMode.ADJUSTED: "données ajustées",
            DataMode.DELAYED: "données en mode différé",
        },
        quality={
            QualityPolicy.GOOD: "bonnes données",
            QualityPolicy.GOOD_OR_UNKNOWN: "données bonnes ou de qualité inconnue",
            QualityPolicy.ANY: "données de toute qualité",
            QualityPolicy.RESEARCH: "données de qualité recherche",
        },
        profiles="profils",
        platforms="plateformes",
        platform_codes="plateforme {codes}",
        within="à moins de {distance} de {position}",
        polygon="dans le polygone",
        cell="maille de {size}° au nord-est de {position}",
        deeper="au-delà de {depth} de profondeur",
        shallower="à moins de {depth} de profondeur",
        cycle="cycle {number}",
        limit="{n} au plus",
    ),
    counts=Counts(
        profiles=("{n} profil", "{n} profils"),
        platforms=("{n} plateforme", "{n} plateformes"),
        values=("{n} valeur", "{n} valeurs"),
        cells=("{n} maille", "{n} mailles"),
        levels=("{n} niveau", "{n} niveaux"),
        groups=("{n} groupe", "{n} groupes"),
        months=("{n} mois", "{n} mois"),
        other_years=("{n} autre année", "{n} autres années"),
        years=("{n} an", "{n} ans"),
        days=("{n} jour", "{n} jours"),
    ),
    says=Sentences(
        out_of_scope="Ce n'est pas une question sur des données océaniques à laquelle je peux répondre.",
        capabilities=(
            "Je réponds aux questions sur les observations de l'océan (température, salinité, oxygène, "
            "courants, glace de mer, etc.) par région ou coordonnées, date et profondeur\u00a0: listes, "
            "statistiques, séries temporelles, comparaisons, cartes et téléchargements, avec leur source."
        ),
        none_there="Pas de données\u00a0: {where}.",
        nothing="Aucune donnée ne répond ici à cette question.",
        profiles=("{n} profil correspond", "{n} profils correspondent"),
        listed=("{n} est affiché", "{n} sont affichés"),
        platforms=("{n} plateforme correspond", "{n} plateformes correspondent"),
        among="parmi elles",
        away="à {distance}",
        last_seen="dernière position {position} le {day}",
        datasets=("Il y a {n} jeu de données.", "Il y a {n} jeux de données."),
        observed="observations",
        synthetic="données synthétiques",
        spread=(
            "{name}, {values} en {groups}\u00a0: la moyenne la plus basse est {low} ({lowest}), "
            "la plus haute {high} ({highest})."
        ),
        many="{values}, {groups}\u00a0: voir le tableau.",
        higher="La dernière moyenne dépasse la première de {change}\u00a0; cela seul n'est pas une tendance.",
        lower=(
            "La dernière moyenne est inférieure de {change} à la première\u00a0; "
            "cela seul n'est pas une tendance."
        ),
        difference="Écart, {b} moins {a}\u00a0: {difference} ({interval}).",
        interval="intervalle à 95\u00a0%\u00a0: {low} à {high}",
        no_interval="aucun intervalle ne peut être donné",
        unclear="L'intervalle comprend zéro\u00a0: on ne distingue pas de différence.",
        above_normal=(
            "{month}\u00a0: moyenne {mean} sur {profiles}, "
            "{departure} au-dessus de la normale de {years} ({normal}{deviation})."
        ),
        below_normal=(
            "{month}\u00a0: moyenne {mean} sur {profiles}, "
            "{departure} au-dessous de la normale de {years} ({normal}{deviation})."
        ),
        deviation=", écart-type {spread}",
        farthest="Sur {months}, voici ceux qui s'écartent le plus de la normale\u00a0:",
        no_normal="Il n'y a pas d'autres années pour établir une normale.",
        correlation="{a} et {b}\u00a0: r de Pearson = {r} ({interval}), sur {basis}.",
        no_correlation="Trop peu de niveaux portent les deux variables pour une corrélation.",
        download="Téléchargement\u00a0: {link}",
        thin="Échantillonnage faible{where}\u00a0: seulement {basis}.",
        thin_groups=(
            "Échantillonnage faible\u00a0: moins de {least} profils ou une seule plateforme "
            "pour {thin} des {groups} groupes."
        ),
        synthetic_data="Ce sont des données synthétiques de démonstration, pas des observations ({titles}).",
        partly_synthetic=(
            "Une partie sont des données synthétiques de démonstration, pas des observations ({titles})."
        ),
        incomplete="La réponse n'est pas complète\u00a0: voir les avertissements.",
        live="Source\u00a0: {name}, interrogée à l'instant.",
        kept="Source\u00a0: {name}, interrogée le {day} à {time} UTC.",
        stale="Une copie plus récente n'a pas pu être obtenue à temps.",
        store="Source\u00a0: la base locale.",
        newest="Source\u00a0: la base locale\u00a0; sa plus récente observation date du {day}.",
        newest_before=(
            "Source\u00a0: la base locale\u00a0; sa plus récente observation date du {day}, "
            "{age} avant la question."
        ),
        fell_back="{failed} n'a pas pu répondre\u00a0; {name} a répondu.",
        fell_back_on_store="{failed} n'a pas pu répondre\u00a0; la base locale a répondu.",
        read_as="Lecture de la question\u00a0: {assumptions}.",
        not_used="Non utilisé\u00a0: {words}.",
        cited="À citer\u00a0: {citations}",
        more=("et {n} autre", "et {n} autres"),
    ),
    pictures=PICTURES,
)
