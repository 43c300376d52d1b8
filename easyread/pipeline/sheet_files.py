"""The style sheets that pages may link to, read from their folder when a page first asks. Never from a network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from easyread.content.files import ContentFiles
from easyread.content.recorder import Recorder
from easyread.content.source_text import decode_source

ENDING = ".css"


class FolderSheets(Mapping[str, str]):
    """The texts of the sheets in a folder by path. What cannot be read, or lies outside the folder, is not there.

    `made` are sheets that lie in no folder yet; they win over files.
    """

    def __init__(self, files: ContentFiles, names: frozenset[str], made: Mapping[str, str] | None = None) -> None:
        self._files = files
        self._known = dict(made or {})
        self._names = frozenset(name for name in names if name.lower().endswith(ENDING)) | self._known.keys()

    def __getitem__(self, path: str) -> str:
        if path not in self._known:
            if path not in self._names:
                raise KeyError(path)
            try:
                self._known[path] = decode_source(self._files.read(path), Recorder(path))
            except OSError:
                raise KeyError(path) from None
        return self._known[path]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._names))

    def __len__(self) -> int:
        return len(self._names)
