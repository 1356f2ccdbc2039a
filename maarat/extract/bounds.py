"""What a date says of its ends, and what a preposition makes of them."""

from collections.abc import Sequence

from maarat.edtf import Date, Day, Interval, OneOf, Point, When, add_days, before, days_between, from_day

GENERATION = 30  # years from a battle after which a date is no part of its story
HALF_A_YEAR = 183  # days around the battle in which its story gives no years
DAYS_LISTED = 10  # a range within a choice is written out up to so many days


def bounded(when: When, bound: str | None) -> When:
    """Return a date as a preposition bounds it: "by the 9th" is any day up to it."""
    first, last = ends(when)
    match bound:
        case "by" | "before":
            return OneOf((None, last or first))
        case "after":
            return OneOf((last or first, None))
        case "since":
            return Interval(first or last, None)
        case "until":
            return Interval(None, last or first)
        case "about":
            return _qualified(when, "~")
        case "possibly":
            return _qualified(when, "?")
    return when


def _qualified(when: When, qualifier: str) -> When:
    """Return a date as an approximate or uncertain one, of a range or a choice each of its dates."""
    if isinstance(when, Date):
        return when._replace(qualifier=qualifier)
    if isinstance(when, Interval):
        return Interval(*(end and end._replace(qualifier=qualifier) for end in when))
    return when._replace(dates=tuple(date and date._replace(qualifier=qualifier) for date in when.dates))


def ends(when: When) -> tuple[Point, Point]:
    """Return the first and the last date of a value; None where it is open."""
    if isinstance(when, Date):
        return when, when
    if isinstance(when, Interval):
        return when.start, when.end
    return when.dates[0], when.dates[-1]


def settled(when: When) -> When:
    """Return the date at which a story stands that has come to it: by the 9th, it is the 9th.

    >>> from maarat.edtf import parse
    >>> str(settled(parse("[..2012-10-09]")))
    '2012-10-09'
    """
    first, last = ends(when)
    if first is None or last is None:
        return first or last or when
    return when


def later_of(when: When, running: When) -> When:
    """Return what lies after something, and not before the running date either."""
    first, here = ends(when)[0], ends(running)[0] or ends(running)[1]
    if first is None or here is None or not before(first, here):
        return when
    return OneOf((here, None))


def open_end(running: When, battle: When | None) -> When:
    """Return what a new section knows of its date: not before the last one, within the battle if that goes on."""
    first = ends(running)[1] or ends(running)[0]
    last = ends(battle)[1] if battle is not None else None
    if last is None or first is None or not before(first, last):
        return running
    return OneOf((first, last))


def is_far(when: When, battle: When | None) -> bool:
    """Tell whether a date lies a generation from the battle: research, memory, origins."""
    here, there = battle.earliest if battle is not None else None, when.earliest
    return here is not None and there is not None and abs(there.year - here.year) > GENERATION


def holds(when: Date, battle: When) -> bool:
    """Tell whether a fight lies within a year, or a month, and more is known of its time."""
    first, last = battle.earliest, battle.latest
    return first is not None and last is not None and when != battle and when.earliest <= first and last <= when.latest


def cover(dates: Sequence[When | None]) -> When | None:
    """Return one date for all: itself, or the interval from the first to the last, open where one is.

    >>> from maarat.edtf import parse
    >>> str(cover([parse("1988-02-20/.."), parse("1988/1991")])), str(cover([parse("1916-02-14/1916-02-15"), parse("1916-03-02")]))
    ('1988-02-20/..', '1916-02-14/1916-03-02')
    """
    known = [when for when in dates if when is not None]
    if len(known) < 2:
        return known[0] if known else None
    firsts, lasts = zip(*map(ends, known), strict=True)
    first, last = _outermost(firsts, -1), _outermost(lasts, 1)
    if first is None and last is None:
        return known[0]
    return first if first == last and first is not None else Interval(first, last)


def _outermost(points: Sequence[Point], side: int) -> Point:
    """Return the first (-1) or the last (1) of some dates, the finest where one lies within another; None if one is open."""
    dates = [point for point in points if point is not None]
    if len(dates) < len(points):
        return None
    outer: Date = min(dates, key=lambda date: date.earliest) if side < 0 else max(dates, key=lambda date: date.latest)
    within = [date for date in dates if outer.earliest <= date.earliest and date.latest <= outer.latest]
    return min(within, key=lambda date: days_between(date.earliest, date.latest))


def one_of(dates: Sequence[When | None]) -> When | None:
    """Return the choice between some dates in their order; of a range each day, if it is short, or its ends.

    >>> from maarat.edtf import parse
    >>> str(one_of([parse("-0479-09-08/-0479-09-10"), parse("-0479-08-20")]))
    '[-0479-08-20,-0479-09-08,-0479-09-09,-0479-09-10]'
    """
    listed = {date for when in dates if when is not None for date in _listed(when)}
    if len(listed) < 2:
        return next(iter(listed), None)
    in_order: list[Date] = sorted(listed, key=lambda date: (date.earliest, date.latest))
    return OneOf(tuple(in_order), listed=True)


def _listed(when: When) -> list[Date]:
    """Return the dates that a value offers."""
    first, last = ends(when)
    if (
        isinstance(when, Interval)
        and first
        and last
        and first.day
        and last.day
        and not (first.qualifier or last.qualifier)
    ):
        length = days_between(first.earliest, last.earliest)
        if length < DAYS_LISTED:
            return [from_day(add_days(first.earliest, step)) for step in range(length + 1)]
    return [date for date in (when.dates if isinstance(when, OneOf) else (first, last)) if date is not None]


def leap(when: When, other: When) -> int:
    """Return how many years lie between two dates, 0 if they touch."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    start, end = other.earliest or other.latest, other.latest or other.earliest
    if first is None or last is None or start is None or end is None:
        return 0
    return max(0, first.year - end.year, start.year - last.year)


def is_of_days(frame: When | None) -> bool:
    """Tell whether the first and the last day of a fight are known."""
    return frame is not None and all(end is not None and end.day is not None for end in ends(frame))


def around(battle: When | None) -> tuple[Day, Day] | None:
    """Return half a year before a battle and half a year after, where both its ends are known."""
    if battle is None or battle.earliest is None or battle.latest is None:
        return None
    return add_days(battle.earliest, -HALF_A_YEAR), add_days(battle.latest, HALF_A_YEAR)
