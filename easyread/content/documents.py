"""One Markdown file to a `Document`. The Markdown itself is not looked at."""

from __future__ import annotations

from sys import intern

from easyread.content.document_names import DocumentName
from easyread.content.front_matter import read_front_matter
from easyread.content.recorder import Recorder
from easyread.content.source_text import decode_source
from easyread.model.document import Document


def read_document(name: DocumentName, content: bytes, recorder: Recorder) -> Document:
    """The document in a file's bytes. There always is one, whatever is wrong with its front matter."""
    source = decode_source(content, recorder)
    front, body_start = read_front_matter(source, name.title, recorder)
    return Document(intern(name.path), intern(name.topic), name.version, name.language, front, source, body_start)
