"""Which figures stand for all that was lost in a battle or a war: they are never added to their parts."""

from collections.abc import Mapping, Sequence

from maarat.edtf import Day, When, days_between
from maarat.extract.addends import Bundle, Days
from maarat.model import Article, Claim, Span
from maarat.rules import narrative
from maarat.rules.casualties import BREAKS, HEADINGS, NARROW, OF_A_YEAR, SINCE, SUMMING, TOLLS, WARS

FAR_MORE = 10  # times that a figure without a time of its own exceeds all others
MANY = 100  # people or things below which that may be chance
LONG = 31  # days from which on what a figure names is no stretch of the fighting, but all of it
BEHIND = 160  # characters behind a figure in which it may say that it is counted from the start


class Wholes:
    """Tells figures of the whole from those of a day, for the claims of one article."""

    def __init__(self, article: Article, claims: Mapping[str, Claim], battle: When | None) -> None:
        """Take the claims by id, and when the battle was."""
        self._article = article
        self._claims = claims
        self._battle = battle
        self._has_sections = any(claim.section for claim in claims.values())
        self._of_all: dict[str, bool] = {}
        self._days: dict[str, Days] = {}

    def says_so(self, bundle: Bundle, is_in_box: bool) -> bool:
        """Tell whether figures have that of the infobox, if it has one, or say where they stand that they are a total."""
        return any(self._says_so(claim, is_in_box) for claim in bundle.claims)

    def is_of_all(self, bundle: Bundle) -> bool:
        """Tell whether figures are of the whole by where they stand, or by their words: in the lead, "losses were"."""
        return any(self._is_of_all(claim) for claim in bundle.claims)

    def is_far_more(self, bundle: Bundle, others: Sequence[Bundle]) -> bool:
        """Tell whether a figure that is of no day is so great that the others can only be inside it."""
        most = max((one.least for one in others if one is not bundle), default=0)
        for claim in bundle.claims:
            if self._has_own_time(claim) or (_is_of_a_day(claim) and not self.looks_back(claim)):
                return False
        return bundle.least >= max(MANY, FAR_MORE * most)

    def days(self, claim: Claim) -> Days:
        """Return the first and the last day of a claim; a figure of the infobox has none of its own."""
        days = self._days.get(claim.id)
        if days is None:
            when = claim.when if claim.origin == "prose" else None
            days = (when.earliest, when.latest) if when is not None else (None, None)
            if days != (None, None) and self._is_since(claim):
                days = (None, days[1])
            self._days[claim.id] = days
        return days

    def last_day(self, claim: Claim) -> Day | None:
        """Return the day up to which a figure is counted from the start, None if it is of all days."""
        return self.days(claim)[1] if self._is_since(claim) and claim.when != self._battle else None

    def sums_up(self, span: Span, phrases: Sequence[str] = SUMMING) -> bool:
        """Tell whether a stretch of text has words by which its figure is a sum."""
        words = f" {self._article.quote(span).lower()} "
        return any(phrase in words for phrase in phrases)

    def is_sum(self, claim: Claim) -> bool:
        """Tell whether a claim says that it is a sum: "in total", or in the lead without a day of its own."""
        if claim.origin == "prose" and not claim.section and (claim.when is None or claim.when.precision != "day"):
            return True
        return self.sums_up(claim.sentence)

    def _says_so(self, claim: Claim, is_in_box: bool) -> bool:
        """Tell whether one figure has that of the infobox, or stands for all "in total"."""
        targets = (self._claims.get(one.target) for one in claim.relations if one.type == "duplicate_of")
        if is_in_box and any(target is not None and target.origin == "infobox" for target in targets):
            return True
        is_sum = self.looks_back(claim) and self.sums_up(claim.sentence)
        return is_sum and not self._has_own_time(claim) and not self._is_narrow(claim)

    def _is_of_all(self, claim: Claim) -> bool:
        """Tell whether one figure is of the whole by its place or words, without a time of its own."""
        known = self._of_all.get(claim.id)
        if known is None:
            known = self._of_all[claim.id] = claim.origin == "prose" and self._find_of_all(claim)
        return known

    def _find_of_all(self, claim: Claim) -> bool:
        """Return what `_is_of_all` keeps."""
        if self._is_narrow(claim):
            return False
        if self._is_since(claim):
            return True
        if self._has_own_time(claim):
            return False
        if not self.looks_back(claim):
            return self.sums_up(claim.sentence) and self.sums_up(claim.sentence, WARS)
        section = " / ".join(claim.section).lower()
        if any(word in section for word in HEADINGS) or (not section and not _is_of_a_day(claim)):
            return True
        told = Span(claim.sentence.start, max(claim.span.end, claim.sentence.start))
        return self.sums_up(told, TOLLS) or self.sums_up(claim.sentence)

    def looks_back(self, claim: Claim) -> bool:
        """Tell whether a claim stands where the whole is told: in the lead, or under a heading of losses or the end."""
        if not claim.section:
            return self._has_sections
        section = " / ".join(claim.section).lower()
        return any(word in section for word in (*HEADINGS, *narrative.AFTERMATH))

    def _is_narrow(self, claim: Claim) -> bool:
        """Tell whether a figure is of those who died in one way, of whom there are others: "180 executed"."""
        return not NARROW.isdisjoint(self._article.quote(claim.span).lower().split())

    def _has_own_time(self, claim: Claim) -> bool:
        """Tell whether a claim names a time that is not that of all the fighting."""
        if claim.when is None or claim.basis in ("inherited", "none"):
            return False
        first, last = claim.when.earliest, claim.when.latest
        if first is None or last is None:
            return False
        if self._battle is not None and self._battle.earliest is not None and self._battle.latest is not None:
            return not (first <= self._battle.earliest and last >= self._battle.latest)
        return days_between(first, last) < LONG

    def _is_since(self, claim: Claim) -> bool:
        """Tell whether a figure is counted from the start: "since the start of the siege", before or right behind it."""
        end = max(claim.span.end, claim.sentence.end)
        before = self._article.quote(Span(claim.sentence.start, max(claim.sentence.start, claim.span.end)))
        behind = self._article.quote(Span(claim.span.end, min(end, claim.span.end + BEHIND)))
        for mark in BREAKS:
            behind = behind.split(mark)[0]
        for words in (f" {before} ".lower(), f" {behind} ".lower()):
            for phrase in SINCE:
                _, found, rest = words.partition(phrase)
                if found and not f" {rest}".startswith(OF_A_YEAR) and not rest[:1].isdigit():
                    return True
        return False


def _is_of_a_day(claim: Claim) -> bool:
    """Tell whether the date of a claim is a day, of its own or the one that the story has reached."""
    return claim.when is not None and claim.when.precision == "day"
