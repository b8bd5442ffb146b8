"""Which source answers, when, and what is told of the others."""

import asyncio

import pytest

from ocean.errors import ErrorCode, OceanError
from ocean.ids import Cursor
from ocean.rows import Attempt
from ocean.terms import AttemptOutcome, DataSource, SourcePolicy, SourceState
from sources.feed import Fault, TooMuch
from sources.route import Route, Unserved
from tests.sources.fakes import NEVER, Act, asked, live, local, router_of
from tests.sources.moments import jumping, now

AUTO, LIVE_ONLY, LOCAL_ONLY = SourcePolicy.AUTO, SourcePolicy.LIVE_ONLY, SourcePolicy.LOCAL_ONLY
HANGS = Act(after=NEVER)


def refused() -> Act:
    return Act(error=Fault("Connection refused.", AttemptOutcome.REFUSED), after=0.01)


async def _unavailable() -> None:
    raise Fault("503")


def down() -> Act:
    return Act(error=OceanError("The database is not running.", code=ErrorCode.SOURCE_UNAVAILABLE))


def told(route: Route) -> list[tuple[str, AttemptOutcome]]:
    return [(one.source_name, one.outcome) for one in route.attempts]


@jumping
async def test_a_live_answer_in_time_is_given_and_the_store_is_left_alone() -> None:
    store = local()
    found, route = await router_of(store, live(Act(rows=3, after=0.2))).ask(AUTO, asked())
    assert [one.data_source for one in found.rows] == [DataSource.LIVE_API] * 3
    assert told(route) == [("erddap", AttemptOutcome.OK)]
    assert (route.fallback, route.elapsed_ms, store.asked, now()) == (False, 200, 0, 0.2)


@jumping
async def test_local_only_asks_no_live_source_and_starts_no_task() -> None:
    erddap = live(Act())
    _, route = await router_of(local(), erddap).ask(LOCAL_ONLY, asked())
    assert (told(route), erddap.asked) == ([("local", AttemptOutcome.OK)], 0)


@jumping
async def test_behind_a_source_that_hangs_the_store_has_answered_by_the_deadline() -> None:
    store, erddap = local(Act(rows=2, after=0.4)), live(HANGS)
    _, route = await router_of(store, erddap).ask(AUTO, asked())
    assert now() == 3.0
    assert store.started == [1.5]
    assert (route.fallback, route.source.name, erddap.cancelled) == (True, "local", 1)
    assert route.before == (Attempt("erddap", AttemptOutcome.TIMEOUT, 3000.0, "No answer in 3 s."),)


@jumping
async def test_the_hedge_waits_for_the_usual_time_of_the_source_and_leaves_the_store_its_own() -> None:
    store, erddap = local(Act(rows=2, after=0.5)), live(HANGS)
    router = router_of(store, erddap)
    guard = router.lineup.live[0].guard
    for _ in range(20):
        guard.record.succeeded(700.0)
    await router.ask(AUTO, asked())
    assert store.started == [0.7]
    for _ in range(500):
        guard.record.succeeded(2_900.0)
    await router.ask(AUTO, asked())
    assert store.started == [0.7, 3.0 + 3.0 - 0.75]
    assert now() == 6.0


@jumping
async def test_a_live_answer_that_comes_after_the_hedge_wins_and_the_store_is_called_off() -> None:
    store = local(Act(rows=2, after=2.0))
    _, route = await router_of(store, live(Act(after=2.0))).ask(AUTO, asked())
    assert (route.source.name, route.fallback, store.asked, store.cancelled) == ("erddap", False, 1, 1)


@jumping
async def test_a_source_that_fails_at_once_costs_no_more_than_its_failure() -> None:
    _, route = await router_of(local(Act(rows=2, after=0.1)), live(refused())).ask(AUTO, asked())
    assert now() == pytest.approx(0.11)
    assert told(route) == [("erddap", AttemptOutcome.REFUSED), ("local", AttemptOutcome.OK)]
    assert route.before[0].message == "Connection refused."


@jumping
async def test_an_answer_that_breaks_our_reader_is_one_failure_more() -> None:
    _, route = await router_of(local(), live(Act(error=KeyError("TEMP")))).ask(AUTO, asked())
    assert route.before == (Attempt("erddap", AttemptOutcome.ERROR, 0.0, "Its answer could not be read."),)


@jumping
async def test_a_question_that_is_wrong_is_refused_once_and_not_asked_elsewhere() -> None:
    store = local()
    wrong = Act(error=OceanError("orderBy DISTANCE_ASC needs filter.near."))
    with pytest.raises(OceanError, match="DISTANCE_ASC needs") as error:
        await router_of(store, live(wrong)).ask(AUTO, asked())
    assert (error.value.code, store.asked) == (ErrorCode.BAD_INPUT, 0)


