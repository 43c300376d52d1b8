"""Workers on other machines, through dask.distributed."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from easyread.errors import EasyreadError, MissingExtra

PATIENCE = 10  # seconds until a scheduler must have answered


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster as an executor, with the number of threads that it works with."""

    executor: Executor
    number: int


@contextmanager
def start_cluster(address: str) -> Iterator[Cluster]:
    """The cluster whose scheduler has this address while it is worked with, such as "tcp://10.0.0.7:8786".

    Raises MissingExtra without dask.distributed, EasyreadError where no scheduler answers or it has no workers.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingExtra(
            "Working on a cluster needs dask.distributed, which is not installed.",
            "Install it: pip install 'easyread[cluster]'",
        ) from error
    try:
        connect: Any = Client
        client = connect(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise EasyreadError(
            f"No dask scheduler answers at {address}.",
            "Start one with `dask scheduler`, and workers with `dask worker ADDRESS`, or leave --executor out.",
        ) from error
    try:
        number = sum(client.nthreads().values())
        if not number:
            raise EasyreadError(f"The cluster at {address} has no workers.", f"Start one: dask worker {address}")
        # Results are kept nowhere on the cluster, and equal jobs of two runs are two jobs.
        yield Cluster(client.get_executor(pure=False), number)
    finally:
        client.close()
