"""The accessibility page: what a program checked and when, what it cannot see, how to report a problem."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from easyread.render.checked import Checked
from easyread.render.context import GeneratedRow, RowsContext
from easyread.render.frame import page_frame
from easyread.render.generated.rows import contact_rows, fact_row, items, section
from easyread.render.parts import Frame, Link
from easyread.render.plan import PagePlan, SitePlan
from easyread.render.texts import Texts
from easyread.render.urls import CONFORMANCE, relative_url


def accessibility_context(plan: SitePlan, page: PagePlan, checked: Checked) -> RowsContext:
    """A statement that claims no more than was checked."""
    frame = _frame(plan, page, checked)
    sections = (
        section(page, "accessibility.made", _made(page)),
        section(page, "accessibility.machine", _machine(page, checked)),
        section(page, "accessibility.people", _people(page)),
        section(page, "accessibility.labels", _labels(page)),
        section(page, "accessibility.problems", _problems(page, contact_rows(page, frame.footer.contact))),
    )
    return RowsContext(frame, page.title, sections)


def _frame(plan: SitePlan, page: PagePlan, checked: Checked) -> Frame:
    """The frame, whose head names the same facts for programs once there are any."""
    frame = page_frame(plan, page, checked)
    data = relative_url(page.url, CONFORMANCE) if checked.date else ""
    return replace(frame, head=replace(frame.head, data=data))


def _made(page: PagePlan) -> tuple[GeneratedRow, ...]:
    return (
        fact_row(page, "reading", "accessibility.words"),
        fact_row(page, "website", "accessibility.tools", items=items(page.texts, "accessibility.ways")),
    )


def _machine(page: PagePlan, checked: Checked) -> tuple[GeneratedRow, ...]:
    if not checked.rules:
        return (fact_row(page, "question", "accessibility.not-checked"),)
    texts = page.texts
    profile = texts(f"profile.{checked.profile}")
    day = texts.day(date.fromisoformat(checked.date))
    return (
        fact_row(page, "tick-list", "accessibility.checked", date=day, rules=checked.rules, profile=profile),
        fact_row(page, "tick-list", "accessibility.found", items=_counts(texts, checked)),
        fact_row(page, "question", "accessibility.not-proof"),
        fact_row(page, "website", "accessibility.for-programs", items=(_conformance_link(page, texts),)),
    )


def _conformance_link(page: PagePlan, texts: Texts) -> Link:
    return Link(texts("accessibility.conformance-file"), relative_url(page.url, CONFORMANCE))


def _counts(texts: Texts, checked: Checked) -> tuple[Link, ...]:
    """The numbers of findings, each with the words for none, one or many; only errors are told where there are none."""
    numbers = (
        ("errors", checked.errors),
        ("warnings", checked.warnings),
        ("notes", checked.notes),
        ("questions", checked.questions),
        ("allowed", checked.allowed),
    )
    return tuple(
        Link(texts(f"accessibility.{name}.{_amount(count)}", count=count), "")
        for name, count in numbers
        if count or name == "errors"
    )


def _amount(count: int) -> str:
    return ("none", "one")[count] if count < 2 else "many"


def _people(page: PagePlan) -> tuple[GeneratedRow, ...]:
    return (
        fact_row(
            page,
            "question",
            "accessibility.unseen",
            items=items(page.texts, "accessibility.unseen-things"),
        ),
        fact_row(page, "support", "accessibility.readers"),
    )


def _labels(page: PagePlan) -> tuple[GeneratedRow, ...]:
    return (fact_row(page, "tick-list", "accessibility.label", items=items(page.texts, "accessibility.steps")),)


def _problems(page: PagePlan, contact: tuple[GeneratedRow, ...]) -> tuple[GeneratedRow, ...]:
    return (fact_row(page, "talking", "accessibility.tell-us"), *contact)
