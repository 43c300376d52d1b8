"""`pictures/pictures.yml`: the picture dictionary, and the sizes of its files."""

from __future__ import annotations

from collections.abc import Callable, Collection

from easyread.content.data_files import DataFile
from easyread.content.field_types import FILE_NAME, TEXT, TEXTS
from easyread.content.fields import Entry, Table, read_named_entry, read_pairs
from easyread.content.picture_sizes import Size
from easyread.model.picture import Picture, Pictures
from easyread.model.place import Span
from easyread.wording import closest_name, quote

PICTURES_PATH = "pictures/pictures.yml"
_FOLDER = "pictures/"
PICTURE = Table(
    fields={"file": FILE_NAME, "shows": TEXT, "tags": TEXTS, "credit": TEXT, "licence": TEXT, "source": TEXT},
    required=("file", "shows"),
    other_names={
        "alt": "shows",
        "author": "credit",
        "description": "shows",
        "keywords": "tags",
        "license": "licence",
        "path": "file",
        "url": "source",
    },
)


def read_pictures(file: DataFile, paths: Collection[str], measure: Callable[[str], Size]) -> Pictures:
    """The pictures in the order of the file. `measure` gives the size of a file that is in `paths`."""
    by_id: dict[str, Picture] = {}
    for name, key_node, node in read_pairs(file.root, file.source):
        entry = read_named_entry(name, key_node, node, table=PICTURE, source=file.source)
        span = file.source.span(key_node)
        path = _find_file(entry, paths)
        if path in paths:
            width, height = measure(path)
        else:
            width, height = 0, 0
            if path:
                _record_missing(file, name, entry, paths)
        values = {"shows": "", **entry.values, "file": path}
        by_id[name] = Picture(id=name, **values, width=width, height=height, span=span)
    return Pictures(file.path, by_id)


def _find_file(entry: Entry, paths: Collection[str]) -> str:
    """The path from the content folder of a file that is named from there or from the folder `pictures`."""
    named = str(entry.values.get("file", "")).removeprefix("./")
    beside = f"{_FOLDER}{named}"
    return named if not named or (named in paths and beside not in paths) else beside


def _record_missing(file: DataFile, name: str, entry: Entry, paths: Collection[str]) -> None:
    named = str(entry.values["file"])
    known = {path.removeprefix(_FOLDER): path for path in paths if path.startswith(_FOLDER) and path != file.path}
    near = closest_name(named.removeprefix(_FOLDER), known)
    span: Span = entry.spans["file"]
    file.source.recorder.record(
        "missing-file",
        span,
        message=f"The picture {quote(name)} names the file {quote(named)}, which is not there.",
        hint=f"Did you mean {quote(near)}?" if near else f"Put the file into the folder {quote(_FOLDER)}.",
    )
