"""Image elements for pictures of the dictionary and for picture files."""

from __future__ import annotations

import posixpath
from typing import NamedTuple
from xml.etree.ElementTree import Element

from easyread.markup.addresses import FILE, content_path, is_relative
from easyread.markup.desk import PageInProgress, PictureUse
from easyread.markup.places import quoted
from easyread.model.picture import Picture
from easyread.wording import closest_name, did_you_mean

PICTURE_SCHEME = "picture:"


class Image(NamedTuple):
    """A picture that exists: `src` is its address, width and height are CSS px, 0 when unknown."""

    src: str
    use: PictureUse
    width: int = 0
    height: int = 0
    shows: str = ""


def find_image(page: PageInProgress, name: str, *, written: str, before: str = "") -> Image | None:
    """The image called `picture:id`, path or address; None, with a problem recorded, when there is none.

    `written` is the name as it stands in the source, `before` the sign in front of it.
    """
    picture_id = picture_name(name)
    if picture_id is not None:
        picture = page.surroundings.pictures.by_id.get(picture_id)
        if picture is None:
            _report_unknown(page, picture_id, written, before)
        return dictionary_image(picture) if picture else None
    if not is_relative(name):
        return Image(name, PictureUse(name, in_dictionary=False))
    path = content_path(page.document.path, name)
    if not path or path not in page.surroundings.files:
        report_missing_file(page, written, before=before)
        return None
    return _file_image(page, path)


def picture_name(address: str) -> str | None:
    """The id in an address such as "picture:house" or "Picture: house", None for other addresses."""
    scheme, colon, name = address.partition(":")
    return name.strip() if colon and scheme.strip().lower() == PICTURE_SCHEME[:-1] else None


def find_option_image(page: PageInProgress, option: str, written: str) -> Image | None:
    """The image that an option of a block names, as `find_image` gives it; an id needs no `picture:` there."""
    is_id = "/" not in written and "." not in written
    name = f"{PICTURE_SCHEME}{picture_name(written) or written}" if is_id else written
    return find_image(page, name, written=written, before=f"{option}: ")


def dictionary_image(picture: Picture) -> Image:
    """The image of a dictionary entry."""
    use = PictureUse(picture.id, in_dictionary=True)
    return Image(FILE + picture.file, use, picture.width, picture.height, picture.shows)


def make_image(page: PageInProgress, image: Image, alt: str) -> Element:
    """A new image element."""
    element = Element("img")
    show_image(page, element, image)
    element.set("alt", alt)
    return element


def show_image(page: PageInProgress, element: Element, image: Image) -> None:
    """Make an image element show an image; other attributes stay."""
    element.set("src", image.src)
    if image.width and image.height and "width" not in element.attrib and "height" not in element.attrib:
        element.set("width", str(image.width))
        element.set("height", str(image.height))
    element.set("loading", "lazy")
    element.set("decoding", "async")
    page.pictures[element] = image.use


def _report_unknown(page: PageInProgress, picture_id: str, written: str, before: str) -> None:
    page.report(
        "picture-not-in-dictionary",
        written,
        before=before,
        message=f"No picture is called {quoted(picture_id)}, so readers see none here.",
        hint=did_you_mean(
            picture_id,
            page.surroundings.pictures.by_id,
            otherwise=f"Add it to {page.surroundings.pictures.path}.",
        ),
    )


def report_missing_file(page: PageInProgress, written: str, *, before: str = "") -> None:
    """Record that the content folder has no such file."""
    folder = posixpath.dirname(page.document.path) or "."
    by_name = {posixpath.basename(file): posixpath.relpath(file, folder) for file in sorted(page.surroundings.files)}
    near = by_name.get(closest_name(posixpath.basename(written), by_name))
    if written in page.surroundings.pictures.by_id:
        near = PICTURE_SCHEME + written
    page.report(
        "missing-file",
        written,
        before=before,
        message=f"There is no file {quoted(written)}, seen from the folder of this document.",
        hint=f"Did you mean {quoted(near)}?" if near else "Check the path: it starts at the folder of this document.",
    )


def _file_image(page: PageInProgress, path: str) -> Image:
    for picture in page.surroundings.pictures.by_id.values():
        if picture.file == path:
            size = picture.width, picture.height
            return Image(FILE + path, PictureUse(path, in_dictionary=False), *size, picture.shows)
    return Image(FILE + path, PictureUse(path, in_dictionary=False))
