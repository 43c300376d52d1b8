"""Finds terms of the glossary that no page uses.

They make the word list longer for readers who look for one word in it.

Take the term out, or link to it where it is used: `[[advocate]]`, in easy documents `**advocate**`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.document import Document
from easyread.model.finding import Problem, Severity
from easyread.model.fragment import Outline
from easyread.model.glossary import Term

ADVOCATE = (
    "advocate:\n  forms: [advocates]\n  standard: Somebody who speaks up.\n  easy: An advocate speaks up for you.\n"
)
MARKED = "⟦advocate⟧:\n  standard: Somebody who speaks up.\n  easy: An advocate speaks up for you.\n"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each term that no document links to and whose words stand in none of its language."""
    for glossary in content.site.glossaries:
        documents = [item for item in content.site.documents if content.site.glossary(item.language) is glossary]
        used = _used(content, documents)
        for term in glossary.terms:
            if term.name not in used and not _stands_in(term, documents):
                yield Problem(
                    term.span,
                    f"No page uses the term “{term.name}”.",
                    "Take it out, or link to it where it is used.",
                    path=glossary.path,
                )


def _used(content: SiteContent, documents: Sequence[Document]) -> set[str]:
    """The terms that documents link to or explain."""
    used: set[str] = set()
    for document in documents:
        outline = content.outlines.get(document.path, Outline())
        used.update(outline.terms, (word.term for word in outline.hard_words))
    return used


def _stands_in(term: Term, documents: Sequence[Document]) -> bool:
    """Whether the term's words, in any of its forms and any letter case, stand in a document."""
    forms = (r"\s+".join(map(re.escape, form.split())) for form in (term.name, *term.forms) if form.strip())
    words = re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)
    return any(
        words.search(text)
        for document in documents
        for text in (document.body, document.front.title, document.front.summary)
    )


RULE = Rule(
    id="unused-term",
    title="No page uses the term",
    family=Family.PAIRS,
    severity=Severity.NOTE,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, A word list made from the hard words"),),
    good=(
        Example(ADVOCATE, path="glossary.yml", beside=(("page.md", "Ask an [[advocate]].\n"),)),
        Example(ADVOCATE, path="glossary.yml", beside=(("page.easy.md", "Ask the advocates.\n"),)),
    ),
    bad=(
        Example(MARKED, path="glossary.yml", beside=(("page.md", "Ask somebody.\n"),)),
        Example(MARKED, path="glossary.yml", beside=(("page.easy.md", "That is good advocacy.\n"),)),
    ),
)
