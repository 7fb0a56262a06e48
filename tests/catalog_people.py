"""Named queries about athletes, with exact results on the graph of questions_data."""

from __future__ import annotations

from catalog_rows import Case

PEOPLE: list[Case] = [
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
            ("OR", "1500m", "3:28.32", "set", "2021-08-07", "Tokyo", "tokyo-1500"),
            ("WR", "1500m", "3:30.60", "set", "2022-02", "Lievin", "belgrade-1500"),
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
        "beat-both",
        {"first": "Jakob Ingebrigtsen", "second": "Cheruiyot"},
        [
            ("Jake Wightman", "1", "1"),
        ],
    ),
    (
        "country-of",
        {"athlete": "Isinbayeva"},
        [
            ("RUS", "1"),
        ],
    ),
    (
        "athletes-of-coach",
        {"coach": "Ingebrigtsen"},
        [
            ("Jakob Ingebrigtsen", "Gjert Ingebrigtsen", "tokyo-1500"),
        ],
    ),
    (
        "profile",
        {"athlete": "Wightman"},
        [
            ("name", "Jake Wightman"),
            ("country", "GBR"),
            ("sex", "men"),
            ("event", "1500m"),
            ("first", "2022"),
            ("last", "2022"),
            ("results", "1"),
            ("victories", "3"),
        ],
    ),
]
