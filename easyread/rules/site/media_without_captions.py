"""Finds films with sound that have no captions.

People who are deaf or hard of hearing cannot follow the film, nor can anybody in a noisy room. Many people with
learning disabilities understand more when they hear and read at the same time.

Make a captions file (`.vtt`) and name it with `captions:` under the line that opens the block.

Allow it for a film without speech and other sounds that matter.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import success_criterion
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "media-without-captions"

FILES = (("talk.mp4", "film"), ("talk.vtt", "WEBVTT\n"), ("talk.mp3", "sound"))


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that converting the documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Film has no captions",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(success_criterion("1.2.2", "Captions (Prerecorded)"),),
    good=(
        Example(
            "/// video | A talk\n    src: talk.mp4\n    captions: talk.vtt\n\nAnn says: hello.\n///\n",
            beside=FILES,
        ),
        Example("/// audio | A talk\n    src: talk.mp3\n\nAnn says: hello.\n///\n", beside=FILES),
    ),
    bad=(
        Example("⟦/// video | A talk⟧\n    src: talk.mp4\n\nAnn says: hello.\n///\n", beside=FILES),
        Example(
            "Look at this.\n\n⟦/// video | A talk⟧\n    src: talk.mp4\n    minutes: 2\n\nAnn says: hello.\n///\n",
            beside=FILES,
        ),
    ),
    wcag=("1.2.2",),
)
