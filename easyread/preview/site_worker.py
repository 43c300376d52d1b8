"""The one thread that reads, renders and checks. Everybody else asks it and gets a future.

A `LiveSite` is no good for two threads at once, and it may work for seconds on a big course, during which the server
must still answer Ctrl-C. The thread is a daemon: it never keeps the program from ending.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from easyread.pipeline.live import LiveSite

AnswerT = TypeVar("AnswerT")
Job = tuple[Callable[["LiveSite"], Any], "Future[Any]"]

FEW_PAGES = 300  # of a site that is checked as a whole without being asked: some seconds, once
LULL = 0.5  # seconds without a job after the start before the worker readies itself for the first edit
PATIENCE = 1.0  # seconds that the end waits for a job under way


class SiteWorker:
    """Owns the site. `make_site` runs in the thread, too; what it raises comes out of every answer.

    `on_checked` is called in the thread when everything has been checked.
    """

    def __init__(self, make_site: Callable[[], LiveSite], on_checked: Callable[[], object]) -> None:
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._make_site = make_site
        self._on_checked = on_checked
        self._is_checking = False
        self._is_warm = False
        self._is_followed = False
        self._pages = -1  # not counted yet
        self._thread = Thread(target=self._work, name="easyread-site", daemon=True)

    def start(self) -> None:
        """Starts the thread."""
        self._thread.start()

    def end(self) -> None:
        """Ends the thread after the job under way; one that takes long ends with the program."""
        self._jobs.put(None)
        self._thread.join(PATIENCE)

    def ask(self, job: Callable[[LiveSite], AnswerT]) -> Future[AnswerT]:
        """Runs a job in the thread, after those asked before."""
        answer: Future[AnswerT] = Future()
        self._jobs.put((job, answer))
        return answer

    def check_rest(self) -> None:
        """Checks all pages that are not checked yet, whenever nothing else is to do; from now on after each change."""
        self.ask(lambda site: self._follow())

    def check_rest_of_few(self, *, count: bool) -> None:
        """The same for a site that is small, or followed. The pages are counted at first, and when `count` says so."""
        self.ask(lambda site: self._set_checking(self._is_followed or self._count(site, count) <= FEW_PAGES))

    def _follow(self) -> None:
        self._is_followed = self._is_checking = True

    def _set_checking(self, is_wanted: bool) -> None:
        self._is_checking = self._is_checking or is_wanted

    def _count(self, site: LiveSite, is_wanted: bool) -> int:
        if is_wanted or self._pages < 0:
            self._pages = len(site.pages())
        return self._pages

    def _work(self) -> None:
        site: LiveSite | None = None
        while True:
            try:
                asked = self._next_job(has_site=site is not None)
            except Empty:
                if site is not None:
                    self._work_unasked(site)
                continue
            if asked is None:
                return
            job, answer = asked
            if not answer.set_running_or_notify_cancel():
                continue
            is_first = site is None
            try:
                site = site or self._make_site()
                answer.set_result(job(site))
            except BaseException as error:
                answer.set_exception(error)
            if is_first:
                gc.freeze()  # looking through a large site for garbage would hold up an edit for half a second

    def _next_job(self, *, has_site: bool) -> Job | None:
        """What to do next. Raises Empty where nobody asks and there is something to do meanwhile."""
        if self._is_checking:
            return self._jobs.get(block=False)
        return self._jobs.get(timeout=LULL if has_site and not self._is_warm else None)

    def _work_unasked(self, site: LiveSite) -> None:
        if self._is_checking:
            self._is_checking = _check_some(site)
            if not self._is_checking:
                self._on_checked()
            return
        self._is_warm = True
        with suppress(Exception):  # told by the page that it is wrong with, when somebody asks
            site.warm_up()


def _check_some(site: LiveSite) -> bool:
    """A slice of the checks. What goes wrong in one is told by the page that it goes wrong on, when somebody asks."""
    try:
        return site.check_some()
    except Exception:
        return False
