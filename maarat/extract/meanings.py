"""What a time expression says by itself, before anything around it is known.

The operators follow Bethard and Parker's SCATE (2016): a date that lacks its larger parts, a
shift, a repetition of the running date, a pair of dates. `extract.anchors` resolves them.
"""

from maarat.edtf import Date, days_in_month
from maarat.extract.steps import easter
from maarat.model import Span
from maarat.record import NamedTuple

MID_PART = {"early": 5, "mid": 15, "late": 25}  # the day that stands for a third of a month


class Partial(NamedTuple):
    """A calendar date of which some parts may be missing; `qualifier` and `calendar` as in `edtf.Date`, None if not told.

    `easter` counts days from Easter Sunday.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    part: str | None = None
    unspecified: int = 0
    small: bool = False
    qualifier: str = ""
    calendar: str | None = None
    easter: int | None = None


def to_date(said: Partial, year: int) -> Date | None:
    """Return a date as EDTF, its year known; None for a day that its month does not have."""
    date = _plain_date(said, year)
    if date is None or not (said.qualifier or said.calendar):
        return date
    return date._replace(qualifier=said.qualifier or date.qualifier, calendar=said.calendar or date.calendar)


def _plain_date(said: Partial, year: int) -> Date | None:
    """Return the date without what was said of its certainty and its calendar."""
    if said.season is not None:
        return Date(year, season=said.season)
    if said.easter is not None:
        return easter(year, said.easter)
    if said.month is None:
        return Date(year, unspecified=said.unspecified)
    if said.day is not None:
        return Date(year, said.month, said.day) if said.day <= days_in_month(year, said.month) else None
    if said.part is not None:
        return Date(year, said.month, MID_PART[said.part], qualifier="~")
    return Date(year, said.month)


class Pair(NamedTuple):
    """Two dates: something lasting from one to the other, or (`either`) one of the two.

    `more` tells that others between them were named too, `styles` that they may be one day in the
    Julian and the Gregorian calendar ("28 June/9 July 1709"): the year tells.
    """

    first: Partial
    last: Partial
    either: bool = False
    more: bool = False
    styles: bool = False


class Several(NamedTuple):
    """Dates and ranges in one statement: one of them (`either`), or all, from the first to the last."""

    options: tuple[Partial | Pair, ...]
    either: bool = False


class Shift(NamedTuple):
    """So many units after (before, if negative) the running date; None: not told how many.

    `length` tells that the words name the time between ("after two days of fighting"); `base` is the
    date that it is counted from, where the words name one ("two days before 12 October"). `back`
    gives an amount that is not told its direction; `season` is the one to be reached ("the following
    spring"); `into` tells that the start of the battle is counted from ("a month into the siege").
    """

    amount: int | None
    unit: str
    length: bool = False
    base: Partial | None = None
    back: bool = False
    season: int | None = None
    into: bool = False


class Same(NamedTuple):
    """The running date, taken at the size of the unit, or that season of its year."""

    unit: str
    season: int | None = None


class SameYear(NamedTuple):
    """A month "of the same year"."""

    date: Partial


class NthDay(NamedTuple):
    """The n-th day of the battle; -1 is its last. `of_fight` tells that the words name a fight."""

    number: int
    of_fight: bool = False


class Weekday(NamedTuple):
    """A day of the week (0 is Monday): the first from the running date on, after (1) or before it (-1)."""

    number: int
    amount: int


class Stretch(NamedTuple):
    """The next, or (negative) the last so many units, as a whole, or (`within`) one day of them.

    `of_fight` tells that those of the battle are meant, from its first day (1) or up to its last (-1); without an
    amount a few of them.
    """

    amount: int | None
    unit: str
    within: bool = False
    of_fight: int = 0


class Word(NamedTuple):
    """A word that only moves the story: later, soon, same-time, battle-end and others."""

    kind: str


SAME_TIME = Word("same-time")
AFTER_BATTLE = Word("after-battle")


class OfDay(NamedTuple):
    """Nothing but a time of the day; `often` tells that it is said of any day: "at night"."""

    often: bool = False


Meaning = Partial | Pair | Several | Shift | Same | SameYear | NthDay | Weekday | Stretch | Word | OfDay


class Reading(NamedTuple):
    """A meaning, the time of the day that goes with it, and how a frame bounds it."""

    meaning: Meaning
    time_of_day: str | None = None
    bound: str | None = None


class Mention(NamedTuple):
    """A time expression: its own extent, the phrase with the words that frame it, what it says.

    `parts` are the two dates of a range or a choice, each where it stands.
    """

    span: Span
    phrase: Span
    reading: Reading
    rule: str
    parts: tuple[tuple[Span, Partial], ...] = ()
