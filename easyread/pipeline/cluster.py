"""Workers on other machines, through dask.distributed."""

from __future__ import annotations

import logging
import shlex
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from easyread.errors import EasyreadError, MissingExtra
from easyread.pipeline.cluster_versions import compare_versions

PATIENCE = 10  # seconds until a scheduler must have answered
WATCH = 1.0  # seconds between looks at whether a worker is there, while a result is waited for
LOOKS = 30  # looks in a row without a worker after which none is expected: dask starts those again that fail


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster as an executor, with the number of threads that it works with, and a count of those there now."""

    address: str
    executor: Executor
    number: int
    count: Callable[[], int]

    def result(self, future: Future[bytes]) -> bytes:
        """What comes back of a job. Raises EasyreadError when no worker has been there for long."""
        looks = 0
        while not wait((future,), WATCH).done:
            looks = 0 if self.count() else looks + 1
            if looks >= LOOKS:
                raise EasyreadError(
                    f"The cluster at {self.address} has had no workers for {LOOKS * WATCH:.0f} seconds.",
                    f"Start one with `dask worker {self.address}`, then run the same command again.",
                )
        return future.result()


@contextmanager
def start_cluster(address: str) -> Iterator[Cluster]:
    """The cluster whose scheduler has this address while it is worked with, such as "tcp://10.0.0.7:8786".

    Raises MissingExtra without dask.distributed, EasyreadError where none answers, has workers, or lives until the end.
    """
    try:
        from distributed import Client, KilledWorker
    except ImportError as error:
        raise MissingExtra(
            "Working on a cluster needs dask.distributed, which is not installed.",
            f'Install it: {shlex.quote(sys.executable)} -m pip install "easyread[cluster]"',
        ) from error
    for name in ("distributed", "distributed.client"):  # what goes wrong comes out as an error
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        connect: Any = Client
        client = connect(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise EasyreadError(
            f"No dask scheduler answers at {address}.",
            "Start one with `dask scheduler`, and workers with `dask worker ADDRESS`, or leave --executor out.",
        ) from error
    try:
        number = _count_threads(client)
        if not number:
            raise EasyreadError(f"The cluster at {address} has no workers.", f"Start one: dask worker {address}")
        compare_versions(client)
        # Results are kept nowhere on the cluster, and equal jobs of two runs are two jobs.
        yield Cluster(address, client.get_executor(pure=False), number, partial(_count_threads, client))
    except CancelledError as error:
        raise EasyreadError(
            f"The dask scheduler at {address} has gone while it was worked with.",
            "Start it again, then run the same command again.",
        ) from error
    except KilledWorker as error:
        raise EasyreadError(
            f"Workers of the cluster at {address} were ended from outside again and again.",
            "They may be short of memory. Run the same command again without --executor.",
        ) from error
    finally:
        client.close()


def _count_threads(client: Any) -> int:
    try:
        return sum(client.nthreads().values())
    except OSError:  # the scheduler is going, which ends what is waited for
        return 0
