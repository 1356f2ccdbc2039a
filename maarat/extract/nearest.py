"""Find the month or the year that words leave out: the one that puts their date nearest to what was told."""

from maarat.edtf import Date, Day, When, add_months, days_between, may_overlap
from maarat.extract.meanings import Partial, to_date
from maarat.extract.pieces import Context, base_day

BACK = 2  # a story goes on rather than back
AHEAD = 45  # days that a flashback may lie after the running date, where that has not kept up


def nearest_month(said: Partial, context: Context) -> Date | None:
    """Return "the 6th" in the month that puts it nearest to the running date."""
    base = base_day(context.running, forward=True)
    if base is None:
        return None
    months = (add_months(base._replace(day=1), step) for step in (1, 0, -1))
    dates = [date for date in (to_date(said._replace(month=month.month), month.year) for month in months) if date]
    return min(dates, key=lambda date: _distance(date, base, base), default=None)


def nearest_year(said: Partial, context: Context) -> int | None:
    """Return the year that puts the date nearest to the running date, or to the heading's or the battle's.

    Nearest and not next, because a flashback goes back by weeks or months; of two as near the
    later one, because a story goes on. December and January meet across the year's end.
    """
    known = (context.stated, context.running, context.heading, context.battle)
    reference = next((when for when in known if when is not None), None)
    if reference is None:
        return None
    first, last = reference.earliest or reference.latest, reference.latest or reference.earliest
    if first is None or last is None:
        return None
    years = set(range(first.year - 1, last.year + 2))
    if context.window is not None:
        years |= {edge.year for edge in context.window if edge is not None}
    dates = [(year, to_date(said, year)) for year in sorted(years, reverse=True)]
    fitting = [(year, date) for year, date in dates if date is not None]
    if not fitting:
        return None
    if context.window is not None:
        if context.lean < 0:
            fitting = [item for item in fitting if not _is_ahead(item[1], last, context.battle)] or fitting
        inside = [item for item in fitting if may_overlap(item[1], *context.window)]
        fitting = inside or fitting
    best = min(fitting, key=lambda item: _cost(item[1], first, last, context))
    if context.battle is not None and _turns_back(best[1], first, context):
        begun, over = context.battle.earliest, context.battle.latest
        fitting = [item for item in fitting if may_overlap(item[1], begun, over)] or fitting
    return min(fitting, key=lambda item: _cost(item[1], first, last, context))[0]


def _turns_back(date: Date, running: Day, context: Context) -> bool:
    """Tell whether a date lies well before a battle that the story has reached: its other months are meant."""
    battle = context.battle
    if battle is None or battle.earliest is None or battle.latest is None or context.lean < 0:
        return False
    if context.running is None or context.stated is not None or context.window is None:
        return False
    begun = battle.earliest <= running <= battle.latest
    return begun and date.latest < battle.earliest and days_between(date.latest, running) > AHEAD


def _is_ahead(date: Date, running: Day, battle: When | None) -> bool:
    """Tell whether a date lies after the fight and well after the running date: nothing "had been done" then."""
    over = battle.latest if battle is not None else None
    return over is not None and date.earliest > over and days_between(running, date.earliest) > AHEAD


def _cost(date: Date, first: Day, last: Day, context: Context) -> int:
    """Return how far a date lies from what was told, the way that a story goes on being the shorter one."""
    away = _distance(date, first, last)
    if away and context.stated is not None and (date.earliest > last) == (context.lean < 0):
        away *= BACK + 4 * max(0, context.lean)
    return away


def _distance(date: Date, first: Day, last: Day) -> int:
    """Return how many days lie between a date and a range of days; 0 if they touch."""
    if date.latest < first:
        return days_between(date.latest, first)
    return max(0, days_between(last, date.earliest))
