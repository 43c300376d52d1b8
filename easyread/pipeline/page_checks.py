"""Checks of rendered pages. What an author's words caused is placed in the Markdown, the rest in the HTML."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Any

from lxml.html import HtmlElement

from easyread.checking.css_selector import css_selector, page_names
from easyread.checking.frames import framed_links
from easyread.checking.html_page import page_facts, parse_page
from easyread.checking.limits import PageLimit, page_limits
from easyread.checking.links import linked_pages
from easyread.checking.rule import Rule
from easyread.checking.run import Checks, check_links, check_page, page_finding, source_finding
from easyread.checking.styles.library import SheetLibrary
from easyread.checking.subjects import HtmlPage, LinkedPages, PageFacts
from easyread.markup.lines import Lines
from easyread.markup.source_map import SourceMap, make_source_map
from easyread.model.document import Document
from easyread.model.finding import Finding, Origin, Problem
from easyread.model.fragment import Fragment
from easyread.model.place import START, ElementPlace, Span

# Themes mark the element that holds a document's fragment, and what they add to it: `data-added="around"` for an
# element that wraps the author's, plain `data-added` for one that is the theme's with everything in it.
CONTENT = "data-content"
ADDED = "data-added"

# The elements that say a document's title.
TITLES = frozenset({"title", "h1"})

# How far behind an element's words its address may stand in the Markdown, in code points.
ADDRESS_REACH = 400

PlacedProblem = tuple[Rule[Any], Problem]


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page with what it was made from; `document` and `fragment` are None for pages made from facts."""

    url: str
    html: str
    document: Document | None = None
    fragment: Fragment | None = None


@dataclass(frozen=True, slots=True)
class Prefixes:
    """What stands before paths in findings: "content/" and "site/". `content_files` lie at the same path in both.

    `origin` is what made the elements that are no author's: the theme, or somebody else's generator.
    """

    content: str
    output: str
    content_files: frozenset[str] = frozenset()
    origin: Origin = Origin.THEME

    def of_file(self, path: str) -> str:
        """What stands before a file that is no page."""
        return self.content if path in self.content_files else self.output


@dataclass(frozen=True, slots=True)
class PageResult:
    """The findings of one page, what pages that link to it need to know, and what on it nobody can judge."""

    findings: tuple[Finding, ...]
    facts: PageFacts
    limits: tuple[PageLimit, ...] = ()


def check_rendered(
    rendered: RenderedPage,
    checks: Checks,
    prefixes: Prefixes,
    library: SheetLibrary | None = None,
    *,
    files: Collection[str] = (),
) -> PageResult:
    """The outcome of the page rules on one page.

    `library` has the style sheets that it may link to, `files` is everything in the site or folder.
    """
    page = parse_page(rendered.url, rendered.html, rendered.document, library)
    problems = check_page(page, checks)
    found = _placed(page, rendered, problems, checks, prefixes)
    facts, framed = page_facts(page), tuple(framed_links(page))
    if framed:
        facts = replace(facts, links=(*facts.links, *framed))
    return PageResult(found, facts, page_limits(page, files))


def link_findings(
    facts: Iterable[PageFacts],
    files: frozenset[str],
    checks: Checks,
    prefixes: Prefixes,
    *,
    page_at: Callable[[str], RenderedPage],
) -> list[Finding]:
    """The findings of the link rules. `files` is everything in the site; `page_at` gives a page by its address."""
    pages = linked_pages(facts, files)
    return place_link_problems(check_links(pages, checks), pages, checks, prefixes, page_at=page_at)


def place_link_problems(
    problems: Iterable[PlacedProblem],
    pages: LinkedPages,
    checks: Checks,
    prefixes: Prefixes,
    *,
    page_at: Callable[[str], RenderedPage],
) -> list[Finding]:
    """The findings of what link rules saw, page by page."""
    by_page: dict[str, list[PlacedProblem]] = {}
    for rule, problem in problems:
        by_page.setdefault(problem.path, []).append((rule, problem))
    found: list[Finding] = []
    for path, here in by_page.items():
        if path not in pages.by_path:
            shown = prefixes.of_file(path) + path
            found += [source_finding(rule, problem, checks, path=shown, source="") for rule, problem in here]
            continue
        rendered = page_at(path)
        page = parse_page(path, rendered.html, rendered.document)
        found += _placed(page, rendered, here, checks, prefixes)
    return found


