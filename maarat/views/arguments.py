"""Why a clause has the date that it has, in the sentences of an argument."""

from collections.abc import Iterator, Sequence

from maarat.edtf import Date, Day, Interval, OneOf, When, days_between, may_overlap
from maarat.model import Event, Origin, TimeExpression
from maarat.views.chains import Chains, Step, shorten
from maarat.wording import MONTHS, nth, say_when

UNDATED = {
    "description": "It describes or judges and tells nothing that happened on a day, so it has no date.",
    "nothing-told": "It names no time, and nothing before it does, so it has no date.",
    "no-day": "{} is no day of the calendar, so it gives no date.",
    "unresolved": "{} leans on another date, and none is known there.",
}
"""Why a clause has no date → the sentence."""
ASIDES = {
    "flashback": "The verb looks back (“had …”): the clause is background and does not move the story on.",
    "looks-back": "The sentence has gone back in time before it: the clause is background and does not move the story on.",
    "section": "It stands under “{}”, outside of the battle: it is background.",
}
"""Why a clause with a date is background → the sentence."""
FRAMES = {
    "by": "“{}” makes that the latest day; it may have been before.",
    "before": "“{}” makes that the end; it was earlier.",
    "until": "“{}” makes that its last day; since when is not told.",
    "after": "“{}” makes that the start; it was later.",
    "since": "“{}” makes that its first day; until when is not told.",
    "from": "“{}” makes that its first day; until when is not told.",
    "as-of": "“{}” makes that the latest day; it may have been before.",
    "about": "“{}” makes that no more than near.",
}
"""Row of the words around a date → what they do to it."""


def argue(event: Event, expression: TimeExpression | None, chains: Chains) -> tuple[str, ...]:
    """Return the sentences that argue for the date of a clause, or for its having none.

    `expression` is the one that dates the clause, or the one that failed to.
    """
    words = expression.text if expression else event.phrase or ""
    if event.phrase and words in event.phrase and event.rule.split(" ")[0] not in FRAMES:
        words = event.phrase[event.phrase.find(words) :]  # "Two months after": what frames it at its end is told, too
    if event.when is None:
        return (_undated(event.why, words),)
    sentences = [UNDATED[event.why].format(_quoted(words))] if event.why in ("no-day", "unresolved") else []
    steps = chains.before(event.origin)
    if event.phrase is None:
        sentences.append(_inherited(event, steps, chains))
    else:
        sentences += _dated(event.when, event.basis, words, event.origin, steps, chains, event.rule)
        sentences += _framed(event.rule, event.phrase, words)
    sentences += _further(steps, chains)
    if event.why in ASIDES and not (event.why == "flashback" and event.phrase is None):
        sentences.append(ASIDES[event.why].format(" / ".join(event.section)))
    return tuple(sentences)


def argue_time(time: TimeExpression, chains: Chains) -> tuple[str, ...]:
    """Return the sentences for a time expression that dates no clause."""
    if time.when is None:
        return (_DATELESS.get(time.type, "It is no date by itself."),)
    steps = chains.before(time.origin)
    dated = _dated(time.when, time.basis, time.text, time.origin, steps, chains, time.rule)
    return (*dated, *_further(steps, chains))


_DATELESS = {
    "DURATION": "It tells how long something lasted, not when.",
    "SET": "It tells how often something was done, not when.",
    "TIME": "It tells a time of the day, and no day is known.",
    "DATE": "It points at a time without saying which.",
}


def _undated(why: str, words: str) -> str:
    """Return why a clause has no date; `words` are its time expression."""
    return UNDATED.get(why, "It has no date.").format(_quoted(words))


def _quoted(words: str) -> str:
    return f"“{words}”" if words else "The expression"


def _dated(
    when: When, basis: str, words: str, origin: Origin | None, steps: Sequence[Step], chains: Chains, rule: str
) -> Iterator[str]:
    """Yield how the expression itself gives a date."""
    quoted = _quoted(words)
    source = chains.name(steps[0]) if steps else ""
    if not source or origin is None:
        yield _whole(when, quoted) if basis == "explicit" else f"{quoted} gives the date."
    elif basis == "explicit":
        yield f"{quoted} names no era; that it is before Christ is known from {source}."
    elif basis == "partial":
        yield _completed(when, quoted, origin, source)
    else:
        is_framed = rule.split(" ")[0] in FRAMES
        yield _counted(when, quoted, origin.when, source) if is_framed else _moved(when, quoted, origin.when, source)


def _whole(when: When, quoted: str) -> str:
    """Return what a date says that lacks nothing."""
    date = _end(when)
    third = (
        date is not None and date.qualifier == "~" and date.day is not None and not any(map(str.isdigit, quoted[:4]))
    )
    rough = f"; about the {date.day}th stands for it" if third and date is not None else ""
    if date is not None and not (date.month or date.season):
        return f"{quoted} stands for itself."
    is_day = date is not None and date.day is not None and not date.qualifier
    return f"{quoted} is a full date." if is_day else f"{quoted} names its year itself{rough}."


