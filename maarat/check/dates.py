"""Dates: against the narrative, against each other, against the calendar."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from maarat.check.case import Case
from maarat.edtf import Date, Day, When, days_between, days_in_month, from_day
from maarat.extract.anchors import Context, resolve
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, Partial
from maarat.extract.times import find_date_mentions, join_mentions, time_tokens
from maarat.model import Event, Flaw, Span
from maarat.rules import narrative
from maarat.rules.checks import DASHES, LATER
from maarat.wording import MONTHS, WEEKDAYS, say_when

A_MONDAY = Day(2024, 1, 1)
ONE_CALENDAR = 1925
"""The year from which all armies that wrote of weekdays counted days alike: before, a date may be Julian."""
LEAP_YEAR = 2000
LAST_DAYS = 28
"""From it on a day may be the last of a month, and "31–1 October" the night between two."""
CLOSE = 30
"""Most days outside its dates in which fighting that is told with a battle may belong to it."""
SHORTEST = 3
"""The same for a battle of a day: what comes a month before or after one is no part of it."""


def find_fighting_outside(case: Case) -> Iterator[Flaw]:
    """Yield the first and the last fight that is told as part of the battle and lies outside its dates."""
    battle = case.battle
    if battle is None or battle.earliest is None or battle.latest is None:
        return
    fights = [event for event in case.findings.events if is_fight(event)]
    close = near_to(battle.earliest, battle.latest)
    early = [event for event in fights if _days_before(event, battle.earliest, close)]
    late = [event for event in fights if _days_after(event, battle.latest, close)]
    field = next((found for conflict in case.findings.conflicts if (found := conflict.infobox.get("date"))), None)
    for event, how in [(event, "begins") for event in early[:1]] + [(event, "ends") for event in late[-1:]]:
        if field is not None and event.when is not None:
            edge = battle.earliest if how == "begins" else battle.latest
            message = (
                f"by the infobox the battle {how} on {say_when(from_day(edge))}, and the prose tells of fighting on "
                f"{say_when(event.when)}: {case.event(event)}"
            )
            yield Flaw("M301", message, field.span, (event.span,), (), (event.id,))


def near_to(first: Day, last: Day) -> int:
    """Return how many days before or after a battle may still be meant as part of it."""
    return min(CLOSE, max(SHORTEST, days_between(first, last)))


def is_fight(event: Event) -> bool:
    """Tell whether a clause with a day of its own tells of fighting, and of no report about it."""
    when, words = event.when, event.text.lower().replace(",", " ").split()
    section = " / ".join(event.section).lower()
    if event.background or not isinstance(when, Date) or when.day is None or when.qualifier:
        return False
    if event.basis not in ("explicit", "partial") or not event.sides or not event.section:
        return False
    if any(word in section for word in narrative.BACKGROUND + narrative.AFTERMATH + LATER):
        return False
    main = list(takewhile(lambda word: word not in narrative.SUBORDINATING, words))
    return not narrative.FIGHTING.isdisjoint(main) and narrative.SAYING.isdisjoint(words)


def _days_before(event: Event, first: Day, close: int) -> bool:
    """Tell whether an event lies before a day, and no more than so many days."""
    latest = event.when.latest if event.when is not None else None
    return latest is not None and 0 < days_between(latest, first) <= close


def _days_after(event: Event, last: Day, close: int) -> bool:
    """Tell whether an event lies after a day, and no more than so many days."""
    earliest = event.when.earliest if event.when is not None else None
    return earliest is not None and 0 < days_between(last, earliest) <= close


def find_reversed(case: Case) -> Iterator[Flaw]:
    """Yield times that end before they begin."""
    for span in _date_fields(case):
        for token in join_mentions(time_tokens(case.article.prose, span)):
            pair = [(place, _calendar_day(said)) for place, said in _partials(token)]
            if len(pair) == 2 and _is_turned(case.article.quote(pair[0][0]), pair[0][1], pair[1][1]):
                yield from _reversed(case, Span(token.start, token.end))
    times = [time for time in case.findings.times if isinstance(time.when, Date) and time.when.day is not None]
    for first, last in pairwise(times):
        between = case.article.quote(Span(first.span.end, last.span.start))
        days = [time.when.earliest for time in (first, last) if time.when]
        if between in DASHES and last.basis == "explicit" and _is_turned(first.text, *days):
            yield from _reversed(case, Span(first.span.start, last.span.end))


def _reversed(case: Case, span: Span) -> Iterator[Flaw]:
    """Yield the flaw of a time that ends before it begins."""
    yield Flaw("M304", f"“{case.article.quote(span)}” ends before it begins", span)


def _date_fields(case: Case) -> list[Span]:
    """Return where the infoboxes give their dates."""
    fields = (conflict.infobox.get("date") for conflict in case.findings.conflicts)
    return [field.span for field in fields if field is not None]


def _is_turned(text: str, start: Day | None, end: Day | None) -> bool:
    """Tell whether the second of two days is the earlier; `text` is the first as it was written."""
    if start is None or end is None:
        return False
    if text.isdigit():  # "13–8 October": the reader made it 13 September
        is_night = end.day == 1 and start.day >= LAST_DAYS
        return start.day > end.day and not is_night
    return start > end


def _calendar_day(said: Partial) -> Day | None:
    """Return the day of a date that lacks nothing."""
    is_whole = said.year is not None and said.month is not None and said.day is not None
    return Day(said.year, said.month, said.day) if is_whole else None  # type: ignore[arg-type]


def find_impossible(case: Case) -> Iterator[Flaw]:
    """Yield days that no calendar has."""
    for time in case.findings.times:
        if time.when is None:
            yield from _no_such_day(case, time.span)
    for span in _date_fields(case):
        yield from _no_such_day(case, span)


def _no_such_day(case: Case, span: Span) -> Iterator[Flaw]:
    """Yield a flaw for each day in a stretch of text that its month does not have."""
    for token in join_mentions(time_tokens(case.article.prose, span)):
        for place, said in _partials(token):
            if said.day is None or said.month is None:
                continue
            most = days_in_month(said.year if said.year is not None else LEAP_YEAR, said.month)
            if said.day > most:
                year = f" {said.year}" if said.year is not None and said.month == 2 else ""
                month = MONTHS[said.month - 1]
                quote = case.article.quote(place)
                which = f" ({said.day} {month})" if quote == str(said.day) else ""  # "30" of "30–31 February"
                message = f"“{quote}”{which}: {month}{year} has {most} days"
                yield Flaw("M305", message, place)


def _partials(token: Token) -> Iterator[tuple[Span, Partial]]:
    """Yield the dates of the calendar that a token stands for."""
    if not isinstance(token.value, Mention):
        return
    mention = token.value
    for span, said in mention.parts or ((mention.span, mention.reading.meaning),):
        if isinstance(said, Partial):
            yield span, said


def find_wrong_weekdays(case: Case) -> Iterator[Flaw]:
    """Yield full dates with a weekday that is not theirs."""
    for time in case.findings.times:
        if time.basis == "explicit":
            yield from _wrong_weekday(time.text, time.when, time.span)
    for span in _date_fields(case):
        for mention in find_date_mentions(case.article.prose, span):
            yield from _wrong_weekday(
                case.article.quote(mention.span), resolve(mention.reading, Context()).when, mention.span
            )


def _wrong_weekday(text: str, when: When | None, span: Span) -> Iterator[Flaw]:
    """Yield the flaw if a date begins with a weekday that is not its own."""
    if not isinstance(when, Date) or when.day is None or when.year < ONE_CALENDAR:
        return
    named = next((name for name in WEEKDAYS if text.startswith(name)), None)
    weekday = WEEKDAYS[days_between(A_MONDAY, when.earliest) % len(WEEKDAYS)]
    if named is not None and named != weekday:
        yield Flaw("M306", f"“{text}”: {say_when(when)} was a {weekday}", span)
