"""Documents become fragments, and their words are checked: in workers, and only where something changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any

from markdown.extensions import Extension

from easyread.checking.run import Checks
from easyread.checking.subjects import DocumentText
from easyread.markup.convert import Converter, Surroundings, make_converter
from easyread.model.document import Document
from easyread.model.finding import Finding, share_words
from easyread.model.fragment import Fragment, Outline, Row, share_outline_words
from easyread.model.site import Site
from easyread.pipeline.cache import Cache
from easyread.pipeline.content_checks import text_findings
from easyread.pipeline.digest import digest
from easyread.pipeline.environment import environment
from easyread.pipeline.lookups import Answered, Answers, Lookup, NotingMapping, NotingSet
from easyread.pipeline.workers import LazyWork, Ready, Workers
from easyread.strings import load_strings

_Kept = tuple[bytes, tuple[Answered, ...], Fragment]  # the key of the HTML, what it hangs on, the rest of the fragment
_Found = tuple[tuple[Answered, ...], tuple[Finding, ...]]

PICTURES, REFERENCES, FILES = "pictures", "references", "files"


@dataclass(frozen=True, slots=True)
class DocumentJob:
    """A document to convert, or to check when its `fragment` is there; both where it is not."""

    document: Document
    fragment: Fragment | None = None


@dataclass(frozen=True, slots=True)
class Converted:
    """A fragment with the findings in the document's words, and what each of them looked up."""

    fragment: Fragment
    findings: tuple[Finding, ...] = ()
    asked: frozenset[Lookup] = frozenset()
    asked_by_rules: frozenset[Lookup] = frozenset()


@dataclass(frozen=True, slots=True)
class ConvertSetup:
    """What documents are converted and checked with. `site` has no documents; without `checks` nothing is checked."""

    site: Site
    markdown: tuple[Callable[[], Extension], ...]
    checks: Checks | None
    prefix: str

    def open(self) -> Callable[[DocumentJob], Converted]:
        """Makes the converter, which costs more than a page."""
        converter: list[Converter] = []
        asked: set[Lookup] = set()  # for the document that is being converted
        surroundings = lru_cache(partial(self._surroundings, asked, frozenset(self.site.files)))

        def convert(job: DocumentJob) -> Converted:
            asked.clear()
            fragment = job.fragment
            if fragment is None:
                if not converter:
                    converter.append(make_converter(make() for make in self.markdown))
                fragment = converter[0].convert(job.document, surroundings(job.document.language))
            findings, asked_by_rules = self._check(job.document, fragment)
            return Converted(fragment, findings, frozenset(asked), asked_by_rules)

        return convert

    def _surroundings(self, asked: set[Lookup], files: frozenset[str], language: str) -> Surroundings:
        site, glossary = self.site, self.site.glossary(language)
        return Surroundings(
            replace(glossary, index=NotingMapping(_glossary_name(language), glossary.index, asked)),
            replace(site.pictures, by_id=NotingMapping(PICTURES, site.pictures.by_id, asked)),
            replace(site.references, by_id=NotingMapping(REFERENCES, site.references.by_id, asked)),
            NotingSet(FILES, files, asked),
            load_strings(language, site.own_texts(language)),
        )

    def _check(self, document: Document, fragment: Fragment) -> tuple[tuple[Finding, ...], frozenset[Lookup]]:
        """The findings in the words. Rules read the whole glossary: any word may be one to avoid."""
        if self.checks is None:
            return (), frozenset()
        asked: set[Lookup] = {(_glossary_name(document.language), None), (_terms_name(document.language), None)}
        pictures = replace(self.site.pictures, by_id=NotingMapping(PICTURES, self.site.pictures.by_id, asked))
        text = DocumentText(document, fragment, self.site.glossary(document.language), pictures)
        return tuple(text_findings(text, self.checks, self.prefix)), frozenset(asked)


@dataclass(frozen=True, slots=True)
class ConvertedDocument:
    """What stays in memory of a converted document: all but the HTML of its fragment.

    `identity` differs for fragments that may differ, and finds the HTML in the cache.
    """

    document: Document
    identity: bytes
    content: Fragment
    findings: tuple[Finding, ...]

    @property
    def outline(self) -> Outline:
        """Headings, rows and hard words."""
        return self.content.outline


@dataclass(frozen=True, slots=True)
class _Known:
    """A document with what is known of it; `identity` is empty where its fragment is not known."""

    document: Document
    key: bytes
    task: DocumentJob | Ready[Converted]
    identity: bytes = b""


