"""What rules look at: the words of one document, one HTML page, the links of all pages, the content."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from lxml.html import HtmlElement

from easyread.checking.allows import AllowComments
from easyread.checking.displaced import Displaced
from easyread.checking.element_index import ElementIndex
from easyread.checking.html_parse import displaced_tags, element_tags
from easyread.checking.html_source import StartTag
from easyread.checking.page_links import PageLink, read_links
from easyread.checking.styles.library import SheetLibrary
from easyread.markup.lines import Lines
from easyread.markup.prose import RunningText, join_blocks, read_prose
from easyread.model.document import Document, Version
from easyread.model.finding import Problem, RecordedProblem
from easyread.model.fragment import Fragment, Outline
from easyread.model.glossary import Glossary
from easyread.model.picture import Pictures
from easyread.model.place import ElementPlace, TextPlace
from easyread.model.prose import BlockKind, Prose, TextBlock
from easyread.model.site import Site

if TYPE_CHECKING:
    from easyread.checking.accessibility.tree import AccessibilityTree
    from easyread.checking.styles.page_styles import PageStyles
    from easyread.language.verbs import VerbGroup
    from easyread.language.words import Sentence, Word

FOLLOWED = frozenset({"a", "area", "form", "iframe"})

# Matches ".pdf" of "files/form.pdf"; must not match the "2" of "version-1.2" or anything in "about".
ENDING = re.compile(r"\.(?P<ending>[a-z][a-z0-9]{0,5})$", re.IGNORECASE)
PAGE_ENDINGS = frozenset(("html", "htm", "xhtml", "shtml", "md", "markdown", "php", "asp", "aspx", "jsp", "cgi"))


class TextSentence(NamedTuple):
    """A sentence of a document. `start`, `end` and word offsets count in the text of block number `block`."""

    block: int
    kind: BlockKind
    row: int
    quoted: bool
    sentence: Sentence

    @property
    def text(self) -> str:
        """The words of the sentence as they stand on the page."""
        return self.sentence.text

    @property
    def forms(self) -> tuple[str, ...]:
        """The words in small letters; asking for these costs less than asking for the words."""
        return self.sentence.forms

    @property
    def words(self) -> tuple[Word, ...]:
        """The words, with offsets in the block's text."""
        return self.sentence.words

    @property
    def place(self) -> TextPlace:
        """The whole sentence."""
        return TextPlace(self.block, self.sentence.start, self.sentence.end)

    def part(self, start: int, end: int) -> TextPlace:
        """Characters `start` to `end` of the block's text."""
        return TextPlace(self.block, start, end)


