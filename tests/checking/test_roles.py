"""Roles as tables: markup, the element with the id x, the role that counts."""

from __future__ import annotations

import pytest

from easyread.checking.accessibility.standards import all_attributes, all_roles, is_known_language
from easyread.checking.html_page import parse_page

ROLES = [
    ('<a id=x href="a.html">A</a>', "link"),
    ("<a id=x>A</a>", "generic"),
    ("<img id=x src=a>", "img"),
    ('<img id=x src=a alt="">', "none"),
    ('<img id=x src=a alt=" ">', "img"),
    ('<img id=x src=a alt="" tabindex=0>', "img"),
    ('<img id=x src=a alt="" aria-label="A house">', "img"),
    ('<img id=x src=a alt="" aria-hidden="false">', "none"),
    ("<button id=x role=none>Save</button>", "button"),
    ("<button id=x role=none disabled>Save</button>", "none"),
    ("<h2 id=x role=none>Tea</h2>", "none"),
    ('<h2 id=x role=none aria-label="">Tea</h2>', "heading"),
    ("<div id=x role='buton LINK'>A</div>", "link"),
    ("<div id=x role=widget>A</div>", "generic"),
    ("<input id=x>", "textbox"),
    ("<input id=x type=search>", "searchbox"),
    ("<input id=x type=search list=a>", "combobox"),
    ("<input id=x type=password>", ""),
    ("<input id=x type=checkbox>", "checkbox"),
    ("<select id=x><option>A</option></select>", "combobox"),
    ("<select id=x size=3><option>A</option></select>", "listbox"),
    ("<ul><li id=x>A</li></ul>", "listitem"),
    ("<ul role=none><li id=x>A</li></ul>", "none"),
    ("<ul role=tablist><li id=x>A</li></ul>", "generic"),
    ("<div><li id=x>A</li></div>", "generic"),
    ("<header id=x>A</header>", "banner"),
    ("<article><header id=x>A</header></article>", "generic"),
    ("<div role=main><footer id=x>A</footer></div>", "generic"),
    ("<section id=x>A</section>", "generic"),
    ("<section id=x aria-label=News>A</section>", "region"),
    ("<aside id=x>A</aside>", "complementary"),
    ("<section><aside id=x>A</aside></section>", "generic"),
    ("<table><tr><td id=x>A</td></tr></table>", "cell"),
    ("<table role=grid><tr><td id=x>A</td></tr></table>", "gridcell"),
    ("<table role=presentation><tr><td id=x>A</td></tr></table>", "none"),
    ("<table role=list><tr><td id=x>A</td></tr></table>", "generic"),
    ("<table><tr><th id=x>A</th><th>B</th></tr></table>", "columnheader"),
    ("<table><tr><th id=x>A</th><td>B</td></tr></table>", "rowheader"),
    ("<table><tr><th id=x scope=row>A</th></tr></table>", "rowheader"),
    ("<svg id=x></svg>", "graphics-document"),
    ("<video id=x controls></video>", ""),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "role"), ROLES)
def test_role(markup: str, role: str) -> None:
    tree = parse_page("page.html", markup).accessibility
    assert tree.role(tree.ids["x"]) == role


def test_what_roles_refer_to_is_known() -> None:
    roles, attributes = all_roles(), all_attributes()
    for facts in roles.values():
        assert facts.parents | facts.children | facts.grouped <= set(roles)
        assert facts.properties | set(facts.required) <= set(attributes)


@pytest.mark.parametrize("tag", ["en", "EN-gb", "en-GB-simple", "cy", "qab", "gsw"])
def test_registered_languages_are_known(tag: str) -> None:
    assert is_known_language(tag)


@pytest.mark.parametrize("tag", ["", " ", "english", "eng", "i-lux", "em-US", "x-easy", "e"])
def test_other_words_are_not(tag: str) -> None:
    assert not is_known_language(tag)
