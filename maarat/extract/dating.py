"""When a loss was: the date of the event that it is told in, and what the words around it make of that."""

from bisect import bisect_right
from collections.abc import Sequence

from maarat.edtf import Date, Interval, OneOf, When, before
from maarat.extract.bounds import ends
from maarat.extract.lex import Token
from maarat.extract.losses import Loss
from maarat.model import Event, Span
from maarat.rules.casualties import ADDING, CUMULATIVE, HEADINGS, RUBBLE, SUMS

NEAR = 10  # tokens behind a loss in which it is said since when
PERFECT = 5  # tokens before a verb of loss in which its "had" stands


class Dates:
    """The events of an article by place."""

    def __init__(self, events: Sequence[Event], battle: When | None) -> None:
        self._events = sorted(events, key=lambda event: event.span)
        self._starts = [event.span.start for event in self._events]
        self.battle = battle

    def of(self, loss: Loss, sentence: Span, tokens: Sequence[Token]) -> tuple[When | None, str, str | None]:
        """Return date, basis and id of the event that a loss is told in: the last that begins before it in its sentence.

        The dead who are found died on the day that they are found, or before; so did those of whom
        it is said on a day that they had been killed. A sum ("Overall") runs from the start of the battle.
        """
        event = self._event(loss.span.start, sentence)
        if event is None:
            return None, "none", None
        when = event.when
        if when is None:
            return None, event.basis, event.id
        is_before = isinstance(when, Date) and event.phrase is not None and is_of_before(loss, tokens, event.phrase)
        if (
            event.basis == "inherited"
            and self.battle is not None
            and before(self.battle, when)
            and _sums_up(event, tokens)
        ):
            return self.battle, event.basis, event.id
        # Who is pulled from the rubble died by the blow that was just told.
        told_here = event.basis == "inherited" and any(token.text in RUBBLE for token in tokens)
        if (loss.found and not told_here) or is_before:
            return OneOf((None, ends(when)[1] or ends(when)[0])), event.basis, event.id
        if tokens[0].text in SUMS and event.phrase is None and self.battle is not None:
            start, end = ends(self.battle)[0], ends(when)[1]
            if start and end and start.earliest < end.earliest:
                return Interval(start, end), event.basis, event.id
        return when, event.basis, event.id

    def at(self, start: int, sentence: Span) -> tuple[When | None, str, str | None]:
        """Return date, basis and id of the event that is told at an offset."""
        event = self._event(start, sentence)
        return (event.when, event.basis, event.id) if event is not None else (None, "none", None)

    def _event(self, start: int, sentence: Span) -> Event | None:
        """Return the last event that begins before an offset in its sentence, or else the first of the sentence."""
        at = bisect_right(self._starts, start) - 1
        if at < 0 or self._starts[at] < sentence.start:
            at += 1
            if at >= len(self._events) or self._starts[at] >= sentence.end:
                return None
        return self._events[at]


def _sums_up(event: Event, tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence sums up: it stands below a heading about the losses, where no story runs on."""
    adds = any(token.text.lower() in ADDING for token in tokens)
    return not adds and any(word in " / ".join(event.section).lower() for word in HEADINGS)


def is_of_before(loss: Loss, tokens: Sequence[Token], phrase: str) -> bool:
    """Tell whether a loss is said, on the day that `phrase` gave to the report, to have been before.

    "On 14 March he said that 2,500 had been killed" counts all who were killed up to that day.
    """
    end = min(loss.at, loss.verb)
    said = next((at for at in range(end - 1, 0, -1) if "SAY" in tokens[at].symbols), None)
    if said is None:
        return False
    last = max(loss.at, loss.verb)
    verb = range(max(said, loss.verb - PERFECT), loss.verb)
    is_perfect = any("HAVE" in tokens[at].symbols and at != loss.at for at in verb)
    told_of_another_day = any("TIME" in token.symbols for token in tokens[said:last])
    reported = any("TIME" in token.symbols and token.text in phrase for token in tokens[:said])
    if told_of_another_day or not reported:
        return False
    words = {token.text.lower() for token in tokens[last : last + NEAR]}
    return (is_perfect and loss.voice in ("passive", "act")) or not words.isdisjoint(CUMULATIVE)
