"""Options as they are typed become filters; what cannot be meant says what can."""

from __future__ import annotations

from decimal import Decimal

import pytest
import typer

from commands.options import Level, Sex, discipline, discipline_or_none, filtered, filters_of
from commands.querying import parameters
from graph.rows import Filters


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("1500m", "1500m"),
        ("1,500m", "1500m"),
        ("1500 metres", "1500m"),
        ("Pole Vault", "pole vault"),
        ("steeplechase", "3000m steeplechase"),
        ("4x100m relay", "4x100m relay"),
    ],
)
def test_an_event_is_known_by_all_its_names(written: str, key: str) -> None:
    assert discipline(written) == key


def test_an_unknown_event_names_near_ones() -> None:
    with pytest.raises(typer.BadParameter, match=r"no event 'pole valt'; near are pole vault"):
        discipline("pole valt")
    assert discipline_or_none("Kenenisa Bekele") is None


def test_a_year_is_a_span() -> None:
    assert filters_of(year=2022) == Filters(since="2022", until="2022")
    assert filters_of(since="2021-06", until="2022-08-24") == Filters(since="2021-06", until="2022-08-24")
    assert filters_of(since="2021-06", year=2022).since == "2021-06"


def test_all_options_become_filters() -> None:
    found = filters_of(event="mile", indoor=False, sex=Sex.men, level=Level.world, stated=True, min_confidence=0.9)
    assert found == Filters(
        discipline="mile", indoor=False, sex="men", level="global", stated=True, min_confidence=Decimal("0.9")
    )


def test_no_option_is_no_filter() -> None:
    assert filters_of() == Filters()


def test_a_wrong_date_says_how_to_write_one() -> None:
    with pytest.raises(typer.BadParameter, match="'last year' is no date; write 2022, 2022-08 or 2022-08-24"):
        filters_of(since="last year")


def test_a_command_gets_its_filters() -> None:
    got = []

    @filtered("year", "sex")
    def ask(name: str, filters: Filters, limit: int = 3) -> None:
        got.append((name, filters, limit))

    ask(name="A", year=2020, sex=Sex.women, limit=5)
    assert got == [("A", Filters(since="2020", until="2020", sex="women"), 5)]


def test_parameters_of_a_query() -> None:
    assert parameters(["year=2022", "name=A=B"]) == {"year": "2022", "name": "A=B"}
    with pytest.raises(typer.BadParameter, match="'year': expected NAME=VALUE"):
        parameters(["year"])
