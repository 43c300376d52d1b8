"""A little site for the tests of conversion: some terms, pictures, references and files."""

from __future__ import annotations

from easyread.markup.convert import Surroundings
from easyread.model.document import Document, FrontMatter, Version
from easyread.model.glossary import Glossary, Term
from easyread.model.picture import Picture, Pictures
from easyread.model.reference import Reference, References
from easyread.strings import load_strings

FRONT_MATTER = "---\ntitle: Boats\n---\n"
TERMS = (
    Term(
        "co-production",
        standard="Services made together.",
        easy="Co-production means we work together. Everyone has a say.",
        forms=("co-produce", "co-produced"),
        picture="round-table",
    ),
    Term("budget", standard="A plan for money.", easy="A budget is a plan for money."),
    Term("harbour", standard="A place for boats.", easy=""),
)
PICTURES = (
    Picture("round-table", "pictures/round-table.svg", "People at a round table", width=400, height=300),
    Picture("boat", "pictures/boat.svg", "A boat on a lake", width=200, height=200),
    Picture("map", "pictures/map.svg", "A map with an arrow"),
)
REFERENCES = (
    Reference("cahn-2004", "No more throw-away people", authors=("Cahn, Edgar S.",), year="2004"),
    Reference("two-2011", "Two", authors=("Boyle, David", "Harris, Michael"), year="2011"),
    Reference("three-2012", "Three", authors=("Roy, Ann", "Bell, Joe", "Shaw, Kit"), year="2012"),
    Reference("care-act", "Care Act", organisation="UK Parliament", year="2014"),
    Reference("leaflet", "A leaflet"),
)
FILES = frozenset(
    (
        "files/form.pdf",
        "principles/photo.jpg",
        "media/film.mp4",
        "media/film.vtt",
        "media/talk.mp3",
        "pictures/boat.svg",
        "pictures/map.svg",
        "pictures/round-table.svg",
    )
)
SURROUNDINGS = Surroundings(
    Glossary("en-GB", terms=TERMS, index={form.lower(): term for term in TERMS for form in (term.name, *term.forms)}),
    Pictures(by_id={picture.id: picture for picture in PICTURES}),
    References(by_id={reference.id: reference for reference in REFERENCES}),
    FILES,
    load_strings("en-GB"),
)


def easy(text: str, *, language: str = "en-GB") -> Document:
    """The easy version of the topic principles/boats."""
    return _document(text, "principles/boats.easy.md", Version.EASY, language)


def standard(text: str, *, path: str = "principles/boats.md") -> Document:
    """The standard version of the topic principles/boats."""
    return _document(text, path, Version.STANDARD, "en-GB")


def _document(text: str, path: str, version: Version, language: str) -> Document:
    source = FRONT_MATTER + text
    return Document(path, "principles/boats", version, language, FrontMatter("Boats"), source, len(FRONT_MATTER))
