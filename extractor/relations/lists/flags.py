"""The letters beside a mark: ``PB``, ``=CR``, ``NIR``, ``WR*``, ``Q``, and wind readings ``(+1.3)``, ``-0.4``, ``w:
1.1``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from extractor.facts import RECORD_MARKS
from extractor.gazetteer import rows
from extractor.relations.lists.vocabulary import words

FLAG = re.compile(r"(?:[=e](?=[A-Z]))?(?P<code>[A-Z][A-Z0-9]{1,4})(?P<star>[=*]*)")
WIND = re.compile(
    r"(?:w(?:ind)?|vent|v)?\s?[:=.]?\s?"
    r"(?P<value>[+±−–-]\s?\d{1,2}[.,]\d|(?<=[wd:=. ])\d{1,2}[.,]\d|\d[.,]\d(?=\s?m/s))\s?(?:m/s|mps|w)?",
    re.IGNORECASE,
)
BARE_WIND = re.compile(r"[+−–-]?\d[.,]\d(?:\s?m/s)?")
WIND_SAID = re.compile(
    r"(?i)\b(?:wind|w|vent)\s?(?:reading|speed)?\s?[:=.]?\s?(?P<value>[+−–-]?\s?\d{1,2}[.,]\d)|"
    r"(?P<signed>(?<![\w.])[+−–-]\s?\d[.,]\d)(?=\s?(?:m/s|mps|\)|$|:))|"
    r"(?P<unit>\d[.,]\d)\s?m/s|\(\s?(?P<bare>[+−–-]?\d\.\d)\s?\)"
)


@lru_cache(maxsize=1)
def codes() -> Mapping[str, str]:
    """The fact's code of each flag; an empty text for a flag that the fact format does not keep."""
    table = {
        row["key"]: row["facts_code"] for row in rows("record_types") if row["key"].isupper() and "-" not in row["key"]
    }
    return {**table, "WB": "WR", "AIR": "AR", "NACR": "AR", "SAR": "AR", "PR": "PB", "CWR": "", "WUR": ""}


def flag_code(word: str) -> str | None:
    """The code of one flag, ``""`` where it is one of no record, None where it is no flag."""
    bare = word.strip(",;.()[]")
    if bare in words("other flag"):
        return ""
    if bare.upper() in ("PBS", "PB", "SB") and bare[0].lower() == "p":
        return "PB"
    found = FLAG.fullmatch(bare)
    return codes().get(found["code"]) if found else None


def flags_of(text: str) -> tuple[str, ...] | None:
    """The codes of a field that holds nothing but flags (``PB, WL``); None where it holds anything else."""
    parts = [part for part in re.split(r"[\s,;/]+", text.strip(" ,;.()[]")) if part]
    found = [flag_code(part) for part in parts]
    if not parts or any(code is None for code in found):
        return None
    return ordered(code for code in found if code)


def ordered(found: Iterable[str]) -> tuple[str, ...]:
    """Codes in the order of the format, each once."""
    given = set(found)
    return tuple(code for code in RECORD_MARKS if code in given)


def wind_of(text: str) -> Decimal | None:
    """The reading of a field that holds nothing but a wind (``+0.8``, ``w -0.4``, ``1.3 m/s``), in m/s."""
    found = WIND.fullmatch(text.strip(" ()[]"))
    return reading(found["value"]) if found else None


def wind_cell(text: str) -> Decimal | None:
    """The reading of a cell in a column of winds, where the sign may be left out."""
    bare = text.strip(" ()[]")
    return reading(bare.replace("m/s", "")) if BARE_WIND.fullmatch(bare) else None


def wind_said(text: str) -> Decimal | None:
    """The wind in a heading: ``(wind -0.4)``, ``(+1.3 m/s)``."""
    found = WIND_SAID.search(text)
    return reading(found["value"] or found["signed"] or found["unit"] or found["bare"]) if found else None


def reading(text: str) -> Decimal:
    """The number of a reading; any dash is a minus."""
    bare = re.sub(r"[−–-]\s?", "-", text.strip()).replace(",", ".").lstrip("±+").strip()
    return Decimal(bare)
