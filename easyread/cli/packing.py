"""From a built site on disk to a pack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from easyread.destinations.archive import Archive
from easyread.destinations.folder import made_files
from easyread.exporters.exporter import BuiltSite, Exporter
from easyread.language.letters import plain_letters
from easyread.model.site import OutFile, Site
from easyread.strings import load_strings


@dataclass(frozen=True, slots=True)
class Packed:
    """How many files a pack holds, and how many bytes it has."""

    files: int
    bytes: int


def find_exporter(exporters: Sequence[Exporter], kind: str) -> Exporter:
    """The exporter for a kind of pack. Raises a usage error with the kinds there are."""
    for exporter in exporters:
        if exporter.id == kind:
            return exporter
    kinds = ", ".join(exporter.id for exporter in exporters)
    raise click.UsageError(f"There is no pack called “{kind}”. There are: {kinds}.")


def pack_name(site: Site, exporter: Exporter) -> str:
    """A file name from the site's title that every file system takes."""
    words = re.sub(r"[^a-z0-9]+", "-", plain_letters(site.settings.title)).strip("-")
    return f"{words[:60] or 'site'}-{exporter.id}{exporter.suffix}"


def pack_site(site: Site, folder: Path, exporter: Exporter, target: Path) -> Packed:
    """Writes the pack of a site that was built into `folder`."""

    def files() -> Iterator[OutFile]:
        for name in made_files(folder):
            yield OutFile(name, (folder / name).read_bytes())

    language = site.settings.language
    strings = load_strings(language, site.own_texts(language))
    archive = Archive(target)
    number = 0
    try:
        for file in exporter.export(BuiltSite(site, files), strings):
            archive.add(file)
            number += 1
        archive.finish()
    except BaseException:
        archive.abandon()
        raise
    return Packed(number, target.stat().st_size)
