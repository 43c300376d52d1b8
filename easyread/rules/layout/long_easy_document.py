"""Finds easy documents that would fill more printed pages than the profile allows.

Reading easy read takes time and strength. A text that nobody finishes informs nobody.

Make two or more documents, each about one question. Leave out what readers do not need.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from easyread.checking.guides import DEPARTMENT_OF_HEALTH, GOV_UK
from easyread.checking.pairs import title_span
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

ROW = "We talk.\n\n"


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """At most one problem, at the title."""
    pages = math.ceil(len(text.outline.rows) / options["rows"])
    if pages > options["pages"]:
        yield Problem(
            title_span(text.document),
            f"This document fills about {pages} printed pages, more than {options['pages']}.",
            "Make two documents, or leave out what readers do not need.",
        )


RULE = Rule(
    id="long-easy-document",
    title="Easy document is too long",
    family=Family.LAYOUT,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(
        GOV_UK,
        DEPARTMENT_OF_HEALTH,
    ),
    versions=(Version.EASY,),
    options=(
        Option("pages", 24, "printed pages a document may fill", {"dh-2009": 20}),
        Option("rows", 5, "rows that fit on a printed page"),
    ),
    good=(
        Example("---\ntitle: Talk\n---\n\n" + ROW * 3),
        Example("---\ntitle: Talk\n---\n\n" + ROW * 120),
    ),
    bad=(
        Example("---\ntitle: ⟦Talk⟧\n---\n\n" + ROW * 121),
        Example('---\ntitle: ⟦"Talk: how we do it"⟧\n---\n\n' + ROW * 130),
    ),
)
