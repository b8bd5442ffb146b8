"""Question text to a typed plan, by deterministic rules in five languages; imports only `ocean`."""

from collections.abc import Sequence
from datetime import datetime
from weakref import WeakKeyDictionary

from nlp.document import document_of
from nlp.parser import GazetteerLike, Parser
from nlp.plan import Plan

_PARSERS: WeakKeyDictionary[GazetteerLike, Parser] = WeakKeyDictionary()


def parse(text: str, now: datetime, gazetteer: GazetteerLike, previous: Sequence[str] = ()) -> Plan:
    """The plan of a question; the index of a gazetteer is built once and kept while it lives."""
    parser = _PARSERS.get(gazetteer)
    if parser is None:
        parser = _PARSERS[gazetteer] = Parser(gazetteer)
    return parser.parse(text, now, previous)


__all__ = ["Parser", "Plan", "document_of", "parse"]
