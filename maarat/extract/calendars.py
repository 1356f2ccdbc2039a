"""Days of the Julian, Islamic and Republican calendars as days of the Gregorian one; pure arithmetic.

After Reingold and Dershowitz, *Calendrical Calculations* (4th ed., Cambridge 2018), whose fixed day
numbers count from 1 January of the year 1 (Gregorian): chapter 3 (Julian), 7 (Islamic, arithmetic), 17 (French).
Years are astronomical here as everywhere: 1 BC is 0, in the Julian calendar too.
"""

from maarat.edtf import Date, Day, add_days, days_between

FIRST_DAY = Day(1, 1, 1)  # has the number 1
GREGORIAN_START = Day(1582, 10, 15)  # the day after 4 October (Julian) where the reform came first
LAST_REFORM = 1923  # Greece; nobody dated by the Julian calendar in public life after that
ISLAMIC_EPOCH = 227_015  # 16 July 622 (Julian)
REPUBLICAN_EPOCH = Day(1792, 9, 22)
REPUBLICAN_MONTH = 30  # days
REPUBLICAN_YEARS = 14
"""The calendar was given up on 1 January 1806, in its year XIV."""


def to_number(day: Day) -> int:
    """Return the number of a Gregorian day.

    >>> to_number(Day(1945, 11, 12))
    710347
    """
    return days_between(FIRST_DAY, day) + 1


def from_number(number: int) -> Day:
    """Return the Gregorian day of a number.

    >>> str(from_number(710347)), str(from_number(-214193))
    ('1945-11-12', '-0586-07-24')
    """
    return add_days(FIRST_DAY, number - 1)


def julian_number(year: int, month: int, day: int) -> int:
    """Return the number of a day of the Julian calendar.

    >>> from_number(julian_number(1709, 6, 27)), from_number(julian_number(1917, 10, 25))
    (Day(year=1709, month=7, day=8), Day(year=1917, month=11, day=7))
    """
    before = year - 1
    into_year = (367 * month - 362) // 12 - (0 if month <= 2 else 1 if year % 4 == 0 else 2) + day
    return -2 + 365 * before + before // 4 + into_year


def julian_day(number: int) -> Day:
    """Return the day of a number as the Julian calendar names it.

    >>> str(julian_day(to_number(Day(1582, 10, 15)))), str(julian_day(to_number(Day(1900, 3, 13))))
    ('1582-10-05', '1900-02-29')
    """
    year = (4 * (number + 1) + 1464) // 1461
    into_year = number - julian_number(year, 1, 1)
    after_february = number >= julian_number(year, 3, 1)
    month = (12 * (into_year + (0 if not after_february else 1 if year % 4 == 0 else 2)) + 373) // 367
    return Day(year, month, number - julian_number(year, month, 1) + 1)


def is_same_day(old: Day, new: Day) -> bool:
    """Tell whether a Julian and a Gregorian date name one day, of a time when both were in use.

    >>> is_same_day(Day(1709, 6, 28), Day(1709, 7, 9)), is_same_day(Day(1709, 6, 28), Day(1709, 7, 8))
    (True, False)
    """
    return new >= GREGORIAN_START and new.year <= LAST_REFORM and julian_number(*old) == to_number(new)


def new_style(first: Date, last: Date) -> Date | None:
    """Return the Gregorian one of two dates that name one day in both calendars; None where they do not."""
    for old, new in ((first, last), (last, first)):
        if old.day and new.day and is_same_day(old.earliest, new.earliest):
            return new
    return None


def islamic_number(year: int, month: int, day: int) -> int:
    """Return the number of a day of the Islamic calendar by its thirty-year cycle.

    >>> str(julian_day(islamic_number(1, 1, 1))), str(from_number(islamic_number(1393, 9, 10)))
    ('0622-07-16', '1973-10-07')
    """
    return day + 29 * (month - 1) + (6 * month - 1) // 11 + (year - 1) * 354 + (3 + 11 * year) // 30 + ISLAMIC_EPOCH - 1


def islamic_day(year: int, month: int, day: int) -> Date:
    """Return about which day that was, in the calendar that history uses for the time.

    A month began when someone saw the moon: the cycle errs by a day or two, and the value says so (`~`).
    Before the Gregorian reform history dates by the Julian calendar, and so does the value.

    >>> str(islamic_day(61, 1, 10)), str(islamic_day(1393, 9, 10))
    ('0680-10-10~', '1973-10-07~')
    """
    number = islamic_number(year, month, day)
    found = from_number(number) if number >= to_number(GREGORIAN_START) else julian_day(number)
    return Date(found.year, found.month, found.day, qualifier="~")


def islamic_span(year: int, month: int | None) -> tuple[Date, Date]:
    """Return about the first and the last day of an Islamic month, or year.

    >>> [str(date) for date in islamic_span(2, 9)], [str(date) for date in islamic_span(61, None)]
    (['0624-02-26~', '0624-03-26~'], ['0680-10-01~', '0681-09-19~'])
    """
    first = islamic_number(year, month or 1, 1)
    following = (
        islamic_number(year, month + 1, 1) if month is not None and month < 12 else islamic_number(year + 1, 1, 1)
    )
    ends = (first, following - 1)
    days = [from_number(end) if end >= to_number(GREGORIAN_START) else julian_day(end) for end in ends]
    start, end = (Date(day.year, day.month, day.day, qualifier="~") for day in days)
    return start, end


def islamic_year(year: int, month: int) -> int:
    """Return the Islamic year whose month lies in a year of our era; of two the first.

    >>> islamic_year(1973, 9), islamic_year(624, 9)
    (1393, 2)
    """
    guess = (year - 622) * 33 // 32
    return next(one for one in range(guess - 1, guess + 3) if islamic_span(one, month)[0].year >= year)


def republican_day(year: int, month: int, day: int) -> Day:
    """Return the Gregorian day of the French Republican calendar as it was in use, years 1 to 14.

    Leap years were III, VII and XI. Month 13 has the days at the year's end.

    >>> str(republican_day(2, 11, 9)), str(republican_day(4, 1, 13)), str(republican_day(8, 2, 18))
    ('1794-07-27', '1795-10-05', '1799-11-09')
    """
    days = 365 * (year - 1) + year // 4 + REPUBLICAN_MONTH * (month - 1) + day - 1
    return add_days(REPUBLICAN_EPOCH, days)
