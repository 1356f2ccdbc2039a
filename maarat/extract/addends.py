"""Claims of one side, category and unit, laid out so that adding them up need not compare each with all."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from maarat.edtf import Day
from maarat.model import Bounds, Claim, LeftOut, Relation, Span
from maarat.record import NamedTuple

Days = tuple[Day | None, Day | None]
"""The first and the last day of a claim, None where it is open."""


class Bundle(NamedTuple):
    """Claims that one sentence lists, and that stand or fall together: "30 officers and 680 men". Mostly one alone."""

    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        """The claim that stands for all."""
        return self.claims[0]

    @property
    def bounds(self) -> Bounds:
        """What the claims add up to."""
        counts = [claim.count for claim in self.claims]
        low = (
            sum_known([count.low for count in counts]) if len(counts) == 1 else sum(count.low or 0 for count in counts)
        )
        return Bounds(low, sum_known([one.best for one in counts]), sum_known([one.high for one in counts]))

    @property
    def least(self) -> int:
        """How many are told of for certain: of "up to 500" that is nobody."""
        return sum(claim.count.low or claim.count.best or 0 for claim in self.claims)

    @property
    def size(self) -> int:
        """The number that a reader compares: of "up to 500" that is 500."""
        return sum(claim.count.low or claim.count.best or claim.count.high or 0 for claim in self.claims)

    @property
    def is_one(self) -> bool:
        """Whether it tells of one by itself, such as a commander: that is no count which stands against another."""
        return len(self.claims) == 1 and self.first.count.stated == 1


class Item(NamedTuple):
    """Figures that are added, with those that may only take their place."""

    bundle: Bundle
    bounds: Bounds


def sum_known(figures: Iterable[int | None]) -> int | None:
    """Return the sum, None if one of the figures is open."""
    listed = list(figures)
    known = [figure for figure in listed if figure is not None]
    return sum(known) if len(known) == len(listed) else None


class Told:
    """What the claims of one origin in a group say of each other, looked up instead of compared pair by pair."""

    def __init__(self, group: Sequence[Claim], adds: Callable[[Claim], bool]) -> None:
        """Take the claims in their order, and what tells whether one says that it comes on top."""
        self._group = group
        self._adds = adds
        self._on_their_own: list[Span] | None = None
        self._places = {claim.id: [(at, claim)] for at, claim in enumerate(group)}
        self._repeating: dict[str, list[tuple[int, Claim]]] = {}
        for at, claim in enumerate(group):
            for target in _repeated_by(claim):
                # The first that comes before some claim always comes before all that are listed ahead of it.
                listed = self._repeating.setdefault(target, [])
                if not listed or _standing(claim) < _standing(listed[-1][1]):
                    listed.append((at, claim))

    def before(self, claim: Claim) -> Claim | None:
        """Return the first claim that gives this figure, by itself or through a third, and stands for it."""
        said = _repeated_by(claim)
        lists = [self._repeating.get(id_, ()) for id_ in (claim.id, *said)]
        lists += [self._places.get(id_, ()) for id_ in said]
        standing = _standing(claim)
        found = [one for listed in lists for one in listed if _standing(one[1]) < standing]
        return min(found, key=lambda one: one[0])[1] if found else None

    def add_up_to(self, earlier: Claim, later: Claim) -> bool:
        """Tell whether every claim behind one and up to another comes on top of what was told before it."""
        if self._on_their_own is None:
            self._on_their_own = sorted(claim.span for claim in self._group if not self._adds(claim))
        return bisect_right(self._on_their_own, earlier.span) == bisect_right(self._on_their_own, later.span)


class Left:
    """Bundles that are not yet added, by their days, so that those of other days need not be compared."""

    def __init__(self, bundles: Sequence[Bundle], days: Callable[[Claim], Days]) -> None:
        """Take the bundles in their order, and what tells the first and the last day of a claim."""
        self._days = days
        self._places = {bundle.first.id: at for at, bundle in enumerate(bundles)}
        self._of_day: dict[Day | None, list[Bundle]] = {None: []}
        self.gone: set[str] = set()
        for bundle in bundles:
            self._of_day.setdefault(self._only_day(bundle), []).append(bundle)

    def around(self, several: Sequence[Bundle]) -> list[Bundle]:
        """Return, in their order, those that are not certainly of other days than all of some bundles."""
        wanted = {self._only_day(one) for one in several} | {None}
        if any(self._only_day(one) is None for one in several):
            wanted = set(self._of_day)
        found = []
        for day in wanted:
            self._of_day[day] = [bundle for bundle in self._of_day[day] if bundle.first.id not in self.gone]
            found += self._of_day[day]
        times = [self._days(one.first) for one in several]
        near = [one for one in found if not all(are_days_apart(time, self._days(one.first)) for time in times)]
        return sorted(near, key=lambda bundle: self._places[bundle.first.id])

    def _only_day(self, bundle: Bundle) -> Day | None:
        """Return the day of a bundle, None where it has several or none."""
        first, last = self._days(bundle.first)
        return first if first == last else None


def _repeated_by(claim: Claim) -> set[str]:
    """Return the ids of the claims whose figure one gives again."""
    return {relation.target for relation in claim.relations if relation.type == "duplicate_of"}


def _standing(claim: Claim) -> tuple[bool, Span]:
    """Return the place of a claim among those with its figure: "up to 180" comes behind "nearly 180"."""
    return not claim.count.low, claim.span


def are_days_apart(one: Days, other: Days) -> bool:
    """Tell whether what lies between two pairs of days is certainly of different days."""
    (first, last), (earliest, latest) = one, other
    return bool((last and earliest and last < earliest) or (latest and first and latest < first))


def settle(first: Bundle, rivals: Sequence[Bundle], left_out: list[LeftOut]) -> Item:
    """Return which of the rivals stands for all, with the span of their figures; take down the others."""
    several = (first, *rivals)
    claims = [claim for one in several for claim in one.claims]
    replaced = {to.target for claim in claims for to in claim.relations if to.type == "supersedes"}
    standing = [one for one in several if replaced.isdisjoint(claim.id for claim in one.claims)]
    chosen = min(standing or several, key=lambda one: one.least)
    for one in several:
        if one is not chosen:
            left_out += [LeftOut(claim.id, _how(claim, chosen), chosen.first.id) for claim in one.claims]
    lows = [one.bounds.low for one in several]
    highs = [one.bounds.high for one in several]
    low = min((low for low in lows if low is not None), default=None)
    high = None if None in highs else max((high for high in highs if high is not None), default=None)
    return Item(chosen, Bounds(low, chosen.bounds.best, high))


def _how(claim: Claim, chosen: Bundle) -> str:
    """Return how a claim stands to those that were taken in its place."""
    newer = Relation("supersedes", claim.id)
    return "replaced" if any(newer in one.relations for one in chosen.claims) else "rival"


def sum_up(items: Sequence[Item], spare: Sequence[int | None], wholes: Sequence[Claim]) -> Bounds | None:
    """Return the bounds of a sum; what may lie inside another raises the highest alone. A null bound stays open.

    `wholes` are figures of all that are less than their parts, or say no least: the sum may reach what they allow.
    """
    if not items:
        return None
    low = sum(item.bounds.low or 0 for item in items)
    best = sum_known([item.bounds.best for item in items])
    high = sum_known([*(item.bounds.high for item in items), *spare])
    tops = [claim.count.high for claim in wholes]
    if any(not claim.count.low and claim.count.high and claim.count.high > (best or 0) for claim in wholes):
        best = None  # of "up to 276" the few that are named are no better guess
    return Bounds(low, best, None if high is None or None in tops else max(high, *filter(None, tops), 0))
