"""The texts of the interface as a file to translate, or to change."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain

from easyread.strings import NAMES, SOURCE, Strings, bundled_texts
from easyread.strings.text_key import parse_key, said_by

HEAD = """\
# Texts of the interface in “{language}”. This file is {path}.
# To say something in other words, take the “# ” at the start of its line away, and change what stands between the
# quotation marks. What stands in {{braces}} is filled in. A key that starts with “easy.” is for easy pages; without it,
# easy pages say the same as standard pages. Keys that end in numbers are a list: write as many as you need, from 1.
"""


def texts_file(strings: Strings, path: str) -> str:
    """The text of `texts.yml` for a language: what the site says, and as comments what it does not say itself.

    `path` is where the file belongs.
    """
    own = dict(strings.own)
    missing = {parse_key(key).name for key in strings.missing}
    english: list[str] = []
    others: list[str] = []
    for key in dict.fromkeys(_keys(strings)):
        (english if parse_key(key).name in missing else others).append(_line(key, strings, own))
    return "\n".join(
        (
            HEAD.format(language=strings.language, path=path),
            *_part("In English until you translate them:", english),
            *_part("As easyread says them, or as you do:", others),
        )
    )


def _keys(strings: Strings) -> Iterator[str]:
    """All keys, those of one text beside each other; of languages' names only that of the language itself.

    A row of the language itself may be longer or shorter than the English one.
    """
    said = said_by(strings.translated)
    by_name: dict[str, list[str]] = {}
    for key in dict.fromkeys((*bundled_texts(SOURCE), *strings.texts)):
        name, _, is_easy = parse_key(key)
        if not key.startswith(NAMES) and (key in strings.texts or (name, is_easy) not in said):
            by_name.setdefault(name, []).append(key)
    yield f"{NAMES}{strings.language.partition('-')[0]}"
    yield from chain.from_iterable(by_name.values())


def _part(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield "\n".join((f"# --- {title} ---", *lines, ""))


def _line(key: str, strings: Strings, own: dict[str, str]) -> str:
    text = own.get(key) or strings.texts.get(key) or bundled_texts(SOURCE).get(key, "")
    line = f"{key}: {json.dumps(text, ensure_ascii=False)}"
    return line if key in own else f"# {line}"
