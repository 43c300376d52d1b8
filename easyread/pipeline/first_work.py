"""Workers for a process that lives long: many for the first work, which is large, and none for what comes later.

The processes are forked before the process has threads, because a fork of one that has may never go on. They end when
the first work is done, so that a preview leaves the computer to its user.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from types import TracebackType

from easyread.pipeline.workers import FEWEST, InProcess, JobT, Pool, Ready, ResultT, Setup, Workers, end_at_once


class FirstWork:
    """Gives the first tasks to an executor that has been started, and does all later ones here."""

    def __init__(self, executor: Executor, number: int, fewest: int = FEWEST) -> None:
        self._executor = executor
        self._next: Workers = Pool(lambda: executor, number, fewest)

    def __enter__(self) -> FirstWork:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        end_at_once(self._executor)

    def map(self, setup: Setup[JobT, ResultT], tasks: Iterable[JobT | Ready[ResultT]]) -> Iterator[ResultT]:
        """The results in the order of the tasks."""
        workers, self._next = self._next, InProcess()
        yield from workers.map(setup, tasks)
        end_at_once(self._executor)
