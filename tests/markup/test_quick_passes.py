"""The quick passes give what Python-Markdown gives, and ask unknown processors and patterns about everything."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, Pattern

from easyread.markup.extensions.quick_brackets import QuickBracketsExtension
from easyread.markup.extensions.quick_emphasis import QuickEmphasisExtension
from easyread.markup.extensions.quick_headings import QuickHeadingsExtension
from easyread.markup.extensions.quick_html import QuickHtmlExtension
from easyread.markup.extensions.quick_inline import QuickInlineExtension, QuickInlineProcessor
from easyread.markup.extensions.quick_lines import QuickFences, QuickLinesExtension
from easyread.markup.extensions.quick_tables import QuickTablesExtension
from easyread.markup.extensions.quick_tree import QuickTreeExtension
from easyread.markup.quick_parser import QuickMarkdown

EXTENSIONS = ("tables", "def_list", "attr_list", "abbr", "fenced_code", "footnotes", "md_in_html", "sane_lists")
STARTS = (
    *("", "", " ", "    ", "# ", "## ", "- ", "* ", "+ ", "1. ", "12. ", "> ", ": ", ":   ", "---", "***", "_ _ _"),
    *("===", "| a | b |", "| --- | :-: |", "a | b", "`a|b` | \\| | c", "[^1]: ", "[^1]:", "*[EU]: ", "[label]: a.md "),
    *("<div markdown='1'>", "</div>", "<p>", "<!-- a -->", "```", "٣. ", "[label]: <a b> (t)", "{: #x }"),
    *("``` python", "~~~ { .css #x }", "   ", "\t"),
)
WORDS = (
    *("words", "two words", "*soft*", "**loud**", "***both***", "__loud__", "a_b_c", "*", "**", "_", "`code`", "``"),
    *("[text](page.md)", '[text](page.md "Title")', "[text](<a b.md>)", "[a](b(c).md)", "[a](b 'c)", "[label][]"),
    *("[text][label]", "[label]", "![alt](picture:boat)", "![alt][label]", "![label]", "[[term]](", "]", "[", "]("),
    *("[^1]", "EU", "<https://a.org>", "<a@b.org>", "<b>raw</b>", "&amp;", "&", "<", ">", "\\*", "\\[", "\\\\", "|"),
    *(
        "{ #id }",
        "{.class}",
        "{a=b}",
        "  \n",
        "#",
        ": ",
        "5.",
        "\x02",
        "klzzwxh:0000",
        "![*a*](b_c_d.md)",
        "a\tb",
        "\r",
    ),
)
LINES = st.tuples(st.sampled_from(STARTS), st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)).map("".join)
TEXTS = st.lists(st.one_of(LINES, st.just("")), max_size=14).map("\n".join)


def quick(*others: Extension) -> Markdown:
    """A converter with all quick passes."""
    passes = (
        QuickLinesExtension(),
        QuickHtmlExtension(),
        QuickHeadingsExtension(),
        QuickInlineExtension(),
        QuickBracketsExtension(),
        QuickEmphasisExtension(),
        QuickTablesExtension(),
        QuickTreeExtension(),
    )
    markdown = QuickMarkdown(extensions=[*EXTENSIONS, *passes, *others], output_format="html")
    inline = markdown.treeprocessors["inline"]
    assert isinstance(inline, QuickInlineProcessor)
    inline.prepare()
    markdown.parser.prepare()
    return markdown


def convert(markdown: Markdown, text: str) -> str:
    """The HTML of a text, with a converter that may have converted others."""
    html = markdown.reset().convert(text)
    delimiters = getattr(markdown, "delimiters", None)  # since Markdown 3.11
    if delimiters is not None:
        delimiters.reset()
    return html


QUICK = quick()
LIBRARY = Markdown(extensions=list(EXTENSIONS), output_format="html")
# Words behind the language of fenced code are the one thing in which the HTML differs; a case in `cases` holds to that.
vars(LIBRARY.preprocessors["fenced_code_block"])["FENCED_BLOCK_RE"] = QuickFences.FENCED_BLOCK_RE


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_quick_passes_give_the_html_of_the_library(text: str) -> None:
    assert convert(QUICK, text) == convert(LIBRARY, text)


@pytest.mark.parametrize(
    "text",
    [
        "A\n===\nB",
        "words\n- - -\nmore",
        "term\n: meaning\n\n    more",
        "words\n> quoted\n\n> more",
        "see [a] and EU[^1]\n[a]: b.md 'T'\n\n*[EU]: Union\n[^1]: Note",
        "words\n[a]: b.md\n\n[a]",
        "a | b\n--|--\n`c|d` | e\\|f",
        "- one\n\n    two\n\n        three",
        "words { #id }\n\n## Title { #why .a }\n\n*a*{ .b }",
        "<div markdown='1'>\n\n- *a*\n\n</div>\n\n**b**",
        "<div>\n<p>a</p>\n</div>\n\n<div class='a'\n\n*b* <a href='c\n<p d='e\" `f` <a g='h' i",
    ],
)
def test_blocks_that_look_plain_at_first(text: str) -> None:
    assert convert(QUICK, text) == convert(LIBRARY, text)


@pytest.mark.parametrize("text", ['[a]("b" (c*d', "[a](it's (b"])
def test_a_target_that_nothing_closes_keeps_its_words(text: str) -> None:
    assert convert(QUICK, text) == f"<p>{text}</p>"


class _Shout(BlockProcessor):
    """Makes a heading of a block that says hey."""

    def test(self, parent: Element, block: str) -> bool:
        return block.startswith("hey")

    def run(self, parent: Element, blocks: list[str]) -> None:
        SubElement(parent, "h6").text = blocks.pop(0)


class _Old(Pattern):
    """A pattern as they were before Python-Markdown 3."""

    def handleMatch(self, m: re.Match[str]) -> Element:
        element = Element("mark")
        element.text = m.group(2)
        return element


class _New(InlineProcessor):
    """A pattern that takes texts outside quotations only."""

    ANCESTOR_EXCLUDES = ("blockquote",)

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element("ins")
        element.text = m.group(1)
        return element, m.start(), m.end()


class _PlugIn(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.parser.blockprocessors.register(_Shout(md.parser), "shout", 45)
        md.inlinePatterns.register(_Old(r"old(\w+)", md), "old", 5)
        md.inlinePatterns.register(_New(r"new(\w+)", md), "new", 4)


def test_plug_ins_are_asked_about_everything() -> None:
    text = "hey you\n\nplain oldone newtwo *oldthree*\n\n> oldfour newfive\n\n- hey\n\nnewsix\noldseven newsix"
    library = Markdown(extensions=[*EXTENSIONS, _PlugIn()], output_format="html")
    html = convert(quick(_PlugIn()), text)
    assert html == convert(library, text)
    assert "<h6>hey you</h6>" in html
    assert "<mark>one</mark> <ins>two</ins> <em><mark>three</mark></em>" in html
    assert "<mark>four</mark> newfive" in html
