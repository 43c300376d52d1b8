"""Examples of rules: the marks ⟦ ⟧ taken out and turned into spans."""

from __future__ import annotations

from easyread.checking.rule import Example
from easyread.markup.lines import Lines
from easyread.model.place import Span

OPEN, CLOSE = "⟦", "⟧"

# The text of an example that stands for a file nobody may open.
CLOSED_FILE = "🔒"
CLOSED = "(a file that nobody may open)"

USUAL_PATHS = ("page.easy.md", "page.html")  # say nothing of what an example shows, unless it has other files

# How characters are shown that nobody sees.
HIDDEN = {ord("\0"): "␀", ord("\r"): "␍", ord("\ufeff"): "(byte order mark)"}

# What is shown of an example; only those about size are longer.
LONGEST_LINE = 200
MOST_LINES = 40


def clean_text(text: str) -> str:
    """The text of an example without its marks."""
    return text.replace(OPEN, "").replace(CLOSE, "")


def shown_text(text: str) -> str:
    """The text of an example as a page or terminal can show it.

    Hidden characters are shown by others; long lines and very long texts are cut, and how much is missing is said.
    """
    if text == CLOSED_FILE:
        return CLOSED
    lines = [_shown_line(line) for line in text.translate(HIDDEN).strip("\n").split("\n")]
    more = len(lines) - MOST_LINES
    return "\n".join(lines if more <= 0 else [*lines[:MOST_LINES], f"… ({more:,} more lines)"])


def _shown_line(line: str) -> str:
    more = len(line) - LONGEST_LINE
    return line if more <= 0 else f"{line[:LONGEST_LINE]} … ({more:,} more characters)"


def shown_files(example: Example) -> tuple[tuple[str, str], ...]:
    """The files of an example as pairs of path and text, its own first; the path is "" where it says nothing."""
    is_usual = example.path in USUAL_PATHS and not example.beside and example.text != CLOSED_FILE
    path = "" if is_usual else example.path
    return tuple((name, shown_text(text)) for name, text in ((path, example.text), *example.beside))


def marked_spans(example: Example) -> tuple[Span, ...]:
    """The spans that the marks of an example enclose, in its clean text. Raises ValueError for odd marks."""
    ranges, start, offset = [], None, 0
    for character in example.text:
        if character == OPEN and start is None:
            start = offset
        elif character == CLOSE and start is not None:
            ranges.append((start, offset))
            start = None
        elif character in (OPEN, CLOSE):
            raise ValueError(f"marks do not match in {example.text!r}")
        else:
            offset += 1
    if start is not None:
        raise ValueError(f"a mark is not closed in {example.text!r}")
    lines = Lines.from_text(clean_text(example.text))
    return tuple(lines.span(start, end) for start, end in ranges)
