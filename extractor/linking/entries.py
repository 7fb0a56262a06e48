"""Who is said to start, or not to start, at which competition ahead: candidates of a sentence and what speaks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractor.analysis import Analysis
from extractor.discourse.people import PersonMention
from extractor.gazetteer import competitions, editions
from extractor.linking.features import climb, governor_features
from extractor.linking.items import Row, word_classes
from extractor.linking.skeleton import skeleton
from extractor.mentions.competitions import settle_games
from extractor.spans import CompetitionMention, DateMention, VenueMention

BACK = 4
START = (
    r"(?:run|race|compete|contest|take part|take on|face|meet|line up|start|appear|return|make|begin|open|defend|join|attempt|tackle|throw|jump|"
    r"vault|feature|headline|lead|clash|kick off|go|play|test|represent|step|double|chase|renew|continue|miss|skip|be (?:in action|among|in|on|at|there|one|back|joined|competing|running|racing|taking|defending|up against|represented|seen)|have|try|travel|head|wear|anchor|captain|bid|launch|get|put|resume|warm up|see)"
)
SIGNS: tuple[tuple[str, str], ...] = (
    ("will", rf"(?:will|'ll|shall) (?:(?:also|now|then|only|again|both|not just|first|instead|still|next|therefore|definitely) )*{START}\b"),
    ("due", rf"(?:is|are|was|were|be) (?:(?:also|now|both|all|next|still) )?(?:due|set|scheduled|down|booked|entered|to|going|ready|confirmed|lined up|billed)(?: to| for| in)? "),
    ("named", r"(?:named|selected|picked|chosen|included|entered|confirmed|drafted|called up|listed|nominated|added|signed up|qualified|earned selection|made the team) "),
    ("agreed", r"(?:agreed|decided|committed|accepted|opted|chosen|elected|confirmed|announced|declared|said|told) (?:[a-z]+ ){0,6}?(?:to|that (?:she|he|~\d+) (?:will|would)|she|he|~\d+ (?:will|would|is))"),
    ("doing", r"(?:is|are) (?:also |now |both )?(?:taking part|running|competing|racing|defending|joining|returning|facing|making|doubling|entered|starting|in the (?:field|team|squad|line-up))"),
    ("present", r"(?:competes|compete|runs|races|faces|face|begins|begin|opens|takes part|lines up|line up|returns|return|goes|starts|joins|join|heads|headlines|defends|contests|meets|meet|tackles|makes|take on|takes on|clash|clashes|doubles) "),
    ("field", r"(?:field|line-up|lineup|entries|entry list|start list|cast|team|squad) (?:[a-z]+ ){0,4}(?:includes|include|including|headed|led|features|featuring|with|contains|boasts)"),
    ("out", r"(?:pulled out|pull out|pulls out|pulling out|withdrawn|withdrew|withdraw|withdraws|withdrawing|withdrawal|ruled (?:[a-z]+ )?out|will miss|to miss|misses|missing|sidelined|absent|absence|scratched|forced out|opted out|out of|is out|be out|dropped out of|skip|skips|skipping|scrapped|called off)"),
    ("not", r"(?:will not|won't|wo n't|will n't|would not|not be|not to|is not|are not|has not|have not|nor will|not been|no longer) (?:[a-z]+ ){0,2}(?:run|running|race|racing|compete|competing|taking part|take part|defend|defending|start|be|in|coming|travel|travelling|planning|entered|selected|appear|throw|throwing|jump|jumping|bound|contest|there)"),
    ("hope", r"(?:hopes?|hoping|hoped|wants?|wanted|could|might|may|would like|considering|consider|considers|possible|possibly|aims?|aiming|dream\w*|target\w*|likely|expected|if|unless|whether|probably|perhaps|should|would|wish\w*|keen|eyeing|doubtful|doubt|decide whether|undecided|yet to)"),
)
SIGN = tuple((name, re.compile(r"(?<!\S)" + words + r"(?!\S)" if not words.endswith((" ", "b")) else r"(?<!\S)" + words)) for name, words in SIGNS)
WANTED = frozenset("will due named agreed doing present field out not".split())
ENTRY_FORMS = re.compile(r"(?:next|this|coming|later|forthcoming|upcoming)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person of a row who may be entered: the places of row and item."""

    row: int
    item: int


@dataclass(frozen=True, slots=True)
class Event:
    """A competition that may be meant: its name in the facts' form, the mention, and where it was found."""

    key: str
    mention: CompetitionMention | VenueMention | None
    origin: str


