"""What was read of a loss, and why, in sentences."""

from collections.abc import Iterator

from maarat.edtf import OneOf
from maarat.model import CIVILIAN, MIXED, UNKNOWN, Claim, Event, Findings
from maarat.views.casualties import RELATIONS
from maarat.views.chains import shorten
from maarat.wording import say_count, say_loss, say_when, side_names

KNOWN_BY = {
    "words": "the words “{victim}” tell who suffered it: {side}.",
    "nation": "the nation that is named tells who suffered it: {side}.",
    "whole": "it is part of a loss of {side}.",
    "before": "the loss told before it is one of {side}, and this goes on from it.",
    "deed": "who did it, or had it, tells who suffered it: {side}.",
    "arms": "only one side has such arms: {side}.",
    "field": "the field {field} is that of {side}.",
}
"""What told the side → the words for it."""
NOBODY = {
    UNKNOWN: "nothing near it tells which side suffered it.",
    MIXED: "the text does not tell of which side they were; it may be of several.",
}


def argue_loss(claim: Claim, event: Event | None, findings: Findings) -> tuple[str, ...]:
    """Return the sentences that tell what was read of a loss: amount, side, source, date, relations."""
    return tuple(
        sentence[:1].upper() + sentence[1:]
        for sentence in (
            _amount(claim, findings),
            _side(claim, findings),
            _source(claim),
            _date(claim, event, findings),
            *_relations(claim, findings),
        )
    )


def _amount(claim: Claim, findings: Findings) -> str:
    """Return what was lost and how much, with the bounds that are not the number itself."""
    count = claim.count
    victim = claim.victim or ("" if claim.unit == "people" else claim.unit)
    amount = say_count(count, findings.article.quote(claim.span))
    loss = say_loss(claim.category, victim, is_one=count.stated == 1)
    said = f"{amount}{':' if count.qualifier == 'residual' or loss.startswith('the ') else ''} {loss}"
    if count.low is None and count.high is None:
        return f"{said}; no number is told."
    if count.low == count.high:
        return f"{said}."
    bounds = [
        f"{word} {bound:,}" if bound is not None else f"no {kind} bound"
        for word, bound, kind in (("at least", count.low, "lower"), ("at most", count.high, "upper"))
        if bound is None or bound != count.stated
    ]
    return f"{said}: {', '.join(bounds)}." if bounds else f"{said}."


def _side(claim: Claim, findings: Findings) -> str:
    known_by = claim.known_by or ("field" if claim.field and claim.field[-1:] == claim.side[-1:] else "")
    if claim.field and claim.victim and not known_by:
        known_by = "words"
    if known_by not in KNOWN_BY or claim.side in NOBODY:
        return NOBODY.get(claim.side, f"the side is {side_names(findings).get(claim.side, claim.side)}.")
    if claim.side == CIVILIAN and known_by == "words":
        return "the victims are civilians."
    side = side_names(findings).get(claim.side, claim.side)
    return KNOWN_BY[known_by].format(victim=claim.victim or claim.unit, side=side, field=claim.field)


def _source(claim: Claim) -> str:
    return f"“{claim.attribution.text}” says so." if claim.attribution else "nobody is named who says so."


def _date(claim: Claim, event: Event | None, findings: Findings) -> str:
    """Return where the date of a loss is from."""
    if claim.when is None:
        return "no date is known for it."
    date = say_when(claim.when)
    if claim.origin == "infobox":
        whole = any(claim.when == conflict.when for conflict in findings.conflicts)
        return f"it has the dates of the whole battle, {date}." if whole else f"the field itself says when: {date}."
    if event is None:
        return f"its date is {date}."
    clause = f"“{shorten(event.text)}”"
    if claim.when == event.when:
        return f"it has the date of its clause, {clause}: {date}."
    wholes = {relation.target for relation in claim.relations if relation.type == "subset_of"}
    if any(other.id in wholes and other.when == claim.when for other in findings.claims):
        return f"it has the date of what it is part of: {date}."
    if isinstance(claim.when, OneOf) and claim.when.dates[0] is None:
        return f"the dead were found in {clause}, so they died then or before: {date}."
    return f"it sums up what was lost until {clause}: {date}."


def _relations(claim: Claim, findings: Findings) -> Iterator[str]:
    """Yield how the loss stands to others."""
    for relation in claim.relations:
        target = next((other for other in findings.claims if other.id == relation.target), None)
        if target is not None and relation.type in RELATIONS:
            words = findings.article.quote(target.span)
            line = findings.article.locate(target.span.start)[0]
            yield f"{_STANDS[relation.type]} “{words}” (line {line})."


_STANDS = {
    "subset_of": "it is part of",
    "total_of": "it includes",
    "duplicate_of": "it is the same as",
    "supersedes": "it replaces",
    "disputes": "it disputes",
}
