"""An answer in words: one composition for five languages, every figure one of the facts."""

from collections.abc import Iterator

from nlp.facts import Facts
from nlp.glossary import definition
from nlp.narration import computed, grounds, lists
from nlp.narration.languages import words_of
from nlp.narration.understood import understood
from nlp.narration.words import Words
from nlp.plan import Plan
from nlp.sums import filled
from ocean.terms import Intent

__all__ = ["narrate"]


def narrate(plan: Plan, facts: Facts) -> Iterator[str]:
    """The answer in the question's language, a sentence at a time."""
    words = words_of(plan.language)
    if plan.intent is Intent.OUT_OF_SCOPE:
        yield words.says.out_of_scope
        yield words.says.capabilities
    elif (meaning := definition(plan)) is not None:
        yield meaning
    else:
        yield from _answer(words, plan, facts)


def _answer(words: Words, plan: Plan, facts: Facts) -> Iterator[str]:
    if (line := understood(words, plan)) is not None:
        yield line
    yield from _found(words, plan, facts)
    yield from grounds.caveats(words, plan, facts)
    yield from grounds.source(words, facts)
    yield from grounds.reading(words, plan)
    yield from grounds.citations(words, facts)


def _found(words: Words, plan: Plan, facts: Facts) -> Iterator[str]:
    if plan.intent is Intent.DESCRIBE:
        yield from lists.datasets(words, facts)
        yield words.says.capabilities
    elif plan.intent is Intent.FIND_PLATFORMS:
        yield from lists.platforms(words, facts)
    elif not filled(facts) and not facts.profiles:
        yield words.says.nothing
    else:
        yield from lists.profiles(words, facts)
        if not facts.anomalies:
            yield from computed.statistics(words, plan, facts)
        yield from computed.differences(words, plan, facts)
        yield from computed.anomalies(words, plan, facts)
        yield from computed.correlation(words, plan, facts)
        yield from lists.download(words, facts)
