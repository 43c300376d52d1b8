"""What a converter promises as a whole: outlines, problems, independence of order, and that it never fails."""

from __future__ import annotations

import copy
import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.serializers import to_html_string
from markdown.treeprocessors import InlineProcessor, PrettifyTreeprocessor, Treeprocessor
from markup.little_site import SURROUNDINGS, easy, standard

from easyread.markup.convert import Converter, make_converter
from easyread.markup.html_writer import LineEnds, write_html
from easyread.model.finding import Problem, RecordedProblem
from easyread.model.fragment import Fragment, HardWord, Heading, Outline
from easyread.model.place import SourceText
from easyread.strings import load_strings

CONVERTER = make_converter()

EASY_PAGE = """
## What is a boat? { #boat covers="what why" }

![A red boat](picture:boat)
This is a boat.
We paid it from our **budget**.

- it floats
- it has a **mast**

### Who helps?

![](photo.jpg)
Ann helps, see [the film](../media/film.mp4) [@care-act].
Read about [[harbour]].
"""


def convert(text: str) -> Fragment:
    return CONVERTER.convert(standard(text), SURROUNDINGS)


def convert_easy(text: str) -> Fragment:
    return CONVERTER.convert(easy(text), SURROUNDINGS)


def test_outline_lists_everything_in_order_of_first_use() -> None:
    outline = convert_easy(EASY_PAGE).outline
    assert outline.headings == (
        Heading(2, "boat", "What is a boat?", ("what", "why")),
        Heading(3, "who-helps", "Who helps?"),
    )
    assert [(row.number, row.section, row.picture, row.alt) for row in outline.rows] == [
        (1, "boat", "boat", "A red boat"),
        (2, "who-helps", "principles/photo.jpg", ""),
    ]
    assert outline.rows[0].sentences == ("This is a boat.", "We paid it from our budget.")
    assert outline.rows[0].items == ("it floats", "it has a mast")
    assert outline.rows[1].sentences == ("Ann helps, see the film .", "Read about harbour.")
    assert outline.hard_words == (
        HardWord("budget", "budget", 1, explained=True),
        HardWord("mast", "", 1, explained=False),
    )
    assert outline.terms == ("budget", "harbour")
    assert outline.pictures == ("boat",)
    assert outline.files == ("principles/photo.jpg", "media/film.mp4")
    assert outline.citations == ("care-act",)


@pytest.mark.parametrize(
    "changed",
    [
        "![](picture:map)\nA boat.\n\n- blue",
        "![Blue](picture:boat)\nA boat.\n\n- blue",
        "![](picture:boat)\nA ship.\n\n- blue",
        "![](picture:boat)\nA boat.\n\n- red",
        "![](picture:boat)\nA boat.\nblue",
    ],
)
def test_digest_changes_with_every_part_of_a_row(changed: str) -> None:
    (row,) = convert_easy("![](picture:boat)\nA boat.\n\n- blue").outline.rows
    (other,) = convert_easy(changed).outline.rows
    assert re.fullmatch("[0-9a-f]{16}", row.digest)
    assert row.digest != other.digest


def test_digest_stays_when_only_the_place_of_a_row_changes() -> None:
    (row,) = convert_easy("![](picture:boat)\nA boat.").outline.rows
    later = convert_easy("Hello.\n\n## Boats\n\n![](picture:boat)\nA **boat**.").outline.rows[1]
    assert (later.number, later.digest) == (2, row.digest)


def test_digest_of_a_question_changes_with_the_right_answer() -> None:
    text = "/// quiz\n![](picture:boat)\nWhat floats?\n\n- [{}] a stone\n- [{}] a boat\n///\n"
    (row,) = convert_easy(text.format(" ", "x")).outline.rows
    (other,) = convert_easy(text.format("x", " ")).outline.rows
    assert (row.picture, row.sentences, row.items) == ("boat", ("What floats?",), ("a stone", "a boat"))
    assert row.digest != other.digest


def test_problem_names_rule_place_and_path() -> None:
    fragment = convert("A [[budgt]].")
    assert fragment.problems == (
        RecordedProblem(
            "undefined-term",
            Problem(
                SourceText("[[budgt]]"),
                "The word list does not explain “budgt”, so there is nothing to link to.",
                "Did you mean “budget”?",
                path="principles/boats.md",
            ),
        ),
    )


def test_problems_come_in_order_of_the_text() -> None:
    text = "![](picture:x)\n\n- [[a]]\n\n> [[b]]\n\n[@c]\n\n/// d\n///\n"
    rules = [problem.rule for problem in convert(text).problems]
    assert rules == [
        "picture-not-in-dictionary",
        "undefined-term",
        "undefined-term",
        "unknown-reference",
        "unknown-block",
    ]


