"""The routes beside /graphql, and the headers of all."""

import httpx2
import pytest

from tests.web.conftest import Serve
from tests.web.standin import Served, Services

SITE = "https://atlas.example.org"


def test_health_says_that_the_process_is_alive_and_its_versions(client: httpx2.Client) -> None:
    answer = client.get("/health").json()
    assert answer["status"] == "ok"
    assert set(answer["versions"]) >= {"python", "ocean-chat", "strawberry-graphql"}


def test_ready_when_every_check_passes(client: httpx2.Client) -> None:
    response = client.get("/ready")
    assert response.status_code == 200
    answer = response.json()
    assert answer["ready"] is True
    found = {name: (check["ok"], check["detail"]) for name, check in answer["checks"].items()}
    assert found == {"database": (True, "migrated"), "gazetteer": (True, "168 regions")}


@pytest.mark.parametrize(
    ("database", "detail"), [("down", "ConnectionRefusedError"), ("hangs", "no answer in 1 s")]
)
def test_not_ready_without_a_database_but_still_alive(
    client: httpx2.Client, served: Served, database: str, detail: str
) -> None:
    served.services.database = database
    response = client.get("/ready")
    assert response.status_code == 503
    answer = response.json()
    assert answer["ready"] is False
    assert (answer["checks"]["database"]["ok"], answer["checks"]["database"]["detail"]) == (False, detail)
    assert answer["checks"]["gazetteer"]["ok"] is True
    assert "hunter2" not in response.text
    assert client.get("/health").status_code == 200


def test_what_is_opened_is_closed(serve: Serve) -> None:
    services = Services()
    serve(services=services)
    assert (services.opened, services.closed) == (True, False)


def test_a_browser_is_sent_to_graphiql(client: httpx2.Client) -> None:
    browser = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    for path in ("/", "/graphql"):
        response = client.get(path, headers=browser)
        assert (response.status_code, response.headers["location"]) == (303, "/graphiql")


def test_a_program_at_the_front_door_is_told_the_way(client: httpx2.Client) -> None:
    assert client.get("/").json()["graphql"] == "/graphql"


@pytest.mark.parametrize("path", ["/health", "/ready", "/metrics", "/graphql?query={hello}", "/nowhere"])
def test_answers_are_neither_sniffed_nor_framed(client: httpx2.Client, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert headers["referrer-policy"] == "no-referrer"


def test_caches_are_told_what_an_answer_depends_on(client: httpx2.Client) -> None:
    assert client.get("/health").headers["vary"] == "Origin"
    answer = client.post("/graphql", json={"query": "{ hello }"})
    assert answer.headers.get_list("vary") == ["Accept, Accept-Encoding, Origin"]
    assert client.post("/graphql", json={"query": "{ hello }"}, headers={"origin": SITE}).headers.get_list(
        "vary"
    ) == ["Accept, Accept-Encoding, Origin"]


def test_head_is_get_without_a_body(client: httpx2.Client) -> None:
    response = client.head("/health")
    assert (response.status_code, response.content) == (200, b"")


def test_no_other_site_may_read_unless_it_is_named(serve: Serve) -> None:
    closed = httpx2.get(serve().url + "/health", headers={"origin": SITE})
    assert "access-control-allow-origin" not in closed.headers
    open_to = serve(allowed_origins=(SITE,)).url
    assert httpx2.get(open_to + "/health", headers={"origin": SITE}).headers[
        "access-control-allow-origin"
    ] == (SITE)
    other = httpx2.get(open_to + "/health", headers={"origin": "https://evil.example"})
    assert "access-control-allow-origin" not in other.headers


def test_a_preflight_is_answered_for_a_named_site(serve: Serve) -> None:
    headers = {
        "origin": SITE,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
    }
    response = httpx2.options(serve(allowed_origins=(SITE,)).url + "/graphql", headers=headers)
    assert response.status_code == 200
    assert response.headers["access-control-allow-origin"] == SITE
    refused = httpx2.options(serve().url + "/graphql", headers=headers)
    assert refused.status_code == 400
    assert "access-control-allow-origin" not in refused.headers


def test_an_error_too_can_be_read_by_a_named_site(serve: Serve) -> None:
    response = httpx2.get(serve(allowed_origins=(SITE,)).url + "/nowhere", headers={"origin": SITE})
    assert response.status_code == 404
    assert response.headers["access-control-allow-origin"] == SITE
