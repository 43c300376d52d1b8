"""How far a page has been checked: a draft, checked by a program, checked by readers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from easyread.model.document import Version
from easyread.render.checked import Checked
from easyread.render.parts import Label, Step
from easyread.render.plan import PagePlan, SitePlan

READER = "reader"


def page_label(plan: SitePlan, page: PagePlan, checked: Checked) -> Label | None:
    """The label of a page, never more than the records show; None for pages made from facts."""
    if not page.document:
        return None
    if not checked.date or page.document.path in checked.failing:
        return Label(Step.DRAFT)
    if page.key.version is Version.STANDARD:
        return Label(Step.RULES)
    rows = plan.outline(page).rows
    read = _digests_read(plan).get((page.key.topic, page.key.language), frozenset())
    fresh = sum(1 for row in rows if row.digest in read)
    if fresh:
        return Label(Step.READERS, fresh, len(rows))
    return Label(Step.RULES)


@lru_cache(maxsize=1)
def _digests_read(plan: SitePlan) -> Mapping[tuple[str, str], frozenset[str]]:
    """By topic and language, the digests of the rows that readers checked; a row that changed has another digest."""
    digests: dict[tuple[str, str], frozenset[str]] = {}
    for review in plan.site.reviews:
        if any(person.role == READER for person in review.reviewers):
            key = review.topic, review.language
            digests[key] = digests.get(key, frozenset()).union(row.digest for row in review.rows)
    return digests
