"""Elements come out where browsers put them, whatever the parser makes of them."""

from __future__ import annotations

import pytest
from lxml import etree

from easyread.checking.html_page import parse_page
from easyread.checking.html_parse import read_html


@pytest.mark.parametrize(
    ("source", "head", "body"),
    [
        ("<html><title>A</title><main>b</main></html>", "<title>A</title>", "<main>b</main>"),
        ("<title>A</title><nav>b</nav> c <p>d", "<title>A</title>", "<nav>b</nav> c <p>d</p>"),
        ("<head><meta name=a><svg></svg><link rel=b></head>", '<meta name="a">', '<svg></svg><link rel="b">'),
        ("<head><nav>a</nav></head><body>b<p>c</body>", "", "<nav>a</nav>b<p>c</p>"),
        ("<head><title>A</title></head><body><p>b</body>", "<title>A</title>", "<p>b</p>"),
    ],
)
def test_what_cannot_stand_in_the_head_starts_the_body(source: str, head: str, body: str) -> None:
    root = read_html(source).index.root
    assert [etree.tostring(part, encoding="unicode", method="html") for part in root] == [
        f"<head>{head}</head>",
        f"<body>{body}</body>",
    ]


@pytest.mark.parametrize(
    ("source", "root", "body"),
    [
        ("<script></script><html lang=en><body class=a>", {"lang": "en"}, {"class": "a"}),
        ("Warning<html lang=en><head></head><body class=a id=b>", {"lang": "en"}, {"class": "a", "id": "b"}),
        ("<html><p>a<html lang=en><html lang=cy id=c>", {"lang": "en", "id": "c"}, {}),
        ("<!-- <html lang=cy> --><html><p title='<body id=a>'>a", {}, {}),
        ("<html lang=en><body id=a><p>a<body id=b>", {"lang": "en"}, {"id": "a"}),
    ],
)
def test_late_tags_of_the_page_count(source: str, root: dict[str, str], body: dict[str, str]) -> None:
    read = read_html(source).index.root
    assert (dict(read.attrib), dict(read.find("body").attrib)) == (root, body)


def test_late_tag_is_the_place_of_the_page() -> None:
    source = "<script></script><html lang=english><body>"
    page = parse_page("page.html", source)
    tag = page.start_tags[page.numbers[page.root]]
    assert tag is not None
    assert source[tag.start : tag.end] == "<html lang=english>"


def test_start_tags_are_found_after_elements_have_moved() -> None:
    source = "<html><title>A</title><main><img src=a.png></main></html>"
    page = parse_page("page.html", source)
    tags = dict(zip((element.tag for element in page.elements), page.start_tags, strict=True))
    assert {name: tag and source[tag.start : tag.end] for name, tag in tags.items() if name in {"main", "img"}} == {
        "main": "<main>",
        "img": "<img src=a.png>",
    }


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("<h2><p>a</p></h2><p>b</p>", "<h2><p>a</p></h2><p>b</p>"),
        ("<H2>a <P>b</P></H2>", "<h2>a <p>b</p></h2>"),
        ("<h2><p>a</h2><p>b</p>", "<h2><p>a</p></h2><p>b</p>"),
        ("<a href=b><table><tbody></tbody></table></a>", '<a href="b"><table><tbody></tbody></table></a>'),
        ("<h2>a</h2><p>b</p><h2>c</h2>", "<h2>a</h2><p>b</p><h2>c</h2>"),
    ],
)
def test_blocks_stay_in_headings_and_links(source: str, body: str) -> None:
    page = parse_page("page.html", f"<body>{source}</body>")
    assert etree.tostring(page.root.find("body"), encoding="unicode", method="html") == f"<body>{body}</body>"
    assert [tag and tag.name for tag in page.start_tags[2:]] == [element.tag for element in page.elements[2:]]


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("<p>a<section><p>b</section><p>c", "<p>a</p><section><p>b</p></section><p>c</p>"),
        ("<p>a <b>b</b><nav>c</nav>", "<p>a <b>b</b></p><nav>c</nav>"),
        ("<figure><p>a<figcaption>b</figcaption></figure>", "<figure><p>a</p><figcaption>b</figcaption></figure>"),
        ("<ul><li><p>a<li><aside>b</aside></ul>", "<ul><li><p>a</p></li><li><aside>b</aside></li></ul>"),
        ("<dl><dt><p>a<dd><aside>b</aside></dl>", "<dl><dt><p>a</p></dt><dd><aside>b</aside></dd></dl>"),
        ("<div><p>a</div><main>b</main>", "<div><p>a</p></div><main>b</main>"),
        ("<p>a<div>b</div><main>c</main>", "<p>a</p><div>b</div><main>c</main>"),
        ("<p>a<button>b<nav>c</nav></button>d", "<p>a<button>b<nav>c</nav></button>d</p>"),
        ("<p>a<img src=b><br><footer>c</footer>", '<p>a<img src="b"><br></p><footer>c</footer>'),
        ("<p title='<p>'>a</p><main>b</main>", '<p title="&lt;p&gt;">a</p><main>b</main>'),
        ("<p>a</section><p>b<hr><details>c</details>", "<p>a</p><p>b</p><hr><details>c</details>"),
    ],
)
def test_newer_elements_end_a_paragraph(source: str, body: str) -> None:
    found = read_html(f"<body>{source}</body>").index.root.find("body")
    assert etree.tostring(found, encoding="unicode", method="html") == f"<body>{body}</body>"


