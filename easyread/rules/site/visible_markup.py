"""Finds signs of Markdown, or of another program, that readers see because nothing has read them.

“** Bring a pen **” shows four stars, “[the form] (form.pdf)” shows an address and no link. People stop at such signs,
and screen readers say them: “star star bring a pen”.

The hint says what to write. To speak about the signs themselves, write them as code between ` and `, or put a backslash
before each.

Titles, summaries and data files such as the glossary are plain words, in which all markup is seen.
Code is left alone, and so is Markdown that other programs turn into pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.own_words import quote
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import DocumentText
from easyread.content.value_markup import ID, markup_message
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind, MarkKind

# Each line: what it matches at the sign; what it must not match.
_MARKUP = re.compile(
    r"""
    (?P<inside> \*\*[^\s*](?:[^*]*[^\s*])?\*\* | !?\[[^\[\]]+\]\([^()\s]+\) )   # "**words**"; not "** words **"
  | (?P<stars> \*\* (?=[ ]?\w) | (?<=\w) [ ]?\*\* (?!\*) )                # "** words **"; not "*****" or "2 * 3"
  | (?P<space> !?\[[^\[\]]+\][ ]+\((?:[a-z]+:|[./\#\w-]+\.\w+\b|\#)[^()]*\) )  # "[a] (b.pdf)"; not "[a] (for now)"
  | (?P<picture> !?[\[(]?\bpicture:[ ]?[\w-]+[\])]? )                         # "![picture:boat]"; not "Picture: a boat"
  | (?P<open> !?\[[^\[\]]+\]\((?:[a-z]+:|[./\#\w-]+\.\w+\b|\#)[^()\s]* )    # "[a](b.md and"; not "f[0](x)"
  | (?P<label> \[[^\[\]]+\]\[[^\[\]]+\] )                                    # "[a][b]"; not "[a] [b]"
  | (?P<note> \[\^[^\[\]\s]+\] )                                             # "[^1]"; not "[1]"
  | (?P<crossed> ~~[^~]+~~ )                                                 # "~~old~~"; not "~5"
  | (?P<bright> (?<![=\w])==[^=\s](?:[^=]*[^=\s])?==(?![=\w]) )              # "==new=="; not "a == b"
  | (?P<raised> (?<=[\w)])\^\w{1,3}\^ | (?<=[A-Za-z)])~\d{1,3}~ )            # "x^2^", "H~2~O"; not "^^"
  | (?P<task> ^\[[ xX]\](?=[ ]\S) )                                          # "[ ] Wait"; not "[Wait]"
  | (?P<block> ^(?:!!!|\?\?\?\+?|:::)[ ]?\{?[\w.-]+ | ^\[![A-Z]+\] )         # "!!! note", "[!TIP]"; not "Stop!!!"
  | (?P<filled> \{\{[^{}]+\}\} | \{%[^{}]+%\} | \{\{?<[^{}]+>\}?\} )         # "{{ name }}"; not "{name}"
  | (?P<attributes> \{:?[ ]*(?:[.\#][A-Za-z][\w-]*[ ]*)+\} )                 # "{ .big #a }"; not "{a, b}"
  | (?P<table> ^\|[^|]+\|[^|]+\| )                                           # "| a | b |"; not "| a"
  | (?P<code> ```+ | ~~~+ )
  | (?P<contents> ^\[TOC\]$ )
  | (?P<entity> &(?:nbsp|copy|amp|lt|gt|quot|hellip|[nm]dash|euro|pound|[lr]squo|[lr]dquo)\b )
  | (?P<comment> <!-- )
    """,
    re.VERBOSE,
)
# One of these stands in the HTML of every page with such signs. To look for them there costs far less than the words.
_PROMISING = re.compile(
    r"\*\*|\][ ]*\(|\]\[|\[[ xX]\]|\[[\^!T]|~~|==|\^\w{1,3}\^|~\d|!!!|\?\?\?|:::|\{|\||```|&amp;\w|&lt;!--|picture:"
)

_INSTEAD = {
    "inside": 'Nothing is read between HTML tags. Write markdown="1" into the opening tag: <div markdown="1">',
    "stars": "Put two stars right before the first word and right behind the last: **words**",
    "space": "Write no space between the brackets: [words](address)",
    "picture": "A picture needs all of these signs: ![](picture:NAME)",
    "open": "Put a ) behind the address: [words](address)",
    "label": "Write the address in the second brackets, which must be round: [words](address)",
    "note": "Write the note in a line of its own that starts with the same sign and a colon, such as [^1]: Words",
    "crossed": "Leave out what no longer holds.",
    "bright": "Leave the signs out. Bold words stand between two stars: **words**",
    "raised": "Write <sup>2</sup> to raise words, <sub>2</sub> to lower them.",
    "task": "Leave it out. For answers that people tick, write a quiz: /// quiz",
    "block": "Blocks here start with three slashes, such as /// key-points",
    "filled": "Write the words that belong there. Nothing fills them in.",
    "attributes": "Leave it out, or put it right behind a heading, link or picture.",
    "table": "Put a line of dashes under the first row, with empty lines round the table: |---|---|",
    "code": "Code starts and ends with a line of three such signs.",
    "contents": "Leave it out: long pages get a list of their headings.",
    "entity": "Put a semicolon behind it, or write the sign itself.",
    "comment": "A comment starts with <!-- and ends with --> before the next empty line.",
}


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each kind of sign in a block, at the first of them."""
    for number, block in text.blocks() if _PROMISING.search(text.fragment.html) else ():
        if block.kind is BlockKind.CODE:
            continue
        code = [mark for mark in block.marks if mark.kind is MarkKind.CODE]
        seen: set[str] = set()
        for match in _MARKUP.finditer(block.text):
            kind = match.lastgroup or ""
            is_code = any(mark.start < match.end() and match.start() < mark.end for mark in code)
            if kind in seen or is_code or match.group() not in text.document.source:  # it has backslashes there
                continue
            seen.add(kind)
            yield Problem(
                TextPlace(number, match.start(), match.end()),
                markup_message(quote(match.group().strip())),
                _INSTEAD[kind],
            )


RULE = Rule(
    id=ID,
    title="Markup that readers see",
    family=Family.SITE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("CommonMark 0.31.2 (2024)", "https://spec.commonmark.org/0.31.2/"),),
    good=(
        Example("Bring **a pen** and `** this **`.\n\n2 * 3 * 4 = 24 ***** (for now)\n", path="page.md"),
        Example("Ask \\*\\*. Go to [gov.uk](https://www.gov.uk/).\n\n    ~~code~~\n", path="page.md"),
        Example("He said [then] (in May) that a == b, f[0](x) and ~5 {a, b} | c.\n\n- [x](page.md)\n", path="page.md"),
        Example("```\n{{ name }} [a] (b.pdf)\n```\n\nStop!!! Tom & Co &c.\n", path="page.md"),
    ),
    bad=(
        Example("Bring ⟦**⟧ a pen ** with you.\n\nTell ⟦**⟧Sam.\n", path="page.md"),
        Example("Fill in ⟦[the form] (form.pdf)⟧. Read ⟦[more](https://example.org/⟧ and go.\n", path="page.md"),
        Example("⟦![picture:boat]⟧\nI go.\n\n![]⟦(picture:boat⟧\nYou go.\n"),
        Example("See ⟦[it][guide]⟧ and the note⟦[^1]⟧.\n\n- ⟦[ ]⟧ Wait\n- [Go](page.md)\n", path="page.md"),
        Example("⟦~~Old~~⟧ and ⟦==new==⟧ and x⟦^2^⟧. ⟦**⟧ Tea ** and **cake**.\n", path="page.md"),
        Example("⟦!!! note⟧\n\n> ⟦[!TIP]⟧ Go.\n\n⟦::: tip⟧\n\n- ⟦[x]⟧ Go.\n", path="page.md"),
        Example("Hello ⟦{{ name }}⟧.\n\n⟦{: .big }⟧\n\n<div>\n⟦**Tea**⟧\n</div>\n", path="page.md"),
        Example("⟦| a | b |⟧\n| c | d |\n\n⟦[TOC]⟧\n\nTea⟦&nbsp⟧ and cake\n\n⟦```⟧\nTea\n", path="page.md"),
        Example("---\ntitle: ⟦A *new* way⟧\nsummary: ⟦Read [more](more.md).⟧\n---\n\nYou need ⟦**⟧ help **.\n"),
        Example("aid:\n  standard: ⟦Help for **everyone**.⟧\n  easy: ⟦Help.<br>For all.⟧\n", path="glossary.yml"),
    ),
)
