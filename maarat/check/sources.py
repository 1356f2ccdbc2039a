"""Figures of one kind against each other: rival sources, parts and wholes."""

from collections import Counter
from collections.abc import Iterator

from maarat.check.case import Case, join
from maarat.model import Claim, Flaw, Span
from maarat.rules.checks import ANYBODY, ONLY

FAR = 1.5  # times as many
FAR_IF_OPEN = 2.0  # the same where one of the two has no upper end
MANY = 5  # more


def find_rivals(case: Case) -> Iterator[Flaw]:
    """Yield pairs of figures that two sources give for one loss, next to each other, and that are far apart."""
    figures = Counter(map(_kind, case.findings.claims))
    for claim in case.findings.claims:
        for relation in claim.relations:
            other = case.claims[relation.target]
            if figures[_kind(claim)] > 1 or figures[_kind(other)] > 1:
                continue
            is_pair = relation.type == "supersedes" or (relation.type == "disputes" and other.span < claim.span)
            if is_pair and _is_of_same(case, other, claim) and _is_far(other, claim):
                yield case.flaw(
                    "M201",
                    f"{_told(case, other)} and {_told(case, claim)} are two figures for one loss",
                    [other, claim],
                )


def _is_of_same(case: Case, one: Claim, other: Claim) -> bool:
    """Tell whether two figures are certainly of one thing: of one day, one kind of people and one part of the field."""
    if not (one.attribution and other.attribution) or one.attribution.text == other.attribution.text:
        return False
    if (one.side, one.category, one.unit) != (other.side, other.category, other.unit) or one.when != other.when:
        return False
    kinds = {claim.victim.split()[-1].lower() for claim in (one, other) if claim.victim} - ANYBODY
    if len(kinds) > 1 or (kinds and None not in (one.victim, other.victim) and one.victim != other.victim):
        return False
    between = case.article.at(Span(min(one.span.end, other.span.start), other.span.start))
    return ONLY not in between


def _kind(claim: Claim) -> tuple[object, ...]:
    """Return what the figures have in common that one source gives of one thing in a sentence or field."""
    source = claim.attribution.text if claim.attribution else None
    return claim.sentence, claim.side, claim.category, claim.unit, source


def _is_far(one: Claim, other: Claim) -> bool:
    """Tell whether two stated figures differ by more than sources do that count alike."""
    low, high = sorted((one, other), key=_size)
    if not _size(low) or one.count.qualifier == "vague" or other.count.qualifier == "vague":
        return False
    top = low.count.high if low.count.high is not None else _size(low)
    factor = FAR_IF_OPEN if low.count.high is None else FAR
    return _size(high) - top >= MANY and _size(high) >= factor * top


def _size(claim: Claim) -> int:
    """Return the number that a reader compares: of "up to 500" that is 500."""
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
        parts = [part for part in parts if _is_told_as_part(case, part, whole)]
        together = [part for part in parts if part.sentence == whole.sentence]
        if sum(part.count.low or 0 for part in together) <= whole.count.high:
            together = [part for part in parts if (part.count.low or 0) > (whole.count.high or 0)][:1]
        if together:
            figures = join(case.figure(part) for part in together)
            verb = "is" if len(together) == 1 else "are"
            message = f"{figures} {verb} told as part of {case.figure(whole)}, and more than the whole"
            yield case.flaw("M202", message, [*together, whole])


def _is_told_as_part(case: Case, part: Claim, whole: Claim) -> bool:
    """Tell whether a part has words of its own, and stands in one clause with its whole."""
    ends = sorted((part.span, whole.span))
    between = case.article.at(Span(ends[0].end, max(ends[0].end, ends[1].start)))
    return ";" not in between and any(map(str.isalpha, case.article.quote(part.span)))
