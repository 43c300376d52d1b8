"""What the checks of a site found, as far as pages print it."""

from __future__ import annotations

from dataclasses import dataclass

from easyread.render.plan import PagePlan
from easyread.render.urls import ACCESSIBILITY


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check.

    `date` is ISO ("2026-11-21"), "" when nothing was checked. `rules` counts the rules that ran, 0 while the site as a
    whole is not checked; `errors`, `warnings` and `notes` the findings; `questions` those that a person must judge.
    `failing` holds the paths of documents with errors: their label stays at "draft".
    """

    date: str = ""
    profile: str = ""
    rules: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    questions: int = 0
    allowed: int = 0
    failing: frozenset[str] = frozenset()


def prints_differently(page: PagePlan, expected: Checked, checked: Checked) -> bool:
    """Whether a page must be written again because the checks ended otherwise than expected."""
    if page.key.topic == ACCESSIBILITY and page.document is None:
        return expected != checked
    return page.document is not None and page.document.path in (expected.failing ^ checked.failing)
