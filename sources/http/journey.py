"""One attempt at a URL: in the lane of its server, along redirects that stay among configured servers."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote, urljoin, urlsplit

import aiohttp
from yarl import URL

from ocean.terms import AttemptOutcome
from sources.feed import Fault
from sources.http.body import Body, read
from sources.http.failures import Passing, told
from sources.http.patience import retry_after
from sources.http.server import Lane, Progress, door
from sources.http.words import reason

REDIRECTS = 3
_MOVED = (301, 302, 303, 307, 308)
_PASSING = {429: "too many requests", 502: "bad gateway", 503: "service unavailable", 504: "gateway timeout"}
# What a URL may consist of besides letters and digits; anything else in a Location is encoded.
_URL_CHARACTERS = "%/:=&?~#+!$,;'@()*[]-._"


@dataclass(frozen=True, slots=True)
class Roads:
    """The lanes by host and port, and the sessions that lead to public and to private addresses."""

    lanes: Mapping[tuple[str, int], Lane]
    public: aiohttp.ClientSession
    private: aiohttp.ClientSession

    def lane(self, url: str) -> Lane:
        """The lane of the configured server that this URL is at; Fault where there is none."""
        lane = self.lanes.get(door(url))
        if lane is None:
            raise Fault(
                f"{url[:200]} was not asked: {':'.join(map(str, door(url)))} is not a configured server."
            )
        return lane

    def session(self, lane: Lane) -> aiohttp.ClientSession:
        return self.private if lane.server.allow_private else self.public


async def travel(roads: Roads, url: str, progress: Progress) -> Body:
    """The answer at the end of the redirects; Passing where asking again may help, else Fault."""
    seen = [url]
    while True:
        lane = roads.lane(seen[-1])
        async with lane.turn(progress):
            answer = await _ask(roads, lane, seen[-1], progress)
        if isinstance(answer, Body):
            return answer
        seen.append(_onward(roads, lane, seen, answer))


async def _ask(roads: Roads, lane: Lane, url: str, progress: Progress) -> Body | str:
    """The body, or where a redirect leads."""
    server = lane.server
    timeout = aiohttp.ClientTimeout(total=None, connect=server.connect_timeout, sock_read=server.read_timeout)
    progress.doing = "silent"
    with told(lane):
        response = await roads.session(lane).get(
            URL(url, encoded=True), allow_redirects=False, timeout=timeout, middlewares=[partial(_once, lane)]
        )
    async with response:
        if response.status in _MOVED:
            return response.headers.get("Location", "")
        with told(lane, answered=True):
            content = await read(response, lane, progress)
        body = Body(content, response.content_type.lower(), response.status, url)
        if response.status in _PASSING:
            raise _passing(lane, body, response.headers.get("Retry-After"))
        return body


async def _once(
    lane: Lane, request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    # Where a connection breaks aiohttp would itself ask again, uncounted; a Fault it lets pass.
    with told(lane):
        return await handler(request)


def _passing(lane: Lane, body: Body, header: str | None) -> Passing:
    wait = retry_after(header)
    if wait is not None:
        lane.hush(wait)
    limited = body.status == 429 or wait is not None
    said = reason(body.content_type, body.content)
    return Passing(
        f"{lane.name} answered {body.status} ({said or _PASSING[body.status]}).",
        AttemptOutcome.RATE_LIMITED if limited else AttemptOutcome.ERROR,
        retry_after=wait,
    )


def _onward(roads: Roads, lane: Lane, seen: list[str], location: str) -> str:
    """The next URL; Fault where it would lead in a circle, too far, out of TLS or to an unknown server."""
    here = seen[-1]
    try:
        target = urljoin(here, quote(location, safe=_URL_CHARACTERS)).partition("#")[0]
    except ValueError:
        target = ""
    if not location or not target:
        raise Fault(f"{lane.name} redirects to {location[:200]!r}, which leads nowhere.")
    if target in seen:
        raise Fault(f"{lane.name} redirects in a circle, back to {target[:200]}.")
    if len(seen) > REDIRECTS:
        raise Fault(f"{lane.name} redirects more than {REDIRECTS} times, last to {target[:200]}.")
    if urlsplit(here).scheme == "https" and urlsplit(target).scheme != "https":
        raise Fault(f"{lane.name} redirects out of TLS, to {target[:200]}.")
    if door(target) not in roads.lanes:
        raise Fault(f"{lane.name} redirects to {target[:200]}, which is not at a configured server.")
    return target
