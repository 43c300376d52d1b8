"""Finds signs of Markdown, or of another program, that readers see because nothing has read them.

“** Bring a pen **” shows four stars, “[the form] (form.pdf)” shows an address and no link. People stop at such signs,
and screen readers say them: “star star bring a pen”.

The hint says what to write. To speak about the signs themselves, write them as code between ` and `, or put a backslash
before each.

Titles, summaries and data files such as the glossary are plain words, in which all markup is seen.
Code is left alone, and so is Markdown that other programs turn into pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.own_words import quote
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import DocumentText
from easyread.checking.unread_signs import INSTEAD, PROMISING, UNREAD
from easyread.content.value_markup import ID, markup_message
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind, MarkKind


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each kind of sign in a block, at the first of them."""
    for number, block in text.blocks() if PROMISING.search(text.fragment.html) else ():
        if block.kind is BlockKind.CODE:
            continue
        code = [mark for mark in block.marks if mark.kind is MarkKind.CODE]
        seen: set[str] = set()
        for match in UNREAD.finditer(block.text):
            kind = match.lastgroup or ""
            is_code = any(mark.start < match.end() and match.start() < mark.end for mark in code)
            if kind in seen or is_code or match.group() not in text.document.source:  # it has backslashes there
                continue
            seen.add(kind)
            yield Problem(
                TextPlace(number, match.start(), match.end()),
                markup_message(quote(match.group().strip())),
                INSTEAD[kind],
            )


RULE = Rule(
    id=ID,
    title="Markup that readers see",
    family=Family.SITE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    only_own_markdown=True,
    sources=(Source("CommonMark 0.31.2 (2024)", "https://spec.commonmark.org/0.31.2/"),),
    good=(
        Example("Bring **a pen** and `** this **`.\n\n2 * 3 * 4 = 24 ***** (for now)\n", path="page.md"),
        Example("Ask \\*\\*. Go to [gov.uk](https://www.gov.uk/).\n\n    ~~code~~\n", path="page.md"),
        Example("He said [then] (in May) that a == b, f[0](x) and ~5 {a, b} | c.\n\n- [x](page.md)\n", path="page.md"),
        Example("```\n{{ name }} [a] (b.pdf)\n```\n\nStop!!! Tom & Co &c.\n", path="page.md"),
    ),
    bad=(
        Example("Bring ⟦**⟧ a pen ** with you.\n\nTell ⟦**⟧Sam.\n", path="page.md"),
        Example("Fill in ⟦[the form] (form.pdf)⟧. Read ⟦[more](https://example.org/⟧ and go.\n", path="page.md"),
        Example("⟦![picture:boat]⟧\nI go.\n\n![]⟦(picture:boat⟧\nYou go.\n"),
        Example("See ⟦[it][guide]⟧ and the note⟦[^1]⟧.\n\n- ⟦[ ]⟧ Wait\n- [Go](page.md)\n", path="page.md"),
        Example("⟦~~Old~~⟧ and ⟦==new==⟧ and x⟦^2^⟧. ⟦**⟧ Tea ** and **cake**.\n", path="page.md"),
        Example("⟦!!! note⟧\n\n> ⟦[!TIP]⟧ Go.\n\n⟦::: tip⟧\n\n- ⟦[x]⟧ Go.\n", path="page.md"),
        Example("Hello ⟦{{ name }}⟧.\n\n⟦{: .big #_a }⟧\n\n<div>\n⟦**Tea**⟧\n</div>\n", path="page.md"),
        Example("⟦| a | b |⟧\n| c | d |\n\n⟦+---+---+⟧\n| a | b |\n\n⟦[TOC]⟧\n", path="page.md"),
        Example("Tea⟦&nbsp⟧ and cake\n\n⟦```⟧\nTea\n", path="page.md"),
        Example("---\ntitle: ⟦A *new* way⟧\nsummary: ⟦Read [more](more.md).⟧\n---\n\nYou need ⟦**⟧ help **.\n"),
        Example("aid:\n  standard: ⟦Help for **everyone**.⟧\n  easy: ⟦Help.<br>For all.⟧\n", path="glossary.yml"),
    ),
)
