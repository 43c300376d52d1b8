"""Styles in which a text has too little contrast, worked out once for all pages with the same sheets.

Whether there is a text that people should be able to read is not asked here.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

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


@dataclass(frozen=True)
class WeakStyles:
    """The styles of a page in which a text has a contrast under `normal`, or `large` for large text."""

    styles: PageStyles
    normal: float
    large: float

    def possible(self) -> Set[Style]:
        """The styles that may be weak: pages with the same sheets have shown of all others that they are not."""
        return self.styles.matcher.undecided(self._key, self.styles.groups.keys())

    def among(self, wanted: Set[Style], others: Set[Style]) -> Mapping[Style, tuple[Weakness, ...]]:
        """The weak ones: at least those of the wanted styles.

        The others have no words on this page. When they come again they are judged all the same, because that is done
        once, and looking for words on every page.
        """
        matcher, key = self.styles.matcher, self._key
        return matcher.verdicts(key, wanted | matcher.put_off(key, others), self._weaknesses)

    @cached_property
    def _cascades(self) -> tuple[Computed, ...]:
        return tuple(map(self.styles.cascade, self.styles.schemes))

    @cached_property
    def _key(self) -> Hashable:
        return "contrast", self.normal, self.large, self._cascades

    def _weaknesses(self, style: Style) -> tuple[Weakness, ...]:
        return tuple(_weaknesses(style, self._cascades, self.normal, self.large))


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
