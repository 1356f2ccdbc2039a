"""Values in the words of people: dates, counts, losses, sides. Views and checks speak with them."""

import re

from maarat.edtf import Date, Interval, OneOf, Point, When
from maarat.model import CIVILIAN, MIXED, UNKNOWN, Bounds, Count, Findings

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
STYLES = {"julian": " O.S.", "swedish": " (Swedish calendar)"}
"""What is said of a date that is not of our calendar."""
THIRDS = {5: "early ", 15: "mid-", 25: "late "}
"""How "about the 5th, 15th, 25th" is said: that is how the thirds of a month are kept."""

SIDE_WORDS = {CIVILIAN: "civilians", MIXED: "several sides", UNKNOWN: "side not stated"}
"""What is said instead of a side's name where no one side suffered a loss."""

LOSSES = {
    "killed": "killed",
    "wounded": "wounded",
    "captured": "captured",
    "missing": "missing",
    "displaced": "displaced",
    "deserted": "deserted",
    "surrendered": "surrendered",
    "casualties": "casualties",
    "equipment_destroyed": "destroyed",
    "equipment_damaged": "damaged",
    "equipment_captured": "captured",
}
"""Category → its word for people."""

VAGUE = (
    "heavy heavily severe serious light lightly minor minimal moderate significant considerable substantial massive "
    "many numerous several few some dozens scores hundreds thousands unknown undisclosed unspecified "
    "much more most all high great huge enormous terrible appalling crippling crushing devastating extensive horrific "
    "staggering catastrophic disastrous heavier slight negligible"
).split()
"""Words that stand for a number where there is none."""
SOME = "some"
"""What is said of an amount that has no such word: "a number of men", "men died"."""
COUNTED = r"^(?:(?:all|the|these|its|their|nearly|almost|about|around|some|over) )*[\d,]+ (?=\S)"
"""The number at the head of a victim, which is said before it: "the nearly 91,000 prisoners"."""
LOST = frozenset(
    "casualties casualty losses loss deaths death fatalities fatality dead killed wounded injured captured missing "
    "body bodies".split()
)
"""Words of the text that tell the loss: what was lost and how need not be told twice."""


def say_when(when: When) -> str:
    """Return a date as a diary would put it.

    >>> from maarat.edtf import parse
    >>> [say_when(parse(text)) for text in ("[..2012-10-09]", "2013-04-15~", "2012-10-08/2012-10-13", "-0489")]
    ['by 9 Oct 2012', 'mid-April 2013', '8–13 Oct 2012', '490 BC']
    """
    if isinstance(when, Date):
        return _say_date(when)
    if isinstance(when, Interval):
        return _say_interval(when)
    return _say_choice(when)


def _say_interval(when: Interval) -> str:
    """Return a time with two ends, one of which may be open: "since", "until"."""
    if when.start and when.end:
        first, last, shared = _join_ends(when.start, when.end)
        dash = " – " if " " in first + last.removesuffix(shared) else "–"
        return f"{first}{dash}{last}"
    if when.start:
        return f"since {_say_date(when.start)}"
    return f"until {_say_date(when.end)}" if when.end else "undated"


def _say_choice(when: OneOf) -> str:
    """Return dates of which one is meant, or bounds: "8 or 9 Oct 2012", "by 9 Oct 2012"."""
    if when.listed:
        *others, last = [date for date in when.dates if date]
        firsts = [_join_ends(date, last)[0] for date in others]
        return f"{', '.join(firsts)} or {_say_date(last)}" if firsts else _say_date(last)
    first, last_point = when.dates[0], when.dates[-1]
    if first and last_point:
        if first == last_point:
            return _say_date(first)
        start, end, _ = _join_ends(first, last_point)
        return f"between {start} and {end}"
    return f"by {_say_date(last_point)}" if last_point else _say_open(first)


def _say_open(first: Point) -> str:
    """Return a date that may be later."""
    return f"{_say_date(first)} or later" if first else "undated"


def _join_ends(first: Date, last: Date) -> tuple[str, str, str]:
    """Return two dates without saying twice what they share, and what they share.

    >>> _join_ends(Date(2012, 10, 8), Date(2012, 10, 13))
    ('8', '13 Oct 2012', ' Oct 2012')
    """
    start, end = _say_date(first), _say_date(last)
    if first.qualifier or last.qualifier or first.calendar != last.calendar or first.precision != last.precision:
        return start, end, ""
    shared = ""
    if first.year == last.year and first.precision in ("day", "month"):
        same_month = first.precision == "day" and first.month == last.month
        shared = _say_month(first, short=first.precision == "day") if same_month else _say_year(first.year)
        shared = f" {shared}{_style(first)}"
    elif first.precision == "year" and _say_era(first.year) == _say_era(last.year):
        shared = _say_era(first.year)
    return start.removesuffix(shared), end, shared


def _style(date: Date) -> str:
    """Return what is said of the calendar of a date, nothing of our own."""
    return STYLES.get(date.calendar, "")


def _say_year(year: int) -> str:
    """Return a year with its era where it would be taken for a number."""
    return f"{year if year > 0 else 1 - year}{_say_era(year)}"


def _say_era(year: int) -> str:
    """Return the era of a year that would be taken for a number without one.

    >>> _say_era(-489), _say_era(482), _say_era(1942)
    (' BC', ' AD', '')
    """
    if year > 0:
        return " AD" if year < 1000 else ""
    return " BC"


def _say_month(date: Date, short: bool) -> str:
    """Return a month with its year, its name cut to three letters where a day stands before it."""
    name = MONTHS[(date.month or 1) - 1]
    return f"{name[:3] if short else name} {_say_year(date.year)}"


