"""Opens the live sources that are configured: the HTTP client, a feed a dataset, its guard and its cache."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from functools import partial

from ocean.gazetteer import Gazetteer
from ocean.records import DatasetRecord
from ocean.rows import DatasetRow
from ocean.settings import Settings
from ocean.terms import DataSource, SourceState
from ocean.variables import BY_NAME
from sources.cached.shelves import Shelves
from sources.coops.feed import StationFeed
from sources.copernicus.feed import CopernicusFeed
from sources.erddap.config import Entry, load
from sources.erddap.griddap import GridFeed
from sources.erddap.server import Http
from sources.erddap.tabledap import TableFeed
from sources.feed import Feed
from sources.health import SourceHealth
from sources.http.client import opened
from sources.http.server import Server
from sources.lineup import Lineup, live_of
from sources.live.roster import Roster
from sources.live.source import LiveSource

_FEEDS: dict[str, Callable[[Entry, Http, Gazetteer], Feed]] = {
    "tabledap": TableFeed,
    "griddap": GridFeed,
    "coops": StationFeed,
    "copernicusmarine": CopernicusFeed,
}


@asynccontextmanager
async def open_live(
    settings: Settings,
    gazetteer: Gazetteer,
    roster: Roster,
    shelves: Shelves,
    remember: Callable[[Feed], Feed],
) -> AsyncIterator[Lineup]:
    """The sources of the configuration, nothing connected yet; none where the settings turn them off.

    remember: puts a feed behind what keeps its answers. OceanError for a configuration that is wrong.
    """
    entries = load(settings.sources) if settings.live else ()
    ready = [entry for entry in entries if entry.unconfigured() is None]
    async with opened(_servers(ready), settings.contact_url) as client:
        lineup = Lineup(
            tuple(
                live_of(
                    remember(_feed(entry, client, gazetteer)),
                    settings,
                    shelves,
                    partial(_source, entry, gazetteer, roster),
                    entry.record.id,
                )
                for entry in ready
            ),
            tuple(_absent(entry) for entry in entries if entry not in ready),
            {entry.record.id: _row(entry.record, entry) for entry in ready},
        )
        try:
            yield lineup
        finally:
            await lineup.close()


def _servers(entries: Iterable[Entry]) -> list[Server]:
    """One a server: its lane is shared by its datasets, which may be private where any of them says so."""
    private: dict[str, bool] = {}
    for entry in entries:
        private[entry.url] = private.get(entry.url, False) or entry.allow_private
    return [Server(url, allow_private=allowed) for url, allowed in private.items()]


def _feed(entry: Entry, client: Http, gazetteer: Gazetteer) -> Feed:
    return _FEEDS[entry.protocol](entry, client, gazetteer)


def _source(entry: Entry, gazetteer: Gazetteer, roster: Roster, feed: Feed) -> LiveSource:
    scope = (
        f"{entry.name} holds {entry.record.title} alone; for other data that this filter may mean, "
        "name platformTypes or datasets, or ask LOCAL_ONLY."
    )
    return LiveSource(feed, gazetteer, roster, scope)


def _absent(entry: Entry) -> SourceHealth:
    return SourceHealth(
        name=entry.name,
        kind=DataSource.LIVE_API,
        state=SourceState.NOT_CONFIGURED,
        last_error=entry.unconfigured(),
    )


def _row(record: DatasetRecord, entry: Entry) -> DatasetRow:
    """A dataset that the store may not have: counts and extents are the store's, so it has none."""
    mask = sum(1 << BY_NAME[name].bit for name in entry.columns)
    return DatasetRow(
        id=record.id,
        title=record.title,
        citation=record.citation,
        description=record.description,
        institution=record.institution,
        licence=record.licence,
        doi=record.doi,
        url=record.url,
        quality_flagged=record.quality_flagged,
        synthetic=record.synthetic,
        variable_mask=mask,
        time_start=None,
        time_end=None,
        west=None,
        south=None,
        east=None,
        north=None,
        profile_count=0,
        measurement_count=0,
    )
