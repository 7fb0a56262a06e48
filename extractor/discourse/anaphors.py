"""The pronouns and descriptions of a text that stand for somebody: ``she``, ``the Briton``, ``the Olympic champion``, ``both``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.discourse.persons import PRONOUN, PRONOUNS, Form, PersonMention, follows_possessive
from extractor.discourse.profiles import title_words
from extractor.reading import Reading
from extractor.spans import CountryMention

NOUN = (
    r"teenager|youngster|veteran|champion|title-?holder|record[- ]holder|medall?ist|sprinter|hurdler|vaulter|jumper|thrower|heptathlete|decathlete|"
    r"miler|runner|athlete|winner|favourite|favorite|runner-up|marathoner|steeplechaser|walker|star|newcomer|debutante?|harrier|Harrier|"
    r"[A-Z][a-z]+(?:ian|ier|gian|ander|onian|dener|ite|verian|man|woman)|Londoner|Dubliner|Corkman|Yorkshireman|Yorkshirewoman|Scouser|Geordie|Mancunian|Glaswegian|"
    r"student|policeman|policewoman|soldier|mother-of-two|man|woman|girl|boy|mother|father|rookie|novice|schoolboy|schoolgirl"
)
PLACED = r"(?:\b[Tt]he|\b[Tt]hat|\b[Tt]his)"
MODIFIER = r"(?:(?!(?:the|a|an|to|of|in|at|by|for|and|was|is|had|has|who|first|second|third|only|last|next|other|another|same|no|any|every|each|some)\b)(?:\d{2}|[a-z]+(?:-[a-z]+)*|[A-Z][a-z]+|\d[\d,]*m|\d[\d,]* met(?:re|er)s)[- ])"
EPITHET = re.compile(rf"{PLACED} (?P<mod>{MODIFIER}{{0,5}}?)(?P<noun>{NOUN})\b(?!['’]s [A-Z])(?! [A-Z][a-z])")
AGED = re.compile(rf"{PLACED} (?P<mod>)(?P<noun>(?:\d{{2}}|[a-z]+(?:-[a-z]+)?)-year-old)\b(?!['’]s [A-Z])(?! [A-Z])")
KINSMAN = re.compile(
    r"\b(?:[Hh]is|[Hh]er) (?:[a-z]+ )?(?P<noun>compatriot|countryman|countrywoman|fellow countryman)\b(?! [A-Z])"
)
BOTH = re.compile(
    r"(?:(?:(?<=[.!?] )|(?<=\n)|(?<=[\"”] ))Both|(?:(?<=, )|(?<=and )|(?<=but )|(?<=as )|(?<=while )|(?<=though )|(?<=when )|(?<=where ))both)"
    r"(?: (?:men|women|athletes|runners|Britons|Kenyans|Ethiopians|Americans|of them))?"
    r"(?= (?:will|were|are|had|have|ran|won|set|broke|finished|clocked|jumped|threw|beat|took|made|went|came)\b)"
    r"|\b[Tt]he (?:pair|duo|two(?: (?:men|women|athletes))?)(?= (?:will|were|are|had|have|ran|met|meet|last|clash|clashed|finished|also|raced|face|faced)\b|[,.])"
)
LATTER = re.compile(
    r"\b[Tt]he (?P<noun>latter|former)(?=,? (?:was|is|had|has|won|ran|took|set|finished|in|by|to|being|who|with)\b|[,.;'’])"
)
FEMALE_NOUNS = re.compile(
    r"\b(?:woman|girl|mother|mother-of-two|women['’]s|debutante|heptathlete|policewoman|[A-Z]\w+woman|countrywoman)\b"
)
MALE_NOUNS = re.compile(
    r"\b(?:man|boy|father|policeman|decathlete|men['’]s|countryman|[A-Z]\w+man(?<!German)(?<!Roman))\b"
)
COUNTRY_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Tt]hat) (?P<mod>(?:[A-Z][a-z]+[-‐](?:born|bred|based) )?(?:(?!(?:first|second|third|fourth|only|last|next|top|other|fastest|best|leading|two|three|four|five|six|the|a|an|of|to|in|at|by|and|was|is)\b)"
    r"(?:(?P<age>\d{2}|[a-z]+(?:-[a-z]+)?)-year-old |[a-z]+(?:-[a-z]+)? )){0,3})$"
)
COUNTRY_AFTER = re.compile(
    r"['’]s?\b|[,.;:)\"”!?–-]|$| [-–]| (?:who|was|is|had|has|took|won|ran|and|in|at|to|by|from|on|with|also|then|finished|clocked|set|broke|said|told|will|would|could|did|does|led|beat|as|for|"
    r"added|went|came|moved|made|held|kept|never|still|now|again|pulled|crossed|produced|recorded|threw|jumped|cleared|overtook|got|may|can|but|only|just|over|did|eased|too|when|while|after|before|"
    r"second|third|fourth|fifth|first|twice|once|home|down|up|away|out|[a-z]+ed|[a-z]+ly|\(|that|fell|drew|saw|left|lost|put|cut|gave|stood|sat|let|leapt|swept|sped|might|must|should|has|having|knew|became|began|hung|chose|"
    r"being|having|taking|winning|finishing|setting|coming|holding|getting|leading|running|takes|wins|runs|leads|goes|comes|finishes|sets|breaks|holds|beats|throws|jumps|clears|says|keeps|makes|gets|needs|wants|hopes|looks|faces)\b|(?= \()"
)
BORN = re.compile(r"[-‐ ](?:born|based|bred|trained)\b")
APPOSED = re.compile(r"[.;:)]|,(?! (?:now|too|also)\b)| who(?:se|m)?\b| from\b| of\b")
DESCRIBING = re.compile(r" who [^,.;:\n]{3,40}, ")
JOINED = re.compile(rf" (?:and|&) (?:[\w'’.-]+ ){{0,6}}?(?:{NOUN}),? ")
LED = re.compile(r"(?P<comma>, )(?:fellow |compatriot |countryman |countrywoman )?(?:[A-Z][\w-]+(?:['’]s)? )?")
ASIDE = re.compile(
    r", (?:(?:once|still|now|then|already|formerly|previously|until [\w ]{3,20}|for (?:\w+ )?(?:years|long)|currently|perhaps|arguably|herself|himself) )?$"
)
ASIDE_REACH = 36
ACTS = frozenset(
    "ran won led set took threw beat finished clocked cleared held said told will went came had was has also just then never".split()
)
VERBAL = frozenset({"VB", "VBD", "VBZ", "VBP", "MD", "IN", "TO", "PRP", "PRP$", "WP", "WDT", "CC"})
PREDICATE = re.compile(
    r"(?:\b(?:is|was|be|been|being|became|become|becoming|remains|remained|as|like|into|still|crowned|named|not)(?: now| only| still| also)?|,)$"
)
OPENING = re.compile(
    r"(?:^|[.!?\n][\"”’)]? ?)\"?(?:In|On|At|After|Before|Earlier|Last|Meanwhile|But|However|Yesterday|Then|Now|Later|This|For|Since|With|When|Two|Three|Four|By|Only|Once|Despite)\b[^,.;\n]{0,70},$"
)
OF_WHAT = re.compile(r" (?:of|in|at|from|to|over|for|since|outside|inside|ever) ")


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A pronoun or description to be resolved; ``title`` are the words of a title, ``age`` the years, ``count`` how many persons."""

    start: int
    end: int
    form: Form
    sex: str | None
    country: str | None
    possessive: bool
    words: str
    kind: str
    title: frozenset[str] = frozenset()
    age: int | None = None


