"""Python-Markdown's links and images, with closing brackets found once for a text and not once for each bracket.

The library looks for the partner of every `[` by walking on to it, so a text of nested or unclosed brackets costs the
square of its length: ten thousand of them take a minute. The HTML is the same but for one thing: where no `)` follows
there is no link. The library makes one of `[a]("b" (c*d`, and loses the `*`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import ClassVar

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    LINK_RE,
    REFERENCE_RE,
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)
from markdown.util import STX

_BRACKET = re.compile(r"[\[\]]")
# Matches "(page.md)" and "(picture:boat)"; must not match '(page.md "Title")', "(<a b.md>)" or "(a(b).md)".
_PLAIN_TARGET = re.compile(rf"\(([^\s()<>'\"{STX}]*)\)")


# Matches "words]" just behind a bracket; must not match "[words]]".
_PLAIN_TEXT = re.compile(r"([^\[\]]*)\]")


class _QuickBrackets:
    wants_labels: ClassVar[bool] = False
    """Whether nothing can match where the document defines no labels for links."""

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:
        """The text from `index`, just behind a `[`, to its `]`; the index behind that; whether there is one."""
        plain = _PLAIN_TEXT.match(data, index)
        if plain is not None:
            return plain[1], plain.end(), True
        end = _closing_brackets(data).get(index - 1)
        return (data[index:], len(data), False) if end is None else (data[index:end], end + 1, True)

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        """The target and the title in the brackets at `index`; the index behind them; whether they are there."""
        plain = _PLAIN_TARGET.match(data, index)
        if plain is not None:
            return plain[1], None, plain.end(), True
        if data.find(")", index) < 0:
            return "", None, index, False
        found: tuple[str, str | None, int, bool] = super().getLink(data, index)  # type: ignore[misc]
        return found

    def unescape(self, text: str) -> str:
        """The text with the words of the elements that placeholders stand for."""
        return super().unescape(text) if STX in text else text  # type: ignore[misc]


class _Reference(_QuickBrackets, ReferenceInlineProcessor):
    wants_labels = True


class _Link(_QuickBrackets, LinkInlineProcessor):
    pass


class _Image(_QuickBrackets, ImageInlineProcessor):
    pass


class _ImageReference(_QuickBrackets, ImageReferenceInlineProcessor):
    wants_labels = True


class _ShortReference(_QuickBrackets, ShortReferenceInlineProcessor):
    wants_labels = True


class _ShortImageReference(_QuickBrackets, ShortImageReferenceInlineProcessor):
    wants_labels = True


class QuickBracketsExtension(Extension):
    """Puts the quick patterns in place of Python-Markdown's."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the patterns under the names and priorities of those they replace."""
        patterns = md.inlinePatterns
        patterns.register(_Reference(REFERENCE_RE, md), "reference", 170)
        patterns.register(_Link(LINK_RE, md), "link", 160)
        patterns.register(_Image(IMAGE_LINK_RE, md), "image_link", 150)
        patterns.register(_ImageReference(IMAGE_REFERENCE_RE, md), "image_reference", 140)
        patterns.register(_ShortReference(REFERENCE_RE, md), "short_reference", 130)
        patterns.register(_ShortImageReference(IMAGE_REFERENCE_RE, md), "short_image_ref", 125)


@lru_cache(maxsize=2)  # the patterns ask for one text again and again
def _closing_brackets(data: str) -> dict[int, int]:
    """For the index of each `[` that is closed, the index of its `]`."""
    closing: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACKET.finditer(data):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            closing[opened.pop()] = match.start()
    return closing
