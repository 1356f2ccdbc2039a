"""Write a resolved time as TIMEX3 does (TimeML 1.2.1; values as in HeidelTime and WikiWars).

TIMEX3 and EDTF differ: summer 1942 is `1942-SU` and `1942-22`, the 1940s `194` and `194X`, 490 BC
`BC0490` and `-0489`, the evening of a day `1942-08-23TEV`.
"""

from collections.abc import Mapping
from typing import Any

from maarat.edtf import AUTUMN, SPRING, SUMMER, WINTER, Date, When
from maarat.extract.bounds import ends
from maarat.extract.dates import amount
from maarat.extract.lex import Token
from maarat.extract.meanings import Meaning, NthDay, OfDay, Pair, Partial, Reading, Same, Shift, Stretch, Word
from maarat.rules.timewords import WEEKDAYS

SEASONS = {SPRING: "SP", SUMMER: "SU", AUTUMN: "FA", WINTER: "WI"}
MODS = {"early": "START", "mid": "MID", "late": "END"}
PARTS_OF_DAY = {
    "morning": "TMO", "dawn": "TMO", "sunrise": "TMO", "daybreak": "TMO", "daylight": "TDT", "noon": "TMI", "midday": "TMI", "afternoon": "TAF",
    "evening": "TEV", "dusk": "TEV", "sunset": "TEV", "nightfall": "TEV", "night": "TNI", "midnight": "T24:00",
}  # fmt: skip
UNIT_LETTERS = {
    "minute": ("PT", "M"), "hour": ("PT", "H"), "day": ("P", "D"), "night": ("P", "D"), "week": ("P", "W"), "month": ("P", "M"),
    "year": ("P", "Y"), "decade": ("P", "DE"), "century": ("P", "CE"),
}  # fmt: skip
REPEATED = {
    "daily": "XXXX-XX-XX", "everyday": "XXXX-XX-XX", "day": "XXXX-XX-XX", "weekly": "XXXX-WXX", "week": "XXXX-WXX", "monthly": "XXXX-XX",
    "month": "XXXX-XX", "yearly": "XXXX", "annually": "XXXX", "annual": "XXXX", "year": "XXXX", "nightly": "XXXX-XX-XXTNI", "hourly": "XXXX-XX-XXTXX",
    "hour": "XXXX-XX-XXTXX",
}  # fmt: skip
HALVES: dict[tuple[int | None, int | None], str] = {
    (1, 6): "H1", (7, 12): "H2", (1, 3): "Q1", (4, 6): "Q2", (7, 9): "Q3", (10, 12): "Q4",
}  # fmt: skip


def date_value(date: Date) -> str:
    """Return a date as TIMEX3 writes it.

    >>> date_value(Date(-489, 9)), date_value(Date(1942, season=22)), date_value(Date(1940, unspecified=1))
    ('BC0490-09', '1942-SU', '194')
    """
    year = f"BC{1 - date.year:04}" if date.year <= 0 else f"{date.year:04}"
    if date.unspecified:
        return year[: -date.unspecified]
    if date.season is not None:
        return f"{year}-{SEASONS[date.season]}"
    month = f"-{date.month:02}" if date.month is not None else ""
    return year + month + (f"-{date.day:02}" if date.day is not None else "")


def value_of(reading: Reading, when: When | None) -> tuple[str, str, str | None]:
    """Return type, value and mod of a time that was read and resolved, each empty where there is none."""
    meaning = reading.meaning
    if isinstance(meaning, Word) and meaning.kind != "same-time":
        return "", "", None  # "later" and "meanwhile" are no expressions to TIMEX3
    if isinstance(meaning, Stretch) or (isinstance(meaning, Shift) and meaning.length):
        return "DURATION", length_value(abs(meaning.amount) if meaning.amount else None, meaning.unit), None
    if isinstance(meaning, Shift) and meaning.amount is None:
        return "DATE", "PAST_REF" if meaning.back else "FUTURE_REF", None
    half = _half(meaning) if isinstance(meaning, Pair) else None
    if half is not None:
        return "DATE", half, None
    date = ends(when)[0] or ends(when)[1] if when is not None else None
    mod = _mod(meaning)
    if date is not None and mod is not None and date.qualifier:
        date = date._replace(day=None)
    if isinstance(meaning, Partial) and meaning.season == WINTER and meaning.year is None and date is not None:
        date = date._replace(year=date.year + 1)  # a winter that no year names goes by its January
    value = date_value(date) if date is not None and not (isinstance(meaning, OfDay) and meaning.often) else ""
    if value and (reading.time_of_day is not None or _counts_days(meaning)):
        value = _to_the_day(value, date)
    if reading.time_of_day is None:
        return "DATE", value, mod
    part = reading.time_of_day.split()[-1]
    clock = PARTS_OF_DAY.get(part) or f"T{reading.time_of_day}"
    early = {"early": "START", "late": "END"}.get(reading.time_of_day.split()[0])
    return "TIME", (value or "XXXX-XX-XX") + clock, early or mod


