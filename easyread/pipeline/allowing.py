"""Takes out what allow-comments allow, and adds what the rules about such comments see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from easyread.checking.allows import AllowComments, allow_for, apply_allows, read_allows
from easyread.checking.coverage import AllowedFinding
from easyread.checking.findings import in_order
from easyread.checking.run import Checks, check_allows, source_finding
from easyread.model.finding import Finding


def allow_findings(
    findings: Iterable[Finding], sources: Mapping[str, str], checks: Checks, known: frozenset[str]
) -> tuple[tuple[Finding, ...], tuple[AllowedFinding, ...]]:
    """The findings that stay, in the order of their places, and those that comments allow.

    `sources` holds the text of every file that may have comments, by shown path.
    """
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.path, []).append(finding)
    ran = frozenset(rule.id for rule in checks.rules)
    allowed: list[AllowedFinding] = []
    for path, source in sources.items():
        allows = read_allows(source)
        if not allows:
            continue
        here = in_order(by_path.get(path, ()))
        stay, used = apply_allows(here, allows)
        comments = AllowComments(path, allows, used, ran, known)
        reasons = ((finding, allow_for(finding, allows)) for finding in here)
        allowed += [AllowedFinding(finding, allow.reason) for finding, allow in reasons if allow is not None]
        by_path[path] = [
            *stay,
            *(
                source_finding(rule, problem, checks, path=path, source=source)
                for rule, problem in check_allows(comments, checks)
            ),
        ]
    return tuple(finding for path in sorted(by_path) for finding in in_order(by_path[path])), tuple(allowed)
