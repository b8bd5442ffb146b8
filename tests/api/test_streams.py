"""Chats over real WebSockets: many at once, and clients that leave in the middle."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from db.engine import connected
from tests.api.serving import WAITING, served, until

CHAT = """subscription ($question: String!) { chat(question: $question) { __typename
    ... on ParsedQuestion { intent } ... on ChatProgress { stage message sourceName }
    ... on ChatText { delta } ... on ChatAnswer { text } } }"""
QUESTION = "average temperature in the Bay of Bengal"


@pytest.fixture(scope="module")
def url(world_database: str) -> Iterator[str]:
    with served(world_database) as found:
        yield found


@asynccontextmanager
async def chatting(url: str) -> AsyncIterator[ClientConnection]:
    """A socket with one chat on its way."""
    address = url.replace("http", "ws") + "/graphql"
    async with connect(address, subprotocols=[Subprotocol("graphql-transport-ws")]) as socket:
        await socket.send('{"type": "connection_init"}')
        await socket.recv()
        payload = {"query": CHAT, "variables": {"question": QUESTION}}
        await socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": payload}))
        yield socket


async def event(socket: ClientConnection) -> dict[str, Any] | None:
    """The next event of the chat; None at its end."""
    message = json.loads(await asyncio.wait_for(socket.recv(), 60))
    if message["type"] == "complete":
        return None
    assert "errors" not in message["payload"], message
    found: dict[str, Any] = message["payload"]["data"]["chat"]
    return found


async def whole(url: str) -> list[dict[str, Any]]:
    """All events of a chat."""
    events = []
    async with chatting(url) as socket:
        while (found := await event(socket)) is not None:
            events.append(found)
    return events


async def test_a_hundred_chats_at_once_all_end_with_their_answer(url: str) -> None:
    chats = await asyncio.gather(*(whole(url) for _ in range(100)))
    assert len(chats) == 100
    for events in chats:
        assert (events[0]["__typename"], events[-1]["__typename"]) == ("ParsedQuestion", "ChatAnswer")
        told = "".join(one["delta"] for one in events if one["__typename"] == "ChatText")
        assert told == events[-1]["text"]


async def test_each_source_that_is_tried_is_told_with_its_rows(url: str) -> None:
    tried = [one for one in await whole(url) if one.get("stage") == "tried"]
    assert {one["sourceName"] for one in tried} == {"local"}
    assert all(one["message"].startswith("local: ") for one in tried)
    assert tried[0]["message"].startswith("local: 9 rows in ")


@pytest.mark.parametrize("goodbye", ["close", "complete"])
async def test_a_client_that_leaves_stops_the_query_of_its_chat(
    url: str, world_database: str, goodbye: str
) -> None:
    async with connected(world_database) as watcher, connected(world_database) as holder:
        await holder.execute("BEGIN; LOCK TABLE profiles IN ACCESS EXCLUSIVE MODE")
        async with chatting(url) as socket:
            found = await event(socket)
            assert found is not None
            assert found["__typename"] == "ParsedQuestion"
            await until(watcher, WAITING, 1)
            if goodbye == "close":
                await socket.close()
            else:
                await socket.send('{"id": "1", "type": "complete"}')
            await until(watcher, WAITING, 0)
    assert (await whole(url))[-1]["__typename"] == "ChatAnswer"
