"""Read the dates of the calendar that rows of `rules.dates` matched."""

from collections.abc import Mapping

from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, Pair, Partial, Reading, Several
from maarat.model import Span
from maarat.rules import timewords as words
from maarat.rules.numbers import CARDINALS, ORDINALS

MONTHS = 12
_NUMBERS = CARDINALS | ORDINALS | {"a": 1, "an": 1} | words.EDGES

_BEFORE_CHRIST = Token("BC", 0, 0, frozenset())

Fields = Mapping[str, Token]


def number(text: str) -> int | None:
    """Return what a cardinal or ordinal means, None for "several" and "few".

    >>> number("twelve"), number("3rd"), number("several")
    (12, 3, None)
    """
    lower = text.lower()
    digits = lower.rstrip("stndrh").replace(",", "")
    if digits.isdecimal():
        return int(digits[:9])
    return _NUMBERS.get(lower)


def amount(fields: Fields) -> int | None:
    """Return how many of a unit a match counts: "thirty-one", "four hundred"; one where it says no number, None for "several"."""
    if "amount" not in fields:
        return 1
    count = number(fields["amount"].text)
    if count is not None and "tail" in fields:
        count += number(fields["tail"].text) or 0
    scale = words.SCALES[fields["scale"].text.lower()] if "scale" in fields else 1
    return count if count is None else count * scale


def year_of(fields: Fields) -> tuple[int | None, int]:
    """Return the astronomical year and the number of digits that are unknown."""
    token = fields.get("year")
    if token is None:
        return None, 0
    era = fields.get("era")
    before_christ = era is not None and era.text.upper().startswith("B")
    if token.text.endswith("s"):
        return (-1 if before_christ else 1) * int(token.text[:-1].rstrip("'’")), 1
    year = number(token.text) or 0
    return (1 - year if before_christ else year), 0


def partial(fields: Fields) -> Partial:
    """Return the date that the fields day, month, season, year, era and part spell."""
    year, unspecified = year_of(fields)
    month = fields.get("month")
    day = fields.get("day")
    part = fields.get("part")
    return Partial(
        year,
        words.MONTHS[month.text[:3].lower()] if month else None,
        number(day.text) if day else None,
        season_of(fields),
        words.PARTS[part.text.lower()] if part else None,
        unspecified,
        year is not None and "Y3" in fields["year"].symbols and "era" not in fields,
    )


def season_of(fields: Fields) -> int | None:
    """Return the season that a match names."""
    season = fields.get("season")
    return words.SEASONS[season.text.lower()] if season else None


def date_of(token: Token) -> Partial:
    """Return the date that an earlier table made of a token, or the year that it is."""
    if isinstance(token.value, Mention) and isinstance(token.value.reading.meaning, Partial):
        return token.value.reading.meaning
    return Partial(number(token.text), small="Y3" in token.symbols)


def _lend(first: Partial, last: Partial) -> Partial:
    """Return the first date with the year, the month or the calendar that only the last one states."""
    if first.calendar is None:
        first = first._replace(calendar=last.calendar)
    if first.year is None and last.year is not None:
        later_in_year = first.month and last.month and first.month > last.month
        first = first._replace(year=last.year - bool(later_in_year), unspecified=last.unspecified)
    if first.month is None and first.season is None and first.year is None:
        first = first._replace(month=last.month)
    return first


def pair(first: Partial, last: Partial, *, either: bool = False) -> Reading:
    """Return two dates as a range, or a choice, each with what only the other states; one that was said twice once."""
    if last.year is None and first.year is not None:
        wraps = first.month and last.month and last.month < first.month
        last = last._replace(year=first.year + bool(wraps))
    if last.year is not None and first.year is not None and last.year <= 0 < first.year:  # 499–449 BC
        first = first._replace(year=1 - first.year, small=False)
    first = _lend(first, last)
    return Reading(last if first == last else Pair(first, last, either))


def days(fields: Fields) -> Reading:
    """Return a range of days of which the last is a whole date: 8–13 October, 30–2 May."""
    last = date_of(fields["last"])
    first = number(fields["day"].text) or 1
    if last.day is not None and first > last.day and last.month is not None:  # 30–2 May
        month, year = (last.month - 1, last.year) if last.month > 1 else (12, last.year - 1 if last.year else None)
        return pair(last._replace(day=first, month=month, year=year), last)
    return pair(last._replace(day=first), last)


def month_days(fields: Fields) -> Reading:
    """Return a range of days of which the first has the month: October 8–13, 2012."""
    first = date_of(fields["first"])
    if "year" in fields:
        first = first._replace(year=date_of(fields["year"]).year)
    return pair(first, first._replace(day=number(fields["day"].text)))


def either(fields: Fields) -> Reading:
    """Return one of two dates: 14 or 15 October."""
    last = date_of(fields["last"])
    first = date_of(fields["first"]) if "first" in fields else last._replace(day=number(fields["day"].text))
    return pair(first, last, either=True)