def test_same_mistake_twice_has_two_places() -> None:
    places = [problem.problem.place for problem in convert("[[a]] `[[a]]` and [[a]]").problems]
    assert places == [SourceText("[[a]]", 0), SourceText("[[a]]", 2)]


def test_stray_end_is_found_at_its_own_line() -> None:
    (problem,) = convert("/// activity | A\n\nx\n///\n\n///\n\n/// activity | B\n\ny\n///\n").problems
    source = standard("").source
    assert source.count("///") == 0
    assert problem.problem.place == SourceText("///", 2)


def test_a_block_follows_one_that_ended_in_a_list_item() -> None:
    fragment = convert("- /// activity | One\n    A.\n///\n/// activity | Two\nB.\n///")
    assert fragment.html.index("One") < fragment.html.index("</ul>") < fragment.html.index("Two")
    assert not fragment.problems


def test_options_may_have_any_name() -> None:
    fragment = convert("/// activity | A\n    parent: 1\n    arg: 2\n    self: 3\n\nText.\n///")
    assert [problem.rule for problem in fragment.problems] == ["wrong-block-option"] * 3


def test_empty_document_gives_empty_fragment() -> None:
    convert_easy(EASY_PAGE)
    assert convert(" \n\n") == Fragment("", Outline(), ())


def test_result_does_not_depend_on_documents_before() -> None:
    texts = [EASY_PAGE, "A[^1] *[x] [[budget]]\n\n[^1]: n\n\n*[A]: b\n\n[r]: picture:boat", "/// activity\n[r] A[^1]"]
    alone = [make_converter().convert(easy(text), SURROUNDINGS) for text in texts]
    forwards = [CONVERTER.convert(easy(text), SURROUNDINGS) for text in texts]
    backwards = [CONVERTER.convert(easy(text), SURROUNDINGS) for text in reversed(texts)]
    assert forwards == alone
    assert backwards == alone[::-1]


@pytest.mark.parametrize("options", ['linenums="1"', "linenums=no", 'linenums="1 1 2"', 'hl_lines="1 2"', "noclasses"])
def test_options_for_the_colours_of_code_are_left_out(options: str) -> None:
    html = convert(f'``` {{.python {options} title="boat.py"}}\nrow()\n```').html
    assert html == '<pre><code class="language-python" title="boat.py">row()\n</code></pre>'


@pytest.mark.parametrize("behind", ["", ' hl_lines="1 2"', ' title="boat.py" {1}', ", editable"])
def test_words_behind_the_language_of_code_are_passed_over(behind: str) -> None:
    assert convert(f"```python{behind}\nrow()\n```").html == '<pre><code class="language-python">row()\n</code></pre>'


def test_a_second_title_is_found_beside_long_lines() -> None:
    fragment = convert("A" + " word" * 40_000 + "\n\n# Boats\n\nB" + " word" * 40_000 + "\n\nShips\n===\n")
    places = [recorded.problem.place for recorded in fragment.problems]
    assert places == [SourceText("# Boats", 0), SourceText("Ships", 0)]


def test_one_mistake_on_each_of_many_lines_has_its_place_each_time() -> None:
    problems = convert("A [[budgt]].\n" * 20_000).problems
    assert [recorded.problem.place for recorded in problems] == [SourceText("[[budgt]]", i) for i in range(20_000)]


def test_tags_that_nothing_closes_are_text_in_long_documents_too() -> None:
    assert convert("a <b c\n" * 40_000).html.count("a &lt;b c") == 40_000


def test_extensions_of_plug_ins_are_used() -> None:
    class Marks(Extension):
        def extendMarkdown(self, md: Markdown) -> None:
            md.inlinePatterns.register(SimpleTagInlineProcessor(r"()==(.+?)==", "mark"), "mark", 65)

    converter = make_converter([Marks()])
    fragment = converter.convert(standard("A ==boat== and *more*."), SURROUNDINGS)
    assert fragment.html == "<p>A <mark>boat</mark> and <em>more</em>.</p>"


