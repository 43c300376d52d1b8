"""Finds file names that not every computer can keep: accents, characters that Windows refuses, very long paths.

A site travels in ZIP files and on USB sticks. On the way such files get other names or are lost, and the links to
them break on the computers of those who have no other copy.

Use small letters, digits and hyphens, and short folder names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Option, Options, Rule, Source
from easyread.checking.subjects import LinkedPages
from easyread.model.finding import Problem, Severity
from easyread.model.place import START

# Matches the sign in "who?.html"; must not match anything in "who-decides.html".
REFUSED = re.compile(r'[\x00-\x1f\x7f"*:<>?\\|]')
# Matches "aux.html" and "COM1"; must not match "auxiliary.html".
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?", re.IGNORECASE)


def check(pages: LinkedPages, options: Options) -> Iterator[Problem]:
    """One problem for each file, and one for each that differs from another only in letter case.

    In a site made from content, letter case has a rule of its own: name-clash.
    """
    is_foreign = not any(page.source for page in pages.pages)
    first_of: dict[str, str] = {}
    for path in sorted(pages.files):
        what = _mistake(path, options["characters"])
        first = first_of.setdefault(path.casefold(), path)
        if not what and is_foreign and first != path:
            what = f"differs from “{first}” only in letter case"
        if what:
            yield Problem(
                START,
                f"The file name {what}, so some computers cannot keep it.",
                "Rename the file: small letters, digits and hyphens.",
                path=path,
            )


def _mistake(path: str, longest: int) -> str:
    """What is wrong with a path, for the middle of a sentence; "" when nothing is."""
    refused = REFUSED.search(path)
    if refused:
        return f"has the character “{refused.group()}”" if refused.group().isprintable() else "has a hidden character"
    if not path.isascii():
        odd = next(sign for sign in path if not sign.isascii())
        return f"has the letter “{odd}”"
    if len(path) > longest:
        return f"has {len(path)} characters with its folders, more than {longest}"
    for name in path.split("/"):
        if RESERVED.fullmatch(name):
            return f"“{name}” means something else to Windows"
        if name.endswith((".", " ")) or name.startswith(" "):
            return f"“{name}” starts or ends with a space or a dot"
    return ""


RULE = Rule(
    id="unsafe-file-name",
    title="File name that not every computer can keep",
    family=Family.SITE,
    severity=Severity.WARNING,
    subject=LinkedPages,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "Microsoft, Naming Files, Paths, and Namespaces",
            "https://learn.microsoft.com/windows/win32/fileio/naming-a-file",
        ),
        Source("Microsoft Extensible Firmware Initiative, FAT32 File System Specification 1.03 (2000)"),
    ),
    options=(Option("characters", 100, "characters a path may have, folders included"),),
    good=(
        Example("Hello.\n", path="who-decides.easy.md"),
        Example("<p>Hello.</p>\n", path="auxiliary.html"),
    ),
    bad=(
        Example("Helo.\n", path="tŷ.easy.md"),
        Example("<p>Hello.</p>\n", path="who?.html"),
        Example("<p>Hello.</p>\n", path="aux.html"),
        Example("<p>Hello.</p>\n", path="me.html", beside=(("Me.html", "<p>Hello.</p>\n"),)),
        Example("<p>Hello.</p>\n", path=f"{'folder/' * 14}page.html"),
    ),
)
