"""Names that one part of the content uses for another: related topics and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from easyread.content.glossary import PlacedTerm
from easyread.model.document import Document
from easyread.model.finding import Problem, RecordedProblem
from easyread.model.picture import Pictures
from easyread.model.place import START, Span
from easyread.wording import closest_name, did_you_mean, quote

_MOST_COMPARED = 2_000  # names; comparing with all topics of a very large site would take seconds


@dataclass(frozen=True, slots=True)
class _TopicNames:
    """All topics: their keys, by the last part of their key, and by their folder."""

    keys: frozenset[str]
    by_last_part: Mapping[str, str]
    by_folder: Mapping[str, Sequence[str]]


def find_unknown_topics(documents: Sequence[Document], keys: Iterable[str]) -> Iterator[RecordedProblem]:
    """Front matter `related` that names no topic."""
    known = frozenset(keys)
    if all(known.issuperset(document.front.related) for document in documents):
        return
    names = _index_topics(known)
    for document in documents:
        for number, name in enumerate(document.front.related):
            if name not in known:
                near = _closest_topic(name, names)
                problem = Problem(
                    document.front.spans.get(f"related.{number}", START),
                    f"No document has the topic {quote(name)}.",
                    f"Did you mean {quote(near)}?" if near else 'Write folder and name without ".md".',
                    path=document.path,
                )
                yield RecordedProblem("unknown-related-topic", problem)


def find_unknown_pictures(uses: Iterable[tuple[str, str, Span]], pictures: Pictures) -> Iterator[RecordedProblem]:
    """Picture ids that the dictionary lacks. A use is the path of the file, the id and where it stands."""
    for path, name, span in uses:
        if name and name not in pictures.by_id:
            otherwise = f"Add the picture to {quote(pictures.path)}."
            yield RecordedProblem(
                "unknown-picture",
                Problem(
                    span,
                    f"The picture {quote(name)} is not in the picture dictionary.",
                    did_you_mean(name.removeprefix("picture:"), pictures.by_id, otherwise=otherwise),
                    path=path,
                ),
            )


def document_pictures(documents: Iterable[Document]) -> Iterator[tuple[str, str, Span]]:
    """The uses of pictures in front matter."""
    for document in documents:
        front = document.front
        if front.picture:
            yield document.path, front.picture, front.spans.get("picture", START)


def term_pictures(path: str, terms: Iterable[PlacedTerm]) -> Iterator[tuple[str, str, Span]]:
    """The uses of pictures in a glossary."""
    for placed in terms:
        if placed.term.picture:
            yield path, placed.term.picture, placed.spans.get("picture", placed.term.span)


def _index_topics(keys: frozenset[str]) -> _TopicNames:
    by_last_part: dict[str, str] = {}
    by_folder: dict[str, list[str]] = {}
    for key in sorted(keys):
        folder, _, last = key.rpartition("/")
        by_last_part.setdefault(last, key)
        by_folder.setdefault(folder, []).append(key)
    return _TopicNames(keys, by_last_part, by_folder)


def _closest_topic(name: str, names: _TopicNames) -> str:
    """The topic that was probably meant: a path made a key, the same name elsewhere, or a similar name."""
    parts = [part for part in name.split("/") if part not in ("", ".", "..")]
    wanted = "/".join(parts).removesuffix(".md").removesuffix(".easy")
    for key in (wanted, f"{wanted}/index"):
        if key in names.keys:
            return key
    folder, _, last = wanted.rpartition("/")
    if last in names.by_last_part:
        return names.by_last_part[last]
    near = closest_name(wanted, names.by_folder.get(folder, ())[:_MOST_COMPARED])
    if near or len(names.keys) > _MOST_COMPARED:
        return near
    return closest_name(wanted, names.keys)