def _say_date(date: Date) -> str:
    """Return one date, as certain as it is."""
    approximate = date.qualifier in ("~", "%")
    if approximate and date.day in THIRDS:
        text, approximate = THIRDS[date.day] + _say_month(date, short=False), False
    elif date.day is not None:
        text = f"{date.day} {_say_month(date, short=True)}"
    elif date.month is not None:
        text = _say_month(date, short=False)
    elif date.season is not None:
        text = _say_season(date)
    else:
        text = _say_years(date)
    return ("c. " if approximate else "") + text + _style(date) + ("?" if date.qualifier in ("?", "%") else "")


def _say_season(date: Date) -> str:
    """Return a season; a winter has two years.

    >>> _say_season(Date(1942, season=24))
    'winter 1942–43'
    """
    season = SEASONS[date.season or 21]
    if season == "winter" and date.year >= 1000:
        return f"winter {date.year}–{(date.year + 1) % 100:02}"
    return f"{season} {_say_year(date.year)}"


def _say_years(date: Date) -> str:
    """Return a year, a decade or a century.

    >>> _say_years(Date(1940, unspecified=1)), _say_years(Date(-400, unspecified=2))
    ('1940s', '5th century BC')
    """
    if not date.unspecified:
        return _say_year(date.year)
    size = 10**date.unspecified
    era = "" if date.year >= 0 else " BC"
    first = abs(date.year) // size
    if date.unspecified == 1:
        return f"{first * size}s{era}"
    ages = "century" if date.unspecified == 2 else "millennium"
    return f"{nth(first + 1)} {ages}{era}"


def nth(number: int) -> str:
    """Return a number as an ordinal.

    >>> nth(2), nth(11), nth(22)
    ('2nd', '11th', '22nd')
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def say_count(count: Count, words: str) -> str:
    """Return an amount as it was worded; `words` is the text that has it, for one without a number.

    >>> say_count(Count(40, 40, 40, None, "at_least"), ""), say_count(Count(None, None, None, None, "vague"), "heavy loss")
    ('at least 40', 'heavy')
    """
    if count.qualifier == "residual":
        return "the rest"
    if count.qualifier == "vague":
        said = words.lower().split()
        return next((word.strip(".,;") for word in said if word.strip(".,;") in VAGUE), SOME)
    if count.stated is None:
        if count.low is not None and count.high is not None:
            return f"{count.low:,}–{count.high:,}"
        return _say_bound(count)
    prefix = {"at_least": "at least ", "more_than": "more than ", "less_than": "fewer than "}
    prefix |= {"up_to": "up to ", "about": "about "}
    return prefix.get(count.qualifier, "") + f"{count.stated:,}"


def _say_bound(count: Count) -> str:
    """Return an amount of which one end is told."""
    if count.low is not None:
        return f"at least {count.low:,}"
    return f"up to {count.high:,}" if count.high is not None else SOME


def say_bounds(bounds: Bounds) -> str:
    """Return what figures add up to.

    >>> say_bounds(Bounds(58, 58, 72)), say_bounds(Bounds(40, None, None)), say_bounds(Bounds(25, 65, 65))
    ('58–72, best 58', 'at least 40', '25–65, best 65')
    """
    low, best, high = bounds
    if high is None:
        return f"at least {low:,}" if low else "not told"
    if not low and high:
        return f"up to {high:,}"
    if low == high:
        return f"{high:,}"
    span = f"{low:,}–{high:,}"
    return span if best is None else f"{span}, best {best:,}"


BAR_LENGTH = 30


def draw_bar(value: int, greatest: int) -> str:
    """Return a bar whose length is to that of the longest as the value is to the greatest; never nothing for something.

    >>> draw_bar(1, 3), draw_bar(0, 3), len(draw_bar(3, 3))
    ('██████████', '', 30)
    """
    return "█" * (max(1, round(BAR_LENGTH * value / greatest)) if value else 0)


def say_loss(category: str, victim: str, *, is_one: bool = False) -> str:
    """Return who or what suffered what; `is_one` tells that it is one by himself.

    >>> say_loss("killed", "rebel fighters"), say_loss("casualties", "rebels"), say_loss("equipment_damaged", "tanks")
    ('rebel fighters killed', 'casualties among rebels', 'tanks damaged')
    >>> say_loss("casualties", "heavy casualties"), say_loss("killed", "dead soldiers"), say_loss("killed", "civilian deaths")
    ('casualties', 'soldiers killed', 'civilian deaths')
    >>> say_loss("equipment_destroyed", "all 37 guns"), say_loss("casualties", "the admiral", is_one=True)
    ('guns destroyed', 'casualty: the admiral')
    """
    word = "casualty" if is_one and category == "casualties" else LOSSES.get(category, category)
    words = re.sub(COUNTED, "", victim, flags=re.IGNORECASE).split()
    if len(words) > 1 and words[0].lower() in (word, "dead"):
        del words[0]
    if words[-1:] and words[-1].lower() in LOST:
        return " ".join(words[1:] if len(words) > 1 and words[0].lower() in (*VAGUE, "the") else words)
    if not words:
        return word
    if category == "casualties":
        return f"{word}{':' if is_one else ' among'} {' '.join(words)}"
    return f"{' '.join(words)} {word}"


def side_names(findings: Findings) -> dict[str, str]:
    """Return the name of each side of an article, and of those who are no side."""
    return SIDE_WORDS | {side.id: side.name for side in findings.sides}
