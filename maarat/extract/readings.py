"""Make meanings of what the rows of `rules.dates` matched."""

from collections.abc import Callable, Sequence

from maarat.extract import dates, periods
from maarat.extract.dates import Fields, date_of, number, pair, partial
from maarat.extract.lex import Token
from maarat.extract.match import Match
from maarat.extract.meanings import (
    SAME_TIME,
    Mention,
    NthDay,
    OfDay,
    Pair,
    Partial,
    Reading,
    Same,
    SameYear,
    Shift,
    Stretch,
    Weekday,
    Word,
)
from maarat.model import Span
from maarat.rules.timewords import AFTER_NOON, OUTSIDE, WEEKDAYS

NOON, LAST_HOUR, LAST_MINUTE = 12, 24, 59
HALF_UNITS = {"month": (15, "day"), "year": (6, "month"), "decade": (5, "year"), "century": (50, "year")}
YEARS = {"decade": 10, "century": 100}


def _unit(fields: Fields) -> tuple[str, str | None]:
    """Return the unit that a relative expression counts in, and the part of the day it names."""
    token = fields.get("unit") or fields["season"]
    text = token.text.lower().replace("’", "'").removesuffix("'s")
    if "DAYPART" in token.symbols:
        return "day", text
    if "season" in fields:
        return "year", None
    unit = text.rstrip("s") if text != "centuries" else "century"
    return ("day", "night") if unit == "night" else (unit, None)


def _shift(fields: Fields, sign: int) -> Reading:
    """Return how far something lies from the running date: "two days later"; `sign` tells the direction."""
    unit, part = _unit(fields)
    amount = dates.amount(fields)
    # "The next decade" is one of the calendar, "a decade later" ten years.
    if unit in YEARS and amount is not None and ("amount" in fields or "one" in fields):
        unit, amount = "year", amount * YEARS[unit]
    shift = Shift(amount if amount is None else sign * amount, unit, back=sign < 0, season=dates.season_of(fields))
    return Reading(shift, part)


def _shift_half(fields: Fields) -> Reading:
    """Return half a unit: six months, fifty years; half an hour is of the same day."""
    unit, _ = _unit(fields)
    amount, smaller = HALF_UNITS.get(unit, (0, "hour"))
    sign = -1 if "back" in fields else 1
    return Reading(Shift(sign * amount, smaller))


def _counted_from(fields: Fields) -> Reading:
    """Return a shift from a date that is named: "two days before 12 October"."""
    shift = fields["shift"].value
    assert isinstance(shift, Mention)
    assert isinstance(shift.reading.meaning, Shift)
    return Reading(shift.reading.meaning._replace(base=date_of(fields["base"])))


def _shift_length(fields: Fields) -> Reading:
    """Return the same where a length tells it: "after two days of fighting"."""
    reading = _shift(fields, 1)
    assert isinstance(reading.meaning, Shift)
    return reading._replace(meaning=reading.meaning._replace(length=True))


def _into(fields: Fields) -> Reading:
    """Return so many units from the start of the battle: "a month into the siege"."""
    reading = _shift(fields, 1)
    assert isinstance(reading.meaning, Shift)
    return reading._replace(meaning=reading.meaning._replace(into=True))


def _weekday(fields: Fields) -> Reading:
    """Return a day of the week, and the part of it."""
    amount = 1 if "next" in fields else -1 if "back" in fields else 0
    part = fields["tod"].text.lower() if "tod" in fields else None
    return Reading(Weekday(WEEKDAYS.index(fields["weekday"].text.lower()), amount), part)


def _stretch(fields: Fields, sign: int) -> Reading:
    """Return a time that ends or begins at the running date: "over the next two days"."""
    unit, part = _unit(fields)
    amount = dates.amount(fields) if "amount" in fields or not fields["unit"].text.lower().endswith("s") else None
    return Reading(Stretch(amount, unit), part) if sign > 0 else Reading(Stretch(-(amount or 1), unit), part)


def _clock(fields: Fields) -> Reading:
    """Return a time of day: "6:30 pm", "0630"; none where no clock shows it."""
    digits = fields["hour"].text.replace(".", ":")
    hour, _, minute = digits.partition(":")
    hour = "".join(char for char in hour if char.isdecimal())
    minute = "".join(char for char in minute if char.isdecimal())
    if len(hour) >= 3:
        hour, minute = hour[:-2], hour[-2:]
    hours = int(hour or 0)
    if hours > LAST_HOUR or int(minute or 0) > LAST_MINUTE:
        return Reading(OfDay())
    half = fields["half"].text if "half" in fields else fields["hour"].text[-2:]
    is_late = half.lower().startswith(AFTER_NOON)
    if (is_late or half.lower().startswith("a")) and hours <= NOON:
        hours = hours % NOON + (NOON if is_late else 0)
    return Reading(OfDay(), f"{hours:02}:{minute or '00'}")


