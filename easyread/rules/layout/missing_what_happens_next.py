"""Finds easy activities and units that end without saying what happens next.

At the end of something to do, readers ask: what now, and whom can I ask? Without an answer, many stop there.

End with a section such as “What happens next?” or “Where can you get help?”.

Documents of other kinds, and those that introduce a section, are not judged. Whether the end is clear enough, a
person must say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.guides import GOV_UK
from easyread.checking.pairs import title_span
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import DocumentText
from easyread.model.document import INDEX, Kind, Version
from easyread.model.finding import Certainty, Problem, Severity

KINDS = frozenset({Kind.ACTIVITY, Kind.UNIT})
# Matches "What happens next?" and "Do you want to know more?"; must not match "Moreover" or "Who decides?".
LEADS_ON = re.compile(r"\b(?:next|now|more|help|contact|after|afterwards|later|then|ask|questions?)\b", re.IGNORECASE)


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """At most one problem, at the title, for a document with sections of which none leads on."""
    headings = text.outline.headings
    is_index = text.document.topic.rpartition("/")[2] == INDEX
    if text.document.front.kind not in KINDS or not headings or is_index:
        return
    if not any(LEADS_ON.search(heading.text) for heading in headings):
        yield Problem(
            title_span(text.document),
            "No section of this page says what happens next.",
            "End with a section such as “What happens next?”.",
        )


RULE = Rule(
    id="missing-what-happens-next",
    title="Page does not say what happens next",
    family=Family.LAYOUT,
    severity=Severity.NOTE,
    certainty=Certainty.ASK,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("Photosymbols, How to make easy read"),
        GOV_UK,
    ),
    versions=(Version.EASY,),
    languages=("en",),
    good=(
        Example("---\ntitle: Talk\nkind: activity\n---\n\n## Talk\n\nTalk.\n\n## What happens next?\n\nWe meet.\n"),
        Example("---\ntitle: Talk\nkind: page\n---\n\n## Who talks?\n\nYou talk.\n"),
        Example("---\ntitle: Part 1\nkind: unit\n---\n\n## Who talks?\n\nYou talk.\n", path="part-1/index.easy.md"),
    ),
    bad=(
        Example("---\ntitle: ⟦Talk⟧\nkind: activity\n---\n\n## Who talks?\n\nYou talk.\n"),
        Example("---\ntitle: ⟦Cards⟧\nkind: unit\n---\n\n## Sort the cards\n\nSort.\n", path="card-index.easy.md"),
        Example("---\ntitle: ⟦Part 1⟧\nkind: unit\n---\n\n## Who talks?\n\nYou talk.\n\n## Who listens?\n\nWe do.\n"),
    ),
)
