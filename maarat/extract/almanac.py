"""Read the dates of other calendars that rows of `rules.calendars` matched."""

from maarat.edtf import Date
from maarat.extract.calendars import REPUBLICAN_YEARS, islamic_day, islamic_span, islamic_year, republican_day
from maarat.extract.dates import Fields, date_of, date_or_pair, number
from maarat.extract.meanings import Pair, Partial, Reading, Shift
from maarat.rules.calendars import ISLAMIC_MONTHS, REPUBLICAN_MONTHS, ROMAN, SECOND_OF_TWO

LAST_YEAR = 3000
NEVER = Reading(Shift(1_000_000, "year"))
"""What a year beyond that means: no time, as with all that counts so far."""
OF_OUR_ERA = 1500  # a year of the Hijra is smaller until 2076


def islamic(fields: Fields) -> Reading:
    """Return a day, a month or a year of the Islamic calendar, about as long as the moon leaves open.

    A month and a year are any day between two: they are no month and no year of ours.
    """
    year = number(fields["year"].text) or 0
    if not 1 <= year <= LAST_YEAR:
        return NEVER
    month = _islamic_month(fields)
    if year > OF_OUR_ERA and month is not None:  # "Ramadan 1973"
        year = islamic_year(year, month)
    day = number(fields["day"].text) if "day" in fields else None
    if month is not None and day is not None:
        return Reading(_as_partial(islamic_day(year, month, min(day, 30))))
    first, last = islamic_span(year, month)
    return Reading(Pair(_as_partial(first), _as_partial(last), either=True, more=True))


def _islamic_month(fields: Fields) -> int | None:
    """Return the number of a month: "Rabi II" is the one after "Rabi"."""
    if "month" not in fields:
        return None
    second = "nth" in fields and fields["nth"].text.lower() in SECOND_OF_TWO
    return ISLAMIC_MONTHS[fields["month"].text.lower().replace("’", "'")] + second


def republican(fields: Fields) -> Reading:
    """Return a day, a month or a year of the French Republic.

    A day without its year may be a day off: leap years moved the calendar against ours.
    """
    month = REPUBLICAN_MONTHS[fields["month"].text.lower()] if "month" in fields else None
    day = min(number(fields["day"].text) or 1, 30) if "day" in fields else None
    year = _republican_year(fields["year"].text) if "year" in fields else None
    if year is None:
        found = republican_day(2, month or 1, day or 1)
        return Reading(Partial(None, found.month, found.day, qualifier="~"))
    if month is not None and day is not None:
        return Reading(Partial(*republican_day(year, month, day)))
    first = republican_day(year, month or 1, 1)
    last = republican_day(year, month, 30) if month else republican_day(year, 13, 5 + (year % 4 == 3))
    return Reading(Pair(Partial(*first), Partial(*last), either=True, more=True))


def _republican_year(text: str) -> int | None:
    """Return a year of the Republic, I to XIV; None for a number that was none."""
    year = ROMAN.get(text.lower()) or number(text)
    return year if year is not None and 1 <= year <= REPUBLICAN_YEARS else None


def _as_partial(date: Date) -> Partial:
    """Return a day of our calendar as what is said of it."""
    return Partial(date.year, date.month, date.day, qualifier=date.qualifier)


def in_calendar(fields: Fields, calendar: str) -> Reading:
    """Return a date or a range with the calendar that it is said to be of."""
    said = date_or_pair(fields["date"])
    if isinstance(said, Pair):
        return Reading(
            said._replace(first=said.first._replace(calendar=calendar), last=said.last._replace(calendar=calendar))
        )
    return Reading(said._replace(calendar=calendar))


def both_styles(fields: Fields) -> Reading:
    """Return the later, Gregorian one of two dates for a day, with the year that only the other states."""
    new, old = date_or_pair(fields["new"]), date_or_pair(fields["old"])
    other = old.last if isinstance(old, Pair) else old
    year = date_of(fields["year"]).year if "year" in fields else None
    if isinstance(new, Pair):
        return Reading(new._replace(first=_dated(new.first, other, year), last=_dated(new.last, other, year)))
    return Reading(_dated(new, other, year))


def _dated(new: Partial, old: Partial, year: int | None) -> Partial:
    """Return a date with its year: its own, that which follows both, or that of the other style, turned at New Year."""
    if new.year is None and year is None and old.year is not None:
        year = old.year + bool(new.month and old.month and new.month < old.month)
    return new if new.year is not None else new._replace(year=year)
