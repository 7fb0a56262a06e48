"""Whole numbers written in digits or in words, from nought to ninety-nine."""

from __future__ import annotations

from collections.abc import Mapping

UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS: Mapping[str, int] = {
    **{word: value for value, word in enumerate(UNITS)},
    **{word: 20 + 10 * place for place, word in enumerate(TENS)},
    "a": 1,
    "an": 1,
    "nought": 0,
}
ORDINALS: Mapping[str, int] = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth".split(),
        1,
    )
}
#: A number word as a pattern, without ``a`` and ``an``; to be compiled with IGNORECASE.
WORD = (
    rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(UNITS[1:10])}))?|"
    + "|".join(sorted(UNITS, key=len, reverse=True))
    + ")"
)
#: A whole number in digits or words as a pattern.
NUMBER = rf"(?:\d{{1,4}}|{WORD})"


def whole_number(text: str) -> int:
    """The value of digits or words: ``46``, ``forty-six``, ``a``.

    Raises ValueError where the text is no number below a hundred in words, nor digits.

    >>> whole_number("twenty-three")
    23
    """
    given = text.strip().lower().replace(",", "")
    if given.isdecimal():
        return int(given)
    parts = given.replace("-", " ").split()
    if not parts or any(part not in WORDS for part in parts):
        raise ValueError(f"{text!r} is no number; expected digits or words up to ninety-nine")
    return sum(WORDS[part] for part in parts)
