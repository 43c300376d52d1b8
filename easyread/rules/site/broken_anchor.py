"""Finds links to a part of a page that the page does not have.

The link opens the right page, but at its top. People who use a screen reader or a magnifier have to search through
all of it for the part they were promised.

Write the id after `#` as the message suggests, or give the heading that id: `## What it means { #what }`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import LinkedPages, PageFacts
from easyread.model.finding import Problem, Severity
from easyread.model.place import ElementPlace

# Every browser knows "#top". The others are for scripts and for text a browser searches, not for ids.
KNOWN_EVERYWHERE = frozenset({"top"})
NOT_AN_ID = ("/", "!", ":~:")
TALK = (("talk.easy.md", "---\ntitle: Talk\n---\n\n## Who talks? { #who }\n\nYou do.\n"),)


def check(pages: LinkedPages, options: Options) -> Iterator[Problem]:
    """One problem for each `#` that is no id of the page the link leads to."""
    for found in pages.links:
        anchor = found.anchor
        if not anchor:
            continue
        target = pages.by_path.get(found.path)
        if target is None or not found.is_followed or found.link.tag == "form":
            continue
        if anchor.lower() in KNOWN_EVERYWHERE or anchor.startswith(NOT_AN_ID):
            continue
        # Browsers look for an id with the signs of the address as they are, and then for the decoded one.
        if target.has_id(found.link.url.partition("#")[2]) or target.has_id(anchor):
            continue
        yield Problem(
            ElementPlace(found.link.number, found.link.attribute),
            f"“#{anchor}” is not a part of the page “{target.source or target.path}”.",
            _hint(anchor, target),
            path=found.page.path,
        )


def _hint(anchor: str, target: PageFacts) -> str:
    near = difflib.get_close_matches(anchor, target.ids, n=1)
    return f"Did you mean “#{near[0]}”?" if near else "Give the heading that id, or link to the page alone."


RULE = Rule(
    id="broken-anchor",
    title="Link leads to no part of the page",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=LinkedPages,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("HTML Standard, Scrolling to a fragment", "https://html.spec.whatwg.org/multipage/"),),
    good=(
        Example("[Who talks](talk.md#who)\n", beside=TALK),
        Example('<p><a href="#top">Up</a> <a href="#who">Who</a></p>\n<h2 id="who">Who?</h2>\n', path="page.html"),
        Example(
            '<p><a href="#a%3Cb">A</a> <a href="#caf%C3%A9">Tea</a></p>\n<p id="a%3Cb">A</p>\n<p id="café">Tea</p>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example("[Who talks](talk.md⟦#whoo⟧)\n", beside=TALK),
        Example("[Who talks](⟦#whoo⟧)\n\n## Who? { #who }\n\nYou do.\n"),
        Example('<p><a ⟦href="#whoo"⟧>Who</a></p>\n<h2 id="who">Who?</h2>\n', path="page.html"),
    ),
)
