"""Names compared: spellings of one name, and names that only look alike."""

from __future__ import annotations

import pytest

from graph.identity.names import Likeness, core, initial, is_full, likeness, skeleton


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Eliud Kipchoge", "Eliud Kipchoge", Likeness.EXACT),
        ("Jolanda Čeplak", "Jolanda Ceplak", Likeness.EXACT),
        ("SONIA O'SULLIVAN", "Sonia O’Sullivan", Likeness.EXACT),
        ("Kipchoge", "Eliud Kipchoge", Likeness.SURNAME),
        ("Guerrouj", "Hicham El Guerrouj", Likeness.SURNAME),
        ("El Guerrouj", "Hicham El Guerrouj", Likeness.SURNAME),
        ("Ennis-Hill", "Jessica Ennis", Likeness.SURNAME),
        ("KIPCHOGE Eliud", "Eliud Kipchoge", Likeness.ORDER),
        ("Hicham El Guerrouj", "Hicham Guerrouj", Likeness.ORDER),
        ("Yelena Isinbayeva", "Yelena Isinbaeva", Likeness.SPELLING),
        ("Elena Isinbaeva", "Yelena Isinbayeva", Likeness.SPELLING),
        ("Haile Gebrselassie", "Haile Gebreselassie", Likeness.SPELLING),
        ("Kostas Kenteris", "Costas Kenteris", Likeness.SPELLING),
        ("Kenny Bednarek", "Kenneth Bednarek", Likeness.SHORT_FORM),
        ("Mo Farah", "Mohamed Farah", Likeness.SHORT_FORM),
        ("J Edwards", "Jonathan Edwards", Likeness.INITIAL),
        ("J. Edwards", "Jonathan Edwards", Likeness.INITIAL),
        ("Jessica Ennis", "Jessica Ennis-Hill", Likeness.WIDER),
        ("Mary Keitany", "Mary Jepkosgei Keitany", Likeness.WIDER),
    ],
)
def test_likeness(one: str, two: str, expected: Likeness) -> None:
    assert likeness(one, two) is expected
    assert likeness(two, one) is expected


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Jakob Ingebrigtsen", "Henrik Ingebrigtsen"),  # brothers
        ("Kenenisa Bekele", "Tariku Bekele"),
        ("Usain Bolt", "Usain Bold"),  # short words are not spellings of each other
        ("J Edwards", "Paul Edwards"),
        ("K. Johnson-Thompson", "Kishane Thompson"),  # a double name is no single one
        ("Asher-Smith", "Matthew Hudson-Smith"),
        ("Ben Johnson", "Michael Johnson"),  # Ben is a particle elsewhere, here a given name
        ("Kipchoge", "Kipketer"),
    ],
)
def test_no_likeness(one: str, two: str) -> None:
    assert likeness(one, two) is Likeness.NONE
    assert likeness(two, one) is Likeness.NONE


def test_parts_of_names() -> None:
    assert core("Hicham El Guerrouj") == ("hicham", "guerrouj")
    assert core("Robert Johnson, Jr.") == ("robert", "johnson")
    assert core("El Guerrouj") == ("guerrouj",)
    assert core("Ben Johnson") == ("ben", "johnson")
    assert not is_full("Miller-Uibo")
    assert not is_full("M Richardson")
    assert is_full("Liu Xiang")
    assert initial("M. Richardson") == "m"
    assert initial("Richardson") == ""


def test_skeletons_block_spellings_together() -> None:
    assert skeleton("isinbayeva") == skeleton("isinbaeva") == "_snbv"
    assert skeleton("gebrselassie") == skeleton("gebreselassie")
    assert skeleton("kipchoge") != skeleton("kipketer")
