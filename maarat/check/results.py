"""The days that the result gives, against the dates of the battle and the narrative."""

from collections.abc import Iterator
from itertools import pairwise

from maarat.check.case import Case
from maarat.check.dates import near_to
from maarat.edtf import Date, days_between, from_day
from maarat.extract.anchors import Context, resolve
from maarat.extract.lex import Token
from maarat.extract.sides import SideFinder
from maarat.extract.times import find_date_mentions, time_tokens
from maarat.model import Conflict, Event, Flaw, Span
from maarat.rules.checks import CONTROL, HOLDS, IN_CONTROL, TAKES
from maarat.wording import say_when

NEAR = 4  # words between who holds and that they hold


def find_result_dates(case: Case) -> Iterator[Flaw]:
    """Yield points of the result that have a place taken on a day on which the enemy still holds, by the prose."""
    finder = SideFinder(case.findings.sides)
    held: dict[Date, list[tuple[Event, set[str]]]] = {}
    for conflict in case.findings.conflicts:
        for line, side, day in _taken(case, conflict, finder):
            if day not in held:
                held[day] = [(event, _holders(case, event, finder)) for event in case.events_on(day)]
            for event, holders in held[day]:
                others = holders - {side}
                if others:
                    message = (
                        f"the result has “{case.article.quote(line)}”, and on that day, by the prose, "
                        f"{case.name(min(others))} still held a part: {case.event(event)}"
                    )
                    yield Flaw("M302", message, line, (event.span,), (), (event.id,))
                    break


def find_result_outside(case: Case) -> Iterator[Flaw]:
    """Yield points of the result with a day shortly before the battle began or after it was over, by the infobox."""
    for conflict in case.findings.conflicts:
        when = conflict.when
        if when is None or when.earliest is None or when.latest is None:
            continue
        close = near_to(when.earliest, when.latest)
        for line, day in _dated(case, conflict):
            early, late = days_between(day.latest, when.earliest), days_between(when.latest, day.earliest)
            if 0 < early <= close or 0 < late <= close:
                edge = (
                    f"begins on {say_when(from_day(when.earliest))}"
                    if early > 0
                    else f"ends on {say_when(from_day(when.latest))}"
                )
                field = conflict.infobox.get("date")
                message = f"the result has “{case.article.quote(line)}”, and by the infobox the battle {edge}"
                yield Flaw("M308", message, line, (field.span,) if field else ())


def find_result_on_other_day(case: Case) -> Iterator[Flaw]:
    """Yield points of the result that have a named place taken on a day, where the prose has it taken on another."""
    finder = SideFinder(case.findings.sides)
    takings: dict[str, list[tuple[str, Event]]] = {}
    for conflict in case.findings.conflicts:
        for line, side, day in _taken(case, conflict, finder):
            if side not in takings:
                takings[side] = [(event.text.lower(), event) for event in case.findings.events if _tells(event, side)]
            place = _place(case, line, finder).lower()
            told = [event for text, event in takings[side] if place and place in text]
            days = {event.when for event in told}
            if len(days) == 1 and isinstance(told[0].when, Date) and told[0].when.day and day not in days:
                message = (
                    f"the result has “{case.article.quote(line)}”, and the prose another day: {case.event(told[0])}"
                )
                yield Flaw("M309", message, line, (told[0].span,), (), (told[0].id,))


def _place(case: Case, line: Span, finder: SideFinder) -> str:
    """Return the name behind the verb of taking; empty if there is none: "capture Tell Hamra on 8 March"."""
    tokens = time_tokens(case.article.prose, line)
    verb = next((at for at, token in enumerate(tokens) if token.text.lower() in TAKES), len(tokens))
    sides = {at for who in finder.find(tokens) for at in range(who.first, who.last)}
    words: list[str] = []
    for at in range(verb + 1, len(tokens)):
        if tokens[at].text[:1].isupper() and at not in sides:
            words.append(tokens[at].text)
        elif words or at > verb + 2:  # "of", "the" may stand between
            break
    return " ".join(words)


def _tells(event: Event, side: str) -> bool:
    """Tell whether a clause with a day of its own has a side take something, or hold it."""
    is_own = event.basis in ("explicit", "partial", "relative") and not event.background and side in event.sides
    return is_own and not (TAKES | HOLDS | {CONTROL}).isdisjoint(event.text.lower().split())


def _dated(case: Case, conflict: Conflict) -> Iterator[tuple[Span, Date]]:
    """Yield each line of the result that has one day."""
    field = conflict.infobox.result
    for line in case.lines(field.span) if field else ():
        mentions = find_date_mentions(case.article.prose, line)
        dates = [resolve(mention.reading, Context(battle=conflict.when)).when for mention in mentions]
        if len(dates) == 1 and isinstance(dates[0], Date) and dates[0].day is not None:
            yield line, dates[0]


def _taken(case: Case, conflict: Conflict, finder: SideFinder) -> Iterator[tuple[Span, str, Date]]:
    """Yield each line of the result that says who took something on which day."""
    for line, day in _dated(case, conflict):
        tokens = time_tokens(case.article.prose, line)
        verb = next((at for at, token in enumerate(tokens) if token.text.lower() in TAKES), 0)
        takers = [one.side for one in finder.find(tokens) if one.last <= verb]
        if takers:
            yield line, takers[-1], day


def _holders(case: Case, event: Event, finder: SideFinder) -> set[str]:
    """Return the sides of whom a clause says that they hold or control something."""
    tokens = time_tokens(case.article.prose, event.span)
    return {who.side for who in finder.find(tokens) if _holds(tokens[who.last : who.last + NEAR])}


def _holds(after: list[Token]) -> bool:
    """Tell whether the words behind a side say that it holds something: "held", "was in control"."""
    words = [token.text.lower() for token in after]
    return not HOLDS.isdisjoint(words[:2]) or any(pair == IN_CONTROL for pair in pairwise(words))
