"""Work in several processes: the same results in the same order, the same errors, and nobody left behind."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest
from pipeline.big_site import (
    DAY,
    PATIENCE,
    interrupt,
    living,
    make_big_site,
    run_build,
    site_of,
    start_build,
    start_command,
    wait_for_end,
    wait_for_workers,
)
from pipeline.projects import Project, show_error

from easyread.errors import ContentMissing, EasyreadError, ThemeError
from easyread.pipeline.first_work import FirstWork
from easyread.pipeline.workers import (
    CHUNK,
    FEWEST,
    MOST_HELD,
    InProcess,
    Pool,
    Ready,
    Workers,
    end_at_once,
    start_processes,
)

# Exit code and last words of a preview that was stopped, and of one that had not yet begun to serve.
ENDS = ((0, "The preview has ended."), (130, "Stopped. Nothing was left half done."))

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@dataclass(frozen=True)
class Doubling:
    """Work that tells in which process it was done."""

    factor: int = 2

    def open(self) -> Callable[[int], tuple[int, int]]:
        """Multiplies."""
        return lambda job: (job * self.factor, os.getpid())


@dataclass(frozen=True)
class Meeting:
    """Work that begins when two processes have come to do it."""

    folder: Path

    def open(self) -> Callable[[int], tuple[int, int]]:
        """Tells in which process it was done."""
        (self.folder / str(os.getpid())).touch()
        end = time.monotonic() + PATIENCE
        while len(list(self.folder.iterdir())) < 2 and time.monotonic() < end:
            time.sleep(0.01)
        return lambda job: (job, os.getpid())


@dataclass(frozen=True)
class Failing:
    """Work that fails at one job."""

    error: Exception
    at: int

    def open(self) -> Callable[[int], int]:
        """Raises the error when its job comes."""

        def work(job: int) -> int:
            if job == self.at:
                raise self.error
            return job

        return work


@pytest.fixture
def pool() -> Iterator[Pool]:
    """Two processes."""
    with Pool(partial(start_processes, 2), 2) as pool:
        yield pool


def never() -> Executor:
    """No process may be started."""
    raise AssertionError("other processes are not worth their start")


def mixed(number: int) -> Iterator[int | Ready[tuple[int, int]]]:
    """Tasks of which every third one is done already."""
    return (Ready((task * 2, 0)) if task % 3 == 0 else task for task in range(number))


def begin_a_result(told: str) -> None:
    """Sends the beginning of a result to the parent, as a process does that is ended while it sends."""
    frame = sys._getframe()
    while "result_queue" not in frame.f_locals:
        assert frame.f_back is not None
        frame = frame.f_back
    os.write(frame.f_locals["result_queue"]._writer.fileno(), (1000).to_bytes(4, "big") + b"begun")
    Path(told).touch()
    signal.pause()


@on_linux
def test_a_process_that_ends_in_the_middle_of_a_result_holds_nobody_up(tmp_path: Path) -> None:
    executor = start_processes(2)
    executor.submit(begin_a_result, str(tmp_path / "told"))
    reader = executor._executor_manager_thread  # type: ignore[attr-defined]
    while not (tmp_path / "told").exists():
        time.sleep(0.01)
    end_at_once(executor)
    reader.join(60)
    assert not reader.is_alive()


@pytest.mark.parametrize("number", [0, 1, CHUNK, FEWEST - 1, 2 * FEWEST, 5 * FEWEST, MOST_HELD + 700])
def test_results_keep_the_order_of_tasks(pool: Pool, number: int) -> None:
    results = list(pool.map(Doubling(), mixed(number)))
    assert [result for result, _ in results] == [task * 2 for task in range(number)]
    alone = [result for result, _ in InProcess().map(Doubling(), mixed(number))]
    assert alone == [result for result, _ in results]


def test_few_jobs_stay_in_this_process() -> None:
    with Pool(never, 2) as pool:
        results = list(pool.map(Doubling(), range(FEWEST - 1)))
        ready: Iterator[Ready[tuple[int, int]]] = (Ready((number, 0)) for number in range(3 * MOST_HELD))
        assert len(list(pool.map(Doubling(), ready))) == 3 * MOST_HELD
    assert {process for _, process in results} == {os.getpid()}


def test_many_jobs_go_to_all_processes_and_the_next_ones_too(pool: Pool, tmp_path: Path) -> None:
    first = {process for _, process in pool.map(Meeting(tmp_path), range(40 * CHUNK))}
    again = {process for _, process in pool.map(Doubling(3), range(10 * CHUNK))}
    assert os.getpid() not in first | again
    assert len(first) == 2
    assert again <= first


def test_tasks_are_made_only_a_little_ahead(pool: Pool) -> None:
    made: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(100 * FEWEST):
            made.append(number)
            yield number

    results = pool.map(Doubling(), tasks())
    next(results)
    assert len(made) < 2 * FEWEST
    assert sum(1 for _ in results) == 100 * FEWEST - 1


@pytest.mark.parametrize(
    "error",
    [
        ThemeError("A template is broken.", "Mend it.", "page.html:3:4", "{% if %}"),
        ThemeError("A template is missing.", place="page.html", hint="Make it."),
        ContentMissing("There is nothing."),
        ValueError("é", 3),
    ],
)
@pytest.mark.parametrize("at", [0, 2 * FEWEST + 1])
def test_an_error_comes_out_as_it_is(pool: Pool, error: Exception, at: int) -> None:
    results = pool.map(Failing(error, at), range(10 * FEWEST))
    seen = []
    with pytest.raises(type(error)) as raised:
        seen.extend(results)
    assert seen == list(range(at - at % CHUNK))
    assert vars(raised.value) == vars(error)
    if isinstance(error, EasyreadError) and isinstance(raised.value, EasyreadError):
        assert show_error(raised.value) == show_error(error)


def test_workers_end_when_their_results_are_not_wanted_any_more() -> None:
    children: list[BaseProcess] = []

    def give_up() -> None:
        with Pool(partial(start_processes, 2), 2) as pool:
            for _ in pool.map(Doubling(), range(10_000)):
                children.extend(multiprocessing.active_children())
                raise ValueError("enough")

    with pytest.raises(ValueError, match="enough"):
        give_up()
    assert len(children) == 2
    end = time.monotonic() + 5
    while any(_is_alive(child) for child in children) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(_is_alive(child) for child in children)


def _is_alive(child: BaseProcess) -> bool:
    """Whether a process is there. The pool's own thread may have asked for its exit code first."""
    child.join(0)
    try:
        os.kill(child.pid or 0, 0)
    except ProcessLookupError:
        return False
    return True


