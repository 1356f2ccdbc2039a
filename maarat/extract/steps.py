"""Step from a date to another: by months and years, to a season, a weekday, a feast."""

from maarat.edtf import Date, Day, When, add_days, add_months, days_between, from_day
from maarat.extract.bounds import ends

_ROUGH = {"decade": 1, "century": 2}  # digits of the year that are not told
GREGORIAN = 1583  # the first whole year of the calendar
MONDAY = Day(2000, 1, 3)
WEEK = 7


def next_season(season: int, amount: int, running: When) -> Date:
    """Return the first such season after the running date, or the last before it."""
    date = ends(running)[1] or ends(running)[0]
    assert date is not None
    years = range(date.year - 1, date.year + 2)
    if amount > 0:
        return next(found for year in years if (found := Date(year, season=season)).earliest > date.latest)
    return next(found for year in reversed(years) if (found := Date(year, season=season)).latest < date.earliest)


def shift_months(months: int, unit: str, running: When) -> Date:
    """Return the month, or year, so far away; as precise as the unit it was counted in."""
    date = ends(running)[1] or ends(running)[0]
    assert date is not None
    if unit != "month" or date.month is None:
        return Date(date.year + int(months / 12), unspecified=_ROUGH.get(unit, 0))
    moved = add_months(Day(date.year, date.month, 1), months)
    return Date(moved.year, moved.month)


def weekday(number: int, amount: int, base: Day) -> Date | None:
    """Return the first such day (0 is Monday) on or after a day; with an amount of 1 after it, of -1 before it.

    None before the Gregorian calendar, of whose weekdays the others know nothing.
    """
    if base.year < GREGORIAN:
        return None
    ahead = (number - days_between(MONDAY, base)) % WEEK
    if amount > 0:
        ahead = ahead or WEEK
    elif amount < 0:
        ahead -= WEEK
    return from_day(add_days(base, ahead))


def easter(year: int, days: int) -> Date | None:
    """Return a day counted from Easter Sunday; before 1583 as the Julian calendar has it.

    >>> str(easter(1916, 1)), str(easter(1461, -7))
    ('1916-04-24', '1461-03-29')
    """
    from dateutil import easter as computed  # noqa: PLC0415 - 1 ms that few articles need

    if not 0 < year < 4100:
        return None
    sunday = computed.easter(year, computed.EASTER_WESTERN if year >= GREGORIAN else computed.EASTER_JULIAN)
    return from_day(add_days(Day(sunday.year, sunday.month, sunday.day), days))
