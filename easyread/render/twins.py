"""Which heading of one version stands for which heading of the other."""

from __future__ import annotations

from collections.abc import Iterable

from easyread.model.fragment import Heading, Outline


def heading_for(anchor: str, target: Outline, twin: Outline | None) -> str:
    """The id in `target` for an id that its reader may know from the twin version.

    An id of its own stays. A heading of the twin becomes the one that covers it, or the nearest heading
    above it that has a match; "" when there is none. Any other id stays as it is, for the link checker.
    """
    if any(heading.id == anchor for heading in target.headings):
        return anchor
    if twin is None:
        return anchor
    above: list[Heading] = []
    for heading in twin.headings:
        above = [parent for parent in above if parent.level < heading.level] + [heading]
        if heading.id == anchor:
            matches = (matching_heading(parent, target) for parent in reversed(above))
            return next((match for match in matches if match), "")
    return anchor


def matching_heading(heading: Heading, other: Outline) -> str:
    """The id of the other version's first heading that covers this one, or that this one covers."""
    wanted = {heading.id, *heading.covers}
    for candidate in other.headings:
        if candidate.id in wanted or heading.id in candidate.covers:
            return candidate.id
    return ""


def section_pairs(own: Outline, other: Outline) -> tuple[tuple[str, str], ...]:
    """(own id, other id) for each section (level 2) that the other version covers, in reading order."""
    pairs = ((heading.id, matching_heading(heading, other)) for heading in sections(own.headings))
    return tuple((here, there) for here, there in pairs if there)


def sections(headings: Iterable[Heading]) -> tuple[Heading, ...]:
    """The headings that start a section."""
    return tuple(heading for heading in headings if heading.level == 2)
