"""Whether a question leans on the one before it or stands alone."""

import re

from nlp.rules.intents import is_definition
from nlp.rules.reading import Reading

_OPENING = re.compile(r"^(?:@w |, |@is )*(?:@follow|@and|@or|@vs|@now|@not|@it)(?!\S)")
_CLOSING = re.compile(r"(?<!\S)(?:@follow|@it)(?: @w| please)*[ ?.!]*$")
_SUBJECT = (r"@profiles?", r"@data", r"@ps?:\w+", "@argo", "@thermocline", "@halocline", "@ts", "@heatwave")

_TASKS = (
    "@map", "@export", "@dp", "@series", "@anomaly", "@plot", "@compare", "@corr", r"@sup:\w+", "@sort",
    "@top", "@nearest", "@latest", "@oldest",
)  # fmt: skip


def is_follow_up(reading: Reading) -> bool:
    """By its opening words, by a reference back ("it", "there"), or since it lacks a subject or a where."""
    if is_definition(reading) or reading.says("@dataset", "@help"):
        return False
    line = reading.line.whole
    if _OPENING.search(line):
        return True
    if reading.says("@compare") and len(reading.where.spots) > 1:
        return False
    subject = bool(reading.quantities.named) or reading.says(*_SUBJECT)
    located = bool(reading.where) or reading.says("@world") or bool(reading.who.codes)
    if subject and located:
        return False
    if reading.says("@it") or _CLOSING.search(line):
        return True
    if located or subject or reading.where.radius or reading.moments or reading.layers or reading.bounds:
        return True
    if reading.says(r"@(?:prior|later):\w+", r"@next @units?:\w+", r"@units?:\w+ @next"):
        return True
    if reading.groups or reading.statistic or reading.quality or reading.ranking.limit:
        return True
    return reading.says(*_TASKS) or (reading.says("@change") and not reading.unknown)
