"""Finds easy documents with more words than their standard version.

Easy read says the main things. A longer text is more work for people to whom reading is work already.

Leave out what readers do not need to understand the topic or to act. Make two pages where that is too little.

Allow it where a short standard text takes much knowledge for granted that the easy one has to give.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.guides import INCLUSION_EUROPE
from easyread.checking.pairs import find_pairs, title_span
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import SiteContent
from easyread.language.words import find_words
from easyread.model.document import Document
from easyread.model.finding import Problem, Severity

# Matches what is no reading: `![](picture:house)`, `](page.md)`, `{ #id }`, comments, tags, `    minutes: 15`.
NO_READING = re.compile(
    r"""!\[[^\]]*\]\([^)]*\) | \]\([^)]*\) | \{[^{}\n]*\} | <!--.*?-->
      | </?[a-zA-Z][^<>]*> | ^\ {4}[\w-]+:[^\n]*$ | ^/{3,}\ *\w*""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
EASY = "---\ntitle: Page\n---\n\n{}"
LONG = "Each of us decides about our own days and nights.\n"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each easy document that is longer; short standard documents are not judged."""
    for pair in find_pairs(content.site):
        if len(pair.easy.body) < 0.8 * len(pair.standard.body):
            continue  # counting words takes long, and nearly all easy documents are shorter even with their pictures
        easy, standard = _count(pair.easy), _count(pair.standard)
        if easy > standard >= options["words"]:
            yield Problem(
                title_span(pair.easy),
                f"The easy version has {easy} words, the standard version {standard}.",
                "Leave out what readers do not need, or make two pages.",
                path=pair.easy.path,
            )


def _count(document: Document) -> int:
    return len(find_words(NO_READING.sub(" ", document.body)))


RULE = Rule(
    id="easy-longer-than-standard",
    title="Easy version is longer than the standard one",
    family=Family.PAIRS,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE,),
    options=(Option("words", 100, "words below which a standard document is too short to be judged"),),
    good=(
        Example(
            EASY.format(LONG * 5),
            path="page.easy.md",
            beside=(("page.md", EASY.format(LONG * 20)),),
        ),
        Example(EASY.format(LONG * 5), path="page.easy.md", beside=(("page.md", EASY.format(LONG)),)),
    ),
    bad=(
        Example(
            "---\ntitle: ⟦Page⟧\n---\n\n" + LONG * 11,
            path="page.easy.md",
            beside=(("page.md", EASY.format(LONG * 10)),),
        ),
        Example(
            "---\ntitle: ⟦Talk⟧\n---\n\n" + LONG * 20,
            path="talk.easy.md",
            beside=(("talk.md", EASY.format(LONG * 12)),),
        ),
    ),
)
