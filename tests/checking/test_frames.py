"""Pages that stand in the srcdoc of a frame are judged with the page round them."""

from __future__ import annotations

from html import escape

import pytest

from easyread.checking.frames import DEEPEST, MOST_FRAMES, frame_stops, framed_links, framed_pages
from easyread.checking.html_page import parse_page
from easyread.checking.limits import LimitKind, PageLimit, page_limits
from easyread.checking.page_links import PageLink
from easyread.checking.run import Checks, check_page
from easyread.checking.styles.page_styles import SheetLibrary
from easyread.checking.subjects import HtmlPage
from easyread.model.place import ElementPlace
from easyread.registry.registry import load_rules

CHECKS = Checks(load_rules(), "standard")


def page_with(content: str, attributes: str = 'title="Shop"', library: SheetLibrary | None = None) -> HtmlPage:
    escaped = escape(content)
    return parse_page("page.html", f'<iframe {attributes} srcdoc="{escaped}"></iframe>', library=library)


def found_in(page: HtmlPage) -> list[tuple[str, object]]:
    return [(rule.id, problem.place) for rule, problem in check_page(page, CHECKS)]


def test_faults_in_a_frame_are_told_at_the_attribute_and_once() -> None:
    page = page_with("<button></button><button></button>")
    frame = next(page.tagged("iframe"))
    assert found_in(page) == [("button-name", ElementPlace(page.numbers[frame], "srcdoc"))]


def test_frame_in_a_frame_is_judged_too() -> None:
    inner = page_with("<button></button>", 'title="Street"').source
    assert found_in(page_with(inner)) == found_in(page_with("<button></button>"))


@pytest.mark.parametrize("attributes", ["hidden", 'aria-hidden="true"', 'style="display: none"'])
def test_what_nobody_meets_is_not_judged(attributes: str) -> None:
    assert not found_in(page_with("<h2></h2>", attributes))


def test_page_in_a_frame_needs_neither_title_nor_language() -> None:
    assert not found_in(page_with("<html><head></head><body><p>Hello.</p></body></html>"))


def test_page_in_a_frame_finds_the_style_sheets_of_the_page_round_it() -> None:
    library = SheetLibrary({"site.css": ".x { display: none; }"})
    page = page_with('<link rel="stylesheet" href="site.css"><p class="x"><button></button></p>', library=library)
    assert not found_in(page)


def test_addresses_in_a_frame_stand_on_the_frame() -> None:
    page = page_with('<a href="#tea">Tea</a><a href="tea.html#tea">Tea</a><img src="tea.png" alt="Tea">')
    frame = page.numbers[next(page.tagged("iframe"))]
    assert list(framed_links(page)) == [
        PageLink("a", "srcdoc", "tea.html#tea", frame),
        PageLink("img", "srcdoc", "tea.png", frame),
    ]


def test_frames_without_end_are_left_at_some_depth() -> None:
    page = page_with("<button>Go</button>")
    for _ in range(DEEPEST + 2):
        page = page_with(page.source)
    assert len(list(framed_pages(page))) == DEEPEST + 1
    assert not list(frame_stops(page, next(page.tagged("iframe"))))


def test_page_of_frames_without_end_is_told_and_not_looked_into() -> None:
    frames = page_with("<button></button>").source * (MOST_FRAMES + 1)
    page = parse_page("page.html", f"<html>{frames}")
    assert not list(framed_pages(page))
    assert page_limits(page, ()) == (PageLimit(LimitKind.FRAMES, MOST_FRAMES + 1),)
