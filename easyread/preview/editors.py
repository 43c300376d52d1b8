"""Links that open a file in the author's editor, at the line and column of a finding."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from easyread.errors import EasyreadError
from easyread.wording import did_you_mean, list_names

# Addresses that editors, or the helper programs they name in their manuals, open files by.
PATTERNS: Mapping[str, str] = {
    "vscode": "vscode://file/{path}:{line}:{column}",
    "vscode-insiders": "vscode-insiders://file/{path}:{line}:{column}",
    "vscodium": "vscodium://file/{path}:{line}:{column}",
    "cursor": "cursor://file/{path}:{line}:{column}",
    "zed": "zed://file/{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "pycharm": "pycharm://open?file={path}&line={line}&column={column}",
    "webstorm": "webstorm://open?file={path}&line={line}&column={column}",
    "sublime": "subl://open?url=file:///{path}&line={line}&column={column}",
    "textmate": "txmt://open?url=file:///{path}&line={line}&column={column}",
    "bbedit": "x-bbedit://open?url=file:///{path}&line={line}&column={column}",
    "emacs": "emacs://open?url=file:///{path}&line={line}&column={column}",
    "macvim": "mvim://open?url=file:///{path}&line={line}&column={column}",
    "nova": "nova://open?path={path}&line={line}&column={column}",
}
# What terminals inside editors say of themselves in the environment.
TERMINALS = (("TERM_PROGRAM", "vscode", "vscode"), ("TERMINAL_EMULATOR", "JetBrains-JediTerm", "idea"))
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
RUNS_SCRIPTS = ("javascript:", "data:", "vbscript:")

# Matches "a.md", "a.md:3" and "C:/a.md:3:14"; the drive's colon is no number.
PLACE = re.compile(r"(?P<path>.+?)(?::(?P<line>\d+))?(?::(?P<column>\d+))?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Editor:
    """Makes links. `pattern` is "" where nobody named an editor: then there are no links.

    `folders` are tried in turn for paths that are not whole.
    """

    pattern: str = ""
    folders: tuple[Path, ...] = ()

    def link(self, path: str, line: int = 1, column: int = 1) -> str:
        """The address that opens a file, "" when there is no such file or no editor."""
        found = self._find(path) if self.pattern and path else None
        if found is None:
            return ""
        shown = found.as_posix()
        pattern = self.pattern.replace("/{path}", "{path}") if shown.startswith("/") else self.pattern
        values = {"{path}": quote(shown, safe="/:"), "{line}": str(line), "{column}": str(column)}
        for name, value in values.items():
            pattern = pattern.replace(name, value)
        return pattern

    def link_place(self, place: str) -> str:
        """The address for a place such as "themes/mine/templates/page.html:3:7"."""
        match = PLACE.match(place)
        return self.link(match["path"], int(match["line"] or 1), int(match["column"] or 1)) if match else ""

    def shown(self, place: str) -> str:
        """A place as people read it: without the folders that all of them lie in."""
        for folder in self.folders:
            for start in {f"{folder.as_posix()}/", f"{folder.resolve().as_posix()}/"}:
                if place.startswith(start):
                    return place.removeprefix(start)
        return place

    def _find(self, path: str) -> Path | None:
        candidates = (Path(path),) if Path(path).is_absolute() else tuple(folder / path for folder in self.folders)
        return next((candidate.resolve() for candidate in candidates if candidate.is_file()), None)


def editor_pattern(wanted: str | None, environment: Mapping[str, str]) -> str:
    """The pattern for an editor's name, for a pattern of one's own, or for the editor whose terminal this is.

    Raises EasyreadError for a name that nobody knows.
    """
    if wanted is None:
        return next((PATTERNS[name] for key, value, name in TERMINALS if environment.get(key) == value), "")
    if wanted in PATTERNS:
        return PATTERNS[wanted]
    if "{path}" in wanted and SCHEME.match(wanted) and not wanted.lower().startswith(RUNS_SCRIPTS):
        return wanted
    known = f"Known: {list_names(PATTERNS)}. Or give an address with {{path}}, {{line}} and {{column}}, such as "
    hint = f"{did_you_mean(wanted, PATTERNS)} {known}myeditor://open?file={{path}}&line={{line}}.".lstrip()
    raise EasyreadError(f"There is no editor “{wanted}”.", hint)
