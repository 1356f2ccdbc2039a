"""Make meanings of what the rows of `rules.dates` matched."""

from collections.abc import Callable, Mapping, Sequence

from maarat.edtf import AUTUMN, SPRING, SUMMER, WINTER
from maarat.extract.lex import Token
from maarat.extract.match import Match
from maarat.extract.meanings import (
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
    Word,
)
from maarat.model import Span

MONTHS = NOON = 12
LAST_HOUR, LAST_MINUTE = 24, 59
HALF_UNITS = {"month": (15, "day"), "year": (6, "month"), "decade": (5, "year"), "century": (50, "year")}
OUTSIDE = frozenset(
    "on in during at for over after before within by from of between through throughout , local".split()
)
"""Words that may stand at the edges of a match and are no part of the expression."""

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_SEASONS = {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "fall": AUTUMN, "winter": WINTER}
_PARTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
}
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
_CARDINALS = {word: number for number, word in enumerate(_NUMBERS.split())} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(), 1)} | {
    "opening": 1,
    "last": -1,
    "final": -1,
}

Fields = Mapping[str, Token]


def number(text: str) -> int | None:
    """Return what a cardinal or ordinal means, None for "several" and "few".

    >>> number("twelve"), number("3rd"), number("several")
    (12, 3, None)
    """
    lower = text.lower()
    digits = lower.rstrip("stndrh").replace(",", "")
    if digits.isdecimal():
        return int(digits[:9])
    return _CARDINALS.get(lower, _ORDINALS.get(lower))


def _year(fields: Fields) -> tuple[int | None, int]:
    """Return the astronomical year and the number of digits that are unknown."""
    token = fields.get("year")
    if token is None:
        return None, 0
    era = fields.get("era")
    before_christ = era is not None and era.text.upper().startswith("B")
    if token.text.endswith("s"):
        return (-1 if before_christ else 1) * int(token.text[:-1]), 1
    year = number(token.text) or 0
    return (1 - year if before_christ else year), 0


def partial(fields: Fields) -> Partial:
    """Return the date that the fields day, month, season, year, era and part spell."""
    year, unspecified = _year(fields)
    month = fields.get("month")
    day = fields.get("day")
    season = fields.get("season")
    part = fields.get("part")
    return Partial(
        year,
        _MONTHS[month.text[:3].lower()] if month else None,
        number(day.text) if day else None,
        _SEASONS[season.text.lower()] if season else None,
        _PARTS[part.text.lower()] if part else None,
        unspecified,
        year is not None and "Y3" in fields["year"].symbols and "era" not in fields,
    )


def _of(token: Token) -> Partial:
    """Return the date that an earlier table made of a token, or the year that it is."""
    if isinstance(token.value, Mention) and isinstance(token.value.reading.meaning, Partial):
        return token.value.reading.meaning
    return Partial(number(token.text), small="Y3" in token.symbols)


def _lend(first: Partial, last: Partial) -> Partial:
    """Return the first date with the year, or month, that only the last one states."""
    if first.year is None and last.year is not None:
        later_in_year = first.month and last.month and first.month > last.month
        first = first._replace(year=last.year - bool(later_in_year), unspecified=last.unspecified)
    if first.month is None and first.season is None and first.year is None:
        first = first._replace(month=last.month)
    return first


def _pair(first: Partial, last: Partial, *, either: bool = False) -> Reading:
    if last.year is None and first.year is not None:
        wraps = first.month and last.month and last.month < first.month
        last = last._replace(year=first.year + bool(wraps))
    if last.year is not None and first.year is not None and last.year <= 0 < first.year:  # 499–449 BC
        first = first._replace(year=1 - first.year)
    return Reading(Pair(_lend(first, last), last, either))


def _days(fields: Fields) -> Reading:
    last = _of(fields["last"])
    first = number(fields["day"].text) or 1
    if last.day is not None and first > last.day and last.month is not None:  # 30–2 May
        month, year = (last.month - 1, last.year) if last.month > 1 else (12, last.year - 1 if last.year else None)
        return _pair(last._replace(day=first, month=month, year=year), last)
    return _pair(last._replace(day=first), last)


