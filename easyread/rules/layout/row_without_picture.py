"""Finds rows of easy documents that have words and no picture.

Pictures tell readers what the words beside them are about. Some people read the pictures alone.

Put a picture in front of the words: `![](picture:house)`. The names stand in `pictures/pictures.yml`.

Allow it where a picture would say something that the words do not. A list alone needs none.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import DEPARTMENT_OF_HEALTH, GOV_UK, INCLUSION_EUROPE
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind

HOUSE = (
    ("pictures/pictures.yml", "house:\n  file: house.svg\n  shows: A house.\n  credit: Us\n  licence: CC0-1.0\n"),
    ("pictures/house.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
)


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each row without a picture; one for the whole document where no row has any."""
    rows = text.outline.rows
    bare = {row.number - 1 for row in rows if row.sentences and not row.picture}
    if not bare:
        return
    has_pictures = any(row.picture for row in rows)
    for number, block in text.blocks(BlockKind.LINE):
        if block.row not in bare:
            continue
        bare.discard(block.row)
        yield Problem(
            TextPlace(number, 0, len(block.text)),
            "This row has no picture." if has_pictures else "No row of this document has a picture.",
            f"Put a picture in front of {'it' if has_pictures else 'each row'}: ![](picture:NAME)",
        )
        if not has_pictures:
            return


RULE = Rule(
    id="row-without-picture",
    title="Row has no picture",
    family=Family.LAYOUT,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(
        GOV_UK,
        DEPARTMENT_OF_HEALTH,
        INCLUSION_EUROPE,
    ),
    versions=(Version.EASY,),
    good=(
        Example("![](picture:house)\nThis is my home.\nI like it.\n", beside=HOUSE),
        Example(
            "![](picture:house)\nMy home has:\n\n- a door\n- a garden\n\n## More\n\n- [A list](https://example.org)\n",
            beside=HOUSE,
        ),
    ),
    bad=(
        Example("![](picture:house)\nThis is my home.\n\n⟦I like it.⟧\nIt is warm.\n", beside=HOUSE),
        Example("⟦This is my home.⟧\n\nI like it.\n"),
        Example(
            "![](picture:house)\nThis is my home.\n\n/// quiz\n⟦Where do I live?⟧\n\n- [x] here\n- [ ] there\n///\n",
            beside=HOUSE,
        ),
    ),
)
