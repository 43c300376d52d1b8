"""What fixes change, what they never touch, and that doing it twice does no more than doing it once."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.checking.fixes import apply_fixes
from easyread.checking.subjects import DocumentText
from easyread.content.files import MemoryFiles
from easyread.model.document import Version
from easyread.model.finding import Certainty, Finding, Severity
from easyread.model.place import Span
from easyread.model.prose import BlockKind
from easyread.pipeline.fixing import Mending, mend
from easyread.pipeline.foreign import Folder, ReadText, check_foreign, read_markdown
from easyread.pipeline.request import Outcome, Request
from easyread.registry.registry import Registry, load_rules

RULES = (
    "number-as-word",
    "latin-abbreviation",
    "replaceable-word",
    "special-character",
    "heavy-punctuation",
    "sentences-on-one-line",
    "unmarked-list",
)
REQUEST = Request(Registry(load_rules(), (), (), ()), date(2026, 11, 21), select=RULES)
NAME = "page.md"


def mend_bytes(content: bytes, version: Version = Version.EASY, language: str = "en-GB") -> Mending:
    def check(changes: Mapping[str, bytes]) -> Outcome:
        files = MemoryFiles({NAME: changes.get(NAME, content)})
        folder = Folder(files, frozenset({NAME}), (NAME,), "")
        return check_foreign([folder], REQUEST, version=version, profile="uk-gov", language=language)

    return mend(check, lambda path: content)


def mended(text: str, version: Version = Version.EASY, language: str = "en-GB") -> str:
    changes = mend_bytes(text.encode(), version, language).changes
    return changes[0].after.decode() if changes else text


def read(text: str) -> ReadText:
    folder = Folder(MemoryFiles({NAME: text.encode()}), frozenset({NAME}), (NAME,), "")
    return next(read_markdown([folder], REQUEST, version=Version.EASY, language="en-GB"))


def finding(text: str, replacement: str | None, line: int = 1, column: int = 1, near: bool = False) -> Finding:
    span = Span(line, column, line, column + len(text))
    severity, certainty = Severity.NOTE, Certainty.SURE
    return Finding("a-rule", severity, certainty, NAME, span, "", "", text, "", near=near, replacement=replacement)


MENDED = {
    "We have three meetings.": "We have 3 meetings.",
    "Three people came for twenty-five minutes.": "3 people came for 25 minutes.",
    "This is the second meeting.": "This is the 2nd meeting.",
    "We have a dozen chairs and half a dozen tables.": "We have 12 chairs and 6 tables.",
    "Bring fruit, e.g. an apple.": "Bring fruit, for example an apple.",
    "Bring fruit (e.g. apples).": "Bring fruit (for example apples).",
    "Bring apples, pears etc. on Monday.": "Bring apples, pears and so on on Monday.",
    "Bring apples, pears, etc.": "Bring apples, pears, and so on.",
    "Bring apples, pears, etc., and a bag.": "Bring apples, pears, and so on, and a bag.",
    "It costs £5 p.a. for you.": "It costs £5 a year for you.",
    "It costs £5 p.a.": "It costs £5 a year.",
    "They meet in order to commence.": "They meet to start.",
    "In order to vote, you need a form.": "To vote, you need a form.",
    "We utilised the room.": "We used the room.",
    "Utilising it is easy.": "Using it is easy.",
    "You can select a room.": "You can choose a room.",
    "Select a room.": "Choose a room.",
    "It is an occurring thing.": "It is a happening thing.",
    "You & me can go.": "You and me can go.",
    "You can eat bread &amp; butter.": "You can eat bread and butter.",
    "Come in!! It is warm.": "Come in!\nIt is warm.",
    "We waited…": "We waited.",
    "We waited...": "We waited.",
    "We listen. Then we plan. You decide.": "We listen.\nThen we plan.\nYou decide.",
    "We listen. **Rights** are good. [This](a.md) helps.": "We listen.\n**Rights** are good.\n[This](a.md) helps.",
    "We listen.  We plan.": "We listen.\nWe plan.",
    "- We have three chairs.\n- We need two.": "- We have 3 chairs.\n- We need 2.",
    "Bring:\n•\ta pen\n•  **a book**\n•tea": "Bring:\n-\ta pen\n-  **a book**\n- tea",
    "## In order to vote { #vote }": "## To vote { #vote }",
    "| place | chairs |\n| --- | --- |\n| hall | three |": "| place | chairs |\n| --- | --- |\n| hall | 3 |",
}


@pytest.mark.parametrize(("before", "after"), MENDED.items(), ids=MENDED.keys())
def test_what_is_mended(before: str, after: str) -> None:
    assert mended(f"{before}\n") == f"{after}\n"


LEFT_ALONE = [
    # somebody else's words
    "> We require three people. Then we go.\n",
    "> We require three people.\nThen we go.\n",
    "/// quote | Ann\nWe require three people. Then we go.\n///\n",
    "She said “we require three. Then go.”\n",
    'She said "we require three. Then go."\n',
    "She said ‘we require three. Then go.’\n",
    "She said 'we require three. Then go.'\n",
    'She began: "We require three.\nThen we require four.\n',
    "She said <q>we require three</q>.\n",
    "> They said:\n> • go\n",
    # code, HTML, addresses
    "`• a pen`\n\n```\n• a book\n```\n",
    "We write `in order to` and `three`.\n",
    "```\nWe require three. Then go.\n```\n",
    "~~~ text\nWe require three. Then go.\n",
    "Words.\n\n    We require three. Then go.\n",
    "<p>We require three. Then go.</p>\n",
    "<div>\n\nWe require three. Then go.\n\n</div>\n",
    "We <b>require</b> it.\n",
    "<!-- We require three. Then go. -->\n",
    "[Here](in-order-to-three.md 'We require three') it is.\n",
    "![We require three](three.png)\nLook.\n",
    "Look at https://example.org/three/in-order-to?a=require&b=three now.\n",
    "See [three rules].\n\n[three rules]: rules.md\n",
    "We have [[three]] of them.\n",
    # what an anchor hangs on
    "## In order to vote\n",
    "In order to vote\n----------------\n",
    "/// activity | In order to vote\nTalk.\n///\n",
    # front matter
    "---\ntitle: In order to require three\nsummary: We require three. Then go.\n---\n\nTalk.\n",
    # what somebody allowed
    "<!-- easyread: allow number-as-word because the law is quoted -->\nWe require three people.\n",
    "We require three people. <!-- easyread: allow passive-voice because the law is quoted -->\n",
    # names
    "Seven Sisters is a place.\n",
    "We live in Seven Sisters.\n",
    "Select Homes is a firm.\n",
    "Go to Marks & Spencer.\n",
    "Ask the R&D team.\n",
    # words that are explained or marked
    "**Require** means need.\n",
    "We **require** it.\nRequire means need.\n",
    "We read *the three bears* now.\n",
    "Utilise means use.\n",
    # numbers that are a part of a number, and other words that only look like it
    "Three hundred people came.\n",
    "We need two and a half hours.\n",
    "We need one hundred and fifty chairs.\n",
    "It was in nineteen thirty-three.\n",
    "It takes a thirty-second break.\n",
    "Take three quarters.\n",
    "It helps one in four people.\n",
    "It is two thousandths of a metre.\n",
    # words that are another part of speech here, or do not fit what stands beside them
    "Only a select few came.\n",
    "They have more leverage now.\n",
    "There are more numerous plans.\n",
    "We plan accordingly.\n",
    # what would be a list or part of an abbreviation then
    "Two.\nThat is it.\n",
    "You can eat and/or commence/finish.\n",
    # not for a program to say
    "We go via Leeds.\n",
    "Look at the status quo.\n",
    "We provide lunch.\n",
    "What?!\nReally?\n",
    "**We listen. We plan.**\n",
    "[We listen. We plan.](a.md)\n",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_left_alone(text: str) -> None:
    assert mended(text) == text


def test_an_allow_comment_for_the_whole_document_holds_only_for_its_rule() -> None:
    comment = "<!-- easyread: allow number-as-word in this document because we teach them -->\n\n"
    assert mended(f"{comment}We require three.\n") == f"{comment}We need three.\n"


def test_a_reason_is_needed() -> None:
    comment = "<!-- easyread: allow number-as-word -->\n"
    assert mended(f"{comment}We need three.\n") == f"{comment}We need 3.\n"


def test_standard_documents_keep_their_lines_and_numbers() -> None:
    text = "We meet three people in order to plan. Then we go."
    assert mended(text, Version.STANDARD) == "We meet three people to plan. Then we go."


def test_other_languages_keep_their_words() -> None:
    assert mended("Mae three & four yn dda.\n", language="cy") == "Mae three & four yn dda.\n"


def test_a_phrase_that_runs_over_two_lines_is_left() -> None:
    assert mended("We meet in\norder to plan.\n") == "We meet in\norder to plan.\n"


@pytest.mark.parametrize("mark", [b"", BOM_UTF8])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_byte_order_mark_stay(mark: bytes, end: str) -> None:
    before = f"---{end}title: A{end}---{end}{end}We listen. We require three.{end}It costs £5.{end}"
    after = f"---{end}title: A{end}---{end}{end}We listen.{end}We need 3.{end}It costs £5.{end}"
    (change,) = mend_bytes(mark + before.encode()).changes
    assert change.after == mark + after.encode()


def test_mixed_line_ends_stay_where_they_are() -> None:
    (change,) = mend_bytes(b"We need three.\r\n\nWe listen. We plan.\r\n\r\nWe need four.\n").changes
    assert change.after == b"We need 3.\r\n\nWe listen.\r\nWe plan.\r\n\r\nWe need 4.\n"


def test_a_last_line_without_an_end_is_split_like_the_others() -> None:
    (change,) = mend_bytes(b"We talk.\r\n\r\nWe listen. We plan.").changes
    assert change.after == b"We talk.\r\n\r\nWe listen.\r\nWe plan."


@pytest.mark.parametrize(
    "content", [b"We need three. \xe9", "We need three.".encode("utf-16"), b"We need three.\rNow.", b"We need three.\0"]
)
def test_files_that_are_no_clean_text_are_left(content: bytes) -> None:
    assert mend_bytes(content).changes == ()


def test_a_fix_that_uncovers_another_takes_two_rounds() -> None:
    mending = mend_bytes(b"We listen. Three people came.\n")
    assert mending.changes[0].after == b"We listen.\n3 people came.\n"
    assert (mending.fixes, mending.outcome.findings) == (2, ())


def test_overlapping_replacements_wait() -> None:
    fixed = apply_fixes("in order to go", [finding("in order to", "to"), finding("order", "law", column=4)])
    assert fixed.source == "to go"
    assert [item.text for item in fixed.applied] == ["in order to"]


def test_only_exactly_what_was_seen_is_replaced() -> None:
    source = "We need three.\n"
    assert apply_fixes(source, [finding("four", "4", column=9)]).source == source
    assert apply_fixes(source, [finding("three", "3", column=9, near=True)]).source == source
    assert apply_fixes(source, [finding("three", None, column=9)]).source == source
    assert apply_fixes(source, [finding("three", "3", column=9)]).source == "We need 3.\n"


def test_a_finding_offers_only_what_would_be_done() -> None:
    def offers(text: str) -> set[str]:
        folder = Folder(MemoryFiles({NAME: text.encode()}), frozenset({NAME}), (NAME,), "")
        outcome = check_foreign([folder], REQUEST, version=Version.EASY, profile="uk-gov", language="en-GB")
        return {item.text for item in outcome.findings if item.replacement is not None}

    assert offers("We need three.\n") == {"three"}
    assert offers("She said “we need three.”\n\n## We need three\n") == set()
    assert offers("We meet in *order* to plan.\n") == set()


SENTENCES = ("We require three people.", "In order to go, we commence.", "Bring fruit, e.g. two, etc.", "You & I wait…")
WORDS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)
OPEN = st.one_of(
    WORDS,
    WORDS.map("![](picture:house)\n{}".format),
    WORDS.map("- {}\n- We need two.".format),
    WORDS.map("**Rights** are good. {}".format),
    WORDS.map("[A page](three.md). {} Then [[rights]] come.".format),
    WORDS.map("/// activity | Talk\n    minutes: 5\n\n{}\n///".format),
    WORDS.map("## Why { #three }\n\n{}".replace("{ #three }", "{{ #three }}").format),
)
CLOSED = st.one_of(
    WORDS.map("> {}".format),
    WORDS.map("/// quote | Ann\n{}\n///".format),
    WORDS.map("She said “{}”".format),
    WORDS.map("```\n{}\n```".format),
    WORDS.map("`{}`".format),
    WORDS.map("<p>{}</p>".format),
    WORDS.map("## {}".format),
    WORDS.map("- ## {}".format),
    WORDS.map("<!-- easyread: allow idiom because it is a poem -->\n{}".format),
)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.one_of(OPEN.map(lambda text: (text, False)), CLOSED.map(lambda text: (text, True))), max_size=6))
def test_twice_is_once_and_closed_blocks_stay(blocks: list[tuple[str, bool]]) -> None:
    before = "---\ntitle: In order to require three\n---\n\n" + "\n\n".join(text for text, _ in blocks) + "\n"
    after = mended(before)
    assert mended(after) == after
    assert after.startswith("---\ntitle: In order to require three\n---\n")
    position = 0
    for text, is_closed in blocks:
        if is_closed:
            position = after.index(text, position) + len(text)
    assert facts(read(after).text) == facts(read(before).text)


MARKUP = (
    *("\n", "\n\n", " ", "    ", "\t", "- ", "1. ", "> ", "## ", "#", "\n===\n", "\n---\n", ":   ", "\\"),
    *("**", "*", "_", "`", "```", "\n```\n", "~~~", "“", "”", '"', "'", "(", ")", "[", "](c.md)", "[[", "]]"),
    *("<div>", "</div>", "<p>", "<br>", "<span>", "</span>", "<!-- ", "-->", "<https://three.org>", "&amp;", "&"),
    *("\n[a]: b\n", "[a]", "[^1]", "\n[^1]: ", "{ #x }", " { #x }", "![a](b.png)\n", "*[EU]: x\n"),
    "\n| a | b |\n|---|---|\n| ",
    *("\n/// quote | A\n", "\n/// activity | T\n    minutes: 5\n\n", "\n///\n"),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(WORDS, st.sampled_from(MARKUP)), max_size=14).map("".join))
def test_whatever_the_markup_only_words_change(source: str) -> None:
    text = f"{source}\n"
    after = mended(text)
    assert mended(after) == after
    assert facts(read(after).text) == facts(read(text).text)


def facts(text: DocumentText) -> tuple[object, ...]:
    """What must be the same after fixes: anchors, addresses, quotations, code, the numbers of items and rows."""
    html = text.fragment.html
    return (
        [heading.id for heading in text.outline.headings],
        re.findall(r'(?:href|src|id)="([^"]*)"', html),
        re.findall(r"<code>(.*?)</code>", html, re.DOTALL),
        [block.text for block in text.prose.blocks if block.quoted or block.kind is BlockKind.CODE],
        html.count("<li>"),
        len(text.outline.rows),
    )
