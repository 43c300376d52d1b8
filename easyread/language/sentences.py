"""Where the sentences of a paragraph start and end.

Splits plain text; knows nothing of words, verbs or Markdown. The method is a pattern for places where a sentence
could end, then a look at the token before and at the first sign after: abbreviations, initials, ordinals of lists,
lower-case letters and unclosed brackets keep a sentence together. The order of questions follows G. Grefenstette,
P. Tapanainen, "What is a word, what is a sentence? Problems of tokenisation" (1994).
Time grows with the length of the text: each place is looked at once, and looks at a fixed number of signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from easyread.language.data_files import read_rows, read_words
from easyread.language.text_range import TextRange

# Matches '?" ' in 'Why?" he asked' and ". " in "Stop. Go"; must not match "." in "3.5" or "easyread.org".
# Starts with one set of signs, so that the search runs over all others at once.
_POSSIBLE_END = re.compile(
    r"""
    [.!?…\n]
    (?: (?<= [.!?…] )
        (?<! [.!?…][.!?…] ) (?<! \.[ ][.!?…] )      # only at the first sign of a run: keeps the time linear
        [.!?…]*+                        # a run of signs that end sentences
        (?: [ ] [.]++ )*+               # dots set with spaces between: ". . ."
        [\"'”’»“‘«)\]*_]*+              # what closes with the sentence; German has „…“ and »…«
        (?: [ \u00A0\u202F]» )?+       # French has « … »
        (?= \s )
      |
        (?<= \n )
        (?: [^\S\n]*+ \n                 # an empty line
          | (?= [^\S\n]* (?: [-*•·–] | \d{1,3}[.)] ) \s ) )    # a line that starts a list entry
    )
    """,
    re.VERBOSE,
)
# Matches all of " (B", the last token in the group: "B"; the group of "see non-U" must not be "U". Going back from the
# end costs less than trying each place from the start.
_LAST_TOKEN = re.compile(r"(?: .* [\s(\[\"'“‘„‚—–/] )? (.*)", re.VERBOSE | re.DOTALL)
# Matches "It's" of "It's true"; must not match the comma of "So, we went".
_FIRST_WORD = re.compile(r"\w+(?:['’]\w+)?")
_LONGEST_TOKEN = 24
_OPENING = "\"'“‘«„‚»([*_"
_CLOSING = "\"'”’»“‘«)]*_"
_NARROW = " \u00a0\u202f"
_LONGEST_BRACKET = 300
_OTHER_LANGUAGES = "mul"  # source: ISO 639-2, code of "multiple languages"


def split_sentences(text: str, *, language: str = "en") -> tuple[TextRange, ...]:
    """Sentences in reading order, without the white space around them."""
    if not _POSSIBLE_END.search(text):  # one sentence, as most lines of easy read and all headings have
        words = text.strip()
        first = text.index(words) if words != text else 0
        return (TextRange(first, first + len(words)),) if words else ()
    found = []
    start = 0
    for end in _sentence_ends(text, language):
        piece = text[start:end]
        words = piece.strip()
        if words:
            first = start + (0 if words[0] == piece[0] else piece.index(words))
            found.append(TextRange(first, first + len(words)))
        start = end
    return tuple(found)


def most_sentences(text: str) -> int:
    """A number that `split_sentences` cannot pass, found without looking closely. 1 for most lines of easy read."""
    return 1 + len(_POSSIBLE_END.findall(text.rstrip()))


def _sentence_ends(text: str, language: str) -> Iterator[int]:
    start = 0
    for match in _POSSIBLE_END.finditer(text):
        if text[match.start()] == "\n" or _is_end(text, start, match.start(), match.end(), language):
            yield match.end()
            start = match.end()
    yield len(text)


def _is_end(text: str, start: int, sign: int, end: int, language: str) -> bool:
    """Whether the signs at text[sign:end] end the sentence that begins at `start`."""
    following = text[end : end + _LONGEST_TOKEN].lstrip()
    words = following.lstrip(_OPENING)
    signs = text[sign:end].rstrip(_CLOSING + _NARROW)
    is_closed = len(signs) < end - sign
    if _is_inside_bracket(text, start, sign, end) or _is_ordinal(text, start, sign, words, language):
        return False
    if words[:1].islower():
        is_quoted = is_closed or len(words) < len(following)
        return not is_quoted and _small_letter_starts(text, start, sign, words, language)
    return signs != "." or _dot_ends(text, start, sign, words, language)


def _small_letter_starts(text: str, start: int, sign: int, words: str, language: str) -> bool:
    """Whether a new sentence starts at `words` though it has no capital.

    It does where somebody writes without capitals, and where a word follows that often opens sentences.
    """
    token = _token_before(text, start, sign)
    if len(token) < 2 or "." in token or _abbreviation_kind(token, language) or text[sign] == "…":
        return False
    if text.startswith("..", sign):
        return False
    if text[start : start + _LONGEST_TOKEN].lstrip(_OPENING + " \n")[:1].islower():
        return True
    opener = _first_word(words)
    return opener.capitalize() in _openers(language) and opener not in read_words(language, "joining_words.txt")


def _dot_ends(text: str, start: int, sign: int, words: str, language: str) -> bool:
    """Whether one dot ends the sentence, judged by the token before it and the words after it."""
    token = _token_before(text, start, sign)
    kind = _abbreviation_kind(token, language)
    if kind == "inside":
        return False
    if kind == "before-number":
        return not words[:1].isdigit()
    if kind == "before-capital":
        return words[:1].isupper() and _first_word(words) not in read_words(language, "date_names.txt")
    if kind == "anywhere" or ("." in token[1:] and not token[-1:].isdigit()):
        return _first_word(words) in _openers(language)
    if len(token) == 1 and token.isupper() and token != "I":
        return _first_word(words) in _openers(language)
    is_ordinal = token.isdigit() and len(token) < 4 and not text[start : start + _LONGEST_TOKEN].lstrip().find(token)
    return not is_ordinal


def _is_ordinal(text: str, start: int, sign: int, words: str, language: str) -> bool:
    """Whether the dot belongs to a number, as in "am 3. Tag" and "5. März" of languages that write them so."""
    number = _token_before(text, start, sign) if text[sign] == "." else ""
    if not number.isdigit() or len(number) > 3:
        return False
    follower = _first_word(words)
    if follower in read_words(language, "words_after_ordinals.txt"):
        return True
    before = _token_before(text, start, max(start, sign - len(number) - 1)).lower()
    return before in read_words(language, "words_before_ordinals.txt") and follower not in _openers(language)


def _token_before(text: str, start: int, sign: int) -> str:
    match = _LAST_TOKEN.match(text, max(start, sign - _LONGEST_TOKEN), sign)
    return match[1] if match else ""


def _first_word(words: str) -> str:
    match = _FIRST_WORD.match(words)
    return match.group() if match else ""


def _is_inside_bracket(text: str, start: int, sign: int, end: int) -> bool:
    """Whether a bracket opened in the middle of the sentence is still open at `end`."""
    window = max(start, sign - _LONGEST_BRACKET)
    opened = text.rfind("(", window, end)
    if opened <= text.rfind(")", window, end):
        return False
    closed = text.find(")", end, end + _LONGEST_BRACKET)
    return closed != -1 and bool(text[start : min(opened, start + _LONGEST_TOKEN)].strip())


def _abbreviation_kind(token: str, language: str) -> str | None:
    """When a sentence ends after an abbreviation; None for other words.

    One that the list has with a capital needs it: "So." is a day, "so." a word.
    """
    known = _abbreviations(language)
    return known.get(token) or known.get(token.lower())


@cache
def _abbreviations(language: str) -> dict[str, str]:
    name = "abbreviations_with_dot.tsv"
    return {row[0].rstrip("."): row[1] for row in read_rows(language, name) or read_rows(_OTHER_LANGUAGES, name)}


@cache
def _openers(language: str) -> frozenset[str]:
    return frozenset(word.capitalize() for word in read_words(language, "sentence_openers.txt"))
