"""Comparisons of two: who is said to have beaten whom, by the constructions of the sport's language.

Active (``beat X``, ``held off X``, ``got the better of X``), passive (``was edged out by X``), of place (``second to X``,
``ahead of X``, ``won from X``), nominal (``victory over X``, ``her defeat by X``). What was hoped, denied or is still to come
gives nothing; see :mod:`extractor.linking.assertion`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Token

from extractor.linking.assertion import doubtful, leads_only, standing_only
from extractor.linking.items import Row
from extractor.linking.phrases import PRIOR, Line, after_person, described, head_person, persons_after, premodifier, subject


@dataclass(frozen=True, slots=True)
class Contest:
    """Items of the winner and the loser in a row, the item that says so, and the name of the construction. Either of the two may be
    PRIOR: the one whom the text before speaks of, of ``country`` where the words say it."""

    trigger: int
    winner: int
    loser: int
    rule: str
    sure: float
    country: str | None = None

    def people(self) -> list[int]:
        """The items of those of the two whom the row names."""
        return [place for place in (self.winner, self.loser) if place != PRIOR]


def forms(stems: str) -> frozenset[str]:
    """The forms of regular verbs, and of those with a doubled consonant."""
    out = set()
    for stem in stems.split():
        base = stem[:-1] if stem.endswith("e") else stem
        out |= {stem, stem + "s", stem + "es", base + "ed", base + "ing", base + base[-1] + "ed", base + base[-1] + "ing"}
        if stem.endswith("y"):
            out |= {stem[:-1] + "ied", stem[:-1] + "ies"}
    return frozenset(out)


#: Verbs whose object is the beaten one.
BEAT = forms(
    "defeat edge outkick outsprint outpace outclass outlast outduel outlean outjump outscore outfox outstrip outdistance outgun outvault outpoint outsmart outstay outdip outleap outbattle overhaul upset pip nip "
    "vanquish thrash crush trounce topple conquer dethrone unseat humble stun best depose dispatch destroy demolish upstage"
) | frozenset("beat beats beating beaten outran outrun outrunning outruns outdid outdone outthrew outthrow outthrown overcame overcome overcomes overcoming overhauling pipped pipping nipped nipping".split())
#: Verbs that say so with a particle or phrase behind them (before or behind the object).
PHRASAL: Mapping[str, frozenset[str]] = {
    "off": frozenset("hold holds held holding fend fends fended fending fight fights fought fighting stave staved staving ward warded see saw seeing sees beat beating beats hold".split()),
    "out": frozenset("edge edged edging edges squeeze squeezed squeezing keep kept keeping nose nosed".split()),
    "away": frozenset("see saw seeing".split()),
    "of": frozenset("dispose disposed disposing".split()),
}
#: Words between a verb and the one who is beaten: ``got the better of X``.
IDIOMS: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split())
    for line in (
        "got|gets|getting|get|had|having the better|best of",
        "got|gets|getting|get the verdict over",
        "had|has|have the measure|beating of",
        "took|takes|taking|take|claimed|claiming|collected|claim the scalp|scalps of",
        "turned|turning|turns|turn the tables on",
        "proved|proving|was|is|were|being|been|proves|looked much|far|just|simply|clearly|again|always|? too strong|good|fast|quick|powerful|tough|hot|clever for",
        "proved|proving|was the master of",
        "had|has|having far|just|simply|? too much for",
        "proved|proving|was|were far|just|simply|? too much for",
        "inflicted|inflicting|inflicts a|his|her|the|? rare|first|? defeat on",
        "upped|? had|having the edge|advantage over",
    )
)
#: Verbs that change the lead: a defeat where the change was the last.
CAUGHT = frozenset("caught catching passed passing overtook overtaking shook shaking".split())
#: The subject is the beaten one.
YIELDS: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split())
    for line in (
        "lost|loses|losing|lose|gone|went|goes|going|succumbed|succumbing|bowed|bowing|succumb narrowly|out|down|only|again|? out|down|? to",
        "was|were|is|proved|being no match for",
        "gave|give|giving|gives best|way to",
        "lost|losing|losing|surrendered|surrendering|relinquished|conceded|yielded|yielding TITLE to",
        "lost|losing|surrendered|surrendering the|his|her TITLE to",
        "lost|losing|surrendered|surrendering the|his|her COMP|DISC TITLE to",
        "finished|finish|finishing|finishes|was|came|coming|trailed|trailing in|home|some|more|than|almost|over|just|exactly|nearly|only|a|? in|home|some|more|than|almost|over|just|exactly|nearly|only|a|? DIFF behind",
        "finished|finish|finishing|finishes|came|coming|ended|trailed|trailing|was|home home|in|just|well|narrowly|only|? behind",
    )
)
MOVES = frozenset("past by clear away".split())
MOVED = forms("kick pull surge sweep storm sprint race charge power stride burst edge dart nip ease drive move blast glide") | frozenset("ran run running went going goes swept flew flying drove came coming got getting drew drawing shot shoot strode broke".split())
AHEAD: tuple[tuple[str, ...], ...] = (("ahead", "of"), ("clear", "of"), ("in", "front", "of"))
NOUNS_OF_WINNING = frozenset("victory win victories wins triumph success triumphs revenge".split())
NOUNS_OF_LOSING = frozenset("defeat defeats loss losses beating".split())
SECONDS = frozenset({"PLC:ordinal", "PLC:runner-up", "PLC:medal"})
LEADING = frozenset("lead led baton record mark best withdrew withdrawn disqualified".split())
PLACINGS = forms("deny") | frozenset("relegate relegated relegating push pushed pushing force forced forcing beat beating beaten beats leave left leaving keep kept keeping condemn condemned sentence sentenced consign consigned deprive deprived denied denying denies rob robbed".split())


def contests(line: Line) -> Iterator[Contest]:
    """All comparisons of a row, in order of place."""
    for place, item in enumerate(line.items):
        if item.word not in TRIGGERS and item.symbol != "CMP":
            continue
        for reader in READERS:
            found = list(reader(line, place))
            if found:
                yield from (freed(line, c) for c in found)
                break


def freed(line: Line, contest: Contest) -> Contest:
    """A pronoun that would mean both of the two means somebody before; likewise a description as the subject."""
    country = described(line, contest.trigger)[1] if PRIOR in (contest.winner, contest.loser) else None
    if PRIOR in (contest.winner, contest.loser):
        return replace(contest, country=country, sure=min(contest.sure, 0.72))
    if line.person(contest.winner) != line.person(contest.loser):
        return contest
    pronouns = [p for p in (contest.loser, contest.winner) if line.items[p].symbol in ("PRON", "HIS")]
    if not pronouns or contest.rule not in ("verb", "idiom", "caught", "phrasal", "yield", "move", "chase"):
        return replace(contest, sure=0.0)
    last = max(pronouns) if line.items[max(pronouns)].word in ("her", "him") else pronouns[0]
    same = contest.loser if contest.winner == last else contest.winner
    return replace(contest, winner=PRIOR if contest.winner == last else same, loser=PRIOR if contest.loser == last else same, sure=min(contest.sure, 0.75))


def verb_at(line: Line, place: int) -> Token | None:
    """The token of an item that the tagger takes for a verb."""
    token = line.doc[line.items[place].token]
    return token if token.tag_.startswith("V") else None


def active(line: Line, place: int) -> Iterator[Contest]:
    """``beat X``, ``held off X``, ``edged X out``, ``got the better of X``."""
    word, verb = line.word(place), verb_at(line, place)
    if verb is None or line.items[place].kind not in ("W", "PLC"):
        return
    behind, rule = object_place(line, place, word)
    if behind is None:
        return
    losers = persons_after(line, behind)
    if not losers and passive_by(line, place) is None:
        losers = relative_object(line, verb, place)
    if not losers or doubtful(line, verb, place):
        return
    winner = subject(line, verb, place)
    if winner is None or (rule == "caught" and not lasting(line, losers[-1])):
        return
    for loser in losers:
        yield Contest(place, winner[0], loser, rule, 0.92 if winner[1] == "parse" else 0.8)


def object_place(line: Line, place: int, word: str) -> tuple[int | None, str]:
    """Where the object of a verb of beating begins, and the rule; None where the word is none."""
    for particle, verbs in PHRASAL.items():
        if word in verbs:
            for offset in (1, 2):
                if line.word(place + offset) == particle:
                    return place + offset + 1, "phrasal"
            if particle in ("off", "out") and word not in BEAT and split_particle(line, place, particle):
                return place + 1, "phrasal"
    if word in BEAT:
        return place + 1 + (line.word(place + 1) in ("out", "even", "also", "both", "only")), "verb"
    if word in CAUGHT:
        return place + 1 + (line.word(place + 1) in ("off", "down")), "caught"
    end = phrase_end(line, place, IDIOMS)
    return (end, "idiom") if end else (None, "")


def lasting(line: Line, loser: int) -> bool:
    """Whether a change of the lead was the last: a win follows, or it was close to the line."""
    words = [line.word(i) for i in range(loser + 1, min(loser + 16, len(line.items)))]
    late = {"last", "final", "closing", "run-in"} & set(words) and {"strides", "stride", "metres", "yards", "straight", "bend", "turn", "lap", "kilometre", "mile", "hurdle", "barrier", "leg", "run-in", "round", "jump", "throw", "put"} & set(words)
    return bool(late or "line" in words or "tape" in words) or ends_in_win(line, loser)


def split_particle(line: Line, place: int, particle: str) -> bool:
    """``held X off``: a person between verb and particle, nothing else."""
    person = head_person(line, place + 1)
    return person is not None and line.word(person + 1) == particle


def phrase_end(line: Line, place: int, phrases: tuple[tuple[str, ...], ...]) -> int | None:
    """The place behind a phrase that begins at an item; ``?`` in a step makes it optional, capitals mean a kind."""
    for phrase in phrases:
        end = match_phrase(line, place, phrase)
        if end is not None:
            return end
    return None


def match_phrase(line: Line, place: int, phrase: tuple[str, ...]) -> int | None:
    """The place behind one phrase, or None."""
    if line.word(place) not in phrase[0].split("|"):
        return None
    place += 1
    for step in phrase[1:]:
        words = step.split("|")
        if place < len(line.items) and (line.items[place].word in words or line.items[place].kind in words):
            place += 1
        elif "?" not in words:
            return None
    return place


def relative_object(line: Line, verb: Token, place: int) -> list[int]:
    """``X, whom she beat``: the person before the relative pronoun, where another is the subject."""
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if own is None or own.lower_ in ("who", "that", "which"):
        return []
    for back in range(place - 1, max(-1, place - 8), -1):
        if line.word(back) in ("who", "whom"):
            before = back - 1 - (line.word(back - 1) == ",")
            return [before] if line.is_person(before) else []
    return []


def matching(line: Line, place: int) -> Iterator[Contest]:
    """``too strong for X``, ``no match for X``: of the subject of the verb before."""
    item = line.items[place]
    losing = item.word == "no match for"
    if item.kind != "PLC" or not (losing or (item.word.startswith("too ") and item.word.endswith(" for"))):
        return
    verb = line.doc[item.token]
    while not verb.tag_.startswith("V") and verb.head.i != verb.i:
        verb = verb.head
    others = persons_after(line, place + 1)
    if not others or not verb.tag_.startswith("V") or doubtful(line, verb, place):
        return
    own = subject(line, verb, place)
    if own is not None:
        for other in others:
            yield Contest(place, other if losing else own[0], own[0] if losing else other, "idiom", 0.9)


def placing(line: Line, place: int) -> Iterator[Contest]:
    """``left X second``, ``relegated X to silver``, ``kept X off top spot``, ``denied X gold``, ``beat X into third``."""
    verb = verb_at(line, place)
    if verb is None or line.word(place) not in PLACINGS:
        return
    losers = persons_after(line, place + 1)
    if not losers or doubtful(line, verb, place) or passive_by(line, place):
        return
    start = after_person(line, losers[-1])
    rest = [line.items[i] for i in range(start, min(start + 8, len(line.items)))]
    denies = line.word(place).startswith("den")
    words = {i.word for i in rest[:5]}
    placed = any(i.symbol in SECONDS or i.word in ("trailing", "behind", "standing", "bay", "wake") for i in rest[:6]) or ("off" in words and any(i.kind in ("PLC", "TITLE") or i.word in ("top", "podium") for i in rest))
    if not (denies or placed):
        return
    winner = subject(line, verb, place)
    if winner:
        for loser in losers:
            yield Contest(place, winner[0], loser, "placing", 0.88)


def passive_by(line: Line, place: int) -> int | None:
    """The place behind ``by`` of a participle, over places, marks and adverbs; None where there is none."""
    for nxt in range(place + 1, min(place + 10, len(line.items))):
        item = line.items[nxt]
        if item.word == "by" and head_person(line, nxt + 1) is not None and line.items[nxt + 1].kind != "DIFF":
            return nxt + 1
        if item.word in (",", ";", ":", "who", "and", "but") or line.is_person(nxt) or (item.kind == "W" and line.tag(nxt).startswith("V")):
            return None
    return None


PASSIVE_ONLY = frozenset("relegated pushed forced denied beaten caught passed overtaken robbed deprived held".split())


def passive(line: Line, place: int) -> Iterator[Contest]:
    """``was beaten by X``, ``, pipped on the line by X``."""
    word, verb = line.word(place), verb_at(line, place)
    if verb is None or not (word in BEAT or word in PASSIVE_ONLY or any(word in verbs for verbs in PHRASAL.values())):
        return
    if verb.tag_ not in ("VBN", "VBD"):
        return
    if word in ("held", "saw", "kept", "fought") and line.word(place + 1) not in ("off", "out", "at"):
        return
    behind = passive_by(line, place)
    if behind is None or doubtful(line, verb, place):
        return
    if word in ("caught", "passed", "overtaken") and not at_the_line(line, place, behind):
        return
    winners = persons_after(line, behind)
    loser = subject(line, verb, place)
    if loser is not None:
        for winner in winners:
            yield Contest(place, winner, loser[0], "passive", 0.9 if loser[1] == "parse" else 0.82)


def at_the_line(line: Line, place: int, behind: int) -> bool:
    """Whether a change of the lead was the last one."""
    words = {line.word(i) for i in range(place, min(behind + 12, len(line.items)))}
    return bool(words & {"line", "tape", "stride", "strides", "finish"}) and "lap" not in words


def yielding(line: Line, place: int) -> Iterator[Contest]:
    """``lost to X``, ``was no match for X``, ``finished behind X``."""
    verb = verb_at(line, place)
    end = (phrase_end(line, place, YIELDS) or title_lost(line, place)) if verb is not None else None
    if verb is None or end is None or doubtful(line, verb, place):
        return
    winners = persons_after(line, end)
    if not winners or leads_only(line, end, winners[-1]):
        return
    loser = subject(line, verb, place)
    if loser is not None:
        for winner in winners:
            yield Contest(place, winner, loser[0], "yield", 0.9 if loser[1] == "parse" else 0.8)


def title_lost(line: Line, place: int) -> int | None:
    """``lost her pentathlon title on Friday to X``: the place behind ``to``."""
    if line.word(place) not in ("lost", "losing", "loses", "surrendered", "relinquished", "conceded"):
        return None
    title = False
    for nxt in range(place + 1, min(place + 14, len(line.items))):
        item = line.items[nxt]
        title = title or item.kind == "TITLE" or item.word in ("it", "that", "them", "final", "finals", "race", "races")
        if item.word == "to" and head_person(line, nxt + 1) is not None:
            return nxt + 1 if title else None
        if item.kind in ("REC", "PLC") or item.word in ("lead", "ground", "record") or not (neutral(line, nxt) or item.word in ("it", "that", "them")):
            return None
    return None


def chasing(line: Line, place: int) -> Iterator[Contest]:
    """``chased her home``, ``followed X over the line``: the object has won."""
    verb = verb_at(line, place)
    if verb is None or line.word(place) not in ("chased", "chasing", "followed", "following", "trailed"):
        return
    winners = persons_after(line, place + 1)
    if not winners or doubtful(line, verb, place):
        return
    rest = [line.word(i) for i in range(after_person(line, winners[-1]), min(winners[-1] + 6, len(line.items)))]
    home = rest[:1] in (["home"], ["in"]) and rest[1:2] != ["the"] or rest[:3] in (["to", "the", "line"], ["over", "the", "line"], ["across", "the", "line"], ["all", "the", "way"])
    loser = subject(line, verb, place) if home else None
    if loser is not None:
        for winner in winners:
            yield Contest(place, winner, loser[0], "chase", 0.82)


def moving(line: Line, place: int) -> Iterator[Contest]:
    """``kicked past X to win``: a move on somebody that the sentence ends with a win or place."""
    verb = verb_at(line, place)
    if verb is None or line.word(place) not in MOVED:
        return
    joint = place + 1 + (line.tag(min(place + 1, len(line.items) - 1)) == "RB" and line.word(place + 1) not in MOVES)
    if line.word(joint) not in MOVES:
        return
    start = joint + 1 + (line.word(joint + 1) in ("of", "from"))
    losers = persons_after(line, start)
    if not losers or doubtful(line, verb, place) or leads_only(line, start, losers[-1]):
        return
    winner = subject(line, verb, place)
    if winner is not None and lasting(line, losers[-1]):
        for loser in losers:
            yield Contest(place, winner[0], loser, "move", 0.82)


def ends_in_win(line: Line, place: int) -> bool:
    """Whether a win or a place of the same subject follows within the clause."""
    for nxt in range(place + 1, min(place + 14, len(line.items))):
        item = line.items[nxt]
        if item.kind == "PLC" or item.word in ("gold", "title"):
            return True
        if item.word in (";", "but", "before", "who", "whom", "both") or (line.is_person(nxt) and item.symbol != "PRON"):
            return False
    return False


def neutral(line: Line, place: int) -> bool:
    """Whether an item may stand between a place and the preposition that names the other."""
    item = line.items[place]
    if item.kind in ("MARK", "DIFF", "DISC", "COMP", "DATE", "VEN", "ROUND", "PLC", "NAT", "TITLE") or (item.kind == "REC"):
        return True
    if item.symbol in ("HIS",):
        return True
    return item.kind == "W" and (line.tag(place) in ("DT", "IN", "JJ", "RB", "NN", "NNS", "CD", "HYPH", "NNP", "POS", "TO", "RP", "JJR", "RBR", "PDT", "``", "''", ",", "-LRB-", "-RRB-", "CC") and item.word not in LEADING and item.word not in ("while", "as", "after", "before", "when", "if", "until", "although"))


def anchor_before(line: Line, place: int) -> int | None:
    """The finishing place, mark or verb of finishing that a preposition at an item belongs to."""
    for back in range(place - 1, max(-1, place - 16), -1):
        item = line.items[back]
        if item.symbol == "PLC:ordinal" and item.word == "second" and line.word(back - 1) in ("a", "full", "half", "one"):
            continue
        if item.kind == "TITLE" and ("medal" in item.word or "winner" in item.word):
            return back
        if item.kind == "PLC" or item.symbol in ("FIN", "WIN") or (item.symbol == "RUN" and verb_at(line, back) is not None):
            return back
        if not neutral(line, back):
            return None
    return None


def preposed(line: Line, place: int) -> Iterator[Contest]:
    """``second behind X``, ``in 3:50.10 ahead of X``, ``runner-up to X``, ``won in 47.64 from X``."""
    word = line.word(place)
    end = next((place + len(words) for words in AHEAD if all(line.word(place + n) == w for n, w in enumerate(words))), None)
    losing = word == "behind" or (word == "to" and place > 0 and line.items[place - 1].symbol in ("PLC:ordinal", "PLC:runner-up"))
    if losing:
        end = place + 1
    elif word == "to" and line.word(place - 1) in ("place", "spot", "best", "position") and place > 1 and line.items[place - 2].symbol in SECONDS:
        end, losing = place + 1, True
    elif word == "to" and after_second(line, place):
        end, losing = place + 1, True
    elif word == "from":
        end = place + 1
    if end is None or line.items[place].kind != "W":
        return
    others = persons_after(line, end)
    if not others or leads_only(line, end, others[-1]) or standing_only(line, place):
        return
    anchor = anchor_before(line, place)
    if anchor is None or (word == "from" and not won(line, anchor, place)):
        return
    own = placed_person(line, anchor)
    if own is None or own in others:
        return
    for other in others:
        yield Contest(place, other if losing else own, own if losing else other, "behind" if losing else "from" if word == "from" else "ahead", 0.86)


def after_second(line: Line, place: int) -> bool:
    """``second in Mombasa to X``: only places, dates and meetings stand between."""
    for back in range(place - 1, max(-1, place - 10), -1):
        item = line.items[back]
        if item.symbol in ("PLC:ordinal", "PLC:runner-up"):
            return True
        if item.kind not in ("VEN", "COMP", "DATE", "DISC", "ROUND") and item.word not in ("in", "at", "over", "the", "on", "men", "women", "'s", "’s", "and", "both"):
            return False
    return False


def won(line: Line, anchor: int, place: int) -> bool:
    """``won from X``, ``snatched bronze from X``, ``home by a hundredth from X``; not ``took the record from X``."""
    items = line.items
    if not (items[anchor].kind == "PLC" or items[anchor].symbol == "WIN" or items[place - 1].kind == "DIFF"):
        return False
    marked = next((i for i in range(anchor, place) if items[i].kind == "MARK"), place)
    return not any(items[i].kind == "REC" for i in range(anchor, marked if marked < place else place))


def placed_person(line: Line, anchor: int) -> int | None:
    """Whose finishing place or mark an item is: the subject of the verb that it hangs on, or whose apposition it is in."""
    token = line.doc[line.items[anchor].token]
    verb = token
    while not verb.tag_.startswith("V") and verb.head.i != verb.i and verb.dep_ not in ("appos",):
        verb = verb.head
    if doubtful(line, verb if verb.tag_.startswith("V") else token, anchor):
        return None
    beside = next((b for b in (anchor - 1, anchor - 2) if line.is_person(b)), None)
    if beside is not None and line.items[anchor].symbol == "PLC:ordinal" and (beside == anchor - 1 or line.word(anchor - 1) == ","):
        return beside
    found = subject(line, verb, anchor) if verb.tag_.startswith("V") else None
    if found is not None:
        return found[0]
    return nominal_owner(line, anchor)


def nominal_owner(line: Line, place: int) -> int | None:
    """The owner of a noun: a possessive before it, else the person right before a comma or ``with``."""
    back = place - 1
    while back >= 0 and place - back <= 8:
        if line.items[back].symbol == "HIS":
            return back
        if line.word(back) in ("'s", "’s", "'", "’") and line.is_person(back - 1):
            return back - 1
        if line.is_person(back):
            return back
        if line.word(back) == "," and not line.is_person(back - 1):
            return None
        if line.word(back) != "," and not premodifier(line, back) and not neutral(line, back):
            return None
        back -= 1
    return None


def nominal(line: Line, place: int) -> Iterator[Contest]:
    """``victory over X``, ``her defeat by X``, ``a loss to X``, ``defeat of X``."""
    word = line.word(place)
    wins, loses = word in NOUNS_OF_WINNING, word in NOUNS_OF_LOSING
    if not (wins or loses) or verb_at(line, place) is not None:
        return
    nxt = place + 1
    while nxt < len(line.items) and line.items[nxt].kind in ("DISC", "COMP", "DATE", "VEN", "ROUND", "MARK") or line.word(nxt) in ("in", "at", "the", "last") and nxt < place + 6:
        nxt += 1
    link = line.word(nxt)
    if link == "at" or line.word(nxt - 1) == "at" and line.word(nxt - 2) != "at":
        nxt, link = (nxt, link) if link == "at" else (nxt - 1, "at")
    if wins and link in ("over", "against", "on"):
        start, losing = nxt + 1, False
    elif loses and link in ("by", "to", "against"):
        start, losing = nxt + 1, True
    elif loses and [line.word(place + n) for n in (1, 2, 3, 4)] == ["at", "the", "hands", "of"]:
        start, losing = place + 5, True
    elif loses and link == "of":
        start, losing = nxt + 1, False
    else:
        return
    others = persons_after(line, start)
    token = line.doc[line.items[place].token]
    verb = token
    while not verb.tag_.startswith("V") and verb.head.i != verb.i:
        verb = verb.head
    if not others or doubtful(line, verb, place):
        return
    own = nominal_possessor(line, place)
    if own is None:
        found = subject(line, verb, place) if verb.tag_.startswith("V") else None
        own = found[0] if found else None
    if own is None or own in others:
        return
    for other in others:
        yield Contest(place, other if losing else own, own if losing else other, "noun", 0.85)


def nominal_possessor(line: Line, place: int) -> int | None:
    """``her narrow defeat``, ``Greene's second consecutive defeat``."""
    for back in range(place - 1, max(-1, place - 7), -1):
        if line.items[back].symbol == "HIS":
            return back
        if line.word(back) in ("'s", "’s", "'", "’") and line.is_person(back - 1):
            return back - 1
        if not premodifier(line, back) and line.items[back].kind not in ("PLC", "MARK", "ROUND"):
            return None
    return None


