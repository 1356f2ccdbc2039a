"""Add up the claims of an article without counting anyone twice.

Two claims are added only where they certainly count different people or things: on days apart, in
one breath ("5 at the bridge and 7 in the town"), or with "another". The least that must be true is
then the sum of claims of which each is apart from each; whatever may lie inside another raises the
highest figure alone. Sources that differ about one thing are a span and never a sum. Low, best and
high are meant as UCDP means them (Sundberg and Melander 2013); where sources differ the best figure
is the lowest, or the one that replaced the others.
"""

from collections.abc import Iterator, Sequence

from maarat.edtf import When, before
from maarat.extract.addends import Days, Left, Told
from maarat.extract.bounds import cover
from maarat.model import MIXED, Article, Bounds, Claim, Conflict, LeftOut, Relation, Span, Total
from maarat.record import NamedTuple
from maarat.rules import narrative
from maarat.rules.casualties import ADDING, SUMMING

ALIKE = 3  # times that one figure may be another where two sources mean the same without a date
BEHIND = 40  # characters before a claim in which "another" may stand


class _Item(NamedTuple):
    """A figure that is added, with those that may only take its place."""

    claim: Claim
    bounds: Bounds


def add_up(article: Article, conflicts: Sequence[Conflict], claims: Sequence[Claim]) -> tuple[Total, ...]:
    """Return a total for each side, category and unit, in the order in which the claims name them.

    Every claim is either added or left out with the reason; a total without any is kept for what was left out.
    """
    battle = cover([conflict.when for conflict in conflicts])
    adder = _Adder(article, {claim.id: claim for claim in claims}, battle)
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.side, claim.category, claim.unit), []).append(claim)
    return tuple(adder.total(group) for group in groups.values())


class _Adder:
    """Adds the claims of one article."""

    def __init__(self, article: Article, claims: dict[str, Claim], battle: When | None) -> None:
        """Take the claims by id, and when the battle was."""
        self._article = article
        self._claims = claims
        self._battle = battle
        self._bounds: dict[str, Days] = {}

    def total(self, group: Sequence[Claim]) -> Total:
        """Return the sums of claims that have side, category and unit in common."""
        left_out: list[LeftOut] = []
        added: list[str] = []
        sums = []
        for origin in ("infobox", "prose"):
            mine = [claim for claim in group if claim.origin == origin]
            items = list(self._choose(mine, left_out))
            added += [item.claim.id for item in items]
            spare = [one for one in left_out if one.why == "may-be-part" and self._claims[one.id].origin == origin]
            sums.append(_sum(items, [self._claims[one.id].count.high for one in spare]))
        side, category, unit = group[0].side, group[0].category, group[0].unit
        return Total(side, category, unit, sums[0], sums[1], tuple(added), tuple(left_out))

    def _choose(self, claims: Sequence[Claim], left_out: list[LeftOut]) -> Iterator[_Item]:
        """Yield what can be added, the greatest first; take down why the others cannot."""
        told = Told(claims, self._adds)
        kept: list[Claim] = []
        for claim in claims:
            reason = self._reason_to_leave(claim, told)
            if reason is not None:
                left_out.append(reason)
            else:
                kept.append(claim)
        kept.sort(key=lambda claim: (-_least(claim), claim.span))
        whole = next((claim for claim in kept if self._is_of_battle(claim)), None)
        if whole is not None:
            smaller = [one for one in kept if _least(one) < _least(whole) and not self._are_rivals(whole, one)]
            left_out += [LeftOut(claim.id, "in-total", whole.id) for claim in smaller]
            taken = {claim.id for claim in smaller}
            kept = [claim for claim in kept if claim.id not in taken]
        left = Left(kept, self._days)
        for first in kept:
            if first.id in left.gone:
                continue
            left.gone.add(first.id)
            rivals = [claim for claim in left.around([first]) if self._are_rivals(first, claim)]
            left.gone.update(claim.id for claim in rivals)
            chosen, bounds = _settle(first, rivals)
            left_out += [LeftOut(one.id, _how(one, chosen), chosen.id) for one in (first, *rivals) if one is not chosen]
            # What lies in the time of a rival may be a part of it, as what lies in the first one's own.
            inside = [claim for claim in left.around([first, *rivals]) if not self._adds_to(first, claim, told)]
            left.gone.update(claim.id for claim in inside)
            how = "in-total" if self._is_sum(first) else "may-be-part"
            left_out += [LeftOut(claim.id, how, first.id) for claim in inside]
            yield _Item(chosen, bounds)

    def _reason_to_leave(self, claim: Claim, told: Told) -> LeftOut | None:
        """Return why a claim cannot be added whatever the others are."""
        if claim.side == MIXED:
            return LeftOut(claim.id, "several-sides")
        if claim.count.low is None and claim.count.high is None:
            return LeftOut(claim.id, "no-number")
        for relation in claim.relations:
            other = self._claims[relation.target]
            alike = (other.category, other.unit) == (claim.category, claim.unit)
            if relation.type == "subset_of" and alike and other.side != MIXED:
                return LeftOut(claim.id, "part", other.id)
        repeated = told.before(claim)
        if repeated is not None:
            return LeftOut(claim.id, "repeat", repeated.id)
        if claim.origin == "prose" and self._is_outside(claim):
            return LeftOut(claim.id, "outside")
        return None

    def _is_outside(self, claim: Claim) -> bool:
        """Tell whether a loss is certainly not of the battle: on other days, or without a day in the background."""
        if claim.when is None or self._battle is None:
            words = " / ".join(claim.section).lower()
            return any(word in words for word in narrative.BACKGROUND)
        return self._battle is not None and (before(claim.when, self._battle) or before(self._battle, claim.when))

    def _are_rivals(self, one: Claim, other: Claim) -> bool:
        """Tell whether two figures are for the same thing: said to be, or by two sources on the same time."""
        for relation in (*one.relations, *other.relations):
            if relation.type in ("disputes", "supersedes") and relation.target in (one.id, other.id):
                return True
        sources = {claim.attribution.text for claim in (one, other) if claim.attribution}
        if len(sources) < 2 or one.section[:1] != other.section[:1]:
            return False
        return (one.when == other.when and one.section == other.section) or (
            self._is_whole(one)
            and self._is_whole(other)
            and _least(one) <= ALIKE * _least(other) <= ALIKE**2 * _least(one)
        )

    def _is_whole(self, claim: Claim) -> bool:
        """Tell whether a figure is of no day of its own: without a date, or up to the end of the battle or later."""
        if claim.when is None or self._battle is None:
            return claim.when is None
        last, end = claim.when.latest, self._battle.latest
        begins = claim.when.earliest is None or claim.when == self._battle
        return begins and (last is None or end is None or last >= end)

    def _days(self, claim: Claim) -> Days:
        """Return the first and the last day of a claim; a figure of the infobox has none of its own."""
        days = self._bounds.get(claim.id)
        if days is None:
            when = claim.when if claim.origin == "prose" else None
            days = self._bounds[claim.id] = (when.earliest, when.latest) if when is not None else (None, None)
        return days

    def _adds_to(self, one: Claim, other: Claim, told: Told) -> bool:
        """Tell whether two claims that may be of one day certainly count different people or things."""
        if one.origin == "infobox":
            return one.field == other.field and None not in (one.victim, other.victim) and one.victim != other.victim
        earlier, later = sorted((one, other), key=lambda claim: claim.span)
        between = Span(earlier.span.end, max(earlier.span.end, later.span.start))
        if _has_same_voice(one, other):
            return not self._sums_up(between)  # "150 were killed that day, and 195 since the start of the siege"
        return told.add_up_to(earlier, later)  # "another 12" comes on top of what was told right before it

    def _is_of_battle(self, claim: Claim) -> bool:
        """Tell whether a figure of the prose is that of the whole battle: the one that the infobox has."""
        targets = (self._claims[one.target] for one in claim.relations if one.type == "duplicate_of")
        return claim.origin == "prose" and any(target.origin == "infobox" for target in targets)

    def _is_sum(self, claim: Claim) -> bool:
        """Tell whether a claim says that it is a sum: "in total", or in the lead without a day of its own."""
        if claim.origin == "prose" and not claim.section and (claim.when is None or claim.when.precision != "day"):
            return True
        return self._sums_up(claim.sentence)

    def _sums_up(self, span: Span) -> bool:
        """Tell whether a sentence has words by which its figure is a sum."""
        words = f" {self._article.quote(span).lower()} "
        return any(phrase in words for phrase in SUMMING)

    def _adds(self, claim: Claim) -> bool:
        """Tell whether a claim says that it comes on top: "another 12", "5 more"."""
        start = max(claim.sentence.start, claim.span.start - BEHIND)
        words = self._article.quote(claim.span._replace(start=start)).lower().replace("more than", "").split()
        return any(word.strip(",.;") in ADDING for word in words)


