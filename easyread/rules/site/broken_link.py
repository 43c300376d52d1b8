"""Finds links to pages that are not there.

A link that leads nowhere costs readers their place and their trust, and in an offline pack nobody can search on.

Mend the address; the message suggests the nearest page. Addresses on other sites are not visited: a check must
give the same answer without internet.
"""

from __future__ import annotations

import difflib
import posixpath
from collections.abc import Iterable, Iterator

from easyread.checking.links import missing_scheme
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import LinkedPages, PageFacts
from easyread.markup.addresses import topic_key
from easyread.model.finding import Problem, Severity
from easyread.model.place import ElementPlace

# How alike two names must be (0 to 1) for one to be a typing mistake of the other.
CLOSE = 0.7
TALK = (("talk.easy.md", "---\ntitle: Talk\n---\n\nHello.\n"),)


def check(pages: LinkedPages, options: Options) -> Iterator[Problem]:
    """One problem for each link that readers follow to a page that is not among the files."""
    near: dict[str, str] = {}  # thousands of links may lead to the same page
    for found in pages.links:
        if found.path not in pages.files and found.is_followed and found.leads_to_page:
            if found.path not in near:
                near[found.path] = _nearest(found.path, pages.files)
            yield Problem(
                ElementPlace(found.link.number, found.link.attribute),
                f"“{found.link.url}” leads to no page here.",
                missing_scheme(found.link.url) or _hint(found.page, near[found.path], pages),
                path=found.page.path,
            )


def _hint(page: PageFacts, near: str, pages: LinkedPages) -> str:
    if not near:
        return "Mend the address, or take the link out."
    found = pages.by_path.get(near)
    # Authors name the topic's standard document, whichever version it leads to.
    shown = f"{topic_key(found.source)}.md" if page.source and found and found.source else near
    return f"Did you mean “{posixpath.relpath(shown, posixpath.dirname(page.source or page.path) or '.')}”?"


def _nearest(target: str, files: Iterable[str]) -> str:
    """The page of the same name in another folder, or of a similar name in the nearest; "" when there is none."""
    name = target.removesuffix(".md").removesuffix(".html").removesuffix(".easy")
    by_name: dict[str, list[str]] = {}
    for path in files:
        if path.endswith(".html"):
            stem = path.removesuffix(".html")
            by_name.setdefault(posixpath.basename(stem), []).append(stem)
    names = difflib.get_close_matches(posixpath.basename(name), by_name, n=3, cutoff=CLOSE)
    candidates = by_name[names[0]] if names else []
    return next((f"{stem}.html" for stem in difflib.get_close_matches(name, candidates, n=1, cutoff=0.0)), "")


RULE = Rule(
    id="broken-link",
    title="Link leads to no page",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=LinkedPages,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("[Talk to us](talk.md)\n", beside=TALK),
        Example("[Scotland’s parliament](https://www.parliament.scot)\n"),
        # A single page was checked; what lies outside its folder cannot be judged.
        Example('<p><a href="../index.html">Home</a></p>\n', path="page.html"),
    ),
    bad=(
        Example("[Talk to us](⟦tallk.md⟧)\n", beside=TALK),
        Example("[My home](⟦picture:house⟧) and [GOV.UK](⟦www.gov.uk/vote⟧)\n"),
        Example('<p><a ⟦href="news.html"⟧>News</a></p>\n', path="page.html"),
    ),
)