def test_a_document_after_one_that_failed_is_converted_as_alone() -> None:
    class Fails(BlockProcessor):
        def test(self, parent: Element, block: str) -> bool:
            return block == "fail"

        def run(self, parent: Element, blocks: list[str]) -> bool:
            raise ZeroDivisionError

    class Failing(Extension):
        def extendMarkdown(self, md: Markdown) -> None:
            md.parser.blockprocessors.register(Fails(md.parser), "fails", 200)

    converter = make_converter([Failing()])
    for around in ("- {}", "- a\n\n    {}\n", "> {}", "a\n:   {}"):
        with pytest.raises(ZeroDivisionError):
            converter.convert(standard(around.format("fail")), SURROUNDINGS)
    assert converter.convert(standard("One.\n{ .x }\n\nTwo."), SURROUNDINGS) == convert("One.\n{ .x }\n\nTwo.")


def test_heading_text_is_what_readers_see() -> None:
    text = r"## A \* `<b>` &amp; <i>c</i> [d](e.md) ![f](picture:boat) [@care-act]"
    assert convert(text).outline.headings == (Heading(2, "a-b-c-d", "A * <b> & c d"),)


PIECES = st.sampled_from(
    [
        *("# ", "## ", "\n", "\n\n", "\n\n", "word ", "Sentence one.\n", "é", "    ", "\t", "|", "\\", "{ #id }"),
        *("![](picture:boat)", "![a](b.png)", "**bold**", "**", "*", "_", "`", "```\n", "~~~\n", "***"),
        *("[[", "]]", "[[budget]]", "[[x|y]]", "[@", "[@cahn-2004]", "[@x; @y, z]", "](", "[", ")", "(", "[x]: y\n"),
        *(
            "<div>",
            "</div>",
            '<div markdown="1">',
            "<p>",
            "<!--",
            "-->",
            "<?php",
            "<script>",
            "<!-- easyread: allow x -->",
            "<b>",
            "&amp;",
        ),
        *("/// activity | X\n", "/// table\n", "/// figure\n", "/// video | z\n", "/// quote\n", "/// oops\n", "///\n"),
        *("/// quiz | q\n", "- [x] a\n", "- [ ] ![](picture:boat) b\n", "    > why\n", "  > so\n", "- [x]\n"),
        *("////\n", "//// discussion | y\n", "    picture: boat\n", "    minutes: 3\n", "    src: a\n", "    x: [\n"),
        *("| a | b |\n|---|---|\n| c | d |\n", "- item\n", "1. x\n", "> q\n", ":   def\n", "[^1]", "[^1]: note\n"),
        *("*[HTML]: Hyper\n", "HTML", "===\n", "---\n", "<a@b.c>", "<https://x.y>", "  \n", "\x02", "\x03", "\x00"),
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_becomes_a_fragment(text: str) -> None:
    for document in (easy(text), standard(text)):
        fragment = CONVERTER.convert(document, SURROUNDINGS)
        ids = [heading.id for heading in fragment.outline.headings]
        assert len(ids) == len(set(ids))
        assert [row.number for row in fragment.outline.rows] == list(range(1, len(fragment.outline.rows) + 1))
        assert "\x02" not in fragment.html


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_quick_inline_pass_gives_the_html_of_the_library(text: str) -> None:
    document = standard(text)
    assert CONVERTER.convert(document, SURROUNDINGS) == _SLOW.convert(document, SURROUNDINGS)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_writer_gives_the_html_of_the_library(text: str) -> None:
    trees: list[Element] = []
    markdown = Markdown(extensions=["extra", _TreeTaker(trees)], output_format="html")
    markdown.convert(f'{text}\n\n- <br> a  \nb & c\n\n        d\n\n!["<>&](x)')
    ours, theirs = trees[0], copy.deepcopy(trees[0])
    LineEnds(markdown).run(ours)
    PrettifyTreeprocessor(markdown).run(theirs)
    assert write_html(ours) == to_html_string(theirs)


class _LibraryInline(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(InlineProcessor(md), "inline", 20)


class _TreeTaker(Extension):
    """Takes a copy of the tree before line ends are put in."""

    def __init__(self, trees: list[Element]) -> None:
        super().__init__()
        self._trees = trees

    def extendMarkdown(self, md: Markdown) -> None:
        trees = self._trees

        class Taker(Treeprocessor):
            def run(self, root: Element) -> None:
                trees.append(copy.deepcopy(root))

        md.treeprocessors.register(Taker(md), "taker", 10.5)


_SLOW: Converter = make_converter([_LibraryInline()])


def test_citations_stand_in_the_language_of_the_document() -> None:
    document = replace(standard("[@two-2011; @leaflet]"), language="fr")
    surroundings = replace(SURROUNDINGS, strings=load_strings("fr"))
    text = BeautifulSoup(CONVERTER.convert(document, surroundings).html, "html.parser").get_text()
    assert text == "(Boyle et Harris, 2011\u202f; A leaflet, sans date)"
