"""ERDDAP's answers are told apart as data, nothing, or a fault: every recorded one, and odd ones."""

import json
from collections import Counter
from pathlib import Path

import pytest

from ocean.terms import AttemptOutcome
from sources.erddap.answers import Empty, classify
from sources.feed import Fault

DAP = 'Error {{\n    code={0};\n    message="{1}";\n}}\n'


def fault(status: int, content_type: str, body: str) -> Fault:
    found = classify(status, content_type, body.encode(), server="erddap.example.org")
    assert isinstance(found, Fault)
    return found


def test_every_recorded_exchange_is_data_nothing_or_a_fault(shared_data: Path) -> None:
    kinds = Counter()
    for entry in json.loads((shared_data / "erddap/recorded/index.json").read_text())["entries"]:
        content = (shared_data / entry["file"]).read_bytes() if entry["file"] else b""
        found = classify(entry["status"], entry["content_type"] or "", content)
        kinds[entry["status"], type(found).__name__] += 1
    assert kinds == {
        (200, "NoneType"): 77,
        (200, "Fault"): 3,  # pages of HTML, which no source of ours asks for
        (301, "Fault"): 1,
        (302, "Fault"): 4,
        (400, "Fault"): 5,
        (404, "Empty"): 3,
        (404, "Fault"): 12,
        (413, "TooLarge"): 1,
        (500, "Empty"): 6,  # searches of old servers, which found nothing
        (500, "Fault"): 9,
        (502, "Fault"): 4,
        (503, "Fault"): 2,
    }


def test_no_rows_are_an_empty_answer() -> None:
    body = DAP.format(404, "Not Found: Your query produced no matching results. (nRows = 0)")
    assert isinstance(classify(404, "text/plain", body.encode()), Empty)


def test_an_unknown_dataset_is_a_fault_that_names_it() -> None:
    found = fault(404, "text/plain", DAP.format(404, "Not Found: Currently unknown datasetID=ArgoFloats-ref"))
    assert found.message == (
        "erddap.example.org does not have the dataset now (404: Not Found: Currently unknown "
        "datasetID=ArgoFloats-ref)."
    )
    assert found.outcome is AttemptOutcome.ERROR


def test_too_much_data_and_too_many_requests_have_outcomes_of_their_own() -> None:
    assert fault(413, "text/plain", DAP.format(413, "Too much data.")).outcome is AttemptOutcome.TOO_LARGE
    assert fault(429, "text/html", "<title>Slow down</title>").outcome is AttemptOutcome.RATE_LIMITED


def test_quotes_in_a_message_are_unescaped() -> None:
    body = DAP.format(400, r"Bad Request: Query error: Unrecognized variable=\"bbbbb\".")
    assert fault(400, "text/plain", body).message == (
        'erddap.example.org answered 400 (Bad Request: Query error: Unrecognized variable="bbbbb".).'
    )


def test_a_page_of_tomcat_speaks_by_its_message(shared_data: Path) -> None:
    page = next((shared_data / "erddap/recorded/upwell.pfeg.noaa.gov").glob("111_*")).read_text()
    assert fault(500, "text/html", page).message == (
        'erddap.example.org answered 500 (Query error: Unrecognized variable="bbbbb").'
    )


def test_a_page_of_a_proxy_speaks_by_its_title(shared_data: Path) -> None:
    page = next((shared_data / "erddap/recorded/erddap.ifremer.fr").glob("021_*")).read_text()
    assert fault(502, "text/html", page).message == "erddap.example.org answered 502 (502 Proxy Error)."


def test_a_web_page_in_place_of_data_is_a_fault() -> None:
    assert fault(200, "text/html", "<h1>Log in to the\nnetwork</h1>").message == (
        "erddap.example.org answered with a web page (Log in to the network) in place of data."
    )


def test_an_error_that_comes_with_200_is_a_fault() -> None:
    assert "disk full" in fault(200, "text/plain", DAP.format(500, "disk full")).message


@pytest.mark.parametrize("body", ["", "\x00\x01\xff", "<html>", 'Error { message="'])
def test_a_body_without_a_message_leaves_the_status(body: str) -> None:
    assert fault(500, "application/octet-stream", body).message == "erddap.example.org answered 500."


def test_a_long_message_with_control_characters_becomes_one_short_line() -> None:
    found = fault(400, "text/plain", DAP.format(400, "a\x1b[31m\n" + "b" * 10_000))
    assert len(found.message) == 300 + len("erddap.example.org answered 400 ().")
    assert found.message.isprintable()
