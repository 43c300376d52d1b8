"""The words of HTML as the reader meets them."""

from __future__ import annotations

from easyread.markup.page_text import read_page_text
from easyread.model.prose import Prose


def read_prose(html: str) -> Prose:
    """Text blocks in reading order, from a fragment or a whole page of any generator.

    Left out are words the author did not write (`data-generated`, numbers and ways back of footnotes), what
    no reader sees (scripts, hidden elements) and the alternatives of pictures. A footnote or citation mark is
    a mark without width where its number stands.
    """
    return Prose(read_page_text(html).blocks)
