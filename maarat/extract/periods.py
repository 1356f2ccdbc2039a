"""Read quarters, halves, weeks and feasts that rows of `rules.periods` and `rules.feasts` matched."""

from maarat.edtf import days_in_month
from maarat.extract.dates import Fields, number, partial, year_of
from maarat.extract.meanings import Pair, Partial, Reading, Stretch
from maarat.rules import feasts

HALF_MONTH, WEEK = 15, 7  # days
MONTHS, DECADES = 12, 10  # in a year, in a century
LAST_WEEK, LAST_QUARTER = 5, 4
SHORTEST = 2001  # a year in which February has 28 days, for a month whose year is not told


def half_of_year(fields: Fields) -> Reading:
    """Return the first or the second half of a year."""
    year, first = year_of(fields)[0], fields["half"].text.lower() == "first"
    return Reading(Pair(Partial(year, 1 if first else 7), Partial(year, 6 if first else 12)))


def quarter(fields: Fields) -> Reading:
    """Return three months of a year; there is no fifth quarter."""
    year, nth = year_of(fields)[0], number(fields["number"].text) or 1
    last = 3 * (LAST_QUARTER if nth < 0 else min(nth, LAST_QUARTER))
    return Reading(Pair(Partial(year, last - 2), Partial(year, last)))


def months_of_year(fields: Fields) -> Reading:
    """Return the first or the last so many months of a year."""
    year, count = year_of(fields)[0], min(number(fields["amount"].text) or 1, MONTHS)
    first = 1 if _is_first(fields) else MONTHS + 1 - count
    return Reading(Pair(Partial(year, first), Partial(year, first + count - 1)))


def decades_of_century(fields: Fields) -> Reading:
    """Return the first or the last so many decades of a century, as EDTF counts them: the last of the 10th is 099X."""
    start, count = 100 * ((number(fields["number"].text) or 1) - 1), min(number(fields["amount"].text) or 1, DECADES)
    first = start if _is_first(fields) else start + 10 * (DECADES - count)
    return Reading(Pair(Partial(first, unspecified=1), Partial(first + 10 * (count - 1), unspecified=1)))


def half_of_century(fields: Fields) -> Reading:
    """Return the first or the last five decades of a century."""
    start = 100 * ((number(fields["number"].text) or 1) - 1)
    first = start if fields["half"].text.lower() == "first" else start + 5 * DECADES
    return Reading(Pair(Partial(first, unspecified=1), Partial(first + 4 * DECADES, unspecified=1)))


def _is_first(fields: Fields) -> bool:
    """Tell whether the first of several decades are meant, and not the last."""
    return fields["part"].text.lower() in ("first", "early", "opening")


def edge_of_fight(fields: Fields) -> Reading:
    """Return the first or the last so many days of the battle; a few of them where no number is told."""
    unit = fields["unit"].text.lower()
    amount = number(fields["amount"].text) if "amount" in fields else None if unit.endswith("s") else 1
    side = 1 if fields["part"].text.lower() in ("first", "early", "opening") else -1
    return Reading(Stretch(amount, unit.rstrip("s"), of_fight=side))


def within(fields: Fields) -> Reading:
    """Return a day of the next so many: "within two days"."""
    amount = number(fields["amount"].text) if "amount" in fields else None
    return Reading(Stretch(amount, fields["unit"].text.lower().rstrip("s"), within=amount is not None))


def half_of_month(fields: Fields) -> Reading:
    """Return the first fifteen days of a month or the others."""
    if fields["half"].text.lower() == "first":
        return _days(fields, 1, HALF_MONTH)
    return _days(fields, HALF_MONTH + 1, None)


def week_of_month(fields: Fields) -> Reading:
    """Return the n-th seven days of a month, or its last."""
    nth = number(fields["number"].text) or 1
    if 0 < nth < LAST_WEEK:
        return _days(fields, WEEK * nth - WEEK + 1, WEEK * nth)
    return _days(fields, None, None)


def _days(fields: Fields, first: int | None, last: int | None) -> Reading:
    """Return some days of the month that a match names; None: its last day, or a week before that."""
    month = partial(fields)
    end = days_in_month(SHORTEST if month.year is None else month.year, month.month or 1) if last is None else last
    start = end - WEEK + 1 if first is None else first
    return Reading(Pair(month._replace(day=start), month._replace(day=end)))


def feast(fields: Fields) -> Reading:
    """Return a feast: a day of the year, or one that Easter moves."""
    name = fields["feast"].text.lower().replace("’", "'").replace("hallowe'en", "halloween")
    if "second" in fields:
        name += " " + fields["second"].text.lower()
    name = "new year's" if name == "new" else name
    year = year_of(fields)[0]
    if name in feasts.EASTER:
        return Reading(Partial(year, easter=feasts.EASTER[name]))
    month, day = feasts.DAYS[f"{name} eve" if "eve" in fields and f"{name} eve" in feasts.DAYS else name]
    return Reading(Partial(year, month, day))
