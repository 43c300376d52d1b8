"""Backslashes as CommonMark has them: before any sign of ASCII, and at the end of a line for a new one.

Programs that turn documents of word processors into Markdown write both; Python-Markdown shows such backslashes.
"""

from __future__ import annotations

import string

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SubstituteTagInlineProcessor

LINE_END = r"\\\n"
# Source: CommonMark 0.31.2, "Backslash escapes" (2.4). Without "&", because Python-Markdown reads "&nbsp;" after that.
_SIGNS = string.punctuation.replace("&", "")
_BEFORE_ESCAPES = 185  # those come at 180


class EscapesExtension(Extension):
    """Makes backslashes before more signs, and at the end of lines, disappear."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Name the signs, and add the pattern for line ends."""
        md.ESCAPED_CHARS.extend(sign for sign in _SIGNS if sign not in md.ESCAPED_CHARS)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(LINE_END, "br"), "backslash-break", _BEFORE_ESCAPES)
