"""The same fault on many pages is one finding with many places."""

from __future__ import annotations

from dataclasses import replace

from easyread.checking.findings import fault_groups, in_order, merge_findings
from easyread.model.finding import Certainty, Finding, FindingPlace, Origin, Severity
from easyread.model.place import Span

PLACE = Span(4, 1, 4, 9)


def fault(path: str, origin: Origin = Origin.PAGE, *, text: str = "<img>", rule: str = "image-name") -> Finding:
    span = PLACE
    return Finding(rule, Severity.ERROR, Certainty.SURE, path, span, "No name.", "", text, "", origin=origin)


def test_a_fault_of_the_theme_is_one_on_two_pages() -> None:
    first, second = fault("a.html", Origin.THEME), fault("b.html", Origin.THEME)
    assert merge_findings([first, second]) == (
        replace(first, places=(FindingPlace("a.html", PLACE), FindingPlace("b.html", PLACE))),
    )


def test_a_fault_of_other_pages_is_one_from_three_pages_on() -> None:
    findings = [fault(f"{name}.html") for name in "ab"]
    assert merge_findings(findings) == tuple(findings)
    assert len(merge_findings([*findings, fault("c.html")])) == 1


def test_many_times_on_one_page_is_not_many_pages() -> None:
    findings = [replace(fault("a.html"), span=Span(line, 1, line, 2)) for line in range(1, 9)]
    assert merge_findings(findings) == tuple(findings)


def test_other_markup_or_another_rule_is_another_fault() -> None:
    same = [fault(f"{name}.html") for name in "abc"]
    others = [fault("d.html", text="<img id=x>"), fault("e.html", rule="other"), fault("f.md", Origin.CONTENT)]
    assert [len(item.places) for item in merge_findings([*same, *others])] == [3, 0, 0, 0]


def test_how_deep_a_page_lies_makes_no_other_fault() -> None:
    places = (("a.html", ""), ("b/c.html", "../"))
    findings = [fault(path, Origin.THEME, text=f'<a href="{up}x.html">') for path, up in places]
    assert len(merge_findings(findings)) == 1


def test_what_authors_wrote_stays_apart() -> None:
    findings = [fault(f"{name}.md", Origin.CONTENT) for name in "abcd"]
    assert merge_findings(findings) == tuple(findings)


def test_groups_say_which_findings_belong_together() -> None:
    findings = [fault("a.html"), fault("x.html", text="<img id=x>"), fault("b.html"), fault("c.html")]
    first, alone, second, third = fault_groups(findings)
    assert first == second == third != ""
    assert alone == ""
    assert fault_groups(findings) == fault_groups(tuple(findings))


def test_one_place_is_told_once_whatever_element_stands_there() -> None:
    first = replace(fault("a.html"), selector="head")
    assert in_order([first, replace(first, selector="title")]) == (first,)
