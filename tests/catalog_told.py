"""Named queries about records, medals, plans and articles, with exact results on the graph of questions_data."""

from __future__ import annotations

from catalog_rows import Case

TOLD: list[Case] = [
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
            ("Yelena Isinbayeva", "WR", "pole vault", "5.00", "2005-07-22", "London"),
            ("Yelena Isinbayeva", "WR", "pole vault", "5.01", "2005-08-12", "Helsinki"),
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
        "records-of-year",
        {"year": "2021", "record": "OR"},
        [
            ("Jakob Ingebrigtsen", "OR", "1500m", "3:28.32", "2021-08-07", "Tokyo"),
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
]
