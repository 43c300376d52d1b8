"""Finds addresses that start at the root of a server, such as `/about.html`.

They work in one place only. In a folder of another site, in an offline pack or on a USB stick they lead nowhere,
and readers without internet are the first to notice.

Write the address from the page's own folder: `../about.html`. In Markdown, link to the document: `../about.md`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity
from easyread.model.place import ElementPlace


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each attribute with an address that starts with one slash."""
    seen = set()
    for link in page.links:
        if not link.url.startswith("/") or link.url.startswith("//"):
            continue
        place = ElementPlace(link.number, link.attribute)
        if place not in seen:
            seen.add(place)
            yield Problem(
                place,
                f"“{link.url}” starts at the root of the server, so it fails in offline packs.",
                "Write the address from this page’s own folder.",
            )


RULE = Rule(
    id="root-absolute-link",
    title="Address starts at the root of the server",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("easyread, What comes out"),
        Source("RFC 3986, section 4.2 Relative Reference (2005)", "https://www.rfc-editor.org/rfc/rfc3986"),
    ),
    good=(
        Example('<p><a href="../about.html">About us</a></p>\n', path="page.html"),
        Example(
            '<p><a href="//example.org/">A site</a> <a href="https://example.org/">The same</a></p>\n', path="page.html"
        ),
    ),
    bad=(
        Example('<p><a ⟦href="/about.html"⟧>About us</a></p>\n', path="page.html"),
        Example('<p><img ⟦src="/logo.svg"⟧ alt="Our logo"></p>\n', path="page.html"),
        Example("[About us](⟦/about.html⟧)\n"),
    ),
)
