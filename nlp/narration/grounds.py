"""What an answer rests on: thin samples, what is missing, the source with its age, the reading, citations."""

from collections.abc import Iterator

from nlp.facts import Facts
from nlp.narration.assumed import assumption
from nlp.narration.computed import profiles_and_platforms, where
from nlp.narration.lists import title
from nlp.narration.understood import day
from nlp.narration.words import Words
from nlp.plan import Plan
from nlp.sums import FEW_PROFILES, TOLD_ROWS, age, filled, newest, thin
from ocean.terms import AttemptOutcome, DataSource, Intent, Statistic

CITED = 3
_FINE = (AttemptOutcome.OK, AttemptOutcome.EMPTY, AttemptOutcome.SKIPPED)


def caveats(words: Words, plan: Plan, facts: Facts) -> Iterator[str]:
    """Where sampling is thin, what is missing, and what is no observation."""
    if plan.statistic is not Statistic.COUNT:
        yield from _thin(words, plan, facts)
    synthetic = [title(dataset) for dataset in facts.datasets if dataset.synthetic]
    if synthetic and plan.intent is not Intent.DESCRIBE:
        alone = len(synthetic) == len(facts.datasets)
        says = words.says.synthetic_data if alone else words.says.partly_synthetic
        yield says.format(titles="; ".join(synthetic))
    if not facts.complete or (facts.provenance and not facts.provenance.complete):
        yield words.says.incomplete


def _thin(words: Words, plan: Plan, facts: Facts) -> Iterator[str]:
    rows = filled(facts)
    scarce = [row for row in rows if thin(row)]
    told = {(where(words, plan, row), profiles_and_platforms(words, row)) for row in scarce[: TOLD_ROWS + 1]}
    if len(told) > 1:
        yield words.says.thin_groups.format(
            thin=words.form.number(len(scarce)),
            groups=words.form.number(len(rows)),
            least=words.form.number(FEW_PROFILES),
        )
        return
    for place, basis in told:
        yield words.says.thin.format(where=f" ({place})" if place else "", basis=basis)


def source(words: Words, facts: Facts) -> Iterator[str]:
    """Who answered, how old that is, and who could not answer."""
    told = facts.provenance
    if told is None:
        return
    if told.data_source is DataSource.LOCAL_DB:
        yield _store(words, facts)
    elif told.cached:
        yield words.says.kept.format(
            name=told.source_name, day=day(told.fetched_at), time=f"{told.fetched_at:%H:%M}"
        )
    else:
        yield words.says.live.format(name=told.source_name)
    if told.stale:
        yield words.says.stale
    failed = dict.fromkeys(one.source_name for one in told.attempts if one.outcome not in _FINE)
    failed.pop(told.source_name, None)
    if told.fallback and failed:
        stored = told.data_source is DataSource.LOCAL_DB
        says = words.says.fell_back_on_store if stored else words.says.fell_back
        yield says.format(failed=", ".join(failed), name=told.source_name)


def _store(words: Words, facts: Facts) -> str:
    last = newest(facts)
    if last is None:
        return words.says.store
    old = age(last, facts.now) if facts.now else None
    if old is None:
        return words.says.newest.format(day=day(last))
    number, step = old
    ago = words.form.counted(getattr(words.counts, step), number)
    return words.says.newest_before.format(day=day(last), age=ago)


def reading(words: Words, plan: Plan) -> Iterator[str]:
    """What was assumed, and the words that found no use."""
    if plan.assumptions:
        notes = words.form.semicolon.join(assumption(words, note) for note in plan.assumptions)
        yield words.says.read_as.format(assumptions=notes)
    if plan.unresolved:
        yield words.says.not_used.format(words=", ".join(plan.unresolved))


def citations(words: Words, facts: Facts) -> Iterator[str]:
    """The first of them as they are, the rest counted."""
    if facts.provenance is None or not facts.provenance.citations:
        return
    cited = facts.provenance.citations
    more = [words.form.counted(words.says.more, len(cited) - CITED)] if len(cited) > CITED else []
    *before, last = (*cited[:CITED], *more)
    told = "; ".join([*(one.removesuffix(".") for one in before), last])
    yield words.says.cited.format(citations=told)
