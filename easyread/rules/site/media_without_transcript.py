"""Finds films and sound recordings whose words stand nowhere as text.

People who are deaf or deafblind, who have no loudspeaker or who read more easily than they listen get nothing.

Write what is said, and what is shown, as the text of the block.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import success_criterion
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "media-without-transcript"

FILES = (("talk.mp4", "film"), ("talk.vtt", "WEBVTT\n"), ("talk.mp3", "sound"))


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that converting the documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Film or sound has no transcript",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(success_criterion("1.2.1", "Audio-only and Video-only (Prerecorded)"),),
    good=(
        Example("/// audio | A talk\n    src: talk.mp3\n\nAnn says: hello.\n///\n", beside=FILES),
        Example(
            "/// video | A talk\n    src: talk.mp4\n    captions: talk.vtt\n\nAnn waves and says: hello.\n///\n",
            beside=FILES,
        ),
    ),
    bad=(
        Example("⟦/// audio | A talk⟧\n    src: talk.mp3\n///\n", beside=FILES),
        Example("⟦/// video | A talk⟧\n    src: talk.mp4\n    captions: talk.vtt\n///\n", beside=FILES),
    ),
    wcag=("1.2.1",),
)
