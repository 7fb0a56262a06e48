"""What the rest of the graph says against a record: its mark is another's result, its day that of another event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pyoxigraph import NamedNode

from graph import evidence
from graph.claims import OF_ATHLETE, claims
from graph.literals import decimal
from graph.lookup import Lookup
from graph.record_history import CLAIMED, RecordRow, agree
from graph.terms import text
from ontology.vocab import POD

OTHER_EVENT = "told of the {event}, too"
NO_RESULT = "nothing else tells of the event"
CAREER = 3
"""Results in other events from which on the lack of any in this one speaks against a record without mark or day."""
RESULTS = "SELECT DISTINCT ?result ?event WHERE { ?result pod:athlete ?athlete ; pod:discipline ?event ; a pod:Result }"
SAME_MARK = """
SELECT DISTINCT ?result WHERE {
  ?result pod:discipline ?discipline ; pod:seconds|pod:metres|pod:points ?value ; pod:race ?race ; a pod:Result
}"""


def doubted(lookup: Lookup, rows: Sequence[RecordRow], discipline: NamedNode) -> list[RecordRow]:
    """The rows, with a doubt where results or records elsewhere in the graph speak against one that had none."""
    return [row if row.doubt else replace(row, doubt=against(lookup, row, discipline)) for row in rows]


def against(lookup: Lookup, row: RecordRow, discipline: NamedNode) -> str:
    """What speaks against a row, empty where nothing does."""
    if row.value is None:
        return of_other_event(lookup, row) or of_no_result(lookup, row, discipline)
    return CLAIMED if of_another(lookup, row, row.value, discipline) else ""


def of_another(lookup: Lookup, row: RecordRow, value: Decimal, discipline: NamedNode) -> bool:
    """Whether the mark is told, no less often, as another's result in the same town and year."""
    if not (row.date and row.venue):
        return False
    for found in lookup.store.select(SAME_MARK, {"discipline": discipline, "value": decimal(value)}):
        result = lookup.result(text(found["result"]))
        race = lookup.race(result.race) if result.race else None
        if result.athlete == row.athlete.iri or race is None or race.venue != row.venue:
            continue
        told = {source.article for source in evidence.of_result(lookup.store, result.iri)}
        if result.date and agree(result.date, row.date) and len(told) >= row.articles:
            return True
    return False


def of_other_event(lookup: Lookup, row: RecordRow) -> str:
    """Why a record without a mark is in doubt: the athlete set one in another event on that day."""
    if len(row.date or "") < 10:
        return ""
    for claim in claims(lookup.store, OF_ATHLETE, POD.RecordClaim, athlete=NamedNode(row.athlete.iri)):
        event = claim.get("disciplineName")
        that_day = claim.get("date") == row.date and row.record in claim.values["recordCode"]
        if event and event != row.discipline and claim.get("markText") and that_day:
            return OTHER_EVENT.format(event=event)
    return ""


def of_no_result(lookup: Lookup, row: RecordRow, discipline: NamedNode) -> str:
    """Why a record without a mark, told by one article, is in doubt: all results of the athlete are of other events."""
    if row.articles > 1:
        return ""
    found = lookup.store.select(RESULTS, {"athlete": NamedNode(row.athlete.iri)})
    events = [text(one["event"]) for one in found]
    return NO_RESULT if len(events) >= CAREER and discipline.value not in events else ""