@jumping
async def test_the_mirror_is_next_where_time_is_left() -> None:
    first, mirror = live(refused()), live(Act(rows=4, after=0.3), name="mirror")
    found, route = await router_of(local(), first, mirror).ask(AUTO, asked())
    assert (len(found.rows), now()) == (4, pytest.approx(0.31))
    assert told(route) == [("erddap", AttemptOutcome.REFUSED), ("mirror", AttemptOutcome.OK)]
    assert route.fallback


@jumping
async def test_a_first_source_that_hangs_leaves_its_mirror_the_time_it_needs() -> None:
    router = router_of(local(), live(HANGS), live(Act(after=0.5), name="mirror"))
    router.lineup.live[0].guard.record.succeeded(100.0)
    router.lineup.live[1].guard.record.succeeded(500.0)
    _, route = await router.ask(AUTO, asked())
    assert (route.source.name, now()) == ("mirror", 2.75)


@jumping
async def test_the_quicker_of_two_healthy_sources_is_asked_first_and_the_one_that_fails_last() -> None:
    slow, quick = live(Act()), live(Act(), name="quick")
    router = router_of(local(), slow, quick)
    for one, usual in zip(router.lineup.live, (800.0, 200.0), strict=True):
        one.guard.record.succeeded(usual)
    assert (await router.ask(AUTO, asked()))[1].source.name == "quick"
    with pytest.raises(Fault):
        await router.lineup.live[1].guard.watch(_unavailable)
    assert (await router.ask(AUTO, asked()))[1].source.name == "erddap"


@jumping
async def test_nothing_from_live_while_the_store_has_some_is_the_store_s_answer() -> None:
    found, route = await router_of(local(Act(rows=2)), live(Act(rows=0, after=0.1))).ask(AUTO, asked())
    assert (len(found.rows), route.fallback, now()) == (2, True, 0.1)
    assert told(route) == [("erddap", AttemptOutcome.EMPTY), ("local", AttemptOutcome.OK)]


@jumping
async def test_nothing_in_either_is_an_empty_list() -> None:
    found, route = await router_of(local(Act(rows=0)), live(Act(rows=0))).ask(AUTO, asked())
    assert (found.rows, route.fallback) == ([], False)
    assert told(route) == [("local", AttemptOutcome.EMPTY), ("erddap", AttemptOutcome.EMPTY)]


@pytest.mark.parametrize(("rows", "answered"), [(1, "erddap"), (5, "local"), (9, "local")])
def test_of_a_part_and_what_is_stored_the_larger_is_given_and_the_gap_told(rows: int, answered: str) -> None:
    @jumping
    async def check() -> None:
        gap = ("January 2021 could not be had from erddap.",)
        router = router_of(local(Act(rows=rows)), live(Act(rows=5, missing=gap)))
        _, route = await router.ask(AUTO, asked())
        assert route.source.name == answered
        provenance = route.provenance([])
        if answered == "erddap":
            assert (provenance.complete, provenance.warnings, provenance.fallback) == (False, gap, False)
        else:
            assert (provenance.complete, provenance.fallback) == (True, True)
            assert route.before[0].message == f"Only a part: {gap[0]}"

    check()


@jumping
async def test_where_the_store_is_down_live_answers_even_with_a_part() -> None:
    part = Act(rows=1, missing=("The rest.",), after=1.0)
    found, route = await router_of(local(down()), live(part)).ask(AUTO, asked())
    assert (len(found.rows), route.source.name) == (1, "erddap")


@jumping
async def test_where_none_works_the_first_failure_is_told_with_all_attempts() -> None:
    with pytest.raises(Unserved) as error:
        await router_of(local(down()), live(refused())).ask(AUTO, asked())
    assert error.value.message == "No source could serve this: Connection refused."
    extensions = error.value.extensions
    assert extensions["code"] == "SOURCE_UNAVAILABLE"
    assert extensions["attempts"] == [
        {"sourceName": "erddap", "outcome": "REFUSED", "elapsedMs": 10.0, "message": "Connection refused."},
        {
            "sourceName": "local",
            "outcome": "ERROR",
            "elapsedMs": 0.0,
            "message": "The database is not running.",
        },
    ]


@jumping
async def test_live_only_that_can_t_be_served_says_what_was_tried() -> None:
    store = local()
    with pytest.raises(Unserved, match="No live source could serve this: No answer in 3 s") as error:
        await router_of(store, live(HANGS)).ask(LIVE_ONLY, asked())
    assert [one.outcome for one in error.value.attempts] == [AttemptOutcome.TIMEOUT]
    assert (store.asked, now()) == (0, 3.0)


@jumping
async def test_live_only_without_a_fit_source_says_why() -> None:
    unfit = live(Act(), refuses=lambda question: "erddap has no sea ice.")
    with pytest.raises(Unserved, match="LIVE_ONLY can't be served: erddap has no sea ice"):
        await router_of(local(), unfit).ask(LIVE_ONLY, asked())
    with pytest.raises(Unserved, match="no live source is configured"):
        await router_of(local()).ask(LIVE_ONLY, asked())


