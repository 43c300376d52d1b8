"""Which rules find nothing to judge on which pages, for reports that tell it: the pages are read once more for that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from easyread.checking.applicability import inapplicable_rules
from easyread.checking.html_page import parse_page
from easyread.checking.rule import Rule
from easyread.checking.styles.library import SheetLibrary
from easyread.pipeline.foreign import Folder, read_file
from easyread.pipeline.sheet_files import FolderSheets


def inapplicable_on_pages(folders: Iterable[Folder], rules: Sequence[Rule[Any]]) -> Mapping[str, frozenset[str]]:
    """The ids of rules that find nothing to judge, by the path of a page that findings show."""
    found: dict[str, frozenset[str]] = {}
    for folder in folders:
        library = SheetLibrary(FolderSheets(folder.files, folder.names))
        for path in folder.html:
            page = parse_page(path, read_file(folder.files, path)[0], library=library)
            found[folder.prefix + path] = inapplicable_rules(page, rules)
    return found