def _completed(when: When, quoted: str, origin: Origin, source: str) -> str:
    """Return what a date without its year, or its month, takes from another."""
    date = _end(when)
    if date is None:
        return f"{quoted} is completed from {source}."
    if not any(word in quoted for word in (*MONTHS, *(month[:3] for month in MONTHS))) and date.season is None:
        return f"{quoted} names no month; {MONTHS[(date.month or 1) - 1]} {say_when(Date(date.year))} puts it nearest to {source}."
    year = say_when(Date(date.year))
    years = _years(origin.when) if origin.when is not None else range(0)
    if origin.when is not None and len(years) > 1 and may_overlap(date, origin.when.earliest, origin.when.latest):
        return f"{quoted} names no year; {year} puts it into the time of {source}."
    if len(years) == 1 and date.year in years:
        reached = "the year that the story has reached with" if origin.kind == "event" else "the year of"
        return f"{quoted} names no year; {year} is {reached} {source}."
    return f"{quoted} names no year; {year} puts it nearest to {source}."


def _moved(when: When, quoted: str, base: When | None, source: str) -> str:
    """Return what a word does that only moves the story ("later"), else how far a date is from another."""
    if isinstance(when, OneOf) and not when.listed and None in (when.dates[0], when.dates[-1]):
        return f"{quoted} says no more than that it was {'after' if when.dates[-1] is None else 'before'} {source}."
    return _counted(when, quoted, base, source)


def _counted(when: When, quoted: str, base: When | None, source: str) -> str:
    """Return how far a date is from the one that it was counted from."""
    day, start = _day(when), _day(base)
    if when == base and day is None:
        return f"{quoted} is the time of {source}."
    if isinstance(base, Interval) and base.end is not None and day is not None and start is not None:
        last = _day(base.end)
        if last is not None and start <= day <= last:
            number = "first" if day == start else "last" if day == last else nth(days_between(start, day) + 1)
            return f"{quoted} is the {number} day of {source}."
        start = last if last is not None and last < day else start
    if start is None:
        return f"{quoted} is counted from {source}, which names no day."
    if day is None:
        return f"{quoted} is counted from {source}."
    return f"{quoted} {_distance(start, day)} {source}."


def _distance(start: Day, day: Day) -> str:
    """Return how far a day is from another.

    >>> _distance(Day(2012, 10, 8), Day(2012, 10, 9)), _distance(Day(2012, 10, 8), Day(2012, 10, 6))
    ('is one day after', 'is 2 days before')
    """
    if day == start:
        return "falls on the same day as"
    forward = start < day
    days = days_between(start, day) if forward else days_between(day, start)
    return f"is {'one day' if days == 1 else f'{days} days'} {'after' if forward else 'before'}"


def _inherited(event: Event, steps: Sequence[Step], chains: Chains) -> str:
    """Return why a clause without a time has the date of another."""
    assert event.when is not None
    source = chains.name(steps[0]) if steps else "the battle"
    base = event.origin.when if event.origin else None
    start = "It names no time of its own"
    if event.why == "flashback":
        if base is not None and event.when.latest != base.latest:
            return f"{start}, and its verb looks back (“had …”); a new section has begun since {source}: it was by the end of the battle."
        return f"{start}, and its verb looks back (“had …”) from {source}: it was by then, and is background."
    if steps and steps[0].how == "heading":
        return f"{start}; {source} dates it."
    if event.origin is not None and event.origin.kind != "event":
        return f"{start}, and the story has told no day before it; what is left is {source}."
    if base is not None and event.when != base and isinstance(event.when, OneOf):
        return f"{start}; a new section has begun since {source}, so it is from then to the end of the battle."
    return f"{start}; the story stands at {say_when(event.when)}, told by {source}."


def _framed(rule: str, phrase: str, words: str) -> Iterator[str]:
    """Yield what the words before the expression make of its date."""
    frame = rule.split(" ")[0]
    if frame in FRAMES:
        said = phrase[: phrase.find(words)].strip() if words in phrase else ""
        yield FRAMES[frame].format(said or frame)


def _further(steps: Sequence[Step], chains: Chains) -> Iterator[str]:
    """Yield where the date at the other end is from, and from where the year, if they are not the same."""
    if len(steps) < 2:
        return
    first, second, last = steps[0], steps[1], steps[-1]
    names_day = any(month in first.text for month in MONTHS)  # "two days before 14 January"
    what = (
        "its year"
        if names_day
        else {"partial": "its year", "relative": "its date", "inherited": "its date"}.get(first.how, "its year")
    )
    if len(steps) == 2:
        yield f"“{shorten(first.text)}” has {what} from {chains.name(second)}."
    elif what == "its year":
        yield f"“{shorten(first.text)}” has its year in the end from {chains.name(last)}."
    else:
        end = f"the year comes in the end from {chains.name(last)}"
        yield f"“{shorten(first.text)}” has {what} from {chains.name(second)}; {end}."


def _end(when: When | None) -> Date | None:
    """Return the date of a value, of two the first that is known."""
    if isinstance(when, OneOf):
        return when.dates[0] or when.dates[-1]
    return when if isinstance(when, Date) or when is None else when.start or when.end


def _day(when: When | None) -> Day | None:
    """Return the day of a value that has one, of a range its first."""
    date = _end(when)
    return date.earliest if date is not None and date.day is not None and not date.qualifier else None


def _years(when: When) -> range:
    first, last = when.earliest or when.latest, when.latest or when.earliest
    return range(first.year, last.year + 1) if first and last else range(0)
