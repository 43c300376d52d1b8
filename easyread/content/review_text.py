"""The text of a review file, as a program writes it: the comments at its start stay, everything else is made anew."""

from __future__ import annotations

import yaml

from easyread.model.review import Review


def review_text(review: Review, *, before: str = "") -> str:
    """The file of a record. `before` is the file it takes the place of, whose first comments are kept."""
    value: dict[str, object] = {}
    if review.date is not None:
        value["date"] = review.date
    if review.reviewers:
        value["reviewers"] = [{"name": person.name, "role": person.role} for person in review.reviewers]
    if review.rows:
        value["rows"] = {row.row: row.digest for row in sorted(review.rows, key=lambda row: row.row)}
    if review.compared:
        value["compared"] = dict(review.compared)
    return _first_comments(before) + yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=1000)


def lost_comment(text: str) -> int:
    """The line, from 1, of the first comment that `review_text` would not keep; 0 where there is none.

    Comments are what lies between tokens and starts with "#". Raises YAMLError for a text that is no YAML.
    """
    kept = _first_comments(text)
    position = len(kept)
    for token in yaml.scan(text):
        gap = text[position : token.start_mark.index]
        if "#" in gap:
            return text.count("\n", 0, position + gap.index("#")) + 1
        position = max(position, token.end_mark.index)
    return 0


def _first_comments(text: str) -> str:
    """The comments and empty lines before the first key."""
    kept = []
    for line in text.splitlines(keepends=True):
        if line.strip() and not line.startswith("#"):
            break
        kept.append(line)
    comments = "".join(kept)
    return comments if comments.strip() else ""
