"""Rounds of checks and fixes until there is nothing left that a program may mend. Nothing is written.

A fix can uncover another ("in order to commence" takes two), so what was mended is checked again, in memory.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from easyread.checking.fixes import apply_fixes
from easyread.model.finding import Finding
from easyread.pipeline.foreign import MARKDOWN_ENDINGS
from easyread.pipeline.request import Outcome

# Two rounds are common, three have been seen; more would mean that two fixes undo each other.
MOST_ROUNDS = 10

Check = Callable[[Mapping[str, bytes]], Outcome]
Read = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class FileChange:
    """What fixes make of a file; `path` is as findings show it."""

    path: str
    before: bytes
    after: bytes
    fixes: int


@dataclass(frozen=True, slots=True)
class Mending:
    """The outcome of the check after all fixes, and what they change, in the order of paths."""

    outcome: Outcome
    changes: tuple[FileChange, ...]

    @property
    def fixes(self) -> int:
        """How many findings were mended."""
        return sum(change.fixes for change in self.changes)


def mend(check: Check, read: Read) -> Mending:
    """Checks and mends by turns. `check` takes the bytes of changed files by path, `read` gives those on disk.

    Only Markdown is changed. Costs one check more than there are rounds.
    """
    before: dict[str, bytes] = {}
    after: dict[str, bytes] = {}
    counts: dict[str, int] = {}
    outcome = check(after)
    for _ in range(MOST_ROUNDS):
        is_changed = False
        for path, findings in _fixable(outcome.findings).items():
            content = after.get(path) or before.setdefault(path, read(path))
            changed, applied = fix_bytes(content, findings)
            if applied:
                after = {**after, path: changed}
                counts[path] = counts.get(path, 0) + len(applied)
                is_changed = True
        if not is_changed:
            break
        outcome = check(after)
    changes = (FileChange(path, before[path], after[path], counts[path]) for path in sorted(after))
    return Mending(outcome, tuple(change for change in changes if change.before != change.after))


def fix_bytes(content: bytes, findings: Iterable[Finding]) -> tuple[bytes, tuple[Finding, ...]]:
    """The bytes of a file after fixes. Its byte order mark and line ends stay; what is not UTF-8 stays as it is."""
    mark = BOM_UTF8 if content.startswith(BOM_UTF8) else b""
    try:
        source = content[len(mark) :].decode()
    except UnicodeDecodeError:
        return content, ()
    if "\0" in source:
        return content, ()
    fixed = apply_fixes(source, findings)
    return mark + fixed.source.encode(), fixed.applied


def _fixable(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The findings in Markdown that have a replacement, by path."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.replacement is not None and finding.path.lower().endswith(MARKDOWN_ENDINGS):
            found.setdefault(finding.path, []).append(finding)
    return found
