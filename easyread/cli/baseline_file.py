"""Baseline files on disk."""

from __future__ import annotations

from pathlib import Path

from easyread.checking.baseline import Baseline, baseline_text, make_baseline, parse_baseline
from easyread.destinations.in_place import Change, replace_files
from easyread.destinations.new_files import make_files
from easyread.errors import BaselineBroken
from easyread.model.site import OutFile
from easyread.pipeline.request import Outcome

MARK = b"easyread-baseline"  # stands in every baseline, also in one that a merge has broken


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises BaselineBroken, with what to do, where there is none."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        write_one = f"Write one first: easyread check --write-baseline {path.as_posix()}"
        raise BaselineBroken(f"There is no baseline “{path.as_posix()}”.", write_one) from None
    except UnicodeDecodeError:
        raise BaselineBroken(
            "This is no baseline of easyread.", "Name the file that --write-baseline wrote.", str(path)
        ) from None
    except OSError as error:
        raise BaselineBroken(f"Cannot read “{path.as_posix()}”: {error.strerror}.", "Name a baseline file.") from error
    return parse_baseline(text, place=path.as_posix())


def write_baseline(path: Path, outcome: Outcome) -> Baseline:
    """Writes the findings of a run to a file and gives what was written.

    A run that looked at a part only (some rules, some documents) keeps the entries of the file about the rest.
    Raises BaselineBroken rather than take the place of a file that was never a baseline.
    """
    scope = outcome.scope
    before = path.read_bytes() if path.is_file() else None
    if before is not None and MARK not in before:
        hint = "Name another file with --write-baseline, or delete this one."
        raise BaselineBroken(f"“{path.as_posix()}” is there already and is no baseline.", hint)
    old = read_baseline(path) if scope.is_part and path.exists() else Baseline()
    kept = (entry for entry in old.entries if not scope.judges(entry))
    baseline = make_baseline(scope.keys(outcome.findings), kept)
    content = baseline_text(baseline).encode("utf-8", "backslashreplace")
    if before is None:
        make_files(path.parent, [OutFile(path.name, content)])
    else:  # the old list stays where the new one does not fit on the disk
        replace_files([Change(path, before, content)])
    return baseline
