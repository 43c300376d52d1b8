"""`[[co-production]]` and `[[co-production|co-produced]]`: links to the word list."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from easyread.markup.addresses import TERM
from easyread.markup.desk import Desk, PageInProgress
from easyread.markup.places import quoted
from easyread.model.glossary import Term
from easyread.wording import did_you_mean

# Matches "[[term]]" and "[[term|other words]]"; must not match the link "[[1]](notes.md)" or "[[]]".
_TERM_LINK = r"\[\[(?P<term>[^\[\]|]+)(?:\|(?P<words>[^\[\]]+))?\]\](?!\()"


class TermLinks(InlineProcessor):
    """Links known terms; the words of unknown ones stay."""

    ANCESTOR_EXCLUDES = ("a",)
    trigger = "[["

    def __init__(self, md: Markdown, desk: Desk) -> None:
        super().__init__(_TERM_LINK, md)
        self._desk = desk

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        """The link, or the words alone."""
        page = self._desk.page
        name, words = m["term"].strip(), (m["words"] or m["term"]).strip()
        term = page.surroundings.glossary.find(name)
        if term is None:
            _report_unknown(page, m.group(), name)
            return self.unescape(words), m.start(), m.end()
        link = term_link(page, term)
        link.text = words
        return link, m.start(), m.end()


class GlossaryLinksExtension(Extension):
    """Links to the word list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the pattern before links, which start with the same sign."""
        md.inlinePatterns.register(TermLinks(md, self._desk), "easyread-term", 174)


def term_link(page: PageInProgress, term: Term) -> Element:
    """An empty link to a term on the word list."""
    address = TERM + term.id
    page.term_names[address] = term.name
    return Element("a", {"class": "term", "href": address})


def _report_unknown(page: PageInProgress, written: str, name: str) -> None:
    glossary = page.surroundings.glossary
    page.report(
        "undefined-term",
        written,
        message=f"The word list does not explain {quoted(name)}, so there is nothing to link to.",
        hint=did_you_mean(name, glossary.index, otherwise=f"Add it to {glossary.path}."),
    )
