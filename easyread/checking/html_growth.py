"""How many elements browsers make of a page in which emphasis does not end: they start it again in each block.

A thousand `<font>` tags, no two alike and none of them closed, before a thousand paragraphs are a million elements.
Source: HTML Standard (2025), section 13.2.4.3 "The list of active formatting elements".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

# Emphasis of which one may stand in another; `<a>` and `<nobr>` end the one before.
EMPHASIS = frozenset("b big code em font i s small strike strong tt u".split())
MOST_ALIKE = 3  # browsers start no more than three again that have the same attributes
# What emphasis does not go into, and what ends it.
CLOSED = frozenset("applet button caption marquee object select table td template th".split())
# Matches "<b class=x>", "</p>"; must not match "<!-- b".
TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)[^>]*+>")


def started_again(source: str) -> int:
    """About how many elements are started again in a source, because their emphasis has not ended."""
    opened: defaultdict[str, list[str]] = defaultdict(list)
    alike: Counter[str] = Counter()
    number = again = 0  # of what is open now, of what has been started again
    for match in TAG.finditer(source):
        name, tag = match["name"].lower(), match[0]
        if name in CLOSED:
            opened.clear()
            alike.clear()
            number = 0
        elif name not in EMPHASIS:
            again += 0 if match["end"] else number
        elif not match["end"] and alike[tag] < MOST_ALIKE:
            opened[name].append(tag)
            alike[tag] += 1
            number += 1
        elif match["end"] and opened[name]:
            alike[opened[name].pop()] -= 1
            number -= 1
    return again
