"""Asks an ASGI application as a browser would, without a network; and an event loop for that."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import unquote

from starlette.types import ASGIApp, Message

ResultT = TypeVar("ResultT")


def run_apart(main: Callable[[], Coroutine[Any, Any, ResultT]]) -> ResultT:
    """What a coroutine gives, in a thread of its own: Playwright keeps a loop in the one of the tests."""
    with ThreadPoolExecutor(1) as executor:
        return executor.submit(lambda: asyncio.run(main())).result()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the application answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()

    @property
    def json(self) -> Any:
        """The body as a JSON value."""
        return json.loads(self.body)


async def ask(application: ASGIApp, address: str, **headers: str) -> Answer:
    """The answer to a GET. Names of headers are written with _ for -."""
    path, _, query = address.partition("?")
    sent: list[Message] = []
    given = {"host": "127.0.0.1:8000", **{name.replace("_", "-"): value for name, value in headers.items()}}
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
        "server": ("127.0.0.1", 8000),
        "client": ("127.0.0.1", 50000),
    }

    async def receive() -> Message:
        await asyncio.sleep(3600)
        raise AssertionError

    async def send(message: Message) -> None:
        sent.append(message)

    await application(scope, receive, send)
    start, *rest = sent
    names = {name.decode(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], names, b"".join(message.get("body", b"") for message in rest))
