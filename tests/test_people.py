"""Finding an athlete by a full or partial name."""

from __future__ import annotations

import pytest

from graph.names import NameMatch, match

NAMES = {
    "bolt": ["usain bolt", "bolt"],
    "guerrouj": ["hicham el guerrouj", "el guerrouj"],
    "hassan": ["sifan hassan"],
    "mourhit": ["mohammed mourhit", "hassan mourhit"],
    "jakob": ["jakob ingebrigtsen", "ingebrigtsen"],
    "filip": ["filip ingebrigtsen"],
    "osullivan": ["sonia osullivan"],
}


@pytest.mark.parametrize(
    ("name", "kind", "keys"),
    [
        ("Usain Bolt", "exact", ("bolt",)),
        ("BOLT, Usain", "exact", ("bolt",)),
        ("Sonia O’Sullivan", "exact", ("osullivan",)),
        ("El Guerrouj", "exact", ("guerrouj",)),
        ("Guerrouj", "partial", ("guerrouj",)),
        ("Hassan", "partial", ("hassan", "mourhit")),
        ("Ingebrigtsen", "partial", ("filip", "jakob")),
        ("F. Ingebrigtsen", "partial", ("filip",)),
        ("Ingebrigts", "partial", ("filip", "jakob")),
        ("Sif Has", "partial", ("hassan",)),
    ],
)
def test_a_name_is_found_exact_or_by_its_words(name: str, kind: str, keys: tuple[str, ...]) -> None:
    found = match(name, NAMES)
    assert (found.kind, found.keys) == (kind, keys)
    assert set(found.scores) == {100.0}


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Ingebrigsten", "filip"),
        ("Usian Bolt", "bolt"),
        ("Hicham Al Guerouj", "guerrouj"),
        ("Hasan", "hassan"),
    ],
)
def test_a_misspelt_name_gets_near_matches(name: str, first: str) -> None:
    found = match(name, NAMES)
    assert (found.kind, found.keys[0]) == ("near", first)
    assert all(72 <= score < 100 for score in found.scores)


@pytest.mark.parametrize("name", ["Paula Radcliffe", "", "  ", "?"])
def test_what_is_like_no_name_gets_nothing(name: str) -> None:
    assert match(name, NAMES) == NameMatch("near", (), ())


def test_an_initial_alone_says_nothing() -> None:
    assert match("H", NAMES).keys == ()


def test_near_matches_come_best_first_and_are_few() -> None:
    many = {str(number): [f"jan novak{'a' * number}"] for number in range(9)}
    found = match("jan nowak", many)
    assert len(found.keys) == 5
    assert list(found.scores) == sorted(found.scores, reverse=True)
