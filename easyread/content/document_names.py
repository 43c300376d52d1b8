"""What a document's file name says: topic, version and language.

`principles/equality.easy.cy.md` is the easy version, in Welsh, of the topic `principles/equality`.
"""

from __future__ import annotations

from dataclasses import dataclass

from easyread.content.language_tags import is_language_tag, tidy_language_tag
from easyread.content.recorder import Recorder
from easyread.model.document import INDEX, Version
from easyread.model.place import START
from easyread.wording import closest_name, quote

DOCUMENT_ENDING = ".md"
_EASY = "easy"
_RULE = "unknown-language-suffix"
_EASY_MISTAKEN = ("easy", "easy-read", "easyread", "simple")


@dataclass(frozen=True, slots=True)
class DocumentName:
    """A document's path and what it says. `is_doubtful` when a part of the name had to be guessed at."""

    path: str
    topic: str
    version: Version
    language: str
    is_doubtful: bool = False

    @property
    def title(self) -> str:
        """A title made from the file name: "case-studies/index.md" gives "Case studies"."""
        folder, _, name = self.topic.rpartition("/")
        words = (folder.rpartition("/")[2] or "home") if name == INDEX else name
        text = " ".join(words.replace("-", " ").replace("_", " ").split())
        return text[:1].upper() + text[1:] or self.path


def is_document(path: str) -> bool:
    """Whether a path names a document."""
    name = path.rpartition("/")[2]
    return name.lower().endswith(DOCUMENT_ENDING) and not name.startswith(".")


def read_document_name(path: str, *, main_language: str, recorder: Recorder) -> DocumentName:
    """What the file name says. `main_language` is the language of names that give none."""
    folder, slash, name = path.rpartition("/")
    stem, *suffixes = name[: -len(DOCUMENT_ENDING)].split(".")
    if not suffixes:
        return DocumentName(path, folder + slash + stem, Version.STANDARD, main_language)
    if suffixes == [_EASY]:
        return DocumentName(path, folder + slash + stem, Version.EASY, main_language)
    return _read_suffixes(path, suffixes, main_language=main_language, recorder=recorder)


def _read_suffixes(path: str, suffixes: list[str], *, main_language: str, recorder: Recorder) -> DocumentName:
    """The name of a document with more than the suffix "easy". A suffix nobody knows stays in the topic."""
    folder, slash, name = path.rpartition("/")
    stem = name.split(".", 1)[0]
    version = Version.STANDARD
    language = ""
    problem: tuple[str, bool] | None = None  # the suffix, and whether it is known what it should be
    for suffix in suffixes:
        meant = suffix
        if suffix != _EASY and not is_language_tag(suffix):
            meant = _closest_suffix(suffix)
            problem = problem or (suffix, bool(meant))
        if meant == _EASY and version is Version.STANDARD:
            problem = problem or ((suffix, True) if language else None)
            version = Version.EASY
        elif is_language_tag(meant) and not language:
            language = tidy_language_tag(meant)
        elif meant != "standard":
            stem = f"{stem}.{suffix}"
            problem = problem or (suffix, False)
    found = DocumentName(path, folder + slash + stem, version, language or main_language, problem is not None)
    if problem is not None:
        suffix, is_known = problem
        _record_suffix(found, suffix, is_known=is_known, has_language=bool(language), recorder=recorder)
    return found


def _closest_suffix(suffix: str) -> str:
    near = closest_name(suffix, _EASY_MISTAKEN)
    if near:
        return _EASY
    mended = suffix.replace("_", "-")
    if is_language_tag(mended):
        return mended
    return "standard" if closest_name(suffix, ("standard",)) else ""


def _record_suffix(name: DocumentName, suffix: str, *, is_known: bool, has_language: bool, recorder: Recorder) -> None:
    file_name = name.topic.rpartition("/")[2]
    file_name += ".easy" if name.version is Version.EASY else ""
    file_name += f".{name.language}" if has_language else ""
    file_name += DOCUMENT_ENDING
    is_right_alone = suffix == _EASY or is_language_tag(suffix)
    if is_right_alone and is_known:
        message = f'In the file name, ".{_EASY}" must come before the language.'
    elif is_right_alone:
        message = f"The file name has one suffix too many: {quote('.' + suffix)}."
    else:
        message = f'The file name has the suffix {quote("." + suffix)}, which is neither ".{_EASY}" nor a language.'
    otherwise = 'Write ".easy", a language tag such as ".cy", or a hyphen in place of the dot.'
    hint = f"Did you mean {quote(file_name)}?" if is_known else otherwise
    recorder.record(_RULE, START, message=message, hint=hint)
