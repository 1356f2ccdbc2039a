"""From a date back to the text that gave its year, step by step."""

from collections.abc import Mapping

from maarat.edtf import When
from maarat.model import Event, Findings, Origin, Span
from maarat.record import NamedTuple
from maarat.wording import say_when

FARTHEST = 200  # steps; no text needs as many
SHOWN = 5  # steps that people are shown of a long chain
PLACES = {"infobox": "infobox", "heading": "heading", "title": "title", "lead": "first year of the text"}
"""What gives a date and is no clause → its name."""


class Step(NamedTuple):
    """Words of the text with the date that they have; `how` is the basis of a clause, else what kind of place it is."""

    text: str
    when: When | None
    how: str
    span: Span | None


class Chains:
    """The ways back of all dates of an article."""

    def __init__(self, findings: Findings) -> None:
        """Take what was found in the article."""
        self._article = findings.article
        self._events: Mapping[str, Event] = {event.id: event for event in findings.events}

    def before(self, origin: Origin | None) -> tuple[Step, ...]:
        """Return the steps from what gave a date on, the nearest first."""
        steps: list[Step] = []
        seen: set[str] = set()
        while origin is not None and len(steps) < FARTHEST:
            event = self._events.get(origin.event) if origin.event else None
            if event is not None and event.id in seen:
                break
            steps.append(
                Step(self._quote(origin.span), origin.when, event.basis if event else origin.kind, origin.span)
            )
            if event is not None:
                seen.add(event.id)
            origin = event.origin if event else origin.origin
        return tuple(steps)

    def name(self, step: Step) -> str:
        """Return a step in words: “8 October” (line 120), the heading “March 1916” (line 5)."""
        quoted = f"“{shorten(step.text)}”" if step.text else ""
        line = self.line(step.span)
        place = f" ({line})" if line else ""
        if step.how == "lead":
            return f"the first year that the text names, {quoted}{place}"
        return " ".join(filter(None, (f"the {step.how}" if step.how in PLACES else "", quoted))) + place

    def line(self, span: Span | None) -> str:
        """Return the line of a place, empty for one that is not in the file."""
        return f"line {self._article.locate(span.start)[0]}" if span else ""

    def draw(self, first: str, steps: tuple[Step, ...]) -> str:
        """Return the chain in a line: 9 Oct 2012 ← the next day ← 8 October (line 120) ← … (infobox, line 34)."""
        links = [self._link(step) for step in steps]
        if len(links) > SHOWN:
            left_out = len(links) - SHOWN + 1
            links[2 : 2 + left_out] = [f"… {left_out} more …"]
        return " ← ".join((first, *links))

    def _link(self, step: Step) -> str:
        place = ", ".join(filter(None, (PLACES.get(step.how, ""), self.line(step.span))))
        words = shorten(step.text) or (say_when(step.when) if step.when else "")
        return f"{words} ({place})" if place else words

    def _quote(self, span: Span | None) -> str:
        """Return what stands there; a title is no part of what a reader sees."""
        if span is None:
            return ""
        return self._article.quote(span) or " ".join(self._article.at(span).split())


def shorten(text: str, most: int = 60) -> str:
    """Return the beginning of a text that is too long to be quoted.

    >>> shorten("The town was taken by the rebels", 20)
    'The town was taken …'
    """
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rsplit(' ', 1)[0]} …"
