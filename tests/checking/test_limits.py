"""What pages hold that nobody can judge from their HTML and CSS."""

from __future__ import annotations

import pytest

from easyread.checking.html_page import parse_page
from easyread.checking.limits import Limit, LimitKind, PageLimit, add_limits, page_limits

FILES = frozenset({"a/page.html", "a/site.css", "theme/site.css", "a/inside.html", "shop/index.html"})


def limits_of(html: str) -> tuple[PageLimit, ...]:
    return page_limits(parse_page("a/page.html", f"<html><body>{html}"), FILES)


@pytest.mark.parametrize(
    ("html", "limit"),
    [
        ("<script>go()</script><script src=x.js></script>", PageLimit(LimitKind.SCRIPTS, 2, ("x.js",))),
        ("<link rel=stylesheet href=//b.example/a.css>", PageLimit(LimitKind.SHEETS, 1, ("//b.example/a.css",))),
        ("<link rel=stylesheet href=../gone.css>", PageLimit(LimitKind.SHEETS, 1, ("../gone.css",))),
        ("<iframe src=gone.html></iframe>", PageLimit(LimitKind.FRAMES, 1, ("gone.html",))),
        ("<iframe srcdoc='<iframe src=gone.html>'></iframe>", PageLimit(LimitKind.FRAMES, 1, ("gone.html",))),
        ("<object data=form.pdf></object>", PageLimit(LimitKind.FRAMES, 1, ("form.pdf",))),
        ("<video><source src=a.mp4></video><audio src=b></audio>", PageLimit(LimitKind.MEDIA, 2, ("a.mp4", "b"))),
        ("<canvas></canvas>", PageLimit(LimitKind.DRAWINGS, 1)),
    ],
)
def test_what_cannot_be_judged_is_told(html: str, limit: PageLimit) -> None:
    assert limits_of(html) == (limit,)


@pytest.mark.parametrize(
    "html",
    [
        "<link rel=stylesheet href=site.css><link rel=stylesheet href=../theme/site.css?v=2><link rel=stylesheet>",
        "<link rel=icon href=gone.svg>",
        "<iframe src=inside.html></iframe><iframe src=../shop/></iframe><iframe src=about:blank></iframe>",
        "<iframe></iframe><iframe srcdoc='<p>x'></iframe>",
        "<script type=application/ld+json>{}</script><script type='importmap'>{}</script>",
        "<noscript><p>x</noscript>",
    ],
)
def test_what_can_be_judged_is_no_limit(html: str) -> None:
    assert limits_of(html) == ()


@pytest.mark.parametrize(
    ("html", "limits"),
    [
        ("<p>Tea</p>", (PageLimit(LimitKind.PARTS, 1, ("a/page.html",)),)),
        ("<header>Tea</header>", (PageLimit(LimitKind.PARTS, 1, ("a/page.html",)),)),
        ("<!DOCTYPE html><title>Tea</title><p>Tea", ()),
        ("<head><title>Tea</title></head><p>Tea", ()),
        ("<frameset><frame></frameset>", ()),
    ],
)
def test_parts_of_pages_are_told(html: str, limits: tuple[PageLimit, ...]) -> None:
    assert page_limits(parse_page("a/page.html", html), FILES) == limits


def test_a_base_moves_addresses() -> None:
    page = parse_page("a/page.html", "<html><head><base href=../theme/><link rel=stylesheet href=site.css></head>")
    assert page_limits(page, FILES) == ()


def test_all_pages_that_were_not_read_are_named() -> None:
    pages = [(PageLimit(LimitKind.SIZE, 1, (f"{name}.html",)), PageLimit(LimitKind.NESTING, 9)) for name in "abcde"]
    names = ("a.html", "b.html", "c.html", "d.html", "e.html")
    assert add_limits(pages) == (Limit(LimitKind.SIZE, 5, 5, names), Limit(LimitKind.NESTING, 45, 5))


def test_limits_of_pages_are_added() -> None:
    pages = [limits_of(f"<script src={name}.js></script><canvas></canvas>") for name in "abcde"]
    assert add_limits([*pages, ()]) == (
        Limit(LimitKind.SCRIPTS, 5, 5, ("a.js", "b.js", "c.js")),
        Limit(LimitKind.DRAWINGS, 5, 5),
    )
