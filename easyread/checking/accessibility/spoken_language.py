"""Which language some text is in, told by its letters and its commonest small words; only where that is plain.

Source: Dunning, “Statistical Identification of Language” (1994), and Ingle, “A Language Identification Table” (1976):
a few of the commonest words are enough to tell languages apart in texts of more than a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from easyread.checking.accessibility.scripts import foreign_script
from easyread.checking.accessibility.standards import common_words
from easyread.checking.accessibility.tree import UNDRAWN, AccessibilityTree, is_shown_instead

SURE_WORDS = 12  # shorter texts may be names, titles or examples
FEWEST_WORDS = 5
FEWEST_COMMON = 3
FEWEST_KINDS = 4  # different common words of running text; a list of titles has “the” over and over
COMMON_SHARE = 0.3  # of all words; running text has 40 to 50 per cent of such words
OWN_SHARE = 0.2  # so many words of the declared language settle it
ENOUGH_LETTERS = 150  # of paragraphs that settle it
MOST_LETTERS = 500  # of a page or part that are looked at, and the text in which they end
NAMES = {"nb": "no", "nn": "no"}  # subtags with the words of another one
# Closely related languages with other tags share too many words to be told apart.
RELATED = {
    "da": {"no", "sv"},
    "en": {"sco"},
    "es": {"ast", "ca", "gl", "oc", "pt"},
    "nl": {"af"},
    "no": {"da", "sv"},
    "pt": {"es", "gl"},
    "sv": {"da", "no"},
}
LEFT_OUT = frozenset({*UNDRAWN, "code", "kbd", "math", "pre", "samp", "svg", "textarea", "var"})

# Matches "-Latn" of "ja-Latn"; not "-GB" or "-1996": the tag then says itself how it is written.
SCRIPT = re.compile(r"-[a-z]{4}\b", re.IGNORECASE)
# Matches "we" and "n'est" (as two words); must not match "x2".
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The language that a text is in while it says another one; `is_sure` where nothing speaks for the other one.

    Where the letters alone say that it is another one, `tag` is "" and `script` names them.
    """

    tag: str
    is_sure: bool
    script: str = ""

    @property
    def what(self) -> str:
        """What the words are: “fr”, or in Cyrillic letters."""
        return f"“{self.tag}”" if self.tag else f"in {self.script} letters"

    @property
    def hint(self) -> str:
        """What to write instead."""
        return f'If that is right, write lang="{self.tag}".' if self.tag else "Write their language into lang."


def other_language(words: Iterable[str], declared: str) -> OtherLanguage | None:
    """The language of words in small letters, None where it is the declared one or cannot be told."""
    told = list(words)
    said = _primary(declared)
    own = sum(map(common_words().get(said, frozenset()).__contains__, told))
    if own > OWN_SHARE * len(told):  # nearly always so, and then nothing else need be counted
        return None
    found = _by_common_words(told, said, own)
    script = None if SCRIPT.search(declared) else foreign_script(told, said)
    if script is None or (script.name == "Latin" and len(told) < SURE_WORDS):  # names of things are often Latin
        return found
    is_sure = script.name != "Latin" or (found is not None and _is_running(told, found.tag))
    return OtherLanguage(found.tag if found else "", is_sure, script=script.name)


def _by_common_words(told: Sequence[str], said: str, own: int) -> OtherLanguage | None:
    """The language that most of the common words are from; `own` are those of the language that the text says."""
    if len(told) < FEWEST_WORDS:
        return None
    numbers = {tag: sum(word in common for word in told) for tag, common in common_words().items()}
    best = max(numbers, key=numbers.__getitem__)
    second = max(number for tag, number in numbers.items() if tag != best and tag not in RELATED.get(best, ()))
    rival = own if said in common_words() else second  # what nobody can count may look like several others
    is_other = best != said and said not in RELATED.get(best, ()) and numbers[best] >= 2 * rival
    if not is_other or numbers[best] < max(FEWEST_COMMON, COMMON_SHARE * len(told)):
        return None
    is_sure = _is_running(told, best) and numbers[best] >= 3 * own and said in common_words()
    return OtherLanguage(best, is_sure)


def _is_running(told: Sequence[str], tag: str) -> bool:
    """Whether words are running text in a language, and no list of names or titles."""
    kinds = common_words()[tag].intersection(told)
    return len(told) >= SURE_WORDS and len(kinds) >= FEWEST_KINDS


def speaks(tree: AccessibilityTree, declared: str) -> bool:
    """Whether the first paragraphs are plainly in the declared language of the page: most pages need no more looks.

    Says nothing of pages that mark parts in other languages.
    """
    common = common_words().get(_primary(declared))
    if common is None or len(tree.having.get("lang", ())) != 1:
        return False
    texts: list[str] = []
    length = 0
    for paragraph in tree.by_tag.get("p", ()):
        text = paragraph.text
        if text and tree.is_exposed(paragraph):
            texts.append(text)
            length += len(text)
            if length >= ENOUGH_LETTERS:
                break
    told = WORD.findall(" ".join(texts).lower())
    return len(told) >= SURE_WORDS and sum(map(common.__contains__, told)) > COMMON_SHARE * len(told)


def words_in(tree: AccessibilityTree, element: HtmlElement) -> list[str]:
    """The first words, in small letters, that people hear and that take their language from the element."""
    waiting: list[HtmlElement | str] = [element]
    texts: list[str] = []
    length = 0
    while waiting and length < MOST_LETTERS:
        part = waiting.pop()
        if isinstance(part, str):
            found = [part]
        else:
            found = [part.get("alt"), part.text] if tree.is_exposed(part) and not is_shown_instead(part) else []
            for child in reversed(part):
                if child.tail and not child.tail.isspace():
                    waiting.append(child.tail)
                if child.get("lang") is None and child.tag not in LEFT_OUT:
                    waiting.append(child)
        for text in found:
            if text and not text.isspace():
                texts.append(text)
                length += len(text)
    return WORD.findall(" ".join(texts).lower())


def _primary(declared: str) -> str:
    """The first part of a language tag, as the lists of words name it."""
    said = declared.partition("-")[0].lower()
    return NAMES.get(said, said)
