"""Dates in a text, each as precise as the words and the date of publication allow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.normalize.date_forms import FOLLOWING, FORMS, DateForm, Setting
from extractor.normalize.dates import Direction, Moment
from extractor.spans import DateMention

#: How far back a date may stand that ``a year earlier`` counts from.
REFERENCE_REACH = 400
#: How far from a date the words may stand that make it lie ahead or behind.
REACH = 160

BLOCKED = re.compile(
    r"\b(?:Sunday|Saturday|Monday|Friday)\s(?:Times|Telegraph|Mirror|Herald|Mail|Independent|Express|People|Post|World|Sport|Age|League)\b|"
    r"\b(?:Mail|Independent|Observer|Scotland|Wales)\son\s(?:Sunday|Saturday)\b|\bUSA\sToday\b|\bAthletics\sToday\b|"
    r"\b(?:Super|Black|Cyber|Manic|Magic|Easter)\s(?:Sunday|Saturday|Monday|Friday)\b|\b(?:athletes|sprinters|runners|world|sport|youngsters)\sof\stoday\b|"
    r"\b(?:every|each|most)\s(?:\w+day|year|month|week|summer|winter|season)s?\b|"
    r"\bborn\b[^.;()]{0,30}?\b(?:on|in)\s[^.;()]{0,14}?\d{4}\b|\bborn\s[^.;()]{0,12}\d{4}\b|\bsummers?\sof\s(?:love)\b|"
    r"\b(?:18|19|20)\d0['’]?s\b|"
    r"\b(?:19|20)\d\d\s(?:people|spectators|fans|metres|athletes|runners|competitors|entrants|miles|euros|dollars|pounds|volunteers|words|tickets|seats|steps|calories|hours|days|men\b(?!'s)|women\b(?!'s))|"
    r"\b(?:crowd|total|attendance|field|limit|population)\sof\s(?:about\s|around\s|some\s)?(?:19|20)\d\d\b|"
    r"(?<!\w)[Aa]t\s(?:19|20)\d\d\b(?!\s(?:Olympic|World|European|Games|Commonwealth|US|U\.S))",
)
FUTURE = re.compile(
    r"\b(?:will|won't|'ll|’ll|shall|due|hop(?:es?|ing)|plan(?:s|ning)?|aim(?:s|ing)?|set\sto|about\sto|going\sto|ahead\sof|prepar(?:e|es|ing|ation|ations)|"
    r"upcoming|forthcoming|scheduled|tak(?:es|ing)\splace|begins?|starts?|opens?|gets?\sunder\sway|kicks?\soff|returns?|faces|fac(?:e|ing)\s(?:a|an|the|off)|competes|defends|races\b(?=\sagainst)|"
    r"meets\b(?=\s[A-Z])|next|build-?up|lead-?up|looking\sforward|look(?:s|ing)?\sto|target(?:s|ing)?|eyeing|expect(?:s|ed)\sto|likely\sto|hold(?:s)?\sthe|hosts|"
    r"(?:may|could|might|can|should|must|would|cannot)(?!\s(?:have|not\shave)\b)|wants?\sto|intends?|ready\sto|gearing\sup|join(?:s)?|bids?\sto|in\stime\sfor|"
    r"miss(?:es)?\b(?=\s(?:the|next|this))|in\saction|selected\sfor|named\sin|picked\sfor|qualif(?:y|ied)\sfor|entered\sfor|favourites?\sfor|chance|deadline|"
    r"to\s(?:be|run|race|compete|defend|take|face|meet|decide|make|open|start|contest|attempt|join|return|hear|appear|do|go|get|win|retain|represent|attack|break|try))\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:won|ran|beat|set|took|broke|came|was|were|had|did|lost|went|made|led|threw|leapt|jumped|cleared|clocked|finished|said|told|gave|held|fell|"
    r"became|got|found|saw|sent|struck|stood|drew|claimed|defeated|edged|smashed|bettered|improved|equalled|recorded|posted|produced|ended|began|started|"
    r"returned|announced|confirmed|revealed|admitted|underwent|tested|withdrew|pulled|missed|failed|suffered|staged|followed|stopped|"
    r"winning|beating|setting|taking|clocking|finishing|breaking|since|having|been|after|last|crowned|raced|powered|stormed|romped|cruised|swept|sealed|secured|earned|added|"
    r"dropped|retired|died|met|outkicked|outsprinted|landed|scored|surged|held\soff|retained|defended|reached|qualified|collected|completed|suspended|banned)\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?][\"”'’)]*\s+(?=[\"“'‘(]?[A-Z0-9])|\n")
AMERICAN = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2},\s(?:19|20)\d\d\b|(?<![\d/])\d{1,2}/(?:1[3-9]|2\d|3[01])/(?:19|20)\d\d\b")


def find_dates(text: str, published: str | None) -> list[DateMention]:
    """The dates of a text in order of place, not overlapping.

    ``published`` is the ISO day, month or year on which the article appeared; without it only dates that state their
    year are found. Raises ValueError where ``published`` is no ISO date.
    """
    moment = Moment.parse(published) if published else None
    taken = bytearray(len(text))
    for match in BLOCKED.finditer(text):
        taken[match.start() : match.end()] = b"\1" * len(match.group())
    reader = Reader(text, moment, taken)
    found = [mention for form in FORMS for mention in reader.read(form)]
    return reader.follow(sorted(found, key=lambda mention: mention.start))


class Reader:
    """Reads the forms in one text, each stretch once."""

    def __init__(self, text: str, published: Moment | None, taken: bytearray) -> None:
        self.text, self.published, self.taken = text, published, taken
        self.american = bool(AMERICAN.search(text))

    def read(self, form: DateForm) -> Iterator[DateMention]:
        """The mentions of one form in what is not yet taken."""
        for match in form.pattern.finditer(self.text):
            start, end = match.span()
            if self.taken.find(1, start, end) >= 0:
                continue
            setting = Setting(self.published, self.direction(form, match), self.american)
            moment = form.read(match, setting)
            if moment is None:
                continue
            self.taken[start:end] = b"\1" * (end - start)
            yield self.mention(start, end, form.name, moment, form.anchored and not states_year(match))

    def follow(self, found: list[DateMention]) -> list[DateMention]:
        """The dates with those that count from another date before them."""
        steps = [
            (match.start(), match, form)
            for form in FOLLOWING
            for match in form.pattern.finditer(self.text)
            if self.taken.find(1, *match.span()) < 0
        ]
        for start, match, form in sorted(steps, key=lambda step: step[0]):
            reference = self.reference(found, start)
            moment = form.read(match, reference) if reference else None
            if moment:
                found = sorted([*found, self.mention(*match.span(), f"following {form.name}", moment, True)])
        return found

    def reference(self, found: list[DateMention], place: int) -> Moment | None:
        """The last date before the place that is near enough, else the date of publication."""
        before = [mention for mention in found if place - REFERENCE_REACH <= mention.end <= place]
        return Moment.parse(before[-1].iso) if before else self.published

    def mention(self, start: int, end: int, rule: str, moment: Moment, anchored: bool) -> DateMention:
        """A mention of the stretch."""
        ahead = self.published is not None and moment.after(self.published)
        name = "dates." + rule.replace(",", "").replace("'", "").replace(" ", "-")
        return DateMention(start, end, self.text[start:end], name, moment.iso, anchored, ahead)

    def direction(self, form: DateForm, match: re.Match[str]) -> Direction:
        """Whether the words near a date look back or ahead; where they do not say, the nearer reading."""
        if not form.anchored or self.published is None:
            return "past"
        return self.tense(match.start(), match.end()) or "past"

    def tense(self, start: int, end: int) -> Direction | None:
        """The nearest verb of the sentence before the place, or else after it, that looks back or ahead."""
        low = max(0, start - REACH)
        cuts = [cut.end() for cut in SENTENCE_END.finditer(self.text, low, start)]
        before = self.text[cuts[-1] if cuts else low : start]
        stop = SENTENCE_END.search(self.text, end)
        after = self.text[end : min(end + REACH, stop.start() + 1 if stop else len(self.text))]
        return nearest(before, last=True) or nearest(after, last=False)


def nearest(words: str, last: bool) -> Direction | None:
    """The direction of the last or the first cue among the words."""
    ahead, behind = list(FUTURE.finditer(words)), list(PAST.finditer(words))
    if not ahead and not behind:
        return None
    if not ahead or not behind:
        return "future" if ahead else "past"
    if last:
        return "future" if ahead[-1].end() > behind[-1].end() else "past"
    return "future" if ahead[0].start() < behind[0].start() else "past"


def states_year(match: re.Match[str]) -> bool:
    """Whether the form gives its year in figures."""
    return bool(match.groupdict().get("y"))
