"""Write easyread/language/data/en/frequencies.tsv from the word counts of the package wordfreq.

Run it by hand when wordfreq has new data: python tools/make_frequency_table.py (needs `pip install wordfreq`).
Each line of the table is a Zipf value (base ten logarithm of how often the word comes in a thousand million words)
and the words that have it. Source: Robyn Speer, wordfreq 3.1 (2022), https://github.com/rspeer/wordfreq
"""

from __future__ import annotations

import datetime
import re
import sys
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

import wordfreq

WORD_COUNT = 50_000
# Matches "well-being" and "don't"; must not match "00pc" or "b.p".
PLAIN_WORD = re.compile(r"[a-z\u00df-\u00ff]+(?:['-][a-z\u00df-\u00ff]+)*")
TARGET = Path(__file__).parent.parent / "easyread" / "language" / "data" / "en" / "frequencies.tsv"

HEADER = """\
# what: how common English words are: a Zipf value, a tab, the words that have it (8 is the most common)
# origin: cut by tools/make_frequency_table.py from wordfreq {version} by Robyn Speer,
# origin: https://github.com/rspeer/wordfreq, which counts Wikipedia, OpenSubtitles, NewsCrawl, Google Books
# origin: Ngrams, OSCAR, Twitter and Reddit
# changes: the {count:,} most common plain words; values rounded to one decimal
# licence: CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/
# date: {date}
"""


def frequency_lines(counts: dict[str, float], limit: int) -> list[str]:
    """Lines of the table, most common first, words in order of the alphabet."""
    words = [word for word in counts if PLAIN_WORD.fullmatch(word)][:limit]
    groups: dict[float, list[str]] = defaultdict(list)
    for word in words:
        groups[round(wordfreq.zipf_frequency(word, "en"), 1)].append(word)
    return [f"{value:.1f}\t{' '.join(sorted(groups[value]))}" for value in sorted(groups, reverse=True)]


def main() -> int:
    """Write the table."""
    lines = frequency_lines(wordfreq.get_frequency_dict("en", wordlist="best"), WORD_COUNT)
    header = HEADER.format(version=version("wordfreq"), count=WORD_COUNT, date=datetime.date.today())
    TARGET.write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
