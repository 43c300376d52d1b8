"""What a check could not judge, in sentences."""

from __future__ import annotations

from easyread.checking.coverage import Coverage
from easyread.checking.limits import Limit, LimitKind
from easyread.reporters.unjudged import unjudged


def said(*limits: Limit) -> tuple[str, ...]:
    return unjudged(Coverage(limits=limits), ())[:-1]


def test_pages_that_were_not_read_are_named() -> None:
    assert said(Limit(LimitKind.SIZE, 1, 1, ("a.html",))) == (
        "1 page was too big to be read by any rule but that about size (a.html).",
    )
    assert said(Limit(LimitKind.SIZE, 4, 4, ("a.html", "b.html", "c.html", "d.html"))) == (
        "4 pages were too big to be read by any rule but that about size (a.html, b.html, c.html …).",
    )


def test_deep_pages_are_named() -> None:
    assert said(Limit(LimitKind.NESTING, 99_000, 1, ("a.html",))) == (
        "99,000 elements on 1 page were nested deeper than browsers nest them, and read beside each other as browsers "
        "do (a.html).",
    )


def test_what_is_missing_is_counted_by_its_own_number() -> None:
    assert said(Limit(LimitKind.SHEETS, 4, 2, ("a.css", "b.css", "c.css"))) == (
        "4 style sheets on 2 pages were not in the folder: colours, sizes and what is hidden may be otherwise "
        "(a.css, b.css, c.css …).",
    )
