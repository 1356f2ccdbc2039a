"""The order of telling: days against the headings above them, headings and paragraphs against each other."""

from collections.abc import Iterator
from itertools import pairwise

from maarat.check.case import Case
from maarat.check.dates import is_fight
from maarat.edtf import Date, When, before
from maarat.extract.anchors import Context, resolve
from maarat.extract.bounds import cover, ends
from maarat.extract.times import find_date_mentions
from maarat.model import Event, Flaw, Span
from maarat.wording import say_when


def find_misplaced(case: Case) -> Iterator[Flaw]:
    """Yield fights that are told below a heading whose days they do not lie in."""
    headings = {block.section: block.span for block in case.article.blocks if block.kind == "heading"}
    days = {section: _days_of(case, span) for section, span in headings.items()}
    for event in case.findings.events:
        if event.when is None or not is_fight(event):
            continue
        dated = (event.section[:depth] for depth in range(len(event.section), 0, -1))
        section = next((section for section in dated if days.get(section)), None)
        when = days.get(section) if section else None
        if section and when and (before(event.when, when) or before(when, event.when)):
            message = f"below the heading “{section[-1]}” the prose tells of {say_when(event.when)}: “{case.short(event.text)}”"
            yield Flaw("M303", message, event.span, (headings[section],), (), (event.id,))


def find_disorder(case: Case) -> Iterator[Flaw]:
    """Yield headings of days that stand before an earlier one, and paragraphs between two of other days."""
    headings = [block for block in case.article.blocks if block.kind == "heading"]
    for one, other in pairwise(headings):
        if one.section[:-1] != other.section[:-1]:
            continue
        first, last = _days_of(case, one.span), _days_of(case, other.span)
        if first and last and before(last, first):
            message = f"the heading “{one.section[-1]}” stands before “{other.section[-1]}”"
            yield Flaw("M307", message, one.span, (other.span,))
    events = _openings(case)
    paragraphs = [block for block in case.article.blocks if block.kind == "paragraph"]
    for three in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False):
        told = [events[block.span.start] for block in three if block.span.start in events]
        if len(told) == len(three) and len({block.section for block in three}) == 1:
            yield from _strays(case, *told)


def _openings(case: Case) -> dict[int, Event]:
    """Return the events that have a day of their own, by where they begin: "The army attacked on 5 May"."""
    return {
        event.span.start: event
        for event in case.findings.events
        if event.phrase is not None
        and isinstance(event.when, Date)
        and event.when.day is not None
        and not event.when.qualifier
        and not event.background
        and event.basis in ("explicit", "partial")
    }


def _strays(case: Case, first: Event, middle: Event, last: Event) -> Iterator[Flaw]:
    """Yield the flaw if the middle one of three has no day between those of the others, though these are in order.

    The last two must put their day first ("On 5 May, the army …"): what has it elsewhere may look back.
    """
    days = [event.when for event in (first, middle, last)]
    if not all(event.text.lower().startswith(_fronts(event)) for event in (middle, last)):
        return
    if None in days or before(days[2], days[0]) or not (before(days[1], days[0]) or before(days[2], days[1])):  # type: ignore[arg-type]
        return
    where = [f"{say_when(event.when)} (line {case.line(event.span)})" for event in (middle, first, last) if event.when]
    message = f"a paragraph of {where[0]} stands between those of {where[1]} and {where[2]}"
    yield Flaw("M307", message, middle.span, (first.span, last.span), (), (middle.id, first.id, last.id))


def _fronts(event: Event) -> tuple[str, str]:
    """Return the two ways in which a clause puts its day first."""
    phrase = (event.phrase or "").lower()
    return f"on {phrase}", phrase


def _days_of(case: Case, heading: Span) -> When | None:
    """Return the days that a heading names; None for one that names none, or only months or years."""
    mentions = find_date_mentions(case.article.prose, heading)
    when = cover([resolve(mention.reading, Context(battle=case.battle)).when for mention in mentions])
    if when is None:
        return None
    edges = ends(when)
    return when if all(isinstance(edge, Date) and edge.day is not None for edge in edges) else None
