"""How far a page has been checked: draft, rules checked, checked by readers."""

from __future__ import annotations

from easyread.model.review import Review
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
    rows = plan.outline(page).rows
    read = _digests_read(plan.site.reviews, page)
    fresh = sum(1 for row in rows if row.digest in read)
    if fresh:
        return Label(Step.READERS, fresh, len(rows))
    return Label(Step.RULES)


def _digests_read(reviews: tuple[Review, ...], page: PagePlan) -> frozenset[str]:
    """The digests of the rows that readers checked; a row whose digest changed since is not among them."""
    return frozenset(
        row.digest
        for review in reviews
        if review.topic == page.key.topic and review.language == page.key.language
        if page.key.version.value == "easy" and any(person.role == READER for person in review.reviewers)
        for row in review.rows
    )
