"""Know on which day a fight began where no infobox tells it: "the third day" is counted from there."""

from collections.abc import Sequence

from maarat.edtf import When, before
from maarat.extract.anchors import resolve
from maarat.extract.bounds import ends
from maarat.extract.clauses import Clause
from maarat.extract.meanings import NthDay
from maarat.extract.pieces import base_day
from maarat.extract.subjects import in_year_of_subject
from maarat.extract.words import words_of
from maarat.extract.years import Known, Near
from maarat.rules import narrative

BOUNDS = frozenset({"by", "until", "before", "after", "since"})


class Beginnings:
    """The day on which the fight began, and the last on which any attack did, as the text tells them."""

    def __init__(self) -> None:
        """Start before the first sentence."""
        self._whole: Known | None = None
        self._last: Known | None = None

    def follow(self, clause: Clause, found: Sequence[Near], number: int, frame: When | None) -> list[Near]:
        """Return the expressions of a clause with the days of a fight counted from its first; remember what begins."""
        counted = [self.count(in_year_of_subject(clause, near), frame) for near in found]
        self._note(clause, counted, number)
        return counted

    def _note(self, clause: Clause, found: Sequence[Near], number: int) -> None:
        """Remember the day of a clause that tells how something began: "the armies first collided on 1 July"."""
        begins = not words_of(narrative.BEGUN).isdisjoint(clause.classes)
        if not found or (not begins and words_of(narrative.ASSAILED).isdisjoint(clause.classes)):
            return
        words = {token.text.lower() for token in clause.tokens}
        begins = not words_of(narrative.BEGUN).isdisjoint(words)
        if not begins and words_of(narrative.ASSAILED).isdisjoint(words):
            return
        for near in found:
            said = near.mention.reading
            when = resolve(said, near.context).when if said.bound not in BOUNDS else None
            if when is None or isinstance(said.meaning, NthDay) or not is_day(when):
                continue
            self._last = Known(when, number, near.mention.span)
            if self._whole is None and begins:
                self._whole = self._last
            return

    def count(self, near: Near, frame: When | None) -> Near:
        """Return "the third day" read against the day that it is counted from; `frame` is the time of the fight if that is known."""
        said, context = near.mention.reading.meaning, near.context
        if not isinstance(said, NthDay):
            return near
        if base_day(frame, forward=said.number < 0) is not None and frame is not None and is_day(frame):
            return near._replace(context=context._replace(battle=frame))
        known = (self._whole if said.of_fight else None) or self._last
        if said.number < 0 or known is None:
            return near
        counted = context._replace(battle=None, running=ends(known.when)[0], stated_span=known.span)
        reached = resolve(near.mention.reading._replace(bound=None), counted).when
        if reached is not None and context.running is not None and before(reached, context.running):
            return near if not said.of_fight else Near(near.mention, counted, known.at)
        return Near(near.mention, counted, known.at)


def is_day(when: When | None) -> bool:
    """Tell whether a date begins on a day that is known for certain."""
    first = ends(when)[0] if when is not None else None
    return first is not None and first.day is not None and not first.qualifier