def styles(fields: Fields) -> Reading:
    """Return two days that may be one in the Julian and the Gregorian calendar: 28 June/9 July, 28 June (9 July) 1709."""
    reading = days(fields) if "day" in fields else pair(date_of(fields["first"]), with_year(fields, "last"))
    if not isinstance(reading.meaning, Pair):  # 1 September 1939 (1939-09-01)
        return reading
    return reading._replace(meaning=reading.meaning._replace(styles=True))


def with_year(fields: Fields, name: str) -> Partial:
    """Return a date with the year that stands after it, if it has none."""
    said = date_of(fields[name])
    if said.year is not None or "year" not in fields:
        return said
    year = date_of(fields["year"])
    return said._replace(year=year.year, small=year.small)


def dual_year(fields: Fields) -> Reading:
    """Return a day before Lady Day with the later of its two years, which is ours: 10 February 1708/9."""
    said, last = date_of(fields["date"]), number(fields["last"].text) or 0
    follows = said.year is not None and str(said.year + 1).endswith(str(last)) and (said.month or MONTHS) <= 3
    return Reading(said._replace(year=(said.year or 0) + 1) if follows else said)


def from_month(fields: Fields) -> Reading:
    """Return a range or a choice from or to a month that only what stands beside it tells from a verb: March–May 1945."""
    first, last = (
        partial({"month": token}) if "MAY" in token.symbols else date_of(token)
        for token in (fields["first"], fields["last"])
    )
    return pair(first, last, either="or" in fields)


def year_or_next(fields: Fields) -> Reading:
    """Return a year that is not ours or not known to the year: 638/9."""
    meaning = years_elided(fields).meaning
    return Reading(meaning._replace(either=True) if isinstance(meaning, Pair) else meaning)


def several(fields: Fields, *, either: bool) -> Reading:
    """Return dates and ranges as one statement; "possibly" makes the last one uncertain."""
    first, last = (date_or_pair(fields[name]) for name in ("first", "last"))
    if "hedge" in fields and isinstance(last, Partial):
        last = last._replace(qualifier="?")
    return Reading(Several((first, last), either))


def date_or_pair(token: Token) -> Partial | Pair:
    """Return what an earlier table made of a token, where that is a date or two."""
    meaning = token.value.reading.meaning if isinstance(token.value, Mention) else None
    return meaning if isinstance(meaning, Pair) else date_of(token)


def any_of(fields: Fields) -> Reading:
    """Return one of several months: June, July or August of 251."""
    first, last = date_of(fields["first"]), date_of(fields["last"])
    return Reading(Pair(_lend(first, last), last, either=True, more=True))


def years_elided(fields: Fields) -> Reading:
    """Return a range of years of which the last has one digit or two: 1914–18, 1550–1."""
    first = date_of(fields["first"])
    year, digits = first.year or 0, fields["last"].text
    size = 10 ** len(digits)
    last = year // size * size + (number(digits) or 0)
    return pair(Partial(year), Partial(last if last > year else last + size))


def century(fields: Fields) -> Reading:
    """Return a century, counted from the year 1 as historians do, written as EDTF does: the 10th is 09XX."""
    count = (number(fields["number"].text) or 1) + ((number(fields["tens"].text) or 0) if "tens" in fields else 0)
    year = (count - 1) * 100
    if "era" in fields and fields["era"].text.upper().startswith("B"):
        if count == 1:  # 100 BC to 1 BC: no digits with X say that
            return Reading(Pair(Partial(-99), Partial(0)))
        year = -year
    return Reading(Partial(year, unspecified=2))


def iso(fields: Fields) -> Reading:
    """Return a date written in digits: 2012-10-09."""
    year, month, day = (int(part) for part in fields["iso"].text.replace("/", "-").split("-"))
    return Reading(Partial(year, month, day) if 1 <= month <= MONTHS else Partial(year))


def centuries(fields: Fields) -> Reading:
    """Return a range of centuries, or a choice: 10th–12th century."""
    last = date_of(fields["last"])
    if last.unspecified != 2:  # "from the 5th to 1945"
        return Reading(last)
    first = century({"number": fields["first"]} | ({"era": _BEFORE_CHRIST} if (last.year or 0) < 0 else {})).meaning
    return pair(first, last, either="or" in fields) if isinstance(first, Partial) else Reading(last)


def without_year(value: object, prose: str) -> Mention | None:
    """Return a month or a day without the number behind it that is no year, None where nothing is left."""
    said = value.reading.meaning if isinstance(value, Mention) else None
    if not isinstance(value, Mention) or not isinstance(said, Partial) or said.month is None:
        return None
    text = prose[value.span.start : value.span.end].rstrip("0123456789 ").removesuffix(" of").rstrip(" ,")
    end = value.span.start + len(text)
    reading = value.reading._replace(meaning=said._replace(year=None, small=False))
    phrase = Span(value.phrase.start, end)
    return value._replace(span=Span(value.span.start, end), phrase=phrase, reading=reading)
