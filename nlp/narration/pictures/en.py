"""Pictures in English."""

from nlp.narration.words import Pictures
from ocean.variables import Variable

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday"
_SHORT_DAYS = "Sun Mon Tue Wed Thu Fri Sat"

PICTURES = Pictures(
    names={
        None: ("number of profiles", "number of profiles"),
        Variable.SALINITY: ("practical salinity", "practical salinity"),
        Variable.POTENTIAL_DENSITY: ("potential density anomaly", "potential density anomaly"),
        Variable.OXYGEN: ("oxygen", "oxygen"),
    },
    degrees="degrees",
    months=tuple(_MONTHS.split()),
    days=tuple(_DAYS.split()),
    short_days=tuple(_SHORT_DAYS.split()),
    depth="depth",
    longitude="longitude",
    latitude="latitude",
    time="time",
    month="month",
    departure="departure of {of}",
    difference="difference of {of}",
    by_month="{name} by calendar month",
    by_group="{name} by group",
    each_side="{name} of each side",
    from_side="{name}: difference from {side}",
    from_normal="{name}: departure from normal",
    against="{name} against {of}",
    t_s="T-S diagram",
    last_positions="last positions of platforms",
    layers=("{n} layer", "{n} layers"),
    cells=("{n} cell", "{n} cells"),
    points=("{n} point", "{n} points"),
    positions=("The position of {n} profile.", "The positions of {n} profiles."),
    last_seen=("The last position of {n} platform.", "The last positions of {n} platforms."),
    some_cells="{shown} of {total} cells",
    some_groups="{shown} of {total} groups",
    points_of="{points} of {names}",
    downwards="{title}: {layers}, depth downwards.",
    downwards_banded="{title}: {layers}, depth downwards; the band runs from lowest to highest.",
    band="The band runs from the lowest to the highest value.",
    pairs="{title}: {shown} of {total} pairs of {platforms}.",
    sized="{title}: {cells} of {size} degrees.",
    normals="{title}, {months}, against the same months of the store's other years.",
    means="{title}: means as points, lowest to highest as lines.",
    intervals="{title}, with 95% intervals by platforms.",
)
