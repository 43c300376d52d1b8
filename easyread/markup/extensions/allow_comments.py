"""`<!-- easyread: allow … -->`: notes to the checks, which no reader needs."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_SIGN = "<!--"
# Matches "<!-- easyread: allow idiom because it is a poem -->" with its line where it stands alone; inline code,
# which comes back unchanged, is matched so that a comment in it is not; must not match "<!-- a note -->".
_COMMENT = re.compile(
    r"""
    (?P<code> (?<![`\\]) (?P<ticks> `+ ) (?!`) [^\n]*? (?<!`) (?P=ticks) (?!`) )
    | ^[ ]* <!-- \s* easyread: (?: (?!-->|<!--) . )* -->[ ]* (?: \n | \Z )
    | [ ]? <!-- \s* easyread: (?: (?!-->|<!--) . )* -->
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


class CommentRemover(Preprocessor):
    """Takes the comments out before they can split a row in two."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines without the comments."""
        text = "\n".join(lines)
        if _SIGN not in text or "easyread:" not in text:
            return lines
        return _COMMENT.sub(lambda match: match["code"] or "", text).split("\n")


class AllowCommentsExtension(Extension):
    """Removes comments for the checks."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after fenced code is put aside (25) and before raw HTML is (20)."""
        md.preprocessors.register(CommentRemover(md), "easyread-allow-comments", 22)
