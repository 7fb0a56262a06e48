"""How each written form of a mark or margin is read: the match of its pattern to a value with its unit.

Imperial measures are converted at 2.54 cm an inch and given to the nearest centimetre.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from extractor.normalize.marks import Mark
from extractor.normalize.numbers import whole_number

CENT = Decimal("0.01")
INCH = Decimal("2.54")
VULGAR = {"¼": Decimal("0.25"), "½": Decimal("0.5"), "¾": Decimal("0.75")}
PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": Decimal("0.33")}
FRACTIONS = {"tenth": Decimal("0.1"), "hundredth": Decimal("0.01"), "thousandth": Decimal("0.001")}


def clock(hours: str | None, minutes: str | None, seconds: str) -> Mark | None:
    """A time of its parts; None where minutes or seconds reach 60 below a higher unit."""
    hour, minute, second = int(hours or 0), int(minutes or 0), Decimal(seconds)
    if (minutes and second >= 60) or (hours and minute >= 60):
        return None
    return Mark.of(Decimal(hour * 3600 + minute * 60) + second, "s")


def read_units(found: re.Match[str]) -> Mark | None:
    """``two hours, 23 minutes and 10 seconds``, ``3min 28.32sec``, ``two hours 5 minutes``, ``14 minutes 32.93``."""
    parts = found.groupdict()
    hours, minutes, seconds = parts.get("h"), parts.get("m"), parts.get("s")
    try:
        hour = str(whole_number(hours)) if hours else None
        minute = str(whole_number(minutes)) if minutes else "0"
        second = (seconds if in_digits(seconds) else str(whole_number(seconds))) if seconds else "0"
    except ValueError:
        return None
    return clock(hour, minute, second)


def read_colon(found: re.Match[str]) -> Mark | None:
    """``2:23:10``, ``3:28.32``, ``26:52``, ``2:23:10.5``."""
    first, second, third, part = found["a"], found["b"], found["c"], found["d"]
    tail = f".{part}" if part else ""
    return clock(first, second, third + tail) if third else clock(None, first, second + tail)


def read_dotted(found: re.Match[str]) -> Mark | None:
    """``3.28.32`` as minutes, seconds and hundredths; :func:`hours_of` reads it as hours."""
    return clock(None, found["a"], f"{found['b']}.{found['c']}")


def read_short(found: re.Match[str]) -> Mark | None:
    """``2m 03.45s``, ``3'28"32``."""
    part = found["c"]
    return clock(None, found["a"], found["b"] + (f".{part}" if part else ""))


def read_hms(found: re.Match[str]) -> Mark | None:
    """``2h03:45``, ``2h 3m 45s``, ``2h03'45"``."""
    return clock(found["a"], found["b"], found["c"])


def read_fraction(found: re.Match[str]) -> Mark | None:
    """``two hundredths of a second``, ``a tenth of a second``, ``hundredth of a second``."""
    count = whole_number(found["n"]) if found["n"] else 1
    return Mark.of(FRACTIONS[found["part"].lower()] * count, "s")


def read_half(found: re.Match[str]) -> Mark | None:
    """``half a second``, ``two and a half seconds``, ``a second and a half``, ``half a metre``."""
    unit, factor = (
        ("m", 1) if found["unit"].lower().startswith("m") and "min" not in found["unit"].lower() else ("s", 1)
    )
    factor = 60 if found["unit"].lower().startswith("min") else factor
    count = whole_number(found["n"]) if found["n"] else 1 if found["after"] else 0
    value = (Decimal(count) + PARTS[(found["part"] or "half").lower()]) * factor
    return Mark.of(value, "m" if unit == "m" else "s")


def read_quarters(found: re.Match[str]) -> Mark | None:
    """``three quarters of a second``, ``a quarter of a metre``."""
    value = VULGAR["¼"] * whole_number(found["n"])
    return Mark.of(value, "s" if found["part"].lower() == "second" else "m")


def read_seconds(found: re.Match[str]) -> Mark | None:
    """``9.79secs``, ``10.4s``, ``.46 seconds``, ``five seconds``."""
    return plain(found["n"], "s")


def read_minutes(found: re.Match[str]) -> Mark | None:
    """``two minutes``, ``a minute``: only ever a margin."""
    return Mark.of(Decimal(whole_number(found["n"]) * 60), "s")


def read_metres(found: re.Match[str]) -> Mark | None:
    """``6.63m``, ``20.02 metres``, ``five metres``."""
    return plain(found["n"], "m")


def read_split_metres(found: re.Match[str]) -> Mark | None:
    """``16m50``."""
    return Mark.of(Decimal(f"{found['a']}.{found['b']}"), "m")


def read_centimetres(found: re.Match[str]) -> Mark | None:
    """``36cm``, ``three centimetres``."""
    value = plain(found["n"], "m")
    return Mark.of(value.value / 100, "m") if value else None


def read_points(found: re.Match[str]) -> Mark | None:
    """``6,952 points``, ``8847``."""
    try:
        return Mark.of(Decimal(whole_number(found["n"])), "points")
    except ValueError:
        return None


def read_imperial(found: re.Match[str]) -> Mark | None:
    """``27ft 4in``, ``7 feet 8 1/2 inches``, ``29-4¼``: metres to the nearest centimetre."""
    inches = Decimal(int(found["ft"]) * 12 + int(found["in"] or 0))
    if found["vulgar"]:
        inches += VULGAR[found["vulgar"]]
    elif found["num"]:
        if not int(found["den"]):
            return None
        inches += Decimal(found["num"]) / Decimal(found["den"])
    elif found["dec"]:
        inches += Decimal(f"0.{found['dec']}")
    return Mark.of((inches * INCH / 100).quantize(CENT, ROUND_HALF_UP), "m")


def in_digits(text: str) -> bool:
    """Whether a number is written in digits, of any script."""
    return text[0] == "." or text[0].isdecimal()


def plain(text: str, unit: str) -> Mark | None:
    """A number in digits or words as seconds or metres."""
    if in_digits(text):
        return Mark.of(Decimal(text), "m" if unit == "m" else "s")
    return Mark.of(Decimal(whole_number(text)), "m" if unit == "m" else "s")


def as_hours(text: str) -> Mark | None:
    """``2.05.30`` or ``2:05`` read as hours; None where the form cannot be that.

    >>> as_hours("2.05.30").text
    '2:05:30'
    """
    found = re.match(r"([1-9])(?:\.([0-5]\d)\.([0-5]\d)|:([0-5]\d))(?![\d.:])", text)
    if not found:
        return None
    return clock(found[1], found[2] or found[4], found[3] or "0")