def _month_days(fields: Fields) -> Reading:
    first = _of(fields["first"])
    if "year" in fields:
        first = first._replace(year=number(fields["year"].text))
    return _pair(first, first._replace(day=number(fields["day"].text)))


def _either(fields: Fields) -> Reading:
    last = _of(fields["last"])
    first = _of(fields["first"]) if "first" in fields else last._replace(day=number(fields["day"].text))
    return _pair(first, last, either=True)


def _any_of(fields: Fields) -> Reading:
    first, last = _of(fields["first"]), _of(fields["last"])
    return Reading(Pair(_lend(first, last), last, either=True, more=True))


def _years_elided(fields: Fields) -> Reading:
    first = _of(fields["first"])
    year = first.year or 0
    last = year // 100 * 100 + (number(fields["last"].text) or 0)
    return _pair(Partial(year), Partial(last if last > year else last + 100))


def _century(fields: Fields) -> Reading:
    count = (number(fields["number"].text) or 1) + ((number(fields["tens"].text) or 0) if "tens" in fields else 0)
    year = (count - 1) * 100
    if "era" in fields and fields["era"].text.upper().startswith("B"):
        if count == 1:  # 100 BC to 1 BC: no digits with X say that
            return Reading(Pair(Partial(-99), Partial(0)))
        year = -year
    return Reading(Partial(year, unspecified=2))


def _unit(fields: Fields) -> tuple[str, str | None]:
    """Return the unit that a relative expression counts in, and the part of the day it names."""
    token = fields.get("unit") or fields["season"]
    text = token.text.lower()
    if "DAYPART" in token.symbols:
        return "day", text
    if "season" in fields:
        return "year", None
    unit = text.rstrip("s") if text != "centuries" else "century"
    return ("day", "night") if unit == "night" else (unit, None)


def _amount(fields: Fields) -> int | None:
    amount = number(fields["amount"].text) if "amount" in fields else 1
    if amount is not None and "tail" in fields:  # thirty-one
        amount += number(fields["tail"].text) or 0
    return amount


def _shift(fields: Fields, sign: int) -> Reading:
    unit, part = _unit(fields)
    amount = _amount(fields)
    return Reading(Shift(amount if amount is None else sign * amount, unit), part)


def _iso(fields: Fields) -> Reading:
    year, month, day = (int(part) for part in fields["iso"].text.replace("/", "-").split("-"))
    return Reading(Partial(year, month, day) if 1 <= month <= MONTHS else Partial(year))


def _half(fields: Fields) -> Reading:
    """Return the first or the second half of a year."""
    year, first = _year(fields)[0], fields["half"].text.lower() == "first"
    return Reading(Pair(Partial(year, 1 if first else 7), Partial(year, 6 if first else 12)))


def _feast(fields: Fields) -> Reading:
    """Return Christmas, its eve or, where the year is told, Easter Sunday."""
    year = _year(fields)[0]
    if fields["feast"].text == "Christmas":
        return Reading(Partial(year, 12, 24 if "feast2" in fields and fields["feast2"].text.lower() == "eve" else 25))
    if year is None:
        return Reading(Partial(season=SPRING))
    from dateutil.easter import easter  # noqa: PLC0415 - 1 ms that few articles need

    day = easter(year)
    return Reading(Partial(year, day.month, day.day))


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
    return Reading(shift.reading.meaning._replace(base=_of(fields["base"])))


def _shift_length(fields: Fields) -> Reading:
    reading = _shift(fields, 1)
    assert isinstance(reading.meaning, Shift)
    return reading._replace(meaning=reading.meaning._replace(length=True))


def _stretch(fields: Fields, sign: int) -> Reading:
    unit, part = _unit(fields)
    amount = _amount(fields) if "amount" in fields else None
    return Reading(Stretch(amount, unit), part) if sign > 0 else Reading(Stretch(-(amount or 1), unit), part)


