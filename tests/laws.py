"""What holds for everything that is found in any text, real or made up."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from maarat.model import Claim, Event, Findings, Span, TimeExpression

LARGE = ("hundred", "thousand", "million", "dozen")
SENTENCE = 1000
"""Characters that a sentence may have before one of its clauses."""
NO_SIDES = {"civilian", "mixed", "unknown"}


def broken_laws(findings: Findings) -> list[str]:
    """Return each breach in words; none, if all is well."""
    article = findings.article
    found = [
        *_of_places("time", findings, findings.times),
        *_of_places("event", findings, findings.events),
        *_of_places("claim", findings, findings.claims),
        *_of_texts(findings),
        *_of_links(findings),
        *_of_claims(findings),
    ]
    if len(article.prose) != len(article.text):
        found.append(f"prose has {len(article.prose)} characters, text {len(article.text)}")
    return found


def _of_places(kind: str, findings: Findings, things: Sequence[TimeExpression | Event | Claim]) -> Iterator[str]:
    """Spans lie in the file and in text order, ids are unique, all name their rule, no date ends before it begins."""
    size = len(findings.article.text)
    for thing in things:
        start, end = thing.span
        if not 0 <= start < end <= size:
            yield f"{kind} {thing.id}: {start}–{end} is no place in a file of {size}"
        if not thing.id or not thing.rule:
            yield f"{kind} {thing.id}: rule {thing.rule!r}"
        if thing.when and thing.when.earliest and thing.when.latest and thing.when.earliest > thing.when.latest:
            yield f"{kind} {thing.id}: {thing.when} ends before it begins"
    for first, second in pairwise(things):
        if second.span.start < first.span.start:
            yield f"{kind} {second.id} stands before {first.id}"
        # A part may lie inside the whole that names it: "five people, including three children, died".
        if second.span.start < first.span.end and (kind != "claim" or second.span.end > first.span.end):
            yield f"{kind} {second.id} overlaps {first.id}"
    if len({thing.id for thing in things}) < len(things):
        yield f"{kind}: two have the same id"


def _of_texts(findings: Findings) -> Iterator[str]:
    """What is quoted is what stands there."""
    quoting: tuple[TimeExpression | Event, ...] = (*findings.times, *findings.events)
    for thing in quoting:
        quote = findings.article.quote(thing.span)
        if quote != thing.text:
            yield f"{thing.id} quotes {thing.text!r} where the file has {quote!r}"
    for event in findings.events:
        # The point of "2 Sept." may end the clause too, and is left to it. "After the attack on 5 May, they fled":
        # what dates the second clause stands in the first.
        nearby = findings.article.quote(Span(max(0, event.span.start - SENTENCE), event.span.end))
        if event.phrase is not None and event.phrase.rstrip(".") not in nearby:
            yield f"event {event.id}: {event.phrase!r} is not in {event.text!r}"


def _of_links(findings: Findings) -> Iterator[str]:
    """Who is named by id is there: anchors, times, targets, sides."""
    events = {event.id for event in findings.events}
    claims = {claim.id for claim in findings.claims}
    sides = {side.id for side in findings.sides}
    for event in findings.events:
        if event.anchor is not None and (event.anchor not in events or event.anchor == event.id):
            yield f"event {event.id}: anchor {event.anchor}"
        if not set(event.sides) <= sides | NO_SIDES:
            yield f"event {event.id}: sides {event.sides}"
        if (event.when is None) != (event.basis == "none"):
            yield f"event {event.id}: {event.when} on the basis {event.basis!r}"
    for time in findings.times:
        if time.anchor is not None and time.anchor not in events:
            yield f"time {time.id}: anchor {time.anchor}"
    for claim in findings.claims:
        if claim.side not in sides | NO_SIDES:
            yield f"claim {claim.id}: side {claim.side}"
        for relation in claim.relations:
            if relation.target not in claims or relation.target == claim.id:
                yield f"claim {claim.id}: {relation.type} {relation.target}"


def _of_claims(findings: Findings) -> Iterator[str]:
    """A claim stands in its sentence and says its number there; its bounds are in order."""
    article = findings.article
    for claim in findings.claims:
        quote, sentence, count = article.quote(claim.span), claim.sentence, claim.count
        if not _is_inside(claim.span, sentence) or quote not in article.quote(sentence):
            yield f"claim {claim.id}: {quote!r} is not in its sentence"
        if not _says(quote, count.stated):
            yield f"claim {claim.id}: {count.stated} is not said by {quote!r}"
        bounds = [bound for bound in (count.low, count.best, count.high) if bound is not None]
        if bounds != sorted(bounds) or any(bound < 0 for bound in bounds):
            yield f"claim {claim.id}: bounds {count.low}, {count.best}, {count.high}"


def _is_inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _says(quote: str, number: int | None) -> bool:
    """Tell whether words can state a number: in figures, or in letters."""
    figures = "".join(char for char in quote if char.isdigit())
    in_letters = number is not None and (number < 100 or any(word in quote.lower() for word in LARGE))
    return number is None or str(number) in figures or in_letters