def find_anaphors(reading: Reading, named: Sequence[PersonMention]) -> list[Anaphor]:
    """All of an article, in order of place; the longer first where two begin at one place."""
    starts = frozenset(m.start for m in named)
    ends = frozenset(m.end for m in named)
    found = [*pronouns(reading.text), *epithets(reading, starts, ends), *groups(reading.text)]
    for c in reading.countries:
        found += country_epithet(reading.text, c, starts, ends)
    return sorted(found, key=lambda a: (a.start, -a.end))


def pronouns(text: str) -> Iterator[Anaphor]:
    """``he``, ``her``."""
    for m in PRONOUN.finditer(text):
        word = m.group().lower()
        own = word in ("his", "her")
        yield Anaphor(
            m.start(), m.end(), "possessive" if own else "pronoun", PRONOUNS[word], None, own, word, "pronoun"
        )


def groups(text: str) -> Iterator[Anaphor]:
    """``both``, ``the pair``, ``the latter``, ``his compatriot``."""
    for m in BOTH.finditer(text):
        sex = "women" if "women" in m.group() else "men" if " men" in m.group() else None
        yield Anaphor(m.start(), m.end(), "epithet", sex, None, False, "both", "two")
    for m in LATTER.finditer(text):
        yield Anaphor(m.start(), m.end(), "epithet", None, None, follows_possessive(text, m.end()), m["noun"], "two")
    for m in KINSMAN.finditer(text):
        sex = "women" if m["noun"].endswith("woman") else "men" if m["noun"].endswith("man") else None
        yield Anaphor(
            m.start("noun"), m.end(), "epithet", sex, None, follows_possessive(text, m.end()), "compatriot", "kin"
        )


def epithets(reading: Reading, starts: frozenset[int], ends: frozenset[int]) -> Iterator[Anaphor]:
    """``the 22-year-old``, ``the Olympic champion``, ``the Liverpudlian``."""
    text = reading.text
    for m in sorted([*EPITHET.finditer(text), *AGED.finditer(text)], key=re.Match.start):
        if (
            not stands(reading, m, starts, ends)
            or (m["noun"][0].isupper() and not COUNTRY_AFTER.match(text, m.end()))
            or not is_phrase(reading, m)
            or any(start in starts for start in range(m.start(), m.end()))
        ):
            continue
        inner = [c for c in reading.countries if m.start() <= c.start < m.end()]
        words = m.group()
        sex = "women" if FEMALE_NOUNS.search(words) else "men" if MALE_NOUNS.search(words) else None
        title = title_words(m["mod"], m["noun"])
        age = years(words)
        country = inner[0].code if inner else None
        noun = "year-old" if m["noun"].endswith("year-old") else m["noun"].lower()
        kind = "country" if country else "epithet"
        yield Anaphor(
            m.start(), m.end(), "epithet", sex, country, follows_possessive(text, m.end()), noun, kind, title, age
        )


