"""Whether the workers of a cluster have what this process has: easyread, Python, the packages that decide the bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from easyread.errors import EasyreadError
from easyread.registry.registry import plug_in_packages

DECIDING = (  # what workers read, convert, render and check pages with
    "easyread",
    "cssselect2",
    "jinja2",
    "justhtml",
    "lxml",
    "markdown",
    "markupsafe",
    "pymdown-extensions",
    "tinycss2",
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A package that a worker has in another version, or that one of the two has not at all (None)."""

    worker: str
    package: str
    there: str | None
    here: str | None


def compare_versions(client: Any) -> None:
    """Raises EasyreadError that names a worker with another version of what decides the bytes.

    `client` is one of dask.distributed: it asks all workers at once, also those without easyread.
    """
    packages = (*DECIDING, *plug_in_packages())
    answers = client.get_versions(packages=packages)
    here = _versions(answers["client"])
    for worker, answer in sorted(answers["workers"].items()):
        there = _versions(answer)
        for package in ("python", *packages):
            if there.get(package) != here.get(package):
                raise _refusal(Difference(worker, package, there.get(package), here.get(package)))


def _versions(answer: Mapping[str, Any]) -> dict[str, str | None]:
    versions: dict[str, str | None] = answer["packages"]
    return versions


def _refusal(found: Difference) -> EasyreadError:
    name = "Python" if found.package == "python" else found.package
    there = f"has {name} {found.there}" if found.there else f"has no {name}"
    here = f"this computer has {found.here}" if found.here else "this computer has none"
    return EasyreadError(
        f"The worker at {found.worker} {there}, {here}.",
        "Every machine needs the same versions, or pages differ. Install them there and start its workers again.",
    )
