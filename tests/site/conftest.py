"""A browser for looking at the built course as people do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import REQUIRE_ALL, TOOLS, find_tool
from playwright.sync_api import Browser, sync_playwright

# Without these Chromium looks for updates at every start.
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium from the system's packages."""
    found = find_tool("chromium")
    if found is None:
        reason = f"chromium is not here. {TOOLS['chromium']}"
        if REQUIRE_ALL:
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(found), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def pages(course: Path) -> list[Path]:
    """Every HTML page of the built course."""
    return sorted(course.rglob("*.html"))


@pytest.fixture
def url_of() -> Callable[[Path], str]:
    """The file:// address of a page."""
    return lambda path: path.resolve().as_uri()
