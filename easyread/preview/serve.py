"""The whole preview on one screen: a socket, the site's thread, the watch, the server."""

from __future__ import annotations

import asyncio
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread
from types import FrameType
from typing import TYPE_CHECKING

import uvicorn
from starlette.types import ASGIApp

from easyread.content.files import ContentFiles
from easyread.pipeline.interrupts import hold_interrupts, let_interrupts
from easyread.preview.application import make_application
from easyread.preview.editors import Editor
from easyread.preview.hosts import Door, is_local, open_door
from easyread.preview.preview import Preview, Say
from easyread.preview.site_worker import SiteWorker
from easyread.preview.vetting import vet_changes
from easyread.preview.watching import OnChange, Watch, WatchedProject, watched_project

if TYPE_CHECKING:
    from easyread.pipeline.live import LiveSite

SOON = 1.0  # seconds of reading after which somebody may wonder
LONGEST_FAREWELL = 1  # seconds that answers under way may take after Ctrl-C


@dataclass(frozen=True, slots=True)
class ServeWish:
    """How to serve. `editor` is the pattern of links into the author's editor, "" for none."""

    host: str
    port: int
    open_browser: bool = False
    poll: bool = False
    editor: str = ""


@dataclass(frozen=True, slots=True)
class ServedProject:
    """What is served: the project folder, the folder of the content, and its files."""

    root: Path
    content: Path
    files: ContentFiles


def serve_site(project: ServedProject, make_site: Callable[[], LiveSite], wish: ServeWish, say: Say) -> None:
    """Serves until Ctrl-C. `say` prints one message; `make_site` is called in the thread that owns the site.

    Raises EasyreadError when no port can be had. A site that cannot be read is served with what is wrong with it.
    """
    door = open_door(wish.host, wish.port)
    with door.socket:
        hold_interrupts()  # until there is a loop that can be ended
        try:
            asyncio.run(_serve(project, make_site, wish, door, say))
        except KeyboardInterrupt:
            say("The preview has ended.")
        finally:
            let_interrupts()


async def _serve(
    project: ServedProject, make_site: Callable[[], LiveSite], wish: ServeWish, door: Door, say: Say
) -> None:
    let_interrupts()
    root, loop = project.root.resolve(), asyncio.get_running_loop()
    watched = watched_project(root, project.content.name)
    worker = SiteWorker(make_site, lambda: in_loop(preview.listeners.tell, "checked", {}))
    editor = Editor(wish.editor, (Path.cwd(), project.content.absolute(), root))
    vet = partial(vet_changes, project.files, f"{project.content.name}/")
    preview = Preview(worker, vet, editor, say)
    server = PreviewServer(preview, make_application(preview, project.files, door.host))

    def in_loop(function: Callable[..., None], *arguments: object) -> None:
        with suppress(RuntimeError):  # the loop has ended, and the program is about to
            loop.call_soon_threadsafe(function, *arguments)

    worker.start()
    # Watched before it is read: what changes in between is read again.
    _watch(watched, partial(in_loop, preview.changed), wish, partial(in_loop, say))
    try:
        await _until_the_end(server, preview, door, wish)
    finally:
        worker.end()


def _watch(project: WatchedProject, on_change: OnChange, wish: ServeWish, say: Say) -> None:
    on_poll = partial(say, "The system does not tell of changes here. Looking for them instead.")
    poll = wish.poll or not project.is_named_whole
    if poll and not wish.poll:
        on_poll()
    Watch(project, on_change, poll=poll, on_poll=on_poll).start()


async def _until_the_end(server: PreviewServer, preview: Preview, door: Door, wish: ServeWish) -> None:
    """Serves, and says where as soon as there is something to look at."""
    loop = asyncio.get_running_loop()
    serving = loop.create_task(server.serve(sockets=[door.socket]))
    reading = loop.create_task(preview.start())
    await asyncio.wait({serving, reading}, timeout=SOON, return_when=asyncio.FIRST_COMPLETED)
    if not reading.done() and not serving.done():
        preview.say("Reading …")
        await asyncio.wait({serving, reading}, return_when=asyncio.FIRST_COMPLETED)
    if not serving.done():
        for line in welcome(door, wish):
            preview.say(line)
        if wish.open_browser:
            Thread(target=webbrowser.open, args=(door.address,), daemon=True).start()
    await serving


def welcome(door: Door, wish: ServeWish) -> list[str]:
    """What is said when the first page can be looked at."""
    lines = []
    if door.port != wish.port:
        lines.append(f"Port {wish.port} is taken, so this is {door.port}.")
    lines.append(f"Preview: {door.address}")
    if not is_local(wish.host):
        lines.append(
            f"--host {wish.host}: everybody who can reach this computer over the network can read this preview at "
            f"port {door.port}, with all pages and messages. They cannot change anything."
        )
    lines.append("Pages change by themselves when you save a file. Ctrl-C ends the preview.")
    return lines


class PreviewServer(uvicorn.Server):
    """A server that waits for its end instead of looking ten times a second whether it has come."""

    def __init__(self, preview: Preview, application: ASGIApp) -> None:
        super().__init__(
            uvicorn.Config(
                application,
                loop="asyncio",
                http="h11",
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                date_header=False,
                timeout_graceful_shutdown=LONGEST_FAREWELL,
            )
        )
        self._preview = preview
        self._ended = asyncio.Event()
        self._loop = asyncio.get_running_loop()

    async def main_loop(self) -> None:
        """Waits for the end."""
        await self._ended.wait()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Takes Ctrl-C."""
        super().handle_exit(sig, frame)
        self._loop.call_soon_threadsafe(self.end)

    def end(self) -> None:
        """Lets open pages go and ends."""
        self.should_exit = True
        self._preview.listeners.close()
        self._ended.set()
