"""Finds pages that do not say that they are saved as UTF-8, and letters that were lost on the way.

Browsers guess then, and people read “cafÃ©” for “café”. A sign such as “�” stands where a letter could not be read, and
screen readers say nothing, or “question mark”.

Save the page as UTF-8, and write `<meta charset="utf-8">` as the first line of its head. Write lost letters again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

LOST = "\N{REPLACEMENT CHARACTER}"
UTF_8 = frozenset({"utf-8", "utf8", "unicode-1-1-utf-8"})

# Matches "iso-8859-1" of "text/html; charset=iso-8859-1"; must not match "text/html".
CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([^\s\"';]+)", re.IGNORECASE)


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for the first lost letter, and one for an encoding that is missing or another one."""
    lost = page.source.find(LOST)
    if lost >= 0:
        yield Problem(
            page.lines.span(lost, lost + 1),
            f"A letter was lost here: “{LOST}” stands for what could not be read.",
            "Write the letter again, and save the page as UTF-8.",
            certainty=Certainty.ASK,
        )
    if page.is_fragment:
        return
    said = [(meta, name) for meta in page.tagged("meta") if (name := _encoding(meta))]
    if not said and not page.source.isascii():
        yield Problem(
            page.place(next(page.tagged("head"), page.root)),
            "This page does not say in which encoding it is saved.",
            'Write <meta charset="utf-8"> first in its head, unless the server says it.',
            certainty=Certainty.ASK,
        )
    for meta, name in said[:1]:
        if name.lower() not in UTF_8:
            yield Problem(
                page.place(meta),
                f"This page says that it is saved as “{name}”. Pages must be saved as UTF-8.",
                'Save it as UTF-8, and write <meta charset="utf-8">.',
            )


def _encoding(meta: HtmlElement) -> str:
    """The encoding that a `<meta>` names, "" where it names none."""
    if meta.get("charset") is not None:
        return (meta.get("charset") or "").strip()
    if (meta.get("http-equiv") or "").strip().lower() != "content-type":
        return ""
    match = CHARSET.search(meta.get("content") or "")
    return match[1] if match else ""


RULE = Rule(
    id="page-encoding",
    title="Letters of the page may be read wrongly",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "HTML Standard (2025), section 4.2.5.4 Specifying the document's character encoding",
            "https://html.spec.whatwg.org/multipage/semantics.html#charset",
        ),
    ),
    good=(
        Example(
            '<html lang="en"><head><meta charset="utf-8"><title>Café</title></head><body>Tea</body></html>\n',
            path="page.html",
        ),
        Example(
            '<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
            "<title>Café</title></head><body>Tea</body></html>\n",
            path="page.html",
        ),
        Example('<html lang="en"><head><title>Tea</title></head><body>Tea</body></html>\n', path="page.html"),
        Example("<p>Café</p>\n", path="page.html"),
    ),
    bad=(
        Example(
            '<html lang="en"><head>⟦<meta charset="iso-8859-1">⟧<title>Café</title></head><body>Tea</body></html>\n',
            path="page.html",
        ),
        Example(
            '<html lang="en">⟦<head>⟧<title>Café</title></head><body>Tea</body></html>\n',
            path="page.html",
        ),
        Example("<p>Caf⟦\N{REPLACEMENT CHARACTER}⟧</p>\n", path="page.html"),
    ),
)
