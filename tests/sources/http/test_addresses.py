"""The client goes only where it is configured to go, by whatever name or redirect."""

import ssl

import pytest

from sources.feed import Fault
from sources.http.addresses import is_public
from sources.http.client import Client, opened
from sources.http.server import Server
from tests.doubles import faults as double
from tests.doubles.local import Answer, LocalServer, answering
from tests.sources.http.asking import GOOD, asking, fault


def redirecting(places: dict[str, str]) -> LocalServer:
    return LocalServer(
        answering(
            lambda request: (
                Answer(302, headers={"Location": places[request.target]})
                if request.target in places
                else GOOD
            )
        )
    )


async def test_redirects_are_followed_among_configured_servers() -> None:
    with LocalServer(answering(lambda _: GOOD), "127.0.0.2") as other:
        places = {"/a": "/b?x=%3E1", "/b?x=%3E1": "c d", "/c%20d": f"{other.url}/e#part"}
        with redirecting(places) as server:
            async with asking(server.url, other.url) as client:
                body = await client.get(f"{server.url}/a")
            assert body.url == f"{other.url}/e"
            assert server.targets == list(places)
        assert other.targets == ["/e"]


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("/1", "127.0.0.1 redirects more than 3 times, last to http://127.0.0.1:"),
        ("", "127.0.0.1 redirects to '', which leads nowhere."),
        ("http://[::1", "127.0.0.1 redirects to 'http://[::1', which leads nowhere."),
        ("file:///etc/passwd", "'file:///etc/passwd' is not an http or https address of a server."),
        ("http://127.0.0.1:1/", "127.0.0.1 redirects to http://127.0.0.1:1/, which is not at a configured"),
        ("http://user@127.0.0.1/", "'http://user@127.0.0.1/' is not an http or https address of a server."),
        ("//127.0.0.2/a", "127.0.0.1 redirects to http://127.0.0.2/a, which is not at a configured server."),
    ],
)
async def test_a_redirect_that_leads_astray_is_a_fault(location: str, message: str) -> None:
    with redirecting({"/": location, "/1": "/2", "/2": "/3", "/3": "/4"}) as server:
        async with asking(server.url) as client:
            assert (await fault(client, f"{server.url}/")).message.startswith(message)


async def test_a_redirect_never_leaves_tls() -> None:
    with LocalServer(answering(lambda _: GOOD)) as plain:
        reply = answering(lambda _: Answer(301, headers={"Location": plain.url}))
        with LocalServer(reply, tls=double.self_signed()) as server:
            tls = ssl.create_default_context(cafile=double.PEM)
            async with asking(server.url, plain.url, tls=tls) as client:
                found = await fault(client, server.url)
        assert found.message == f"127.0.0.1 redirects out of TLS, to {plain.url}."
        assert plain.requests == []


async def test_a_loopback_address_is_refused_unless_the_server_is_private(server: LocalServer) -> None:
    async with asking(server.url, allow_private=False) as client:
        found = await fault(client, server.url)
    assert found.message == (
        "127.0.0.1 was not asked: 127.0.0.1 is not a public address, and allow_private is not set for it."
    )
    assert server.requests == []


async def test_a_name_that_leads_to_a_loopback_address_is_refused_at_the_connection(
    server: LocalServer,
) -> None:
    names = double.Names({"public.invalid": "127.0.0.1", "intranet.invalid": "127.0.0.1"})
    public = Server(f"http://public.invalid:{server.port}")
    private = Server(f"http://intranet.invalid:{server.port}", allow_private=True)
    async with opened([public, private], resolver=names) as client:
        found = await fault(client, f"{public.base_url}/a")
        assert (await client.get(f"{private.base_url}/b")).status == 200
    assert "127.0.0.1 is not a public address" in found.message
    assert server.targets == ["/b"]


async def test_a_redirect_to_a_name_with_a_loopback_address_is_refused() -> None:
    with LocalServer(answering(lambda _: GOOD), "127.0.0.2") as inner:
        target = f"http://rebound.invalid:{inner.port}/secret"
        with redirecting({"/": target}) as server:
            names = double.Names({"rebound.invalid": "127.0.0.2"})
            servers = [Server(server.url, allow_private=True), Server(target)]
            async with opened(servers, resolver=names) as client:
                found = await fault(client, f"{server.url}/")
        assert "rebound.invalid was not asked: 127.0.0.2 is not a public address" in found.message
        assert inner.requests == []


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1"),  # noqa: S104  # refused
        *("224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1"),
        *("::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "2001:db8::1", "::127.0.0.1", "fec0::1"),
        *("::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a00:1"),
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["134.246.1.1", "2606:4700::1", "::ffff:134.246.1.1", "64:ff9b::86f6:101"]
)
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url", ["ftp://a/b", "http:///b", "erddap", "http://a:99999/", "http://u:p@127.0.0.1/"]
)
async def test_what_is_no_address_is_refused(client: Client, url: str) -> None:
    assert (await fault(client, url)).message == f"{url!r} is not an http or https address of a server."


async def test_a_server_that_is_not_configured_is_not_asked(client: Client) -> None:
    found = await fault(client, "http://127.0.0.2:9/a")
    assert found.message == "http://127.0.0.2:9/a was not asked: 127.0.0.2:9 is not a configured server."


async def test_nothing_breaks_out_of_the_request_line(client: Client, server: LocalServer) -> None:
    with pytest.raises(Fault, match="percent-encoded"):
        await client.get(f"{server.url}/a\r\nX-Evil: 1")
    assert server.requests == []