def _has_same_voice(one: Claim, other: Claim) -> bool:
    """Tell whether one sentence counts both, from one source: "killed 5 at the bridge and 7 in the town"."""
    sources = [claim.attribution.text if claim.attribution else None for claim in (one, other)]
    return one.sentence == other.sentence and sources[0] == sources[1]


def _least(claim: Claim) -> int:
    """Return how many a claim tells of for certain: of "up to 500" that is nobody."""
    return claim.count.low or claim.count.best or 0


def _how(claim: Claim, chosen: Claim) -> str:
    """Return how a claim stands to the one that was taken in its place."""
    is_newer = any(relation == Relation("supersedes", claim.id) for relation in chosen.relations)
    return "replaced" if is_newer else "rival"


def _settle(claim: Claim, rivals: Sequence[Claim]) -> tuple[Claim, Bounds]:
    """Return which of the rivals stands for all, and the span of their figures."""
    several = (claim, *rivals)
    replaced = {relation.target for one in several for relation in one.relations if relation.type == "supersedes"}
    standing = [one for one in several if one.id not in replaced]
    chosen = min(standing or several, key=_least)
    lows = [one.count.low for one in several]
    highs = [one.count.high for one in several]
    low = min((low for low in lows if low is not None), default=None)
    high = None if None in highs else max((high for high in highs if high is not None), default=None)
    return chosen, Bounds(low, chosen.count.best, high)


def _sum(items: Sequence[_Item], spare: Sequence[int | None]) -> Bounds | None:
    """Return the bounds of a sum; what may lie inside another raises the highest alone. A null bound stays open."""
    if not items:
        return None
    low = sum(item.bounds.low or 0 for item in items)
    best = _sum_all([item.bounds.best for item in items])
    return Bounds(low, best, _sum_all([*(item.bounds.high for item in items), *spare]))


def _sum_all(figures: Sequence[int | None]) -> int | None:
    """Return the sum, None if one of the figures is open."""
    known = [figure for figure in figures if figure is not None]
    return sum(known) if len(known) == len(figures) else None
