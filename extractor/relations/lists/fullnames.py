"""The fullest form of a name that a list shortens: ``D Campbell`` is ``Darren Campbell`` where the article says so
once."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.relations.lists.names import is_name
from extractor.relations.lists.nations import country_of
from extractor.relations.lists.vocabulary import words

SHORT = re.compile(r"(?:(?P<initial>[A-Z])\.?(?:\s?[A-Z]\.?)?\s+)?(?P<last>[^\W\d_][\w'’-]*(?:\s[A-Z][\w'’-]*)?)")


@lru_cache(maxsize=4096)
def fullest(name: str, text: str) -> str:
    """The one longer form of a name in the text: of an initial and surname, of a bare surname, of a first surname
    (``Jessica Ennis``, ``Jessica Ennis-Hill``); the name itself where there is none or more than one."""
    double = set(re.findall(rf"(?<![\w'’.-]){re.escape(name)}-[A-ZÀ-Þ][\w'’]+", text)) if " " in name else set()
    if len(double) == 1:
        return str(double.pop())
    found = SHORT.fullmatch(name)
    if not found or (found["initial"] is None and " " in name):
        return name
    first = rf"{found['initial']}[a-zà-ÿ][\w'’-]+" if found["initial"] else r"[A-ZÀ-Þ][a-zà-ÿ][\w'’-]+"
    pattern = rf"(?<![\w'’.-])(?P<first>{first}) {re.escape(found['last'])}(?![\w-])"
    options = {m["first"] for m in re.finditer(pattern, text)}
    good = sorted(
        o
        for o in options
        if o not in words("before a surname") and is_name(o) and country_of(o, adjectives=True) is None
    )
    return f"{good[0]} {found['last']}" if len(good) == 1 else name