def is_phrase(reading: Reading, m: re.Match[str]) -> bool:
    """Whether the tagger sees one noun phrase, at an end: no verb inside, no noun after ``the 22-year-old``."""
    if m["noun"].endswith("year-old"):
        last = reading.token_at(m.end() - 1)
        after = reading.doc[last.i + 1] if last.i + 1 < len(reading.doc) else last
        return after.lower_ in ACTS or not after.tag_.startswith(("N", "J", "CD"))
    first, end = reading.token_at(m.start("mod")).i, reading.token_at(m.start("noun")).i
    return not any(t.tag_ in VERBAL for t in reading.doc[first:end])


def years(words: str) -> int | None:
    """The age that a description gives in digits."""
    found = re.search(r"\b(\d{2})-year-old\b", words)
    return int(found[1]) if found else None


def country_epithet(text: str, c: CountryMention, starts: frozenset[int], ends: frozenset[int]) -> Iterator[Anaphor]:
    """``the Briton``, ``the 22-year-old Kenyan``; not ``the Kenyan runners``, ``the Kenyan-born``, nor beside a name."""
    if c.form not in ("adjective", "noun") or BORN.match(text, c.end):
        return
    before = COUNTRY_BEFORE.search(text[max(0, c.start - 50) : c.start])
    if not before or not COUNTRY_AFTER.match(text, c.end) or {c.end + 1, c.end + 2} & starts:
        return
    start = c.start - len(before.group())
    if beside_name(text, start, c.end, starts, ends):
        return
    words = c.text.lower()
    sex = (
        "women"
        if words.endswith("woman")
        else "men"
        if words.endswith("man") and words not in ("german", "oman", "roman")
        else None
    )
    yield Anaphor(
        start,
        c.end,
        "epithet",
        sex,
        c.code,
        follows_possessive(text, c.end),
        words,
        "country",
        age=years(before.group()),
    )


def beside_name(text: str, start: int, end: int, starts: frozenset[int], ends: frozenset[int]) -> bool:
    """Whether a description is an apposition: ``X, the Kenyan who``, ``the Kenyan who came second, X``."""
    if start - 2 in ends and text[start - 2 : start] == ", " and APPOSED.match(text, end):
        return True
    clause = DESCRIBING.match(text, end)
    return clause is not None and clause.end() in starts


def stands(reading: Reading, m: re.Match[str], starts: frozenset[int], ends: frozenset[int]) -> bool:
    """Whether a description stands for somebody and is no apposition of a name beside it, no predicate and no plural."""
    text = reading.text
    if names_behind(text, m.end(), starts):
        return False
    if OF_WHAT.match(text, m.end()) and m["noun"] in (
        "man",
        "woman",
        "winner",
        "favourite",
        "champion",
        "boy",
        "girl",
        "star",
        "athlete",
        "runner",
    ):
        return False
    if re.match(r" (?:who|in|to|that)\b", text[m.end() : m.end() + 5]) and m["noun"] in (
        "man",
        "woman",
        "athlete",
        "runner",
        "boy",
        "girl",
        "mother",
        "father",
    ):
        return False
    before = text[max(0, m.start() - 90) : m.start()].rstrip()
    if PREDICATE.search(before) and not OPENING.search(before) and not opens_clause(reading, m, before):
        return False
    return m.start() - 1 not in ends and not follows_name(text, m.start(), ends)


def follows_name(text: str, start: int, ends: frozenset[int]) -> bool:
    """Whether a description stands in apposition to the name before it: ``X, the champion``, ``X, once the record holder``."""
    aside = ASIDE.search(text, max(0, start - ASIDE_REACH), start)
    return aside is not None and aside.start() in ends


def names_behind(text: str, end: int, starts: frozenset[int]) -> bool:
    """Whether a description stands before the name that it describes: ``the champion, X``, ``the champion, fellow Kenyan X``, ``the
    record holder and last year's winner, X``."""
    joined = JOINED.match(text, end)
    if joined is not None and joined.end() in starts:
        return True
    led = LED.match(text, end)
    return led is not None and (led.end() in starts or led.end("comma") in starts)


def opens_clause(reading: Reading, m: re.Match[str], before: str) -> bool:
    """Whether a description behind a comma is the subject of the verb that follows (``Beaten twice by X, the champion has gone home``)."""
    if not before.endswith(",") or text_after(reading.text, m.end()) in (",", ")", ";", "."):
        return False
    head = reading.token_at(m.end() - 1)
    return (
        head.dep_ in ("nsubj", "nsubjpass") and head.head.i > head.i and head.head.tag_ in ("VBD", "VBZ", "VBP", "VBN")
    )


def text_after(text: str, end: int) -> str:
    """The first character behind a place that is no space."""
    return text[end : end + 2].strip()[:1]
