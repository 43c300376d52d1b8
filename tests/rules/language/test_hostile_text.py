"""Text that nobody would write, but somebody may paste: every rule ends, and nothing crashes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.content.files import MemoryFiles
from easyread.model.document import Version
from easyread.pipeline.foreign import Folder, check_foreign
from easyread.pipeline.request import Outcome, Request
from easyread.registry.registry import Registry, load_rules

RULES = Registry(load_rules(), (), (), ())

HOSTILE = {
    "a megabyte without a full stop": "word " * 200_000,
    "ten thousand nested brackets": "[" * 10_000 + "x" + "]" * 10_000,
    "round brackets": "(" * 10_000 + "x" + ")" * 10_000,
    "emoji": "😀👩‍👩‍👧" * 10_000,
    "mixed scripts": "слово word 語 كلمة " * 10_000,
    "no spaces": "x" * 500_000,
    "null bytes": "a\0b " * 20_000,
    "stars": "**" * 10_000,
    "dots": "a.b.c.d. " * 20_000,
    "quotations in quotations": "> " * 2_000 + "x",
    "open elements": "<div>" * 5_000,
}


def check(text: str) -> Outcome:
    files = MemoryFiles({"text.md": text.encode("utf-8", "surrogatepass")})
    folder = Folder(files, frozenset({"text.md"}), ("text.md",), "")
    request = Request(RULES, date(2026, 11, 21))
    return check_foreign([folder], request, version=Version.EASY, profile="uk-gov", language="en-GB")


@pytest.mark.parametrize("name", HOSTILE)
def test_every_rule_ends(name: str) -> None:
    assert check(HOSTILE[name]).checked == 1


SCRAPS = (
    *("word", " ", ".", "e.g.", "**", "[", "](", ")", "\n", "\n\n", "- ", "> ", "|"),
    *("’", "1,000", "%", "é", "😀", "语", "\0"),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=5)), max_size=60).map("".join))
def test_findings_quote_the_source(text: str) -> None:
    for finding in check(text).findings:
        assert finding.span.line >= 1
        assert finding.span.column >= 1
        assert (finding.span.end_line, finding.span.end_column) >= (finding.span.line, finding.span.column)
