"""Equal values have equal digests in every process; whatever differs in a field that counts has another digest."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.pipeline.digest import SIZE, digest


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Leaf:
    text: str = ""
    number: int = 0
    share: float = 0.5
    day: date | None = None
    note: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Branch:
    colour: Colour = Colour.RED
    leaves: tuple[Leaf, ...] = ()
    names: frozenset[str] = frozenset()
    path: PurePosixPath = PurePosixPath("a/b")
    data: bytes = b""
    is_open: bool | None = None


@dataclass(frozen=True, slots=True)
class Empty:
    pass


@dataclass(frozen=True, slots=True)
class Lea:
    text: str = ""


LEAVES = st.builds(
    Leaf,
    st.text(),
    st.integers(),
    st.floats(allow_nan=False).map(lambda number: number + 0.0),
    st.none() | st.dates(),
)
BRANCHES = st.builds(
    Branch,
    st.sampled_from(Colour),
    st.lists(LEAVES, max_size=4).map(tuple),
    st.frozensets(st.text(), max_size=4),
    st.text("abc/", min_size=1).map(PurePosixPath),
    st.binary(max_size=8),
    st.sampled_from((None, True, False)),
)

# Prints the digests of values whose order in memory depends on the seed of the process.
SCRIPT = """
from datetime import date
from easyread.model.document import FrontMatter, Kind
from easyread.model.place import Span
from easyread.pipeline.digest import digest
words = [f"word{number}" for number in range(50)]
front = FrontMatter("A title", kind=Kind.UNIT, updated=date(2026, 11, 21), spans={"title": Span(1, 2, 3, 4)})
print(digest(frozenset(words), set(words), dict.fromkeys(words), front, {frozenset(words): front}, digest).hex())
"""


@given(BRANCHES, BRANCHES)
def test_values_are_equal_exactly_where_digests_are(one: Branch, other: Branch) -> None:
    assert (digest(one) == digest(other)) is (one == other)
    assert digest(one) == digest(replace(one, names=frozenset(sorted(one.names, reverse=True))))
    assert len(digest(one)) == SIZE


@given(BRANCHES, LEAVES, st.text(min_size=1))
def test_any_changed_field_counts_however_deep(branch: Branch, leaf: Leaf, more: str) -> None:
    inner = replace(branch, leaves=(*branch.leaves, leaf))
    changed = [
        replace(inner, leaves=(*branch.leaves, replace(leaf, **values)))  # type: ignore[arg-type]
        for values in ({"text": leaf.text + more}, {"number": leaf.number + 1}, {"day": date(1, 2, 3)})
    ]
    changed += [replace(inner, data=inner.data + b"1"), replace(inner, names=inner.names | {more, f"{more}s"}), branch]
    assert digest(inner) not in {digest(value) for value in changed if value != inner}


@given(LEAVES, st.text())
def test_fields_outside_comparison_do_not_count(leaf: Leaf, note: str) -> None:
    assert digest(replace(leaf, note=note)) == digest(leaf)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "b"), ("ab",)),
        (("a", ("b",)), (("a",), "b")),
        ("1", 1),
        ("1", b"1"),
        (None, "N"),
        (True, "T"),
        ((), frozenset()),
        ((Empty(),), (Empty(), Empty())),
        ((Lea("f"), "x"), (Leaf("x"),)),
        ({"a": "b"}, ("a", "b")),
        (Colour.RED, Colour.BLUE),
        (Leaf("\ud800"), Leaf("\udfff")),
    ],
)
def test_values_that_look_alike_differ(one: object, other: object) -> None:
    assert digest(one) != digest(other)


def test_a_value_without_digest_is_refused() -> None:
    with pytest.raises(TypeError, match="object has no digest"):
        digest(object())


def test_digests_are_the_same_in_every_process() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(printed) == 1
