"""`texts.yml` and `texts.<language>.yml`: what a site says instead of the texts of the interface."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from easyread.content.data_files import DataFile
from easyread.content.field_types import TEXT
from easyread.content.fields import Field, YamlSource, read_pairs
from easyread.content.yaml_nodes import Node
from easyread.strings import SOURCE, OwnTexts, bundled_texts, english_beside
from easyread.wording import closest_name, list_names, quote


def read_texts(file: DataFile) -> OwnTexts:
    """The texts of a file in its order, without those that nothing shows and those with names nobody fills in."""
    return tuple(_read_texts(file))


def _read_texts(file: DataFile) -> Iterator[tuple[str, str]]:
    for key, key_node, node in read_pairs(file.root, file.source):
        english = english_beside(key)
        if not english:
            _record_unknown(key, key_node, file.source)
            continue
        text = TEXT.read(Field(key, node, TEXT), file.source)
        names = frozenset().union(*map(_names, english))
        if text and _is_fillable(text, names, node, file.source):
            yield key, text


def _record_unknown(key: str, node: Node, source: YamlSource) -> None:
    near = closest_name(key, bundled_texts(SOURCE))
    source.recorder.record(
        source.rules.unknown_key,
        source.span(node),
        message=f"easyread has no text {quote(key)}.",
        hint=f"Did you mean {quote(near)}?" if near else "“easyread texts” prints all of them.",
    )


def _names(text: str) -> frozenset[str]:
    """The names in braces: {"day", "month"} for "{day} {month}". Raises ValueError for braces with anything else."""
    names = []
    for _, name, form, conversion in Formatter().parse(text):
        if form or conversion:
            raise ValueError(text)
        names += [] if name is None else [name]
    return frozenset(names)


def _is_fillable(text: str, names: frozenset[str], node: Node, source: YamlSource) -> bool:
    """Whether all names in the braces of a text will be filled in. A text without any is shown as it is."""
    if not names:
        return True
    try:
        unknown = _names(text) - names
    except ValueError:
        message, unknown = "The braces of this text hold more than a name, or do not fit together.", frozenset()
    else:
        message = f"Nothing fills in {list_names(f'{{{name}}}' for name in sorted(unknown))} here."
        if not unknown:
            return True
    source.record_wrong(node, message, f"What can be filled in: {list_names(f'{{{name}}}' for name in sorted(names))}.")
    return False
