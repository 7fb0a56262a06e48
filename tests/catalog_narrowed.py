"""More named queries with exact results on the graph of questions_data: every way to narrow them."""

from __future__ import annotations

from catalog_rows import Case

NARROWED: list[Case] = [
    (
        "who-beat",
        {"athlete": "Jakob Ingebrigtsen", "sex": "men", "series": "World Championships", "venue": "Eugene"},
        [
            ("Jake Wightman", "2022-07-19", "1500m", "World Championships", "true"),
        ],
    ),
    (
        "victories",
        {"athlete": "Jakob Ingebrigtsen", "sex": "men", "series": "Olympic Games", "venue": "Tokyo"},
        [
            ("Josh Kerr", "2021-08-07", "1500m", "Olympic Games", "false"),
            ("Timothy Cheruiyot", "2021-08-07", "1500m", "Olympic Games", "true"),
        ],
    ),
    (
        "head-to-head",
        {
            "first": "Jakob Ingebrigtsen",
            "second": "Cheruiyot",
            "year": "2021",
            "series": "Olympic Games",
            "venue": "Tokyo",
        },
        [
            ("2021-08-07", "1500m", "Olympic Games", "Jakob Ingebrigtsen", "1", "3:28.32", "2", "3:29.01"),
        ],
    ),
    (
        "rivals",
        {"athlete": "Cheruiyot", "since": "2022-01-01", "until": "2022-12-31"},
        [
            ("Jake Wightman", "1", "2022-07-19", "2022-07-19"),
            ("Jakob Ingebrigtsen", "1", "2022-07-19", "2022-07-19"),
            ("Mohamed Katir", "1", "2022-07-19", "2022-07-19"),
        ],
    ),
    (
        "results",
        {
            "athlete": "Jakob Ingebrigtsen",
            "series": "World Championships",
            "venue": "Doha",
            "since": "2019-01-01",
            "until": "2020-12-31",
            "indoor": "false",
        },
        [
            ("2019-10-06", "1500m", "World Championships", "4", "3:31.70", None),
        ],
    ),
    (
        "results",
        {"athlete": "Jakob Ingebrigtsen", "place": "1"},
        [
            ("2021-08-07", "1500m", "Olympic Games", "1", "3:28.32", "OR"),
            ("2022-06-16", "mile", "Bislett Games", "1", "3:46.46", "PB"),
        ],
    ),
    (
        "personal-bests",
        {
            "athlete": "Jakob Ingebrigtsen",
            "discipline": "1500m",
            "indoor": "false",
            "since": "2022-01-01",
            "until": "2022-12-31",
        },
        [
            ("1500m", "false", "3:29.47", "2022-07-19"),
        ],
    ),
    (
        "personal-bests",
        {"athlete": "Jakob Ingebrigtsen", "year": "2019"},
        [
            ("1500m", "false", "3:31.70", "2019-10-06"),
        ],
    ),
    (
        "honours",
        {
            "athlete": "Isinbayeva",
            "series": "Olympic Games",
            "discipline": "pole vault",
            "title": "gold",
            "year": "2004",
        },
        [
            ("gold", "Olympic Games", "pole vault", "2004-08-24", "athens-vault"),
        ],
    ),
    (
        "honours",
        {"athlete": "Isinbayeva", "since": "2005-01-01", "until": "2005-12-31"},
        [
            ("gold", "World Championships", "pole vault", "2005-08-12", "helsinki-vault"),
        ],
    ),
    (
        "records",
        {
            "athlete": "Isinbayeva",
            "discipline": "pole vault",
            "record": "WR",
            "year": "2005",
            "venue": "London",
            "indoor": "false",
        },
        [
            ("WR", "pole vault", "5.00", "set", "2005-07-22", "London", "london-vault"),
        ],
    ),
    (
        "records",
        {"athlete": "Isinbayeva", "since": "2005-08-01", "until": "2005-12-31"},
        [
            ("WR", "pole vault", "5.01", "set", "2005-08-12", "Helsinki", "helsinki-vault"),
        ],
    ),
    (
        "records-of-year",
        {"discipline": "pole vault", "venue": "London"},
        [
            ("Yelena Isinbayeva", "WR", "pole vault", "5.00", "2005-07-22", "London"),
        ],
    ),
    (
        "record-history",
        {
            "discipline": "1500m",
            "record": "WR",
            "indoor": "false",
            "country": "ALG",
            "since": "1990-01-01",
            "until": "1999-12-31",
        },
        [
            (
                "Noureddine Morceli",
                "3:27.37",
                "1995",
                "former",
                "Noureddine Morceli of Algeria ran 3:27.37 in Nice in 1995, then a world record.",
            ),
        ],
    ),
    (
        "better-than",
        {"discipline": "1500m", "mark": "3:30", "year": "2022", "indoor": "false"},
        [
            ("Jake Wightman", "3:29.23", "2022-07-19"),
            ("Jakob Ingebrigtsen", "3:29.47", "2022-07-19"),
            ("Mohamed Katir", "3:29.90", "2022-07-19"),
        ],
    ),
    (
        "better-than",
        {"discipline": "1500m", "mark": "3:28", "since": "1995-01-01", "until": "1996-12-31"},
        [
            ("Noureddine Morceli", "3:27.37", "1995"),
        ],
    ),
    (
        "top-list",
        {"discipline": "1500m", "country": "NOR"},
        [
            ("Jakob Ingebrigtsen", "NOR", "3:28.32", "2021-08-07"),
        ],
    ),
    (
        "medallists",
        {"venue": "Athens", "title": "gold", "sex": "women", "country": "RUS"},
        [
            ("2004-08-24", "pole vault", "gold", "Yelena Isinbayeva"),
        ],
    ),
    (
        "medallists",
        {"series": "Olympic Games", "since": "2021-01-01", "until": "2021-12-31"},
        [
            ("2021-08-07", "1500m", "gold", "Jakob Ingebrigtsen"),
        ],
    ),
    (
        "champions",
        {
            "discipline": "pole vault",
            "series": "World Championships",
            "venue": "Helsinki",
            "since": "2005-01-01",
            "until": "2005-12-31",
        },
        [
            ("2005-08-12", "women", "Yelena Isinbayeva", "5.01"),
        ],
    ),
    (
        "venue-winners",
        {"venue": "London", "sex": "women", "since": "2005-01-01", "until": "2005-12-31"},
        [
            ("2005-07-22", "pole vault", "London Athletics Meet", "Yelena Isinbayeva", "5.00"),
        ],
    ),
    (
        "athletes-of-country",
        {"country": "RUS", "sex": "women", "discipline": "pole vault"},
        [
            ("Svetlana Feofanova", "women", "2004", "2004"),
            ("Yelena Isinbayeva", "women", "2004", "2005"),
        ],
    ),
    (
        "calendar",
        {"venue": "Oslo", "series": "Bislett Games"},
        [
            ("2022-06", "Bislett Games", "mile", "Jakob Ingebrigtsen", "planned", "2022-03-22"),
        ],
    ),
    (
        "placed",
        {"place": "2", "discipline": "1500m"},
        [
            ("2019-10-06", "men", "1500m", "World Championships", "Taoufik Makhloufi", "3:31.38"),
            ("2021-08-07", "men", "1500m", "Olympic Games", "Timothy Cheruiyot", "3:29.01"),
            ("2022-03-20", "men", "1500m", "World Indoor Championships", "Jakob Ingebrigtsen", "3:33.02"),
            ("2022-07-19", "men", "1500m", "World Championships", "Jakob Ingebrigtsen", "3:29.47"),
        ],
    ),
    (
        "placed",
        {
            "place": "1",
            "series": "World Championships",
            "venue": "Osaka",
            "sex": "men",
            "year": "2007",
            "country": "USA",
            "since": "2007-01-01",
            "until": "2007-12-31",
            "indoor": "false",
        },
        [
            ("2007-08-29", "men", "1500m", "World Championships", "Bernard Lagat", "3:34.77"),
            ("2007-09-02", "men", "5000m", "World Championships", "Bernard Lagat", "13:45.87"),
        ],
    ),
    (
        "victory-over",
        {"first": "Jakob Ingebrigtsen", "second": "Cheruiyot"},
        [
            ("Jakob Ingebrigtsen", "Timothy Cheruiyot", "2021-08-07", "1500m", "Olympic Games", "Tokyo", "true"),
            (
                "Jakob Ingebrigtsen",
                "Timothy Cheruiyot",
                "2022-07-19",
                "1500m",
                "World Championships",
                "Eugene",
                "false",
            ),
        ],
    ),
]
