"""The content folder as one frozen value: what is in it, and everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from easyread.content.cross_references import (
    document_pictures,
    find_unknown_pictures,
    find_unknown_topics,
    term_pictures,
)
from easyread.content.data_files import DataFile, open_data_file
from easyread.content.document_names import DocumentName, is_document, read_document_name
from easyread.content.documents import read_document
from easyread.content.fields import DATA_RULES, RuleIds
from easyread.content.files import ContentFiles
from easyread.content.glossary import PlacedTerm, make_glossary, read_terms
from easyread.content.kept_texts import TextFile
from easyread.content.language_tags import is_language_tag, tidy_language_tag
from easyread.content.name_clashes import find_path_clashes, keep_distinct
from easyread.content.pairs import group_topics
from easyread.content.picture_sizes import UNKNOWN_SIZE, Size, measure_picture
from easyread.content.pictures import PICTURES_PATH, read_pictures
from easyread.content.recorder import Recorder
from easyread.content.references import REFERENCES_PATH, read_references
from easyread.content.reviews import read_review, read_review_name
from easyread.content.settings import SETTING_RULES, SETTINGS_PATH, default_settings, read_settings, read_translation
from easyread.content.texts import read_texts
from easyread.errors import ContentMissing
from easyread.model.document import Document
from easyread.model.finding import RecordedProblem, Severity
from easyread.model.glossary import Glossary
from easyread.model.picture import Pictures
from easyread.model.place import START, Span
from easyread.model.reference import References
from easyread.model.review import Review
from easyread.model.settings import Settings
from easyread.model.site import Site
from easyread.wording import quote

_GLOSSARY = "glossary"
_TEXTS = "texts"
_SETTINGS = "site"
_DATA_ENDING = ".yml"
# Matches the "\udce9" that stands for a byte of a name in no known encoding; must not match "é".
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Folder:
    """The content folder while it is read: its paths, the text of data files, and all problems so far."""

    files: ContentFiles
    paths: frozenset[str]
    sources: dict[str, str]
    recorders: list[Recorder]

    def recorder(self, path: str) -> Recorder:
        """A recorder for one file, whose problems will be among the site's."""
        recorder = Recorder(path)
        self.recorders.append(recorder)
        return recorder

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, None (and a problem) when it cannot be read."""
        try:
            return self.files.read(path)
        except OSError as error:
            reason = error.strerror or "no reason is known"
            self.recorder(path).record(
                "unreadable-file",
                START,
                message=f"The file {quote(path)} cannot be read: {reason}.",
                hint="Check that the file is there and that you may open it.",
            )
            return None

    def open(self, path: str, rules: RuleIds = DATA_RULES) -> DataFile | None:
        """A data file, None when it is not there or cannot be read."""
        content = self.read(path) if path in self.paths else None
        if content is None:
            return None
        file = open_data_file(content, self.recorder(path), rules)
        self.sources[path] = file.text
        return file

    def measure(self, path: str) -> Size:
        """The size of a picture file."""
        content = self.read(path)
        return UNKNOWN_SIZE if content is None else measure_picture(content)

    def problems(self) -> Iterator[RecordedProblem]:
        """Everything found wrong so far."""
        return (problem for recorder in self.recorders for problem in recorder.problems)


def read_content(files: ContentFiles) -> Site:
    """Everything in a content folder. What is wrong with it is in the site's problems.

    Raises ContentMissing when there is no `site.yml`. Cost: about 0.1 milliseconds a document.
    """
    folder = _open_folder(files)
    settings, spans = _read_settings(folder)
    language = settings.language
    pictures, are_pictures_whole = _read_pictures(folder)
    references_file = folder.open(REFERENCES_PATH)
    glossaries = list(_read_glossaries(folder, language))
    names, clashes = _name_documents(folder, language)
    topics = group_topics(_read_documents(folder, names), language)
    documents = [document for topic in topics for document in topic.documents]
    uses = [
        (SETTINGS_PATH, settings.picture, spans.get("picture", START)),
        *(use for glossary, terms in glossaries for use in term_pictures(glossary.path, terms)),
        *document_pictures(documents),
    ]
    site = Site(
        settings=settings,
        topics=topics,
        glossaries=tuple(glossary for glossary, _ in glossaries),
        texts={name: read_texts(file) for name, file in _open_by_language(folder, _TEXTS, language)},
        translations=dict(_read_translations(folder, settings)),
        pictures=pictures,
        references=read_references(references_file) if references_file else References(),
        reviews=tuple(_read_reviews(folder, language)),
        files=_other_files(folder),
        sources=folder.sources,
    )
    problems = [
        *clashes,
        *find_unknown_topics(documents, (topic.key for topic in topics)),
        *(find_unknown_pictures(uses, pictures) if are_pictures_whole else ()),
        *folder.problems(),
    ]
    return replace(site, problems=tuple(sorted(problems, key=place_key)))


def _open_folder(files: ContentFiles) -> _Folder:
    """The folder with the files whose names are text. Raises ContentMissing when it has no `site.yml`."""
    paths = files.paths()
    if SETTINGS_PATH not in paths:
        hint = "Write content/site.yml with a line such as: title: Our course"
        raise ContentMissing(
            f"There is no {SETTINGS_PATH} in the content folder.",
            hint="Rename site.yaml to site.yml." if "site.yaml" in paths else hint,
        )
    folder = _Folder(files, frozenset(path for path in paths if _is_text(path)), {}, [])
    for path in paths:
        if path not in folder.paths:
            visible = path.encode(errors="replace").decode()
            folder.recorder(visible).record(
                "unreadable-file",
                START,
                message=f"The file name {quote(visible)} has characters that are no text.",
                hint="Give the file a name of small letters, digits and hyphens.",
            )
    for path in filter(_is_text, files.links_passed_over()):
        folder.recorder(path).record(
            "unreadable-file",
            START,
            message=f"{quote(path)} is a link that leads to no file in the content folder. It is passed over.",
            hint="Put the file itself there, or take the link away.",
            severity=Severity.WARNING,
        )
    return folder


def _is_text(path: str) -> bool:
    """Whether a path can be written as UTF-8; a name that is in no encoding cannot."""
    return path.isascii() or not _LONE_SURROGATE.search(path)


def _read_settings(folder: _Folder) -> tuple[Settings, Mapping[str, Span]]:
    file = folder.open(SETTINGS_PATH, SETTING_RULES)
    return read_settings(file) if file else (default_settings(), {})


def _read_translations(folder: _Folder, settings: Settings) -> Iterator[tuple[str, Settings]]:
    """The settings in other languages: `site.cy.yml` has them in Welsh."""
    for language, file in _open_by_language(folder, _SETTINGS, settings.language, SETTING_RULES):
        yield language, read_translation(file, settings, language)


def _read_pictures(folder: _Folder) -> tuple[Pictures, bool]:
    """The picture dictionary, and whether all of it could be read."""
    file = folder.open(PICTURES_PATH)
    if file is None:
        return Pictures(), PICTURES_PATH not in folder.paths
    return read_pictures(file, folder.paths, folder.measure), file.is_whole


def _read_glossaries(folder: _Folder, main_language: str) -> Iterator[tuple[Glossary, tuple[PlacedTerm, ...]]]:
    for language, file in _open_by_language(folder, _GLOSSARY, main_language):
        terms = read_terms(file)
        yield make_glossary(language, file, terms), terms


def _open_by_language(
    folder: _Folder, start: str, main_language: str, rules: RuleIds = DATA_RULES
) -> Iterator[tuple[str, DataFile]]:
    """Data files by path, each with its language: `glossary.yml` is in the main one, `glossary.cy.yml` in Welsh.

    The settings themselves have been read before, because they say which language is the main one.
    """
    for path in sorted(folder.paths):
        name = path.removesuffix(_DATA_ENDING)
        first, _, language = name.partition(".")
        if first != start or path in (name, SETTINGS_PATH):
            continue
        if language and not is_language_tag(language):
            folder.recorder(path).record(
                "unknown-language-suffix",
                START,
                message=f"The file name {quote(path)} names no language.",
                hint="Write a language tag such as “cy” before “.yml”.",
            )
            continue
        file = folder.open(path, rules)
        if file:
            yield tidy_language_tag(language) or main_language, file


def _name_documents(
    folder: _Folder, main_language: str
) -> tuple[tuple[DocumentName, ...], tuple[RecordedProblem, ...]]:
    """The documents that can be pages, and all clashes of file names."""
    names = []
    for path in sorted(filter(is_document, folder.paths)):
        recorder = Recorder(path)
        names.append(read_document_name(path, main_language=main_language, recorder=recorder))
        if recorder.problems:
            folder.recorders.append(recorder)
    kept, clashes = keep_distinct(names)
    return kept, (*find_path_clashes(sorted(folder.paths)), *clashes)


def _read_documents(folder: _Folder, names: Iterable[DocumentName]) -> Iterator[Document]:
    texts = TextFile()
    for name in names:
        content = folder.read(name.path)
        if content is not None:
            recorder = Recorder(name.path)
            document = read_document(name, content, recorder)
            yield replace(document, text=texts.keep(document.source))
            if recorder.problems:
                folder.recorders.append(recorder)


def _read_reviews(folder: _Folder, main_language: str) -> Iterator[Review]:
    for path in sorted(folder.paths):
        name = read_review_name(path)
        file = folder.open(path) if name else None
        if name and file:
            yield read_review(file, name.topic, name.language or main_language)


def _other_files(folder: _Folder) -> tuple[str, ...]:
    return tuple(sorted(path for path in folder.paths if path not in folder.sources and not is_document(path)))


def place_key(recorded: RecordedProblem) -> tuple[str, Span, str, str]:
    """What problems are sorted by: file, place, rule, message."""
    place = recorded.problem.place
    span = place if isinstance(place, Span) else START
    return recorded.problem.path, span, recorded.rule, recorded.problem.message
