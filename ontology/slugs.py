"""Readable local names for IRIs."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

SPECIAL = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "ı": "i"}
)
APOSTROPHES = re.compile("['\u2018\u2019\u02bc`´]")
NOT_WORD = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Without accents, case and apostrophes, one space between words: ``Sonia O'Sullivan``, ``sonia osullivan``."""
    plain = unicodedata.normalize("NFKD", text.translate(SPECIAL))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return NOT_WORD.sub(" ", APOSTROPHES.sub("", plain)).strip()


def slug(text: str) -> str:
    """The folded text with hyphens: ``3000m steeplechase`` is ``3000m-steeplechase``.

    A text without any Latin letter or digit gets a short hash, so that the slug is never empty.
    """
    return folded(text).replace(" ", "-") or short_hash(text)


def short_hash(text: str, length: int = 8) -> str:
    """The first hexadecimal digits of the SHA-256 of a text."""
    return sha256(text.encode()).hexdigest()[:length]
