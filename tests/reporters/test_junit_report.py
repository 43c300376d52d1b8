"""JUnit XML for build servers."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree
from reporters.sample_report import RULES, make_finding, make_report, nasty_report

from easyread.model.finding import Severity
from easyread.reporters.junit_report import junit_report


def read(xml: str) -> etree._Element:
    return etree.fromstring(xml.encode("utf-8"))


def test_it_is_well_formed_whatever_the_words_are() -> None:
    root = read(junit_report(nasty_report()))
    message = root.xpath("string(//failure/@message)")
    assert "<c>" in message
    assert "\x1b" not in message


def test_rules_that_found_nothing_pass() -> None:
    root = read(junit_report(make_report()))
    assert sorted(root.xpath("//testcase/@name")) == sorted(rule.id for rule in RULES)
    assert dict(root.attrib) == {"name": "easyread", "tests": "4", "failures": "0", "skipped": "0", "errors": "0"}


def test_what_fails_the_run_is_a_failure_and_the_rest_is_skipped() -> None:
    report = make_report(
        make_finding(severity=Severity.ERROR), make_finding("idiom"), make_finding("idiom", severity=Severity.NOTE)
    )
    root = read(junit_report(report))
    assert root.xpath("//testcase[failure]/@classname") == ["easyread.language.long-sentence"]
    assert root.xpath("//testcase[failure]/@name") == ["content/a.easy.md:3:8"]
    assert len(root.xpath("//testcase/skipped")) == 2
    stricter = replace(report, failing=frozenset({Severity.ERROR, Severity.WARNING}))
    assert len(read(junit_report(stricter)).xpath("//testcase/failure")) == 2


def test_the_numbers_of_suites_are_right() -> None:
    root = read(junit_report(nasty_report()))
    for suite in root.xpath("//testsuites | //testsuite"):
        assert int(suite.get("tests")) == len(suite.xpath(".//testcase"))
        assert int(suite.get("failures")) == len(suite.xpath(".//failure"))
        assert int(suite.get("skipped")) == len(suite.xpath(".//skipped"))


def test_rules_that_nobody_knows_have_a_suite_too() -> None:
    root = read(junit_report(nasty_report()))
    assert root.xpath("//testsuite[@name='other']/testcase/@classname") == ["easyread.other.of-a-plug-in"]
