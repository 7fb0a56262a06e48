"""The grammar of a row without columns: ``1. Name (Country) 12.71 seconds``, ``1, Name, Country, 9.91``,
``2= S Ohrland, S Osuide and B Reilly 2.15``, ``Tamirat Tola   ETH   DNF``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from extractor.relations.lists.flags import flag_code, flags_of, wind_of
from extractor.relations.lists.markcells import SAME, STATUS
from extractor.relations.lists.model import Layout, Person, Row
from extractor.relations.lists.names import is_name, person_name
from extractor.relations.lists.nations import DOUBTFUL, country_in, country_of, spelled, split_tail, team_name
from extractor.relations.lists.places import Place, place_at
from extractor.relations.lists.tokens import Token, tokens_of

BULLET = re.compile(r"\s*(?:[-*•·–—]\s+)?")
#: A row of more characters is none: a relay with its members has some two hundred.
LONGEST = 1200
LANE = re.compile(r"\s*(?:\(\d{1,4}\)|#?\d{1,5})\s+(?=[^\W\d_])")
ROUND_NOTE = re.compile(r"(?i)^(?:heat|h|semi(?:-final)?|sf|race|r|final|f)\s?\d{0,2}$")
JOINED = re.compile(r"(?:and|&)\s+(?=[^\W\d_])")
EACH = re.compile(r"(?i)^(?:both|all|each)\b\s*|\s*\b(?:both|each|equal)$")


@dataclass(slots=True)
class Draft:
    """A row as its tokens are read one by one."""

    tied: bool
    relay: bool
    names: list[str] = field(default_factory=list)
    nations: list[str | None] = field(default_factory=list)
    teams: list[bool] = field(default_factory=list)
    notes: list[str | None] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    symbols: str = ""
    status: str | None = None
    wind: Decimal | None = None
    same: bool = False
    club: str | None = None
    metric: str | None = None
    given: str | None = None


def parse_row(
    text: str, start: int, discipline: str | None, layout: Layout = "line", unplaced: bool = False
) -> Row | None:
    """The row that a stretch of text is, or None.

    ``start`` is the offset of the text in the article; ``unplaced`` allows a row without a place at its head.
    """
    if len(text) > LONGEST:
        return None
    head = BULLET.match(text)
    begin = head.end() if head else 0
    place = place_at(text, begin)
    if place is None and not unplaced:
        return None
    body = spelled(text[place.end if place else begin :])
    lane = LANE.match(body) if place and not place.firm else None
    draft = read_tokens(
        tokens_of(body[lane.end() if lane else 0 :], discipline), place, bool(discipline and "relay" in discipline)
    )
    return finish(draft, text, start, place, layout) if draft.names else None


def read_tokens(tokens: list[Token], place: Place | None, relay: bool) -> Draft:
    """What the tokens say together."""
    draft = Draft(bool(place and place.tied), relay)
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.kind == "mark":
            draft.marks.append(token.text)
            draft.symbols += token.signs
        elif token.kind == "group":
            read_group(draft, token.text)
        else:
            read_text(draft, token, following)
    return draft


def read_text(draft: Draft, token: Token, following: Token | None) -> None:
    """One text token: status, wind, flags, country, a name or a club."""
    text = peel(draft, EACH.sub("", token.text.strip()))
    joined = JOINED.match(text)
    if joined and draft.names:
        add_names(draft, text[joined.end() :])
        return
    if not text:
        return
    wind = wind_of(text)
    if wind is not None:
        draft.wind = wind
    elif country_in(text):
        add_country(draft, text)
    elif draft.names and not (draft.tied or " and " in text or " & " in text):
        if draft.given is None and draft.club is None:
            later = following.before if following and following.kind == "text" else ""
            set_club(draft, text, given=not later.startswith(","))
        else:
            draft.extra.append(text)
    elif flag_code(text) is None:
        add_names(draft, text)


def peel(draft: Draft, text: str) -> str:
    """Takes status words, ``same time`` and flags off the end of a text."""
    found = STATUS.search(text)
    if found and (found.end() == len(text.rstrip(" .")) or found.start() == 0):
        draft.status = found.group().lower()
        text = (text[: found.start()] + " " + text[found.end() :]).strip()
    if SAME.search(text):
        draft.same = True
        text = SAME.sub("", text).strip()
    words = text.split(" ")
    while words and (draft.names or len(words) > 2):
        code = flag_code(words[-1])
        if code is None or (country_of(words[-1].strip(".,;")) and not draft.marks):
            break
        words.pop()
        draft.flags += [code] if code else []
    if len(words) == 1 and draft.marks and re.fullmatch(r"[*!#+§†‡^]+", words[0]):
        draft.symbols += words.pop()
    return (
        " ".join(words).strip(" ,;:.–—")
        if not re.search(r"[A-Z]\.$", " ".join(words))
        else " ".join(words).strip(" ,;:–—")
    )


def add_country(draft: Draft, text: str) -> None:
    """The country of the last person, or a national team where no person stands before it."""
    code = country_in(text)
    if code is None:
        return
    if not draft.names:
        draft.names.append(team_name(text if country_of(text) else re.split(r"[(/,;]", text)[0], code))
        draft.nations.append(code)
        draft.teams.append(True)
        draft.notes.append(None)
        return
    for index in range(len(draft.names)):
        if draft.nations[index] is None and (index == len(draft.names) - 1 or draft.tied):
            draft.nations[index] = code


def add_names(draft: Draft, text: str) -> None:
    """One name or several, each with a country at its end where it stands there."""
    tail = split_tail(text)
    whole = tail[0] if tail else text
    parts = [whole] if draft.relay or is_name(whole) else shared(text) or [whole]
    for part in parts:
        own = split_tail(part) if len(parts) > 1 else tail
        club = draft.relay and part.isupper() and " " not in part
        person = part if club else person_name(own[0] if own else part)
        if person is None:
            draft.extra.append(part)
            continue
        draft.names.append(person)
        draft.nations.append(country_of(own[1]) if own else None)
        draft.teams.append(False)
        draft.notes.append(None)


def shared(text: str) -> list[str]:
    """The names in ``S Osuide and B Reilly`` or ``Andrea Bettinelli ITA & Linus Thornblad SWE``; empty where there
    is one."""
    if not re.search(r"\s(?:and|&)\s", text):
        return []
    parts = [part.strip() for part in re.split(r",\s+|\s+(?:and|&)\s+", text) if part.strip()]
    bare = [(split_tail(part) or (part, ""))[0] for part in parts]
    return parts if len(parts) > 1 and all(is_name(part) for part in bare) else []


def set_club(draft: Draft, text: str, given: bool) -> None:
    """The field after the name: a club, or the given name of an inverted one, with a country at its end perhaps."""
    tail = split_tail(text)
    if tail:
        add_country(draft, tail[1])
        text = tail[0]
    draft.club = text
    draft.given = text if given and is_name(text) and len(text.split()) <= 3 else None


def read_group(draft: Draft, text: str) -> None:
    """One bracketed note: wind, country, flags, members, a round, or a club."""
    wind = wind_of(text)
    flags = flags_of(text)
    metric = re.fullmatch(r"\d{1,3}\.\d\d(?:\s?m)?", text)
    if metric and not draft.marks:
        draft.metric = text.rstrip(" m")
    code = country_in(text) if len(text) < 40 else None
    if wind is not None:
        draft.wind = wind
    elif code and draft.names and draft.nations[-1] is None:
        draft.nations[-1] = code
        rest = re.split(r"[,;/]\s*", text)[1:]
        draft.flags += [f for part in rest for f in (flags_of(part) or ())]
    elif flags is not None:
        draft.flags += flags
    elif STATUS.fullmatch(text):
        draft.status = text.lower()
    elif guest(draft, text):
        draft.nations[-1] = guest(draft, text)
    elif not re.search(r"\d", text) and not ROUND_NOTE.match(text):
        draft.extra.append(text)
        if draft.notes and not draft.marks:
            draft.notes[-1] = text


def guest(draft: Draft, text: str) -> str | None:
    """The country that ends a note: ``(guest, Cuba)``."""
    parts = text.split(",")
    tail = parts[-1].strip()
    free = bool(draft.names) and draft.nations[-1] is None and len(parts) == 2 and tail.lower() not in DOUBTFUL
    return country_of(tail) if free else None


def finish(draft: Draft, text: str, start: int, place: Place | None, layout: Layout) -> Row:
    """The row of a draft."""
    lead = len(text) - len(text.lstrip())
    people = tuple(Person(*fields) for fields in zip(draft.names, draft.nations, draft.teams, draft.notes, strict=True))
    return Row(
        start=start + lead,
        end=start + len(text.rstrip()),
        layout=layout,
        people=people,
        place=place.number if place else None,
        tied=draft.tied,
        marks=tuple(draft.marks) or ((draft.metric,) if draft.metric else ()),
        same_mark=draft.same,
        wind=draft.wind,
        flags=tuple(draft.flags),
        symbols=draft.symbols,
        status=draft.status,
        given=draft.given,
        extra=tuple(([draft.club] if draft.club else []) + draft.extra),
    )
