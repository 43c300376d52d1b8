"""Finds addresses of pages and mailboxes that stand in the text and are no links.

People would have to copy them letter by letter. On a phone that is hard for everybody, and many people cannot do it.

Write `[what is there](https://www.example.org/)`. To show the address itself, put it between < and >:
`<https://www.example.org/>`. `easyread check --fix` does that where it is safe.

Code is left alone, and so is Markdown that other programs turn into pages: many make links of addresses by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.own_words import quote
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import DocumentText
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind, MarkKind

# Matches "https://a.org/b", "www.a.org" and "ann@a.org"; must not match "e.g. www", "@ann" or the stop behind them.
_ADDRESS = re.compile(
    r"""
    (?<![\w@/.<])
    (?: (?P<page> https?:// [\w-]+ (?: \.[\w-]+ )+ (?: [/?\#][^\s<>"“”)\]]* )? )
      | (?P<host> www (?: \.[\w-]+ ){2,} (?: [/?\#][^\s<>"“”)\]]* )? )
      | (?P<mail> [\w+-]+ (?: \.[\w+-]+ )* @ [\w-]+ (?: \.[\w-]+ )* \.[a-z]{2,} ) )
    (?<![.,:;!?])
    """,
    re.VERBOSE | re.IGNORECASE,
)
# One of these stands in every address; most documents have none, and looking for them costs next to nothing.
_SIGNS = ("://", "www.", "@")
# Matches where an address may stand in words of HTML; must not match the start of one in an attribute.
_PROMISING = re.compile(r"(?<![\"'(])(?:https?://|www\.)|\w@\w")
_LINKED = frozenset((MarkKind.CODE, MarkKind.LINK))


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each address outside links and code."""
    html = text.fragment.html
    is_promising = any(sign in html for sign in _SIGNS) and _PROMISING.search(html)
    for number, block in text.blocks() if is_promising else ():
        if block.kind is BlockKind.CODE:
            continue
        linked = [mark for mark in block.marks if mark.kind in _LINKED]
        for match in _ADDRESS.finditer(block.text):
            if any(mark.start < match.end() and match.start() < mark.end for mark in linked):
                continue
            address = match.group()
            whole = f"https://{address}" if match["host"] else f"mailto:{address}" if match["mail"] else address
            yield Problem(
                TextPlace(number, match.start(), match.end()),
                f"{quote(address)} is no link: people have to copy it letter by letter.",
                f"Write [what is there]({whole}).",
                replacement=None if match["host"] else f"<{address}>",
            )


RULE = Rule(
    id="unlinked-address",
    title="Address that is no link",
    family=Family.SITE,
    severity=Severity.NOTE,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    only_own_markdown=True,
    sources=(
        Source("CommonMark 0.31.2 (2024), section 6.5 Autolinks", "https://spec.commonmark.org/0.31.2/#autolinks"),
    ),
    good=(
        Example("Go to [GOV.UK](https://www.gov.uk/) or <https://www.gov.uk/>. Write to <ann@example.org>.\n"),
        Example("`https://example.org` is code. She is @ann on www, and pays 5 @ £2.\n", path="page.md"),
        Example("[www.example.org](https://www.example.org/)\n", path="page.md"),
    ),
    bad=(
        Example("Go to ⟦https://www.gov.uk/vote⟧.\n\nWrite to ⟦ann@example.org⟧, or go to ⟦www.example.org⟧!\n"),
        Example("(see ⟦https://example.org/a?b=c#d⟧)\n", path="page.md"),
    ),
)
