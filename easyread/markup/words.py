"""What counts as one word when rendered text and Markdown are compared.

Not for counting words of a language: a word here is only what both sides cut in the same way.
"""

from __future__ import annotations

import re

FILLER = "\ufdd0"
"""Stands in for what is left of a decoded entity inside a word; a noncharacter, so no text holds it."""

GAP_FILLER = "\x01"
"""The same between words."""

_BETWEEN_WORDS = (
    r"\s\x00-\x1f!-/:-@\[-`{-~\x7f-\xa9\xab\xac\xae-\xb1\xb4-\xb8\xbb\xbf\xd7\xf7"
    r"\u2000-\u200b\u200e-\u206f\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
# Thai, Lao, Myanmar, Khmer, kana and Chinese characters: no spaces between words, so each is one.
_WRITTEN_WITHOUT_SPACES = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3021-\u302f\u3031-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\U00020000-\U0003ffff"
)

# Matches "nai\u0308ve", "19", "👍🏽", each sign of "你好"; must not match "-" or the "_" of "_so_".
WORD = re.compile(rf"[^{_BETWEEN_WORDS}{_WRITTEN_WITHOUT_SPACES}]++|[{_WRITTEN_WITHOUT_SPACES}]")