@dataclass(frozen=True)
class DocumentText:
    """The words of one document.

    What is read of them (`prose`, `sentences`, verbs) is read when the first rule asks for it, and then kept: many
    rules need little.
    """

    document: Document
    fragment: Fragment
    glossary: Glossary
    pictures: Pictures
    _verbs: dict[tuple[int, int], tuple[VerbGroup, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def outline(self) -> Outline:
        """Headings, rows and hard words."""
        return self.fragment.outline

    @cached_property
    def prose(self) -> Prose:
        """The blocks of text in reading order."""
        return read_prose(self.fragment.html)

    @cached_property
    def marked(self) -> tuple[tuple[int, TextBlock], ...]:
        """The numbered blocks outside quotations that have marks, in reading order."""
        return tuple((number, block) for number, block in self.blocks() if block.marks and not block.quoted)

    @cached_property
    def sentences(self) -> tuple[TextSentence, ...]:
        """The sentences of all blocks but code, in reading order."""
        from easyread.language.words import read_sentences

        language = self.document.language
        found: list[TextSentence] = []
        for number, (kind, text, _, row, _, quoted) in enumerate(self.prose.blocks):
            if kind is not BlockKind.CODE:
                sentences = read_sentences(text, language=language)
                found += [TextSentence(number, kind, row, quoted, sentence) for sentence in sentences]
        return tuple(found)

    @cached_property
    def own(self) -> tuple[TextSentence, ...]:
        """The sentences outside quoted blocks, in reading order."""
        return tuple(sentence for sentence in self.sentences if not sentence.quoted)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of all sentences in small letters, those with a dot without it too: says that a word is nowhere."""
        forms = frozenset(chain.from_iterable(sentence.sentence.forms for sentence in self.sentences))
        return forms.union(form.rstrip(".") for form in forms if form[-1] == ".")

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of people, places and organisations, as `find_names` gives them."""
        from easyread.language.names import find_names

        return find_names((sentence.sentence for sentence in self.sentences), language=self.document.language)

    @cached_property
    def running_text(self) -> RunningText:
        """The blocks as one text: says quickly where a sign is, and that it is nowhere."""
        return join_blocks(self.prose.blocks)

    def verbs_of(self, sentence: TextSentence) -> tuple[VerbGroup, ...]:
        """The verbs of one sentence, found when first asked for. English."""
        key = (sentence.block, sentence.sentence.start)
        known = self._verbs.get(key)
        if known is None:
            from easyread.language.verbs import find_verb_groups

            known = self._verbs[key] = find_verb_groups(sentence.sentence)
        return known

    @property
    def is_easy(self) -> bool:
        """Whether this is an easy document."""
        return self.document.version is Version.EASY

    def blocks(self, *kinds: BlockKind) -> Iterator[tuple[int, TextBlock]]:
        """The numbered blocks of these kinds (all blocks when none is named), in reading order."""
        for number, block in enumerate(self.prose.blocks):
            if not kinds or block.kind in kinds:
                yield number, block


@dataclass(frozen=True)
class HtmlPage:
    """One parsed HTML page. `elements` come in document order; `by_tag` groups them by lower-case name.

    What only some rules need is worked out when the first of them asks, and then kept. A page without a
    doctype, `<html>`, `<head>` or `<body>` is a fragment: rules about whole pages do not judge it. `library` has the
    style sheets that it may link to. A page that is too big is unread, and looks empty; `flattened` elements lay deeper
    than browsers nest them. A page that is not `is_in_order` may be put together otherwise than it is written.
    """

    path: str
    source: str
    index: ElementIndex
    is_fragment: bool = False
    is_unread: bool = False
    flattened: int = 0
    is_in_order: bool = True
    document: Document | None = None
    library: SheetLibrary = field(default_factory=SheetLibrary, repr=False, compare=False)

    @property
    def root(self) -> HtmlElement:
        """The `<html>` element."""
        return self.index.root

    @property
    def elements(self) -> tuple[HtmlElement, ...]:
        """All elements in document order."""
        return self.index.elements

    @property
    def by_tag(self) -> Mapping[str, tuple[HtmlElement, ...]]:
        """The elements by lower-case name."""
        return self.index.by_tag

    @property
    def having(self) -> Mapping[str, Sequence[HtmlElement]]:
        """The elements by the names of their attributes."""
        return self.index.having

    @property
    def numbers(self) -> Mapping[HtmlElement, int]:
        """The place of each element in document order, from 0."""
        return self.index.numbers

    @cached_property
    def styles(self) -> PageStyles:
        """What the style sheets make of the page."""
        from easyread.checking.styles.page_styles import make_styles

        return make_styles(self.path, self.index, self.library)

    @cached_property
    def accessibility(self) -> AccessibilityTree:
        """The page as assistive technology meets it."""
        from easyread.checking.accessibility.tree import build_tree

        return build_tree(self.index, self.styles)

    @cached_property
    def links(self) -> tuple[PageLink, ...]:
        """The addresses it links to or loads."""
        return tuple(read_links(self.by_tag, self.numbers))

    @cached_property
    def anchors(self) -> Mapping[str, HtmlElement]:
        """The places that links lead to, by id and by the name of an `<a>`; where a name comes again, the first."""
        ids = {element.get("id") or "": element for element in reversed(self.having.get("id", ()))}
        names = (element for element in reversed(self.having.get("name", ())) if element.tag == "a")
        return {element.get("name") or "": element for element in names} | ids

    @cached_property
    def lines(self) -> Lines:
        """The source with the places where its lines start."""
        return Lines.from_text(self.source)

    @cached_property
    def start_tags(self) -> tuple[StartTag | None, ...]:
        """Where the start tag of each element stands in the source."""
        return element_tags(self.source, [element.tag for element in self.elements])

    @cached_property
    def displaced(self) -> Sequence[Displaced]:
        """The tags that did not become one element in their place."""
        return () if self.is_in_order else displaced_tags(self.source)

    def place(self, element: HtmlElement, attribute: str = "") -> ElementPlace:
        """The place of an element's start tag, or of one of its attributes."""
        return ElementPlace(self.numbers[element], attribute)

    def tagged(self, *names: str) -> Iterator[HtmlElement]:
        """The elements with these names, name by name."""
        for name in names:
            yield from self.by_tag.get(name, ())


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What other pages need to know of a page: `path` is relative to the site's root, ids are decoded and sorted.

    `source` is the content document it comes from, "" for pages made from facts and for foreign HTML. `base` is
    the address that its links start from, "" for its own; `title_index` the number of its `<title>`, -1 without.
    A page with `is_redirect` only sends readers on to another address. `reached` are paths that it leads to beside
    those of its `links`, from which links that are surely right may have been taken (`links.settle_links`).
    """

    path: str
    title: str
    ids: tuple[str, ...]
    links: tuple[PageLink, ...]
    source: str = ""
    base: str = ""
    title_index: int = -1
    is_redirect: bool = False
    reached: tuple[str, ...] = ()

    def has_id(self, name: str) -> bool:
        """Whether a part of the page has this id. They are no set, because a small one takes eight times the memory."""
        place = bisect_left(self.ids, name)
        return place < len(self.ids) and self.ids[place] == name


class LocalLink(NamedTuple):
    """A link with the path it leads to inside the site, and its `#` part, decoded."""

    page: PageFacts
    link: PageLink
    path: str
    anchor: str

    @property
    def is_followed(self) -> bool:
        """Whether a reader follows it; otherwise the page loads it (pictures, style sheets, scripts)."""
        return self.link.tag in FOLLOWED

    @property
    def leads_to_page(self) -> bool:
        """Whether the address is one of a page, and not of a document or film to open or keep."""
        return is_page_path(self.path)


def is_page_path(path: str) -> bool:
    """Whether a path may be one of a page, by its ending."""
    match = ENDING.search(path)
    return match is None or match["ending"].lower() in PAGE_ENDINGS


@dataclass(frozen=True, slots=True)
class LinkedPages:
    """All pages of a site or folder. `files` are the paths of everything in it.

    `links` are those that stay inside: none to other sites, none to the root of a server.
    """

    pages: tuple[PageFacts, ...]
    files: frozenset[str]
    links: tuple[LocalLink, ...]
    by_path: Mapping[str, PageFacts]


@dataclass(frozen=True, slots=True)
class SiteContent:
    """The content of a whole site, with the outline of each document and the problems met on the way.

    `outlines` is keyed by document path.
    """

    site: Site
    outlines: Mapping[str, Outline]
    problems: tuple[RecordedProblem, ...] = ()

    def recorded(self, rule: str) -> Iterator[Problem]:
        """The problems that reading and converting recorded for a rule."""
        return (recorded.problem for recorded in self.problems if recorded.rule == rule)


Subject = DocumentText | HtmlPage | LinkedPages | SiteContent | AllowComments
