"""What a site says about its own checks: the numbers on its accessibility page, and the same for programs."""

from __future__ import annotations

from collections.abc import Sequence

from easyread.checking.findings import merge_findings
from easyread.checking.run import Checks
from easyread.model.document import Version
from easyread.model.finding import Certainty, Finding, Severity
from easyread.model.site import OutFile, Site
from easyread.pipeline.request import Request
from easyread.pipeline.scope import Scope
from easyread.render.checked import Checked
from easyread.render.plan import site_texts
from easyread.render.urls import CONFORMANCE
from easyread.reporters.conformance_report import CheckFacts, conformance_json


def summarise_checks(findings: Sequence[Finding], checks: Checks, request: Request, *, allowed: int = 0) -> Checked:
    """What pages print about the checks. The same fault of the theme on many pages counts once."""
    merged = merge_findings(findings)
    severities = [finding.severity for finding in merged]
    return Checked(
        date=request.today.isoformat(),
        profile=checks.profile,
        rules=len(checks.rules),
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        notes=severities.count(Severity.NOTE),
        questions=sum(finding.certainty is Certainty.ASK for finding in merged),
        allowed=allowed,
        failing=frozenset(
            finding.path.removeprefix(request.content_prefix)
            for finding in findings
            if finding.severity is Severity.ERROR
        ),
    )


def conformance_file(findings: Sequence[Finding], scope: Scope, checked: Checked, site: Site) -> OutFile:
    """The file for programs. Nothing in it depends on where the site is written."""
    unseen = site_texts(site, Version.STANDARD, site.settings.language).series("accessibility.unseen-things")
    facts = CheckFacts(checked.date, checked.profile, unseen)
    return OutFile(CONFORMANCE, conformance_json(findings, scope.coverage, facts, path_of=scope.path).encode())