def _placed(
    page: HtmlPage, rendered: RenderedPage, problems: Sequence[PlacedProblem], checks: Checks, prefixes: Prefixes
) -> tuple[Finding, ...]:
    """Findings in the Markdown where an element belongs to the fragment or says the title, else in the HTML."""
    if not problems:
        return ()
    document, fragment = rendered.document, rendered.fragment
    if document:
        document = replace(document, text=document.source)  # read once for all findings
    offset = _content_start(page)
    source_map = (
        make_source_map(document.source, document.body_start, fragment.html)
        if document and fragment and offset is not None
        else None
    )
    found = []
    shown = prefixes.output + page.path
    names = page_names(page.index)
    for rule, problem in problems:
        place = problem.place
        element = page.elements[place.index] if isinstance(place, ElementPlace) else None
        selector = "" if element is None else css_selector(element, names)
        located = _in_document(page, problem, document, source_map, offset) if document else None
        if document and located:
            span, near = located
            placed = Problem(span, problem.message, problem.hint, problem.severity, problem.certainty)
            path = prefixes.content + document.path
            finding = source_finding(rule, placed, checks, path=path, source=document.source, near=near)
            found.append(replace(finding, selector=selector, page=shown))
        else:
            finding = page_finding(rule, problem, checks, page=page, path=shown)
            found.append(replace(finding, selector=selector, page=shown, origin=prefixes.origin))
    return tuple(found)


def _in_document(
    page: HtmlPage, problem: Problem, document: Document, source_map: SourceMap | None, offset: int | None
) -> tuple[Span, bool] | None:
    """Where the document says what a problem is about, None for what the theme says."""
    place = problem.place
    if not isinstance(place, ElementPlace):
        return (START, False) if place == START else None
    number = _number_in_fragment(page, problem, offset)
    if number is None and page.elements[place.index].tag in TITLES and "title" in document.front.spans:
        return document.front.spans["title"], False
    return None if source_map is None or number is None else _in_markdown(page, problem, document, source_map, number)


def _content_start(page: HtmlPage) -> int | None:
    """The number of the element that holds the fragment."""
    holder = next(iter(page.having.get(CONTENT, ())), None)
    return None if holder is None else page.numbers[holder]


def _number_in_fragment(page: HtmlPage, problem: Problem, offset: int | None) -> int | None:
    """The element's number among those of the fragment, None for elements of the theme."""
    if offset is None or not isinstance(problem.place, ElementPlace):
        return None
    holder = page.elements[offset]
    target = page.elements[problem.place.index]
    if _is_added(target, holder) or not any(ancestor is holder for ancestor in target.iterancestors()):
        return None
    between = page.elements[offset + 1 : problem.place.index]
    if _is_as_written(page):
        return sum(not _is_added(element, holder) for element in between)
    start, end = (page.start_tags[index] for index in (offset, problem.place.index))
    if start is None or end is None:
        return None
    pairs = zip(page.start_tags, page.elements, strict=True)
    inside = ((tag, element) for tag, element in pairs if tag and start.start < tag.start < end.start)
    return len({tag for tag, element in inside if not _is_added(element, holder)})


def _is_as_written(page: HtmlPage) -> bool:
    """Whether the elements follow each other as their tags do, and none was added, such as the `<tbody>` of a table."""
    groups = ("tbody", "colgroup")
    return page.is_in_order and all(len(page.by_tag.get(name, ())) == page.source.count(f"<{name}") for name in groups)


def _is_added(element: HtmlElement, holder: HtmlElement) -> bool:
    """Whether the theme added an element to the author's."""
    if element.get(ADDED) is not None:
        return True
    return any(
        ancestor.get(ADDED) == ""
        for ancestor in takewhile(lambda ancestor: ancestor is not holder, element.iterancestors())
    )


def _in_markdown(
    page: HtmlPage, problem: Problem, document: Document, source_map: SourceMap, number: int
) -> tuple[Span, bool]:
    """Where an element stands in the Markdown; for an address, the address behind its words."""
    located = source_map.element_span(number)
    place = problem.place
    if not isinstance(place, ElementPlace) or not place.attribute:
        return located.span, located.near
    value = page.elements[place.index].get(place.attribute, "").strip()
    path, mark, anchor = value.partition("#")
    # Authors name documents, pages name pages: of such an address only the part after "#" is in both.
    for words in (value, mark + anchor if path else ""):
        found = _find_behind(words, located.span, document.source)
        if found:
            return found, False
    return located.span, located.near


def _find_behind(words: str, span: Span, source: str) -> Span | None:
    """The next place of some words at or shortly behind a span's start, else on its line before that."""
    lines = Lines.from_text(source)
    start = lines.offset(span.line, span.column)
    if len(words) < 2:
        return None
    found = source.find(words, start, start + len(words) + ADDRESS_REACH)
    if found < 0:
        found = source.find(words, lines.offset(span.line, 1), start)
    return lines.span(found, found + len(words)) if found >= 0 else None
