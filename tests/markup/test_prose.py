"""The words of HTML as the reader meets them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.markup.prose import read_prose
from easyread.model.prose import BlockKind, Mark, MarkKind, TextBlock


def texts(html: str) -> list[str]:
    """The texts of the blocks."""
    return [block.text for block in read_prose(html).blocks]


def kinds(html: str) -> list[tuple[str, str, int]]:
    """Kind, text and level of the blocks."""
    return [(block.kind.value, block.text, block.level) for block in read_prose(html).blocks]


def marks(html: str) -> tuple[Mark, ...]:
    """The marks of the only block."""
    (block,) = read_prose(html).blocks
    return block.marks


def test_white_space_is_folded_and_breaks_are_spaces() -> None:
    assert texts("<p>  one\n two&nbsp;three<br>four <b> five </b>six\t</p>") == ["one two three four five six"]


def test_each_element_gives_its_kind_and_level() -> None:
    html = """<h2>Head</h2><p>Para</p><ul><li>One<ul><li>Two</li></ul></li></ul>
    <table><caption>Cap</caption><tr><th>A</th><td>B</td></tr></table>
    <dl><dt>Term</dt><dd>Meaning</dd></dl><pre><code>a  =\n b</code></pre>
    <figure><figcaption>Fig</figcaption></figure><details><summary>Sum</summary>Text</details>"""
    assert kinds(html) == [
        ("heading", "Head", 2),
        ("paragraph", "Para", 0),
        ("item", "One", 1),
        ("item", "Two", 2),
        ("caption", "Cap", 0),
        ("cell", "A", 0),
        ("cell", "B", 0),
        ("term", "Term", 0),
        ("paragraph", "Meaning", 0),
        ("code", "a = b", 0),
        ("caption", "Fig", 0),
        ("caption", "Sum", 0),
        ("paragraph", "Text", 0),
    ]


def test_a_question_is_no_caption_and_its_lines_are_apart() -> None:
    html = """<fieldset>
    <legend class="question-words"><span data-generated="">Question 1</span> Who <em>decides</em>?</legend>
    <ul><li><label><input type="radio"> <span>you</span></label></li></ul></fieldset>
    <fieldset><legend class="question-words"><span class="question-line line">You help.</span>
    <span class="question-line line">Who decides?</span></legend></fieldset>
    <fieldset><legend>Your address</legend></fieldset><pre><code><span class="line">a = b</span></code></pre>"""
    assert kinds(html) == [
        ("paragraph", "Who decides?", 0),
        ("item", "you", 1),
        ("line", "You help.", 0),
        ("line", "Who decides?", 0),
        ("caption", "Your address", 0),
        ("code", "a = b", 0),
    ]


def test_text_beside_blocks_is_a_block_of_its_own() -> None:
    assert kinds("bare<ul><li>text<p>para</p>tail</li></ul><div>a<div>b</div>c</div>") == [
        ("paragraph", "bare", 0),
        ("item", "text", 1),
        ("item", "para", 1),
        ("item", "tail", 1),
        ("paragraph", "a", 0),
        ("paragraph", "b", 0),
        ("paragraph", "c", 0),
    ]


def test_rows_are_counted_and_their_lines_known() -> None:
    html = """<p>Before</p>
    <div class="row" id="row-1"><div class="row-picture"><img alt="A boat"></div><div class="row-words">
    <p class="line">One.</p><ul><li>item</li></ul></div></div>
    <div class="row no-picture"><p class="line">Two.</p></div>
    <div class="row" id="row-2"><p class="line">Three.</p></div><p>After</p>"""
    blocks = [(block.kind.value, block.text, block.row) for block in read_prose(html).blocks]
    assert blocks == [
        ("paragraph", "Before", -1),
        ("line", "One.", 0),
        ("item", "item", 0),
        ("line", "Two.", -1),
        ("line", "Three.", 1),
        ("paragraph", "After", -1),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Seen<script>no</script><style>no</style><template>no</template></p>",
        "<p>Seen</p><p hidden>no</p><p style='display: none'>no</p><i aria-hidden=true>no</i>",
        "<p>Seen<span data-generated>no <b>no</b></span></p><aside data-generated><p>no</p></aside>",
        "<p>Seen<!-- no --><img alt='no' title='no'><svg><text>no</text></svg></p>",
        "<!doctype html><html><head><title>no</title></head><body><noscript>no</noscript><p>Seen</body></html>",
    ],
)
def test_what_is_not_for_reading_or_not_the_authors_is_left_out(html: str) -> None:
    assert texts(html) == ["Seen"]


def test_marks_tell_what_words_are() -> None:
    html = '<p>a <b>b <i>c</i></b> <a href="x.html">d</a> <abbr title="E F">e</abbr> <span lang="cy">f</span></p>'
    assert marks(html) == (
        Mark(2, 5, MarkKind.BOLD),
        Mark(4, 5, MarkKind.ITALIC),
        Mark(6, 7, MarkKind.LINK, "x.html"),
        Mark(8, 9, MarkKind.ABBREVIATION, "E F"),
        Mark(10, 11, MarkKind.LANGUAGE, "cy"),
    )
    assert marks("<p><u>a</u> <code>b</code> <q>c</q></p>") == (
        Mark(0, 1, MarkKind.UNDERLINE),
        Mark(2, 3, MarkKind.CODE),
        Mark(4, 5, MarkKind.QUOTE),
    )


def test_marks_leave_out_spaces_at_their_ends_and_empty_ones_are_dropped() -> None:
    assert marks("<p>a<b> b </b>c <i> </i></p>") == (Mark(2, 3, MarkKind.BOLD),)


def test_marks_go_on_over_blocks() -> None:
    blocks = read_prose('<div lang="cy"><p>un</p><p>dau</p></div><a href="x"><h3>H</h3>t</a>').blocks
    assert [block.marks for block in blocks] == [
        (Mark(0, 2, MarkKind.LANGUAGE, "cy"),),
        (Mark(0, 3, MarkKind.LANGUAGE, "cy"),),
        (Mark(0, 1, MarkKind.LINK, "x"),),
        (Mark(0, 1, MarkKind.LINK, "x"),),
    ]


def test_numbers_of_notes_and_citations_are_marks_without_words() -> None:
    html = (
        '<p>One.<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> Two '
        '<span class="citation" data-generated>(<a href="#ref">Cahn</a>)</span>.</p>'
    )
    assert read_prose(html).blocks == (
        TextBlock(
            BlockKind.PARAGRAPH,
            "One. Two.",
            (Mark(4, 4, MarkKind.NOTE_MARK, "#fn:1"), Mark(8, 8, MarkKind.NOTE_MARK, "#ref")),
        ),
    )


def test_notes_are_paragraphs_without_the_way_back() -> None:
    note = '<li id="fn:1"><p>A note. <a class="footnote-backref" href="#">↩</a></p></li>'
    html = f'<div class="footnote"><ol>{note}</ol></div>'
    assert kinds(html) == [("paragraph", "A note.", 0)]


def test_quotations_are_marked_and_their_caption_is_not() -> None:
    quotation = "<blockquote><p>Words</p><ul><li>item</li></ul></blockquote>"
    html = f'<figure class="quote">{quotation}<figcaption>Name</figcaption></figure>'
    assert [(block.text, block.quoted) for block in read_prose(html).blocks] == [
        ("Words", True),
        ("item", True),
        ("Name", False),
    ]


def test_text_behind_a_stray_end_of_the_body_is_read() -> None:
    assert texts("<p>one</p></body></html><p>two</p>") == ["one", "two"]
    assert texts("<p>one</p><Head/><p>two</p><body class=a /><x-y>three</x-y><html/>") == ["one", "two", "three"]


def test_menus_of_whole_pages_are_read() -> None:
    html = "<html lang=en><body><nav><ul><li><a href=a>Home</a></li></ul></nav><main>Text</main></body></html>"
    assert kinds(html) == [("item", "Home", 1), ("paragraph", "Text", 0)]


@pytest.mark.parametrize("tag", ["div", "b", "ul", "blockquote"])
def test_deep_nesting_is_read(tag: str) -> None:
    assert texts(f"<{tag}>" * 1500 + "deep" + f"</{tag}>" * 1500) == ["deep"]


@pytest.mark.parametrize("html", ["", " ", "<!-- -->", "<!doctype html>", "<html>", "<p></p>", "<"])
def test_pages_without_words_have_no_blocks(html: str) -> None:
    assert [text for text in texts(html) if text != "<"] == []


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<li>", "<br>", "a", " ", "<hr>"]))
)
def test_texts_are_folded_and_marks_lie_in_them(parts: list[str]) -> None:
    for block in read_prose("".join(parts)).blocks:
        assert block.text
        assert block.text == " ".join(block.text.split())
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
