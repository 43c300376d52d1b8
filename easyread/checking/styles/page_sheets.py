"""Which style sheets a page uses, in order: `<style>` elements, linked sheets, and what those import.

Linked sheets are looked up in a mapping of path -> text: no disk, no network. What lies on another host, or is not in
the mapping, is missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from easyread.checking.element_index import ElementIndex
from easyread.checking.local_path import local_path
from easyread.checking.styles.nesting import shorten_numbers
from easyread.checking.styles.sheets import StyleSheet, read_sheet

MOST_CSS = 1_000_000  # characters of all sheets of a page, some three seconds of reading; the rest is not read
MOST_SHEETS = 60
MOST_READ = 256  # sheets that stay ready
DEEPEST_IMPORT = 8
# Matches "https://fonts.googleapis.com/css2?family=Lato"; not ".../icon?family=…", which styles a class. What these
# hosts send holds @font-face alone: https://developers.google.com/fonts/docs/css2.
FONTS = re.compile(r"(?:https?:)?//fonts\.(?:googleapis\.com|bunny\.net)/css2?\?", re.IGNORECASE)
NOT_A_PAGE = frozenset({"noscript", "template"})  # sheets in there are for browsers without scripts, or for nobody


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """A sheet that a page uses: its text, the queries that must hold, the layer it stands in."""

    text: str
    media: tuple[str, ...] = ()
    layer: tuple[str, ...] = ()


@dataclass(slots=True)
class Collected:
    """The sheets of a page. `missing` counts those that are not there or were cut off."""

    texts: Mapping[str, str]
    read: dict[str, StyleSheet]
    found: list[FoundSheet] = field(default_factory=list)
    missing: int = 0
    room: int = MOST_CSS


def collect_sheets(path: str, index: ElementIndex, collected: Collected) -> None:
    """Adds the sheets of the page at a path."""
    by_tag = index.by_tag
    base = next((element.get("href", "") for element in by_tag.get("base", ()) if element.get("href")), "")
    start = local_path(path, base.strip()) if base else path
    chosen: str | None = None
    for element in index.in_order(by_tag.get("style", ()), filter(_is_sheet, by_tag.get("link", ()))):
        if (element.get("type") or "text/css").strip().lower() != "text/css":
            continue
        if any(above.tag in NOT_A_PAGE for above in element.iterancestors()):
            continue
        title = element.get("title")
        chosen = chosen or title
        if title and title != chosen:  # it belongs to another set than the first, which readers may choose
            continue
        media = shorten_numbers(element.get("media") or "").strip().lower()
        around = FoundSheet("", (media,) if media else ())
        if element.tag == "style":
            _add(element.text or "", start or path, around, collected, ())
        else:
            _add_linked(start, (element.get("href") or "").strip(), around, collected, ())


def read_text(text: str, read: dict[str, StyleSheet]) -> StyleSheet:
    """A sheet, read at the first use and then kept."""
    if text not in read:
        if len(read) >= MOST_READ:
            read.clear()
        read[text] = read_sheet(text)
    return read[text]


def _is_sheet(link: HtmlElement) -> bool:
    """Whether browsers load the link as a style sheet from the start."""
    words = (link.get("rel") or "").lower().split()
    is_on = "alternate" not in words and link.get("disabled") is None
    return "stylesheet" in words and is_on and bool(link.get("href"))


def _add_linked(start: str | None, url: str, around: FoundSheet, collected: Collected, chain: tuple[str, ...]) -> None:
    """Adds the sheet at an address; one that imports itself, however far round, is left out, and one of fonts."""
    path = None if start is None else local_path(start, url)
    if (path is not None and path in chain) or FONTS.match(url):
        return
    text = None if path is None else collected.texts.get(path)
    if path is None or text is None or len(chain) >= DEEPEST_IMPORT:
        collected.missing += 1
        return
    _add(text, path, around, collected, (*chain, path))


def _add(text: str, path: str, around: FoundSheet, collected: Collected, chain: tuple[str, ...]) -> None:
    """Adds a sheet behind those it imports."""
    if not text or text.isspace():
        return
    if len(text) > collected.room or len(collected.found) >= MOST_SHEETS:
        collected.missing += 1
        text = text[: collected.room] if len(collected.found) < MOST_SHEETS else ""
    collected.room -= len(text)
    sheet = read_text(text, collected.read)
    for imported in sheet.imports:
        inner = FoundSheet("", (*around.media, *imported.media), (*around.layer, *imported.layer))
        _add_linked(path, imported.url, inner, collected, chain)
    if text:
        collected.found.append(FoundSheet(text, around.media, around.layer))
