"""Where links lead inside a site or a folder of pages."""

from __future__ import annotations

import pytest

from easyread.checking.html_page import page_facts, parse_page
from easyread.checking.links import Addresses, SettledPages, linked_pages, settle_links
from easyread.checking.subjects import LocalLink, PageFacts

FILES = frozenset({"a/page.html", "a/index.html", "a/form.pdf", "about.html", "two words.html"})


def links_of(html: str, path: str = "a/page.html") -> tuple[LocalLink, ...]:
    return linked_pages([page_facts(parse_page(path, html))], FILES).links


def settled(html: str, path: str = "a/page.html", *, earlier: tuple[PageFacts, ...] = ()) -> PageFacts:
    facts = page_facts(parse_page(path, html))
    return settle_links(facts, Addresses(FILES), earlier={page.path: page for page in earlier})


@pytest.mark.parametrize(
    ("address", "path", "anchor"),
    [
        ("../about.html", "about.html", ""),
        ("../about", "about.html", ""),
        ("./", "a/index.html", ""),
        ("#what", "a/page.html", "what"),
        ("../two%20words.html#an%20id", "two words.html", "an id"),
        ("?page=2", "a/page.html", ""),
        ("gone.html", "a/gone.html", ""),
    ],
)
def test_local_address_leads_to_a_path(address: str, path: str, anchor: str) -> None:
    (found,) = links_of(f'<p><a href="{address}">A</a></p>')
    assert (found.path, found.anchor) == (path, anchor)


@pytest.mark.parametrize(
    "address",
    ["https://example.org/", "//example.org/a", "/about.html", "mailto:a@example.org", "http://[bad", "../../x.html"],
)
def test_what_lies_elsewhere_is_left_out(address: str) -> None:
    assert links_of(f'<p><a href="{address}">A</a></p>') == ()


def test_base_moves_all_links() -> None:
    (found,) = links_of('<base href="../sub/x.html"><p><a href="page.html">A</a></p>')
    assert found.path == "sub/page.html"
    assert links_of('<base href="https://example.org/"><p><a href="page.html">A</a></p>') == ()


@pytest.mark.parametrize(("address", "is_page"), [("b.html", True), ("version-1.2", True), ("form.pdf", False)])
def test_documents_to_open_are_no_pages(address: str, is_page: bool) -> None:
    (found,) = links_of(f'<p><a href="{address}">A</a></p>')
    assert found.leads_to_page is is_page


def test_every_picture_of_a_set_is_a_link() -> None:
    html = '<img src="a.png" srcset="b.png 1x, data:image/png;base64,AA 2x,c.png 3x" alt="">'
    assert [found.link.url for found in links_of(html)] == ["a.png", "b.png", "c.png"]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="form.pdf">A</a>',
        '<a href="../about.html#who">A</a>',
        '<a href="#here">A</a>',
        '<link rel="icon" href="form.pdf">',
    ],
)
def test_links_that_are_surely_right_need_no_second_look(link: str) -> None:
    about = settled('<h2 id="what">What</h2><h2 id="who">Who</h2>', "about.html")
    assert settled(f'<p id="here">{link}</p>', earlier=(about,)).links == ()


@pytest.mark.parametrize(
    "link",
    [
        '<a href="gone.html">A</a>',
        '<a href="../about.html#whoo">A</a>',
        '<a href="index.html#later">A</a>',
        '<a href="#gone">A</a>',
        '<link rel="alternate" href="../about.html">',
    ],
)
def test_links_that_other_pages_may_prove_wrong_are_kept(link: str) -> None:
    about = settled('<h2 id="who">Who</h2>', "about.html")
    assert len(settled(f'<p id="here">{link}</p>', earlier=(about,)).links) == 1


def test_settled_links_still_lead_somewhere() -> None:
    about = settled('<h2 id="who">Who</h2>', "about.html")
    page = settled('<p><a href="../about.html#who">A</a> <a href="index.html">B</a></p>', earlier=(about,))
    assert page.reached == ("about.html", "a/index.html")


@pytest.mark.parametrize(
    "order", [("a/page.html", "about.html", "a/index.html"), ("about.html", "a/index.html", "a/page.html")]
)
def test_links_to_parts_of_pages_are_settled_when_these_come(order: tuple[str, ...]) -> None:
    parts = "".join(f'<a href="../about.html#{part}">A</a>' for part in ("who", "what", "gone", "lost"))
    html = {
        "a/page.html": f'{parts}<a href="index.html#tea">B</a><a href="none.html">C</a>',
        "a/index.html": '<h2 id="tea">Tea</h2>',
        "about.html": '<h2 id="what">What</h2><h2 id="who">Who</h2>',
    }
    pages = SettledPages(FILES)
    for path in order:
        pages.add(page_facts(parse_page(path, html[path])))
    by_path = {page.path: page for page in pages.pages()}
    assert tuple(by_path) == order
    assert [link.url for link in by_path["a/page.html"].links] == [
        "../about.html#gone",
        "../about.html#lost",
        "none.html",
    ]
    assert by_path["a/page.html"].reached == ("about.html", "a/index.html")
