"""Named queries about circles, the best by victories, places in one race and tallies, with exact results."""

from __future__ import annotations

from catalog_rows import Case

ASKED: list[Case] = [
    (
        "circles",
        {"discipline": "javelin throw"},
        [
            (
                "2023",
                "Jakub Vadlejch",
                "Neeraj Chopra",
                "Julian Weber",
                "2023-08-31 Weltklasse Zürich",
                "2023-06-30 Athletissima",
                "2023-06-30 Athletissima",
            ),
        ],
    ),
    (
        "circles",
        {"discipline": "javelin throw", "sex": "men", "year": "2023", "indoor": "false"},
        [
            (
                "2023",
                "Jakub Vadlejch",
                "Neeraj Chopra",
                "Julian Weber",
                "2023-08-31 Weltklasse Zürich",
                "2023-06-30 Athletissima",
                "2023-06-30 Athletissima",
            ),
        ],
    ),
    (
        "best-by-victories",
        {"discipline": "1500m", "year": "2022"},
        [
            ("Jake Wightman", "men", "1", "3", "0"),
            ("Samuel Tefera", "men", "1", "2", "0"),
            ("Jakob Ingebrigtsen", "men", "0", "3", "2"),
            ("Mohamed Katir", "men", "0", "1", "2"),
        ],
    ),
    (
        "best-by-victories",
        {"discipline": "1500m", "sex": "men", "since": "2019-01-01", "until": "2022-03-31", "indoor": "false"},
        [
            ("Timothy Cheruiyot", "men", "1", "4", "1"),
            ("Jakob Ingebrigtsen", "men", "1", "2", "3"),
            ("Taoufik Makhloufi", "men", "0", "2", "1"),
            ("Marcin Lewandowski", "men", "0", "1", "2"),
        ],
    ),
    (
        "finished-behind",
        {"athlete": "Isinbayeva", "place": "2"},
        [
            ("2004-08-24", "pole vault", "Olympic Games", "1", "Svetlana Feofanova", "2", "4.75"),
            ("2005-07-22", "pole vault", "London Athletics Meet", "1", "Monika Pyrek", "2", "4.52"),
            ("2005-08-12", "pole vault", "World Championships", "1", "Monika Pyrek", "2", "4.60"),
        ],
    ),
    (
        "finished-behind",
        {"athlete": "Jakob Ingebrigtsen"},
        [
            ("2021-08-07", "1500m", "Olympic Games", "1", "Timothy Cheruiyot", "2", "3:29.01"),
            ("2021-08-07", "1500m", "Olympic Games", "1", "Josh Kerr", "3", "3:29.05"),
            ("2022-03-20", "1500m", "World Indoor Championships", "2", "Abel Kipsang", "3", "3:33.36"),
            ("2022-06-16", "mile", "Bislett Games", "1", "Oliver Hoare", "2", "3:47.48"),
            ("2022-07-19", "1500m", "World Championships", "2", "Mohamed Katir", "3", "3:29.90"),
            ("2022-07-19", "1500m", "World Championships", "2", "Timothy Cheruiyot", "6", None),
        ],
    ),
    (
        "finished-behind",
        {
            "athlete": "Jakob Ingebrigtsen",
            "by": "1",
            "discipline": "1500m",
            "series": "World Championships",
            "venue": "Eugene",
            "sex": "men",
            "year": "2022",
            "since": "2022-01-01",
            "until": "2022-12-31",
            "indoor": "false",
        },
        [
            ("2022-07-19", "1500m", "World Championships", "2", "Mohamed Katir", "3", "3:29.90"),
        ],
    ),
    (
        "finished-ahead",
        {"athlete": "Jakob Ingebrigtsen", "year": "2019"},
        [
            ("2019-10-06", "1500m", "World Championships", "4", "Timothy Cheruiyot", "1", "3:29.26"),
            ("2019-10-06", "1500m", "World Championships", "4", "Taoufik Makhloufi", "2", "3:31.38"),
            ("2019-10-06", "1500m", "World Championships", "4", "Marcin Lewandowski", "3", "3:31.46"),
        ],
    ),
    (
        "finished-ahead",
        {"athlete": "Jakob Ingebrigtsen", "by": "1"},
        [
            ("2019-10-06", "1500m", "World Championships", "4", "Marcin Lewandowski", "3", "3:31.46"),
            ("2022-03-20", "1500m", "World Indoor Championships", "2", "Samuel Tefera", "1", "3:32.77"),
            ("2022-07-19", "1500m", "World Championships", "2", "Jake Wightman", "1", "3:29.23"),
        ],
    ),
    (
        "finished-ahead",
        {
            "athlete": "Jakob Ingebrigtsen",
            "discipline": "1500m",
            "series": "World Indoor Championships",
            "venue": "Belgrade",
            "sex": "men",
            "since": "2022-01-01",
            "until": "2022-12-31",
            "indoor": "true",
        },
        [
            ("2022-03-20", "1500m", "World Indoor Championships", "2", "Samuel Tefera", "1", "3:32.77"),
        ],
    ),
    (
        "tally",
        {"first": "Cheruiyot", "second": "Jakob Ingebrigtsen"},
        [
            ("Jakob Ingebrigtsen", "3", "2", "1", "0"),
            ("Timothy Cheruiyot", "3", "1", "2", "0"),
        ],
    ),
    (
        "tally",
        {
            "first": "Jakob Ingebrigtsen",
            "second": "Cheruiyot",
            "discipline": "1500m",
            "series": "World Championships",
            "venue": "Eugene",
            "sex": "men",
            "year": "2022",
            "since": "2022-01-01",
            "until": "2022-12-31",
            "indoor": "false",
        },
        [
            ("Jakob Ingebrigtsen", "1", "1", "0", "0"),
            ("Timothy Cheruiyot", "1", "0", "1", "0"),
        ],
    ),
    (
        "articles-about",
        {"athlete": "Isinbayeva"},
        [
            ("athens-vault", "Isinbayeva's golden evening", "2004-08-25", "4"),
            ("london-vault", "First over five metres", "2005-07-23", "2"),
            ("helsinki-vault", "Isinbayeva raises it again", "2005-08-13", "3"),
        ],
    ),
    (
        "articles-about",
        {"athlete": "Cheruiyot", "year": "2021", "since": "2021-08-01", "until": "2021-12-31"},
        [
            ("tokyo-1500", "Ingebrigtsen beats Cheruiyot at last", "2021-08-08", "3"),
        ],
    ),
    (
        "venue-results",
        {"venue": "Athens"},
        [
            ("2004-08-24", "women", "pole vault", "Olympic Games", "final", "1", "Yelena Isinbayeva", "4.91"),
            ("2004-08-24", "women", "pole vault", "Olympic Games", "final", "2", "Svetlana Feofanova", "4.75"),
            ("2004-08-24", "women", "pole vault", "Olympic Games", "final", "3", "Anna Rogowska", "4.70"),
        ],
    ),
    (
        "venue-results",
        {
            "venue": "eugene",
            "discipline": "1500m",
            "sex": "men",
            "year": "2022",
            "since": "2022-01-01",
            "until": "2022-12-31",
            "indoor": "false",
        },
        [
            ("2022-07-19", "men", "1500m", "World Championships", "final", "1", "Jake Wightman", "3:29.23"),
            ("2022-07-19", "men", "1500m", "World Championships", "final", "2", "Jakob Ingebrigtsen", "3:29.47"),
            ("2022-07-19", "men", "1500m", "World Championships", "final", "3", "Mohamed Katir", "3:29.90"),
            ("2022-07-19", "men", "1500m", "World Championships", "final", "6", "Timothy Cheruiyot", None),
        ],
    ),
    (
        "victory-over",
        {
            "first": "Jakob Ingebrigtsen",
            "second": "Cheruiyot",
            "discipline": "1500m",
            "series": "Olympic Games",
            "venue": "tokyo",
            "sex": "men",
            "year": "2021",
            "since": "2021-01-01",
            "until": "2021-12-31",
            "indoor": "false",
        },
        [
            ("Jakob Ingebrigtsen", "Timothy Cheruiyot", "2021-08-07", "1500m", "Olympic Games", "Tokyo", "true"),
        ],
    ),
    (
        "records-of-year",
        {"sex": "women", "since": "2005-08-01", "until": "2005-12-31"},
        [
            ("Yelena Isinbayeva", "WR", "pole vault", "5.01", "2005-08-12", "Helsinki"),
        ],
    ),
    (
        "rivals",
        {"athlete": "Jakob Ingebrigtsen", "series": "Olympic Games", "venue": "Tokyo"},
        [
            ("Josh Kerr", "1", "2021-08-07", "2021-08-07"),
            ("Timothy Cheruiyot", "1", "2021-08-07", "2021-08-07"),
        ],
    ),
    (
        "better-than",
        {"discipline": "1500m", "mark": "3:30", "country": "GBR"},
        [
            ("Josh Kerr", "3:29.05", "2021-08-07"),
            ("Jake Wightman", "3:29.23", "2022-07-19"),
        ],
    ),
    (
        "best-by-victories",
        {"discipline": "1500m", "country": "GBR"},
        [
            ("Jake Wightman", "men", "1", "3", "0"),
        ],
    ),
    (
        "records-of-year",
        {"country": "RUS", "indoor": "false", "year": "2004"},
        [
            ("Yelena Isinbayeva", "WR", "pole vault", "4.91", "2004-08-24", "Athens"),
        ],
    ),
    (
        "honours",
        {"athlete": "Isinbayeva", "venue": "Athens"},
        [
            ("gold", "Olympic Games", "pole vault", "2004-08-24", "athens-vault"),
        ],
    ),
]
