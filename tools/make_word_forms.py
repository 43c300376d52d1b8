"""Write word_forms.tsv and irregular_forms.tsv in easyread/language/data/en from the tables of lemminflect.

Run it by hand when lemminflect has new data: python tools/make_word_forms.py (after pip install lemminflect wordfreq).
The tables replace lemminflect at run time: importing it and numpy costs a third of a second of CPU, reading these
tables a fortieth. Source: Brad Jascob, lemminflect 0.2 (MIT licence), https://github.com/bjascob/LemmInflect, made
from the NIH SPECIALIST Lexicon.
"""

from __future__ import annotations

import csv
import datetime
import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import lemminflect
import wordfreq

sys.path.insert(0, str(Path(__file__).parent.parent))

from easyread.language.regular_forms import regular_lemma

COMMON_LEMMA = 2.0  # Zipf value of the commonest form; rarer lemmas fall back to the regular rules
RESOURCES = Path(lemminflect.__file__).parent / "resources"
TARGET = Path(__file__).parent.parent / "easyread" / "language" / "data" / "en"
# Matches "well-being"; must not match "Aachen" or "'ll".
PLAIN_WORD = re.compile(r"[a-z\u00df-\u00ff]+(?:-[a-z\u00df-\u00ff]+)*")
BRITISH_VERB = re.compile(r"[a-z]{3,}iz(?:e|es|ed|ing)")
LETTERS = {
    "noun": ("noun", ("plural",)),
    "adj": ("adjective", ("comparative", "comparative")),
    "adv": ("adverb", ("comparative", "comparative")),
    "verb": ("verb", ("past", "participle", "ing", "third")),
}
# What British readers write and the lexicon has in American spelling only, or not as a form of this word.
ADDED = (
    ("people", "plural", "person"),
    ("run", "participle", "run"),
    ("fulfils", "third", "fulfil"),
    ("enrols", "third", "enrol"),
    ("instils", "third", "instil"),
    ("distils", "third", "distil"),
    ("enrolled", "past", "enrol"),
    ("enrolled", "participle", "enrol"),
    ("enrolling", "ing", "enrol"),
    # The regular rules give "instal", which is rare.
    ("installed", "past", "install"),
    ("installed", "participle", "install"),
    ("installing", "ing", "install"),
    ("installs", "third", "install"),
)
# What the lexicon lists, and nobody writes today or ever did.
NOT_FORMS = frozenset({("ran", "participle", "run"), ("staid", "past", "stay"), ("staid", "participle", "stay")})
HEADER = """\
# what: {what}
# origin: made by tools/make_word_forms.py from lemminflect {version} by Brad Jascob, https://github.com/bjascob/LemmInflect,
# origin: itself made from the SPECIALIST Lexicon of the US National Library of Medicine
# licence: MIT, Copyright (c) 2019 Brad Jascob
# date: {date}
"""

Forms = Iterator[tuple[str, str, str]]


def read_forms() -> Forms:
    """Each form with its tag and its lemma."""
    yield from ADDED
    with gzip.open(RESOURCES / "infl_lu.csv.gz", "rt", encoding="utf-8", newline="") as lines:
        for lemma, part, *cells in csv.reader(lines):
            tag, tags = LETTERS[part]
            yield lemma, tag, lemma
            for form_tag, cell in zip(tags, cells, strict=False):
                for form in filter(None, cell.split("/")):
                    yield form, form_tag, lemma
                    if form_tag == "past" and not cells[1]:
                        yield form, "participle", lemma
                    # The lexicon lists "learnt" alone as the participle of "learn".
                    if form_tag == "past" and form.endswith("ed") and cells[1]:
                        yield form, "participle", lemma


def common_forms(forms: Forms) -> dict[str, dict[str, str]]:
    """Lemma by tag by form, for lemmas that people use."""
    by_lemma: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for form, tag, lemma in forms:
        is_plain = PLAIN_WORD.fullmatch(form) and PLAIN_WORD.fullmatch(lemma)
        if is_plain and (form, tag, lemma) not in NOT_FORMS:
            by_lemma[lemma].append((form, tag))
            if BRITISH_VERB.fullmatch(form):
                by_lemma[lemma.replace("iz", "is")].append((form.replace("iz", "is"), tag))
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for lemma, pairs in by_lemma.items():
        if max(wordfreq.zipf_frequency(form, "en") for form, _ in pairs) >= COMMON_LEMMA:
            for form, tag in pairs:
                if tag != "plural" or form != lemma:
                    found[form].setdefault(tag, lemma)
    return dict(found)


def form_lines(found: dict[str, dict[str, str]]) -> list[str]:
    """Lines of the first table: tags, a tab, the words that have them."""
    groups: dict[str, list[str]] = defaultdict(list)
    for form, tags in found.items():
        groups[" ".join(sorted(tags))].append(form)
    return [f"{tags}\t{' '.join(sorted(groups[tags]))}" for tags in sorted(groups)]


def irregular_lines(found: dict[str, dict[str, str]]) -> list[str]:
    """Lines of the second table: form, tag, lemma, where the regular rules give something else."""
    tags_of = {form: frozenset(tags) for form, tags in found.items()}
    lines = []
    for form, tags in sorted(found.items()):
        for tag, lemma in sorted(tags.items()):
            is_inflected = tag not in ("noun", "adjective", "adverb", "verb")
            if is_inflected and regular_lemma(form, tag, tags_of) != lemma:
                lines.append(f"{form}\t{tag}\t{lemma}")
    return lines


def main() -> int:
    """Write both tables."""
    found = common_forms(read_forms())
    for name, what, lines in (
        ("word_forms", "what English words can be: tags, a tab, the words that have them", form_lines(found)),
        (
            "irregular_forms",
            "form, tag, lemma of words that the regular rules get wrong",
            irregular_lines(found),
        ),
    ):
        header = HEADER.format(what=what, version=version("lemminflect"), date=datetime.date.today())
        (TARGET / f"{name}.tsv").write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