def candidates(analysis: Analysis) -> Iterator[tuple[Candidate, list[str]]]:
    """The persons of all sentences in which something points ahead, with the signs."""
    body = analysis.reading.article.body_start
    for number, row in enumerate(analysis.rows):
        people = [i for i in row.of_kind("PER") if row.items[i].symbol != "HIS" and not team(analysis, row, i)]
        if row.sentence.start < body or not people:
            continue
        line = skeleton(analysis, row)
        if any(pattern.search(line) for name, pattern in SIGN if name in WANTED):
            for item in people:
                yield Candidate(number, item), signs(line, item)


def team(analysis: Analysis, row: Row, item: int) -> bool:
    """Whether an item is a team."""
    mention = row.items[item].mention
    return isinstance(mention, PersonMention) and analysis.people.persons[mention.person].team


def signs(line: str, item: int) -> list[str]:
    """What points ahead in a sentence, and where it stands to a person: right behind, before or elsewhere."""
    m = re.search(rf"[@~%]{item} ", line)
    if m is None:
        return []
    out = []
    for name, pattern in SIGN:
        for hit in pattern.finditer(line):
            if hit.start() >= m.end():
                between = line[m.end() : hit.start()]
                where = "next" if len(between) < 2 else "after" if not re.search(r"[@~%]\d", between) else "joined" if JOINED.fullmatch(between) else "far"
            else:
                between = line[hit.end() : m.start()]
                where = "behind" if not re.search(r"[@~%]\d", between) else "list" if "@" in between and len(between) < 60 else "before"
            out.append(f"{name}:{where}")
    return sorted(set(out))


JOINED = re.compile(r"(?:\([^)]*\) |, |and |@\d+ |NAT |TITLE |COMP |DISC |the |double |champion |[a-z]+ )*")


def features(analysis: Analysis, candidate: Candidate, found: Sequence[str]) -> list[str]:
    """What speaks for and against a start of a person."""
    row = analysis.rows[candidate.row]
    item = row.items[candidate.item]
    out = ["bias", *(f"sign:{s}" for s in found), *(f"any:{s}" for s in sorted({s.split(":")[0] for s in found}))]
    kinds = {s for s in found if s.split(":")[1] in ("next", "after", "joined")}
    out += [f"hope+{s.split(':')[0]}" for s in sorted(kinds)] if any(s.startswith("hope") for s in kinds) else []
    dates = [i.mention for i in row.items if isinstance(i.mention, DateMention)]
    out.append(f"ahead:{any(d.ahead for d in dates)}:{any(not d.ahead for d in dates)}")
    out.append(f"main:{analysis.main.ahead}")
    events = [e for e in events_of(analysis, candidate) if e.origin == "here"]
    out.append(f"here:{min(len(events), 2)}:{any(is_ahead(analysis, e) for e in events)}")
    out.append(f"quoted:{row.sentence.quoted}")
    out.append(f"form:{item.symbol}")
    out.append(f"marks:{bool(row.of_kind('MARK'))}:places:{bool(row.of_kind('PLC'))}")
    out += [f"g{f}" for f in governor_features(analysis.reading.doc, item)]
    out += verbs(analysis, row, candidate.item)
    for offset in (-2, -1, 1, 2):
        place = candidate.item + offset
        if 0 <= place < len(row.items):
            out.append(f"n{offset}:{row.items[place].symbol}")
    return out


def verbs(analysis: Analysis, row: Row, item: int) -> Iterator[str]:
    """The verb above a person with what depends on it: ``set>run``."""
    token = analysis.reading.doc[row.items[item].token]
    head = next((t for t in climb(token)[1:] if t.tag_.startswith("V")), None)
    if head is not None:
        yield f"role:{token.dep_}"
        for child in head.children:
            if child.dep_ in ("xcomp", "ccomp", "prt", "acomp"):
                yield f"down:{word_classes().get(head.lower_, head.lower_)}>{child.lower_}"


