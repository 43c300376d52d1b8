"""Names and addresses of the licences that sites and pictures use most."""

from __future__ import annotations

from easyread.render.parts import Link

CREATIVE_COMMONS = "https://creativecommons.org"

# SPDX identifiers in lower case: name for readers, address of the text.
LICENCES = {
    "cc-by-4.0": ("CC BY 4.0", f"{CREATIVE_COMMONS}/licenses/by/4.0/"),
    "cc-by-sa-4.0": ("CC BY-SA 4.0", f"{CREATIVE_COMMONS}/licenses/by-sa/4.0/"),
    "cc-by-nc-4.0": ("CC BY-NC 4.0", f"{CREATIVE_COMMONS}/licenses/by-nc/4.0/"),
    "cc-by-nc-sa-4.0": ("CC BY-NC-SA 4.0", f"{CREATIVE_COMMONS}/licenses/by-nc-sa/4.0/"),
    "cc-by-nd-4.0": ("CC BY-ND 4.0", f"{CREATIVE_COMMONS}/licenses/by-nd/4.0/"),
    "cc0-1.0": ("CC0 1.0", f"{CREATIVE_COMMONS}/publicdomain/zero/1.0/"),
    "ogl-uk-3.0": (
        "Open Government Licence 3.0",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    ),
}


def licence_link(licence: str) -> Link | None:
    """A licence as a link; the words alone (empty address) for one we do not know, None for none."""
    if not licence.strip():
        return None
    name, url = LICENCES.get("-".join(licence.lower().split()), (licence, ""))
    return Link(name, url)
