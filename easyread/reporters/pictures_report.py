"""The pictures of a dictionary, for people with the lines to paste, for programs as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from easyread.model.picture import Picture
from easyread.wording import count


@dataclass(frozen=True, slots=True)
class ListedPicture:
    """A picture with the line that puts it into a row, and what shows it: paths of documents and names of terms.

    `is_of_site` says that it stands for the whole site, `has_file` that its file is there.
    """

    picture: Picture
    line: str
    documents: tuple[str, ...]
    terms: tuple[str, ...]
    is_of_site: bool
    has_file: bool

    @property
    def is_used(self) -> bool:
        """Whether anything shows it."""
        return bool(self.documents or self.terms or self.is_of_site)


def print_pictures(listed: Sequence[ListedPicture], console: Console, *, known: int, only_unused: bool = False) -> None:
    """Each picture with its line; then how many there are.

    `known` is how many the dictionary has, `only_unused` says that those were left out that something shows.
    """
    for item in listed:
        console.print(Text.assemble((item.picture.id, "bold"), f"  {item.picture.shows}"), soft_wrap=True)
        console.print(Text(f"  {item.line}", style="cyan"), soft_wrap=True)
        console.print(Text(f"  {_facts(item)}"), soft_wrap=True)
        if not item.has_file:
            console.print(Text(f"  There is no file {item.picture.file}.", style="bold red"), soft_wrap=True)
    if listed:
        console.print()
    console.print(Text(_total(listed, known, only_unused)), soft_wrap=True)


def pictures_json(listed: Sequence[ListedPicture]) -> str:
    """One JSON object with the key `pictures`."""
    return json.dumps({"pictures": [_value(item) for item in listed]}, ensure_ascii=False, indent=1)


def _facts(item: ListedPicture) -> str:
    uses = [count(len(item.documents), "document")] if item.documents else []
    uses += [count(len(item.terms), "word") + " of the word list"] if item.terms else []
    uses += ["the site as a whole"] if item.is_of_site else []
    rights = ", ".join(filter(None, (item.picture.licence, item.picture.credit)))
    return f"{'Shown by ' + ', '.join(uses) if uses else 'Nothing shows it'}. {rights or 'No licence, no credit'}."


def _total(listed: Sequence[ListedPicture], known: int, only_unused: bool) -> str:
    if not known:
        return "The dictionary has no pictures. They are named in content/pictures/pictures.yml."
    if not listed and only_unused:
        return "No unused picture was found. See all: easyread pictures"
    if not listed:
        return f"No picture fits, of {known:,}. Try other words, or see all: easyread pictures"
    unused = sum(1 for item in listed if not item.is_used)
    whole = f" of {known:,}" if len(listed) < known else ""
    rest = f"Nothing shows {unused:,} of them." if unused else "All are used."
    return f"{count(len(listed), 'picture')}{whole}. {rest}"


def _value(item: ListedPicture) -> dict[str, object]:
    picture = item.picture
    return {
        "id": picture.id,
        "file": picture.file,
        "shows": picture.shows,
        "tags": list(picture.tags),
        "credit": picture.credit,
        "licence": picture.licence,
        "source": picture.source,
        "line": item.line,
        "documents": list(item.documents),
        "terms": list(item.terms),
        "of_site": item.is_of_site,
        "has_file": item.has_file,
    }
