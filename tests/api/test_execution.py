"""The compiled execution against the reference executor: the same bytes, the same errors."""

import asyncio
import gc
import math
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from weakref import ref

import orjson
import pytest
from graphql import validate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders import Loaders
from ocean.ids import profile_id
from ocean.rows import ProfileRow
from ocean.settings import Settings
from ocean.terms import SourcePolicy
from resolvers.context import Services, make_context
from resolvers.services import close_services, open_services
from schema import schema
from sources.postgis import lookups, records
from sources.postgis.records import ProfileRecords
from sources.questions import Question
from sources.route import Route
from sources.router import Router
from tests.api.documents import CORE, VARIABLES, documents, everything
from web.execution import Engine, Reason
from web.execution.text import Text

EXAMPLES = int(os.environ.get("DIFFERENTIAL", "300"))
NOW = datetime(2024, 1, 1, tzinfo=UTC)
Fault = Callable[[pytest.MonkeyPatch], None]


class SteadyRouter(Router):
    """Tells the same story each time: no clock."""

    async def ask(self, policy: SourcePolicy, question: Question[Any], *more: Any) -> tuple[Any, Route]:
        answer, _ = await super().ask(policy, question, *more)
        return answer, Route(self.local, NOW, 1.5)

    async def health(self) -> Any:
        return []


def _rows(**changes: Any) -> Fault:
    """Every third profile is otherwise, in the columns of pages too."""

    def column(self: ProfileRecords, name: str) -> list[Any]:
        if name == "id":
            return [profile_id(row.number, row.timestamp) for row in self]
        return [getattr(row, name) for row in self]

    def fault(patch: pytest.MonkeyPatch) -> None:
        patch.setattr(ProfileRecords, "column", column)
        for module in (records, lookups):
            original = module.profile_row  # type: ignore[attr-defined]

            def changed(*given: Any, original: Any = original) -> ProfileRow:
                row: ProfileRow = original(*given)
                return replace(row, **changes) if row.number % 3 == 0 else row

            patch.setattr(module, "profile_row", changed)

    return fault


def _loader(name: str, outcome: Callable[[list[Any]], list[Any]]) -> Fault:
    async def fetch(self: Loaders, keys: list[Any]) -> list[Any]:
        return outcome(keys)

    return lambda patch: patch.setattr(Loaders, name, fetch)


def _breaks(keys: list[Any]) -> list[Any]:
    raise RuntimeError("the database is on fire")


FAULTS: tuple[Fault | None, ...] = (
    *[None] * 8,
    _rows(latitude=math.nan),
    _rows(longitude=None),
    _rows(latitude=True, cycle_number="7"),
    _rows(quality_flag=2**40),
    _rows(timestamp=None),
    _rows(sampling_scheme='a "quoted", odd\u2028 name', max_depth=math.inf),
    _rows(direction="SIDEWAYS"),
    _loader("_platforms", lambda keys: [None for _ in keys]),
    _loader("_datasets", _breaks),
    _loader("_levels", lambda keys: [None for _ in keys]),
    _loader("_summaries", _breaks),
)


@contextmanager
def broken_by(fault: Fault | None) -> Iterator[None]:
    with pytest.MonkeyPatch.context() if fault else nullcontext() as patch:
        if fault and patch:
            fault(patch)
        yield


def told(result: Any) -> tuple[bytes, list[Any]]:
    """Data as bytes, and the errors; those of one place may come in any order."""
    errors = sorted((error.formatted for error in result.errors or ()), key=orjson.dumps)
    if isinstance(result.data, Text):
        return result.data.whole, errors
    return orjson.dumps(result.data, option=orjson.OPT_SERIALIZE_NUMPY), errors


def is_same(found: tuple[bytes, list[Any]], expected: tuple[bytes, list[Any]]) -> bool:
    """Byte by byte, error by error; but where several root fields fail and nothing is left of the data, only
    the error that came first is told, and which one that is no order decides.
    """
    if found == expected:
        return True
    nothing = all(data == b"null" and len(errors) == 1 for data, errors in (found, expected))
    return nothing and found[1][0]["path"][0] != expected[1][0]["path"][0]


async def by_reference(services: Services, document: str, name: str | None = None) -> tuple[bytes, list[Any]]:
    context = make_context(services)
    return told(
        await schema.execute(
            document,
            variable_values=VARIABLES if name else None,
            context_value=context,
            operation_name=name,
        )
    )


async def by_engine(
    engine: Engine, services: Services, document: str, name: str | None = None
) -> tuple[bytes, list[Any]] | None:
    prepared = engine.prepare(document, VARIABLES if name else None, name)
    return told(await engine.run(prepared, make_context(services))) if prepared else None


@contextmanager
def opened(database: str) -> Iterator[tuple[asyncio.Runner, Services]]:
    with asyncio.Runner() as runner:
        services = runner.run(open_services(Settings(database_url=database)))
        try:
            yield runner, replace(services, router=SteadyRouter(services.local))
        finally:
            runner.run(close_services(services))


def test_random_documents_have_the_same_answer_by_both_executors(world_database: str) -> None:
    reasons: list[Reason] = []
    engine = Engine(schema, reasons.append)

    with opened(world_database) as (runner, services):

        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        )
        @given(documents(), st.sampled_from(FAULTS), st.integers(0, 30))
        def same(document: str, fault: Fault | None, cut_after: int) -> None:
            with broken_by(fault):
                runner.run(compare(document, cut_after))

        async def compare(document: str, cut_after: int) -> None:
            if cut_after < 6:
                await cut_off(engine, services, document, cut_after)
            found = await by_engine(engine, services, document, "Drawn")
            expected = await by_reference(services, document, "Drawn")
            if found is not None:
                assert is_same(found, expected), document

        same()
    fast = reasons.count(Reason.FAST)
    assert Reason.DOCUMENT not in reasons
    assert fast > len(reasons) / 4, {reason: reasons.count(reason) for reason in set(reasons)}


