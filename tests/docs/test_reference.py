"""The reference says what the program does: made from the code, and complete."""

from __future__ import annotations

import importlib.util
from types import ModuleType

import pytest
from conftest import ROOT

from easyread.content.front_matter import FRONT_MATTER
from easyread.content.glossary import TERM
from easyread.content.pictures import PICTURE
from easyread.content.references import REFERENCE
from easyread.content.reviews import REVIEW, REVIEWER
from easyread.content.settings import ABOUT, CHECK, CONTACT, SETTINGS

CONTENT_PAGE = ROOT / "docs/reference/content.md"


def load_tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / f"tools/{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["rules.md", "commands.md"])
def test_reference_is_up_to_date(name: str) -> None:
    made = load_tool("make_reference").reference_files()[name]
    assert (ROOT / "docs/reference" / name).read_text(encoding="utf-8") == made, "run tools/make_reference.py"


@pytest.mark.parametrize(
    "table",
    [SETTINGS, CONTACT, ABOUT, CHECK, FRONT_MATTER, TERM, PICTURE, REFERENCE, REVIEW, REVIEWER],
    ids=lambda table: "table",
)
def test_every_key_is_described(table: object) -> None:
    page = CONTENT_PAGE.read_text(encoding="utf-8")
    missing = [name for name in table.fields if f"`{name}`" not in page]  # type: ignore[attr-defined]
    assert missing == []
