"""The reference says what the program does: made from the code, and complete."""

from __future__ import annotations

import subprocess
import sys

import pytest
from conftest import ROOT

from easyread.content.front_matter import FRONT_MATTER
from easyread.content.glossary import TERM
from easyread.content.pictures import PICTURE
from easyread.content.references import REFERENCE
from easyread.content.reviews import REVIEW, REVIEWER
from easyread.content.settings import ABOUT, CHECK, CONTACT, SETTINGS

CONTENT_PAGE = ROOT / "docs/reference/content.md"


@pytest.mark.parametrize("name", ["rules.md", "commands.md"])
def test_reference_is_up_to_date(name: str) -> None:
    # In a process of its own: click keeps what the first caller of a command made of its options.
    code = f"import runpy, sys; tool = runpy.run_path(sys.argv[1]); print(tool['reference_files']()[{name!r}], end='')"
    command = [sys.executable, "-X", "utf8", "-c", code, str(ROOT / "tools/make_reference.py")]
    made = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert (ROOT / "docs/reference" / name).read_text(encoding="utf-8") == made, "run tools/make_reference.py"


@pytest.mark.parametrize("name", ["rules.md", "commands.md"])
def test_no_character_of_the_reference_is_invisible(name: str) -> None:
    text = (ROOT / "docs/reference" / name).read_text(encoding="utf-8")
    assert {character for character in text if not character.isprintable()} == {"\n"}


@pytest.mark.parametrize(
    "table",
    [SETTINGS, CONTACT, ABOUT, CHECK, FRONT_MATTER, TERM, PICTURE, REFERENCE, REVIEW, REVIEWER],
    ids=lambda table: "table",
)
def test_every_key_is_described(table: object) -> None:
    page = CONTENT_PAGE.read_text(encoding="utf-8")
    missing = [name for name in table.fields if f"`{name}`" not in page]  # type: ignore[attr-defined]
    assert missing == []
