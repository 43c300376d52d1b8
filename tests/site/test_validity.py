"""The W3C's markup checker finds no error in any page, nor in the style sheet."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path


def vnu(tool: Callable[[str], Path], *words: str) -> list[str]:
    command = [str(tool("java")), "-jar", str(tool("vnu-jar")), "--format", "json", "--errors-only", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr or '{"messages": []}')["messages"]
    return [f"{item.get('url', '')}:{item.get('lastLine')}: {item['message']}" for item in messages]


def test_pages_are_valid_html(course: Path, pages: list[Path], tool: Callable[[str], Path]) -> None:
    assert vnu(tool, *(str(page) for page in pages)) == []


def test_style_sheets_are_valid_css(course: Path, tool: Callable[[str], Path]) -> None:
    assert vnu(tool, "--css", *(str(path) for path in sorted(course.rglob("*.css")))) == []
