"""Claims of one side, category and unit, laid out so that adding them up need not compare each with all."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from maarat.edtf import Day
from maarat.model import Claim, Span

Days = tuple[Day | None, Day | None]
"""The first and the last day of a claim, None where it is open."""


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
    """Claims that are not yet added, by their days, so that those of other days need not be compared."""

    def __init__(self, claims: Sequence[Claim], days: Callable[[Claim], Days]) -> None:
        """Take the claims in their order, and what tells the first and the last day of one."""
        self._days = days
        self._places = {claim.id: at for at, claim in enumerate(claims)}
        self._of_day: dict[Day | None, list[Claim]] = {None: []}
        self.gone: set[str] = set()
        for claim in claims:
            self._of_day.setdefault(self._only_day(claim), []).append(claim)

    def around(self, several: Sequence[Claim]) -> list[Claim]:
        """Return, in their order, those that are not certainly of other days than all of some claims."""
        wanted = {self._only_day(one) for one in several} | {None}
        if any(self._only_day(one) is None for one in several):
            wanted = set(self._of_day)
        found = []
        for day in wanted:
            self._of_day[day] = [claim for claim in self._of_day[day] if claim.id not in self.gone]
            found += self._of_day[day]
        times = [self._days(one) for one in several]
        near = [claim for claim in found if not all(_are_days_apart(one, self._days(claim)) for one in times)]
        return sorted(near, key=lambda claim: self._places[claim.id])

    def _only_day(self, claim: Claim) -> Day | None:
        """Return the day of a claim, None where it has several or none."""
        first, last = self._days(claim)
        return first if first == last else None


def _repeated_by(claim: Claim) -> set[str]:
    """Return the ids of the claims whose figure one gives again."""
    return {relation.target for relation in claim.relations if relation.type == "duplicate_of"}


def _standing(claim: Claim) -> tuple[bool, Span]:
    """Return the place of a claim among those with its figure: "up to 180" comes behind "nearly 180"."""
    return not claim.count.low, claim.span


def _are_days_apart(one: Days, other: Days) -> bool:
    """Tell whether what lies between two pairs of days is certainly of different days."""
    (first, last), (earliest, latest) = one, other
    return bool((last and earliest and last < earliest) or (latest and first and latest < first))
