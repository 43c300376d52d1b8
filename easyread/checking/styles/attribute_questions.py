"""What selectors ask of attributes.

Source: W3C Selectors Level 4 (2022 draft), section 6, https://www.w3.org/TR/selectors-4/#attribute-selectors
"""

from __future__ import annotations

import re
from typing import NamedTuple

WORDS = re.compile(r"[^ \t\r\n\f]+")


class AttributeQuestion(NamedTuple):
    """What a selector such as "[href^='#']" asks of an attribute."""

    attribute: str
    operator: str
    value: str
    ignores_case: bool

    def holds(self, text: str) -> bool:
        """Whether the answer is yes for an attribute with this value."""
        value = self.value
        if self.ignores_case:
            value, text = value.lower(), text.lower()
        if self.operator == "=":
            return text == value
        if self.operator == "|=":
            return text == value or text.startswith(f"{value}-")
        if self.operator == "~=":
            return value in WORDS.findall(text)
        if not value:
            return False
        if self.operator == "*=":
            return value in text
        return text.startswith(value) if self.operator == "^=" else text.endswith(value)
