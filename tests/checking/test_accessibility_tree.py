"""What is hidden from whom, and where the tab key stops; who owns whom."""

from __future__ import annotations

import pytest

from easyread.checking.accessibility.ownership import owned_elements, owner_of, owners
from easyread.checking.html_page import parse_page

# Markup, whether the element with the id x is drawn, whether assistive technology may meet it.
HIDING = [
    ("<p id=x>A</p>", True, True),
    ("<p id=x hidden>A</p>", False, False),
    ('<p id=x hidden style="display: block">A</p>', True, True),
    ("<div hidden><p id=x>A</p></div>", False, False),
    ('<div style="display:none"><p id=x>A</p></div>', False, False),
    ('<div style="display: none; display: block !important"><p id=x>A</p></div>', True, True),
    ('<p id=x style="visibility: hidden">A</p>', False, False),
    ('<div style="visibility: hidden"><p id=x style="visibility: visible">A</p></div>', True, True),
    ('<div style="visibility: hidden"><p style="visibility: visible">A</p><p id=x>B</p></div>', False, False),
    ("<div aria-hidden=true><p id=x>A</p></div>", True, False),
    ("<div aria-hidden=true><p id=x aria-hidden=false>A</p></div>", True, False),
    ("<p id=x aria-hidden=yes>A</p>", True, True),
    ("<div inert><p id=x>A</p></div>", True, False),
    ("<style>.off { display: none }</style><p class=off><b id=x>A</b></p>", False, False),
    ("<style>@media print { p { display: none } }</style><p id=x>A</p>", True, True),
    ("<style>@media (max-width: 30em) { p { display: none } }</style><p id=x>A</p>", True, True),
    ("<style>p { display: none } #x { display: block }</style><p id=x>A</p>", True, True),
    ("<style>p { display: none !important }</style><p id=x style='display: block'>A</p>", False, False),
    ("<dialog><p id=x>A</p></dialog>", False, False),
    ("<dialog open><p id=x>A</p></dialog>", True, True),
    ("<details><p id=x>A</p></details>", True, True),
    ("<noscript><p id=x>A</p></noscript>", False, False),
    ("<input id=x type=hidden>", False, False),
    ("<video controls><p id=x>A</p></video>", False, False),
    ("<div popover><p id=x>A</p></div>", False, False),
]

TABBABLE = [
    ("<a id=x href=a>A</a>", True),
    ("<a id=x>A</a>", False),
    ("<a id=x href=a tabindex=-1>A</a>", False),
    ("<p id=x tabindex=0>A</p>", True),
    ("<p id=x tabindex=no>A</p>", False),
    ("<p id=x contenteditable>A</p>", True),
    ("<button id=x>A</button>", True),
    ("<button id=x disabled tabindex=0>A</button>", False),
    ("<fieldset disabled><legend><input id=x></legend></fieldset>", True),
    ("<fieldset disabled><legend>A</legend><input id=x></fieldset>", False),
    ("<details><summary id=x>A</summary></details>", True),
    ("<details><summary>A</summary><summary id=x>B</summary></details>", False),
    ("<summary id=x>A</summary>", False),
    ("<div aria-hidden=true><a id=x href=a>A</a></div>", True),
    ("<div hidden><a id=x href=a>A</a></div>", False),
    ("<div inert><a id=x href=a>A</a></div>", False),
]


@pytest.mark.parametrize(("markup", "is_drawn", "is_exposed"), HIDING)
def test_hiding(markup: str, is_drawn: bool, is_exposed: bool) -> None:
    tree = parse_page("page.html", markup).accessibility
    element = tree.ids["x"]
    assert (tree.is_drawn(element), tree.is_exposed(element)) == (is_drawn, is_exposed)


@pytest.mark.parametrize(("markup", "is_tabbable"), TABBABLE)
def test_where_the_tab_key_stops(markup: str, is_tabbable: bool) -> None:
    tree = parse_page("page.html", markup).accessibility
    assert tree.is_tabbable(tree.ids["x"]) is is_tabbable


def test_the_tree_is_built_once() -> None:
    page = parse_page("page.html", "<p>A</p>")
    assert page.accessibility is page.accessibility


def test_elements_that_mean_nothing_are_looked_through() -> None:
    tree = parse_page("page.html", "<div id=l role=list><div><p id=x role=listitem>A</p></div></div>").accessibility
    assert owner_of(tree, tree.ids["x"], {}) is tree.ids["l"]
    assert list(owned_elements(tree, tree.ids["l"], {})) == [tree.ids["x"]]


def test_an_attribute_that_says_something_stops_the_look() -> None:
    markup = "<div id=l role=list><div id=d aria-live=polite><p id=x role=listitem>A</p></div></div>"
    tree = parse_page("page.html", markup).accessibility
    assert owner_of(tree, tree.ids["x"], {}) is tree.ids["d"]


def test_aria_owns_moves_an_element() -> None:
    markup = "<div id=l role=list aria-owns=x></div><div id=m role=list><p id=x role=listitem>A</p></div>"
    tree = parse_page("page.html", markup).accessibility
    adopted = owners(tree)
    assert owner_of(tree, tree.ids["x"], adopted) is tree.ids["l"]
    assert list(owned_elements(tree, tree.ids["l"], adopted)) == [tree.ids["x"]]
    assert list(owned_elements(tree, tree.ids["m"], adopted)) == []
