"""GraphiQL in a real browser that has no network but loopback."""

import io
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest

from tests.e2e import browser
from tests.web.standin import Served, serving
from web.graphiql.install import is_installed
from web.graphiql.page import examples

pytestmark = [
    pytest.mark.skipif(browser.CHROMIUM is None, reason="needs Chromium: apt install chromium"),
    pytest.mark.skipif(not is_installed(), reason="needs GraphiQL's libraries: make assets"),
]
RUN = ".graphiql-execute-button"
RESULT = "document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()"


@pytest.fixture
def served() -> Iterator[Served]:
    with serving(io.StringIO()) as served:
        yield served


@pytest.fixture
def page() -> Iterator[browser.Page]:
    with browser.page() as page:
        yield page


def run(page: browser.Page, served: Served, document: str) -> None:
    """Opens a document and presses the button that runs it."""
    page.visit(f"{served.url}/graphiql?query={quote(document)}")
    page.wait_for(f"!!document.querySelector('{RUN}:not(:disabled)')")
    page.evaluate(f"document.querySelector('{RUN}').click()")


def test_a_query_runs(page: browser.Page, served: Served) -> None:
    run(page, served, '{ hello(name: "Arabian Sea") }')
    page.wait_for(f"{RESULT}.includes('hello Arabian Sea')")
    assert page.problems == []


def test_a_subscription_runs_over_a_websocket(page: browser.Page, served: Served) -> None:
    run(page, served, "subscription { count(to: 3, delay: 0.05) }")
    page.wait_for(f"{RESULT}.includes('\"count\": 2')")
    assert served.ws in page.requested
    assert page.problems == []


def test_the_examples_are_its_tabs_and_nothing_comes_from_elsewhere(
    page: browser.Page, served: Served
) -> None:
    page.visit(f"{served.url}/graphiql")
    tabs = page.wait_for(
        "[...document.querySelectorAll('.graphiql-tab-button')].map(tab => tab.textContent).join(' ')"
    )
    assert tabs == "ProfilesInARegion FloatTrack TemperatureByMonth Ask Chat FindRegions"
    assert len(examples()) == 6
    page.wait_for("!!document.querySelector('[aria-label=\"Show GraphiQL Explorer\"]')")
    asked = {urlsplit(url).netloc for url in page.requested if not url.startswith("data:")}
    assert asked == {urlsplit(served.url).netloc}
    assert page.problems == []
