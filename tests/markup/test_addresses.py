"""Where an author's link leads."""

from __future__ import annotations

import pytest

from easyread.markup.addresses import link_address, topic_key

FILES = frozenset(("files/form.pdf", "files/my form.pdf"))


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("equality.md", "easyread:topic/principles/equality"),
        ("equality.easy.md#what", "easyread:topic/principles/equality#what"),
        ("./equality.md", "easyread:topic/principles/equality"),
        ("../index.md", "easyread:topic/index"),
        ("..", "easyread:topic/index"),
        ("../cases/#who", "easyread:topic/cases/index#who"),
        ("../files/form.pdf", "easyread:file/files/form.pdf"),
        ("../files/my%20form.pdf", "easyread:file/files/my form.pdf"),
        ("../files/none.pdf", None),
        ("../../principles/equality.md", None),
        ("/principles/equality.md", None),
        ("https://example.org/equality.md", None),
        ("//example.org/equality.md", None),
        ("mailto:ann@example.org", None),
        ("#what", None),
        ("", None),
        ("?x", None),
    ],
)
def test_link_address(written: str, address: str | None) -> None:
    assert link_address("principles/boats.easy.md", written, FILES) == address


@pytest.mark.parametrize(
    "name", ["boats.md", "boats.easy.md", "boats.cy.md", "boats.easy.cy.md", "boats.easy.en-GB.md"]
)
def test_all_documents_of_a_topic_have_its_key(name: str) -> None:
    assert topic_key(f"principles/{name}") == "principles/boats"
