"""Figures of the infobox that were added up from the prose."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from maarat.check.case import Case, join
from maarat.model import Claim, Flaw

SMALL_SUM = 20
"""Below it a figure is too easily a sum of others by accident."""
MOST_SUMMANDS = 5
"""Figures beside the sum of the prose that are tried; each doubles the sums that may fit by accident."""
LIKELY = 0.1
"""A sum that fits by accident more often than this is not worth a line."""


def find_derivations(case: Case) -> Iterator[Flaw]:
    """Yield figures of the infobox that are the sum of figures of the prose, if accident is unlikely."""
    for total in case.of_sides():
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
    chance = fit_by_accident(stated, sums)
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
        f"{case.figure(goal)} of {case.name(goal.side)} in the infobox may have been added up from the prose: "
        f"{stated:,} = {adds_up}{first}, lines {lines}; by accident one in {round(1 / chance)} such figures would fit"
    )
    yield case.flaw("M104", message, [goal, *parts])


def fit_by_accident(stated: int, sums: Iterable[int]) -> float:
    """Return the share of figures like this one that some sum would give.

    Like it is what lies between its half and its double and is as round: sums of round figures are round,
    and a round figure is met by them more often than its size tells.

    >>> round(1 / fit_by_accident(108, [58, 108, 83, 133])), round(1 / fit_by_accident(110, [60, 110, 85]))
    (40, 8)
    """
    step = next(step for step in (1000, 100, 10, 1) if stated % step == 0 and stated > step)
    near = [sum_ for sum_ in sums if stated <= 2 * sum_ <= 4 * stated and sum_ % step == 0]
    return len(near) * step / (1.5 * stated)
