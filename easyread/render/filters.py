"""What templates may do with a text: bold words, words kept whole, texts inside style sheets."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup, escape

from easyread.markup.whole_words import HYPHENATED, WHOLE


def strong(text: str) -> Markup:
    """A text with **words** printed bold, everything else escaped."""
    parts = text.split("**")
    return Markup("").join(
        Markup("<strong>{}</strong>").format(part) if number % 2 else whole_words(part)
        for number, part in enumerate(parts)
    )


@lru_cache(maxsize=64)  # the same few texts stand on every page
def css_string(text: str) -> Markup:
    """A text as a string of CSS, safe inside a `<style>` element."""
    unsafe = '"\\<>&\n\r\f'
    return Markup('"' + "".join(f"\\{ord(sign):x} " if sign in unsafe else sign for sign in text) + '"')


def whole_words(text: str) -> Markup:
    """A text whose short hyphenated words are not broken at the end of a line."""
    if "-" not in text:
        return escape(text)
    html, end = Markup(""), 0
    for match in HYPHENATED.finditer(text):
        html += escape(text[end : match.start()]) + Markup('<span class="{}">{}</span>').format(WHOLE, match[0])
        end = match.end()
    return html + escape(text[end:])
