"""The women over the pole vault in 2004 and 2005."""

from __future__ import annotations

from collections.abc import Sequence

from told_facts import ATHENS, HELSINKI, LONDON, Story, honour, nationality, record, result

VAULTERS: Sequence[Story] = (
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
