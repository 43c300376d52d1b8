"""Nothing that stands in a file or in its name stops the reading of the rest."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.content.files import MemoryFiles
from easyread.content.picture_sizes import measure_picture
from easyread.content.read import read_content
from easyread.model.place import Span
from easyread.wording import quote

MOST_WORDS = 25
PATHS = (
    "site.yml",
    "glossary.yml",
    "glossary.cy.yml",
    "pictures/pictures.yml",
    "references.yml",
    "index.md",
    "a/index.easy.md",
    "a/b.easi.md",
    "a/b.review.yml",
    "pictures/a.png",
)
YAML_PIECES = (
    *("title", "forms", "file", "order", "check", "severity", "updated", "a", "é", "😀", ": ", ":", "- ", "\n", "\n  "),
    *(
        "\n\t",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "|",
        ">",
        "&a",
        "*a",
        "!!int",
        "---\n",
        "...\n",
        "#",
        ",",
        "? ",
        "@",
        "%",
        "\\",
    ),
    *("1", "2026-11-21", "~", "\u2028", "\x85", "\x07", "\ufeff", "\r\n", "\r", "\0", "<<"),
)
YAML_LIKE = st.lists(st.sampled_from(YAML_PIECES), max_size=40).map(lambda pieces: "".join(pieces).encode())
FRONT_MATTER_LIKE = YAML_LIKE.map(lambda text: b"---\n" + text + b"\n---\nWords.\n")
CONTENTS = st.one_of(st.binary(max_size=200), YAML_LIKE, FRONT_MATTER_LIKE)
NAMES = st.one_of(
    st.sampled_from(PATHS),
    st.text(max_size=20),
    st.text(alphabet="aA./-éeasy\udce9", max_size=12).map(lambda name: f"{name}.md"),
)


@settings(deadline=None, max_examples=400)
@given(st.dictionaries(NAMES, CONTENTS, max_size=8))
def test_random_files_never_stop_the_reading(contents: dict[str, bytes]) -> None:
    site = read_content(MemoryFiles({"site.yml": b"title: T\n", **contents}))
    lines = {path: text.split("\n") for path, text in site.sources.items()}
    lines |= {document.path: document.source.split("\n") for document in site.documents}
    for recorded in site.problems:
        problem = recorded.problem
        span = problem.place
        assert isinstance(span, Span)
        assert len(problem.message.split()) < MOST_WORDS
        assert problem.hint
        assert problem.message.isprintable()
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        if problem.path in lines:
            assert 1 <= span.line <= span.end_line <= len(lines[problem.path])
            assert span.column <= len(lines[problem.path][span.line - 1]) + 1


@settings(deadline=None, max_examples=200)
@given(st.sampled_from((b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8", b"\xff\xd8\xff\xe1", b"<svg ")), st.binary())
def test_random_pictures_have_a_size(start: bytes, rest: bytes) -> None:
    size = measure_picture(start + rest)
    assert min(size) >= 0


def test_deep_brackets_are_refused_before_they_overflow() -> None:
    for opener in ("[", "{a: ", "- ", "? "):
        site = read_content(MemoryFiles({"site.yml": b"title: T\n", "glossary.yml": opener.encode() * 200_000}))
        assert {recorded.rule for recorded in site.problems} == {"broken-yaml"}


@given(st.text())
def test_quotation_is_short_and_visible(text: str) -> None:
    quotation = quote(text)
    assert quotation.isprintable()
    assert len(quotation) < 60
