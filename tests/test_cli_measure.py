"""The measure of the extraction, counted by hand."""

from __future__ import annotations

from typing import Any

from commands.tables import Format, render
from extractor.measure import Bin, Fault, calibration, calibration_error, compared, kept, measure, print_of

HOLMES: dict[str, Any] = {
    "type": "performance",
    "athlete": "Kelly Holmes",
    "discipline": "800m",
    "mark": "1:56.38",
    "place": 1,
    "date": "2004-08-23",
    "evidence": "Kelly Holmes won in 1:56.38",
}
BRITON: dict[str, Any] = {"type": "nationality", "athlete": "Kelly Holmes", "country": "GBR", "evidence": "the Briton"}
WRONG: dict[str, Any] = {
    "type": "coach",
    "athlete": "Kelly Holmes",
    "coach": "A Reporter",
    "evidence": "told A Reporter",
}


def test_what_is_right_counts_and_a_wrong_slot_counts_against_both() -> None:
    found = {**HOLMES, "mark": "1:56.38", "date": "2004-08-22", "confidence": 0.9}
    result = measure([("a", [HOLMES, BRITON], [found, {**WRONG, "confidence": 0.4}])])
    facts = result.facts
    assert (facts["performance"].right, facts["performance"].wrong, facts["performance"].missed) == (1, 0, 0)
    assert (facts["nationality"].right, facts["nationality"].missed) == (0, 1)
    assert (facts["coach"].right, facts["coach"].wrong) == (0, 1)
    assert (result.total().precision, result.total().recall) == (1.0, 0.5)
    assert round(result.total().f1, 3) == 0.667
    date = result.slots["date"]
    assert (date.right, date.wrong, date.missed) == (0, 1, 1)
    slots = result.total_slots()
    assert (slots.right, slots.wrong, slots.missed) == (4, 1, 3)
    assert result.confusions == {("date", "2004-08-23", "2004-08-22"): 1}
    assert [(fault.what, fault.fact["type"]) for fault in result.faults] == [
        ("slots", "performance"),
        ("missed", "nationality"),
        ("wrong", "coach"),
    ]
    assert result.faults[0] == Fault("slots", "a", HOLMES, (("date", "2004-08-23", "2004-08-22"),))
    assert result.judged == [(0.9, True), (0.4, False)]


def test_a_defeat_that_places_imply_counts_neither_way() -> None:
    second = {**HOLMES, "athlete": "Hasna Benhassi", "place": 2, "mark": "1:56.43"}
    defeat = {
        "type": "defeat",
        "winner": "Kelly Holmes",
        "loser": "Hasna Benhassi",
        "discipline": "800m",
        "evidence": "e",
    }
    result = measure([("a", [HOLMES, second], [HOLMES, second, defeat])])
    assert (result.facts["defeat"].wrong, result.total().precision) == (0, 1.0)


def test_nothing_found_is_no_division() -> None:
    assert measure([]).total().f1 == 0.0
    assert calibration_error([]) == 0.0


def test_calibration_by_hand() -> None:
    judged = [(0.95, True), (0.95, True), (0.95, False), (0.95, True), (0.5, True), (0.5, False)]
    assert calibration(judged) == [Bin(0.4, 0.5, 2, 0.5, 0.5), Bin(0.9, 1.0, 4, 0.95, 0.75)]
    assert round(calibration_error(judged), 6) == round(4 / 6 * 0.2, 6)


def test_two_measures_are_compared() -> None:
    before = measure([("a", [HOLMES, BRITON], [HOLMES, WRONG])])
    saved = kept(before)
    now = measure([("a", [HOLMES, BRITON], [BRITON, {**WRONG, "coach": "B Reporter"}])])
    assert compared(now, saved) == {
        "gained": ["a: nationality: athlete=Kelly Holmes, country=GBR"],
        "lost": [
            "a: performance: athlete=Kelly Holmes, discipline=800m, mark=1:56.38, place=1, date=2004-08-23",
        ],
        "new fault": ["a: coach: athlete=Kelly Holmes, coach=B Reporter"],
        "fault cured": [print_of("a: coach: athlete=Kelly Holmes, coach=A Reporter")],
    }
    assert not any(compared(before, saved).values())


def test_the_report_shows_all_of_it() -> None:
    from commands.evaluating import tables

    result = measure([("a", [HOLMES, BRITON], [{**HOLMES, "place": 2}, WRONG])])
    text = render(list(tables(result, True, {"hits": [], "wrong": []})), Format.table)
    assert "five primary types" in text
    assert "expected calibration error" in text
    assert "[place: 1, found 2]" in text
    assert "told A Reporter" in text
    assert "gained: 1, lost: 0, new fault: 1, fault cured: 0" in text
