"""What a date says of its ends, and what a preposition makes of them."""

from collections.abc import Sequence

from maarat.edtf import Date, Interval, OneOf, Point, When


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
            return when._replace(qualifier="~") if isinstance(when, Date) else when
    return when


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


def cover(dates: Sequence[When | None]) -> When | None:
    """Return one date for all: itself, or the interval from the first to the last."""
    known = [when for when in dates if when is not None]
    if len(known) < 2:
        return known[0] if known else None
    firsts = [first for first, _ in map(ends, known) if first]
    lasts = [last for _, last in map(ends, known) if last]
    if not firsts or not lasts:
        return known[0]
    first, last = min(firsts, key=lambda date: date.earliest), max(lasts, key=lambda date: date.latest)
    return first if first == last else Interval(first, last)
