"""An ordered map over frozen values, in this process or in many.

Any `concurrent.futures.Executor` will do. Work goes out in small chunks, results come back in the order of the
tasks, and only a few chunks are on their way at a time, so that memory stays flat.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice
from types import TracebackType
from typing import Any, Generic, Protocol, TypeVar

from easyread.errors import EasyreadError
from easyread.pipeline.codec import decode, encode
from easyread.pipeline.digest import digest
from easyread.pipeline.interrupts import let_interrupts, undisturbed

JobT = TypeVar("JobT")
ResultT = TypeVar("ResultT")
JobT_contra = TypeVar("JobT_contra", contravariant=True)
ResultT_co = TypeVar("ResultT_co", covariant=True)

CHUNK = 12  # jobs that travel together: some 50 to 100 ms of work
AHEAD = 3  # chunks on their way for each worker
FEWEST = 96  # jobs for which other processes are worth their start
MOST_HELD = 1000  # tasks looked through before those at hand are done
MOST_OPENED = 4  # setups whose work a worker keeps ready
WATCH = 1.0  # seconds between a worker's looks at whether its parent lives


@dataclass(frozen=True, slots=True)
class Ready(Generic[ResultT]):
    """A task that needs no work: its result is known."""

    result: ResultT


class Setup(Protocol[JobT_contra, ResultT_co]):
    """A frozen value that travels to workers once; `open` makes what does the work."""

    def open(self) -> Callable[[JobT_contra], ResultT_co]:
        """The function that turns a job into a result."""


class LazyWork(Generic[JobT, ResultT]):
    """The work of a setup, which is opened when the first job comes."""

    def __init__(self, setup: Setup[JobT, ResultT]) -> None:
        self._setup = setup
        self._work: Callable[[JobT], ResultT] | None = None

    def __call__(self, job: JobT) -> ResultT:
        if self._work is None:
            self._work = self._setup.open()
        return self._work(job)


class Workers(Protocol):
    """Whoever does the work."""

    def map(self, setup: Setup[JobT, ResultT], tasks: Iterable[JobT | Ready[ResultT]]) -> Iterator[ResultT]:
        """The results in the order of the tasks."""


class InProcess:
    """Does the work here, task by task."""

    def map(self, setup: Setup[JobT, ResultT], tasks: Iterable[JobT | Ready[ResultT]]) -> Iterator[ResultT]:
        """The results in the order of the tasks."""
        here = LazyWork(setup)
        for task in tasks:
            yield task.result if isinstance(task, Ready) else here(task)


class Pool:
    """Gives work to an executor, which is started when there is enough to do, and at most once.

    `result` waits for what a worker sends back.
    """

    def __init__(
        self,
        start: Callable[[], Executor],
        number: int,
        fewest: int = FEWEST,
        result: Callable[[Future[bytes]], bytes] = Future.result,
    ) -> None:
        self._start = start
        self._number = number
        self._fewest = fewest
        self._result = result
        self._executor: Executor | None = None

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        executor, self._executor = self._executor, None
        if executor is None:
            return
        if kind is None:
            executor.shutdown()
            return
        end_at_once(executor)

    def map(self, setup: Setup[JobT, ResultT], tasks: Iterable[JobT | Ready[ResultT]]) -> Iterator[ResultT]:
        """The results in the order of the tasks."""
        rest = iter(tasks)
        here = LazyWork(setup)
        while self._executor is None:
            first, jobs = _take_jobs(rest, self._fewest)
            if jobs == self._fewest:
                self._executor = self._start()
                rest = chain(first, rest)
            elif first:
                yield from (task.result if isinstance(task, Ready) else here(task) for task in first)
            else:
                return
        try:
            yield from self._spread(Sending(self._executor, setup, self._number, self._result), rest)
        except BrokenExecutor as error:  # as jobs are sent, or as they are waited for
            raise EasyreadError(
                "A process that worked for this one was ended from outside.",
                "The computer may be short of memory. Run the same command again with fewer processes: --jobs 1",
            ) from error

    def _spread(self, sending: Sending, tasks: Iterator[Any]) -> Iterator[Any]:
        """Keeps some chunks ahead of the result that is asked for."""
        waiting: deque[tuple[list[Any], Sent | None]] = deque()
        while True:
            while len(waiting) < AHEAD * self._number and (chunk := list(islice(tasks, CHUNK))):
                jobs = [task for task in chunk if not isinstance(task, Ready)]
                waiting.append((chunk, sending.send(jobs) if jobs else None))
            if not waiting:
                return
            chunk, sent = waiting.popleft()
            done = iter(sending.results(sent) if sent is not None else ())
            for task in chunk:
                yield task.result if isinstance(task, Ready) else next(done)


@dataclass(frozen=True, slots=True)
class Sent:
    """Jobs in bytes that are on their way, and what will come back."""

    jobs: bytes
    future: Future[bytes]


class Sending:
    """Sends jobs to workers that know their setup by its digest.

    A setup can be a megabyte. The first jobs bring it along, one for each worker; a worker that gets none of these
    says that it does not know the setup, and its jobs are sent again with it.
    """

    def __init__(
        self, executor: Executor, setup: object, number: int, result: Callable[[Future[bytes]], bytes]
    ) -> None:
        self._executor = executor
        self._result = result
        self._setup = pickle.dumps(setup, protocol=pickle.HIGHEST_PROTOCOL)
        self._key = digest(self._setup)
        self._unaware = number

    def send(self, jobs: list[Any]) -> Sent:
        """Sends a chunk of jobs."""
        brings = self._unaware > 0
        self._unaware -= brings
        return self._submit(encode(jobs), self._setup if brings else b"")

    def results(self, sent: Sent) -> list[Any]:
        """The results of a chunk. What a job raised comes out as it is."""
        data = self._result(sent.future) or self._result(self._submit(sent.jobs, self._setup).future)
        results: list[Any] = decode(data)
        return results

    def _submit(self, jobs: bytes, setup: bytes) -> Sent:
        return Sent(jobs, self._executor.submit(run_chunk, self._key, setup, jobs))


class _Opened(threading.local):
    """The work that the setups of late were opened for. Each thread has its own: a converter holds one page."""

    def __init__(self) -> None:
        self.by_key: dict[bytes, Callable[[Any], Any]] = {}


_OPENED = _Opened()


def run_chunk(key: bytes, setup: bytes, jobs: bytes) -> bytes:
    """What a worker does: the results of some jobs, all in bytes. No bytes where it does not know the setup."""
    opened = _OPENED.by_key
    if key not in opened:
        if not setup:
            return b""
        while len(opened) >= MOST_OPENED:
            del opened[next(iter(opened))]
        opened[key] = pickle.loads(setup).open()
    work = opened[key]
    return encode([work(job) for job in decode(jobs)])


def start_processes(number: int) -> Executor:
    """Processes on this machine. They end with the process that started them, however it ends."""
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if sys.platform == "linux" and "fork" in methods else "spawn")
    garbage = gc.get_threshold()
    executor = ProcessPoolExecutor(
        number, mp_context=context, initializer=_start_worker, initargs=(os.getpid(), garbage)
    )
    with undisturbed():  # or Ctrl-C would make a worker print what interrupted it
        executor.submit(os.getpid)  # the first job starts the processes
    return executor


def end_at_once(executor: Executor) -> None:
    """Ends an executor without waiting for what it works at."""
    if not isinstance(executor, ProcessPoolExecutor):
        executor.shutdown(wait=False)
        return
    results = getattr(executor, "_result_queue", None)
    executor.shutdown(wait=False, cancel_futures=True)
    for process in multiprocessing.active_children():
        process.terminate()
    # A worker may have ended in the middle of a result. Whoever reads that would wait for the rest for ever, and Python
    # for the reader, as long as a way in is open: this one is the last.
    if results is not None:
        results._writer.close()  # Python has no other way to say so


def _start_worker(parent: int, garbage: tuple[int, int, int]) -> None:
    """Lets Ctrl-C end a worker at once, and a worker end when its parent has been killed.

    `garbage` is how often to look for garbage in circles: as often as the parent does.
    """
    gc.set_threshold(*garbage)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    let_interrupts()
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(WATCH)
    os._exit(1)


def _take_jobs(tasks: Iterator[Any], wanted: int) -> tuple[list[Any], int]:
    """The first tasks, until `wanted` of them are jobs or there are many of them; and how many are jobs."""
    taken, jobs = [], 0
    for task in islice(tasks, MOST_HELD):
        taken.append(task)
        jobs += not isinstance(task, Ready)
        if jobs == wanted:
            break
    return taken, jobs
