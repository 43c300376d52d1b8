"""What a document is converted with: everything of the site that its text may name."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from easyread.model.glossary import Glossary
from easyread.model.picture import Pictures
from easyread.model.reference import References
from easyread.strings import Strings


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The data files of the site in one language. `files` are the paths of all content files, with `/`."""

    glossary: Glossary
    pictures: Pictures
    references: References
    files: Set[str]
    strings: Strings
