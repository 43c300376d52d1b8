"""Python-Markdown's first passes over the lines of a document, each only where its sign is.

The HTML is the same but for three things. Fenced code may be set in, in lists too. It may have any words behind
the name of its language, as other programs write them; Python-Markdown takes both for text. And options of a program
that colours code, such as `linenums`, are left out: there is no such program here, and Python-Markdown cannot write
those that are yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.util import ETX, STX

from easyread.markup.inner_fences import replace_inner_fences

# Matches the spaces of a line that holds nothing else; must not match the indent of "    words".
_BLANK_LINE = re.compile(r"(?<=\n) +\n")
# Source: Python-Markdown, documentation of CodeHilite and Fenced Code Blocks, options that both take.
_OF_COLOURING = frozenset(("guess_lang", "hl_lines", "linenums", "noclasses", "use_pygments"))
# Matches the code of "```js title="a.js"", of "```py hl_lines="1"" and of "```{ .py #a }"; must not match "```a``` b".
# Source: CommonMark 0.31.2, "Fenced code blocks" (4.5): an info string is free, but has no backticks.
_FENCED = re.compile(
    r"""
    ^ (?P<fence> ~{3,} | `{3,} ) [ ]*
    (?: \{ (?P<attrs> [^\n]* ) \}
      | \.? (?P<lang> [\w#.+-]*+ ) (?P<hl_lines> (?!) )? [^\n`]*+  # for colours: the library asks for it, none is read
    ) \n
    (?P<code> .*? ) (?<= \n ) (?P=fence) [ ]* $
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


class QuickWhitespace(NormalizeWhitespace):
    """Line ends, tabs and blank lines."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines without Python-Markdown's own signs, tabs and spaces in blank lines, and two empty ones."""
        source = "\n".join(lines).replace(STX, "").replace(ETX, "")
        if "\r" in source:
            source = source.replace("\r\n", "\n").replace("\r", "\n")
        source += "\n\n"
        if "\t" in source:
            source = source.expandtabs(self.md.tab_length)
        if "\n " in source:
            source = _BLANK_LINE.sub("\n", source)
        return source.split("\n")


class QuickFences(FencedBlockPreprocessor):
    """Fenced code."""

    FENCED_BLOCK_RE = _FENCED

    def run(self, lines: list[str]) -> list[str]:
        """The lines with fenced code put aside."""
        text = "\n".join(lines)
        if "```" not in text and "~~~" not in text:
            return lines
        if " ```" in text or " ~~~" in text:
            lines = replace_inner_fences(lines, super().run)
        return super().run(lines)

    def handle_attrs(self, attrs: Iterable[tuple[str, str | None]]) -> tuple[str, list[str], dict[str, Any]]:
        """The id, the classes and the other attributes of code, without the options for colours."""
        id_, classes, others = super().handle_attrs(attrs)  # type: ignore[arg-type]
        return id_, classes, {name: value for name, value in others.items() if name not in _OF_COLOURING}


class QuickLinesExtension(Extension):
    """Puts the quick passes in place of Python-Markdown's. Comes after `fenced_code`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the passes under the names and priorities of those they replace."""
        fences = QuickFences(md, {"lang_prefix": "language-"})
        md.preprocessors.register(QuickWhitespace(md), "normalize_whitespace", 30)
        md.preprocessors.register(fences, "fenced_code_block", 25)
