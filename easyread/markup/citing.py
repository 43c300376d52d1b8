"""Citations in author and year style: "(Cahn, 2004, section 2)".

Source of the style: Harvard author-date referencing as in BS ISO 690:2021, Annex A.2; "and others" in plain words.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from easyread.markup.addresses import REFERENCE
from easyread.markup.desk import PageInProgress
from easyread.markup.places import quoted
from easyread.markup.plain_text import GENERATED
from easyread.model.reference import Reference
from easyread.strings import Strings
from easyread.wording import did_you_mean


@dataclass(frozen=True, slots=True)
class Cited:
    """One source of a citation: the id the author wrote, and where in the source, "section 2"."""

    id: str
    where: str = ""


def make_citation(page: PageInProgress, cited: tuple[Cited, ...], *, before: str = "@") -> Element:
    """The bracket with links to the list of references. Unknown ids are recorded and kept as written.

    `before` is what stands in front of an id in the source.
    """
    element = Element("span", {"class": "citation", GENERATED: ""})
    element.text = AtomicString("(")
    last: Element | None = None
    for number, source in enumerate(cited):
        text = page.strings("citation.between") if number else ""
        reference = page.surroundings.references.by_id.get(source.id)
        if reference is None:
            _report_unknown(page, source.id, before)
            text += f"@{source.id}"
        _append(element, last, text)
        if reference is not None:
            last = SubElement(element, "a", {"href": REFERENCE + reference.id})
            last.text = AtomicString(short_name(reference, page.strings))
        _append(element, last, f", {source.where}" if source.where else "")
    _append(element, last, ")")
    return element


def short_name(reference: Reference, strings: Strings) -> str:
    """Author and year: "Cahn, 2004"; an organisation or the title where there is no author."""
    names = [author.partition(",")[0].strip() for author in reference.authors]
    year = reference.year or strings("citation.no-date")
    if len(names) > 2:
        who = strings("citation.others", first=names[0])
    elif len(names) == 2:
        who = strings("citation.two", first=names[0], second=names[1])
    else:
        who = names[0] if names else reference.organisation or reference.title
    return f"{who}, {year}"


def _report_unknown(page: PageInProgress, written: str, before: str) -> None:
    references = page.surroundings.references
    page.report(
        "unknown-reference",
        written,
        before=before,
        message=f"No source is called {quoted(written)}, so readers cannot look it up.",
        hint=did_you_mean(written, references.by_id, otherwise=f"Add it to {references.path}."),
    )


def _append(element: Element, last: Element | None, text: str) -> None:
    if last is None:
        element.text = AtomicString((element.text or "") + text)
    elif text:
        last.tail = (last.tail or "") + text
