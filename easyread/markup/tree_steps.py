"""The steps that work on the finished tree of a page, in the order in which they run.

Python-Markdown's own tree processors come first (inline patterns at 20, attribute lists at 8, escapes at 0), so a
step finds elements as authors wrote them, without escapes; only raw HTML is still a placeholder.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HtmlStash

from easyread.markup.desk import Desk, PageInProgress

Step = Callable[[Element, PageInProgress, HtmlStash], None]


class StepOrder(IntEnum):
    """Higher numbers run first."""

    UNCLOSED_BLOCKS = 60  # before the inline patterns
    NOTES = -10
    LINKS = -20
    PICTURES = -30
    HEADINGS = -40
    TABLES = -50
    ROWS = -60
    HARD_WORDS = -70
    QUIZZES = -80
    WHOLE_WORDS = -90
    LINE_ENDS = -100


class TreeStep(Treeprocessor):
    """Runs one step on the page that lies on the desk."""

    def __init__(self, md: Markdown, desk: Desk, step: Step) -> None:
        super().__init__(md)
        self._stash = md.htmlStash
        self._desk = desk
        self._step = step

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        self._step(root, self._desk.page, self._stash)


def add_step(md: Markdown, desk: Desk, order: StepOrder, step: Step) -> None:
    """Make a step part of the conversion."""
    md.treeprocessors.register(TreeStep(md, desk, step), f"easyread-{order.name.lower()}", order)