async def cut_off(engine: Engine, services: Services, document: str, turns: int) -> None:
    """A request whose asker goes away after some turns of the loop."""
    task = asyncio.ensure_future(by_engine(engine, services, document, "Drawn"))
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


LISTS = (
    "{ measurements(filter: {boundingBox: {west: 0, south: 0, east: 0, north: 0}}) { edges { cursor } } }",
    everything("profiles", "(first: 7)"),
    everything("profiles", "(filter: {temperature: {min: 10}}, first: 4)"),
    everything("platforms", "(first: 3)", depth=2),
    everything("platforms", "(filter: {near: {latitude: 15, longitude: 88, radiusKm: 500}})", depth=2),
    everything("measurements", "(first: 30)", depth=2),
    everything("statistics", "(variable: TEMPERATURE, groupBy: [MONTH, PLATFORM, DEPTH_BIN])"),
    everything("datasets"),
    everything("regions", '(search: "indian", first: 5)'),
    everything("profile", '(id: "prf_1_gpzcbkg")'),
    everything("platform", '(code: "1900001")', depth=2),
    everything("dataset", '(id: "argo-test")'),
    everything("region", '(name: "Bay of Bengal")'),
    "{ profiles { nodes { columns(atDepths: [10, 100]) { depth temperature temperatureQc oxygen } } } }",
    "{ profiles(filter: {quality: ANY}) { nodes { levelCount columns { oxygenQc temperature } } } }",
    "{ profiles(filter: {allSchemes: true, variables: [OXYGEN]}) { nodes { measurements { oxygen } } } }",
)


@pytest.mark.parametrize("document", LISTS)
async def test_the_lists_of_the_api_go_the_fast_way_and_say_the_same(
    services: Services, document: str
) -> None:
    reasons: list[Reason] = []
    steady = replace(services, router=SteadyRouter(services.local))
    found = await by_engine(Engine(schema, reasons.append), steady, document)
    assert reasons == [Reason.FAST]
    assert found == await by_reference(steady, document)
    assert found[1] == []


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ("{ __schema { queryType { name } } }", Reason.INTROSPECTION),
        ('{ node(id: "argo-test") { id } }', Reason.ABSTRACT),
        ('mutation { ask(question: "x") { id } }', Reason.OPERATION),
        ('subscription { chat(question: "x") { __typename } }', Reason.OPERATION),
        ("{ nothing }", Reason.DOCUMENT),
        ("{", Reason.DOCUMENT),
        ("query A { me { id } } query B { me { id } }", Reason.DOCUMENT),
        ("query ($n: Int!) { profiles(first: $n) { totalCount } }", Reason.VARIABLES),
    ],
)
def test_what_is_no_plain_query_is_left_to_the_reference(document: str, reason: Reason) -> None:
    reasons: list[Reason] = []
    assert Engine(schema, reasons.append).prepare(document, None, None) is None
    assert reasons == [reason]


async def test_a_root_field_that_fails_runs_once(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    async def breaks(*_: Any) -> Any:
        asked.append(1)
        raise RuntimeError("gone")

    monkeypatch.setattr(Router, "ask", breaks)
    found = await by_engine(Engine(schema), services, "{ profiles { totalCount } }")
    assert found is not None
    assert len(asked) == 1
    assert [error["path"] for error in found[1]] == [["profiles"]]


async def test_levels_that_the_filter_needed_are_not_read_again(
    services: Services, queries: list[str]
) -> None:
    document = "{ profiles(filter: {temperature: {min: 10}}) { nodes { measurements { temperature } } } }"
    assert await by_engine(Engine(schema), services, document)
    assert len(queries) == 1


async def test_what_a_request_read_goes_with_it(services: Services) -> None:
    document = "{ profiles { nodes { columns { temperature } mixedLayerDepth platform { code } } } }"
    engine = Engine(schema)
    assert await by_engine(engine, services, document)
    gc.collect()
    gc.disable()
    try:
        context = make_context(services)
        prepared = engine.prepare(document, None, None)
        assert prepared
        await engine.run(prepared, context)
        read = ref(context.loaders)
        del context
        assert read() is None  # at once: nothing in it waits for the garbage collector
    finally:
        gc.enable()


async def test_a_fragment_in_two_places_asks_for_the_columns_of_each(services: Services) -> None:
    document = """{
        a: profiles { nodes { ...F } }
        b: profiles { nodes { ...F measurements { salinity } } }
    } fragment F on Profile { measurements { depth } }"""
    expected = await by_reference(services, document)
    assert await by_engine(Engine(schema), services, document) == expected
    assert b'"salinity":35.0' in expected[0]


def test_documents_are_kept_up_to_a_number_and_a_size() -> None:
    engine = Engine(schema)
    for number in range(600):
        engine.prepare(f"query Q{number} {{ me {{ id }} }}", None, None)
    assert len(engine._documents) == 500


def test_the_drawn_documents_are_valid() -> None:
    from graphql import parse

    @settings(max_examples=50, deadline=None)
    @given(documents())
    def valid(document: str) -> None:
        assert validate(CORE, parse(document)) == []

    valid()