class Conversion:
    """Converts the documents of a site. Their HTML lies in the cache, so that memory stays flat.

    Runs over other content may share the cache: what they make of the same document lies in another place.
    """

    def __init__(
        self,
        site: Site,
        markdown: tuple[Callable[[], Extension], ...],
        checks: Checks | None,
        prefix: str,
        cache: Cache,
    ) -> None:
        wanted = checks if checks is not None and checks.about(DocumentText) else None
        bare = replace(site, topics=(), sources={}, problems=())
        self.setup = ConvertSetup(bare, markdown, wanted, prefix)
        self._cache = cache
        self._reviewed = frozenset(review.topic for review in site.reviews)
        self._answers = site_answers(site)
        paths = (*((item.language, item.path) for item in site.glossaries), site.pictures.path, site.references.path)
        self._key = digest(environment(), "fragment", markdown, paths, site.settings.language, site.texts)
        self._checks_key = digest("words", prefix, checks_digest(wanted, DocumentText)) if wanted else None
        self._do = LazyWork(self.setup)

    def run(self, documents: Iterable[Document], workers: Workers) -> Iterator[ConvertedDocument]:
        """Each document with its outline and findings, in order."""
        waiting: deque[_Known] = deque()

        def tasks() -> Iterator[DocumentJob | Ready[Converted]]:
            for document in documents:
                known = self._look_up(document)
                waiting.append(known)
                yield known.task

        for result in workers.map(self.setup, tasks()):
            yield self._keep(waiting.popleft(), result)

    def convert(self, document: Document) -> ConvertedDocument:
        """One document, here and now."""
        known = self._look_up(document)
        return self._keep(known, known.task.result if isinstance(known.task, Ready) else self._do(known.task))

    def rehearse(self, document: Document) -> None:
        """Converts and checks a document for nothing, so that all that loads late is there for the next one."""
        self._do(DocumentJob(document))

    def html(self, converted: ConvertedDocument) -> str:
        """The HTML of a converted document: from the cache, or made again where that has lost it."""
        kept: str | None = self._cache.get(converted.identity)
        return self.fragment(converted.document).html if kept is None else kept

    def fragment(self, document: Document) -> Fragment:
        """The whole fragment of a document, made here and now."""
        return self._do(DocumentJob(document)).fragment

    def _look_up(self, document: Document) -> _Known:
        """What is known of a document already: nothing, its fragment, or all."""
        read = replace(document, text=document.source)  # once for all that follows
        key = digest(self._key, read)
        kept: _Kept | None = self._cache.get(key)
        if kept is None or not self._answers.are(kept[1]):
            return _Known(document, key, DocumentJob(read))
        identity, _, fragment = kept
        if self._checks_key is None:
            return _Known(document, key, Ready(Converted(fragment)), identity)
        found: _Found | None = self._cache.get(digest(identity, self._checks_key))
        if found is None or not self._answers.are(found[0]):
            html: str | None = self._cache.get(identity)
            if html is None:
                return _Known(document, key, DocumentJob(read))
            return _Known(document, key, DocumentJob(read, replace(fragment, html=html)), identity)
        return _Known(document, key, Ready(Converted(fragment, found[1])), identity)

    def _keep(self, known: _Known, result: Converted) -> ConvertedDocument:
        """Puts into the cache what was worked out now."""
        identity = known.identity
        if not identity:
            answered = self._answers.to(result.asked)
            identity = digest(known.key, answered)
            self._cache.put(known.key, (identity, answered, replace(result.fragment, html="")))
            self._cache.put(identity, result.fragment.html, soon=True)  # when its page is made
        if self._checks_key is not None and not isinstance(known.task, Ready):
            found = (self._answers.to(result.asked_by_rules), result.findings)
            self._cache.put(digest(identity, self._checks_key), found)
        content = self._shorten(known.document, result.fragment)
        findings = tuple(map(share_words, result.findings))
        return ConvertedDocument(known.document, identity, content, findings)

    def _shorten(self, document: Document, fragment: Fragment) -> Fragment:
        """What stays in memory: no HTML, and of rows that nobody reviewed only their pictures."""
        outline = share_outline_words(fragment.outline)
        if document.topic not in self._reviewed:
            outline = replace(outline, rows=tuple(_bare_row(row.picture) for row in outline.rows))
        return replace(fragment, html="", outline=outline)


@lru_cache(maxsize=1000)  # the same few pictures stand in many documents
def _bare_row(picture: str) -> Row:
    return Row(0, "", picture, "", (), (), "")


def site_answers(site: Site) -> Answers:
    """What documents may ask of a site."""
    languages = {document.language for document in site.documents}
    sources: dict[str, Any] = {
        PICTURES: site.pictures.by_id,
        REFERENCES: site.references.by_id,
        FILES: frozenset(site.files),
    }
    for language in languages:
        glossary = site.glossary(language)
        sources[_glossary_name(language)] = glossary.index
        sources[_terms_name(language)] = {str(number): term for number, term in enumerate(glossary.terms)}
    return Answers(sources)


def checks_digest(checks: Checks, *subjects: type[Any]) -> bytes:
    """What findings depend on: which rules about these subjects run, with which numbers."""
    ids = tuple(rule.id for rule in checks.rules if rule.subject in subjects)
    severities: Mapping[str, Any] = checks.severities
    return digest(ids, checks.profile, tuple(sorted(severities.items())), _sorted_options(checks))


def _sorted_options(checks: Checks) -> tuple[object, ...]:
    return tuple((rule, tuple(sorted(options.items()))) for rule, options in sorted(checks.options.items()))


def _glossary_name(language: str) -> str:
    return f"glossary/{language}"


def _terms_name(language: str) -> str:
    """All terms, also those whose every form is another term's."""
    return f"terms/{language}"
