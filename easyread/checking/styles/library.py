"""The style sheets that the pages of a site or folder may link to, and what has been read of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a build that checks nothing reads no sheets
    from easyread.checking.styles.page_sheets import FoundSheet
    from easyread.checking.styles.page_styles import PreparedSheets
    from easyread.checking.styles.sheets import StyleSheet


@dataclass(frozen=True, slots=True)
class SheetLibrary:
    """The texts of style sheets by path, with those already read. Paths are those of the site or folder.

    `read` and `prepared` are filled as pages ask; what is in them depends on nothing but the texts.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    read: dict[str, StyleSheet] = field(default_factory=dict, repr=False, compare=False)
    prepared: dict[tuple[str, tuple[FoundSheet, ...]], PreparedSheets] = field(
        default_factory=dict, repr=False, compare=False
    )
