"""Figures of one kind against each other: rival sources, parts and wholes, notes."""

from collections.abc import Iterator

from maarat.check.case import Case, join
from maarat.model import Claim, Field, Flaw

FAR = 1.5  # times as many
MANY = 5  # more
PARTLY = ("includes", "including", "excludes", "excluding", "not including", "does not include")
NOTES = ("notes", "note")


def find_rivals(case: Case) -> Iterator[Flaw]:
    """Yield pairs of figures for one loss that are far apart."""
    for total in case.totals:
        for left_out in total.left_out:
            if left_out.why not in ("rival", "replaced") or left_out.other is None:
                continue
            one, other = sorted((case.claims[left_out.id], case.claims[left_out.other]), key=lambda claim: claim.span)
            low, high = sorted((_size(one), _size(other)))
            if high - low < MANY or high < FAR * low:
                continue
            message = f"{_told(case, one)}, {_told(case, other)}: two figures for one loss"
            yield case.flaw("M201", message, [one, other])


def _size(claim: Claim) -> int:
    return claim.count.stated or claim.count.low or claim.count.high or 0


def _told(case: Case, claim: Claim) -> str:
    """Return a figure and who says so."""
    source = f" by {claim.attribution.text}" if claim.attribution else ""
    return f"{case.figure(claim)}{source}"


def find_overfull(case: Case) -> Iterator[Flaw]:
    """Yield wholes of which one part, or the parts of one sentence together, are more than the whole."""
    for whole in case.findings.claims:
        if whole.count.high is None:
            continue
        targets = (case.claims[one.target] for one in whole.relations if one.type == "total_of")
        parts = [part for part in targets if (part.category, part.unit) == (whole.category, whole.unit)]
        together = [part for part in parts if part.sentence == whole.sentence]
        if sum(part.count.low or 0 for part in together) <= whole.count.high:
            together = [part for part in parts if (part.count.low or 0) > (whole.count.high or 0)][:1]
        if together:
            figures = join(case.figure(part) for part in together)
            message = f"{figures} told as part of {case.figure(whole)}: the parts are more than the whole"
            yield case.flaw("M202", message, [*together, whole])


def find_orphan_notes(case: Case) -> Iterator[Flaw]:
    """Yield notes of the infobox that say what a figure includes where there are several that it may be."""
    for conflict in case.findings.conflicts:
        figures = [
            claim
            for claim in case.findings.claims
            if claim.origin == "infobox" and claim.field not in NOTES and claim.count.stated is not None
        ]
        for field in filter(None, map(conflict.infobox.get, NOTES)):
            if len(figures) > 1 and _says_partly(field):
                claims = [claim for claim in case.findings.claims if claim.sentence == field.span]
                listed = join((case.figure(claim) for claim in figures), "or")
                message = f"the note “{case.article.quote(field.span)}” is tied to no figure: it may belong to {listed}"
                yield case.flaw("M204", message, claims, field.span)


def _says_partly(field: Field) -> bool:
    return field.value.strip().lower().startswith(PARTLY)
