"""Finds pages that no other page links to.

Nobody finds such a page except by a search, and an offline pack may have no search. easyread puts its own pages into
menus; this rule is for sites from elsewhere.

Link to the page from the page before it or from a list of contents, or take it out.

A folder is judged only when it has a home page and all of its pages were checked.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Set
from urllib.parse import unquote

from easyread.checking.guides import success_criterion
from easyread.checking.links import split_url
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import LinkedPages, PageFacts
from easyread.model.finding import Problem, Severity
from easyread.model.place import START

PAGE_ENDINGS = (".html", ".htm", ".xhtml")
HOMES = frozenset({"index", "home", "default", "start"})
NOT_LINKED = frozenset({"404", "403", "500", "offline", "search"})
HOME = ("index.html", '<html lang="en"><title>Home</title><p><a href="page.html">Page</a></p></html>')


def check(pages: LinkedPages, options: Options) -> Iterator[Problem]:
    """One problem for each page, home pages apart, that only itself links to."""
    html = {path for path in pages.files if path.lower().endswith(PAGE_ENDINGS)}
    paths = {page.path for page in pages.pages}
    if len(paths) < 2 or not html <= paths or not any(_name(path) in HOMES and "/" not in path for path in paths):
        return
    judged = [page for page in pages.pages if not page.is_redirect and _name(page.path) not in HOMES | NOT_LINKED]
    linked = _linked_paths(pages, {page.path for page in judged})
    for page in judged:
        if page.path not in linked:
            yield Problem(
                START,
                "No page links to this one, so readers cannot find it.",
                "Link to it from another page, or take it out.",
                path=page.path,
            )


def _linked_paths(pages: LinkedPages, wanted: Set[str]) -> set[str]:
    """The pages that another page leads to, as far as `wanted` asks.

    Addresses from the root of a server count by their last parts.
    """
    linked = {found.path for found in pages.links if found.path != found.page.path and found.is_followed}
    linked.update(*(page.reached for page in pages.pages))
    if linked.issuperset(wanted):
        return linked  # nearly always, and taking all addresses apart takes long
    for page in pages.pages:
        linked.update(path for link in page.links if link.tag in ("a", "area") for path in _rooted(link.url, page))
    return linked


def _rooted(url: str, page: PageFacts) -> Iterator[str]:
    parts = split_url(url)
    if parts is None or not (parts.netloc or parts.path.startswith("/")):
        return
    folders = unquote(parts.path).strip("/").split("/")
    for start in range(len(folders)):
        path = "/".join(folders[start:])
        yield from (target for target in (path, f"{path}.html", f"{path}/index.html") if target != page.path)


def _name(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0].lower()


RULE = Rule(
    id="orphan-page",
    title="No page links to this one",
    family=Family.SITE,
    severity=Severity.WARNING,
    subject=LinkedPages,
    check=check,
    explanation=__doc__ or "",
    sources=(success_criterion("2.4.5", "Multiple Ways"),),
    wcag=("2.4.5",),
    good=(
        Example('<html lang="en"><title>Page</title><p>Hello.</p></html>\n', path="page.html", beside=(HOME,)),
        Example('<html lang="en"><title>Alone</title><p>Hello.</p></html>\n', path="alone.html"),
        Example('<meta http-equiv="refresh" content="0; url=page.html">\n', path="old.html", beside=(HOME,)),
        Example('<html lang="en"><title>Not found</title><p>Sorry.</p></html>\n', path="404.html", beside=(HOME,)),
    ),
    bad=(
        Example('<html lang="en"><title>Old</title><p>Hello.</p></html>\n', path="old.html", beside=(HOME,)),
        Example(
            '<html lang="en"><title>Me</title><p><a href="me.html">Me</a></p></html>\n',
            path="me.html",
            beside=(HOME,),
        ),
    ),
)
