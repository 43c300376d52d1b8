"""Results as EARL 1.0 in JSON-LD, in the shape that W3C takes for reports about ACT rules.

Each HTML page is a test subject, each rule about pages a test. What the words of documents are like is no part of it.
Sources: W3C, Evaluation and Report Language (EARL) 1.0 Schema (2017 note), https://www.w3.org/TR/EARL10-Schema/;
W3C WAI, EARL in reports about ACT rules, https://www.w3.org/WAI/standards-guidelines/act/report/earl/.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote, urljoin

from easyread import __version__
from easyread.checking.coverage import AllowedFinding, Coverage
from easyread.checking.limits import LimitKind
from easyread.checking.rule import Rule
from easyread.checking.subjects import HtmlPage, LinkedPages
from easyread.checking.wcag import criteria_of
from easyread.model.finding import Certainty, Finding
from easyread.reporters.report import Report

CONTEXT = "https://act-rules.github.io/earl-context.json"
ACT_RULES = "https://www.w3.org/WAI/standards-guidelines/act/rules/"
ASSERTOR = "_:easyread"

ByTest = Mapping[tuple[str, str], Sequence[Finding]]


def earl_report(report: Report) -> str:
    """One JSON-LD document: the program, then a subject for each page with an assertion for each rule."""
    coverage = report.coverage
    rules = [rule for rule in coverage.rules if rule.subject in {HtmlPage, LinkedPages}]
    allowed = {item.finding: item for item in coverage.allowed}
    by_test = _by_test([*report.findings, *allowed])
    graph: list[dict[str, object]] = [_assertor()]
    graph += [
        {
            "@type": "TestSubject",
            "source": _address(coverage.address, shown, path),
            "assertions": [
                _assertion(rule, by_test.get((shown, rule.id), ()), allowed, _without_findings(coverage, rule, shown))
                for rule in rules
            ],
        }
        for shown, path in coverage.pages.items()
    ]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1)


def outcome_of(findings: Iterable[Finding], without: str = "earl:passed") -> str:
    """The outcome of a rule on a page: `without` findings, else failed. What a person must decide is never passed."""
    certainties = {finding.certainty for finding in findings}
    if Certainty.SURE in certainties:
        return "earl:failed"
    if certainties:
        return "earl:cantTell"
    return without


def _without_findings(coverage: Coverage, rule: Rule[Any], shown: str) -> str:
    """The outcome of a rule that found nothing on a page: nobody has tested a page that was too big to be read."""
    unread = (limit.examples for limit in coverage.limits if limit.kind is LimitKind.SIZE)
    if any(coverage.pages[shown] in paths for paths in unread):
        return "earl:untested"
    return "earl:inapplicable" if rule.id in coverage.inapplicable.get(shown, ()) else "earl:passed"


def _by_test(findings: Iterable[Finding]) -> ByTest:
    """Findings by the page that showed them and the rule."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        found.setdefault((finding.page or finding.path, finding.rule), []).append(finding)
    return found


def _assertor() -> dict[str, object]:
    return {
        "@id": ASSERTOR,
        "@type": ["Assertor", "Software"],
        "name": "easyread",
        "description": "Builds and checks easy-read websites; judges HTML and CSS without a browser.",
        "release": {"@type": "Version", "revision": __version__},
    }


def _assertion(
    rule: Rule[Any], findings: Sequence[Finding], allowed: Mapping[Finding, AllowedFinding], without: str
) -> dict[str, object]:
    result: dict[str, object] = {"@type": "TestResult", "outcome": outcome_of(findings, without)}
    if findings:
        result["info"] = "\n".join(_info(finding, allowed.get(finding)) for finding in findings)
        pointers = list(dict.fromkeys(finding.selector for finding in findings if finding.selector))
        if pointers:
            result["pointer"] = pointers
    return {
        "@type": "Assertion",
        "assertedBy": ASSERTOR,
        "mode": "earl:automatic",
        "test": {"@type": "TestCriterion", "title": rule.id, "description": rule.title, "isPartOf": _part_of(rule)},
        "result": result,
    }


def _info(finding: Finding, allowed: AllowedFinding | None) -> str:
    kept = f" The authors keep it: {allowed.reason}" if allowed else ""
    return f"{finding.path}:{finding.span.line}:{finding.span.column}: {finding.message}{kept}"


def _part_of(rule: Rule[Any]) -> list[str]:
    criteria = [f"WCAG22:{criterion.anchor}" for criterion in criteria_of(rule.wcag)]
    return [f"{ACT_RULES}{act}/" for act in rule.act] + criteria


def _address(address: str, shown: str, path: str) -> str:
    """Where a page lies on the web; without an address of the site, the path that findings show."""
    if not address:
        return quote(shown, safe="/:%", errors="surrogateescape")
    return urljoin(address.rstrip("/") + "/", quote(path, errors="surrogateescape"))
