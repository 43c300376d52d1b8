"""Documents into fragments: Markdown with rows, hard words, learning blocks and links of the site.

One converter serves a whole process, because setting up Python-Markdown costs more than a page. What comes out
depends on the document and its surroundings alone, not on the documents before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.md_in_html import MarkdownInHtmlExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from easyread.markup.desk import Desk, PageInProgress
from easyread.markup.extensions.activity import ActivityExtension
from easyread.markup.extensions.allow_comments import AllowCommentsExtension
from easyread.markup.extensions.case_facts import CaseFactsExtension
from easyread.markup.extensions.citations import CitationsExtension
from easyread.markup.extensions.definition_lists import DefinitionListsExtension
from easyread.markup.extensions.discussion import DiscussionExtension
from easyread.markup.extensions.document_links import DocumentLinksExtension
from easyread.markup.extensions.escapes import EscapesExtension
from easyread.markup.extensions.figure import FigureExtension
from easyread.markup.extensions.glossary_links import GlossaryLinksExtension
from easyread.markup.extensions.hard_words import HardWordsExtension
from easyread.markup.extensions.headings import HeadingsExtension
from easyread.markup.extensions.key_points import KeyPointsExtension
from easyread.markup.extensions.learning_blocks import LearningBlocksExtension
from easyread.markup.extensions.lists import ListsExtension
from easyread.markup.extensions.media import MediaExtension
from easyread.markup.extensions.notes import NotesExtension
from easyread.markup.extensions.pictures import PicturesExtension
from easyread.markup.extensions.quick_brackets import QuickBracketsExtension
from easyread.markup.extensions.quick_emphasis import QuickEmphasisExtension
from easyread.markup.extensions.quick_headings import QuickHeadingsExtension
from easyread.markup.extensions.quick_html import QuickHtmlExtension
from easyread.markup.extensions.quick_inline import QuickInlineExtension, QuickInlineProcessor
from easyread.markup.extensions.quick_lines import QuickLinesExtension
from easyread.markup.extensions.quick_tables import QuickTablesExtension
from easyread.markup.extensions.quick_tree import QuickTreeExtension
from easyread.markup.extensions.quiz import QuizExtension
from easyread.markup.extensions.quote import QuoteExtension
from easyread.markup.extensions.rows import RowsExtension
from easyread.markup.extensions.tables import TablesExtension
from easyread.markup.extensions.whole_words import WholeWordsExtension
from easyread.markup.html_writer import LineEnds, write_html
from easyread.markup.outline import make_outline
from easyread.markup.places import Places
from easyread.markup.quick_parser import QuickMarkdown
from easyread.markup.surroundings import Surroundings
from easyread.markup.tree_steps import StepOrder
from easyread.model.document import Document
from easyread.model.fragment import Fragment, Outline

__all__ = ["Converter", "Surroundings", "make_converter"]

# Matches what Python-Markdown can leave behind of raw HTML that breaks off, such as "<?php" without an end.
_LEFT_BEHIND = re.compile(f"{STX}[a-z]+:[0-9]+{ETX}|[{STX}{ETX}]")
_STANDARD_EXTENSIONS = (
    TableExtension,
    DefListExtension,
    AttrListExtension,
    AbbrExtension,
    FencedCodeExtension,
    MarkdownInHtmlExtension,
    SaneListExtension,
)
_OWN_EXTENSIONS = (
    LearningBlocksExtension,
    ListsExtension,
    NotesExtension,
    GlossaryLinksExtension,
    CitationsExtension,
    DocumentLinksExtension,
    PicturesExtension,
    HeadingsExtension,
    TablesExtension,
    RowsExtension,
    HardWordsExtension,
    ActivityExtension,
    DiscussionExtension,
    QuizExtension,
    QuoteExtension,
    KeyPointsExtension,
    CaseFactsExtension,
    FigureExtension,
    MediaExtension,
    WholeWordsExtension,
)


class Converter:
    """Holds one Python-Markdown instance; make it with `make_converter`, once for each process."""

    def __init__(self, markdown: Markdown, desk: Desk, last_step: _LastStep) -> None:
        self._markdown = markdown
        self._desk = desk
        self._last_step = last_step

    def convert(self, document: Document, surroundings: Surroundings) -> Fragment:
        """The fragment of a document, with its outline and what is wrong with its markup."""
        page = PageInProgress(document, surroundings, Places(document.source))
        self._desk.page = page
        self._last_step.outline = Outline()
        self._markdown.reset()
        delimiters = getattr(self._markdown, "delimiters", None)  # since Markdown 3.11
        if delimiters is not None:
            delimiters.reset()
        html = self._markdown.convert(document.body)
        if STX in html:
            html = _LEFT_BEHIND.sub("", html)
        problems = sorted(page.problems, key=lambda found: found[0])
        return Fragment(html, self._last_step.outline, tuple(problem for _, problem in problems))


class _LastStep(Treeprocessor):
    """Takes the outline of the tree that is about to be written."""

    def __init__(self, markdown: Markdown, desk: Desk) -> None:
        super().__init__(markdown)
        self._desk = desk
        self.outline = Outline()

    def run(self, root: Element) -> None:
        """Look at the tree."""
        self.outline = make_outline(root, self._desk.page)


def make_converter(extra_extensions: Iterable[Extension] = ()) -> Converter:
    """A converter with the extensions of easyread and those of plug-ins."""
    desk = Desk()
    own = [extension(desk) for extension in _OWN_EXTENSIONS]
    markdown = QuickMarkdown(
        extensions=[
            *(extension() for extension in _STANDARD_EXTENSIONS),
            DefinitionListsExtension(),
            EscapesExtension(),
            QuickLinesExtension(),
            QuickHtmlExtension(),
            QuickHeadingsExtension(),
            QuickInlineExtension(),
            QuickBracketsExtension(),
            QuickEmphasisExtension(),
            QuickTablesExtension(),
            QuickTreeExtension(),
            AllowCommentsExtension(),
            *own,
            *extra_extensions,
        ],
        output_format="html",
    )
    markdown.serializer = write_html
    last_step = _LastStep(markdown, desk)
    markdown.treeprocessors.register(LineEnds(markdown), "prettify", StepOrder.LINE_ENDS)
    markdown.treeprocessors.register(last_step, "easyread-outline", StepOrder.LINE_ENDS - 1)
    inline = markdown.treeprocessors["inline"]
    if isinstance(inline, QuickInlineProcessor):
        inline.prepare()
    markdown.parser.prepare()
    return Converter(markdown, desk, last_step)
