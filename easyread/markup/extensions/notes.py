"""Footnotes, with names for screen readers in the language of the document."""

from __future__ import annotations

from collections.abc import Set
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.util import HtmlStash

from easyread.markup.desk import Desk, PageInProgress
from easyread.markup.plain_text import GENERATED
from easyread.markup.tree_steps import StepOrder, add_step
from easyread.wording import quote

_WAY_BACK = "footnote-backref"


class NotesExtension(FootnoteExtension):
    """Python-Markdown's footnotes; the list becomes a named section, the ways back are marked as generated."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(SEPARATOR="-")
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the footnotes and the step after them."""
        super().extendMarkdown(md)
        add_step(md, self._desk, StepOrder.NOTES, self._name)

    def makeFootnotesDiv(self, root: Element) -> Element | None:
        """The list of notes. Where the text of one defines another, the library stumbles, and has to begin again."""
        while True:
            known = len(self.footnotes)
            try:
                return super().makeFootnotesDiv(root)
            except RuntimeError:  # "OrderedDict mutated during iteration"
                if len(self.footnotes) == known:
                    raise

    def _name(self, root: Element, page: PageInProgress, stash: HtmlStash) -> None:
        if not self.footnotes:
            return
        used: set[str | None] = set()
        for link in root.iter("a"):
            if link.get("class") == "footnote-ref":
                link.set("role", "doc-noteref")
                used.add(link.get("href"))
        for division in root.iter("div"):
            if division.get("class") == "footnote":
                _name_list(division, page)
                _report_unused(division, used, page)


def _name_list(division: Element, page: PageInProgress) -> None:
    division.tag = "section"
    division.attrib = {"class": "footnotes", "role": "doc-endnotes", "aria-label": page.strings("notes.title")}
    rule = division.find("hr")
    if rule is not None:
        division.remove(rule)
    for number, item in enumerate(division.iterfind("ol/li"), start=1):
        for link in item.iter("a"):
            if link.get("class") == _WAY_BACK:
                link.attrib.pop("title", None)
                link.set("role", "doc-backlink")
                link.set("aria-label", page.strings("notes.back", number=number))
                link.set(GENERATED, "")


def _report_unused(division: Element, used: Set[str | None], page: PageInProgress) -> None:
    """Report notes that no mark leads to, and take their ways back away, which lead nowhere."""
    for item in division.iterfind("ol/li"):
        anchor = item.get("id") or ""
        if f"#{anchor}" in used:
            continue
        for parent in item.iter():
            for link in parent.findall("a"):
                if link.get("class") == _WAY_BACK:
                    parent.remove(link)
        written = f"[^{anchor.removeprefix('fn-')}]:"
        page.report(
            "unused-note",
            written,
            message=f"No mark in the text leads to the note {quote(written.removesuffix(':'))}.",
            hint=f"Write {written.removesuffix(':')} behind the words that it belongs to, or take the note out.",
        )
