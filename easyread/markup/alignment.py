"""Aligns two sequences of words in order.

Both ends that agree are paired first; what is left is cut at words that stand once on each side, as in Bram
Cohen's patience diff (https://bramcohen.livejournal.com/73318.html), then at threes of words, and small rests are
solved exactly. The cost is near linear: cuts nest at most `_DEEPEST` times and larger rests are walked through
with a window of fixed size.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

_DEEPEST = 16
_LARGEST_EXACT = 3000
_WINDOW = 32
_ONCE = -1


def align(left: Sequence[str], right: Sequence[str]) -> list[int]:
    """For each word of `left` the index of its partner in `right`, or -1; partners are equal and in order."""
    partners = [-1] * len(left)
    waiting = [(0, len(left), 0, len(right), 0)]
    while waiting:
        start, end, right_start, right_end, depth = waiting.pop()
        while start < end and right_start < right_end and left[start] == right[right_start]:
            partners[start] = right_start
            start, right_start = start + 1, right_start + 1
        while start < end and right_start < right_end and left[end - 1] == right[right_end - 1]:
            end, right_end = end - 1, right_end - 1
            partners[end] = right_end
        if start == end or right_start == right_end:
            continue
        part, right_part = left[start:end], right[right_start:right_end]
        anchors = _anchors(part, right_part) if depth < _DEEPEST else []
        if not anchors:
            for index, other in _rest_pairs(part, right_part):
                partners[start + index] = right_start + other
            continue
        before = (0, 0)
        for anchor in (*anchors, (end - start, right_end - right_start)):
            if anchor[0] > before[0] and anchor[1] > before[1]:
                ends = (start + anchor[0], right_start + before[1], right_start + anchor[1])
                waiting.append((start + before[0], *ends, depth + 1))
            if anchor[0] < end - start:
                partners[start + anchor[0]] = right_start + anchor[1]
            before = (anchor[0] + 1, anchor[1] + 1)
    return partners


def _anchors(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Rising pairs of indices of words that stand once on each side; else of threes of words."""
    if len(left) * len(right) <= _LARGEST_EXACT // 10:
        return []
    return _rising(_unique_pairs(left, right)) or _rising(_unique_pairs(_threes(left), _threes(right)))


def _threes(words: Sequence[str]) -> list[tuple[str, str, str]]:
    """Each word with the two after it."""
    return list(zip(words, words[1:], words[2:], strict=False))


def _unique_pairs(left: Sequence[object], right: Sequence[object]) -> list[tuple[int, int]]:
    """Indices of what stands once on each side, in the order of the left side."""
    places, right_places = _single_places(left), _single_places(right)
    pairs = ((place, right_places.get(key, _ONCE)) for key, place in places.items())
    return [(place, other) for place, other in pairs if place >= 0 and other >= 0]


def _single_places(words: Sequence[object]) -> dict[object, int]:
    """The index of each word that stands once; -1 for the others."""
    places: dict[object, int] = {}
    for index, word in enumerate(words):
        places[word] = _ONCE if word in places else index
    return places


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs whose second numbers rise (patience sorting, n log n)."""
    tops: list[int] = []
    top_pairs: list[int] = []
    previous: list[int] = []
    for number, (_, other) in enumerate(pairs):
        pile = bisect_left(tops, other)
        previous.append(top_pairs[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [other]
        top_pairs[pile : pile + 1] = [number]
    chain: list[tuple[int, int]] = []
    number = top_pairs[-1] if top_pairs else -1
    while number >= 0:
        chain.append(pairs[number])
        number = previous[number]
    return chain[::-1]


def _rest_pairs(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of indices of words in two parts that offer no place to cut."""
    is_small = len(left) * len(right) <= _LARGEST_EXACT
    return _exact_pairs(left, right) if is_small else _greedy_pairs(left, right)


def _exact_pairs(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """The most pairs in order; among these, those with the longest unbroken runs. Quadratic."""
    width = len(right) + 1
    best = [[0] * width for _ in range(len(left) + 1)]  # from these indices to the ends
    run = [[0] * width for _ in range(len(left) + 1)]  # the same, when both words here are a pair; else 0
    for index in range(len(left) - 1, -1, -1):
        word, below, runs_below = left[index], best[index + 1], run[index + 1]
        row, runs = best[index], run[index]
        for other in range(len(right) - 1, -1, -1):
            score = max(below[other], row[other + 1])
            if word == right[other]:
                # A pair counts 1000; one that the next words go on with 1 more.
                goes_on = runs_below[other + 1]
                runs[other] = 1000 + max(below[other + 1], goes_on + 1 if goes_on else 0)
                score = max(score, runs[other])
            row[other] = score
    return _trace(left, right, best, run)


def _trace(
    left: Sequence[str], right: Sequence[str], best: list[list[int]], run: list[list[int]]
) -> list[tuple[int, int]]:
    """The pairs that give the best score."""
    pairs: list[tuple[int, int]] = []
    index = other = 0
    must_pair = False
    while index < len(left) and other < len(right):
        score = run[index][other]
        if score and (must_pair or score == best[index][other]):
            pairs.append((index, other))
            following = run[index + 1][other + 1]
            must_pair = bool(following) and score == 1001 + following
            index, other = index + 1, other + 1
        elif best[index][other] == best[index + 1][other]:
            index += 1
        else:
            other += 1
    return pairs


def _greedy_pairs(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs found by walking along both sides, each time to the nearest agreement in a window. Linear."""
    pairs: list[tuple[int, int]] = []
    index = other = 0
    while index < len(left) and other < len(right):
        if left[index] != right[other]:
            step = _nearest(left[index : index + _WINDOW], right[other : other + _WINDOW])
            if step is None:
                index, other = index + _WINDOW // 2, other + _WINDOW // 2
                continue
            index, other = index + step[0], other + step[1]
        pairs.append((index, other))
        index, other = index + 1, other + 1
    return pairs


def _nearest(left: Sequence[str], right: Sequence[str]) -> tuple[int, int] | None:
    """The offsets of the nearest threes of words that agree, else of the nearest words."""
    for part, other_part in ((_threes(left), _threes(right)), (left, right)):
        first: dict[object, int] = {}
        for place, word in enumerate(other_part):
            first.setdefault(word, place)
        pairs = [(place, first[word]) for place, word in enumerate(part) if word in first]
        if pairs:
            return min(pairs, key=sum)
    return None
