"""What the server tells open pages, as Server-Sent Events (HTML Standard, section 9.2)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping


class Listeners:
    """The pages that listen. Belongs to the event loop; nothing here may be called from other threads."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[str | None]] = set()
        self.is_closed = False

    @property
    def number(self) -> int:
        """How many pages listen."""
        return len(self._queues)

    def tell(self, name: str, value: Mapping[str, object]) -> None:
        """Sends an event to all of them."""
        text = message(name, value)
        for queue in self._queues:
            queue.put_nowait(text)

    def close(self) -> None:
        """Lets all of them go, so that the server can end."""
        self.is_closed = True
        for queue in self._queues:
            queue.put_nowait(None)

    async def listen(self, first: str) -> AsyncIterator[str]:
        """The events for one page, from now on."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._queues.add(queue)
        try:
            yield first
            while not self.is_closed and (text := await queue.get()) is not None:
                yield text
        finally:
            self._queues.discard(queue)


def message(name: str, value: Mapping[str, object]) -> str:
    """One event in the format of the stream."""
    return f"event: {name}\ndata: {json.dumps(value, ensure_ascii=False)}\n\n"