class Counting(ThreadPoolExecutor):
    """Threads that count the bytes they are given."""

    sent = 0

    def submit(self, work: Callable[..., Any], /, *values: Any, **named: Any) -> Future[Any]:
        """Gives a job to a thread."""
        self.sent += len(pickle.dumps(values))
        return super().submit(work, *values, **named)


class Strangers(ThreadPoolExecutor):
    """Workers each of which does one job."""

    def submit(self, work: Callable[..., Any], /, *values: Any, **named: Any) -> Future[Any]:
        """Gives a job to a thread of its own."""
        with ThreadPoolExecutor(1) as stranger:
            return stranger.submit(work, *values, **named)


@dataclass(frozen=True)
class Large(Doubling):
    """Work with much to know."""

    known: str = "x" * 1_000_000


def test_what_all_jobs_need_is_sent_once_a_worker() -> None:
    with Counting(2) as executor, Pool(lambda: executor, 2, fewest=1) as pool:
        results = [result for result, _ in pool.map(Large(), range(100 * CHUNK))]
        assert results == list(range(0, 200 * CHUNK, 2))
        assert executor.sent < 20_000_000  # not a hundred, one with each chunk


def test_a_worker_that_comes_later_is_told_what_it_needs() -> None:
    with Strangers(2) as executor, Pool(lambda: executor, 2, fewest=1) as pool:
        assert [result for result, _ in pool.map(Doubling(), range(10 * CHUNK))] == list(range(0, 20 * CHUNK, 2))


def test_threads_of_one_process_do_not_disturb_each_other(tmp_path: Path) -> None:
    project = make_big_site(tmp_path / "project", 40)
    other = project.copy_to(tmp_path / "other")
    with ThreadPoolExecutor(4) as executor, Pool(lambda: executor, 4, fewest=1) as pool:
        parallel = project.build(pool)
    assert parallel == other.build()


def test_two_processes_make_the_same_site(tmp_path: Path) -> None:
    project = make_big_site(tmp_path / "project", 4)
    other = project.copy_to(tmp_path / "other")
    with Pool(partial(start_processes, 2), 2, fewest=1) as pool:
        parallel = project.build(pool)
    assert parallel == other.build()


