"""Footnotes, with names for screen readers in the language of the document."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.util import HtmlStash

from easyread.markup.desk import Desk, PageInProgress
from easyread.markup.plain_text import GENERATED
from easyread.markup.tree_steps import StepOrder, add_step


class NotesExtension(FootnoteExtension):
    """Python-Markdown's footnotes; the list becomes a named section, the ways back are marked as generated."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(SEPARATOR="-")
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the footnotes and the step after them."""
        super().extendMarkdown(md)
        add_step(md, self._desk, StepOrder.NOTES, self._name)

    def _name(self, root: Element, page: PageInProgress, stash: HtmlStash) -> None:
        if not self.footnotes:
            return
        for link in root.iter("a"):
            if link.get("class") == "footnote-ref":
                link.set("role", "doc-noteref")
        for division in root.iter("div"):
            if division.get("class") == "footnote":
                _name_list(division, page)


def _name_list(division: Element, page: PageInProgress) -> None:
    division.tag = "section"
    division.attrib = {"class": "footnotes", "role": "doc-endnotes", "aria-label": page.strings("notes.title")}
    rule = division.find("hr")
    if rule is not None:
        division.remove(rule)
    for number, item in enumerate(division.iterfind("ol/li"), start=1):
        for link in item.iter("a"):
            if link.get("class") == "footnote-backref":
                link.attrib.pop("title", None)
                link.set("role", "doc-backlink")
                link.set("aria-label", page.strings("notes.back", number=number))
                link.set(GENERATED, "")
