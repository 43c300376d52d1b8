"""Letters as an alphabet sorts them, in any language written in Latin letters."""

from __future__ import annotations

import unicodedata


def plain_letters(text: str) -> str:
    """A text in small letters without accents: "Épreuve" gives "epreuve", "Œuvre" gives "oeuvre"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