def _hour_in_words(fields: Fields) -> Reading:
    """Return "six in the morning", "half past six in the evening"."""
    hour, part = number(fields["hour"].text) or 0, fields["tod"].text.lower() if "tod" in fields else ""
    if part in ("afternoon", "evening") and hour < NOON:
        hour += NOON
    return (
        Reading(OfDay(), f"{hour:02}:{'30' if 'half' in fields else '00'}")
        if hour <= LAST_HOUR
        else Reading(OfDay(), part or None)
    )


def _part_of_day(fields: Fields) -> Reading:
    """Return a part of the running day: "late evening"."""
    text = fields["tod"].text.lower()
    part = fields.get("part")
    text = "night" if text == "darkness" else text
    return Reading(OfDay(), f"{part.text.lower()} {text}" if part else text)


def _same(fields: Fields) -> Reading:
    """Return the unit of the calendar in which the story is: "that month"."""
    unit, part = _unit(fields)
    return Reading(Same(unit, dates.season_of(fields)), part)


def _other_calendar(name: str, **told: str) -> Callable[[Fields], Reading]:
    """Return a reading of `extract.almanac`, which few articles need."""

    def reading(fields: Fields) -> Reading:
        from maarat.extract import almanac  # noqa: PLC0415 - not loaded before a text has other calendars

        maker: Callable[..., Reading] = getattr(almanac, name)
        return maker(fields, **told)

    return reading


def _nth_day(fields: Fields) -> Reading:
    """Return a day that is counted from the start: "the third day of the battle"."""
    part = fields["tod"].text.lower() if "tod" in fields else None
    return Reading(NthDay(number(fields["number"].text) or 1, "fight" in fields), part)


def _word(kind: str) -> Callable[[Fields], Reading]:
    """Return what makes the reading of a word that has nothing but its kind."""
    return lambda fields: Reading(Word(kind))


READINGS: dict[str, Callable[[Fields], Reading]] = {
    "date": lambda fields: Reading(partial(fields)),
    "iso": dates.iso,
    "circa": lambda fields: Reading(partial(fields)._replace(qualifier="~")),
    "islamic": _other_calendar("islamic"),
    "republican": _other_calendar("republican"),
    "old-style": _other_calendar("in_calendar", calendar="julian"),
    "swedish-style": _other_calendar("in_calendar", calendar="swedish"),
    "new-style": _other_calendar("in_calendar", calendar="gregorian"),
    "both-styles": _other_calendar("both_styles"),
    "with-year": lambda fields: Reading(dates.with_year(fields, "date")),
    "dual-year": dates.dual_year,
    "styles": dates.styles,
    "from-month": dates.from_month,
    "year-or-next": dates.year_or_next,
    "alternatives": lambda fields: dates.several(fields, either=True),
    "together": lambda fields: dates.several(fields, either=False),
    "decade": lambda fields: Reading(partial(fields)),
    "century": dates.century,
    "month-same-year": lambda fields: Reading(SameYear(partial(fields))),
    "shift-next": lambda fields: _shift(fields, 1),
    "shift-after": lambda fields: _shift(fields, 1),
    "half": periods.half_of_year,
    "half-of-month": periods.half_of_month,
    "quarter": periods.quarter,
    "months-of-year": periods.months_of_year,
    "decades-of-century": periods.decades_of_century,
    "half-of-century": periods.half_of_century,
    "week-of-month": periods.week_of_month,
    "feast": periods.feast,
    "ve-day": lambda fields: Reading(Partial(1945, 5, 8)),
    "shift-half": _shift_half,
    "counted-from": _counted_from,
    "shift-length": _shift_length,
    "shift-back": lambda fields: _shift(fields, -1),
    "same": _same,
    "same-day": lambda fields: Reading(Same("day")),
    "into": _into,
    "weekday": _weekday,
    "d-day": lambda fields: Reading(NthDay(1 + (number(fields["number"].text) or 0 if "number" in fields else 0))),
    "h-hour": lambda fields: Reading(OfDay()),
    "nth-day": _nth_day,
    "clock": _clock,
    "hour-in-words": _hour_in_words,
    "half-past": _hour_in_words,
    "within": periods.within,
    "edge": periods.edge_of_fight,
    "same-hours": periods.within,
    "shift-vague": lambda fields: Reading(Shift(None, _unit(fields)[0])),
    "shift-vague-back": lambda fields: Reading(Shift(None, _unit(fields)[0], back=True)),
    "part-of-day": _part_of_day,
    "overnight": lambda fields: Reading(OfDay(), "night"),
    "following-span": lambda fields: _stretch(fields, 1),
    "preceding-span": lambda fields: _stretch(fields, -1),
    "soon": _word("soon"),
    "later": _word("later"),
    "earlier": _word("earlier"),
    "same-time": _word("same-time"),
    "this-point": _word("this-point"),
    "at-night": lambda fields: Reading(OfDay(often=True), "night"),
    "meanwhile": _word("meanwhile"),
    "battle": _word("battle"),
    "after-battle": _word("after-battle"),
    "battle-start": _word("battle-start"),
    "battle-end": _word("battle-end"),
    "days": dates.days,
    "month-days": dates.month_days,
    "dates": lambda fields: pair(date_of(fields["first"]), date_of(fields["last"])),
    "open": lambda fields: Reading(date_of(fields["first"]), bound="since"),
    "years": lambda fields: pair(date_of(fields["first"]), date_of(fields["last"]), either="or" in fields),
    "centuries": dates.centuries,
    "years-elided": dates.years_elided,
    "either": dates.either,
    "any-of": dates.any_of,
}


