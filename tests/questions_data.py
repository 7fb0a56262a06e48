"""A small graph for the questions: short articles of our own with the facts that each sentence states.

The results are real ones.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from pyoxigraph import Quad

from extractor.article import Article
from extractor.facts import Fact, from_dict
from extractor.gazetteer import units
from graph.convert import article_quads
from graph.identity import Decisions, claim_rows, derive
from graph.literals import DEFAULT_BASE as BASE
from graph.literals import article_iri, derived_iri
from graph.store import Store, open_store

Sentence = tuple[str, Sequence[Mapping[str, Any]]]
Story = tuple[str, str, str, Sequence[Sentence]]


def result(athlete: str, **slots: Any) -> dict[str, Any]:
    return {"type": "performance", "athlete": athlete, **slots}


def honour(athlete: str, title: str, competition: str, **slots: Any) -> dict[str, Any]:
    return {"type": "honour", "athlete": athlete, "title": title, "competition": competition, **slots}


def record(athlete: str, kind: str, **slots: Any) -> dict[str, Any]:
    return {"type": "record", "athlete": athlete, "record": kind, **slots}


def nationality(athlete: str, country: str) -> dict[str, Any]:
    return {"type": "nationality", "athlete": athlete, "country": country}


def defeat(winner: str, loser: str, **slots: Any) -> dict[str, Any]:
    return {"type": "defeat", "winner": winner, "loser": loser, **slots}


def entry(athlete: str, competition: str, **slots: Any) -> dict[str, Any]:
    return {"type": "entry", "athlete": athlete, "competition": competition, **slots}


MEN = {"discipline": "1500m", "sex": "men"}
DOHA = {**MEN, "competition": "World Championships", "venue": "Doha", "date": "2019-10-06", "round": "final"}
TOKYO = {**MEN, "competition": "Olympic Games", "venue": "Tokyo", "date": "2021-08-07", "round": "final"}
BELGRADE = {
    **MEN,
    "competition": "World Indoor Championships",
    "venue": "Belgrade",
    "date": "2022-03-20",
    "indoor": True,
}
EUGENE = {**MEN, "competition": "World Championships", "venue": "Eugene", "date": "2022-07-19", "round": "final"}
OSLO = {"discipline": "mile", "sex": "men", "competition": "Bislett Games", "venue": "Oslo", "date": "2022-06-16"}
OSAKA = {"competition": "World Championships", "venue": "Osaka", "round": "final"}
LONG = {"discipline": "5000m", "sex": "men"}
VAULT = {"discipline": "pole vault", "sex": "women"}
LONDON = {**VAULT, "competition": "London Grand Prix", "venue": "London", "date": "2005-07-22"}
HELSINKI = {**VAULT, "competition": "World Championships", "venue": "Helsinki", "date": "2005-08-12", "round": "final"}
ATHENS = {**VAULT, "competition": "Olympic Games", "venue": "Athens", "date": "2004-08-24", "round": "final"}

STORIES: Sequence[Story] = (
    (
        "doha-1500",
        "Cheruiyot runs away with the world title",
        "2019-10-06",
        (
            (
                "Kenya's Timothy Cheruiyot led from gun to tape and won the 1500m in 3:29.26.",
                [
                    result("Timothy Cheruiyot", place=1, mark="3:29.26", **DOHA),
                    honour(
                        "Timothy Cheruiyot",
                        "gold",
                        "World Championships",
                        discipline="1500m",
                        date="2019-10-06",
                        venue="Doha",
                    ),
                    nationality("Timothy Cheruiyot", "KEN"),
                ],
            ),
            (
                "Taoufik Makhloufi took silver in 3:31.38 and Marcin Lewandowski bronze in 3:31.46.",
                [
                    result("Taoufik Makhloufi", place=2, mark="3:31.38", **DOHA),
                    result("Marcin Lewandowski", place=3, mark="3:31.46", **DOHA),
                ],
            ),
            (
                "Norway's Jakob Ingebrigtsen, 19, was fourth in 3:31.70.",
                [
                    result("Jakob Ingebrigtsen", place=4, mark="3:31.70", **DOHA),
                    nationality("Jakob Ingebrigtsen", "NOR"),
                ],
            ),
        ),
    ),
    (
        "tokyo-1500",
        "Ingebrigtsen beats Cheruiyot at last",
        "2021-08-08",
        (
            (
                "Jakob Ingebrigtsen won the Olympic 1500m in 3:28.32, an Olympic record.",
                [
                    result("Jakob Ingebrigtsen", place=1, mark="3:28.32", records=["OR"], **TOKYO),
                    honour(
                        "Jakob Ingebrigtsen",
                        "gold",
                        "Olympic Games",
                        discipline="1500m",
                        date="2021-08-07",
                        venue="Tokyo",
                    ),
                    record(
                        "Jakob Ingebrigtsen",
                        "OR",
                        discipline="1500m",
                        mark="3:28.32",
                        date="2021-08-07",
                        venue="Tokyo",
                        status="set",
                    ),
                ],
            ),
            (
                "He beat Timothy Cheruiyot, second in 3:29.01, whom he had never beaten in 10 races.",
                [
                    defeat("Jakob Ingebrigtsen", "Timothy Cheruiyot", **TOKYO),
                    result("Timothy Cheruiyot", place=2, mark="3:29.01", **TOKYO),
                    {
                        "type": "head_to_head",
                        "athlete": "Jakob Ingebrigtsen",
                        "opponent": "Timothy Cheruiyot",
                        "meetings": 10,
                        "wins": 0,
                    },
                ],
            ),
            (
                "Scotland's Josh Kerr was third in 3:29.05.",
                [result("Josh Kerr", place=3, mark="3:29.05", **TOKYO), nationality("Josh Kerr", "GBR")],
            ),
            (
                "The winner is trained by his father, Gjert Ingebrigtsen.",
                [{"type": "coach", "athlete": "Jakob Ingebrigtsen", "coach": "Gjert Ingebrigtsen"}],
            ),
        ),
    ),
    (
        "belgrade-1500",
        "Tefera outsprints the record holder",
        "2022-03-21",
        (
            (
                "Ethiopia's Samuel Tefera outsprinted Jakob Ingebrigtsen to win the world indoor 1500m in 3:32.77.",
                [
                    result("Samuel Tefera", place=1, mark="3:32.77", **BELGRADE),
                    defeat("Samuel Tefera", "Jakob Ingebrigtsen", **BELGRADE),
                    nationality("Samuel Tefera", "ETH"),
                    honour(
                        "Samuel Tefera",
                        "gold",
                        "World Indoor Championships",
                        discipline="1500m",
                        date="2022-03-20",
                        indoor=True,
                    ),
                ],
            ),
            ("Abel Kipsang came third in 3:33.36.", [result("Abel Kipsang", place=3, mark="3:33.36", **BELGRADE)]),
            (
                "Ingebrigtsen took the world indoor record from Tefera (3:31.04, 2019) with 3:30.60 in February.",
                [
                    record(
                        "Jakob Ingebrigtsen",
                        "WR",
                        discipline="1500m",
                        mark="3:30.60",
                        indoor=True,
                        date="2022-02",
                        venue="Lievin",
                        status="set",
                    ),
                    record(
                        "Samuel Tefera",
                        "WR",
                        discipline="1500m",
                        mark="3:31.04",
                        indoor=True,
                        date="2019",
                        status="former",
                    ),
                ],
            ),
        ),
    ),
    (
        "belgrade-notes",
        "Notes from Belgrade",
        "2022-03-22",
        (
            (
                "Ingebrigtsen finished second in 3:33.02 in the 1500m.",
                [result("Jakob Ingebrigtsen", place=2, mark="3:33.02", **BELGRADE)],
            ),
            (
                "He will run the mile at the Bislett Games in June.",
                [
                    entry(
                        "Jakob Ingebrigtsen",
                        "Bislett Games",
                        discipline="mile",
                        date="2022-06",
                        venue="Oslo",
                        status="planned",
                    )
                ],
            ),
            (
                "Josh Kerr has pulled out of the Bislett Games.",
                [entry("Josh Kerr", "Bislett Games", discipline="mile", date="2022-06", status="withdrawn")],
            ),
        ),
    ),
    (
        "oslo-mile",
        "A European best in Oslo",
        "2022-06-17",
        (
            (
                "Jakob Ingebrigtsen won the mile in 3:46.46, a personal best.",
                [result("Jakob Ingebrigtsen", place=1, mark="3:46.46", records=["PB"], **OSLO)],
            ),
            ("Oliver Hoare was second in 3:47.48.", [result("Oliver Hoare", place=2, mark="3:47.48", **OSLO)]),
        ),
    ),
    (
        "eugene-1500",
        "Wightman stuns the favourite",
        "2022-07-20",
        (
            (
                "Jake Wightman ran away from Jakob Ingebrigtsen and won the world 1500m title in 3:29.23.",
                [
                    result("Jake Wightman", place=1, mark="3:29.23", records=["WL", "PB"], **EUGENE),
                    defeat("Jake Wightman", "Jakob Ingebrigtsen", **EUGENE),
                    honour("Jake Wightman", "gold", "World Championships", discipline="1500m", date="2022-07-19"),
                    nationality("Jake Wightman", "GBR"),
                ],
            ),
            ("Ingebrigtsen was second in 3:29.47.", [result("Jakob Ingebrigtsen", place=2, mark="3:29.47", **EUGENE)]),
            (
                "Mohamed Katir was third in 3:29.90, and Timothy Cheruiyot sixth.",
                [
                    result("Mohamed Katir", place=3, mark="3:29.90", **EUGENE),
                    result("Timothy Cheruiyot", place=6, **EUGENE),
                ],
            ),
        ),
    ),
    (
        "milers-history",
        "The men who owned the metric mile",
        "2022-08-01",
        (
            (
                "Noureddine Morceli of Algeria ran 3:27.37 in Nice in 1995, then a world record.",
                [
                    record(
                        "Noureddine Morceli",
                        "WR",
                        discipline="1500m",
                        mark="3:27.37",
                        date="1995",
                        venue="Nice",
                        status="former",
                        sex="men",
                    ),
                    result(
                        "Noureddine Morceli",
                        mark="3:27.37",
                        discipline="1500m",
                        date="1995",
                        venue="Nice",
                        records=["WR"],
                        sex="men",
                    ),
                    nationality("Noureddine Morceli", "ALG"),
                ],
            ),
            (
                "Hicham El Guerrouj's 3:26.00, run in Rome on 14 July 1998, still stands.",
                [
                    record(
                        "Hicham El Guerrouj",
                        "WR",
                        discipline="1500m",
                        mark="3:26.00",
                        date="1998-07-14",
                        venue="Rome",
                        status="held",
                        sex="men",
                    ),
                    result(
                        "Hicham El Guerrouj",
                        mark="3:26.00",
                        discipline="1500m",
                        date="1998-07-14",
                        venue="Rome",
                        records=["WR"],
                        sex="men",
                    ),
                ],
            ),
        ),
    ),
    (
        "osaka-double",
        "Lagat does what only he has done",
        "2007-09-03",
        (
            (
                "Bernard Lagat of the United States won the 1500m in 3:34.77 on Wednesday.",
                [
                    result("Bernard Lagat", place=1, mark="3:34.77", date="2007-08-29", **OSAKA, **MEN),
                    nationality("Bernard Lagat", "USA"),
                ],
            ),
            (
                "On Sunday he added the 5000m in 13:45.87, ahead of Eliud Kipchoge.",
                [
                    result("Bernard Lagat", place=1, mark="13:45.87", date="2007-09-02", **OSAKA, **LONG),
                    defeat("Bernard Lagat", "Eliud Kipchoge", date="2007-09-02", **OSAKA, **LONG),
                ],
            ),
        ),
    ),
    (
        "eugene-digest",
        "The week in brief",
        "2022-07-25",
        (
            (
                "Jake Wightman took the 1500m in Eugene in 3:29.32.",
                [result("Jake Wightman", place=1, mark="3:29.32", confidence=0.6, **EUGENE)],
            ),
        ),
    ),
    (
        "athens-vault",
        "Isinbayeva's golden evening",
        "2004-08-25",
        (
            (
                "Yelena Isinbayeva of Russia won Olympic gold with a world record of 4.91m.",
                [
                    result("Yelena Isinbayeva", place=1, mark="4.91", records=["WR"], **ATHENS),
                    record(
                        "Yelena Isinbayeva",
                        "WR",
                        discipline="pole vault",
                        mark="4.91",
                        date="2004-08-24",
                        venue="Athens",
                        status="set",
                        sex="women",
                    ),
                    honour(
                        "Yelena Isinbayeva",
                        "gold",
                        "Olympic Games",
                        discipline="pole vault",
                        date="2004-08-24",
                        venue="Athens",
                    ),
                    nationality("Yelena Isinbayeva", "RUS"),
                ],
            ),
            (
                "Svetlana Feofanova, also of Russia, took silver with 4.75m, Poland's Anna Rogowska bronze with 4.70m.",
                [
                    result("Svetlana Feofanova", place=2, mark="4.75", **ATHENS),
                    nationality("Svetlana Feofanova", "RUS"),
                    honour(
                        "Svetlana Feofanova",
                        "silver",
                        "Olympic Games",
                        discipline="pole vault",
                        date="2004-08-24",
                        venue="Athens",
                    ),
                    result("Anna Rogowska", place=3, mark="4.70", **ATHENS),
                    nationality("Anna Rogowska", "POL"),
                ],
            ),
        ),
    ),
    (
        "london-vault",
        "First over five metres",
        "2005-07-23",
        (
            (
                "Yelena Isinbayeva became the first woman to clear 5.00m.",
                [
                    result("Yelena Isinbayeva", place=1, mark="5.00", records=["WR"], **LONDON),
                    record(
                        "Yelena Isinbayeva",
                        "WR",
                        discipline="pole vault",
                        mark="5.00",
                        date="2005-07-22",
                        venue="London",
                        status="set",
                        sex="women",
                    ),
                ],
            ),
            ("Monika Pyrek was second with 4.52m.", [result("Monika Pyrek", place=2, mark="4.52", **LONDON)]),
        ),
    ),
    (
        "helsinki-vault",
        "Isinbayeva raises it again",
        "2005-08-13",
        (
            (
                "Yelena Isinbayeva won the world title with a record of 5.01m.",
                [
                    result("Yelena Isinbayeva", place=1, mark="5.01", records=["WR"], **HELSINKI),
                    record(
                        "Yelena Isinbayeva",
                        "WR",
                        discipline="pole vault",
                        mark="5.01",
                        date="2005-08-12",
                        venue="Helsinki",
                        status="set",
                        sex="women",
                    ),
                    honour(
                        "Yelena Isinbayeva",
                        "gold",
                        "World Championships",
                        discipline="pole vault",
                        date="2005-08-12",
                        venue="Helsinki",
                    ),
                ],
            ),
            (
                "Poland's Monika Pyrek was second with 4.60m, Pavla Hamackova third with 4.50m.",
                [
                    result("Monika Pyrek", place=2, mark="4.60", **HELSINKI),
                    nationality("Monika Pyrek", "POL"),
                    result("Pavla Hamackova", place=3, mark="4.50", **HELSINKI),
                ],
            ),
        ),
    ),
)


def article_of(story: Story) -> Article:
    """The article of a story: its sentences, one after another."""
    identity, title, published, sentences = story
    return Article(identity, title, " ".join(said for said, _ in sentences), published)


def facts_of(story: Story) -> list[Fact]:
    """The facts with the offsets of their sentences."""
    article = article_of(story)
    found = []
    for said, records in story[3]:
        start = article.text.index(said)
        for number, slots in enumerate(records, 1):
            where = f"{article.id}/{number}#char={start},{start + len(said)}"
            line = {"confidence": 1, **slots, "evidence": said, "rule": "given", "id": where}
            found.append(from_dict(json.loads(json.dumps(line)), article.id, units()))
    return found


def fill(store: Store, stories: Sequence[Story] = STORIES) -> Store:
    """Put the stories and what follows from them into a store."""
    graphs = {article_iri(BASE, story[0]): quads_of(story) for story in stories}
    claims = claim_rows([quad for quads in graphs.values() for quad in quads])
    store.replace_graphs({**graphs, derived_iri(BASE): derive(claims, Decisions(), base=BASE)})
    return store


def quads_of(story: Story) -> list[Quad]:
    """The graph of one story."""
    return article_quads(article_of(story), facts_of(story), base=BASE, content_hash=story[0], rules_version="given")


@lru_cache(maxsize=1)
def shared() -> Store:
    """The graph of all stories in memory, made once; for tests that only read."""
    return fill(open_store())
