"""The named queries with exact results on the graph of questions_data: name, parameters, rows in order (None: open)."""

from __future__ import annotations

Row = tuple[str | None, ...]

CASES: list[tuple[str, dict[str, str], list[Row]]] = [
    (
        "who-beat",
        {"athlete": "Jakob Ingebrigtsen"},
        [
            ("Marcin Lewandowski", "2019-10-06", "1500m", "World Championships", "false"),
            ("Taoufik Makhloufi", "2019-10-06", "1500m", "World Championships", "false"),
            ("Timothy Cheruiyot", "2019-10-06", "1500m", "World Championships", "false"),
            ("Samuel Tefera", "2022-03-20", "1500m", "World Indoor Championships", "true"),
            ("Jake Wightman", "2022-07-19", "1500m", "World Championships", "true"),
        ],
    ),
    (
        "who-beat",
        {"athlete": "Jakob Ingebrigtsen", "year": "2022", "discipline": "1500 metres"},
        [
            ("Samuel Tefera", "2022-03-20", "1500m", "World Indoor Championships", "true"),
            ("Jake Wightman", "2022-07-19", "1500m", "World Championships", "true"),
        ],
    ),
    (
        "victories",
        {"athlete": "Jakob Ingebrigtsen", "discipline": "mile"},
        [
            ("Oliver Hoare", "2022-06-16", "mile", "Bislett Games", "false"),
        ],
    ),
    (
        "victories",
        {"athlete": "Tefera"},
        [
            ("Abel Kipsang", "2022-03-20", "1500m", "World Indoor Championships", "false"),
            ("Jakob Ingebrigtsen", "2022-03-20", "1500m", "World Indoor Championships", "true"),
        ],
    ),
    (
        "head-to-head",
        {"first": "Jakob Ingebrigtsen", "second": "Cheruiyot"},
        [
            ("2019-10-06", "1500m", "World Championships", "Timothy Cheruiyot", "4", "3:31.70", "1", "3:29.26"),
            ("2021-08-07", "1500m", "Olympic Games", "Jakob Ingebrigtsen", "1", "3:28.32", "2", "3:29.01"),
            ("2022-07-19", "1500m", "World Championships", "Jakob Ingebrigtsen", "2", "3:29.47", "6", None),
        ],
    ),
    (
        "stated-tallies",
        {"first": "Cheruiyot", "second": "Jakob Ingebrigtsen"},
        [
            (
                "Jakob Ingebrigtsen",
                "10",
                "0",
                None,
                "2021-08-08",
                "He beat Timothy Cheruiyot, second in 3:29.01, whom he had never beaten in 10 races.",
            ),
        ],
    ),
    (
        "rivals",
        {"athlete": "Cheruiyot"},
        [
            ("Jakob Ingebrigtsen", "3", "2019-10-06", "2022-07-19"),
            ("Jake Wightman", "1", "2022-07-19", "2022-07-19"),
            ("Josh Kerr", "1", "2021-08-07", "2021-08-07"),
            ("Marcin Lewandowski", "1", "2019-10-06", "2019-10-06"),
            ("Mohamed Katir", "1", "2022-07-19", "2022-07-19"),
            ("Taoufik Makhloufi", "1", "2019-10-06", "2019-10-06"),
        ],
    ),
    (
        "common-opponents",
        {"first": "Wightman", "second": "Tefera"},
        [
            ("Jakob Ingebrigtsen", "1", "1"),
        ],
    ),
    (
        "results",
        {"athlete": "Jakob Ingebrigtsen", "year": "2022"},
        [
            ("2022-02", "1500m", None, None, "3:30.60", "WR"),
            ("2022-03-20", "1500m", "World Indoor Championships", "2", "3:33.02", None),
            ("2022-06-16", "mile", "Bislett Games", "1", "3:46.46", "PB"),
            ("2022-07-19", "1500m", "World Championships", "2", "3:29.47", None),
        ],
    ),
    (
        "personal-bests",
        {"athlete": "Jakob Ingebrigtsen"},
        [
            ("1500m", "false", "3:28.32", "2021-08-07"),
            ("1500m", "true", "3:30.60", "2022-02"),
            ("mile", "false", "3:46.46", "2022-06-16"),
        ],
    ),
    (
        "season-bests",
        {"athlete": "Jakob Ingebrigtsen", "discipline": "1500m"},
        [
            ("2019", "false", "211.7", "1"),
            ("2021", "false", "208.32", "1"),
            ("2022", "false", "209.47", "1"),
            ("2022", "true", "210.6", "2"),
        ],
    ),
    (
        "season-bests",
        {"athlete": "Isinbayeva", "discipline": "pole vault"},
        [
            ("2004", "false", "4.91", "1"),
            ("2005", "false", "5.01", "2"),
        ],
    ),
    (
        "top-list",
        {"discipline": "1500m", "indoor": "no", "year": "2022"},
        [
            ("Jake Wightman", "GBR", "3:29.23", "2022-07-19"),
            ("Jakob Ingebrigtsen", "NOR", "3:29.47", "2022-07-19"),
            ("Mohamed Katir", None, "3:29.90", "2022-07-19"),
        ],
    ),
    (
        "top-list",
        {"discipline": "pole vault", "sex": "women"},
        [
            ("Yelena Isinbayeva", "RUS", "5.01", "2005-08-12"),
            ("Svetlana Feofanova", "RUS", "4.75", "2004-08-24"),
            ("Anna Rogowska", "POL", "4.70", "2004-08-24"),
            ("Monika Pyrek", "POL", "4.60", "2005-08-12"),
            ("Pavla Hamackova", None, "4.50", "2005-08-12"),
        ],
    ),
    (
        "better-than",
        {"discipline": "1500m", "mark": "3:29"},
        [
            ("Hicham El Guerrouj", "3:26.00", "1998-07-14"),
            ("Noureddine Morceli", "3:27.37", "1995"),
            ("Jakob Ingebrigtsen", "3:28.32", "2021-08-07"),
        ],
    ),
    (
        "better-than",
        {"discipline": "pole vault", "mark": "4.9"},
        [
            ("Yelena Isinbayeva", "4.91", "2004-08-24"),
            ("Yelena Isinbayeva", "5.00", "2005-07-22"),
            ("Yelena Isinbayeva", "5.01", "2005-08-12"),
        ],
    ),
    (
        "honours",
        {"athlete": "Isinbayeva"},
        [
            ("gold", "Olympic Games", "pole vault", "2004-08-24", "athens-vault"),
            ("gold", "World Championships", "pole vault", "2005-08-12", "helsinki-vault"),
        ],
    ),
    (
        "records",
        {"athlete": "Jakob Ingebrigtsen"},
        [
            ("OR", "1500m", "3:28.32", "set", "2021-08-07", "tokyo-1500"),
            ("WR", "1500m", "3:30.60", "set", "2022-02", "belgrade-1500"),
        ],
    ),
    (
        "record-history",
        {"discipline": "1500m", "record": "WR", "indoor": "true"},
        [
            (
                "Samuel Tefera",
                "3:31.04",
                "2019",
                "former",
                "Ingebrigtsen took the world indoor record from Tefera (3:31.04, 2019) with 3:30.60 in February.",
            ),
            (
                "Jakob Ingebrigtsen",
                "3:30.60",
                "2022-02",
                "set",
                "Ingebrigtsen took the world indoor record from Tefera (3:31.04, 2019) with 3:30.60 in February.",
            ),
        ],
    ),
    (
        "record-history",
        {"discipline": "pole vault", "record": "WR", "sex": "women"},
        [
            (
                "Yelena Isinbayeva",
                "4.91",
                "2004-08-24",
                "set",
                "Yelena Isinbayeva of Russia won Olympic gold with a world record of 4.91m.",
            ),
            (
                "Yelena Isinbayeva",
                "5.00",
                "2005-07-22",
                "set",
                "Yelena Isinbayeva became the first woman to clear 5.00m.",
            ),
            (
                "Yelena Isinbayeva",
                "5.01",
                "2005-08-12",
                "set",
                "Yelena Isinbayeva won the world title with a record of 5.01m.",
            ),
        ],
    ),
    (
        "records-of-year",
        {"year": "2005"},
        [
            ("Yelena Isinbayeva", "WR", "pole vault", "5.00", "2005-07-22"),
            ("Yelena Isinbayeva", "WR", "pole vault", "5.01", "2005-08-12"),
        ],
    ),
    (
        "season-leads",
        {"year": "2022"},
        [
            ("1500m", "Jake Wightman", "3:29.23", "2022-07-19"),
        ],
    ),
    (
        "race-result",
        {"discipline": "1500m", "competition": "world championships", "year": "2022"},
        [
            ("2022-07-19", "World Championships", "final", "1", "Jake Wightman", "3:29.23"),
            ("2022-07-19", "World Championships", "final", "2", "Jakob Ingebrigtsen", "3:29.47"),
            ("2022-07-19", "World Championships", "final", "3", "Mohamed Katir", "3:29.90"),
            ("2022-07-19", "World Championships", "final", "6", "Timothy Cheruiyot", None),
        ],
    ),
    (
        "race-sources",
        {"articles": "2"},
        [
            ("Men's 1500m final, World Championships 2022", "2", "6"),
            ("Men's 1500m, World Indoor Championships 2022", "2", "4"),
        ],
    ),
    (
        "champions",
        {"discipline": "1500m", "series": "World Championships"},
        [
            ("2007-08-29", "men", "Bernard Lagat", "3:34.77"),
            ("2019-10-06", "men", "Timothy Cheruiyot", "3:29.26"),
            ("2022-07-19", "men", "Jake Wightman", "3:29.23"),
        ],
    ),
    (
        "medallists",
        {"series": "Olympics"},
        [
            ("2004-08-24", "pole vault", "gold", "Yelena Isinbayeva"),
            ("2004-08-24", "pole vault", "silver", "Svetlana Feofanova"),
            ("2021-08-07", "1500m", "gold", "Jakob Ingebrigtsen"),
        ],
    ),
    (
        "medal-table",
        {"series": "Olympic Games", "year": "2004"},
        [
            ("RUS", "1", "1", "0"),
            ("POL", "0", "0", "1"),
        ],
    ),
    (
        "calendar",
        {},
        [
            ("2022-06", "Bislett Games", "mile", "Jakob Ingebrigtsen", "planned", "2022-03-22"),
            ("2022-06", "Bislett Games", "mile", "Josh Kerr", "withdrawn", "2022-03-22"),
        ],
    ),
    (
        "calendar",
        {"athlete": "Kerr"},
        [
            ("2022-06", "Bislett Games", "mile", "Josh Kerr", "withdrawn", "2022-03-22"),
        ],
    ),
    (
        "withdrawals",
        {"competition": "bislett"},
        [
            ("Josh Kerr", "Bislett Games", "mile", "2022-06", "Josh Kerr has pulled out of the Bislett Games."),
        ],
    ),
    (
        "most-victories",
        {"discipline": "1500m"},
        [
            ("Jakob Ingebrigtsen", "5", "4"),
            ("Timothy Cheruiyot", "4", "4"),
            ("Jake Wightman", "3", "3"),
            ("Samuel Tefera", "2", "2"),
            ("Taoufik Makhloufi", "2", "2"),
            ("Marcin Lewandowski", "1", "1"),
            ("Mohamed Katir", "1", "1"),
        ],
    ),
    (
        "undefeated",
        {"discipline": "1500m", "year": "2022"},
        [
            ("Jake Wightman", "1"),
            ("Samuel Tefera", "1"),
        ],
    ),
    (
        "who-beat-whom",
        {"discipline": "pole vault", "sex": "women", "year": "2005"},
        [
            ("Yelena Isinbayeva", "Monika Pyrek", "2"),
            ("Monika Pyrek", "Pavla Hamackova", "1"),
            ("Yelena Isinbayeva", "Pavla Hamackova", "1"),
        ],
    ),
    (
        "upsets",
        {"series": "Olympic Games"},
        [
            ("Jakob Ingebrigtsen", "Samuel Tefera", "2022-03-20", "1500m", "World Indoor Championships"),
            ("Jakob Ingebrigtsen", "Jake Wightman", "2022-07-19", "1500m", "World Championships"),
        ],
    ),
    (
        "doubles",
        {"series": "World Championships"},
        [
            ("Bernard Lagat", "World Championships", "1500m", "5000m"),
        ],
    ),
    (
        "athletes-of-country",
        {"country": "Russia"},
        [
            ("Svetlana Feofanova", "women", "2004", "2004"),
            ("Yelena Isinbayeva", "women", "2004", "2005"),
        ],
    ),
    (
        "coaches",
        {},
        [
            ("Jakob Ingebrigtsen", "Gjert Ingebrigtsen", "tokyo-1500"),
        ],
    ),
    (
        "spellings",
        {"athlete": "Jakob Ingebrigtsen"},
        [
            ("Jakob Ingebrigtsen",),
        ],
    ),
    (
        "contradictions",
        {},
        [
            (
                "Jake Wightman",
                "Jake Wightman ran away from Jakob Ingebrigtsen and won the world 1500m title in 3:29.23.",
                "eugene-1500",
                "Jake Wightman took the 1500m in Eugene in 3:29.32.",
                "eugene-digest",
            ),
        ],
    ),
    (
        "article-claims",
        {"article": "belgrade-notes"},
        [
            ("PerformanceClaim", "Jakob Ingebrigtsen", "Ingebrigtsen finished second in 3:33.02 in the 1500m.", "1"),
            ("EntryClaim", "Jakob Ingebrigtsen", "He will run the mile at the Bislett Games in June.", "1"),
            ("EntryClaim", "Josh Kerr", "Josh Kerr has pulled out of the Bislett Games.", "1"),
        ],
    ),
    (
        "unsure",
        {"confidence": "0.9"},
        [
            ("0.6", "given", "eugene-digest", "Jake Wightman took the 1500m in Eugene in 3:29.32."),
        ],
    ),
    (
        "venue-winners",
        {"venue": "Oslo"},
        [
            ("2022-06-16", "mile", "Bislett Games", "Jakob Ingebrigtsen", "3:46.46"),
        ],
    ),
    (
        "victories",
        {"athlete": "Jakob Ingebrigtsen", "year": "2021"},
        [
            ("Josh Kerr", "2021-08-07", "1500m", "Olympic Games", "false"),
            ("Timothy Cheruiyot", "2021-08-07", "1500m", "Olympic Games", "true"),
        ],
    ),
    (
        "head-to-head",
        {"first": "Jakob Ingebrigtsen", "second": "Hoare", "discipline": "mile"},
        [
            ("2022-06-16", "mile", "Bislett Games", "Jakob Ingebrigtsen", "1", "3:46.46", "2", "3:47.48"),
        ],
    ),
    (
        "rivals",
        {"athlete": "Isinbayeva", "discipline": "pole vault"},
        [
            ("Monika Pyrek", "2", "2005-07-22", "2005-08-12"),
            ("Anna Rogowska", "1", "2004-08-24", "2004-08-24"),
            ("Pavla Hamackova", "1", "2005-08-12", "2005-08-12"),
            ("Svetlana Feofanova", "1", "2004-08-24", "2004-08-24"),
        ],
    ),
    (
        "results",
        {"athlete": "Lagat", "discipline": "5000m"},
        [
            ("2007-09-02", "5000m", "World Championships", "1", "13:45.87", None),
        ],
    ),
    (
        "better-than",
        {"discipline": "1500m", "mark": "207.5", "sex": "men"},
        [
            ("Hicham El Guerrouj", "3:26.00", "1998-07-14"),
            ("Noureddine Morceli", "3:27.37", "1995"),
        ],
    ),
    (
        "records-of-year",
        {"year": "2021", "record": "OR"},
        [
            ("Jakob Ingebrigtsen", "OR", "1500m", "3:28.32", "2021-08-07"),
        ],
    ),
    (
        "race-result",
        {"discipline": "pole vault", "competition": "Olympic", "sex": "women"},
        [
            ("2004-08-24", "Olympic Games", "final", "1", "Yelena Isinbayeva", "4.91"),
            ("2004-08-24", "Olympic Games", "final", "2", "Svetlana Feofanova", "4.75"),
            ("2004-08-24", "Olympic Games", "final", "3", "Anna Rogowska", "4.70"),
        ],
    ),
    (
        "medallists",
        {"series": "World Championships", "year": "2005", "discipline": "pole vault"},
        [
            ("2005-08-12", "pole vault", "gold", "Yelena Isinbayeva"),
        ],
    ),
    (
        "calendar",
        {"discipline": "mile"},
        [
            ("2022-06", "Bislett Games", "mile", "Jakob Ingebrigtsen", "planned", "2022-03-22"),
            ("2022-06", "Bislett Games", "mile", "Josh Kerr", "withdrawn", "2022-03-22"),
        ],
    ),
    (
        "most-victories",
        {"discipline": "1500m", "sex": "men", "year": "2019"},
        [
            ("Timothy Cheruiyot", "3", "3"),
            ("Taoufik Makhloufi", "2", "2"),
            ("Marcin Lewandowski", "1", "1"),
        ],
    ),
    (
        "upsets",
        {"series": "Olympic Games", "discipline": "1500m"},
        [
            ("Jakob Ingebrigtsen", "Samuel Tefera", "2022-03-20", "1500m", "World Indoor Championships"),
            ("Jakob Ingebrigtsen", "Jake Wightman", "2022-07-19", "1500m", "World Championships"),
        ],
    ),
    (
        "contradictions",
        {"athlete": "Wightman"},
        [
            (
                "Jake Wightman",
                "Jake Wightman ran away from Jakob Ingebrigtsen and won the world 1500m title in 3:29.23.",
                "eugene-1500",
                "Jake Wightman took the 1500m in Eugene in 3:29.32.",
                "eugene-digest",
            ),
        ],
    ),
    (
        "venue-winners",
        {"venue": "eugene", "discipline": "1500m", "year": "2022"},
        [
            ("2022-07-19", "1500m", "World Championships", "Jake Wightman", "3:29.23"),
        ],
    ),
    (
        "coaches",
        {"athlete": "Jakob Ingebrigtsen"},
        [
            ("Jakob Ingebrigtsen", "Gjert Ingebrigtsen", "tokyo-1500"),
        ],
    ),
    (
        "who-beat",
        {"athlete": "Jakob Ingebrigtsen", "since": "2022-01-01", "until": "2022-06-30", "indoor": "yes"},
        [
            ("Samuel Tefera", "2022-03-20", "1500m", "World Indoor Championships", "true"),
        ],
    ),
    (
        "victories",
        {"athlete": "Jakob Ingebrigtsen", "since": "2022-04-01", "until": "2022-07-01", "indoor": "no"},
        [
            ("Oliver Hoare", "2022-06-16", "mile", "Bislett Games", "false"),
        ],
    ),
    (
        "head-to-head",
        {
            "first": "Jakob Ingebrigtsen",
            "second": "Cheruiyot",
            "since": "2020-01-01",
            "until": "2021-12-31",
            "indoor": "no",
        },
        [
            ("2021-08-07", "1500m", "Olympic Games", "Jakob Ingebrigtsen", "1", "3:28.32", "2", "3:29.01"),
        ],
    ),
    (
        "champions",
        {"discipline": "pole vault", "series": "Olympic Games", "sex": "women", "year": "2004"},
        [
            ("2004-08-24", "women", "Yelena Isinbayeva", "4.91"),
        ],
    ),
]
