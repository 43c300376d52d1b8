"""Findings as JUnit XML, which GitLab, Jenkins, Azure and other servers show as tests.

Each family of rules is a suite, each rule a test. A rule without findings passes. Each finding that fails the run
is a failure; findings below that are skipped tests, so that people see them and the run stays green.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree

from easyread.model.finding import Finding
from easyread.reporters.report import Report, kinds_of, whole_message

# Signs that XML 1.0 does not allow, section 2.2 (2008). Matches "\x1b" and half a surrogate pair; not "\n" or "é".
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_report(report: Report) -> str:
    """One XML document with a suite for each family."""
    root = ElementTree.Element("testsuites", name="easyread")
    families = {rule.id: rule.family.value for rule in report.coverage.rules}
    by_rule = {kind.rule: kind.findings for kind in kinds_of(report.findings)}
    rules: dict[str, list[str]] = {}
    for rule in (*families, *sorted(by_rule.keys() - families.keys())):
        rules.setdefault(families.get(rule, "other"), []).append(rule)
    for family, ids in rules.items():
        suite = ElementTree.SubElement(root, "testsuite", name=family)
        for rule in ids:
            _add_tests(suite, rule, by_rule.get(rule, ()), report)
        _count(suite, [suite])
    _count(root, list(root))
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode")


def _add_tests(suite: ElementTree.Element, rule: str, findings: Sequence[Finding], report: Report) -> None:
    """A passing test for a rule that found nothing, else one test for each finding."""
    classname = f"easyread.{suite.get('name')}.{rule}"
    if not findings:
        ElementTree.SubElement(suite, "testcase", classname=classname, name=rule, time="0")
    for finding in sorted(findings, key=lambda finding: (finding.path, finding.span)):
        place = f"{_xml(finding.path)}:{finding.span.line}:{finding.span.column}"
        attributes = {"file": _xml(finding.path), "line": str(finding.span.line), "time": "0"}
        test = ElementTree.SubElement(suite, "testcase", attributes, classname=classname, name=place)
        message = _xml(whole_message(finding))
        kind = finding.severity.value
        if finding.severity in report.failing:
            failure = ElementTree.SubElement(test, "failure", type=kind, message=message)
            failure.text = _xml(f"{place}: {kind}: {message}\n{finding.excerpt}")
        else:
            ElementTree.SubElement(test, "skipped", message=f"{kind}: {message}")


def _count(element: ElementTree.Element, suites: Iterable[ElementTree.Element]) -> None:
    """Writes the numbers of tests, failures and skipped tests on an element."""
    tests = [test for suite in suites for test in suite.iter("testcase")]
    element.set("tests", str(len(tests)))
    element.set("failures", str(sum(test.find("failure") is not None for test in tests)))
    element.set("skipped", str(sum(test.find("skipped") is not None for test in tests)))
    element.set("errors", "0")


def _xml(words: str) -> str:
    return NOT_XML.sub("\N{REPLACEMENT CHARACTER}", words)
