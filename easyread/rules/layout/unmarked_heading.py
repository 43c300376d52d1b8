"""Finds headings that are only bold: a few words in bold on a line of their own, with text under them.

They look like headings and are none. Screen readers pass over them, they are missing in the list of what is on the
page, and the easy version cannot say that it covers that part.

Write two hash marks instead of the stars: `## Who decides?`

Allow it for a line that is to stand out and starts nothing, such as a name at the end of a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.own_words import quote
from easyread.checking.rule import Example, Family, Option, Options, Rule, Source
from easyread.checking.subjects import DocumentText
from easyread.model.finding import Certainty, Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind, MarkKind, TextBlock

# Matches a paragraph of HTML that is bold from its start; most documents have none that ends bold, too.
_BOLD_START = re.compile(r"<p\b[^<>]*>\s*<(?P<tag>strong|b)\b(?:(?!</(?P=tag)>|<p\b).)*+</(?P=tag)>\s*</p>", re.DOTALL)
_KINDS = frozenset((BlockKind.PARAGRAPH, BlockKind.LINE))
_ENDS_OF_SENTENCES = (".", "!", ":", ";", ",", "…")


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each block that is bold from end to end, ends like no sentence, and has text after it."""
    if not _BOLD_START.search(text.fragment.html):
        return
    blocks = text.prose.blocks
    bare = (row for row in text.outline.rows if not row.picture and not row.items)
    alone = {row.number - 1 for row in bare if len(row.sentences) == 1}
    for number, block in text.marked:
        if block.kind not in _KINDS or (block.row >= 0 and block.row not in alone):
            continue
        is_followed = number + 1 < len(blocks) and blocks[number + 1].kind is not BlockKind.HEADING
        is_short = len(block.text.split()) <= options["words"]
        if is_followed and is_short and _is_bold(block) and not _is_term(text, block):
            yield Problem(
                TextPlace(number, 0, len(block.text)),
                f"{quote(block.text)} looks like a heading and is none.",
                f"Write hash marks instead of the stars: ## {block.text}",
            )


def _is_bold(block: TextBlock) -> bool:
    bold = (mark for mark in block.marks if mark.kind is MarkKind.BOLD)
    is_whole = any(mark.start == 0 and mark.end == len(block.text) for mark in bold)
    return is_whole and not block.text.endswith(_ENDS_OF_SENTENCES)


def _is_term(text: DocumentText, block: TextBlock) -> bool:
    """Whether it is a hard word of an easy document, and what follows may be its meaning."""
    return text.is_easy and (block.text.casefold() in text.glossary.index or " " not in block.text)


RULE = Rule(
    id="unmarked-heading",
    title="Heading that is only bold",
    family=Family.LAYOUT,
    severity=Severity.WARNING,
    certainty=Certainty.ASK,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C, Techniques for WCAG 2.2: F2 Text that looks like a heading (2023)",
            "https://www.w3.org/WAI/WCAG22/Techniques/failures/F2",
        ),
    ),
    options=(Option("words", 12, "words that a heading has at most"),),
    good=(
        Example("## Who decides?\n\nYou decide.\n\n**Note:** it is your life.\n\n**You decide.**\n", path="page.md"),
        Example("You decide.\n\n**Sam Hill**\n\n## More\n\n**Bring:**\n\n- a pen\n", path="page.md"),
        Example("**Consent**\n\nConsent means that you say yes.\n\n**Help**\nWe help you.\n"),
    ),
    bad=(
        Example("**⟦Who decides?⟧**\n\nYou decide.\n\n**⟦What is next⟧**\n\n- you wait\n", path="page.md"),
        Example("**⟦Who decides?⟧**\n\nYou decide.\n"),
    ),
    wcag=("1.3.1",),
)
