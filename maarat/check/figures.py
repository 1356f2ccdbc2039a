"""Figures of the infobox against those of the prose."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from maarat.check.case import NO_SIDE, Case, join
from maarat.model import Claim, Flaw, Total

SMALL_SUM = 20
"""Below it a figure is too easily a sum of others by accident."""
MOST_SUMMANDS = 5
"""Figures beside the sum of the prose that are tried; each doubles the sums that may fit by accident."""
LIKELY = 0.1
"""A sum that fits by accident more often than this is not worth a line."""
COUNTED = ("killed", "wounded", "captured")


def find_low_figures(case: Case) -> Iterator[Flaw]:
    """Yield infobox figures that are lower than what the prose certainly counts."""
    for total in _of_sides(case):
        is_counted = total.category in COUNTED or total.unit != "people"
        if total.infobox is None or total.prose is None or total.infobox.high is None or not is_counted:
            continue
        low = total.prose.low or 0
        boxed = case.of(total, "infobox")
        if low <= total.infobox.high or any(claim.count.qualifier == "about" for claim in boxed):
            continue
        agreed = {claim.count.stated for claim in boxed} & {claim.count.stated for claim in case.of(total, "prose")}
        if agreed - {None}:  # the prose has the figure, and others beside it
            continue
        told = [claim for claim in case.of(total, "prose") if claim.id in total.added]
        parts = join(case.figure(claim) for claim in told)
        how = f"counts at least {low:,}: {parts}" if len(told) > 1 else f"has {parts}"
        message = f"{case.name(total.side)}: the infobox has {join(map(case.figure, boxed))}, the prose {how}"
        yield case.flaw("M101", message, [*boxed, *told])


def find_unsupported(case: Case) -> Iterator[Flaw]:
    """Yield, side by side, the figures of the infobox of which the prose tells nothing."""
    told = [claim for claim in case.findings.claims if claim.origin == "prose"]
    if not told:
        return
    stated = {(claim.count.stated, claim.unit) for claim in told}
    bare: dict[str, list[Claim]] = {}
    for total in _of_sides(case):
        if total.infobox is None or case.of(total, "prose"):
            continue
        for claim in case.of(total, "infobox"):
            numbers = {claim.count.stated, claim.count.low, claim.count.high} - {None}
            if numbers and stated.isdisjoint((number, claim.unit) for number in numbers):
                bare.setdefault(total.side, []).append(claim)
    for side, claims in bare.items():
        figures = join(case.figure(claim) for claim in claims)
        tells = "no loss of that side" if side not in {claim.side for claim in told} else "nothing of that"
        yield case.flaw("M102", f"{case.name(side)}: the infobox has {figures}; the prose tells {tells}", claims)


def find_untold(case: Case) -> Iterator[Flaw]:
    """Yield losses of the prose of a kind that the infobox does not have for that side."""
    boxed = [claim for claim in case.findings.claims if claim.origin == "infobox"]
    lists_sides = {claim.side for claim in boxed}
    has_whole = {claim.side for claim in boxed if claim.category == "casualties"}
    for total in _of_sides(case):
        is_counted = total.category in COUNTED or total.unit != "people"
        if total.infobox is not None or total.prose is None or not total.prose.low or not is_counted:
            continue
        if case.of(total, "infobox") or not lists_sides:
            continue
        if total.unit == "people" and (total.side not in lists_sides or total.side in has_whole):
            continue
        told = [claim for claim in case.of(total, "prose") if claim.id in total.added]
        figures = join(case.figure(claim) for claim in told)
        has = join(case.figure(claim) for claim in boxed if claim.side == total.side) or "no figure"
        message = f"{case.name(total.side)}: the prose tells {figures}; the infobox has {has} for that side"
        yield case.flaw("M103", message, told)


def find_derivations(case: Case) -> Iterator[Flaw]:
    """Yield figures of the infobox that are the sum of figures of the prose, if accident is unlikely."""
    for total in _of_sides(case):
        if total.prose is None or total.prose.best is None or total.prose.low != total.prose.best:
            continue
        base = [claim for claim in case.of(total, "prose") if claim.id in total.added]
        spare = [
            claim
            for claim in case.of(total, "prose")
            if claim.id not in total.added and claim.count.stated is not None and claim.count.qualifier == "exact"
        ][:MOST_SUMMANDS]
        single = {claim.count.stated for claim in (*base, *spare)}
        for claim in case.of(total, "infobox"):
            goal = claim.count.stated
            if goal is None or goal < SMALL_SUM or goal in single or claim.count.qualifier != "exact":
                continue
            yield from _derive(case, claim, (base, total.prose.best), spare)


def _derive(case: Case, goal: Claim, base: tuple[Sequence[Claim], int], spare: Sequence[Claim]) -> Iterator[Flaw]:
    """Yield the flaw if one choice of the spare figures makes up what the base lacks."""
    told, sum_ = base
    choices = [chosen for size in range(len(spare) + 1) for chosen in combinations(spare, size)]
    sums = {sum_ + sum(claim.count.stated or 0 for claim in chosen): chosen for chosen in reversed(choices)}
    stated = goal.count.stated or 0
    if stated not in sums or len(told) + len(sums[stated]) < 2:
        return
    chance = len(sums) / (2 * max(stated, *sums))
    if chance > LIKELY:
        return
    parts = [*told, *sums[stated]]
    terms = [f"{sum_:,}", *(f"{claim.count.stated:,}" for claim in sums[stated])]
    first = (
        f" ({sum_:,} being {join(claim.count.stated for claim in told)})" if len(told) > 1 and len(terms) > 1 else ""
    )
    adds_up = " + ".join(terms if len(terms) > 1 else [str(claim.count.stated) for claim in told])
    lines = join(dict.fromkeys(case.line(claim.span) for claim in sorted(parts, key=lambda claim: claim.span)))
    message = (
        f"{case.name(goal.side)}: {case.figure(goal)} in the infobox may have been added up from the prose: "
        f"{stated:,} = {adds_up}{first}, lines {lines}; by accident one of {round(1 / chance)} figures would fit"
    )
    yield case.flaw("M104", message, [goal, *parts])


def _of_sides(case: Case) -> list[Total]:
    """Return the totals of those who are a side, or civilians."""
    return [total for total in case.totals if total.side not in NO_SIDE]
