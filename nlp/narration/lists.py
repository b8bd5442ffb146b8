"""What a list found: profiles, platforms, datasets, a download."""

from collections.abc import Iterator

from nlp.facts import Facts, Found
from nlp.narration.understood import day, sentence
from nlp.narration.words import Words
from nlp.sums import period
from ocean.rows import DatasetRow
from ocean.terms import PlatformType

SHOWN = 6


def profiles(words: Words, facts: Facts) -> Iterator[str]:
    """How many match, how many of them are listed, and of which days those are."""
    if facts.total is None:
        return
    text = words.form.counted(words.says.profiles, facts.total)
    if facts.profiles and facts.total != len(facts.profiles):
        text += f"{words.form.semicolon}{words.form.counted(words.says.listed, len(facts.profiles))}"
    if (listed := period(facts)) is not None:
        first, last = map(day, listed)
        text += f" ({first if first == last else words.form.range(first, last)})"
    yield sentence(text, words)


def platforms(words: Words, facts: Facts) -> Iterator[str]:
    """How many match, and the first of them with distance and last position."""
    if not facts.platforms:
        yield words.says.nothing
        return
    total = facts.total or len(facts.platforms)
    shown = facts.platforms[:SHOWN]
    among = f", {words.says.among}" if len(shown) < total else ""
    listed = words.form.semicolon.join(_platform(words, found) for found in shown)
    yield sentence(
        f"{words.form.counted(words.says.platforms, total)}{among}{words.form.colon}{listed}", words
    )


def _platform(words: Words, found: Found) -> str:
    """2902746 (Argo float, 120 km away, last on 2024-05-01 at 12.3°N 65.1°E)"""
    form = words.form
    kind = found.platform.type
    told = [words.terms.types[kind][0]] if kind is not PlatformType.OTHER else []
    if found.distance_km is not None:
        told.append(words.says.away.format(distance=form.unit(form.number(found.distance_km), "km")))
    if found.last is not None:
        position = form.position(found.last.latitude, found.last.longitude)
        told.append(words.says.last_seen.format(day=day(found.last.timestamp), position=position))
    return f"{found.platform.code} ({', '.join(told)})" if told else found.platform.code


def datasets(words: Words, facts: Facts) -> Iterator[str]:
    """How many there are, the first of them with kind, time and profiles, the rest counted."""
    yield words.form.counted(words.says.datasets, len(facts.datasets))
    for dataset in facts.datasets[:SHOWN]:
        yield sentence(_dataset(words, dataset), words)
    if len(facts.datasets) > SHOWN:
        yield sentence(words.form.counted(words.says.more, len(facts.datasets) - SHOWN), words)


def _dataset(words: Words, dataset: DatasetRow) -> str:
    told = [words.says.synthetic if dataset.synthetic else words.says.observed]
    if dataset.time_start and dataset.time_end:
        told.append(words.form.range(day(dataset.time_start), day(dataset.time_end)))
    if dataset.profile_count:
        told.append(words.form.counted(words.counts.profiles, dataset.profile_count))
    quantities = ", ".join(words.terms.variables[variable] for variable in dataset.variables)
    return f"{title(dataset)} ({', '.join(told)})" + (f"{words.form.colon}{quantities}" if quantities else "")


def title(dataset: DatasetRow) -> str:
    """Without a closing "(synthetic)", which the sentence says itself, in its own language."""
    return dataset.title.removesuffix("(synthetic)").rstrip() if dataset.synthetic else dataset.title


def download(words: Words, facts: Facts) -> Iterator[str]:
    """The link, with nothing behind it that a reader could take for a part of it."""
    if facts.download:
        yield words.says.download.format(link=facts.download)
