"""Competitions: championships, games, circuits, meetings and road races, by name, by the adjective of their titles
(``Olympic`` champion) and, where no table has them, by the form of their names (``the Leipzig International meeting``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractor.gazetteer import EVER, Competition, competitions, edition_in
from extractor.normalize.words import AliasTable
from extractor.spans import CompetitionMention

YEAR_BEFORE = re.compile(r"\b((?:18|19|20)\d\d)(?: [A-Z][a-z]+){0,2} $")
YEAR_AFTER = re.compile(r"^(?: of| in)? ((?:18|19|20)\d\d)\b")
NO_TITLE = re.compile(
    r"(?i)^[ -](?:(?:indoor|outdoor|junior|all-time|best|\d[\d,.]*m?|metres?|record|leading|hurdles|women['’]s|men['’]s) )*"
    r"(?:records?|marks?|bests?|leads?|leading|leader|rankings?|ranked|number|no|no\.|class|tour|athletics|all-time|lists?|standings?|circuit|"
    r"body|federation|governing|anti-doping|stage|year|and its|events|over|stars?|committee|association|village|stadium|park|flame|torch|"
    r"qualifying|qualification|standard|squad|team|trials?|super league|union|commission|court)\b"
)
TITLE_NEAR = re.compile(
    r"(?i)^(?:[ ,&/-]+(?:and|or|the|indoor|indoors|outdoor|senior|junior|youth|under-?\d\d|cross|country|half|marathon|short|long|course|relay|"
    r"(?:wo)?men['’]s|\d[\d,.]*(?:km?|m)?|metres?|meters?|metre|meter|mile|miles|hurdles|steeplechase|high|triple|jump|jump,|pole|vault|shot|put|discus|hammer|javelin|"
    r"throw|decathlon|heptathlon|pentathlon|sprint|double|walk|race|distance|sprints|bronze|silver|gold|individual|team|x|4x\d+m|multi-event|"
    r"long-course|short-course|cross-country|half-marathon|back-to-back|reigning|defending|(?:(?:two|three|four|five|six|seven|eight)(?:[ -]times?)?|twice)(?: (?:olympic|world|european|commonwealth|african|asian|national))?)|(?:,| and|,? & |/)[ ]?(?:double )?(?:olympic|world|european|commonwealth|african|asian|british|national|american|u\.?s\.?|uk))*"
    r"[ -]+(?:champ(?:ion)?s?|championships?|titles?|titlist|golds?|silvers?|bronzes?|medals?|medall?ists?|crowns?|titleholders?|title-holders?|winners?|runners?-up|finalists?|finals?|double|podium|honours?|glory|ones?(?! (?:mile|hour|lap|day|year)))\b"
)
EVENT_NEAR = re.compile(
    r"(?i) (?:indoor |outdoor |(?:wo)?men['’]s )*(?:\d[\d,.]*(?:km?|m|[ -]?met(?:re|er)s?|[ -]kilomet(?:re|er)s?)|(?:half[ -])?marathon|(?:high|long|triple) jump|"
    r"pole vault|shot|discus|hammer|javelin|decathlon|heptathlon|pentathlon|steeplechase|4x\d+m)\b"
)
PRIZE_BEFORE = re.compile(
    r"(?i)\b(?:medall?ists?|champions?|gold|silver|bronze|winners?|victory|runner-up|finalist|(?:second|third|fourth|fifth|sixth|seventh|eighth)(?: place)?)"
    r" (?:in|at|over|of) (?:the|both the) $|\b(?:won|wins?|winning|retained|took|claimed) (?:the|both the) $"
)
"""What stands before championships that lend their name to an event alone: ``silver in the Olympic marathon``."""
TAIL = (
    r"(?:Championships?|championships?|Games|Grand Prix(?: [Ff]inal)?|Invitational|Half[ -]Marathon|Marathon|half[ -]marathon|marathon|Cup|Classic|International|"
    r"Trials?|trials|Relays|Open|Cross[ -]Country|Gala|Galan|Memorial|Festival|Mile|Meeting|meeting|Meet|meet|Challenge|Carnival|Trophy|Road Race|"
    r"10[Kk]m?|5[Kk]m?|10-[Mm]iler?|10 Miles|Ekiden|Run|Golden League|Diamond League|Super Grand Prix|[Cc]ross|[Ii]nternational meeting|[Ii]ndoor meeting|[Ii]nvitational meeting|Indoors|Sprint)"
)
CAPS = r"(?:[A-Z][\w’'&-]*|[A-Z]\.|U\.S\.|de|of|and|the|du|la)"
#: A ground or body that only begins like a competition: ``Rand International Athletic Centre``.
NO_PLACE = r"(?! (?:[A-Z]\w+ ){0,2}(?:Stadium|Arena|Cent(?:re|er)|Complex|Airport|Association|Federation|Committee|Hall|Hotel|University|School)\b)"
FORM = re.compile(
    rf"(?<![\w'’-])((?:[A-Z][\w’'&-]*|U\.S\.|\d{{4}})(?:(?: | & ){CAPS})*? {TAIL}(?: {TAIL})?)\b(?![-'’]){NO_PLACE}(?: (in|at) ([A-Z][\w’-]+(?: [A-Z][\w’-]+)?))?"
)
MEETING_IN = re.compile(
    r"\b(?:[Mm]eeting|[Mm]eet|[Gg]rand [Pp]rix|Golden League|[Ii]nternational(?: meeting)?)(?: \w+ing)?(?: on \w+)?,? (?:in|at) ([A-Z][\w’-]+(?: [A-Z][\w’-]+)?)"
)
LEADING = re.compile(
    r"^(?:(?:The|This|Last|At|In|For|After|But|And|His|Her|Their|Next|Both|When|While|With|From|As|On|Before|Since|Following|That|These|An|A|Former|Double|Defending|Reigning|[A-Z][a-z]+['’]s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: the)?|the|(?:19|20)\d\d) )+"
)
NOT_FORM = re.compile(
    r"(?i)^(?:world|national|the|grand prix|european|olympic)?\s*(?:marathon|half[ -]marathon|cross[ -]country|run|international|meeting|meet|mile|open|cup|relays|challenge|sprint|5k|10k|games|trials?|championships?|classic|festival|team|gala|final)$"
)
OWNED = re.compile(r"['’]s (?:[a-z]+)$")
HOST_GAMES = re.compile(r"^(?P<city>[A-Z][\w .’-]+?) (?:Olympics|Olympic Games|Games|Paralympics)$")


@lru_cache(maxsize=1)
def names() -> AliasTable[Competition]:
    """Names and their variants."""
    return AliasTable((alias, c) for c in competitions().values() for alias in (*c.aliases, c.key))


@lru_cache(maxsize=1)
def weak_names() -> AliasTable[Competition]:
    """Names that need a capital and a context (``the Worlds``, ``the Games``)."""
    return AliasTable(
        (alias, c) for c in competitions().values() for alias in c.weak_aliases if alias.startswith(("the ", "Worlds"))
    )


@lru_cache(maxsize=1)
def adjectives() -> AliasTable[Competition]:
    """The adjectives of titles; where two series share one, the first by key of the greater level wins."""
    order = {"global": 0, "area": 1, "national": 2, "invitational": 3}
    ranked = sorted(
        (c for c in competitions().values() if c.titled),
        key=lambda c: (order.get(c.level, 4), c.kind != "games", c.key),
    )
    return AliasTable((alias, c) for c in ranked for alias in c.title_adjectives if alias)


def find_competitions(text: str) -> list[CompetitionMention]:
    """All competitions named, in order of place, names before adjectives before unknown forms."""
    found = [
        *named(text),
        *by_adjective(text),
        *weakly_named(text),
        *by_form(text),
        *nationals(text),
        *meetings_in(text),
    ]
    found.sort(key=lambda m: (m.start, -m.end))
    out: list[CompetitionMention] = []
    for mention in found:
        rival = next((m for m in out if m.overlaps(mention)), None)
        if rival is None:
            out.append(mention)
        elif outranks(mention, rival):
            out = [m for m in out if not m.overlaps(mention)] + [mention]
    return sorted(out)


def outranks(mention: CompetitionMention, rival: CompetitionMention) -> bool:
    """A longer name beats a shorter one; at equal reach, a name beats an adjective where it ends in a noun (``Asian Games``)."""
    size, other = mention.end - mention.start, rival.end - rival.start
    if mention.known != rival.known and not (mention.adjective or rival.adjective):
        longer, known = (mention, rival) if rival.known else (rival, mention)
        extends = (
            longer.start <= known.start
            and longer.end >= known.end
            and longer.end - longer.start > known.end - known.start
        )
        return (mention is longer) if extends and not championship(known.key) else mention is known
    named = NOUN_END.search(mention.text) is not None
    return (size, mention.adjective != named) > (other, rival.adjective != named)


NOUN_END = re.compile(r"(?i)\b(?:games|championships?|cup|league|indoors|olympics)$")


def championship(key: str) -> bool:
    """Whether a key is a championships, games or circuit of the tables, whose name needs no sponsor."""
    found = competitions().get(key)
    return bool(found and found.kind in ("games", "championships", "circuit"))


def named(text: str) -> Iterator[CompetitionMention]:
    """Names of the table. A championships gives its key, a meeting or road race the words of the article."""
    for hit in names().find(text):
        surface = text[hit.start : hit.end]
        if surface.islower() and not (
            hit.payload.titled and surface.endswith(("championships", "games", "olympics", "indoors"))
        ):
            continue
        if not any(c.isupper() for c in surface) and hit.payload.level == "invitational":
            continue
        key = surface if hit.payload.kind == "meeting" and " " in surface and surface[0].isupper() else hit.payload.key
        yield CompetitionMention(
            hit.start,
            hit.end,
            surface,
            "competition.name",
            as_junior(title_case(key), surface),
            False,
            year_near(text, hit.start, hit.end),
        )


def as_junior(key: str, surface: str) -> str:
    """The junior championships under the name that they bore when the article was written."""
    return key.replace("U20", "Junior").replace("U18", "Youth") if re.search(r"(?i)\bjunior|\byouth", surface) else key


def title_case(name: str) -> str:
    """``Brussels grand prix`` as a name: ``Brussels Grand Prix``; words with a capital stay, ``meeting`` stays small."""
    return re.sub(r"\b(grand prix|golden league|games|marathon|classic|final)\b", lambda m: m[1].title(), name)


def year_near(text: str, start: int, end: int) -> str | None:
    """``the 2004 Olympics``, ``the Olympics of 2004``."""
    found = YEAR_BEFORE.search(text[max(0, start - 30) : start]) or YEAR_AFTER.match(text[end : end + 9])
    return found[1] if found else None


def weakly_named(text: str) -> Iterator[CompetitionMention]:
    """``the Worlds``."""
    for hit in weak_names().find(text):
        surface = text[hit.start : hit.end]
        if surface != "the Games" and surface.split()[-1][0].isupper():
            yield CompetitionMention(
                hit.start,
                hit.end,
                surface,
                "competition.weak",
                hit.payload.key,
                False,
                year_near(text, hit.start, hit.end),
            )


def by_adjective(text: str) -> Iterator[CompetitionMention]:
    """``Olympic`` and the like where a title, medal or final follows, and no record does."""
    for hit in adjectives().find(text):
        surface = text[hit.start : hit.end]
        end = hit.end + ("." in surface and text.startswith(".", hit.end))
        after = text[end : end + 90]
        if surface in ("World", "National") and not TITLE_NEAR.match(after):
            continue
        if text[max(0, hit.start - 4) : hit.start].lower() == "all-":
            continue
        if hit.payload.level == "national" and surface.lower() != "national" and OF_COUNTRY.match(after):
            continue
        titled = TITLE_NEAR.match(after) or (
            EVENT_NEAR.match(after) and PRIZE_BEFORE.search(text, max(0, hit.start - 44), hit.start)
        )
        if titled and not NO_TITLE.match(after):
            key = national_key(after) if surface.lower() == "national" else as_junior(hit.payload.key, surface)
            yield CompetitionMention(
                hit.start, hit.end, surface, "competition.adjective", key, True, year_near(text, hit.start, hit.end)
            )


#: ``the Kenyan winner`` is of the country, not of its championships; ``the U.S. indoor winner`` is.
OF_COUNTRY = re.compile(
    r"(?i) (?:(?:race|eventual|overall|surprise) )?(?:winner|runner-up|finalist|podium|one|double)\b"
)


def national_key(after: str) -> str:
    """The championships of the country that ``national`` means before a title: the indoor ones where the words say so."""
    return "National Indoor Championships" if INDOORS_BEHIND.match(after) else "National Championships"


INDOORS_BEHIND = re.compile(r"(?i) (?:senior |open )?indoors? ")


def nationals(text: str) -> Iterator[CompetitionMention]:
    """``at the national championships``, ``the National athletics trials``: those of the country that the article is from."""
    for m in NATIONALS.finditer(text):
        kinds = "".join(f"{word.title()} " for word in KINDS.findall(m.group()))
        key = f"National {kinds}{m['what'].title()}"
        year = year_near(text, m.start(), m.end())
        yield CompetitionMention(m.start(), m.end(), m.group(), "competition.national", key, False, year)


KINDS = re.compile(r"(?i)\b(?:indoor|race[ -]walking|walking|cross[ -]country|marathon|road|combined events)\b")
NATIONALS = re.compile(
    r"\b[Nn]ational(?:/(?:\d+(?:st|nd|rd|th) )?[Ii]nternational)? (?:(?:[Ss]enior|[Ii]ndoor|[Oo]utdoor|[Aa]thletics|[Tt]rack (?:and|&) [Ff]ield|[Oo]pen|[Rr]ace[ -][Ww]alking|"
    r"[Cc]ross[ -][Cc]ountry|[Ww]alking|[Mm]arathon|[Rr]oad|[Cc]ombined [Ee]vents|[Tt]rack) ){0,3}"
    r"(?P<what>[Cc]hampionships|[Tt]rials)\b"
)


def by_form(text: str) -> Iterator[CompetitionMention]:
    """Names that no table has, told by their last word."""
    for m in FORM.finditer(text):
        lead = LEADING.match(m[1])
        start = m.start(1) + (lead.end() if lead else 0)
        name = text[start : m.end(1)]
        name = re.sub(r"^(?:19|20)\d\d ", "", name)
        if " " not in name or NOT_FORM.match(name) or not name[0].isupper() or OWNED.search(name):
            continue
        yield CompetitionMention(
            m.end(1) - len(name),
            m.end(1),
            name,
            "competition.form",
            name,
            False,
            year_near(text, start, m.end(1)),
            False,
        )


def meetings_in(text: str) -> Iterator[CompetitionMention]:
    """``a meeting in Ghent`` is the ``Ghent meeting``."""
    for m in MEETING_IN.finditer(text):
        word = "Grand Prix" if "rand" in m.group()[:6].lower() else "meeting"
        yield CompetitionMention(
            m.start(), m.end(), m.group(), "competition.meeting-in", f"{m[1]} {word}", False, None, False
        )


def settle_games(key: str, published: str | None) -> tuple[str, str | None, str | None]:
    """``Athens Games``: the series, year and city of the games that the city last hosted before the article; else unchanged."""
    m = HOST_GAMES.match(key)
    if not m or key in competitions():
        return key, None, None
    for series in ("Olympic Games", "Commonwealth Games", "Asian Games", "Pan American Games"):
        edition = edition_in(series, m["city"], published or "9999", within=EVER)
        if edition:
            return series, edition.held, m["city"]
    return key, None, None
