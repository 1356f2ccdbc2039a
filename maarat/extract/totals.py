"""Add up the claims of an article without counting anyone twice.

Two claims are added only where they certainly count different people or things: on days apart, in
one breath ("5 at the bridge and 7 in the town"), or with "another". The least that must be true is
then the sum of claims of which each is apart from each; whatever may lie inside another raises the
highest figure alone. Sources that differ about one thing are a span and never a sum, and a figure of
the whole battle is never added to those of its days. Low, best and
high are meant as UCDP means them (Sundberg and Melander 2013); where sources differ the best figure
is the lowest, or the one that replaced the others.
"""

from collections.abc import Iterator, Sequence

from maarat.edtf import When, before, may_overlap
from maarat.extract.addends import Bundle, Days, Item, Left, Told, are_days_apart, settle, sum_up
from maarat.extract.bounds import cover
from maarat.extract.wholes import Wholes
from maarat.model import MIXED, Article, Bounds, Claim, Conflict, LeftOut, Span, Total
from maarat.rules import narrative
from maarat.rules.casualties import ADDING, SINCE, SUMMING, WITHIN

ALIKE = 3  # times that one figure may be another where two sources mean the same without a date
BEHIND = 40  # characters before a claim in which "another" may stand
FAR = 10  # times that a figure of the whole is no more that of another source, but of a part
A_COUNT = 10  # people from which on one by itself is a case among them, and no other count of them


def add_up(
    article: Article, conflicts: Sequence[Conflict], claims: Sequence[Claim], time: Days = (None, None)
) -> tuple[Total, ...]:
    """Return a total for each side, category and unit, in the order in which the claims name them.

    Every claim is either added or left out with the reason; a total without any is kept for what was left out.
    If a time is given, what cannot lie in it is no part of any total, and what may lie outside of it is left out.
    """
    battle = cover([conflict.when for conflict in conflicts])
    adder = _Adder(article, {claim.id: claim for claim in claims}, battle, time)
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        if time == (None, None) or (claim.when is not None and may_overlap(claim.when, *time)):
            groups.setdefault((claim.side, claim.category, claim.unit), []).append(claim)
    return tuple(adder.total(group) for group in groups.values())


