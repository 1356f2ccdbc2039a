"""Figures of the infobox against those of the prose: too low, without support, missing."""

from collections.abc import Iterator

from maarat.check.case import Case, join
from maarat.model import MIXED, Claim, Flaw, Total
from maarat.rules.checks import GREAT_THINGS, LOSS_STEMS, SOME_EQUIPMENT, THING_STEMS

COUNTED = ("killed", "wounded", "captured")
HIGHER = 1.25
"""How many times the infobox's figure that of a source must be."""
FEW = 3
"""People below it are no loss of a battle to be counted: a journalist, two officers."""
SHARE = 10
"""A loss of fewer than one in so many of those that the infobox counts is a detail."""
MANY_THINGS = 5
"""Pieces of equipment that an infobox without any should tell of."""
A_PIECE = 200
"""People among whose losses one piece of equipment is a detail."""
LEAST_TOLD = 3
"""Losses that the prose must count before it can be said to leave some out: else it is a stub, or tells of other things."""


def find_low_figures(case: Case) -> Iterator[Flaw]:
    """Yield infobox figures that are lower than what the prose certainly counts, or than what a source in it says."""
    for total in case.of_sides():
        is_counted = total.category in COUNTED or total.unit != "people"
        if total.infobox is None or total.prose is None or total.infobox.high is None or not is_counted:
            continue
        boxed, prose = case.of(total, "infobox"), case.of(total, "prose")
        if any(claim.count.qualifier == "about" for claim in boxed):
            continue
        agreed = {claim.count.stated for claim in boxed} & {claim.count.stated for claim in prose}
        if (total.prose.low or 0) <= total.infobox.high or agreed - {
            None
        }:  # the prose may have it, and others beside it
            continue
        told = [claim for claim in prose if claim.id in total.added]
        if not all(map(case.is_sure, told)):
            continue
        parts = join(case.figure(claim) for claim in told)
        how = f"counts at least {total.prose.low or 0:,}: {parts}" if len(told) > 1 else f"has {parts}"
        message = f"of {case.name(total.side)} the infobox has {join(map(case.figure, boxed))}, and the prose {how}"
        yield case.flaw("M101", message, [*boxed, *told])


def find_higher_sources(case: Case) -> Iterator[Flaw]:
    """Yield infobox figures that are far lower than what one source in the prose says, though others say less."""
    for total in case.of_sides():
        if total.infobox is None or not total.infobox.high or total.category not in COUNTED:
            continue
        rivals = [case.claims[one.id] for one in total.left_out if one.why == "rival"]
        higher = [
            claim
            for claim in rivals
            if claim.origin == "prose" and claim.attribution and claim.count.low and case.is_sure(claim)
            if claim.count.low >= total.infobox.high * HIGHER
        ]
        if higher:
            boxed = case.of(total, "infobox")
            figures = join(f"{case.figure(claim)} by {claim.attribution.text}" for claim in higher if claim.attribution)
            message = (
                f"of {case.name(total.side)} the infobox has {join(map(case.figure, boxed))}, and the prose {figures}"
            )
            yield case.flaw("M101", message, [*boxed, *higher])


def find_unsupported(case: Case) -> Iterator[Flaw]:
    """Yield, side by side, the figures of the infobox that stand nowhere in the prose."""
    told = [claim for claim in case.findings.claims if claim.origin == "prose" and claim.count.low]
    if len(told) < LEAST_TOLD:
        return
    stated = {(claim.count.stated, claim.unit) for claim in told}
    bare: dict[str, list[Claim]] = {}
    for total in case.of_sides():
        if total.infobox is None or case.of(total, "prose"):
            continue
        for claim in case.of(total, "infobox"):
            numbers = {claim.count.stated, claim.count.low, claim.count.high} - {None}
            if numbers and stated.isdisjoint((number, claim.unit) for number in numbers) and not _is_told(case, claim):
                bare.setdefault(total.side, []).append(claim)
    for side, claims in bare.items():
        figures = join(case.figure(claim) for claim in claims)
        stand = "stands" if len(claims) == 1 else "stand"
        yield case.flaw(
            "M102", f"{figures} of {case.name(side)} {stand} in the infobox and nowhere in the prose", claims
        )


def _is_told(case: Case, claim: Claim) -> bool:
    """Tell whether the prose may tell of a loss: it has the number or, of a thing, its type or name."""
    numbers = {claim.count.stated, claim.count.low, claim.count.high} - {None}
    if claim.unit == "people":
        return not case.numbers.isdisjoint({*numbers, _of_all_sides(case, claim)})
    words = case.article.quote(claim.span).lower().split()
    types = [word for word in words if any(map(str.isdigit, word)) and any(map(str.isalpha, word))]
    nouns = [word.removesuffix("s") for word in (claim.victim or "").lower().split()[-1:]]
    return case.prose_has(types or nouns)


def _of_all_sides(case: Case, claim: Claim) -> int | None:
    """Return what the infobox has of a loss of people on all sides together, which the prose may tell instead."""
    same = [one for one in case.findings.claims if one.origin == "infobox" and one.side.startswith("side")]
    counts = [one.count.stated for one in same if (one.category, one.unit) == (claim.category, claim.unit)]
    return sum(filter(None, counts)) or None


def find_untold(case: Case) -> Iterator[Flaw]:
    """Yield losses of the prose of a kind that the infobox does not have for that side."""
    boxed = [claim for claim in case.findings.claims if claim.origin == "infobox"]
    if not boxed:
        return
    for total in case.of_sides():
        if total.infobox is not None or total.prose is None or not total.prose.low or case.of(total, "infobox"):
            continue
        mine = [claim for claim in boxed if claim.side in (total.side, MIXED)]
        is_missing = _lacks_people if total.unit == "people" else _lacks_things
        added = [claim for claim in case.of(total, "prose") if claim.id in total.added]
        told = list(filter(case.is_sure, added))
        if not told or not is_missing(case, total, sum(claim.count.low or 0 for claim in told), mine):
            continue
        figures = join(case.figure(claim) for claim in told)
        kind = total.category if total.unit == "people" else f"{total.unit} {total.category.removeprefix('equipment_')}"
        message = f"of {case.name(total.side)} the prose has {figures}, and the infobox has no {kind}"
        yield case.flaw("M103", message, told)


def _lacks_people(case: Case, total: Total, number: int, boxed: list[Claim]) -> bool:
    """Tell whether the infobox counts a side, and not its wounded or captured, though they are many."""
    people = [claim for claim in boxed if claim.unit == "people" and claim.category != "displaced"]
    if not people or total.category not in LOSS_STEMS or any(claim.category == "casualties" for claim in people):
        return False
    most = max(claim.count.low or claim.count.high or 0 for claim in people)
    return number >= FEW and number * SHARE >= most and not case.box_has(LOSS_STEMS[total.category], total.side)


def _lacks_things(case: Case, total: Total, number: int, boxed: list[Claim]) -> bool:
    """Tell whether the infobox counts the equipment of a side but not this; or none, though much was lost."""
    stems = THING_STEMS.get(total.unit)
    if stems is None or case.box_has(f"{stems} {SOME_EQUIPMENT}", total.side):
        return False
    people = [claim for claim in case.findings.claims if claim.origin == "infobox" and claim.unit == "people"]
    most = max(
        (claim.count.low or claim.count.high or 0 for claim in people if claim.category != "displaced"), default=0
    )
    is_listed = number >= MANY_THINGS or (total.unit in GREAT_THINGS and any(claim.unit != "people" for claim in boxed))
    return is_listed and number * A_PIECE >= most
