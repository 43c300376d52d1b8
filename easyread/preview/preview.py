"""The state of a preview between the watch, the site and the pages that are open."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Callable, Collection
from typing import TYPE_CHECKING, TypeVar

from easyread.errors import EasyreadError
from easyread.preview.added import PageState
from easyread.preview.answers import mistake_value
from easyread.preview.editors import Editor
from easyread.preview.events import Listeners, message
from easyread.preview.site_worker import SiteWorker
from easyread.preview.vetting import Vet

if TYPE_CHECKING:
    from easyread.pipeline.live import LiveSite

AnswerT = TypeVar("AnswerT")
Say = Callable[[str], None]
# The addresses of pages that changed (None: any may have), what is wrong, and the files that wait to be mended.
Outcome = tuple[frozenset[str] | None, EasyreadError | None, frozenset[str]]

FEW = 3  # changed files that one save of an editor may touch
QUIET = 0.15  # seconds without a change that end a burst, such as a branch switch of git


class Preview:
    """Takes changes, has the site read them, tells the pages. Belongs to the event loop."""

    def __init__(self, worker: SiteWorker, vet: Vet, editor: Editor, say: Say) -> None:
        self.worker = worker
        self._vet = vet
        self.editor = editor
        self.listeners = Listeners()
        self.say = say
        self._run = secrets.token_hex(4)  # open pages must notice that another server answers them now
        self._change = 0
        self._mistake: EasyreadError | None = None
        self._waiting: set[str] = set()
        self._held: frozenset[str] = frozenset()  # until they are mended
        self._everything = False
        self._timer: asyncio.TimerHandle | None = None
        self._is_reading = False
        self._tasks: set[asyncio.Task[None]] = set()

    async def ask(self, job: Callable[[LiveSite], AnswerT]) -> AnswerT:
        """What a job in the site's thread gives."""
        return await asyncio.wrap_future(self.worker.ask(job))

    async def start(self) -> None:
        """Reads the site for the first time."""
        await self._read(None)

    def state(self, url: str, problem: EasyreadError | None = None) -> PageState:
        """The state of a page; `problem` is what keeps this page alone from being made."""
        mistake = self._mistake or problem
        return PageState(url, self._run, self._change, mistake_value(mistake, self.editor) if mistake else None)

    def listen(self) -> AsyncIterator[str]:
        """The events for one page: how things are, then what changes."""
        self.worker.check_rest_of_few(count=False)
        value = {"run": self._run, "change": self._change, "mistake": self.state("").mistake}
        return self.listeners.listen(message("hello", value))

    def changed(self, paths: Collection[str] | None) -> None:
        """Takes changed files. Many at once are waited out, so that a burst is read once."""
        if paths is None:
            self._everything = True
        else:
            self._waiting.update(paths)
        if not self._waiting and not self._everything:
            return
        if self._timer:
            self._timer.cancel()
        is_burst = self._everything or len(self._waiting) > FEW
        self._timer = asyncio.get_running_loop().call_later(QUIET if is_burst else 0, self._start_reading)

    def _start_reading(self) -> None:
        self._timer = None
        if not self._is_reading:
            task = asyncio.get_running_loop().create_task(self._read_waiting())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _read_waiting(self) -> None:
        """Reads what waits, and again what came while it was read."""
        self._is_reading = True
        try:
            while (self._waiting or self._everything) and self._timer is None:
                paths = None if self._everything else frozenset(self._waiting)
                self._waiting, self._everything = set(), False
                await self._read(paths)
        finally:
            self._is_reading = False

    async def _read(self, paths: Collection[str] | None) -> None:
        started = time.perf_counter()
        before = self._mistake
        urls: frozenset[str] | None = None
        try:
            outcome = await self.ask(lambda site: self._refresh(site, paths))
            urls, self._mistake, self._held = outcome
        except EasyreadError as error:
            self._mistake = error
        except Exception as error:  # a mistake of easyread itself must not take the preview away
            self._mistake = own_mistake(error)
        self._change += 1
        self._tell(paths, before, time.perf_counter() - started)
        shown = None if urls is None else sorted(urls)
        mistake = self.state("").mistake
        self.listeners.tell("change", {"change": self._change, "urls": shown, "mistake": mistake})
        if self.listeners.number:
            self.worker.check_rest_of_few(count=urls is None)

    def _refresh(self, site: LiveSite, paths: Collection[str] | None) -> Outcome:
        """Has the site read what can be read. Runs in the site's thread."""
        vetted = self._vet(None if paths is None else self._held.union(paths))
        ready = None if self._change == 0 else vetted.ready  # at the start there is no good state to keep
        urls = site.refresh(ready) if ready is None or ready else frozenset()
        return urls, site.mistake or vetted.mistake, vetted.held

    def _tell(self, paths: Collection[str] | None, before: EasyreadError | None, seconds: float) -> None:
        """Says on the terminal what was read, what is wrong, what is mended."""
        if self.listeners.is_closed:  # at the end, workers that Ctrl-C has ended are no news
            return
        if self._mistake is not None:
            if self._mistake != before:
                self.say(f"{self._mistake}\n{self._mistake.hint}".strip())
        elif before is not None:
            self.say("Mended.")
        elif self._change > 1:
            names = sorted(paths or ())
            what = ", ".join(names) if 0 < len(names) <= FEW else f"{len(names)} files" if names else "Everything"
            self.say(f"{what}: read in {seconds * 1000:.0f} ms")


def own_mistake(error: Exception) -> EasyreadError:
    """A mistake of easyread itself, told as one of the author's would be: with what to do."""
    message = f"easyread has made a mistake: {type(error).__name__}: {error}"
    return EasyreadError(message, "Run `easyread --debug build` and report what it prints.")
