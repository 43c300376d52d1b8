"""Language tags such as "cy" or "en-GB-simple".

Only their shape is looked at. Source: BCP 47, RFC 5646 "Tags for Identifying Languages", section 2.1 (2009),
https://www.rfc-editor.org/rfc/rfc5646
"""

from __future__ import annotations

import re

# Matches "cy", "en-GB", "zh-Hant-TW", "en-GB-simple"; must not match "easi", "v2" or "en_GB".
_TAG = re.compile(
    r"""
    (?P<language> [a-z]{2,3} )
    (?: - (?P<script> [a-z]{4} ) )?
    (?: - (?P<region> [a-z]{2} | [0-9]{3} ) )?
    (?P<rest>
        (?: - (?: [a-z0-9]{5,8} | [0-9][a-z0-9]{3} ) )*     # variants
        (?: -x (?: - [a-z0-9]{1,8} )+ )?                    # private use
    )
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def is_language_tag(text: str) -> bool:
    """Whether a text has the shape of a language tag."""
    return _TAG.fullmatch(text) is not None


def tidy_language_tag(tag: str) -> str:
    """The tag in its usual letter case: "en-gb" becomes "en-GB". Anything else comes back as it is."""
    match = _TAG.fullmatch(tag)
    if match is None:
        return tag
    parts = [match["language"].lower()]
    if match["script"]:
        parts.append(match["script"].title())
    if match["region"]:
        parts.append(match["region"].upper())
    return "-".join(parts) + match["rest"].lower()
