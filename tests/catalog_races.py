"""Named queries about races and events, with exact results on the graph of questions_data."""

from __future__ import annotations

from catalog_rows import Case

RACES: list[Case] = [
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
        "champions",
        {"discipline": "1500m", "series": "World Championships"},
        [
            ("2007-08-29", "men", "Bernard Lagat", "3:34.77"),
            ("2019-10-06", "men", "Timothy Cheruiyot", "3:29.26"),
            ("2022-07-19", "men", "Jake Wightman", "3:29.23"),
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
        "who-beat-whom",
        {"year": "2022"},
        [
            ("Jake Wightman", "Jakob Ingebrigtsen", "1"),
            ("Jake Wightman", "Mohamed Katir", "1"),
            ("Jake Wightman", "Timothy Cheruiyot", "1"),
            ("Jakob Ingebrigtsen", "Abel Kipsang", "1"),
            ("Jakob Ingebrigtsen", "Mohamed Katir", "1"),
            ("Jakob Ingebrigtsen", "Oliver Hoare", "1"),
            ("Jakob Ingebrigtsen", "Timothy Cheruiyot", "1"),
            ("Mohamed Katir", "Timothy Cheruiyot", "1"),
            ("Samuel Tefera", "Abel Kipsang", "1"),
            ("Samuel Tefera", "Jakob Ingebrigtsen", "1"),
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
        "venue-winners",
        {"venue": "Oslo"},
        [
            ("2022-06-16", "mile", "Bislett Games", "Jakob Ingebrigtsen", "3:46.46"),
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
        "race-result",
        {"discipline": "pole vault", "competition": "Olympic", "sex": "women"},
        [
            ("2004-08-24", "Olympic Games", "final", "1", "Yelena Isinbayeva", "4.91"),
            ("2004-08-24", "Olympic Games", "final", "2", "Svetlana Feofanova", "4.75"),
            ("2004-08-24", "Olympic Games", "final", "3", "Anna Rogowska", "4.70"),
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
        "venue-winners",
        {"venue": "eugene", "discipline": "1500m", "year": "2022"},
        [
            ("2022-07-19", "1500m", "World Championships", "Jake Wightman", "3:29.23"),
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
