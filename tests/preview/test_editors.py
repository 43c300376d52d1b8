"""Links open files in the author's editor, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread.errors import EasyreadError
from easyread.preview.editors import PATTERNS, Editor, editor_pattern


def test_a_link_names_file_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "a file.md").write_text("x", encoding="utf-8")
    path = (tmp_path / "a file.md").resolve().as_posix().replace(" ", "%20")
    folders = (tmp_path,)
    assert Editor(PATTERNS["vscode"], folders).link("a file.md", 3, 7) == f"vscode://file{path}:3:7"
    assert Editor(PATTERNS["idea"], folders).link("a file.md", 3, 7) == f"idea://open?file={path}&line=3&column=7"
    assert Editor(PATTERNS["textmate"], folders).link("a file.md") == f"txmt://open?url=file://{path}&line=1&column=1"
    assert Editor("mine://{path}?{line}", folders).link("a file.md", 3, 7) == f"mine:/{path}?3"


def test_a_place_is_read_with_or_without_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("x", encoding="utf-8")
    editor = Editor("x:{path}|{line}|{column}", (tmp_path,))
    path = (tmp_path / "page.html").resolve().as_posix()
    assert editor.link_place("page.html:3:7") == f"x:{path}|3|7"
    assert editor.link_place(f"{path}:3") == f"x:{path}|3|1"
    assert editor.link_place("page.html") == f"x:{path}|1|1"
    assert editor.link_place("") == ""
    assert editor.shown(f"{path}:3:7") == "page.html:3:7"


def test_what_is_not_there_has_no_link(tmp_path: Path) -> None:
    assert Editor(PATTERNS["vscode"], (tmp_path,)).link("gone.md") == ""
    assert Editor("", (tmp_path,)).link("gone.md") == ""


def test_the_editor_is_named_given_or_known_by_its_terminal() -> None:
    assert editor_pattern("sublime", {}) == PATTERNS["sublime"]
    assert editor_pattern("mine://open?{path}", {}) == "mine://open?{path}"
    assert editor_pattern(None, {"TERM_PROGRAM": "vscode"}) == PATTERNS["vscode"]
    assert editor_pattern(None, {}) == ""


@pytest.mark.parametrize("wanted", ["vscod", "mine://open", "javascript:alert('{path}')", "no scheme {path}"])
def test_other_words_are_refused(wanted: str) -> None:
    with pytest.raises(EasyreadError, match="There is no editor"):
        editor_pattern(wanted, {})
