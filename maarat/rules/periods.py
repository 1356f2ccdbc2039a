"""Pieces of a year or a month: quarters, halves, weeks, and the days at either end.

Rows of the first table, with those of `rules.dates`; values in `hits` as there.
"""

from maarat.rules.row import Rule
from maarat.rules.timewords import MONTH, YEAR

_OF_MONTH = f"(of | in) (the month of)? {MONTH} ((,)? (of)? {YEAR})?"

PERIODS = (
    Rule(
        "half-of-year",
        "(the)? (half:first | half:second | half:latter | half:last) (half | part) of (the year)? year:YEAR",
        "half",
        {"the second half of 2008": "2008-07/2008-12"},
        ("the second half of the army",),
    ),
    Rule(
        "quarter-of-year",
        "(the)? (number:QUARTER | number:NTH) quarter of (the year)? year:YEAR",
        "quarter",
        {"the second quarter of 1943": "1943-04/1943-06", "in the last quarter of 1917": "1917-10/1917-12"},
        ("the second quarter of the city", "the Jewish quarter of 1500 houses"),
    ),
    Rule(
        "half-of-month",
        f"(the)? (half:first | half:second | half:latter | half:last) half {_OF_MONTH}",
        "half-of-month",
        {
            "the first half of June": "2012-06-01/2012-06-15",
            "the second half of February 1943": "1943-02-16/1943-02-28",
        },
        ("the first half of the game",),
    ),
    Rule(
        "half-of-unit",
        "(the)? (half:early | half:first | half:second | half:latter | half:last) (half | part) of (the | that | this) (unit:month | unit:year)",
        "same",
        {"the latter part of the year": "2012", "in the second half of the month": "2012-10"},
        ("the latter part of the army",),
    ),
    Rule(
        "week-of-month",
        f"(the)? (number:ORDINAL | number:last | number:final | number:NTH) week {_OF_MONTH}",
        "week-of-month",
        {"the first week of June": "2012-06-01/2012-06-07", "in the last week of May 1940": "1940-05-25/1940-05-31"},
        ("the first week of fighting",),
    ),
    Rule(
        "days-of-month",
        f"(the)? part:EDGE (few)? (days | weeks) {_OF_MONTH}",
        "date",
        {"the last days of May": "2012-05-25~", "in the first days of June 1941": "1941-06-05~"},
        ("the last days of the battle",),
    ),
    Rule(
        "days-of-year",
        "(the)? part:EDGE (few)? (days | weeks | months) of (the year)? year:YEAR",
        "date",
        {"the first months of 1915": "1915", "in the last days of 1941": "1941"},
        ("the first months of the war",),
    ),
    Rule(
        "months-of-year",
        "(during | in | over | throughout | for | within)? (the)? part:EDGE (amount:CARDINAL | amount:NUM) months of (the year)? year:YEAR",
        "months-of-year",
        {"during the last three months of 1919": "1919-10/1919-12", "the first 6 months of 1942": "1942-01/1942-06"},
        ("the last three months of the war", "the first three weeks of 1942"),
    ),
    Rule(
        "decades-of-century",
        "(during | in | over | throughout | for | within)? (the)? part:EDGE (amount:CARDINAL | amount:NUM) decades of the (number:NTH | number:ORDINAL) DASH? century",
        "decades-of-century",
        {
            "in the last three decades of the 10th century": "097X/099X",
            "the first two decades of the 20th century": "190X/191X",
        },
        ("the last three decades of the empire",),
    ),
    Rule(
        "half-of-century",
        "(the)? (half:first | half:second | half:latter | half:last) half of the (number:NTH | number:ORDINAL) DASH? century",
        "half-of-century",
        {"in the second half of the 9th century": "085X/089X", "the first half of the 16th century": "150X/154X"},
        ("the second half of the army",),
    ),
)
