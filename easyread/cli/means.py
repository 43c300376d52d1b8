"""What a command works with: the workers, the progress bar, the user's own cache folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from easyread.cli.options import CLUSTER
from easyread.cli.terminal import progress_bar
from easyread.pipeline.cache import Cache
from easyread.pipeline.cluster import start_cluster
from easyread.pipeline.first_work import FirstWork
from easyread.pipeline.request import Means
from easyread.pipeline.workers import FEWEST, InProcess, Pool, Workers, start_processes


@contextmanager
def open_means(cache: Cache, *, jobs: int, executor: str | None, progress: bool) -> Iterator[Means]:
    """The means of one run; workers and progress bar are closed again however the run ends."""
    with ExitStack() as stack:
        workers = _workers(stack, jobs, executor)
        yield Means(cache, workers, stack.enter_context(progress_bar(wanted=progress)))


@contextmanager
def open_preview_means(cache: Cache, *, jobs: int, documents: int) -> Iterator[Means]:
    """The means of a preview: other processes help with the first reading of many documents. Call it before threads."""
    number = jobs or available_processors()
    if number < 2 or documents < FEWEST:
        yield Means(cache)
        return
    with FirstWork(start_processes(number), number) as workers:
        yield Means(cache, workers)


def _workers(stack: ExitStack, jobs: int, executor: str | None) -> Workers:
    if executor is not None:
        cluster = stack.enter_context(start_cluster("tcp://" + executor.removeprefix(CLUSTER)))
        return stack.enter_context(Pool(lambda: cluster.executor, cluster.number, fewest=1, result=cluster.result))
    number = jobs or available_processors()
    start: Callable[[], Executor] = partial(start_processes, number)
    return stack.enter_context(Pool(start, number)) if number > 1 else InProcess()


def user_cache() -> Path:
    """The folder for caches of this user, as the operating system has it."""
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "easyread" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "easyread"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "easyread"


def available_processors() -> int:
    """How many processors this process may use, at least 1."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
