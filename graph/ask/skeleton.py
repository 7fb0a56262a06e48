"""What is left of a question without its slots: the words of the language, and the people."""

from __future__ import annotations

import re

from graph.ask.kind import PERSON
from graph.ask.kinds import vocabulary
from graph.ask.words import FILLERS, NO_NAMES, SAME

WORD = re.compile(r"[^\W_][\w.'-]*")
PARTICLES = frozenset("al ben bin bint da dal de del della der di dos du el la le mac st ten ter van von".split())
PASSIVE = "was"


def skeleton(text: str) -> tuple[str, list[str], list[str]]:
    """The words, each run of words that the language does not know, or with a capital inside the question, as one
    person; the people; and words in small letters that are neither: beside names with capitals, or no names.
    """
    known = vocabulary()
    tokens = WORD.findall(text)
    marked = any(is_capital(token) for token in tokens[1:]) and not text.isupper()
    words: list[str] = []
    people: list[list[str]] = []
    strange: list[str] = []
    open_name = False
    for number, token in enumerate(tokens):
        plain = token.lower().removesuffix("'s").rstrip(".'")
        named = number > 0 and is_capital(token) and not text.isupper()
        if marked and plain in PARTICLES and is_capital(next(iter(tokens[number + 1 :]), "")):
            named = True
        if plain in known and not named:
            open_name = False
            if plain not in FILLERS:
                words.append(SAME.get(plain, plain))
            continue
        if ((marked and number > 0 and not plain[0].isdigit()) or plain in NO_NAMES) and not named:
            strange.append(token)
        if not open_name:
            words.append(PERSON)
            people.append([])
        people[-1].append(re.sub(r"'s?$", "", token))
        open_name = not token.endswith(("'s", "s'"))
    kept = words if "beat" in words else [word for word in words if word != PASSIVE]
    return " ".join(kept), [" ".join(person) for person in people], strange


def is_capital(token: str) -> bool:
    """Whether a word begins with a capital letter."""
    return token[:1].isupper()
