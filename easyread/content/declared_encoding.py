"""The encoding that a page of HTML says it is saved in, as browsers look for it.

Source: HTML Standard (2025), section 13.2.3.2 Determining the character encoding,
https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding; Encoding Standard (2025),
section 4.2 Names and labels, https://encoding.spec.whatwg.org/#names-and-labels: old names mean newer encodings that
hold more letters.
"""

from __future__ import annotations

import codecs
import re

FIRST_BYTES = 1024
# Matches '<meta charset="euc-kr"', '<meta http-equiv="Content-Type" content="text/html; charset=euc-kr"' and
# '<?xml version="1.0" encoding="euc-kr"?>'; must not match '<meta name="charset"'.
DECLARATION = re.compile(
    rb"""(?: <meta \s [^>]* \b charset | <\?xml \s [^>]* \b encoding ) \s* = \s* ["']? \s* (?P<name> [\w.:-]+ )""",
    re.IGNORECASE | re.VERBOSE,
)
# What browsers read where a page names something older, by the names that Python gives both.
NEWER = {
    "ascii": "cp1252", "big5": "big5hkscs", "euc_kr": "cp949", "gb2312": "gb18030", "gbk": "gb18030",
    "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "shift_jis": "cp932", "tis-620": "cp874",
}  # fmt: skip

# The encodings of browsers, by Python's names; others, such as "rot13", are none of texts.
KNOWN = frozenset(
    [
        "big5hkscs", "cp866", "cp874", "cp932", "cp949", "euc_jp", "gb18030", "iso2022_jp", "koi8-r", "koi8-u",
        "mac-cyrillic", "mac-roman", *(f"cp125{number}" for number in range(9)),
        *(f"iso8859-{number}" for number in range(2, 17)),
    ]
)  # fmt: skip


def declared_encoding(content: bytes) -> str:
    """Python's name of the encoding that a page names, "" where it names none, UTF-8 or one unknown to browsers."""
    found = DECLARATION.search(content, 0, FIRST_BYTES)
    if found is None:
        return ""
    try:
        name = codecs.lookup(found["name"].decode("ascii", errors="replace")).name
    except LookupError:
        return ""
    newer = NEWER.get(name, name)
    return newer if newer in KNOWN else ""
