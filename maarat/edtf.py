"""Uncertain dates as EDTF values (ISO 8601-2, Library of Congress EDTF levels 0 to 2).

A value keeps what was said and knows the days it allows: `earliest` and `latest`, both
inclusive, None where open. Years are astronomical (490 BC is -489) in the proleptic
Gregorian calendar; a Julian date stays as it was written and is never converted.
"""

import re
from datetime import date

from maarat.errors import MaaratError
from maarat.record import NamedTuple

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
# Meteorological seasons of the northern hemisphere; winter runs into the next year.
SEASON_MONTHS = {SPRING: (3, 5), SUMMER: (6, 8), AUTUMN: (9, 11), WINTER: (12, 2)}
DAYS_IN_CYCLE = 146_097  # of the Gregorian calendar: 400 years
GREGORIAN_CYCLE = 400  # years after which weekdays and leap years repeat


class Day(NamedTuple):
    """One day. Sorts in time, before year 1 too."""

    year: int
    month: int
    day: int

    def __str__(self) -> str:
        """Write it as ISO 8601 does, years before 0 with a minus."""
        return f"{_year(self.year)}-{self.month:02}-{self.day:02}"


def days_in_month(year: int, month: int) -> int:
    """Return 28 to 31.

    >>> days_in_month(-3, 2), days_in_month(1900, 2)
    (28, 28)
    """
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _to_date(day: Day) -> tuple[date, int]:
    """Return a `datetime.date` in its range, and the years it was moved by."""
    moved = 0 if 400 <= day.year <= 9000 else (2000 - day.year) // GREGORIAN_CYCLE * GREGORIAN_CYCLE
    return date(day.year + moved, day.month, day.day), moved


def add_days(day: Day, amount: int) -> Day:
    """Return the day so many days later (earlier if negative), in any year.

    >>> str(add_days(Day(-489, 9, 12), 20)), str(add_days(Day(0, 1, 1), -1))
    ('-0489-10-02', '-0001-12-31')
    """
    moved_date, moved = _to_date(day)
    result = date.fromordinal(moved_date.toordinal() + amount)
    return Day(result.year - moved, result.month, result.day)


def days_between(first: Day, second: Day) -> int:
    """Return how many days later the second is, negative if it is earlier.

    >>> days_between(Day(-1, 12, 31), Day(0, 1, 2)), days_between(Day(2016, 1, 1), Day(2015, 12, 31))
    (2, -1)
    """
    (first_date, first_moved), (second_date, second_moved) = _to_date(first), _to_date(second)
    cycles = (first_moved - second_moved) // GREGORIAN_CYCLE
    return second_date.toordinal() - first_date.toordinal() + cycles * DAYS_IN_CYCLE


def add_months(day: Day, amount: int) -> Day:
    """Return the same day of another month, or that month's last day where it is shorter.

    >>> str(add_months(Day(2012, 12, 31), 2))
    '2013-02-28'
    """
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - 1 ms that few articles need

    moved_date, moved = _to_date(day)
    result = moved_date + relativedelta(months=amount)
    return Day(result.year - moved, result.month, result.day)


def _year(year: int) -> str:
    return f"-{-year:04}" if year < 0 else f"{year:04}"


class Date(NamedTuple):
    """A date as precise as it was stated: a year, a season, a month or a day.

    `unspecified` counts the last digits of the year that are X (1: a decade, 2: a century);
    `qualifier` is "", "?" (uncertain), "~" (approximate) or "%" (both). `calendar` is gregorian, julian
    or swedish (1700 to 1712): the one that the text names. EDTF knows no other than the Gregorian, so
    that it is kept beside the string and told in words only.
    """

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None
    unspecified: int = 0
    qualifier: str = ""
    calendar: str = "gregorian"

    def __str__(self) -> str:
        """Write it as EDTF."""
        text = _year(self.year)
        if self.unspecified:
            text = text[: -self.unspecified] + "X" * self.unspecified
        if self.season is not None:
            text += f"-{self.season}"
        elif self.month is not None:
            text += f"-{self.month:02}" + (f"-{self.day:02}" if self.day is not None else "")
        return text + self.qualifier

    @property
    def precision(self) -> str:
        """How much of it was said: day, month, season, year, decade or century."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        if self.season is not None:
            return "season"
        return {0: "year", 1: "decade"}.get(self.unspecified, "century")

    @property
    def earliest(self) -> Day:
        """The first day that it allows."""
        if self.season is not None:
            return Day(self.year, SEASON_MONTHS[self.season][0], 1)
        year = min(self._years) if self.unspecified else self.year
        return Day(year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> Day:
        """The last day that it allows."""
        year, month = max(self._years) if self.unspecified else self.year, self.month or 12
        if self.season is not None:
            month = SEASON_MONTHS[self.season][1]
            year += self.season == WINTER
        return Day(year, month, self.day or days_in_month(year, month))

    @property
    def _years(self) -> tuple[int, int]:
        """The first and the last year that the digits allow."""
        size = 10**self.unspecified
        first = abs(self.year) // size * size
        sign = -1 if self.year < 0 else 1
        return sign * first, sign * (first + size - 1)


Point = Date | None
"""An end of an interval; None is open."""


class Interval(NamedTuple):
    """Something that lasted, from one date to another: `a/b`."""

    start: Point
    end: Point

    def __str__(self) -> str:
        """Write it as EDTF."""
        return f"{_end(self.start)}/{_end(self.end)}"

    @property
    def precision(self) -> str:
        """`range`, or `bound` where one end is open."""
        return "range" if self.start and self.end else "bound"

    @property
    def earliest(self) -> Day | None:
        """The first day that it allows."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> Day | None:
        """The last day that it allows."""
        return self.end.latest if self.end else None


