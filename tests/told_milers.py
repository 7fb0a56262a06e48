"""The men over 1500m, from Doha to Belgrade."""

from __future__ import annotations

from collections.abc import Sequence

from told_facts import BELGRADE, DOHA, TOKYO, Story, defeat, entry, honour, nationality, record, result

MILERS: Sequence[Story] = (
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
)
