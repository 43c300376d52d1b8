"""What an exporter is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from easyread.model.settings import Settings
from easyread.model.site import OutFile, Site
from easyread.strings import Strings


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site that has been built. `files` gives its files in the order of their paths, each time anew."""

    site: Site
    files: Callable[[], Iterable[OutFile]]

    @property
    def settings(self) -> Settings:
        """The settings of the site."""
        return self.site.settings


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of pack. `suffix` is the ending of the archive its files go into, such as ".zip"."""

    id: str
    title: str
    suffix: str
    export: Callable[[BuiltSite, Strings], Iterator[OutFile]]
