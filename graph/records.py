"""Records: of an athlete, and of an event through time."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pyoxigraph import NamedNode

from extractor.facts import RECORD_TYPES
from extractor.gazetteer import disciplines
from graph import evidence
from graph.claims import OF_ATHLETE, OF_DISCIPLINE, Claim, claims
from graph.lookup import UNITS, Lookup, ResultInfo
from graph.record_history import RecordRow, history
from graph.record_merging import finer, merged
from graph.record_rivals import doubted
from graph.rows import Athlete, QuestionError
from graph.store import Store
from graph.terms import SEXES, discipline_term, local, sex_word, text
from ontology.vocab import POD

MARKED = """
SELECT ?result ?code WHERE { ?result a pod:Result ; pod:discipline ?discipline ; pod:recordCode ?code }"""
DATED = "ASK { ?claim pod:about ?result ; pod:date ?date ; pod:recordCode ?code }"
SEX = "SELECT ?sex WHERE { ?summary a pod:AthleteSummary ; pod:athlete ?athlete ; pod:sex ?sex }"


def records_of(store: Store, athlete: Athlete) -> list[RecordRow]:
    """The records that articles give an athlete, each once, oldest first, the undated last."""
    lookup = Lookup(store)
    found = claims(store, OF_ATHLETE, POD.RecordClaim, athlete=NamedNode(athlete.iri))
    return merged(record_of(lookup, claim) for claim in found if is_told(claim))


def record_progression(
    store: Store,
    discipline: str,
    *,
    record: str = "WR",
    sex: str | None = None,
    indoor: bool = False,
    area: str | None = None,
) -> list[RecordRow]:
    """A record of an event through time, oldest first; undated ones stand where their mark puts them. Men come before
    women, each judged beside their own.

    Taken from the claims of records, and from results that carry the record. A row of unknown sex passes no filter
    of sex. Raises QuestionError for an unknown event, and where no such record is known.
    """
    lookup = Lookup(store)
    term = discipline_term(discipline)
    key = lookup.label(term.value)
    stated = claims(store, OF_DISCIPLINE, POD.RecordClaim, discipline=term)
    found = [record_of(lookup, claim) for claim in stated if is_told(claim)]
    found += [carried(lookup, result, code) for result, code in carried_records(store, term)]
    fitting = [
        row for row in merged(found) if row.record == record and sex in (None, row.sex) and area in (None, row.area)
    ]
    wanted = [row for row in fitting if row.indoor == indoor]
    if not wanted:
        told = " ".join(part for part in (sex, key, "indoors" if indoor else "", area) if part)
        raise QuestionError(f"no article speaks of a {record} of the {told}")
    lower = key in disciplines() and disciplines()[key].lower_is_better
    elsewhere = [row for row in fitting if row.indoor != indoor]
    ordered = [row for part in by_sex(wanted) for row in history(part, elsewhere, lower_is_better=lower)]
    return doubted(lookup, ordered, term)


def by_sex(rows: Sequence[RecordRow]) -> list[list[RecordRow]]:
    """The rows of men, women and mixed teams, then those of whom nobody tells, each apart."""
    parts = [[row for row in rows if row.sex == sex] for sex in (*SEXES, None)]
    return [part for part in parts if part]


def told_as_record(store: Store, result: ResultInfo) -> bool:
    """Whether a claim that dates a result says that it was a record: else the day may be that on which it fell."""
    return store.ask(DATED, {"result": NamedNode(result.iri)})


def is_told(claim: Claim) -> bool:
    """Whether a record counts: not where its mark makes no result, as it cannot be the athlete's."""
    return bool(claim.get("athlete")) and bool(claim.get("about") or not claim.get("markText"))


def record_of(lookup: Lookup, claim: Claim) -> RecordRow:
    """A record as an article states it, with date and place of the result that it is about."""
    about = claim.get("about")
    result = lookup.result(about) if about else None
    made = result if result and told_as_record(lookup.store, result) else None
    race = lookup.race(made.race) if made and made.race else None
    unit = next((name for name in UNITS if claim.get(name)), None)
    athlete = lookup.athlete(claim.values["athlete"][0])
    return RecordRow(
        athlete=athlete,
        record=claim.values["recordCode"][0],
        discipline=claim.get("disciplineName"),
        mark=in_full(claim.get("markText"), unit),
        value=Decimal(claim.values[unit][0]) if unit else None,
        date=finer(claim.get("date"), made.date if made else None),
        venue=claim.get("venueName") or (race.venue if race else None),
        indoor=result.indoor if result else claim.get("indoor") == "true",
        area=claim.get("areaName"),
        sex=sex_word(claim.get("sex")) or (result.sex if result else None) or sex_of(lookup.store, athlete),
        status=local(claim.get("status") or "held").lower(),
        sources=evidence.of_claims(lookup.store, [claim.iri]),
    )


def in_full(mark: str | None, unit: str | None) -> str | None:
    """``5`` metres as ``5.00``, as field events are written."""
    return f"{mark}.00" if mark and unit == "metres" and mark.isdecimal() else mark


def carried_records(store: Store, discipline: NamedNode) -> list[tuple[str, str]]:
    """(result, record) of the results of an event that carry a record, seasons' and personal bests aside."""
    rows = store.select(MARKED, {"discipline": discipline})
    found = ((text(row["result"]), text(row["code"])) for row in rows)
    return sorted((result, code) for result, code in found if code in RECORD_TYPES)


def carried(lookup: Lookup, iri: str, code: str) -> RecordRow:
    """A result that carries a record; whether it was broken since is for others to tell."""
    result = lookup.result(iri)
    athlete = lookup.athlete(result.athlete)
    dated = told_as_record(lookup.store, result)
    race = lookup.race(result.race) if result.race and dated else None
    return RecordRow(
        athlete=athlete,
        record=code,
        discipline=result.discipline,
        mark=in_full(result.mark, "metres" if result.unit == "m" else None),
        value=result.value,
        date=result.date if dated else None,
        venue=race.venue if race else None,
        indoor=result.indoor,
        sex=result.sex or sex_of(lookup.store, athlete),
        status="",
        sources=evidence.of_result(lookup.store, iri),
    )


def sex_of(store: Store, athlete: Athlete) -> str | None:
    """Men, women or mixed, as the graph knows an athlete."""
    found = sorted(text(row["sex"]) for row in store.select(SEX, {"athlete": NamedNode(athlete.iri)}))
    return sex_word(found[0]) if len(found) == 1 else None
