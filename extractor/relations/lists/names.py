"""Names as result lists write them: ``Linford CHRISTIE``, ``BOLT Usain``, ``Bolt, Usain``, ``D Campbell``,
``LEWIS-FRANCIS``."""

from __future__ import annotations

import re

from extractor.relations.lists.vocabulary import words

WORD = re.compile(r"(?:[^\W\d_]|['’`´‘.-])+")
TITLES = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Lt|Sgt|Cpl|Pte|Capt)\.?\s+")
EDGE = " \t\n.,;:*#†‡§+^!|–—-•·"
NOTE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])\s*$")


def is_name(text: str) -> bool:
    """Whether the text can be the name of a person as it stands: one to six words, no digits, a capital, nothing of the
    vocabulary of headings."""
    parts = text.split()
    if not 1 <= len(parts) <= 6 or not all(WORD.fullmatch(part) for part in parts):
        return False
    folded = [word.lower().strip(".") for word in parts]
    if any(word in words("never in a name") for word in folded):
        return False
    if all(word in words("heading") and len(word) > 1 for word in folded):
        return False
    return any(part[0].isupper() for part in parts) and all(part[0].isupper() or joins(part) for part in parts)


def joins(word: str) -> bool:
    """Whether a word of a name may begin small: a particle, or a prefix before a capital (``d'Urville``,
    ``McLeod``)."""
    return word.lower() in words("particle") or bool(re.match(r"[a-z]{1,2}['’`´‘-]?[A-Z]", word))


def person_name(text: str, inverted: bool = False) -> str | None:
    """The name in reading order and usual case; None where the text is no name.

    ``Bolt, Usain`` and ``BOLT Usain`` are turned; ``inverted`` turns ``Bolt Usain`` too.

    >>> person_name("LEWIS-FRANCIS Mark")
    'Mark Lewis-Francis'
    """
    bare = TITLES.sub("", NOTE.sub("", text).strip(EDGE))
    bare = re.sub(r"\s+", " ", bare)
    if bare.count(",") == 1:
        last, given = (part.strip() for part in bare.split(","))
        return person_name(f"{given} {usual_case(last)}") if given and is_name(given) and is_name(last) else None
    if not is_name(bare):
        return None
    words = bare.split()
    turned = turned_at(words)
    if turned:
        words = words[turned:] + words[:turned]
    elif inverted and len(words) == 2:
        words = words[::-1]
    return usual_case(" ".join(words))


def shouted(word: str) -> bool:
    """Whether a word is in capitals as surnames are set (``CHRISTIE``, ``McKEAN``), not an initial."""
    letters = [c for c in word if c.isalpha()]
    small = re.sub(r"^(?:Mc|Mac|De|Di|La|Le|O['’])", "", word)
    return len(letters) >= 2 and small.isupper()


def turned_at(words: list[str]) -> int | None:
    """Where the given name begins in ``BOLT Usain`` or ``DE GRASSE Andre``; None where the order is the usual one."""
    count = next((i for i, word in enumerate(words) if not shouted(word)), len(words))
    if not 0 < count < len(words) or any(shouted(word) for word in words[count:]):
        return None
    if (
        all(len(word.strip(".")) <= 2 for word in words[:count])
        and words[-1][0].isupper()
        and count == 1
        and len(words) == 2
    ):
        return None
    return count


def usual_case(name: str) -> str:
    """``Tom MCKEAN`` as ``Tom McKean``, ``DOS SANTOS`` as ``dos Santos``; initials and words in usual case stay."""
    words = name.split()
    all_caps = all(shouted(word) or len(word.strip(".")) <= 2 for word in words)
    return " ".join(one_case(word, all_caps, place) for place, word in enumerate(words))


def one_case(word: str, all_caps: bool, place: int) -> str:
    """The usual case of one word of a name."""
    letters = "".join(c for c in word if c.isalpha())
    particle = word.lower() in words("particle") and shouted(word)
    if particle and place and not all_caps:
        return word.capitalize()
    if not particle and ((len(letters) <= 2 and not (all_caps and place and len(letters) == 2)) or not shouted(word)):
        return word
    parts = re.split(r"([-'’`´‘.])", word)
    return "".join(capital(part) for part in parts)


def capital(part: str) -> str:
    """``MCKEAN`` as ``McKean``, ``CHRISTIE`` as ``Christie``."""
    small = part.lower()
    if small.startswith("mc") and len(small) > 3:
        return "Mc" + small[2:].capitalize()
    return small.capitalize()
