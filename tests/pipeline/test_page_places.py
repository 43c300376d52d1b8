"""Findings about the HTML of a page stand where the author's words are in the Markdown."""

from __future__ import annotations

from datetime import date

import pytest

from easyread.content.files import MemoryFiles
from easyread.pipeline.request import Request
from easyread.pipeline.run import run_site
from easyread.registry.registry import Registry, load_rules

REGISTRY = Registry(load_rules(), (), (), ())
RULES = ("iframe-name", "image-name", "language-of-parts", "one-main-heading", "link-name")

# What browsers add to or move about in raw HTML, before a line with a fault.
BEFORE = {
    "nothing": "Words.",
    "rows without a group": "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>",
    "columns without a group": "<table><col><col><tr><th>a</th></tr></table>",
    "a group in capitals": "<TABLE><TBODY><TR><TH>a</TH></TR></TBODY></TABLE>",
    "words in a table": "<table><tr>words<th>a</th></tr></table>",
    "emphasis without an end": "<div><b>one<p>two</p><p>three</p></div>",
    "paragraphs in a paragraph": "<div><p>one<p>two<div>three</div></div>",
}


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE.keys())
def test_what_browsers_add_moves_no_place(before: str) -> None:
    fault = '<p lang="xx-yy">Bonjour</p>'
    text = f"---\ntitle: Boats\n---\n{before}\n\n{fault}\n\n[](page.md)\n"
    assert places(text) == {("language-of-parts", text.split("\n").index(fault) + 1), ("link-name", text.count("\n"))}


def test_a_second_main_heading_is_not_the_title() -> None:
    assert places("---\ntitle: Boats\n---\n<h1>Ships</h1>\n") == {("one-main-heading", 4)}


def places(text: str) -> set[tuple[str, int]]:
    files = MemoryFiles({"site.yml": b"title: A site\nlanguage: en-GB\n", "page.md": text.encode()})
    found = run_site(files, Request(REGISTRY, date(2026, 11, 21), select=RULES)).findings
    assert all(finding.path == "content/page.md" for finding in found)
    return {(finding.rule, finding.span.line) for finding in found}
