"""Dates: against the narrative, against each other, against the calendar."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from maarat.check.case import Case
from maarat.edtf import Date, Day, days_between, days_in_month, from_day
from maarat.extract.anchors import Context, resolve
from maarat.extract.bounds import cover
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, Partial
from maarat.extract.sides import SideFinder
from maarat.extract.times import find_date_mentions, join_mentions, time_tokens
from maarat.model import Conflict, Event, Flaw, Span, TimeExpression
from maarat.rules import narrative
from maarat.views.wording import MONTHS, say_when

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
A_MONDAY = Day(2024, 1, 1)
ONE_CALENDAR = 1925
"""The year from which all armies that wrote of weekdays counted days alike: before, a date may be Julian."""
LEAP_YEAR = 2000
DASHES = ("–", "-", "—", "to", "until", "through")
TAKES = frozenset(
    "take takes took capture captures captured seize seizes seized recapture recaptures recaptured".split()
)
HOLDS = frozenset("held holds controlled controls retained kept defended remained".split())
IN_CONTROL = ("in", "control")
CLOSE = 30
"""Most days outside its dates in which fighting that is told with a battle may belong to it."""
SHORTEST = 3
"""The same for a battle of a day: what comes a month before or after one is no part of it."""
NEAR = 4  # words between who holds and that they hold


def find_fighting_outside(case: Case) -> Iterator[Flaw]:
    """Yield the first and the last fight that is told as part of the battle and lies outside its dates."""
    battle = cover([conflict.when for conflict in case.findings.conflicts])
    if battle is None or battle.earliest is None or battle.latest is None:
        return
    fights = [event for event in case.findings.events if is_fight(event)]
    close = min(CLOSE, max(SHORTEST, days_between(battle.earliest, battle.latest)))
    early = [event for event in fights if _days_before(event, battle.earliest, close)]
    late = [event for event in fights if _days_after(event, battle.latest, close)]
    field = next((found for conflict in case.findings.conflicts if (found := conflict.infobox.get("date"))), None)
    for event, how in [(event, "begins") for event in early[:1]] + [(event, "ends") for event in late[-1:]]:
        if field is not None and event.when is not None:
            edge = battle.earliest if how == "begins" else battle.latest
            message = (
                f"by the infobox the battle {how} on {say_when(from_day(edge))}; the prose tells of fighting on "
                f"{say_when(event.when)}: “{event.text}” (line {case.line(event.span)})"
            )
            yield Flaw("M301", message, field.span, (event.span,), (), (event.id,))


def is_fight(event: Event) -> bool:
    """Tell whether a clause with a day of its own tells of fighting, and of no report about it."""
    when, words = event.when, event.text.lower().replace(",", " ").split()
    section = " / ".join(event.section).lower()
    if event.background or not isinstance(when, Date) or when.day is None or when.qualifier:
        return False
    if event.basis not in ("explicit", "partial") or not event.sides or not event.section:
        return False
    if any(word in section for word in narrative.BACKGROUND + narrative.AFTERMATH):
        return False
    main = list(takewhile(lambda word: word not in narrative.SUBORDINATING, words))
    return not narrative.FIGHTING.isdisjoint(main) and narrative.SAYING.isdisjoint(words)


def _days_before(event: Event, first: Day, close: int) -> bool:
    latest = event.when.latest if event.when is not None else None
    return latest is not None and 0 < days_between(latest, first) <= close


def _days_after(event: Event, last: Day, close: int) -> bool:
    earliest = event.when.earliest if event.when is not None else None
    return earliest is not None and 0 < days_between(last, earliest) <= close


def find_result_dates(case: Case) -> Iterator[Flaw]:
    """Yield points of the result that have a place taken on a day on which the enemy still holds, by the prose."""
    finder = SideFinder(case.findings.sides)
    for conflict in case.findings.conflicts:
        for line, side, day in _taken(case, conflict, finder):
            for event in case.findings.events:
                others = _holders(case, event, finder) - {side} if event.when == day else set()
                if others:
                    message = (
                        f"the result has “{case.article.quote(line)}”; on that day, by the prose, "
                        f"{case.name(min(others))} still held a part: “{event.text}” (line {case.line(event.span)})"
                    )
                    yield Flaw("M302", message, line, (event.span,), (), (event.id,))
                    break


def _taken(case: Case, conflict: Conflict, finder: SideFinder) -> Iterator[tuple[Span, str, Date]]:
    """Yield each line of the result that says who took something on which day."""
    field = conflict.infobox.get("result") or conflict.infobox.get("status")
    if field is None:
        return
    for line in _lines(case, field.span):
        tokens = time_tokens(case.article.prose, line)
        who = finder.find(tokens)
        verb = next((at for at, token in enumerate(tokens) if token.text.lower() in TAKES), None)
        mentions = find_date_mentions(case.article.prose, line)
        dates = [resolve(mention.reading, Context(battle=conflict.when)).when for mention in mentions]
        if verb is None or len(dates) != 1 or not isinstance(dates[0], Date) or dates[0].day is None:
            continue
        takers = [one.side for one in who if one.last <= verb]
        if takers:
            yield line, takers[-1], dates[0]


def _lines(case: Case, span: Span) -> Iterator[Span]:
    """Yield the lines of a field, without marks of lists and blanks at their ends."""
    start = span.start
    for text in case.article.prose[span.start : span.end].split("\n"):
        inner = text.strip("* \t\r\x1f")
        if inner:
            at = start + text.index(inner)
            yield Span(at, at + len(inner))
        start += len(text) + 1


def _holders(case: Case, event: Event, finder: SideFinder) -> set[str]:
    """Return the sides of whom a clause says that they hold or control something."""
    tokens = time_tokens(case.article.prose, event.span)
    return {who.side for who in finder.find(tokens) if _holds(tokens[who.last : who.last + NEAR])}


def _holds(after: list[Token]) -> bool:
    words = [token.text.lower() for token in after]
    return not HOLDS.isdisjoint(words[:2]) or any(pair == IN_CONTROL for pair in pairwise(words))


def find_reversed(case: Case) -> Iterator[Flaw]:
    """Yield times that end before they begin."""
    times = [time for time in case.findings.times if isinstance(time.when, Date) and time.when.day is not None]
    for first, last in pairwise(times):
        between = case.article.quote(Span(first.span.end, last.span.start))
        if between in DASHES and last.basis == "explicit" and _is_after(first, last):
            whole = Span(first.span.start, last.span.end)
            message = f"“{case.article.quote(whole)}” ends before it begins"
            yield Flaw("M304", message, whole)


def _is_after(first: TimeExpression, last: TimeExpression) -> bool:
    return bool(first.when and last.when and first.when.earliest > last.when.latest)  # type: ignore[operator]


def find_impossible(case: Case) -> Iterator[Flaw]:
    """Yield days that no calendar has."""
    for time in case.findings.times:
        if time.when is None:
            yield from _no_such_day(case, time.span)
    for conflict in case.findings.conflicts:
        field = conflict.infobox.get("date")
        if field is not None:
            yield from _no_such_day(case, field.span)


def _no_such_day(case: Case, span: Span) -> Iterator[Flaw]:
    for token in join_mentions(time_tokens(case.article.prose, span)):
        for place, said in _partials(token):
            if said.day is None or said.month is None:
                continue
            most = days_in_month(said.year if said.year is not None else LEAP_YEAR, said.month)
            if said.day > most:
                year = f" {said.year}" if said.year is not None and said.month == 2 else ""
                message = f"“{case.article.quote(place)}”: {MONTHS[said.month - 1]}{year} has {most} days"
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
        when = time.when
        if time.basis != "explicit" or not isinstance(when, Date) or when.day is None or when.year < ONE_CALENDAR:
            continue
        named = next((name for name in WEEKDAYS if time.text.startswith(name)), None)
        weekday = WEEKDAYS[days_between(A_MONDAY, when.earliest) % len(WEEKDAYS)]
        if named is not None and named != weekday:
            yield Flaw("M306", f"“{time.text}”: {say_when(when)} was a {weekday}", time.span)
