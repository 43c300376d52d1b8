"""Pages of the built course, for looking at them as people do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def pages(course: Path) -> list[Path]:
    """Every HTML page of the built course."""
    return sorted(course.rglob("*.html"))


@pytest.fixture
def url_of() -> Callable[[Path], str]:
    """The file:// address of a page."""
    return lambda path: path.resolve().as_uri()
