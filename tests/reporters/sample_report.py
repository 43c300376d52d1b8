"""Reports to tell: findings of real rules with words that every format must take care of."""

from __future__ import annotations

from easyread.checking.coverage import Coverage
from easyread.model.finding import Certainty, Finding, Severity
from easyread.model.place import Span
from easyread.registry.registry import load_rules
from easyread.reporters.report import Report
from easyread.reporters.summary import summarise

RULES = tuple(rule for rule in load_rules() if rule.id in {"long-sentence", "idiom", "image-name", "broken-link"})
NASTY = 'a "b" & <c> 100% ::error::\x1b[31m]]>, é 👩🏽‍🦽 \ud800 \x00 end'


def make_finding(
    rule: str = "long-sentence",
    *,
    line: int = 3,
    words: str = "hit the road",
    excerpt: str = "Let us hit the road now.",
    severity: Severity = Severity.WARNING,
    certainty: Certainty = Certainty.SURE,
    path: str = "content/a.easy.md",
    message: str = "“hit the road” says something else.",
    hint: str = "Say what you mean.",
) -> Finding:
    """A finding whose words stand in its excerpt."""
    column = excerpt.index(words) + 1
    span = Span(line, column, line, column + len(words))
    return Finding(rule, severity, certainty, path, span, message, hint, words, excerpt)


def make_report(
    *findings: Finding, hidden: int = 0, no_longer_needed: int = 0, coverage: Coverage | None = None
) -> Report:
    """A report of findings."""
    return Report(
        findings,
        summarise(findings, checked=9, rules=4, profile="uk-gov"),
        coverage or Coverage(RULES, languages={"en-GB": 9}),
        tuple(f"{number:032x}" for number, _ in enumerate(findings)),
        hidden=hidden,
        no_longer_needed=no_longer_needed,
        title="A site",
    )


def nasty_report() -> Report:
    """A report with every severity and certainty, and words that break careless writers."""
    return make_report(
        make_finding(severity=Severity.ERROR, message=NASTY, hint=NASTY),
        make_finding("idiom", certainty=Certainty.ASK, path="content/a, b:c%.easy.md"),
        make_finding("image-name", excerpt=f"x{NASTY}y", words=NASTY, severity=Severity.NOTE, path="../o\udcff.html"),
        make_finding("of-a-plug-in", words="", excerpt="", path="/tmp/a.html"),
    )
