"""Templates as code, kept while the process lives.

A run opens its theme more than once, for the pages and for those that change after the checks, and compiling its
templates takes as long as a hundred pages. Nothing is kept on disk: code from a folder that somebody was given would
be run as it is.
"""

from __future__ import annotations

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

MOST_TEMPLATES = 500


class CompiledTemplates(BytecodeCache):
    """Knows a template by its name, its file and its source, so that a template that was changed is another."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Give a template its name and its file, also one in a folder whose name is no text."""
        return f"{name}|{filename}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, where it has been compiled before."""
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code is not None:
            if len(self._known) >= MOST_TEMPLATES:
                self._known.clear()
            self._known[bucket.key, bucket.checksum] = bucket.code