def read(match: Match, tokens: Sequence[Token]) -> Mention:
    """Return what a row of `rules.dates` says where it matched."""
    fields = {name: tokens[first] for name, (first, _) in match.groups.items()}
    phrase = Span(tokens[match.first].start, tokens[match.last - 1].end)
    rule = match.rule
    if "when" not in fields:
        reading = READINGS[rule.reads](fields)
        return Mention(_own(tokens[match.first : match.last]), phrase, reading, rule.name, _parts(reading, fields))
    inner = fields["when"].value
    of_day = fields["of_day"].value if "of_day" in fields else inner
    assert isinstance(inner, Mention)
    assert isinstance(of_day, Mention)
    time_of_day = of_day.reading.time_of_day
    meaning = inner.reading.meaning
    if rule.reads == "at":  # "the evening of 9 May": all of it is the expression
        span = Span(of_day.span.start, inner.span.end)
        parts = inner.parts and ((Span(span.start, inner.parts[0][0].end), inner.parts[0][1]), *inner.parts[1:])
        return Mention(span, phrase, Reading(meaning, time_of_day), rule.name, parts)
    bound = rule.reads if rule.reads != "framed" else None
    if bound == "since" and meaning == SAME_TIME and inner.span.start > inner.phrase.start:
        bound = None  # "since at that time" gives a reason
    reading = Reading(meaning, time_of_day, bound)
    return Mention(inner.span, phrase, reading, f"{rule.name} {inner.rule}", inner.parts)


def ending(token: Token) -> int:
    """Return how many characters at the end of a token are no part of the expression: "that year's harvest"."""
    return len("'s") if "POSSESSIVE" in token.symbols else 0


def _own(tokens: Sequence[Token]) -> Span:
    """Return the extent without the prepositions around it, which TIMEX3 leaves out."""
    first, last = 0, len(tokens) - 1
    while first < last and tokens[first].text.lower() in OUTSIDE:
        first += 1
    while last > first and tokens[last].text.lower() in OUTSIDE:
        last -= 1
    possessive = ending(tokens[last])
    start, end = tokens[first], tokens[last]
    return Span(
        start.value.span.start if isinstance(start.value, Mention) else start.start,
        (end.value.span.end if isinstance(end.value, Mention) else end.end) - possessive,
    )


def _span(token: Token) -> Span:
    """Return where a token stands, of an expression without what stands around it."""
    return token.value.span if isinstance(token.value, Mention) else Span(token.start, token.end)


def _parts(reading: Reading, fields: Fields) -> tuple[tuple[Span, Partial], ...]:
    """Return where the two dates of a pair stand, and what each says with what the other lends it."""
    meaning = reading.meaning
    if not isinstance(meaning, Pair) or not ("first" in fields or "day" in fields):
        return ()
    first = fields.get("first") or fields["day"]
    last = fields["last"] if "last" in fields else fields["day"]
    return (_span(first), meaning.first), (_span(last), meaning.last)