def test_paragraphs_without_end_cost_one_pass() -> None:
    source = "<p>" + "<button><section>" * 3_000 + "<p><section>" * 3_000 + "</b>" * 3_000
    assert len(list(read_html(source).index.root.iter("section"))) == 6_000


@pytest.mark.parametrize(
    ("inside", "read"),
    [
        ("<tr><td>a<tr><td>b", "<tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody>"),
        ("<caption>a</caption><tr></tr>", "<caption>a</caption><tbody><tr></tr></tbody>"),
        ("<tr></tr><tfoot></tfoot><tr></tr>", "<tbody><tr></tr></tbody><tfoot></tfoot><tbody><tr></tr></tbody>"),
        ("<col><col><tr></tr>", "<colgroup><col><col></colgroup><tbody><tr></tr></tbody>"),
        ("<thead><tr></tr></thead>", "<thead><tr></tr></thead>"),
    ],
)
def test_rows_and_columns_stand_in_groups(inside: str, read: str) -> None:
    page = parse_page("page.html", f"<body><table>{inside}</table></body>")
    assert etree.tostring(page.root.find("body/table"), encoding="unicode", method="html") == f"<table>{read}</table>"
    for element, tag in zip(page.elements, page.start_tags, strict=True):
        assert tag is not None
        assert element.tag in {tag.name, "html", "tbody", "colgroup"}


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("<p>a<b>b<p>c", "<p>a<b>b</b></p><p><b>c</b></p>"),
        ("<b><i>a</b>b</i>", "<b><i>a</i></b><i>b</i>"),
        ("<b><p>a</b>b", "<b></b><p><b>a</b>b</p>"),
        ("<table>a<tr><td>b</table>", "a<table><tbody><tr><td>b</td></tr></tbody></table>"),
        ("<table><a>b</a><tr></table>", "<a>b</a><table><tbody><tr></tr></tbody></table>"),
        ("<table><td>b</table>", "<table><tbody><tr><td>b</td></tr></tbody></table>"),
        ("<a><div>b<a>c</a></div></a>", "<a></a><div><a>b</a><a>c</a></div>"),
        ("<p><span><div>a</div></span>", "<p><span></span></p><div>a</div>"),
        ("<h2>a<h3>b</h3>", "<h2>a</h2><h3>b</h3>"),
        ("<svg><p>a</svg>", "<svg></svg><p>a</p>"),
        ("a</p>b", "a<p></p>b"),
        ("<div><td>a</td></div><p>b", "<div>a</div><p>b</p>"),
        ("<tr>a</tr>b", "ab"),
        ("<image src=a><p>b", '<img src="a"><p>b</p>'),
        ("<ruby>a<rt>b<rp>c</ruby>", "<ruby>a<rt>b</rt><rp>c</rp></ruby>"),
        (
            "<select><optgroup label=a><option>b<optgroup label=c></select>",
            '<select><optgroup label="a"><option>b</option></optgroup><optgroup label="c"></optgroup></select>',
        ),
        ("<p>a<my-part><div>b</div></my-part>", "<p>a<my-part></my-part></p><div>b</div>"),
        ("<p>a<abbr><ul><li>b</ul>", "<p>a<abbr></abbr></p><ul><li>b</li></ul>"),
        ("<ul><li><span>a<li>b</ul>", "<ul><li><span>a</span></li><li>b</li></ul>"),
        ("<dl><dt><i>a</i><span><dd>b</dl>", "<dl><dt><i>a</i><span></span></dt><dd>b</dd></dl>"),
        ("<h2>a<p>b</p>", "<h2>a<p>b</p></h2>"),
        ("<form>a<form>b</form>c", "<form>ab</form>c"),
        ("<label><nav></label>a<i>b</i>", "<label><nav>a<i>b</i></nav></label>"),
        ("<svg><title><b>a</b></title></svg>", "<svg><title><b>a</b></title></svg>"),
        ("<svg><style><![CDATA[a {}]]></style></svg>", "<svg><style>a {}</style></svg>"),
        ("<script>'</b></i></u>'</script><p><b>a<p>b", "<script>'</b></i></u>'</script><p><b>a</b></p><p><b>b</b></p>"),
        ("<p><b>a<p>b<!-- </b></i></u> -->", "<p><b>a</b></p><p><b>b</b></p>"),
    ],
)
def test_tags_out_of_order_are_read_as_browsers_read_them(source: str, body: str) -> None:
    page = parse_page("page.html", f"<body>{source}</body>")
    assert etree.tostring(page.root.find("body"), encoding="unicode", method="html") == f"<body>{body}</body>"
    assert all(page.start_tags)


