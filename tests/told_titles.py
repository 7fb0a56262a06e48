"""The mile in Oslo, titles over 1500m and 5000m, and the records of before."""

from __future__ import annotations

from collections.abc import Sequence

from told_facts import EUGENE, LONG, MEN, OSAKA, OSLO, Story, defeat, honour, nationality, record, result

TITLES: Sequence[Story] = (
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
)