def events_of(analysis: Analysis, candidate: Candidate) -> list[Event]:
    """The competitions that may be meant, nearest first: of the sentence, of those before, of the article, and cities."""
    row = analysis.rows[candidate.row]
    out = [*named_in(analysis, row, "here")]
    for back in range(1, BACK):
        if candidate.row - back >= 0:
            out += named_in(analysis, analysis.rows[candidate.row - back], f"back{back}")
    if candidate.row + 1 < len(analysis.rows):
        out += named_in(analysis, analysis.rows[candidate.row + 1], "next")
    main = analysis.main.competition
    if main is not None:
        out.append(Event(settled(analysis, main.key), main, "main"))
    for place in row.of_kind("VEN"):
        mention = row.items[place].mention
        if isinstance(mention, VenueMention):
            out.append(Event(f"{mention.city} meeting", mention, "city"))
    best: dict[str, Event] = {}
    for event in out:
        best.setdefault(event.key, event)
    return list(best.values())


def named_in(analysis: Analysis, row: Row, origin: str) -> Iterator[Event]:
    """The competitions that a sentence names, titles left out."""
    for place in row.of_kind("COMP"):
        mention = row.items[place].mention
        if isinstance(mention, CompetitionMention) and not mention.adjective:
            yield Event(settled(analysis, mention.key), mention, origin)


def settled(analysis: Analysis, key: str) -> str:
    """The series of games that are named by their city."""
    return settle_games(key, analysis.reading.article.published)[0]


def event_features(analysis: Analysis, candidate: Candidate, event: Event) -> list[str]:
    """What speaks for a competition."""
    row = analysis.rows[candidate.row]
    out = ["bias", f"o:{event.origin}", f"known:{event.key in competitions()}"]
    main = analysis.main.competition
    out.append(f"main:{main is not None and settled(analysis, main.key) == event.key}:{analysis.main.ahead}")
    ahead = is_ahead(analysis, event)
    out += [f"ahead:{ahead}", f"o:{event.origin}:ahead:{ahead}"]
    here = [e for e in named_in(analysis, row, "here")]
    out.append(f"o:{event.origin}:here:{min(len(here), 2)}")
    if event.mention is not None and event.origin in ("here", "city"):
        place = next((n for n, i in enumerate(row.items) if i.start == event.mention.start), None)
        if place is not None:
            side = "after" if place > candidate.item else "before"
            first = [n for n, i in enumerate(row.items) if i.mention in [e.mention for e in here]]
            out += [f"side:{side}", f"near:{side}:{min(abs(place - candidate.item) // 4, 4)}", f"first:{bool(first) and place == first[0]}"]
            out.append(f"prep:{event.origin}:{row.items[place - 1].word if place else '^'}")
            out.append(f"prep2:{row.items[place - 2].word if place > 1 else '^'}")
    if event.mention is not None:
        before = analysis.reading.text[max(0, event.mention.start - 30) : event.mention.start].lower()
        out.append(f"next:{bool(ENTRY_FORMS.search(before))}")
        out.append(f"year:{year_state(analysis, event)}")
    return out


def year_state(analysis: Analysis, event: Event) -> str:
    """How a year in a competition's name stands to the article."""
    year = getattr(event.mention, "year", None)
    published = (analysis.reading.article.published or "")[:4]
    return "none" if not year or not published else "past" if year < published else "same" if year == published else "ahead"


def is_ahead(analysis: Analysis, event: Event) -> bool:
    """Whether a date ahead stands at any mention of a competition, or its next edition lies within the year."""
    return ahead_date(analysis, event) is not None or edition_ahead(event.key, analysis.reading.article.published or "") is not None


def ahead_date(analysis: Analysis, event: Event) -> DateMention | None:
    """The nearest date ahead of the article that stands in the sentence of a mention of a competition."""
    found: list[tuple[int, DateMention]] = []
    dates = [d for d in analysis.reading.dates if d.ahead]
    if not dates:
        return None
    places = [c.start for c in analysis.reading.competitions if settled(analysis, c.key) == event.key]
    if isinstance(event.mention, VenueMention):
        places = [event.mention.start]
    for start in places:
        sentence = analysis.reading.sentence_at(start)
        found += [(abs(d.start - start), d) for d in dates if sentence.start <= d.start < sentence.end]
    return min(found, default=(0, None), key=lambda f: f[0])[1]


@lru_cache(maxsize=512)
def edition_ahead(key: str, published: str) -> tuple[str, str] | None:
    """City and month (or year) of the next edition of a series, where it begins within a year and a half of the ISO date."""
    if not published:
        return None
    latest = f"{int(published[:4]) + 1:04d}{published[4:7]}"
    for edition in editions().get(key, ()):
        when = edition.start or edition.held
        if when and when[: len(published)] >= published and when[:7] <= latest + "-99":
            return edition.city, when[:7]
    return None
