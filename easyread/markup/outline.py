"""What a finished page holds: the facts about it that other pages need."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from easyread.markup.addresses import FILE, REFERENCE
from easyread.markup.desk import PageInProgress
from easyread.model.fragment import Outline

_FILE_TAGS = frozenset(("source", "track"))


def make_outline(root: Element, page: PageInProgress) -> Outline:
    """The outline of a page, with everything it uses in order of first use."""
    terms: dict[str, None] = {}
    pictures: dict[str, None] = {}
    files: dict[str, None] = {}
    citations: dict[str, None] = {}
    for element in root.iter():
        if element.tag == "a":
            address = element.get("href") or ""
            if address in page.term_names:
                terms[page.term_names[address]] = None
            elif address.startswith(REFERENCE):
                citations[address.removeprefix(REFERENCE)] = None
            elif address.startswith(FILE):
                files[address.removeprefix(FILE).partition("#")[0]] = None
        elif element in page.pictures:
            _add_picture(page, element, pictures, files)
        elif element.tag in _FILE_TAGS:
            address = element.get("src") or ""
            files[address.removeprefix(FILE)] = None
    return Outline(
        headings=tuple(page.headings),
        rows=tuple(page.rows),
        hard_words=tuple(page.hard_words),
        terms=tuple(terms),
        pictures=tuple(pictures),
        files=tuple(files),
        citations=tuple(citations),
    )


def _add_picture(page: PageInProgress, element: Element, pictures: dict[str, None], files: dict[str, None]) -> None:
    use = page.pictures[element]
    address = element.get("src") or element.get("poster") or ""
    if use.in_dictionary:
        pictures[use.name] = None
    elif address.startswith(FILE):
        files[address.removeprefix(FILE)] = None
