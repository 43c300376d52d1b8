"""`easyread check FOLDER` over folders that nobody should have, with bounded time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

resource = pytest.importorskip("resource", reason="limits of memory and time need a Unix system")

MEMORY = 3_000_000_000  # bytes of address space, for each process
SECONDS = 40  # of processor time, for each process
PAGE = "<!doctype html>\n<html lang=en><head><meta charset=utf-8><title>{0}</title></head><body><h1>{0}</h1>{1}</body>"


def page(name: str, words: str = "<p>Bread</p>") -> str:
    return PAGE.format(name, words)


def check(folder: Path, *words: str) -> dict[str, Any]:
    """What `easyread check` says as JSON, within the limits and without an exception."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    command = [sys.executable, "-m", "easyread", "check", *words, "--format", "json"]
    env = {**os.environ, "XDG_CACHE_HOME": str(folder.parent / "cache"), "HOME": str(folder.parent)}
    ended = subprocess.run(
        command, cwd=folder.parent, env=env, capture_output=True, encoding="utf-8", check=False, preexec_fn=limit
    )
    assert ended.returncode in (0, 1), ended.stderr
    assert "Traceback" not in ended.stderr
    report: dict[str, Any] = json.loads(ended.stdout)
    return report


def rules_of(report: dict[str, Any], path: str) -> set[str]:
    return {finding["rule"] for finding in report["findings"] if finding["path"] == path}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The report of one folder that holds everything at once."""
    folder = tmp_path_factory.mktemp("hostile") / "site"
    (folder / "page.html").mkdir(parents=True)
    write: Callable[[str, str | bytes], object] = lambda name, text: (folder / name).write_bytes(  # noqa: E731
        text if isinstance(text, bytes) else text.encode()
    )
    write("page.html/inside.html", page("Inside", "<img src=a.png>"))
    write("big.html", page("Big", "<p>Bread is good for you.</p>" * 1_800_000))
    write("deep.html", page("Deep", "<div>" * 100_000 + "<img src=a.png>"))
    write("circle.html", page("Circle", "<ul id=a aria-owns=b></ul><ul id=b aria-owns=a aria-labelledby=a></ul>"))
    write("sheets.html", page("Sheets", "<link rel=stylesheet href=one.css><p style='color: var(--a)'>Bread"))
    write("one.css", '@import "two.css"; :root { --a: var(--b); --b: var(--a) }')
    write("two.css", '@import "one.css"; @import "page.html"; @import "../../../etc/passwd";')
    write("utf-16-with-mark.html", page("Marked", "<img src=a.png>").encode("utf-16"))
    write("utf-16-without-mark.html", page("Unmarked").encode("utf-16-le"))
    write("latin-1.html", page("Café", "<img src=a.png>").encode("latin-1"))
    write("nulls.html", page("Nulls", "<img src=a.png><p>\0\0</p>"))
    write("half-signs.html", page("Half", "<p>\ud800</p>").encode("utf-8", "surrogatepass"))
    write("noise.html", bytes(range(256)) * 40)
    write("empty.html", b"")
    outside = folder.parent / "outside.html"
    outside.write_text(page("Secret", "<img src=a.png>"), encoding="utf-8")
    (folder / "outside.html").symlink_to(outside)
    (folder / "circle").symlink_to(folder, target_is_directory=True)
    (folder / "self.html").symlink_to("self.html")
    (folder / "gone.html").symlink_to("nowhere.html")
    (folder / "within.html").symlink_to("circle.html")
    os.mkfifo(folder / "pipe.html")
    os.mkfifo(folder / "pipe.css")
    return check(folder, "site")


def test_every_file_of_the_folder_is_checked_once(report: dict[str, Any]) -> None:
    checked = {
        "big", "circle", "deep", "empty", "half-signs", "latin-1", "noise", "nulls", "page.html/inside", "sheets",
        "utf-16-with-mark", "utf-16-without-mark", "within",
    }  # fmt: skip
    assert report["summary"]["checked"] == len(checked)
    assert {finding["path"] for finding in report["findings"]} <= {f"site/{name}.html" for name in checked}


def test_what_could_not_be_read_is_said(report: dict[str, Any]) -> None:
    assert rules_of(report, "site/big.html") == {"heavy-page", "page-not-judged"}
    assert {"image-name", "page-not-judged"} <= rules_of(report, "site/deep.html")
    limits = {limit["kind"]: limit["pages"] for limit in report["summary"]["judged"]["limits"]}
    assert {"size": 1, "nesting": 1}.items() <= limits.items()


def test_letters_that_were_lost_are_found(report: dict[str, Any]) -> None:
    assert "page-encoding" in rules_of(report, "site/utf-16-without-mark.html")
    assert "page-encoding" in rules_of(report, "site/nulls.html")


@pytest.mark.parametrize("name", ["page.html/inside", "utf-16-with-mark", "latin-1", "nulls"])
def test_the_rest_is_judged_as_ever(report: dict[str, Any], name: str) -> None:
    assert "image-name" in rules_of(report, f"site/{name}.html")


def test_links_that_lead_out_of_the_folder_are_not_followed(report: dict[str, Any]) -> None:
    assert "Secret" not in json.dumps(report)
    assert rules_of(report, "site/outside.html") == set()


def test_a_folder_may_be_named_like_a_page(tmp_path: Path) -> None:
    folder = tmp_path / "page.html"
    folder.mkdir()
    (folder / "one.html").write_text(page("One", "<img src=a.png>"), encoding="utf-8")
    assert "image-name" in rules_of(check(folder, "page.html"), "page.html/one.html")
