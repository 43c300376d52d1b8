"""Finds files that a page loads or offers and that are not there: pictures, films, sounds, documents.

Readers see an empty box, or a link that gives them nothing. In an offline pack there is no other place to look.

Put the file where the address says, or mend the address. It starts at the folder of the document.
"""

from __future__ import annotations

import difflib
import posixpath
from collections.abc import Iterable, Iterator

from easyread.checking.links import missing_scheme
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import LinkedPages, PageFacts
from easyread.model.finding import Problem, Severity
from easyread.model.place import ElementPlace

HOUSE = ("house.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')


def check(pages: LinkedPages, options: Options) -> Iterator[Problem]:
    """One problem for each address of a file that is not there. Converting records those of pictures and films."""
    near: dict[str, str] = {}  # thousands of pages may want the same file
    for found in pages.links:
        if found.path in pages.files:
            continue
        if not found.leads_to_page if found.is_followed else bool(found.link.url):
            if found.path not in near:
                near[found.path] = _nearest(found.path, pages.files)
            yield Problem(
                ElementPlace(found.link.number, found.link.attribute),
                f"There is no file “{found.link.url}” here.",
                missing_scheme(found.link.url) or _hint(found.page, near[found.path]),
                path=found.page.path,
            )


def _hint(page: PageFacts, near: str) -> str:
    if not near:
        return "Put the file there, or mend the address."
    start = posixpath.dirname(page.source or page.path) or "."
    return f"Did you mean “{posixpath.relpath(near, start)}”?"


def _nearest(target: str, files: Iterable[str]) -> str:
    """The file of the same name elsewhere, or the one of its kind with the most similar name; "" where none is."""
    name = posixpath.basename(target)
    same = sorted(path for path in files if posixpath.basename(path) == name)
    if same:
        return same[0]
    by_stem: dict[str, list[str]] = {}
    for path in _kin(target, files):
        by_stem.setdefault(_stem(path), []).append(path)
    stems = difflib.get_close_matches(_stem(target), by_stem, n=1)  # folders and endings are alike for all
    return next(iter(difflib.get_close_matches(target, by_stem[stems[0]], n=1, cutoff=0.0)), "") if stems else ""


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path).lower())[0]


def _kin(target: str, files: Iterable[str]) -> list[str]:
    """The files that can be meant: those with the same ending, and those that differ in nothing else."""
    stem, ending = posixpath.splitext(target.lower())
    return [path for path in files if path.lower().endswith(ending) or posixpath.splitext(path.lower())[0] == stem]


RULE = Rule(
    id="missing-file",
    title="File is not there",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=LinkedPages,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("![A house](house.svg)\nThis is my home.\n", beside=(HOUSE,)),
        Example("[A form to print](form.pdf)\n", beside=(("form.pdf", "%PDF-1.7"),)),
        Example('<p><img src="house.svg" alt="A house"></p>\n', path="page.html", beside=(HOUSE,)),
    ),
    bad=(
        Example("![A house](⟦hous.svg⟧)\nThis is my home.\n", beside=(HOUSE,)),
        Example("[A form to print](⟦from.pdf⟧)\n", beside=(("form.pdf", "%PDF-1.7"),)),
        Example('<p><img ⟦src="hous.svg"⟧ alt="A house"></p>\n', path="page.html", beside=(HOUSE,)),
        Example(
            "<iframe title=\"Home\" ⟦srcdoc=\"<img src='hous.svg' alt='A house'>\"⟧></iframe>\n",
            path="page.html",
            beside=(HOUSE,),
        ),
        Example("[Our e-mail](⟦ann@example.org⟧) and [Our site](⟦www.example.org⟧)\n"),
        Example("house:\n  file: ⟦hous.svg⟧\n  shows: A house.\n", path="pictures/pictures.yml"),
    ),
)
