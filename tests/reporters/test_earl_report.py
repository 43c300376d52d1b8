"""EARL: JSON-LD in the shape of W3C's ACT implementation reports, and honest outcomes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from reporters.sample_report import RULES, make_finding, make_report, nasty_report

from easyread import __version__
from easyread.checking.coverage import AllowedFinding, Coverage
from easyread.checking.limits import Limit, LimitKind
from easyread.model.finding import Certainty
from easyread.reporters.earl_report import CONTEXT, earl_report
from easyread.reporters.report import Report

PAGES = {"site/a b.html": "a b.html", "site/b.html": "b.html"}
COVERAGE = Coverage(RULES, pages=PAGES)


def graph_of(report: Report) -> list[dict[str, Any]]:
    body = json.loads(earl_report(report))
    assert list(body) == ["@context", "@graph"]
    assert body["@context"] == CONTEXT
    graph: list[dict[str, Any]] = body["@graph"]
    return graph


def outcomes(report: Report) -> dict[tuple[str, str], str]:
    return {
        (subject["source"], assertion["test"]["title"]): assertion["result"]["outcome"]
        for subject in graph_of(report)[1:]
        for assertion in subject["assertions"]
    }


def test_the_program_comes_first_with_its_version() -> None:
    assertor = graph_of(make_report(coverage=COVERAGE))[0]
    assert assertor["@type"] == ["Assertor", "Software"]
    assert assertor["name"] == "easyread"
    assert assertor["release"] == {"@type": "Version", "revision": __version__}


def test_each_page_is_a_subject_with_an_assertion_for_each_rule_about_pages() -> None:
    first, second = graph_of(make_report(coverage=COVERAGE))[1:]
    assert (first["@type"], first["source"], second["source"]) == ("TestSubject", "site/a%20b.html", "site/b.html")
    by_title = {assertion["test"]["title"]: assertion for assertion in first["assertions"]}
    assert set(by_title) == {"broken-link", "image-name"}
    image = next(rule for rule in RULES if rule.id == "image-name")
    assert by_title["image-name"] == {
        "@type": "Assertion",
        "assertedBy": graph_of(make_report(coverage=COVERAGE))[0]["@id"],
        "mode": "earl:automatic",
        "test": {
            "@type": "TestCriterion",
            "title": "image-name",
            "description": image.title,
            "isPartOf": [
                *(f"https://www.w3.org/WAI/standards-guidelines/act/rules/{act}/" for act in image.act),
                "WCAG22:non-text-content",
            ],
        },
        "result": {"@type": "TestResult", "outcome": "earl:passed"},
    }


def test_outcomes_are_failed_before_cannot_tell_before_passed() -> None:
    sure = replace(make_finding("image-name", path="site/b.html"), selector="main > img")
    ask = replace(sure, certainty=Certainty.ASK, selector="#x")
    found = outcomes(make_report(sure, ask, coverage=COVERAGE))
    assert found["site/b.html", "image-name"] == "earl:failed"
    assert found["site/a%20b.html", "image-name"] == "earl:passed"
    assert outcomes(make_report(ask, coverage=COVERAGE))["site/b.html", "image-name"] == "earl:cantTell"


def test_pages_that_were_too_big_to_be_read_are_untested() -> None:
    limits = (Limit(LimitKind.SIZE, 1, 1, ("b.html",)),)
    found = outcomes(make_report(coverage=replace(COVERAGE, limits=limits)))
    assert found["site/b.html", "image-name"] == "earl:untested"
    assert found["site/a%20b.html", "image-name"] == "earl:passed"


def test_results_point_to_the_elements() -> None:
    finding = replace(make_finding("image-name", path="site/b.html"), selector="main > img")
    result = graph_of(make_report(finding, replace(finding, selector="#x"), coverage=COVERAGE))[2]["assertions"]
    assert next(item["result"]["pointer"] for item in result if "pointer" in item["result"]) == ["main > img", "#x"]


def test_a_finding_in_the_source_of_a_page_belongs_to_the_page() -> None:
    finding = replace(make_finding("image-name", path="content/b.md"), page="site/b.html")
    assert outcomes(make_report(finding, coverage=COVERAGE))["site/b.html", "image-name"] == "earl:failed"


def test_what_authors_allow_has_not_passed() -> None:
    finding = replace(make_finding("image-name", path="content/b.md"), page="site/b.html")
    coverage = replace(COVERAGE, allowed=(AllowedFinding(finding, "it is a drawing game"),))
    text = earl_report(make_report(coverage=coverage))
    assert outcomes(make_report(coverage=coverage))["site/b.html", "image-name"] == "earl:failed"
    assert "The authors keep it: it is a drawing game" in text


def test_pages_have_the_address_of_the_site() -> None:
    coverage = replace(COVERAGE, address="https://example.org/course")
    assert [subject["source"] for subject in graph_of(make_report(coverage=coverage))[1:]] == [
        "https://example.org/course/a%20b.html",
        "https://example.org/course/b.html",
    ]


def test_odd_words_make_valid_json_again_and_again() -> None:
    report = nasty_report()
    odd = replace(report, coverage=replace(COVERAGE, pages={finding.path: "x" for finding in report.findings}))
    assert earl_report(odd) == earl_report(odd)
    assert len(graph_of(odd)) == 5


def test_rules_with_nothing_to_judge_are_inapplicable_where_they_find_nothing() -> None:
    coverage = replace(COVERAGE, inapplicable={"site/b.html": frozenset({"image-name"})})
    found = outcomes(make_report(coverage=coverage))
    assert found["site/b.html", "image-name"] == "earl:inapplicable"
    assert found["site/a%20b.html", "image-name"] == "earl:passed"
    assert found["site/b.html", "broken-link"] == "earl:passed"
    failed = outcomes(make_report(make_finding("image-name", path="site/b.html"), coverage=coverage))
    assert failed["site/b.html", "image-name"] == "earl:failed"