def _counts_days(meaning: Meaning) -> bool:
    """Tell whether a time is a day because it counts in days."""
    return isinstance(meaning, NthDay) or (isinstance(meaning, Same | Shift) and meaning.unit == "day")


def _to_the_day(value: str, date: Date | None) -> str:
    """Return a value with X for the month and the day that are not known."""
    if date is None or date.season is not None or date.unspecified:
        return value
    if date.qualifier or date.day is None:
        value = date_value(date._replace(day=None))
        return value + ("-XX" if date.month is not None else "-XX-XX")
    return value


def _half(pair: Pair) -> str | None:
    """Return the half or the quarter of a year that a pair of months is."""
    first, last = pair.first, pair.last
    if first.day is not None or first.year is None or (first.month, last.month) not in HALVES:
        return None
    return f"{date_value(Date(first.year))}-{HALVES[first.month, last.month]}"


def _mod(meaning: Meaning) -> str | None:
    """Return the modifier for a part of a date."""
    part = meaning.part if isinstance(meaning, Partial) else None
    return MODS.get(part) if part else None


def length_value(amount: float | None, unit: str) -> str:
    """Return a length of time; X stands for an amount that is not told.

    >>> length_value(24, "hour"), length_value(None, "day")
    ('PT24H', 'PXD')
    """
    before, after = UNIT_LETTERS.get(unit, ("P", "D"))
    return f"{before}{'X' if amount is None else f'{amount:g}'}{after}"


def vague_value(reads: str, fields: Mapping[str, Token]) -> tuple[str, str]:
    """Return type and value of what a row of `rules.lengths` found."""
    maker: Any = _VAGUE.get(reads)
    return maker(fields) if maker is not None else ("DATE", reads)


def _length(fields: Mapping[str, Token]) -> tuple[str, str]:
    """Return type and value of a length: "two and a half hours", "days"."""
    unit = fields["unit"].text.lower().replace("’", "'").removesuffix("'s")
    singular = "century" if unit == "centuries" else unit.rstrip("s")
    if "amount" not in fields:
        return "DURATION", length_value(None if unit != singular else 1, singular)
    said = fields["amount"]
    count = float(said.text) if "DECIMAL" in said.symbols else amount(fields)
    return "DURATION", length_value(count, singular)


def _often(fields: Mapping[str, Token]) -> tuple[str, str]:
    """Return type and value of what is repeated: "daily", "nights"."""
    word = fields["often"].text.lower()
    word = word if word in REPEATED or word in PARTS_OF_DAY else word.removesuffix("s")
    return "SET", REPEATED.get(word) or "XXXX-XX-XX" + PARTS_OF_DAY.get(word, "")


def _weekday(fields: Mapping[str, Token]) -> tuple[str, str]:
    """Return type and value of a weekday of no week: "on a Monday"."""
    return "DATE", f"XXXX-WXX-{WEEKDAYS.index(fields['weekday'].text.lower()) + 1}"


_VAGUE = {
    "length": _length,
    "often": _often,
    "often-night": lambda fields: ("TIME", "XXXX-XX-XXTNI"),
    "any-weekday": _weekday,
    "each-weekday": lambda fields: ("SET", _weekday(fields)[1]),
    "length-vague": lambda fields: ("DURATION", "PX"),
}
