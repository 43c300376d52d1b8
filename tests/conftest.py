"""Fixtures that many tests share: outside tools, the built course, a network that is off."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

# The same examples in every run, for as long as they take: a red build must mean a change.
# Explore with: pytest --hypothesis-profile=default
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")

ROOT = Path(__file__).resolve().parent.parent
REQUIRE_ALL = os.environ.get("EASYREAD_REQUIRE_ALL") == "1"

# Without these Chromium looks for updates at every start.
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]

TOOLS = {
    "chromium": "Debian: apt install chromium",
    "java": "Debian: apt install default-jre-headless",
    "axe-core": "Run `npm ci` in the project folder (it needs Node).",
    "vnu-jar": "Run `npm ci` in the project folder (it needs Node).",
    "sarif": "Run `npm ci` in the project folder (it needs Node).",
    "package index": "Connect to the internet, or set PIP_INDEX_URL.",
}
PACKAGES = {
    "axe-core": ROOT / "node_modules/axe-core/axe.min.js",
    "vnu-jar": ROOT / "node_modules/vnu-jar/build/dist/vnu.jar",
    "sarif": ROOT / "node_modules/@types/sarif/index.d.ts",
}


def find_tool(name: str) -> Path | None:
    """Where a tool lies, or None."""
    if name in PACKAGES:
        return PACKAGES[name] if PACKAGES[name].exists() else None
    for candidate in (name, f"{name}-browser"):
        found = shutil.which(candidate)
        if found:
            return Path(found)
    return None


def has_package_index() -> bool:
    """Whether pip can reach a package index."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", os.devnull, "hatchling"]
    with tempfile.TemporaryDirectory() as folder:
        command[-2] = folder
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture
def package_index() -> None:
    """Skips the test without a package index, or fails it when EASYREAD_REQUIRE_ALL=1."""
    if not has_package_index():
        reason = f"no package index. {TOOLS['package index']}"
        if REQUIRE_ALL:
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture
def tool() -> Callable[[str], Path]:
    """Finds an outside tool; skips the test without it, or fails it when EASYREAD_REQUIRE_ALL=1."""

    def find(name: str) -> Path:
        found = find_tool(name)
        if found is None:
            reason = f"{name} is not here. {TOOLS[name]}"
            if REQUIRE_ALL:
                pytest.fail(reason)
            pytest.skip(reason)
        return found

    return find


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium from the system's packages. One for all tests: Playwright cannot be started twice."""
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


@pytest.fixture(autouse=True)
def network_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuses every connection that leaves this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else "local"
        if self.family != socket.AF_UNIX and host not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {host}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own course, built once into a folder with a space in its name."""
    from datetime import date

    from easyread.content.files import DiskFiles
    from easyread.destinations.folder import Folder
    from easyread.pipeline.request import Request
    from easyread.pipeline.run import run_site
    from easyread.registry.registry import load_registry

    folder = tmp_path_factory.mktemp("a course")
    request = Request(load_registry(), date(2026, 11, 21), project=ROOT)
    run_site(DiskFiles(ROOT / "content"), request, Folder(folder / "site", folder / "staging"))
    return folder / "site"
