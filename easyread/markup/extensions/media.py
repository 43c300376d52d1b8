"""`/// video | Title` and `/// audio | Title`: a recording with captions, and its words as the block's text.

A recording on another host becomes a link: nothing is loaded from there before the reader asks.
"""

from __future__ import annotations

import posixpath
from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from easyread.markup.addresses import FILE, content_path, is_relative
from easyread.markup.block_options import NUMBER, WORDS, Kinds
from easyread.markup.images import find_option_image, report_missing_file
from easyread.markup.learning_block import FoldedTextBlock, LearningBlockExtension, add_generated
from easyread.markup.places import quoted

_TYPES = {
    ".mp4": "video/mp4",
    ".m4v": "video/mp4",
    ".webm": "video/webm",
    ".ogv": "video/ogg",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
}


class Recording(FoldedTextBlock):
    """A player with its captions, or a link to a player elsewhere; either with the transcript."""

    TAG: ClassVar[str] = ""
    PLAYED: ClassVar[tuple[str, ...]] = ()  # how the types of its files start
    BEST: ClassVar[str] = ""

    def make_block(self) -> Element:
        """The figure with an empty transcript."""
        figure = Element("figure", {"class": "media"})
        self._add_caption(figure)
        self._add_player(figure)
        self.add_fold(figure, "transcript", self.page.strings("media.transcript"))
        return figure

    def report_no_text(self, block: Element) -> None:
        """Record that a player has no transcript; a recording elsewhere may have one there."""
        if block.find(self.TAG) is not None:
            self.page.report_line(
                "media-without-transcript",
                self.opening,
                message=f"This {self.NAME} has no transcript, so its words can only be heard.",
                hint="Write down what is said and shown, as the text of the block.",
            )

    def _add_caption(self, figure: Element) -> None:
        minutes = self.given.get("minutes")
        if not self.title and not minutes:
            return
        caption = SubElement(figure, "figcaption")
        caption.text = f"{self.title} " if minutes else self.title
        if minutes:
            strings = self.page.strings
            time = strings("media.minute") if minutes == 1 else strings("media.minutes", minutes=minutes)
            add_generated(caption, "span", "block-minutes", time)

    def _add_player(self, figure: Element) -> None:
        written = self.given.get("src", "")
        path = content_path(self.page.document.path, written)
        if not written:
            self.report_missing_option("src", "media/name-of-a-file.mp4")
        elif not is_relative(written):
            link = SubElement(SubElement(figure, "p"), "a", {"href": written, "rel": "external"})
            link.text = self.title or written
        elif not path or path not in self.page.surroundings.files:
            report_missing_file(self.page, written, before="src: ")
        else:
            self._add_local_player(figure, path)

    def _add_local_player(self, figure: Element, path: str) -> None:
        player = SubElement(figure, self.TAG, {"controls": "controls", "preload": "metadata"})
        if self.title:
            player.set("aria-label", self.title)
        self._add_poster(player)
        source = SubElement(player, "source", {"src": FILE + path})
        media_type = _TYPES.get(posixpath.splitext(path)[1].lower(), "")
        if media_type:
            source.set("type", media_type)
        if not media_type.startswith(self.PLAYED):
            self._report_type("src", written=self.given["src"], wanted=f"Save it as {self.BEST}.")
        self._add_captions(player)

    def _add_poster(self, player: Element) -> None:
        written = self.given.get("poster", "")
        image = find_option_image(self.page, "poster", written) if written else None
        if image is not None:
            player.set("poster", image.src)
            self.page.pictures[player] = image.use

    def _add_captions(self, player: Element) -> None:
        written = self.given.get("captions", "")
        path = content_path(self.page.document.path, written)
        if path and path in self.page.surroundings.files:
            if not path.lower().endswith(".vtt"):
                self._report_type("captions", written=written, wanted="Save the captions as a WebVTT file (.vtt).")
            language = self.page.document.language
            label = self.page.strings("media.captions")
            SubElement(player, "track", {"kind": "captions", "srclang": language, "label": label, "src": FILE + path})
        elif written:
            report_missing_file(self.page, written, before="captions: ")
        elif self.TAG == "video":
            self._report_captions()

    def _report_type(self, option: str, *, written: str, wanted: str) -> None:
        message = f"Browsers cannot play {quoted(written)}: it is the wrong kind of file for {self.NAME}."
        self.page.report("wrong-block-option", written, message=message, hint=wanted, before=f"{option}: ")

    def _report_captions(self) -> None:
        self.page.report_line(
            "media-without-captions",
            self.opening,
            message="This video has no captions, so people who cannot hear it miss what is said.",
            hint="Add a WebVTT file beside it and the option captions: name.vtt.",
        )


class Video(Recording):
    """A film with sound."""

    NAME = TAG = "video"
    PLAYED, BEST = ("video/", "audio/ogg"), "MP4 (.mp4)"
    KINDS: ClassVar[Kinds] = {"src": WORDS, "captions": WORDS, "poster": WORDS, "minutes": NUMBER}


class Audio(Recording):
    """Sound alone."""

    NAME = TAG = "audio"
    PLAYED, BEST = ("audio/", "video/"), "MP3 (.mp3)"
    KINDS: ClassVar[Kinds] = {"src": WORDS, "captions": WORDS, "minutes": NUMBER}


class MediaExtension(LearningBlockExtension):
    """The blocks `video` and `audio`."""

    BLOCKS = (Video, Audio)
