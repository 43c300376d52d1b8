"""SARIF 2.1.0 for code hosts and editors."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from reporters.sample_report import RULES, make_finding, make_report, nasty_report
from reporters.sarif_types import read_types

from easyread.model.finding import Certainty, Severity
from easyread.reporters.report import Report
from easyread.reporters.sarif_report import sarif_report


def run_of(report: Report) -> dict[str, Any]:
    log = json.loads(sarif_report(report))
    assert log["version"] == "2.1.0"
    [run] = log["runs"]
    assert isinstance(run, dict)
    return run


@pytest.mark.parametrize("report", [make_report(), nasty_report()], ids=["nothing", "nasty"])
def test_it_follows_the_official_definitions(report: Report, tool: Callable[[str], Path]) -> None:
    types = read_types(tool("sarif"))
    assert len(types.objects) > 50
    assert list(types.mistakes(json.loads(sarif_report(report)))) == []


def test_the_definitions_find_mistakes(tool: Callable[[str], Path]) -> None:
    types = read_types(tool("sarif"))
    log = {"version": "2.2", "runs": [{"tool": {}, "columnKind": "bytes", "results": {}, "helpUri": 3}]}
    assert sorted(types.mistakes(log)) == [
        "$.runs[0].columnKind: 'bytes' is none of ['unicodeCodePoints', 'utf16CodeUnits']",
        "$.runs[0].results: no list",
        "$.runs[0].tool: no driver",
        "$.runs[0]: helpUri is not known",
        "$.version: '2.2' is none of ['2.1.0']",
    ]


def test_a_finding_has_its_place_in_code_points() -> None:
    finding = make_finding(excerpt="👩🏽‍🦽 é hit the road", line=7)
    run = run_of(make_report(finding))
    assert run["columnKind"] == "unicodeCodePoints"
    [result] = run["results"]
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "content/a.easy.md", "uriBaseId": "%SRCROOT%"},
                "region": {
                    "startLine": 7,
                    "startColumn": 8,
                    "endLine": 7,
                    "endColumn": 20,
                    "snippet": {"text": "hit the road"},
                },
            }
        }
    ]
    assert result["message"] == {"text": "“hit the road” says something else. Say what you mean."}
    assert result["partialFingerprints"] == {"easyread/v1": "0" * 32}


@pytest.mark.parametrize("severity", list(Severity))
def test_severities_are_levels(severity: Severity) -> None:
    [result] = run_of(make_report(make_finding(severity=severity)))["results"]
    assert (result["kind"], result["level"]) == ("fail", severity.value)


def test_a_question_is_a_review_without_level() -> None:
    [result] = run_of(make_report(make_finding(certainty=Certainty.ASK)))["results"]
    assert (result["kind"], result["level"], result["properties"]["severity"]) == ("review", "none", "warning")


def test_rules_have_help_and_results_point_at_them() -> None:
    run = run_of(nasty_report())
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    for rule in rules:
        assert rule["help"]["text"]
        assert rule["shortDescription"]["text"]
        assert "\n" not in rule["fullDescription"]["text"]
    for result in run["results"]:
        if result["ruleId"] == "of-a-plug-in":
            assert "ruleIndex" not in result
        else:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("content/a b#c?.md", "content/a%20b%23c%3F.md"),
        ("content/é.md", "content/%C3%A9.md"),
        ("a:b.md", "a%3Ab.md"),
        ("../site/a.html", "../site/a.html"),
        ("/tmp/a b.html", "file:///tmp/a%20b.html"),
        ("C:/site/a b.html", "file:///C:/site/a%20b.html"),
        ("o\udcff.html", "o%FF.html"),
    ],
)
def test_paths_become_addresses(path: str, address: str) -> None:
    [result] = run_of(make_report(make_finding(path=path)))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == address
    assert urlsplit(uri).query == urlsplit(uri).fragment == ""