@pytest.mark.parametrize(
    "source",
    [
        "<html><body><p>a</p></body></html><p>b</p>",
        "<HTML><BODY><p>a</BODY></HTML> <p>b",
        "<html><body><p>a</p></body><p>b</p></html>",
        "<html><body><p>a</p></html><!-- c --><p>b",
    ],
)
def test_what_stands_behind_the_end_of_the_page_is_in_the_body(source: str) -> None:
    body = read_html(source).index.root.find("body")
    assert [(element.text or "").strip() for element in body] == ["a", "b"]


@pytest.mark.parametrize("end", ["</body></html>", "</BODY>\n</HTML>\n", "</body><script></script></html><!-- c -->\n"])
def test_page_that_ends_in_order_is_in_order(end: str) -> None:
    assert read_html(f"<html><head></head><body><p>a</p>{end}").is_in_order


@pytest.mark.parametrize(
    ("source", "is_fragment"),
    [
        ("<!-- made by hand -->\n<!DOCTYPE html><title>a</title>", False),
        ("<script></script><body><p>a", False),
        ("<p title='<html>'>a", True),
        ("<!-- <head> --><script>'<body>'</script><header>a", True),
    ],
)
def test_page_without_a_tag_of_whole_pages_is_a_fragment(source: str, is_fragment: bool) -> None:
    assert parse_page("page.html", source).is_fragment is is_fragment


@pytest.mark.parametrize(
    ("source", "displaced"),
    [
        ("<p><b>a<p>b", [("repeated", "b")]),
        ("<b><p>a</b>b", [("repeated", "b")]),
        ("<table><a>b<i>c</i></a><tr></table>", [("moved", "a")]),
        ("<table><tr>a<td>b</table><table> <tr><td></table>", [("words moved", "table")]),
        ("<table><tr><td><table>a</table></table>", [("words moved", "table")]),
        ("<div><td>a</td></div><p>b", [("passed over", "td")]),
        ("<form><div><form></form></div></form>", [("passed over", "form")]),
        ("<noscript><form></form></noscript></b>", []),
        ("<template><tr></tr></template></b>", []),
        ("</b><p>a<p>b<ul><li>c<li>d</ul>", []),
    ],
)
def test_tags_that_cannot_stand_where_they_are_written(source: str, displaced: list[tuple[str, str]]) -> None:
    page = parse_page("page.html", f"<body>{source}</body>")
    assert [(item.fate.value, item.name) for item in page.displaced] == displaced


@pytest.mark.parametrize("before", ["", "\ufeff", "\r\n"])
def test_what_is_started_again_has_the_place_of_its_tag(before: str) -> None:
    source = f"{before}<!doctype html><p><b id=a>Tea<p>Milk<table><i>Water<tr><td>Bread</table>"
    page = parse_page("page.html", source)
    tags = zip((element.tag for element in page.elements), page.start_tags, strict=True)
    assert [source[tag.start : tag.end] for name, tag in tags if name in {"b", "i", "td"} and tag] == [
        *["<b id=a>"] * 3,
        "<i>",
        "<td>",
    ]
