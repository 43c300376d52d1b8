"""Styles in which a text has too little contrast, worked out once for all pages with the same sheets.

Whether there is a text that people should be able to read is not asked here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from easyread.checking.styles.computed import Computed
from easyread.checking.styles.contrast import TextContrast, text_contrast
from easyread.checking.styles.page_styles import PageStyles
from easyread.checking.styles.states import Style


@dataclass(frozen=True, slots=True)
class Weakness:
    """Too little contrast in one situation. `needed` is the ratio it needs; `reasons` say why a person must look."""

    cascade: Computed
    found: TextContrast
    needed: float
    reasons: tuple[str, ...]


def weak_styles(
    styles: PageStyles, wanted: Collection[Style], normal: float, large: float
) -> Mapping[Style, tuple[Weakness, ...]]:
    """Styles in which a text would have a contrast under `normal`, or `large` for large text: at least those wanted."""
    cascades = tuple(map(styles.cascade, styles.schemes))
    key = ("contrast", normal, large, cascades)
    return styles.matcher.verdicts(key, wanted, lambda style: tuple(_weaknesses(style, cascades, normal, large)))


def _weaknesses(style: Style, cascades: Iterable[Computed], normal: float, large: float) -> Iterator[Weakness]:
    for cascade in cascades:
        found = text_contrast(style, cascade)
        if found is None:
            continue
        needed, reasons = _judge(found, normal, large)
        if needed:
            yield Weakness(cascade, found, needed, reasons)


def _judge(found: TextContrast, normal: float, large: float) -> tuple[float, tuple[str, ...]]:
    """The ratio a text needs and does not surely have (0 when it has it), with the reasons to doubt."""
    if found.unknown:
        return (large if found.is_large else normal), (*found.unknown, *found.doubts)
    needed = large if found.is_large else normal
    if found.lowest >= needed:
        return 0.0, ()
    reasons = list(found.doubts)
    if found.is_large is None and found.highest >= large:
        reasons.append("its size is not known")
    if found.highest >= needed:
        reasons.append("the colour behind it changes")
    if found.highest == 1.0:
        reasons.append("it has the colour of its ground")
    return needed, tuple(reasons)