@jumping
async def test_a_source_that_is_not_fit_is_no_fallback() -> None:
    unfit = live(Act(), refuses=lambda question: "erddap has no sea ice.")
    _, route = await router_of(local(), unfit).ask(AUTO, asked())
    assert route.before == (Attempt("erddap", AttemptOutcome.SKIPPED, 0.0, "erddap has no sea ice."),)
    assert not route.fallback


@jumping
async def test_a_request_may_have_less_patience_than_the_server() -> None:
    router = router_of(local(), live(HANGS))
    await router.ask(AUTO, asked(), router.until(0.5))
    assert now() == 0.5
    await router.ask(AUTO, asked(), router.until(0.0))
    assert now() == 0.5


@pytest.mark.parametrize("policy", [AUTO, LIVE_ONLY])
def test_a_cursor_is_asked_of_the_source_that_made_it(policy: SourcePolicy) -> None:
    @jumping
    async def check() -> None:
        erddap, mirror = live(Act()), live(refused(), name="mirror")
        after = Cursor("mirror", "TIME_DESC", (0, 1)).encode()
        with pytest.raises(Unserved, match="Connection refused"):
            await router_of(local(), erddap, mirror).ask(policy, asked(after))
        assert erddap.asked == 0

    check()


@jumping
async def test_a_cursor_of_the_store_stays_with_the_store() -> None:
    erddap = live(Act())
    after = Cursor("local", "TIME_DESC", (0, 1)).encode()
    router = router_of(local(), erddap)
    _, route = await router.ask(AUTO, asked(after))
    assert (route.source.name, erddap.asked) == ("local", 0)
    with pytest.raises(OceanError, match="made by local, which can't be asked here with LIVE_ONLY") as error:
        await router.ask(LIVE_ONLY, asked(after))
    assert error.value.code == ErrorCode.BAD_INPUT


@pytest.mark.parametrize("maker", ["gone", "erddap"])
def test_a_cursor_whose_source_may_not_be_asked_is_refused(maker: str) -> None:
    @jumping
    async def check() -> None:
        after = Cursor(maker, "TIME_DESC", (0, 1)).encode()
        with pytest.raises(OceanError, match=f"The cursor was made by {maker}"):
            await router_of(local(), live(Act())).ask(LOCAL_ONLY, asked(after))

    check()


@jumping
async def test_an_asker_who_goes_away_leaves_nothing_running() -> None:
    store, erddap = local(HANGS), live(HANGS)
    task = asyncio.create_task(router_of(store, erddap).ask(AUTO, asked()))
    await asyncio.sleep(2.0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (store.cancelled, erddap.cancelled) == (1, 1)


@jumping
async def test_a_total_comes_from_the_source_of_the_page() -> None:
    store, erddap = local(), live(Act(), refused())
    router = router_of(store, erddap)
    question = asked(total=True)
    found, route = await router.ask(AUTO, question)
    assert (found.total, await question.count(found, route.source), erddap.totals) == (1_000, 1_000, 1)
    found, route = await router.ask(AUTO, question)
    assert (found.total, store.totals) == (None, 0)
    assert (await question.count(found, route.source), store.totals) == (1_000, 1)


@jumping
async def test_health_is_that_of_every_source() -> None:
    router = router_of(local(Act(), down()), live(Act()))
    router.lineup.live[0].guard.record.succeeded(20.0)
    [erddap, store] = await router.health()
    assert (erddap.name, erddap.state, erddap.median_ms) == ("erddap", SourceState.UP, 20.0)
    assert (store.name, store.state, store.last_error) == ("local", SourceState.UP, None)
    [_, store] = await router.health()
    assert (store.state, store.last_error) == (SourceState.DOWN, "The database is not running.")


@jumping
async def test_a_mirror_stands_in_for_a_source_but_another_dataset_never_does() -> None:
    argo, drifters, mirror = (
        live(refused(), name="argo"),
        live(Act(), name="drifters"),
        live(Act(), name="mirror"),
    )
    router = router_of(local(), argo, drifters, mirror, holds=("argo", "drifters", "argo"))
    _, route = await router.ask(AUTO, asked())
    assert (route.source.name, drifters.asked) == ("mirror", 0)


@jumping
async def test_what_is_too_much_for_its_dataset_is_the_stores() -> None:
    argo = live(Act(), name="argo", refuses=lambda _: TooMuch("argo would take more than 12 requests."))
    drifters = live(Act(), name="drifters")
    router = router_of(local(), argo, drifters, holds=("argo", "drifters"))
    _, route = await router.ask(AUTO, asked())
    assert (route.source.name, drifters.asked, route.fallback) == ("local", 0, False)
    assert [one.message for one in route.before] == ["argo would take more than 12 requests."]
