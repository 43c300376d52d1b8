"""Signs of Markdown and of other programs that nothing has read, so that they stand on the page; what to write instead.

Belongs here: how such signs look in the words of a page. Markup in values, where nothing is read at all, is in
`content.value_markup`.
"""

from __future__ import annotations

import re

# Each line: what it matches at the sign; what it must not match.
UNREAD = re.compile(
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
  | (?P<attributes> \{:?[ ]*(?:[.\#]\w[\w-]*[ ]*)+\} )                      # "{ .big #a }"; not "{a, b}"
  | (?P<table> ^\|[^|]+\|[^|]+\| | ^\+-{3,}[-+:]+ )                          # "| a | b |", "+---+---+"; not "| a"
  | (?P<code> ```+ | ~~~+ )
  | (?P<contents> ^\[TOC\]$ )
  | (?P<entity> &(?:nbsp|copy|amp|lt|gt|quot|hellip|[nm]dash|euro|pound|[lr]squo|[lr]dquo)\b )
  | (?P<comment> <!-- )
    """,
    re.VERBOSE,
)
# One of these stands in the HTML of every page with such signs. To look for them there costs far less than the words.
PROMISING = re.compile(
    r"\*\*|\][ ]*\(|\]\[|\[[ xX]\]|\[[\^!T]|~~|==|\^\w{1,3}\^|~\d|!!!|\?\?\?|:::|\{|\||\+-|```|&amp;\w|&lt;!--|picture:"
)

INSTEAD = {
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
