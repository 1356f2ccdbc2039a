"""Resolve what a time expression says against what is known around it."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from maarat.edtf import (
    Date,
    Interval,
    OneOf,
    When,
    add_days,
    from_day,
)
from maarat.extract.bounds import bounded, cover, ends, one_of, settled
from maarat.extract.meanings import (
    Meaning,
    NthDay,
    OfDay,
    Pair,
    Partial,
    Reading,
    Same,
    SameYear,
    Several,
    Shift,
    Stretch,
    Weekday,
    Word,
    to_date,
)
from maarat.extract.nearest import nearest_month, nearest_year
from maarat.extract.pieces import OF_BATTLE, base_day, fight, is_before_christ, is_of_a_year, used_piece
from maarat.extract.pieces import Context as Context
from maarat.extract.steps import next_season, shift_months, weekday
from maarat.record import NamedTuple

DAYS_IN_UNIT = {"day": 1, "week": 7, "fortnight": 14}
FARTHEST = 10_000  # units: who counts farther counts no time of history
MONTHS_IN_UNIT = {"month": 1, "year": 12, "decade": 120, "century": 1200}
Resolver = Callable[[Any, Context], tuple[When | None, str]]
"""Gives what one kind of meaning says in a context: a date, and where it comes from."""


class Resolved(NamedTuple):
    """A date, and where it came from: explicit, partial, relative or none.

    `used` is the piece of the context that gave what the words leave out, empty where they say it all.
    """

    when: When | None
    basis: str
    used: str = ""


def resolve(reading: Reading, context: Context) -> Resolved:
    """Return the date that a reading means in a context; `when` is None where that does not tell.

    >>> from maarat.edtf import parse
    >>> str(resolve(Reading(Shift(1, "day")), Context(parse("2012-10-08"))).when)
    '2012-10-09'
    """
    resolved = _resolve(_RESOLVERS[type(reading.meaning)], reading.meaning, context)
    if reading.bound is None or resolved.when is None:
        return resolved
    return resolved._replace(when=bounded(resolved.when, reading.bound))


@lru_cache(maxsize=64)
def _resolve(resolver: Resolver, meaning: Meaning, context: Context) -> Resolved:
    """Return what a meaning says in a context.

    Remembered, because an expression is resolved for what it dates, for what it moves and for itself. The resolver
    tells meanings of two kinds apart that are equal as tuples.
    """
    when, basis = resolver(meaning, context)
    return Resolved(when, basis, used_piece(meaning, context)) if when is not None else Resolved(None, "none")


def _partial(said: Partial, context: Context) -> tuple[When | None, str]:
    if said.year is not None:
        return to_date(said, 1 - said.year if is_before_christ(said, context) else said.year), "explicit"
    if not is_of_a_year(said):
        return nearest_month(said, context), "partial"
    year = nearest_year(said, context)
    return (to_date(said, year), "partial") if year is not None else (None, "none")


def _shift(said: Shift, context: Context) -> tuple[When | None, str]:
    running = context.running or context.heading
    if said.into and context.battle is not None:
        running = ends(context.battle)[0] or running
    if said.base is not None:
        running = _partial(said.base, context)[0]
    if running is None or abs(said.amount or 0) > FARTHEST:
        return None, "none"
    base = base_day(running, forward=not said.back and (said.amount is None or said.amount > 0))
    if said.amount is None and base and said.unit == "minute":
        return from_day(base), "relative"
    if said.amount is None:  # "several days later"
        edge = from_day(base) if base else ends(running)[0 if said.back else 1]
        return OneOf((None, edge) if said.back else (edge, None)), "relative"
    if said.season is not None:
        return next_season(said.season, said.amount, running), "relative"
    if said.unit in MONTHS_IN_UNIT:
        return shift_months(said.amount * MONTHS_IN_UNIT[said.unit], said.unit, running), "relative"
    if base is None:
        return running, "relative"
    days = said.amount * DAYS_IN_UNIT.get(said.unit, 0)
    if said.unit == "hour":
        days = int(said.amount / 24)
    return from_day(add_days(base, days)), "relative"


def _same(said: Same, context: Context) -> tuple[When | None, str]:
    running = context.running or context.heading
    if running is None:
        return None, "none"
    date = ends(running)[1] or ends(running)[0]
    if date is not None and said.season is not None:
        return Date(date.year, season=said.season), "relative"
    if date is not None and said.unit in ("year", "month"):
        return Date(date.year, date.month if said.unit == "month" else None), "relative"
    return settled(running), "relative"


def _same_year(said: SameYear, context: Context) -> tuple[When | None, str]:
    running = context.running or context.heading
    date = running and (ends(running)[1] or ends(running)[0])
    return (to_date(said.date, date.year), "relative") if date else (None, "none")


def _pair(said: Pair, context: Context) -> tuple[When | None, str]:
    last, basis = _partial(said.last, context)
    first, first_basis = _partial(said.first, before_last(said.last, context))
    if not isinstance(first, Date) or not isinstance(last, Date):
        return first or last, basis
    if first_basis == "partial":
        basis = "partial"
    if said.styles:
        from maarat.extract.calendars import new_style  # noqa: PLC0415 - few articles write two dates for a day

        if (new := new_style(first, last)) is not None:
            return new, basis
    if first.earliest > last.latest:  # 30 December – 2 January, read the wrong way round
        return (OneOf((last, first)) if said.either else last), basis
    if said.either:
        return OneOf((first, last), listed=not said.more), basis
    return Interval(first, last), basis


def _weekday(said: Weekday, context: Context) -> tuple[When | None, str]:
    base = base_day(context.running or context.heading, forward=said.amount >= 0)
    when = weekday(said.number, said.amount, base) if base is not None else None
    return (when, "relative") if when is not None else (None, "none")


def before_last(said: Partial, context: Context) -> Context:
    """Return what the first date of a pair is read against: the last one."""
    last, _ = _partial(said, context)
    if last is None:
        return context
    return context._replace(running=last, stated=last if context.stated is not None else None, lean=-1)


def _several(said: Several, context: Context) -> tuple[When | None, str]:
    known = next((when for option in said.options if (when := resolve(Reading(option), context).when)), None)
    found = [resolve(Reading(option), context._replace(heading=known or context.heading)) for option in said.options]
    basis = "explicit" if all(resolved.basis == "explicit" for resolved in found) else "partial"
    return (one_of if said.either else cover)([resolved.when for resolved in found]), basis


def _nth_day(said: NthDay, context: Context) -> tuple[When | None, str]:
    running = context.running
    begun = context.battle or running
    if begun is None or said.number > FARTHEST:
        return None, "none"
    base = base_day(begun, forward=said.number < 0)
    if base is None:
        opens = running is not None and said.number > 1
        return (bounded(running, "after") if opens and running else running), "relative"
    return from_day(add_days(base, max(0, said.number - 1))), "relative"


def _stretch(said: Stretch, context: Context) -> tuple[When | None, str]:
    running = context.running
    if said.of_fight and abs(said.amount or 0) <= FARTHEST:
        return _edge(said, context.battle or running), "relative"
    if running is None or abs(said.amount or 0) > FARTHEST:
        return None, "none"
    ahead = said.amount is None or said.amount > 0
    base = base_day(running, forward=ahead)
    if said.within and (base is None or (said.amount == 1 and said.unit == "day")):
        return settled(running), "relative"
    if said.unit == "hour" and (said.amount is None or abs(said.amount) < 24):
        return settled(running), "relative"
    if base is None or said.amount is None:
        edge = ends(running)[1] or ends(running)[0]
        return Interval(edge, None), "relative"
    if said.unit in MONTHS_IN_UNIT:
        edge = Date(base.year, base.month if said.unit == "month" else None)
        far = shift_months(said.amount * MONTHS_IN_UNIT[said.unit], said.unit, edge)._replace(unspecified=0)
        return Interval(*((edge, far) if ahead else (far, edge))), "relative"
    days = int(said.amount * DAYS_IN_UNIT.get(said.unit, 1 / 24))
    if days == 0:
        return from_day(base), "relative"
    if said.within:
        return OneOf((from_day(base), from_day(add_days(base, days)))), "relative"
    if ahead:
        first, last = from_day(add_days(base, 1)), from_day(add_days(base, days))
        return first if days == 1 else Interval(first, last), "relative"
    return Interval(from_day(add_days(base, days)), from_day(base)), "relative"


def _edge(said: Stretch, battle: When | None) -> When | None:
    """Return the first or the last so many units of a battle, as well as its days are known; a few of them are about its end."""
    point = ends(battle)[0 if said.of_fight > 0 else 1] if battle is not None else None
    if point is None or said.amount == 0:
        return None
    if said.amount is None:
        return bounded(point, "about") if point.day is not None else point
    if said.unit in MONTHS_IN_UNIT and point.month is not None:
        months = said.of_fight * (said.amount * MONTHS_IN_UNIT[said.unit] - 1)
        edge = Date(point.year, point.month)
        return _in_order(edge, shift_months(months, "month", edge))
    days = said.amount * DAYS_IN_UNIT.get(said.unit, 0) - 1
    if point.day is None or days < 0:
        return point
    return _in_order(point, from_day(add_days(point.earliest, said.of_fight * days)))


def _in_order(one: Date, other: Date) -> When:
    """Return the time between two dates, whichever comes first."""
    return one if one == other else Interval(*sorted((one, other), key=lambda date: date.earliest))


def _word(said: Word, context: Context) -> tuple[When | None, str]:
    running = context.running
    if said.kind in OF_BATTLE:
        battle = fight(said, context)
        return (_of_battle(said.kind, battle), "relative") if battle is not None else (None, "none")
    if running is None:
        return None, "none"
    if said.kind == "later":
        return OneOf((ends(running)[0] or ends(running)[1], None)), "relative"
    if said.kind == "earlier":
        return OneOf((None, ends(running)[1] or ends(running)[0])), "relative"
    return settled(running), "relative"


def _of_battle(kind: str, battle: When) -> When:
    first, last = ends(battle)
    if kind == "battle-start":
        return first or battle
    if kind == "battle-end":
        return last or battle
    return battle if kind == "battle" else OneOf((last or first, None))


def _of_day(said: OfDay, context: Context) -> tuple[When | None, str]:
    running = context.running or context.heading
    return (settled(running), "relative") if running else (None, "none")


_RESOLVERS: dict[type, Resolver] = {
    Partial: _partial,
    Pair: _pair,
    Several: _several,
    Shift: _shift,
    Same: _same,
    SameYear: _same_year,
    NthDay: _nth_day,
    Stretch: _stretch,
    Weekday: _weekday,
    Word: _word,
    OfDay: _of_day,
}
