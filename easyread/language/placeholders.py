"""Words that only keep a place: those that a new topic begins with, “Lorem ipsum”, TODO, “[insert a name]”."""

from __future__ import annotations

import re

STARTERS = (  # what `easyread new TOPIC` writes
    "Say in one sentence what this is about.",
    "Say what this is about.",
    "Write the standard text here.",
    "Sections start with two hash marks; each should have an id.",
    "Write one short sentence here.",
    "Write one more sentence.",
)
# One of these stands in every placeholder. Looking for them costs far less than the pattern.
SIGNS = ("todo", "fixme", "tbc", "tbd", "xx", "[", "lorem ipsum", "text here", "content here", "goes here")
PROMISING = (*SIGNS, *(sentence.lower() for sentence in STARTERS))
# Matches "TODO: add it", "Date: TBC", "£xx", "[insert a name]"; must not match "TODO means", "Part XXX", "[Insert]".
PLACEHOLDER = re.compile(
    r"""
      (?: ^\W* | [:(\[–—]\s* | \b(?i:date|time|day|place|venue|room|speaker|price|cost|name|details?)s?\s+ )
      (?P<alone> TODO | FIXME | TBC | TBD | x{3,} ) (?= \W*$ | \s*[)\]] )
    | ^\W* (?P<note> TODO | FIXME )
      (?= \s*[:–—-] | \s+(?:add|ask|check|describe|explain|find|finish|insert|link|put|replace|update|write)\b )
    | ^\W* (?P<latin> (?i:lorem\ ipsum) ) (?= \W*$ )
    | (?P<filler> (?i:lorem\ ipsum\ dolor)\b .* | [£$€][xX]{2,} | \b[xX]{3,}(?:\s[xX]{3,})+ )\b
    | ^\W* (?P<here> (?i:(?:(?:add|insert|put|write|your|some|the)\s)*(?:text|content)\s(?:goes\s)?here) ) (?= \W*$ )
    | (?P<gap> \[\s* (?i: insert\s\w | (?:add|put\ in)\s(?:an?|the|your|more|some)\b | placeholder
                        | (?:text|picture|photo|image|link|logo|quote)s?\shere ) [^\]]* \] )
    """,
    re.VERBOSE,
)


def find_placeholder(words: str) -> tuple[str, int] | None:
    """The first placeholder in a sentence, with its offset."""
    if words in STARTERS:
        return words, 0
    match = PLACEHOLDER.search(words)
    return (match[match.lastgroup], match.start(match.lastgroup)) if match and match.lastgroup else None