def test_a_broken_template_is_told_by_workers_as_it_is_here(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.files["themes/harbour/templates/components/pager.html"] = b"\n{{ page.tittle }}"
    project.write()
    with Pool(partial(start_processes, 2), 2, fewest=1) as pool:
        parallel = project.build(pool)
    assert "pager.html:2" in parallel.error
    assert parallel == project.build()


@pytest.fixture
def big(tmp_path: Path) -> Project:
    """A project with a site that a build with many changes will replace."""
    project = make_big_site(tmp_path, 60)
    run_build(project.root, "--no-check", "-j2")
    for path in list(project.files):
        if path.endswith(".md"):
            project.files[path] = project.files[path].replace(b"rope", b"line")
    project.write()
    return project


@on_linux
def test_control_c_ends_everything_at_once_and_leaves_the_last_site(big: Project) -> None:
    before = site_of(big)
    process = start_build(big.root, "-j2")
    wait_for_workers(process.pid, 2)
    seconds, printed = interrupt(process)
    assert (process.returncode, printed.strip()) == (130, "Stopped. Nothing was left half done.")
    assert seconds < 2
    assert wait_for_end(process.pid, 2) == []
    assert site_of(big) == before
    assert [path.name for path in (big.root / ".easyread").iterdir() if path.is_dir()] == []


class Breaking(ThreadPoolExecutor):
    """An executor whose workers are ended before some job: as it is sent, or as it is worked at."""

    def __init__(self, sent: int, *, as_sent: bool) -> None:
        super().__init__(1)
        self._left, self._as_sent = sent, as_sent

    def submit(self, function: Callable[..., Any], /, *words: Any, **named: Any) -> Future[Any]:
        self._left -= 1
        if self._left >= 0:
            return super().submit(function, *words, **named)
        if self._as_sent:
            raise BrokenExecutor("gone")
        broken: Future[Any] = Future()
        broken.set_exception(BrokenExecutor("gone"))
        return broken


@pytest.mark.parametrize("as_sent", [False, True])
@pytest.mark.parametrize("sent", [0, 5])
def test_workers_that_were_ended_from_outside_are_told(sent: int, *, as_sent: bool) -> None:
    with Pool(lambda: Breaking(sent, as_sent=as_sent), 2, fewest=1) as pool:
        results = pool.map(Doubling(), range(20 * CHUNK))
        with pytest.raises(EasyreadError, match="ended from outside"):
            list(results)


@on_linux
def test_workers_do_not_outlive_a_build_that_is_killed(big: Project) -> None:
    before = site_of(big)
    process = start_build(big.root, "-j2")
    wait_for_workers(process.pid, 2)
    os.kill(process.pid, signal.SIGKILL)
    assert wait_for_end(process.pid, 5) == []
    process.communicate()
    assert living(process.pid) == []
    assert site_of(big) == before


@on_linux
def test_control_c_ends_a_preview_at_once_while_it_reads_for_the_first_time(big: Project) -> None:
    process = start_command(big.root, "serve", "--port=18400", DAY, "-j2")
    wait_for_workers(process.pid, 2)
    seconds, printed = interrupt(process)
    assert (process.returncode, printed.splitlines()[-1]) in ENDS
    assert "ended from outside" not in printed
    assert seconds < 2
    assert wait_for_end(process.pid, 2) == []


@on_linux
def test_a_preview_stopped_alone_takes_its_workers_along(big: Project) -> None:
    process = start_command(big.root, "serve", "--port=18400", DAY, "-j2")
    wait_for_workers(process.pid, 2)
    process.send_signal(signal.SIGINT)
    printed, _ = process.communicate(timeout=5)
    assert (process.returncode, printed.decode().splitlines()[-1]) in ENDS
    assert wait_for_end(process.pid, 2) == []


def test_only_the_first_work_is_given_away() -> None:
    with FirstWork(start_processes(2), 2, fewest=1) as workers:
        first, later = (list(workers.map(Doubling(), range(30))) for _ in range(2))
    assert [result for result, _ in first] == [result for result, _ in later] == list(range(0, 60, 2))
    assert os.getpid() not in {process for _, process in first}
    assert {process for _, process in later} == {os.getpid()}


def test_no_process_is_left_when_there_is_little_first_work() -> None:
    workers = FirstWork(start_processes(2), 2)
    assert len(list(workers.map(Doubling(), range(3)))) == 3
    patience = time.monotonic() + 10
    # Not by `join`: a thread of the executor may have heard of the end first, and then it returns too early.
    while multiprocessing.active_children() and time.monotonic() < patience:
        time.sleep(0.01)
    assert multiprocessing.active_children() == []


def test_workers_follow_the_protocol() -> None:
    kinds: tuple[Workers, ...] = (InProcess(), Pool(never, 1))
    assert all([*kind.map(Doubling(), ())] == [] for kind in kinds)
