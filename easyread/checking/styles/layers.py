"""Which sheets a page uses in which order, and which cascade layer beats which.

Source: W3C CSS Cascading and Inheritance Level 5 (2022), section 6.4, https://www.w3.org/TR/css-cascade-5/#layering
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.checking.styles.sheets import StyleSheet


@dataclass(frozen=True, slots=True)
class SheetUse:
    """A sheet as a page uses it: under which queries, in which layer."""

    sheet: StyleSheet
    media: tuple[str, ...] = ()
    layer: tuple[str, ...] = ()


def layer_ranks(uses: Sequence[SheetUse]) -> dict[tuple[str, ...], int]:
    """A number for each layer, later ones higher; rules outside all layers have the highest."""
    named: dict[tuple[str, ...], None] = {}
    for use in uses:
        for path in (use.layer, *((*use.layer, *layer) for layer in use.sheet.layers)):
            for length in range(1, len(path) + 1):
                named.setdefault(path[:length])
        for rule in use.sheet.rules:
            named.setdefault((*use.layer, *rule.layer))
    named.setdefault(())
    position = {path: number for number, path in enumerate(named)}

    def place(path: tuple[str, ...]) -> tuple[int, ...]:
        """What stands directly in a layer comes after the layers inside it."""
        return (*(position.get(path[:length], 0) for length in range(1, len(path) + 1)), len(named))

    return {path: number for number, path in enumerate(sorted(named, key=place))}