class _Adder:
    """Adds the claims of one article."""

    def __init__(self, article: Article, claims: dict[str, Claim], battle: When | None, time: Days) -> None:
        """Take the claims by id, when the battle was, and the time to count."""
        self._time = time
        self._article = article
        self._claims = claims
        self._battle = battle
        self._wholes = Wholes(article, claims, battle)

    def total(self, group: Sequence[Claim]) -> Total:
        """Return the sums of claims that have side, category and unit in common."""
        left_out: list[LeftOut] = []
        added: list[str] = []
        sums: list[Bounds | None] = []
        is_in_box = False
        for origin in ("infobox", "prose"):
            mine = [claim for claim in group if claim.origin == origin]
            items = list(self._choose(mine, left_out, is_in_box))
            is_in_box = len(items) == 1  # of several the prose may tell one, and that is no figure of all
            added += [claim.id for item in items for claim in item.bundle.claims]
            mine_out = [(one.why, self._claims[one.id]) for one in left_out if self._claims[one.id].origin == origin]
            spare = [claim.count.high for why, claim in mine_out if why in ("may-be-part", "other-days")]
            sums.append(sum_up(items, spare, [claim for why, claim in mine_out if why == "whole"]))
        side, category, unit = group[0].side, group[0].category, group[0].unit
        return Total(side, category, unit, sums[0], sums[1], tuple(added), tuple(left_out))

    def _choose(self, claims: Sequence[Claim], left_out: list[LeftOut], is_in_box: bool) -> Iterator[Item]:
        """Yield what can be added, the greatest first; take down why the others cannot."""
        if self._time != (None, None):
            left_out += [LeftOut(claim.id, "other-days") for claim in claims if not self._is_in_time(claim)]
            claims = [claim for claim in claims if self._is_in_time(claim)]
        told = Told(claims, self._adds)
        kept: list[Claim] = []
        for claim in claims:
            reason = self._reason_to_leave(claim, told)
            if reason is not None:
                left_out.append(reason)
            else:
                kept.append(claim)
        bundles = sorted(self._bundle(kept), key=lambda one: (-one.least, one.first.span))
        whole = self._find_whole(bundles, told, is_in_box)
        if whole is not None:
            item, bundles = self._take_whole(whole, bundles, told, left_out)
            yield item
        else:
            bundles = self._leave_wholes(bundles, left_out)
        yield from self._add(bundles, told, left_out)

    def _bundle(self, claims: Sequence[Claim]) -> Iterator[Bundle]:
        """Yield the claims, those together that one sentence lists of one time and from one source."""
        lists: dict[tuple[object, ...], list[list[Claim]]] = {}
        for claim in sorted(claims, key=lambda one: one.span):
            key = (claim.id,) if claim.origin == "infobox" else (claim.sentence, _source(claim), claim.when)
            runs = lists.setdefault(key, [])
            if runs and self._is_list(runs[-1][-1], claim):
                runs[-1].append(claim)
            else:
                runs.append([claim])
        yield from (Bundle(tuple(run)) for runs in lists.values() for run in runs)

    def _find_whole(self, bundles: Sequence[Bundle], told: Told, is_in_box: bool) -> Bundle | None:
        """Return the greatest figure of the whole; if it is so by place or size only, unless its parts are more."""
        if not bundles or bundles[0].first.origin == "infobox":
            return None
        said = [one for one in bundles if one.least and self._wholes.says_so(one, is_in_box)]
        of_all = [one for one in bundles if one in said or self._wholes.is_of_all(one)]
        if bundles[0] not in of_all and self._wholes.is_far_more(bundles[0], bundles[1:2]):
            of_all.insert(0, bundles[0])
        parts = [one for one in bundles if one not in of_all]
        for whole in of_all:  # the greatest first
            inside = [one for one in parts if not self._is_later(whole, one)]
            if whole in said or whole.least >= max(1, sum(one.bounds.low or 0 for one in self._add(inside, told, []))):
                return whole
        return None

    def _is_later(self, whole: Bundle, one: Bundle) -> bool:
        """Tell whether something is certainly of days up to which a figure does not count."""
        last = self._wholes.last_day(whole.first)
        return last is not None and are_days_apart((None, last), self._wholes.days(one.first))

    def _take_whole(
        self, whole: Bundle, bundles: Sequence[Bundle], told: Told, left_out: list[LeftOut]
    ) -> tuple[Item, list[Bundle]]:
        """Return the figure of the whole with its rivals, and what came on top of it; take down what is inside it."""
        rivals, later = [], []
        is_open = not self._wholes.says_so(whole, is_in_box=True)
        for one in bundles:
            if one is whole:
                continue
            is_next = is_open and one.first.span > whole.first.span and told.add_up_to(whole.claims[-1], one.first)
            if self._is_later(whole, one) or is_next:
                later.append(one)
            elif one.least > (whole.bounds.high or whole.size) or (
                (one.least * FAR > whole.least or self._wholes.says_so(one, is_in_box=True))
                and self._wholes.looks_back(one.first)
                and self._are_rivals(whole, one)
            ):
                rivals.append(one)
            else:
                left_out += [LeftOut(claim.id, "in-total", whole.first.id) for claim in one.claims]
        return settle(whole, rivals, left_out), later

    def _leave_wholes(self, bundles: Sequence[Bundle], left_out: list[LeftOut]) -> list[Bundle]:
        """Return the figures of days; those of the whole, less than the days add up to or open, are taken down."""
        parts = [one for one in bundles if not self._wholes.is_of_all(one)]
        for one in bundles:
            if parts and one not in parts:
                left_out += [LeftOut(claim.id, "whole") for claim in one.claims]
        return parts or list(bundles)

    def _add(self, bundles: Sequence[Bundle], told: Told, left_out: list[LeftOut]) -> Iterator[Item]:
        """Yield what adds up, the greatest first; take down what may be a part of it, or is another figure for it."""
        left = Left(bundles, self._wholes.days)
        for first in bundles:
            if first.first.id in left.gone:
                continue
            left.gone.add(first.first.id)
            rivals = [one for one in left.around([first]) if self._are_rivals(first, one)]
            left.gone.update(one.first.id for one in rivals)
            # What lies in the time of a rival may be a part of it, as what lies in the first one's own.
            inside = [one for one in left.around([first, *rivals]) if not self._adds_to(first.first, one.first, told)]
            left.gone.update(one.first.id for one in inside)
            item = settle(first, rivals, left_out)
            for one in inside:
                how = "part" if self._is_within(first.first, one.first) else "may-be-part"
                if how != "part" and self._wholes.is_sum(first.first):
                    how = "in-total"
                left_out += [LeftOut(claim.id, how, first.first.id) for claim in one.claims]
            yield item

    def _is_in_time(self, claim: Claim) -> bool:
        """Tell whether a loss is certainly of the time to count; what is counted from the start may be of before."""
        days = claim.when if claim.origin == "infobox" else None
        first, last = (days.earliest, days.latest) if days is not None else self._wholes.days(claim)
        if first is None and self._battle is not None:
            first = self._battle.earliest
        since, until = self._time
        is_late = since is None or (first is not None and first >= since)
        return is_late and (until is None or (last is not None and last <= until))

    def _reason_to_leave(self, claim: Claim, told: Told) -> LeftOut | None:
        """Return why a claim cannot be added whatever the others are."""
        if claim.side == MIXED:
            return LeftOut(claim.id, "several-sides")
        if claim.count.low is None and claim.count.high is None:
            return LeftOut(claim.id, "no-number")
        for relation in claim.relations:
            other = self._claims[relation.target]
            alike = (other.category, other.unit) == (claim.category, claim.unit)
            if relation.type == "subset_of" and alike and other.side != MIXED and self._is_in_time(other):
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

    def _are_rivals(self, one: Bundle, other: Bundle) -> bool:
        """Tell whether two figures are for the same thing: said to be, or by two sources on the same time."""
        if (one.is_one and other.least >= A_COUNT) or (other.is_one and one.least >= A_COUNT):
            return False
        ids = {claim.id for claim in (*one.claims, *other.claims)}
        for claim in (*one.claims, *other.claims):
            if any(to.type in ("disputes", "supersedes") and to.target in ids for to in claim.relations):
                return True
        first, second = one.first, other.first
        if first.sentence == second.sentence and _source(first) == _source(second):
            return self._are_alternatives(*sorted((first, second), key=lambda claim: claim.span))
        if None in (_source(first), _source(second)) or _source(first) == _source(second):
            return False
        if first.section[:1] != second.section[:1]:
            return False
        return (first.when == second.when and first.section == second.section) or (
            self._is_whole(first)
            and self._is_whole(second)
            and one.least <= ALIKE * other.least <= ALIKE**2 * one.least
        )

    def _is_whole(self, claim: Claim) -> bool:
        """Tell whether a figure is of no day of its own: without a date, or up to the end of the battle or later."""
        if claim.when is None or self._battle is None:
            return claim.when is None
        last, end = claim.when.latest, self._battle.latest
        begins = claim.when.earliest is None or claim.when == self._battle
        return begins and (last is None or end is None or last >= end)

    def _adds_to(self, one: Claim, other: Claim, told: Told) -> bool:
        """Tell whether two claims that may be of one day certainly count different people or things."""
        if one.origin == "infobox":
            return one.field == other.field and None not in (one.victim, other.victim) and one.victim != other.victim
        earlier, later = sorted((one, other), key=lambda claim: claim.span)
        if one.sentence == other.sentence and _source(one) == _source(other):
            return self._is_list(earlier, later)
        return told.add_up_to(earlier, later)  # "another 12" comes on top of what was told right before it

    def _is_list(self, earlier: Claim, later: Claim) -> bool:
        """Tell whether nothing between two figures of one breath makes one of them a part, a sum or another figure."""
        up_to = Span(earlier.span.end, max(earlier.span.end, later.span.end))
        if self._wholes.sums_up(up_to, (*SUMMING, *SINCE)) or self._is_within(earlier, later):
            return False  # "150 were killed that day, and 195 since the start of the siege"
        return not self._are_alternatives(earlier, later)

    def _is_within(self, earlier: Claim, later: Claim) -> bool:
        """Tell whether the second figure of a sentence lies inside the first: "100 men, of which", "900 (including"."""
        if earlier.sentence != later.sentence or later.span < earlier.span:
            return False
        between = _between(earlier, later)
        words = self._article.quote(between)
        return words.count("(") > words.count(")") or self._wholes.sums_up(between, WITHIN)

    def _are_alternatives(self, earlier: Claim, later: Claim) -> bool:
        """Tell whether one source gives two figures for one thing: "either 368 dead, or 427"."""
        if self._article.quote(later.span).lower().startswith("even "):
            return True  # "at least 25 were killed, by some accounts even 100"
        if " or " not in f" {self._article.quote(_between(earlier, later))} ":
            return False
        start = max(earlier.sentence.start, earlier.span.start - BEHIND)
        return "either " in self._article.quote(Span(start, earlier.span.end)).lower()

    def _adds(self, claim: Claim) -> bool:
        """Tell whether a claim says that it comes on top: "another 12", "5 more"."""
        start = max(claim.sentence.start, claim.span.start - BEHIND)
        words = self._article.quote(claim.span._replace(start=start)).lower().replace("more than", "").split()
        return any(word.strip(",.;") in ADDING for word in words)


def _source(claim: Claim) -> str | None:
    """Return who says so."""
    return claim.attribution.text if claim.attribution else None


def _between(earlier: Claim, later: Claim) -> Span:
    """Return what stands between two claims."""
    return Span(earlier.span.end, max(earlier.span.end, later.span.start))
