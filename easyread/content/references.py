"""`references.yml`: the sources that the text cites."""

from __future__ import annotations

from easyread.content.data_files import DataFile
from easyread.content.field_types import TEXT, TEXTS, WEB_ADDRESS
from easyread.content.fields import Table, read_named_entry, read_pairs
from easyread.model.reference import Reference, References

REFERENCES_PATH = "references.yml"
REFERENCE = Table(
    fields={
        "title": TEXT,
        "authors": TEXTS,
        "organisation": TEXT,
        "year": TEXT,
        "publisher": TEXT,
        "container": TEXT,
        "url": WEB_ADDRESS,
    },
    required=("title",),
    other_names={
        "author": "authors",
        "date": "year",
        "journal": "container",
        "link": "url",
        "organization": "organisation",
    },
)


def read_references(file: DataFile) -> References:
    """The references in the order of the file."""
    by_id: dict[str, Reference] = {}
    for name, key_node, node in read_pairs(file.root, file.source):
        entry = read_named_entry(name, key_node, node, table=REFERENCE, source=file.source)
        by_id[name] = Reference(**{"id": name, "title": name, **entry.values}, span=file.source.span(key_node))
    return References(file.path, by_id)