def inverted(line: Line, place: int) -> Iterator[Contest]:
    """``Behind her X was second``, ``Behind him in 19.70 came X``: at the head of a clause."""
    if line.word(place) != "behind" or (place and line.word(place - 1) not in (";", ",", "and", '"', "“")):
        return
    winner = place + 1
    if not line.is_person(winner):
        return
    for nxt in range(winner + 1, min(winner + 12, len(line.items))):
        if line.is_person(nxt):
            rest = line.items[nxt + 1 : nxt + 10]
            came = any(line.items[i].word in ("came", "finished", "was") for i in range(winner + 1, nxt))
            if came or any(i.kind in ("PLC", "MARK") or i.symbol == "FIN" for i in rest):
                yield Contest(place, winner, nxt, "inverted", 0.85)
            return
        if not neutral(line, nxt) and line.word(nxt) not in ("came", "was", "finished", ","):
            return


def faster(line: Line, place: int) -> Iterator[Contest]:
    """``won in 12.20, three seconds quicker than X``: a margin over somebody in the same race."""
    if line.items[place].symbol != "CMP" or line.word(place + 1) != "than" or place == 0 or line.items[place - 1].kind != "DIFF":
        return
    anchor = anchor_before(line, place - 1)
    others = persons_after(line, place + 2)
    if anchor is None or not others or any(line.possessive(o) for o in others):
        return
    nxt = after_person(line, others[-1])
    if nxt < len(line.items) and (line.tag(nxt) in ("VBD", "VBZ", "MD") or line.word(nxt) in ("in", "at")):
        return
    own = placed_person(line, anchor)
    if own is not None:
        for other in others:
            yield Contest(place, own, other, "faster", 0.7)


READERS: tuple[Callable[[Line, int], Iterator[Contest]], ...] = (active, matching, placing, passive, yielding, chasing, moving, inverted, preposed, nominal, faster)
TRIGGERS = (
    BEAT | PLACINGS | MOVED | NOUNS_OF_WINNING | NOUNS_OF_LOSING | PASSIVE_ONLY | CAUGHT | {"no match for", "too strong for", "too quick for", "too fast for", "too good for"} | {"chased", "chasing", "followed", "following", "trailed", "surrendered", "relinquished", "conceded"} | {"behind", "ahead", "clear", "front", "from", "than", "to"} | {w for verbs in PHRASAL.values() for w in verbs}
    | {w for phrase in (*IDIOMS, *YIELDS) for w in phrase[0].split("|")}
)


def worth_reading(row: Row) -> bool:
    """Whether a row has two people (possessives count) and a word that can compare them."""
    return len(row.of_kind("PER")) > 1 and any(item.word in TRIGGERS for item in row.items)