class OneOf(NamedTuple):
    """One date, not known which: any between two, `[a..b]`, or one of a list, `[a,b]`."""

    dates: tuple[Point, ...]
    listed: bool = False

    def __str__(self) -> str:
        """Write it as EDTF."""
        if self.listed:
            return f"[{','.join(map(str, self.dates))}]"
        first, last = self.dates
        return f"[{first or ''}..{last or ''}]"

    @property
    def precision(self) -> str:
        """`range`, or `bound` where one side is open."""
        return "range" if all(self.dates) else "bound"

    @property
    def earliest(self) -> Day | None:
        """The first day that it allows."""
        if self.listed:
            return min(d.earliest for d in self.dates if d)
        return self.dates[0].earliest if self.dates[0] else None

    @property
    def latest(self) -> Day | None:
        """The last day that it allows."""
        if self.listed:
            return max(d.latest for d in self.dates if d)
        return self.dates[-1].latest if self.dates[-1] else None


When = Date | Interval | OneOf
"""Any value that says when."""


def _end(point: Point) -> str:
    """Return an end of an interval; an open one is ".."."""
    return str(point) if point else ".."


def from_day(day: Day, qualifier: str = "") -> Date:
    """Return that day as a date."""
    return Date(day.year, day.month, day.day, qualifier=qualifier)


def before(a: When, b: When) -> bool:
    """Tell whether `a` is certainly before `b`; false where they may touch or a bound is open."""
    return a.latest is not None and b.earliest is not None and a.latest < b.earliest


def may_overlap(a: When, since: Day | None, until: Day | None) -> bool:
    """Tell whether `a` may lie, at least in part, between two days; None is open."""
    starts_in_time = until is None or a.earliest is None or a.earliest <= until
    return starts_in_time and (since is None or a.latest is None or a.latest >= since)


_DATE = r"(?P<year>-?\d{1,4}X{0,3}|-?X{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<qualifier>[?~%]?)"


def parse(text: str) -> When:
    """Return the value of an EDTF string of the kinds that this module writes.

    Raises `MaaratError` for anything else, days that no calendar has included.

    >>> str(parse("[..2012-10-09]")), parse("2012-10/2013-04").latest
    ('[..2012-10-09]', Day(year=2013, month=4, day=30))
    """
    body = text.strip()
    if body.startswith("[") and body.endswith("]"):
        inner = body[1:-1]
        if ".." in inner:
            first, last = inner.split("..", 1)
            return OneOf((_point(first, text), _point(last, text)))
        return OneOf(tuple(_date(item, text) for item in inner.split(",")), listed=True)
    if "/" in body:
        first, last = body.split("/", 1)
        return Interval(_point(first, text), _point(last, text))
    return _date(body, text)


def _point(text: str, whole: str) -> Point:
    """Return an end of an interval or a choice; None where it is open."""
    return _date(text, whole) if text not in ("", "..") else None


def _date(text: str, whole: str) -> Date:
    """Return one date; `whole` is the text that it stands in, for the error."""
    match = re.fullmatch(_DATE, text.strip())
    if not match:
        raise MaaratError(f"not a date: {whole!r}", "write it as in 2012-10-09, 2012-10, 2012 or [..2012-10-09]")
    digits, month, day = match["year"], match["month"], match["day"]
    unspecified = digits.count("X")
    year = int(digits.replace("X", "0"))
    number = int(month) if month else None
    if number in SEASON_MONTHS and not day:
        return Date(year, season=number, unspecified=unspecified, qualifier=match["qualifier"])
    if (number is not None and not 1 <= number <= 12) or (
        day and not 1 <= int(day) <= days_in_month(year, number or 1)
    ):
        raise MaaratError(f"no such day: {whole!r}", "months are 01 to 12, seasons 21 to 24")
    return Date(year, number, int(day) if day else None, unspecified=unspecified, qualifier=match["qualifier"])
