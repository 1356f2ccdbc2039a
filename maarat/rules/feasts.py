"""Feasts and named days: a fixed day of the year, or one counted from Easter Sunday.

`DAYS` has them by the words that tell one from another; the rows of `FEASTS` say how those words
stand in a text. A feast that is no day of the solar year (Ramadan) is not here.
"""

from maarat.rules.row import Rule

EASTER = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter": 0,
    "easter monday": 1,
    "easter tuesday": 2,
    "ascension": 39,
    "whitsun": 49,
    "pentecost": 49,
    "whit sunday": 49,
    "whit monday": 50,
    "trinity sunday": 56,
    "corpus christi": 60,
}
"""Days from Easter Sunday."""

DAYS = {
    "new year's": (1, 1),
    "new year's eve": (12, 31),
    "twelfth": (1, 6),
    "epiphany": (1, 6),
    "candlemas": (2, 2),
    "valentine's": (2, 14),
    "patrick's": (3, 17),
    "lady": (3, 25),
    "annunciation": (3, 25),
    "george's": (4, 23),
    "anzac": (4, 25),
    "may": (5, 1),
    "midsummer": (6, 24),
    "midsummer eve": (6, 23),
    "john's": (6, 24),
    "bastille": (7, 14),
    "james's": (7, 25),
    "lammas": (8, 1),
    "lawrence's": (8, 10),
    "assumption": (8, 15),
    "bartholomew's": (8, 24),
    "michaelmas": (9, 29),
    "michael's": (9, 29),
    "luke's": (10, 18),
    "crispin's": (10, 25),
    "halloween": (10, 31),
    "saints": (11, 1),
    "souls": (11, 2),
    "martinmas": (11, 11),
    "martin's": (11, 11),
    "armistice": (11, 11),
    "andrew's": (11, 30),
    "nicholas": (12, 6),
    "lucy's": (12, 13),
    "thomas's": (12, 21),
    "christmas": (12, 25),
    "christmas eve": (12, 24),
    "boxing": (12, 26),
    "stephen's": (12, 26),
}
"""Month and day."""

CLASSES = {
    # One word, with its capital, names the feast.
    "FEASTNAME": "Christmas Easter Whitsun Pentecost Michaelmas Martinmas Candlemas Lammas Halloween Hallowe'en",
    "FEASTDAY": "Boxing Armistice Bastille Anzac Lady Midsummer Epiphany Ascension Assumption Annunciation May",
    "SAINTDAY": "Crispin's Crispin’s George's George’s John's John’s James's James’s Bartholomew's Bartholomew’s Lawrence's Lawrence’s "
    "Michael's Michael’s Martin's Martin’s Andrew's Andrew’s Stephen's Stephen’s Patrick's Patrick’s Valentine's Valentine’s "
    "Luke's Luke’s Lucy's Lucy’s Thomas's Thomas’s Nicholas",
}

_YEAR = "((,)? (in)? year:YEAR)?"

FEASTS = (
    Rule(
        "feast",
        f"(feast:easter second:monday | feast:easter second:tuesday | feast:FEASTNAME (day | eve:eve | sunday | week)? !CAP) {_YEAR}",
        "feast",
        {
            "Christmas Day 1941": "1941-12-25",
            "by Christmas": "[..2012-12-25]",
            "Christmas Eve": "2012-12-24",
            "Easter 1916": "1916-04-23",
            "on Easter Monday 1916": "1916-04-24",
            "Michaelmas 1298": "1298-09-29",
        },
        ("Christ", "the eastern gate", "the Easter Rising"),
    ),
    Rule(
        "named-day",
        f"(feast:FEASTDAY (' s | 's)? day | feast:midsummer eve:eve | all (DASH)? feast:saints ('| ’)? day | all feast:souls ('| ’)? day | feast:boxing day) {_YEAR}",
        "feast",
        {
            "Boxing Day": "2012-12-26",
            "Midsummer Day 1314": "1314-06-24",
            "All Saints' Day 1944": "1944-11-01",
            "On May Day": "2012-05-01",
        },
        ("All Saints Church", "a boxing match", "a day in May"),
    ),
    Rule(
        "new-year",
        f"(feast:new year's day | feast:new year's eve:eve) {_YEAR}",
        "feast",
        {"On New Year's Eve 1944": "1944-12-31", "New Year's Day 1945": "1945-01-01"},
        ("the new year", "New Year's offensive"),
    ),
    Rule(
        "holy-week",
        f"(feast:good second:friday | feast:palm second:sunday | feast:maundy second:thursday | feast:holy second:saturday | "
        f"feast:ash second:wednesday | feast:shrove second:tuesday | feast:whit (second:sunday | second:monday) | feast:trinity second:sunday) {_YEAR}",
        "feast",
        {
            "Good Friday 1865": "1865-04-14",
            "on Palm Sunday 1461": "1461-03-29",
            "Whit Monday 1920": "1920-05-24",
            "Good Friday": "2013-03-29",
        },
        ("a good day", "Palm Beach"),
        "Before 1583 Easter is that of the Julian calendar, and stays as it was written.",
    ),
    Rule(
        "saints-day",
        f"(the feast of)? (st | saint) (.)? feast:SAINTDAY (day | eve:eve) {_YEAR}",
        "feast",
        {"St. Crispin's Day 1415": "1415-10-25", "on Saint George's Day 1918": "1918-04-23"},
        ("St. George's Church", "St. John's"),
    ),
    Rule(
        "feast-of",
        f"(the)? feast of (the)? (feast:FEASTDAY | feast:FEASTNAME | feast:corpus second:christi | all feast:saints) {_YEAR}",
        "feast",
        {"the feast of the Assumption 1385": "1385-08-15", "on the Feast of All Saints": "2012-11-01"},
        ("a feast of bread",),
    ),
    Rule(
        "victory-in-europe",
        "(ve | v DASH e) day",
        "ve-day",
        {"VE Day": "1945-05-08", "V-E Day": "1945-05-08"},
        ("a day",),
    ),
)
