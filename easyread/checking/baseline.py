"""Baselines: findings that a site has had for a while, kept in a file so that only new ones are shown.

The file is JSON with one entry on each line, in the order of documents, so that two versions of it compare well and
a line can be taken out by hand. It holds no dates and no line numbers: the same findings make the same bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from easyread.checking.finding_key import FindingKey
from easyread.errors import BaselineBroken
from easyread.model.finding import Finding

FORMAT = 1
LONGEST_TEXT = 120  # code points of a finding's words that stand in the file, for people; the key has them all

AGAIN = "Take it back from version control, or delete it and write it anew with --write-baseline."
CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")


@dataclass(frozen=True, slots=True, order=True)
class BaselineEntry:
    """Findings that are known: `count` of the same key. `text` starts with their words, for people to read."""

    path: str
    rule: str
    text: str
    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a baseline file, in order."""

    entries: tuple[BaselineEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """Findings beside a baseline: those it does not know, how many it knows, and what of it nothing needs any more.

    `no_longer_needed` has each entry with the number of its findings that are gone.
    """

    new: tuple[Finding, ...]
    hidden: int
    no_longer_needed: tuple[BaselineEntry, ...]


def make_baseline(keys: Iterable[FindingKey], kept: Iterable[BaselineEntry] = ()) -> Baseline:
    """The baseline of findings with these keys, and of the entries `kept` from an older one."""
    entries = {
        key.digest: BaselineEntry(key.path, key.rule, key.text[:LONGEST_TEXT], key.digest, count)
        for key, count in Counter(keys).items()
    }
    for entry in kept:
        entries.setdefault(entry.key, entry)
    return Baseline(tuple(sorted(entries.values())))


def compare_with_baseline(
    findings: Sequence[Finding],
    keys: Sequence[FindingKey],
    baseline: Baseline,
    *,
    is_judged: Callable[[BaselineEntry], bool],
) -> Compared:
    """The findings without those of the baseline. `keys` are those of the findings, in the same order.

    `is_judged` says whether this run looked at what an entry is about; only then can it be no longer needed.
    """
    left = {entry.key: entry.count for entry in baseline.entries}
    new = []
    for finding, key in zip(findings, keys, strict=True):
        if left.get(key.digest, 0) > 0:
            left[key.digest] -= 1
        else:
            new.append(finding)
    gone = tuple(
        BaselineEntry(entry.path, entry.rule, entry.text, entry.key, left[entry.key])
        for entry in baseline.entries
        if left[entry.key] and is_judged(entry)
    )
    return Compared(tuple(new), len(findings) - len(new), gone)


def baseline_text(baseline: Baseline) -> str:
    """A baseline as the text of its file."""
    lines = [
        json.dumps(
            {"path": entry.path, "rule": entry.rule, "text": entry.text, "count": entry.count, "key": entry.key},
            ensure_ascii=False,
        )
        for entry in baseline.entries
    ]
    body = ",\n".join(lines) + "\n" if lines else ""
    return f'{{"easyread-baseline": {FORMAT}, "findings": [\n{body}]}}\n'


def parse_baseline(text: str, *, place: str) -> Baseline:
    """The baseline in a file's text; `place` names the file in errors. Raises BaselineBroken with what to do.

    An entry that stands there twice, as two branches merged into one leave it, counts once.
    """
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise _not_json(text, error, place) from None
    except (ValueError, RecursionError):  # numbers or brackets without end
        value = None
    if not isinstance(value, Mapping) or not isinstance(value.get("findings"), list):
        raise BaselineBroken("This is no baseline of easyread.", "Name the file that --write-baseline wrote.", place)
    if value.get("easyread-baseline") != FORMAT:
        raise BaselineBroken("Another version of easyread wrote this baseline.", AGAIN, place)
    entries: dict[str, BaselineEntry] = {}
    for number, item in enumerate(value["findings"], start=1):
        entry = _entry(item)
        if entry is None:
            hint = "Take the entry out, or delete the file and write it anew with --write-baseline."
            raise BaselineBroken(f"Entry {number} is not as easyread writes it.", hint, place, str(item)[:80])
        same = entries.get(entry.key)
        entries[entry.key] = max(entry, same, key=lambda entry: entry.count) if same else entry
    return Baseline(tuple(sorted(entries.values())))


def _entry(item: object) -> BaselineEntry | None:
    if not isinstance(item, Mapping):
        return None
    words = [item.get(name) for name in ("path", "rule", "text", "key")]
    count = item.get("count")
    if not all(isinstance(word, str) for word in words) or type(count) is not int or count < 1:
        return None
    path, rule, text, key = map(str, words)
    return BaselineEntry(path, rule, text, key, count)


def _not_json(text: str, error: json.JSONDecodeError, place: str) -> BaselineBroken:
    lines = text.split("\n")
    merging = next((number for number, line in enumerate(lines, start=1) if line.startswith(CONFLICT)), 0)
    if merging:
        hint = "Keep the entries of both sides and take the marks out."
        return BaselineBroken("The baseline holds marks of a merge.", hint, f"{place}:{merging}", lines[merging - 1])
    where = f"{place}:{error.lineno}:{error.colno}"
    return BaselineBroken("The baseline is broken: it is not JSON.", AGAIN, where, lines[error.lineno - 1][:80])
