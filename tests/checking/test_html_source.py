"""Where elements stand in their file, and markup that browsers read in another way than lxml."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.checking.html_page import locate_element, parse_page
from easyread.checking.html_source import start_tags
from easyread.markup.lines import Lines
from easyread.model.place import ElementPlace

# Source, an element's name, an attribute or "", the exact text that is found.
PLACES = [
    ("<p>One</p>\n<p id=x>Two</p>", "p", 1, "", "<p id=x>"),
    ("<!-- <b> --><b>One</b>", "b", 0, "", "<b>"),
    ("<!--><b>One</b> -->", "b", 0, "", "<b>"),
    ("<script>'<b>'</script><b title=x>One</b>", "b", 0, "", "<b title=x>"),
    ("<style>a > b {}</style><textarea><b></textarea><b>One</b>", "b", 0, "", "<b>"),
    ("<a title='a > b' href=x>One</a>", "a", 0, "href", "href=x"),
    ("<a data-alt=1 ALT = \"two words\">One</a>", "a", 0, "alt", 'ALT = "two words"'),
    ("<a title=href href=x>One</a>", "a", 0, "href", "href=x"),
    ("<input disabled>", "input", 0, "disabled", "disabled"),
    ("<p>é ☃ 𝒳 <b lang=cy>One</b>", "b", 0, "lang", "lang=cy"),
    ("<ul><li>One<li class=b>Two</ul>", "li", 1, "", "<li class=b>"),
    ("<table><tr><td>One<td\n  id=x>Two</table>", "td", 1, "", "<td\n  id=x>"),
    ("<html lang=en><html dir=ltr><body><b>One</b>", "html", 0, "lang", "lang=en"),
    ("<p>One</p>", "html", 0, "", "<p>"),
    ("<template><b>One</b></template><b id=x>Two</b>", "b", 0, "", "<b id=x>"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "tag", "number", "attribute", "text"), PLACES)
def test_place(source: str, tag: str, number: int, attribute: str, text: str) -> None:
    page = parse_page("page.html", source)
    span = locate_element(page, page.place(page.by_tag[tag][number], attribute))
    lines = Lines.from_text(source)
    assert source[lines.offset(span.line, span.column) : lines.offset(span.end_line, span.end_column)] == text


@pytest.mark.parametrize(
    ("source", "inner", "outer"),
    [
        ("<video><source src=a><track src=b><p>One</p></video>", "p", "video"),
        ("<picture><source srcset=a><img src=b></picture>", "img", "picture"),
        ("<div/><p>One</p></div>", "p", "div"),
        ("<svg><circle/><rect/></svg>", "rect", "svg"),
        ("<svg><a/><rect/></svg>", "rect", "svg"),
        ("<p>one<wbr>two<b>three</b></p>", "b", "p"),
        ("<p>one<br/><b>two</b></p>", "b", "p"),
        ("<p>one<embed src=a><b>two</b></p>", "b", "p"),
        ("<p>one<keygen><b>two</b></p>", "b", "p"),
        ("<center/><p>One</p></center>", "p", "center"),
        ("<my-part/><p>One</p></my-part>", "p", "my-part"),
        ("<svg><font-face/><rect/></svg>", "rect", "svg"),
    ],
)
def test_elements_stand_where_browsers_put_them(source: str, inner: str, outer: str) -> None:
    page = parse_page("page.html", source)
    assert page.by_tag[inner][0].getparent() is page.by_tag[outer][0]


@pytest.mark.parametrize("tag", ["<a href=/tea/>", "<source src=/tea/>", "<img src=/tea/>", "<p><a href = /tea/>"])
def test_slash_at_the_end_belongs_to_the_address(tag: str) -> None:
    element = parse_page("page.html", f"<body>{tag}").elements[-1]
    assert set(element.attrib.values()) == {"/tea/"}


def test_what_a_template_holds_is_not_on_the_page() -> None:
    assert "b" not in parse_page("page.html", "<template><b>One</b></template>").by_tag


PIECES = st.sampled_from(
    ["<p>", "</p>", "<ul>", "<li>", "<b x='>'>", "<br/>", "<div/>", "<td>", "<table>", "<a href=x>", "</a>", "text ",
     "<", ">", '"', "<!-- <i> -->", "<svg>", "</svg>", "<path/>", "<html lang=en>", "<body>", "<script><i></script>",
     "\n", "<source>", "<template>", "</template>", "<title>x</title>", "&amp;", "é"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_element_has_a_place_in_any_markup(source: str) -> None:
    page = parse_page("page.html", source)
    written = {tag.name for tag in start_tags(source)}
    for index, element in enumerate(page.elements):
        span = locate_element(page, ElementPlace(index))
        assert span.line >= 1
        tag = page.start_tags[index]
        if tag is not None and element.tag not in {"html", "head", "body", "p"}:
            assert tag.name == element.tag
            assert tag.name in written
