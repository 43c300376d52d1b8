"""Finds rows with too many sentences or too long a list beside one picture.

One picture can show one idea. Beside five sentences it shows none of them, and the row looks like a wall of words.

Write two rows, each with a picture of its own. Keep a list to what readers must know.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import DEPARTMENT_OF_HEALTH
from easyread.checking.rule import Example, Family, Option, Options, Rule, Source
from easyread.checking.subjects import DocumentText
from easyread.language.sentences import most_sentences
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind
from easyread.wording import count

HOUSE = (
    ("pictures/pictures.yml", "house:\n  file: house.svg\n  shows: A house.\n  credit: Us\n  licence: CC0-1.0\n"),
    ("pictures/house.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
)
ITEMS = "- one\n- two\n- three\n- four\n- five\n- six\n- seven\n- eight\n"


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """At most two problems a row: at the first sentence and at the first list item that are too many."""
    pictured = [row for row in text.outline.rows if row.picture]
    most = options["sentences"]  # splitting sentences takes long, and nearly all rows are short
    long = {row.number - 1 for row in pictured if sum(map(most_sentences, row.sentences)) > most}
    if long:
        yield from _sentences(text, long, most)
    listed = {row.number - 1 for row in pictured if len(row.items) > options["items"]}
    if listed:
        yield from _items(text, listed, options["items"])


def _sentences(text: DocumentText, rows: set[int], most: int) -> Iterator[Problem]:
    counts = dict.fromkeys(rows, 0)
    for sentence in text.sentences:
        if sentence.row not in counts or sentence.kind is not BlockKind.LINE:
            continue
        counts[sentence.row] += 1
        if counts[sentence.row] == most + 1:
            yield Problem(
                sentence.place,
                f"This row has more than {count(most, 'sentence')} beside one picture.",
                "Start a new row here, with a picture of its own.",
            )


def _items(text: DocumentText, rows: set[int], most: int) -> Iterator[Problem]:
    counts = dict.fromkeys(rows, 0)
    for number, block in text.blocks(BlockKind.ITEM):
        if block.row not in counts:
            continue
        counts[block.row] += 1
        if counts[block.row] == most + 1:
            yield Problem(
                TextPlace(number, 0, len(block.text)),
                f"This list has more than {count(most, 'item')} beside one picture.",
                "Make two lists, or leave out what readers need not know.",
            )


RULE = Rule(
    id="crowded-row",
    title="Row has too many words for one picture",
    family=Family.LAYOUT,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("Photosymbols, How to make easy read"),
        DEPARTMENT_OF_HEALTH,
    ),
    versions=(Version.EASY,),
    options=(
        Option("sentences", 2, "sentences a row may have"),
        Option("items", 8, "list items a row may have"),
    ),
    good=(
        Example("![](picture:house)\nThis is my home.\nI like it.\n\n![](picture:house)\nIt is warm.\n", beside=HOUSE),
        Example(f"![](picture:house)\nMy home has rooms:\n\n{ITEMS}", beside=HOUSE),
    ),
    bad=(
        Example("![](picture:house)\nThis is my home.\nI like it.\n⟦It is warm.⟧\nIt is new.\n", beside=HOUSE),
        Example(f"![](picture:house)\nMy home has rooms:\n\n{ITEMS}- ⟦nine⟧\n- ten\n", beside=HOUSE),
    ),
)
