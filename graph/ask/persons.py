"""The people of a question: a short name that several have is settled by what else the question says, or not at all."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence

from graph.people import AmbiguousName, Candidate, candidate, find_athlete
from graph.store import Store

log = logging.getLogger("podium")


def find_people(store: Store, names: Sequence[str], said: Mapping[str, str]) -> list[str]:
    """The IRIs of the athletes of a question.

    Of several athletes of a name those are meant who do the event, are of the sex and were told of in the year that the
    question speaks of, and who share an event with the others whom it names. Where that leaves one, the choice is
    logged; else raises AmbiguousName, or UnknownName.
    """
    found = [candidates(store, name) for name in names]
    chosen = [narrowed(one, said) for one in found]
    for place, one in enumerate(chosen):
        others = {event for other in chosen[:place] + chosen[place + 1 :] for who in other for event in who.disciplines}
        fitting = [who for who in one if others & set(who.disciplines)]
        if len(one) > 1 and len(fitting) == 1:
            chosen[place] = fitting
    for name, all_of, one in zip(names, found, chosen, strict=True):
        if len(one) > 1:
            raise AmbiguousName(name, tuple(all_of))
        if len(all_of) > 1:
            others_named = ", ".join(who.athlete.name for who in all_of if who is not one[0])
            log.warning("podium: %s is taken as %s, not %s", name, one[0], others_named)
    return [one[0].athlete.iri for one in chosen]


def candidates(store: Store, name: str) -> list[Candidate]:
    """All whom a name may mean; raises UnknownName."""
    try:
        return [candidate(store, find_athlete(store, name).iri)]
    except AmbiguousName as error:
        return list(error.candidates)


def narrowed(candidates: list[Candidate], said: Mapping[str, str]) -> list[Candidate]:
    """Those that fit the event, the sex and the year of the question, where some do."""
    return [who for who in candidates if fits(who, said)] or candidates


def fits(who: Candidate, said: Mapping[str, str]) -> bool:
    """Whether what is known of an athlete agrees with the event, the sex and the year."""
    event, year = said.get("discipline"), int(said.get("year", 0))
    active = not year or (who.first is not None and who.last is not None and who.first <= year <= who.last)
    return active and said.get("sex", who.sex) == who.sex and (event is None or event in who.disciplines)
