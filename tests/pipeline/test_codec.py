"""What goes into the cache and to workers comes back equal; nothing else comes out of such bytes."""

from __future__ import annotations

import os
import pickle
import zlib
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pipeline.projects import Project, registry

from easyread.errors import ThemeError
from easyread.model.document import Document, FrontMatter, Kind, Version
from easyread.model.finding import Certainty, Finding, Severity
from easyread.model.place import Span
from easyread.pipeline.cache import MemoryCache
from easyread.pipeline.codec import SUM, Unreadable, decode, encode
from easyread.pipeline.converting import Converted, DocumentJob
from easyread.pipeline.live_state import read_state
from easyread.pipeline.page_making import MadePage, PageJob
from easyread.pipeline.request import Means
from easyread.pipeline.told import Told
from easyread.pipeline.unchanged import Stamp
from easyread.render.checked import Checked
from easyread.render.urls import PageKey

FINDING = Finding(
    "long-sentence", Severity.ERROR, Certainty.ASK, "content/a.md", Span(1, 2, 3, 4), "Too long.", "", "Te\ud800xt", "é"
)


@dataclass(frozen=True)
class Foreign:
    """A frozen value that is not easyread's."""

    text: str


class Forged:
    """Pickles as a call of whatever it is given."""

    def __init__(self, function: object, *arguments: object) -> None:
        self.call = function, arguments

    def __reduce__(self) -> tuple[object, ...]:
        return self.call


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> tuple[object, ...]:
    """One of every value that the pipeline sends or keeps, taken from a real site."""
    project = Project(tmp_path_factory.mktemp("project"))
    project.write()
    state = read_state(project.content, project.request(), Means(MemoryCache()))
    values: list[object] = []
    make, convert = state.pages.setup.open(), state.words.setup.open()
    for page in state.making.plan.pages:
        task = state.making.task(page, Checked())
        job = PageJob(task.page, task.context, task.fragment())
        values += [job, make(job)]
        if page.document is not None:
            values += [DocumentJob(page.document), convert(DocumentJob(page.document))]
    return (*values, Stamp(b"1", b"2", ("a.py",), ("theme",), Told((FINDING,), 1, 2, 3, "uk-gov", "é"), 1))


def test_every_value_that_is_sent_comes_back_equal(sent: tuple[object, ...]) -> None:
    for value in sent:
        assert decode(encode(value)) == value
    made = [value for value in sent if isinstance(value, MadePage)]
    assert any(value.result and value.result.findings for value in made)
    assert any(isinstance(value, Converted) and value.findings for value in sent)


def test_fields_outside_comparison_come_back_too() -> None:
    front = FrontMatter("T", kind=Kind.UNIT, updated=date(2026, 1, 2), spans={"title": Span(1, 2, 3, 4)})
    document = Document("a.md", "a", Version.EASY, "cy", front, "---\r\n\ud800", 4)
    found = decode(encode((document, PageKey("a", Version.EASY, "cy"), frozenset({("a", None)}))))
    assert found[0].front.spans == front.spans
    assert isinstance(found[1], PageKey)


@pytest.mark.parametrize(
    "value",
    [
        Forged(os.system, "exit 1"),
        Forged(eval, "1"),
        Forged(getattr, FINDING, "rule"),
        Forged(print, "x"),
        OrderedDict(a=1),
        Path("a"),
        Foreign("a"),
        ThemeError("A broken template."),
        encode,
        os,
        registry,
        MemoryCache,
        Path,
        pickle.loads,
        decode,
    ],
    ids=lambda value: getattr(value, "__name__", type(value).__name__),
)
def test_what_is_no_value_of_easyread_is_refused(value: object) -> None:
    try:
        data = encode(value)
    except (TypeError, pickle.PicklingError):
        return
    with pytest.raises(Unreadable):
        decode(data)


@pytest.mark.parametrize("name", ["workers run_chunk", "codec pickle.loads", "page_making nothing", "nowhere Nothing"])
def test_a_forged_name_is_refused(name: str) -> None:
    module, _, word = f"easyread.pipeline.{name}".partition(" ")
    strings = b"".join(b"\x8c" + bytes([len(text)]) + text.encode() for text in (module, word))
    pickled = b"\x80\x04" + strings + b"\x93."  # protocol 4: two short strings, the value of that name, the end
    with pytest.raises(Unreadable, match=r"no value|No module|attribute"):
        decode(zlib.crc32(pickled).to_bytes(SUM, "big") + pickled)


@cache
def small() -> bytes:
    """The bytes of a small value."""
    return encode((FINDING, {"a": FINDING}, b"0123", frozenset("ab"), 2**70, 0.5))


@given(st.integers(0, 10_000))
def test_bytes_that_are_cut_are_unreadable(cut: int) -> None:
    with pytest.raises(Unreadable):
        decode(small()[: cut % len(small())])


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_bytes_with_one_that_is_wrong_are_unreadable(place: int, change: int) -> None:
    data = bytearray(small())
    data[place % len(data)] ^= change
    with pytest.raises(Unreadable):
        decode(bytes(data))


@given(st.binary(max_size=200))
def test_any_bytes_are_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable):
        decode(data)
