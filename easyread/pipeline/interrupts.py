"""Lets Ctrl-C wait while it would do harm: it gets lost in a start, leaves a traceback, or files half in place.

Windows has no such thing; there Ctrl-C never waits.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

CAN_WAIT = hasattr(signal, "pthread_sigmask")


def hold_interrupts() -> None:
    """From now on Ctrl-C waits."""
    if CAN_WAIT:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def let_interrupts() -> None:
    """Ctrl-C comes through again; one that waited comes now."""
    if CAN_WAIT:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


@contextmanager
def undisturbed() -> Iterator[None]:
    """Lets Ctrl-C wait for the end of a block; in a block that lies in another one, for the end of that."""
    if not CAN_WAIT:
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
