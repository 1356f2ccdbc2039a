"""About when on a day something is told."""

from maarat.rules import narrative

NOON, EVENING, HOURS_A_DAY = 12, 18, 24


def hour_of(time_of_day: str | None) -> int | None:
    """Return about which hour a time of the day is.

    >>> hour_of("06:30"), hour_of("late evening"), hour_of("H-hour")
    (6, 19, None)
    """
    if not time_of_day:
        return None
    if time_of_day[:2].isdecimal():
        return int(time_of_day[:2])
    return narrative.HOURS.get(time_of_day.split()[-1])