def _clock(fields: Fields) -> Reading:
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
    if half.lower().startswith(("p", "a")) and hours <= NOON:
        hours = hours % NOON + (NOON if half.lower().startswith("p") else 0)
    return Reading(OfDay(), f"{hours:02}:{minute or '00'}")


def _part_of_day(fields: Fields) -> Reading:
    text = fields["tod"].text.lower()
    part = fields.get("part")
    text = "night" if text == "darkness" else text
    return Reading(OfDay(), f"{part.text.lower()} {text}" if part else text)


def _same(fields: Fields) -> Reading:
    unit, part = _unit(fields)
    return Reading(Same(unit), part)


def _word(kind: str) -> Callable[[Fields], Reading]:
    return lambda fields: Reading(Word(kind))


READINGS: dict[str, Callable[[Fields], Reading]] = {
    "date": lambda fields: Reading(partial(fields)),
    "iso": _iso,
    "circa": lambda fields: Reading(partial(fields), bound="about"),
    "decade": lambda fields: Reading(partial(fields)),
    "century": _century,
    "month-same-year": lambda fields: Reading(SameYear(partial(fields))),
    "shift-next": lambda fields: _shift(fields, 1),
    "shift-after": lambda fields: _shift(fields, 1),
    "half": _half,
    "feast": _feast,
    "shift-half": _shift_half,
    "counted-from": _counted_from,
    "shift-length": _shift_length,
    "shift-back": lambda fields: _shift(fields, -1),
    "same": _same,
    "nth-day": lambda fields: Reading(NthDay(number(fields["number"].text) or 1)),
    "clock": _clock,
    "part-of-day": _part_of_day,
    "overnight": lambda fields: Reading(OfDay(), "night"),
    "following-span": lambda fields: _stretch(fields, 1),
    "preceding-span": lambda fields: _stretch(fields, -1),
    "soon": _word("soon"),
    "later": _word("later"),
    "earlier": _word("earlier"),
    "same-time": _word("same-time"),
    "meanwhile": _word("meanwhile"),
    "battle": _word("battle"),
    "after-battle": _word("after-battle"),
    "battle-start": _word("battle-start"),
    "battle-end": _word("battle-end"),
    "days": _days,
    "month-days": _month_days,
    "dates": lambda fields: _pair(_of(fields["first"]), _of(fields["last"])),
    "open": lambda fields: Reading(_of(fields["first"]), bound="since"),
    "years": lambda fields: _pair(_of(fields["first"]), _of(fields["last"])),
    "years-elided": _years_elided,
    "either": _either,
    "any-of": _any_of,
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
        return Mention(span, phrase, Reading(meaning, time_of_day), rule.name)
    reading = Reading(meaning, time_of_day, rule.reads)
    return Mention(inner.span, phrase, reading, f"{rule.name} {inner.rule}", inner.parts)


def _own(tokens: Sequence[Token]) -> Span:
    """Return the extent without the prepositions around it, which TIMEX3 leaves out."""
    first, last = 0, len(tokens) - 1
    while first < last and tokens[first].text.lower() in OUTSIDE:
        first += 1
    while last > first and tokens[last].text.lower() in OUTSIDE:
        last -= 1
    return Span(_span(tokens[first]).start, _span(tokens[last]).end)


def _span(token: Token) -> Span:
    return token.value.span if isinstance(token.value, Mention) else Span(token.start, token.end)


def _parts(reading: Reading, fields: Fields) -> tuple[tuple[Span, Partial], ...]:
    """Return where the two dates of a pair stand, and what each says with what the other lends it."""
    meaning = reading.meaning
    if not isinstance(meaning, Pair) or not ("first" in fields or "day" in fields):
        return ()
    first = fields.get("first") or fields["day"]
    last = fields["last"] if "last" in fields else fields["day"]
    return (_span(first), meaning.first), (_span(last), meaning.last)
