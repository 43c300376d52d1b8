"""What a check could not judge, in sentences: a report that hides its limits is believed too much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from easyread.checking.coverage import Coverage
from easyread.checking.limits import EXAMPLES, Limit, LimitKind
from easyread.checking.subjects import DocumentText
from easyread.model.finding import Certainty, Finding
from easyread.wording import count

LAST = (
    "No program can tell whether people understand the words and the pictures. Show the pages to people with "
    "learning disabilities, and ask them."
)


WHOLE_PAGES = frozenset({LimitKind.SIZE, LimitKind.NESTING, LimitKind.PARTS})  # their examples are pages
NOUNS = {
    LimitKind.SIZE: "page",
    LimitKind.NESTING: "element",
    LimitKind.PARTS: "file",
    LimitKind.SCRIPTS: "script",
    LimitKind.SHEETS: "style sheet",
    LimitKind.FRAMES: "frame",
    LimitKind.MEDIA: "film or sound recording",
    LimitKind.DRAWINGS: "drawing",
}
WHY = {
    LimitKind.SIZE: "too big to be read by any rule but that about size",
    LimitKind.NESTING: "nested deeper than browsers nest them, and read beside each other as browsers do",
    LimitKind.PARTS: "read as part of a page, without <html> or doctype: rules about whole pages did not judge it",
    LimitKind.SCRIPTS: "not run: what scripts make or change was not judged",
    LimitKind.SHEETS: "not in the folder: colours, sizes and what is hidden may be otherwise",
    LimitKind.FRAMES: "not opened: what they show is not in the folder",
    LimitKind.MEDIA: "not watched or heard: compare captions and transcripts with them",
    LimitKind.DRAWINGS: "made by scripts (canvas) and not looked at",
}


def unjudged(coverage: Coverage, findings: Sequence[Finding]) -> tuple[str, ...]:
    """The limits of a check, the most particular first."""
    asks = sum(finding.certainty is Certainty.ASK for finding in findings)
    near = sum(finding.near for finding in findings)
    said = [*_files(coverage), *map(_limit, coverage.limits)]
    if coverage.left_out:
        said.append(f"{count(len(coverage.left_out), 'rule')} did not run, by choice: {', '.join(coverage.left_out)}.")
    if asks:
        said.append(f"{count(asks, 'finding')} {'asks' if asks == 1 else 'ask'} a person to look and decide.")
    if near:
        places = "place is" if near == 1 else "places are"
        said.append(f"{near:,} {places} only near: the words were not found exactly.")
    return (*said, LAST)


def _limit(limit: Limit) -> str:
    """What pages hold that nobody can judge."""
    number = count(limit.number, NOUNS[limit.kind]).replace("film or sound recordings", "films or sound recordings")
    verb = "was" if limit.number == 1 else "were"
    where = "" if limit.kind in (LimitKind.SIZE, LimitKind.PARTS) else f" on {count(limit.pages, 'page')}"
    all_examples = limit.pages if limit.kind in WHOLE_PAGES else limit.number
    shown = limit.examples[:EXAMPLES]
    rest = " …" if all_examples > len(shown) else ""
    named = f" ({', '.join(shown)}{rest})" if shown else ""
    return f"{number}{where} {verb} {WHY[limit.kind]}{named}."


def _files(coverage: Coverage) -> Iterator[str]:
    """What the rules could not say about documents because of their language or kind."""
    for language, number in sorted(coverage.languages.items()):
        primary = language.partition("-")[0]
        strangers = sum(rule.languages is not None and primary not in rule.languages for rule in coverage.rules)
        if strangers:
            rules = f"{count(strangers, 'rule')} {'does' if strangers == 1 else 'do'}"
            yield f"{rules} not know the language “{language}” and did not read {count(number, 'document')}."
    if coverage.html and any(rule.subject is DocumentText for rule in coverage.rules):
        yield f"Rules about words and layout read Markdown. They did not read the {count(coverage.html, 'HTML file')}."
    if not coverage.is_site:
        yield (
            "These files are not an easyread site: pairs of versions, word list, review records and settings were "
            "not checked."
        )
