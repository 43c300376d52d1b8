"""Python-Markdown's `**bold**` and `*soft*`, found at once where the words in them are plain. The HTML is the same.

The library reads a text sign by sign to pair openings with ends. Plain words between equal signs need none of that.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension


class _QuickEmphasis:
    def add(self, token: str, *settings: Any, **more: Any) -> None:
        """Take a sign for emphasis; plain words are those without any such sign."""
        super().add(token, *settings, **more)  # type: ignore[misc]
        self._plain = _plain_emphasis(self.tokens)  # type: ignore[attr-defined]

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | str | None, int | None, int | None]:
        """The element that starts at a sign, unless the library has found it already or must look for its end."""
        plain = None if self.regions else self._plain.match(data, m.start())  # type: ignore[attr-defined]
        if plain is None:
            found: tuple[Element | str | None, int | None, int | None] = super().handleMatch(m, data)  # type: ignore[misc]
            return found
        element = Element("em" if len(plain["stars"]) == 1 else "strong")
        element.text = plain["words"]
        return element, plain.start(), plain.end()


class QuickEmphasisExtension(Extension):
    """Puts the quick pattern in place of Python-Markdown's, which has one pattern for it since version 3.11."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the pattern under the name and priority of the one it replaces, with the same signs."""
        library = getattr(md, "delimiters", None)
        if library is None:
            return
        kind = type("QuickEmphasis", (_QuickEmphasis, type(library)), {})
        emphasis = kind("*", "strong,em", md)
        emphasis.add("_", "strong,em", smart=True)
        md.inlinePatterns.register(emphasis, "em_strong", 60)


def _plain_emphasis(tokens: list[str]) -> re.Pattern[str]:
    """Matches "**bold**" and "*soft word*"; must not match "* a*", "***both***" or "**a *b***"."""
    signs = re.escape("".join(tokens))
    return re.compile(rf"(?<!\*)(?P<stars>\*\*?)(?![\s*])(?P<words>[^{signs}]+)(?<!\s)(?P=stars)(?!\*)")
