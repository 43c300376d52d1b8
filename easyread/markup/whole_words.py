"""Words with hyphens that must stay on one line: readers of easy read stumble over a word in two pieces.

Source: Inclusion Europe, Information for all (2009), on written information: no word goes over two lines.
"""

from __future__ import annotations

import re

WHOLE = "whole"
"""The class of the element round such a word."""
# Matches "co-production", not "community-minded", which would not fit a line on a small screen.
HYPHENATED = re.compile(r"(?<![\w-])(?=[\w-]{3,14}(?![\w-]))\w+(?:-\w+)+")
