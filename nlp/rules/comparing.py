"""Whether a question sets regions, times or depths against each other, or against what is normal."""

import re

from nlp.rules.reading import Reading

NORMAL = re.compile(
    r"@(?:vs|than|compare|above|over|below|less|difference|cmp:\w+|from) (?:\S+ ){0,3}@normal|@normal"
    r" (?:\S+ )?@vs|(?<!@what )@is (?:(?!@what|@stat|@sup)\S+ ){0,8}?@normal(?!\S)|@normal @(?:sing|plural)"
)
_COMPARATIVE = re.compile(r"(?<!\S)@cmp:\w+")
# The mixed layer itself may be the deeper.
_DEEPER_LAYER = re.compile(
    r"@var:MIXED_LAYER_DEPTH(?: @is)? @deep(?:er|est)|@deep(?:er|est) @var:MIXED_LAYER_DEPTH"
)
_MORE_THAN_THERE = re.compile(
    r"@(?:cmp:\w+|change|going:\w+) @(?:over|less)(?: (?:@in|@near|@at|@w))* @(?:region|place|lat)|"
    r"@(?:is|what|which|where).*@(?:above|over|less|below)(?: (?:@in|@near|@at|@w))* @(?:region|place|lat)"
)


# "A or B: which is the warmest?"
_WHICH_OF_TWO = re.compile(
    r"@(?:region|place):\S+ @or (?:@(?:in|near|w) )*@(?:region|place):.*@which"
    r"|@which.*@or (?:@(?:in|near|w) )*@(?:region|place):"
)


# "put A next to B", but not "put the floats near A and B on a map"
_PUT_BESIDE = re.compile(r"@put (?:(?!@near|@ps?:|@argo|@profile|@data)\S+ )+@near")


def compares(reading: Reading) -> bool:
    """Whether its words set sides against each other."""
    if reading.says("@normal") and NORMAL.search(reading.line.whole):
        return False
    if reading.says("@compare", "@vs", "@difference") or _MORE_THAN_THERE.search(reading.line.whole):
        return True
    if _PUT_BESIDE.search(reading.line.whole):
        return True
    if _WHICH_OF_TWO.search(reading.line.whole) and reading.says(r"@sup:\w+", r"@cmp:\w+"):
        return True
    # What a number belongs to ("warmer than 20") is blanked.
    compared = _COMPARATIVE.search(reading.line.text) or _DEEPER_LAYER.search(reading.line.whole)
    return (
        compared is not None
        and reading.says("@than", "@or", "@compare", "@which")
        and not reading.says("@over")
    )
