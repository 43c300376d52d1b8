"""The words that style sheets add before and after the words of an element.

Pictures and counters have no words. Source: W3C CSS Generated Content Module Level 3 (2019 draft), section 1 "Inserting
and replacing content with the content property", https://www.w3.org/TR/css-content-3/#content-property.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import tinycss2
from lxml.html import HtmlElement

from easyread.checking.styles.computed import Computed
from easyread.checking.styles.states import Style

PSEUDOS = frozenset({"before", "after"})


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of a `content` value: the value of an attribute, or `text` where there is none such."""

    text: str
    attribute: str = ""

    def of(self, element: HtmlElement) -> str:
        """What the piece is for an element."""
        return element.get(self.attribute, self.text) if self.attribute else self.text


Generated = Mapping[str, tuple[Words, ...]]


def generated_words(style: Style, cascade: Computed) -> Generated:
    """What ::before and ::after of elements with a style say, by pseudo-element; those that are not drawn left out."""
    pseudos = [pseudo for pseudo in style.generated if pseudo in PSEUDOS]
    drawn = [pseudo for pseudo in pseudos if cascade.generated(style, pseudo, "display") != "none"]
    words = {pseudo: _read_content(cascade.generated(style, pseudo, "content")) for pseudo in drawn}
    return {pseudo: pieces for pseudo, pieces in words.items() if pieces}


def _read_content(value: str) -> tuple[Words, ...]:
    """The pieces of a `content` value: of its alternative text where it gives one after a slash."""
    tokens = tinycss2.parse_component_value_list(value, skip_comments=True)
    slash = next((number for number, token in enumerate(tokens) if token == "/"), -1)
    return tuple(words for token in tokens[slash + 1 :] if (words := _read_piece(token)))


def _read_piece(token: Any) -> Words | None:
    if token.type == "string" and token.value:
        return Words(token.value)
    if token.type == "function" and token.lower_name == "attr":
        name = next((part.lower_value for part in token.arguments if part.type == "ident"), "")
        return Words(next((part.value for part in token.arguments if part.type == "string"), ""), name)
    return None
