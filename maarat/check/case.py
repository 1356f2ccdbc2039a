"""The findings of an article as the checks ask for them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from maarat.edtf import When, before
from maarat.extract.bounds import cover
from maarat.extract.counts import find_counts
from maarat.model import MIXED, UNKNOWN, Claim, Event, Findings, Flaw, Span, TimeExpression, Total
from maarat.record import NamedTuple
from maarat.rules import narrative
from maarat.rules.checks import LOSS_KEYS, SUSPECTED
from maarat.wording import say_count, say_loss, side_names

LONGEST = 60
"""Characters of a claim that are quoted whole."""
LONGEST_CLAUSE = 120
"""The same of a clause."""
MOST_LISTED = 5
BEHIND = 4  # words


class Figure(NamedTuple):
    """A claim in words: “108 killed”, and its line."""

    words: str
    line: int

    def __str__(self) -> str:
        """Return both."""
        return f"“{self.words}” (line {self.line})"


class Case:
    """One article before the checks."""

    def __init__(self, findings: Findings) -> None:
        """Take everything that was found."""
        self.findings = findings
        self.article = findings.article
        self.claims = {claim.id: claim for claim in findings.claims}
        self.names = side_names(findings)
        self.totals = findings.totals
        self.battle = cover([conflict.when for conflict in findings.conflicts])
        self._in_sentence = Counter((claim.sentence, claim.side) for claim in findings.claims)
        self._starts = [time.span.start for time in findings.times]
        self._body: str | None = None
        self._on: dict[When | None, list[Event]] | None = None
        self._numbers: frozenset[int | None] | None = None

    def figure(self, claim: Claim) -> Figure:
        """Return a claim in the words of the text, or in ours where those are many."""
        quote = self.article.quote(claim.span)
        if len(quote) <= LONGEST and any(map(str.isalpha, quote)):
            return Figure(quote, self.line(claim.span))
        count = say_count(claim.count, self.article.quote(claim.span))
        victim = "" if claim.unit == "people" else claim.unit
        return Figure(f"{count} {say_loss(claim.category, victim)}", self.line(claim.span))

    def event(self, event: Event) -> str:
        """Return a clause as it stands in the text, or its beginning, and its line."""
        return f"“{self.short(event.text)}” (line {self.line(event.span)})"

    @staticmethod
    def short(text: str) -> str:
        """Return a clause, or its beginning if it is long."""
        return text if len(text) <= LONGEST_CLAUSE else f"{text[:LONGEST_CLAUSE].rsplit(' ', 1)[0]} …"

    def line(self, span: Span) -> int:
        """Return the line on which something begins."""
        return self.article.locate(span.start)[0]

    def lines(self, span: Span) -> Iterator[Span]:
        """Yield the lines of a field, without marks of lists and blanks at their ends."""
        start = span.start
        for text in self.article.prose[span.start : span.end].split("\n"):
            inner = text.strip("* \t\r\x1f")
            if inner:
                at = start + text.index(inner)
                yield Span(at, at + len(inner))
            start += len(text) + 1

    def name(self, side: str) -> str:
        """Return what a side is called."""
        return self.names.get(side, side)

    @property
    def numbers(self) -> frozenset[int | None]:
        """Return every number of the prose that is not of a date."""
        if self._numbers is None:
            text = list(self.article.prose)
            for time in self.findings.times:
                text[time.span.start : time.span.end] = "," * (time.span.end - time.span.start)
            counts = [
                count
                for block in self.article.blocks
                if block.kind != "heading"
                for count in find_counts("".join(text[block.span.start : block.span.end]))
            ]
            self._numbers = frozenset(number for count in counts for number in (count.stated, count.low, count.high))
        return self._numbers - {None}

    def events_on(self, when: When) -> Sequence[Event]:
        """Return the clauses that have exactly a time, in text order."""
        if self._on is None:
            self._on = {}
            for event in self.findings.events:
                self._on.setdefault(event.when, []).append(event)
        return self._on.get(when, ())

    def prose_has(self, words: Iterable[str]) -> bool:
        """Tell whether one of some words in small letters stands anywhere in the text."""
        if self._body is None:
            self._body = " ".join(self.article.quote(block.span) for block in self.article.blocks).lower()
        return any(word in self._body for word in words)

    def is_sure(self, claim: Claim) -> bool:
        """Tell whether a figure of the prose is certainly a loss of that side in this battle, and read from words."""
        headings = " / ".join(claim.section).lower()
        if any(word in headings for word in narrative.OFF_STORY):
            return False
        behind = self.article.quote(Span(claim.span.end, max(claim.span.end, claim.sentence.end))).lower().split()
        if not SUSPECTED.isdisjoint(behind[:BEHIND]):
            return False
        if not any(map(str.isalpha, self.article.quote(claim.span))):
            return False  # a number in a list: what it counts stands elsewhere
        if claim.known_by == "before" and self._in_sentence[claim.sentence, claim.side] == 1:
            return False  # "three others", and who the first were stands in a sentence before
        behind_it = range(bisect_left(self._starts, claim.span.end), bisect_left(self._starts, claim.sentence.end))
        return not any(self._is_long_before(self.findings.times[at]) for at in behind_it)

    def _is_long_before(self, time: TimeExpression) -> bool:
        """Tell whether a time is over before the battle begins."""
        return self.battle is not None and time.when is not None and before(time.when, self.battle)

    def of_sides(self) -> list[Total]:
        """Return the totals of those who are a side, or civilians."""
        return [total for total in self.totals if total.side not in (MIXED, UNKNOWN)]

    def box_has(self, stems: str, side: str) -> bool:
        """Tell whether what the infobox says of a side's losses, or of everybody's, has a word that begins so."""
        fields = [field for conflict in self.findings.conflicts for field in conflict.infobox.fields]
        others = tuple(one.id.removeprefix("side") for one in self.findings.sides if one.id != side)
        words = " ".join(
            field.value for field in fields if field.key.startswith(LOSS_KEYS) and not field.key.endswith(others)
        )
        beginnings = tuple(stems.split())
        return any(word.startswith(beginnings) for word in re.findall(r"[\w-]+", words.lower()))

    def of(self, total: Total, origin: str) -> list[Claim]:
        """Return the claims of a total that come from infobox or prose, those left out too, in text order."""
        ids = (*total.added, *(one.id for one in total.left_out))
        found = [self.claims[id_] for id_ in ids if self.claims[id_].origin == origin]
        return sorted(found, key=lambda claim: claim.span)

    def flaw(
        self, code: str, message: str, claims: Sequence[Claim], span: Span | None = None, events: Iterable[str] = ()
    ) -> Flaw:
        """Return a flaw about claims, the first of them at its place unless another is given."""
        spans = [claim.span for claim in claims]
        own = span or spans[0]
        related = tuple(dict.fromkeys(one for one in spans if one != own))
        return Flaw(code, message, own, related, tuple(claim.id for claim in claims), tuple(events))


def join(words: Iterable[object], last: str = "and") -> str:
    """Return words as a list in a sentence, of many the first.

    >>> join(["a", "b", "c"]), join(["a"]), join("abcdefg")
    ('a, b and c', 'a', 'a, b, c, d, e and 2 more')
    """
    listed = [str(word) for word in words]
    if len(listed) > MOST_LISTED + 1:
        listed[MOST_LISTED:] = [f"{len(listed) - MOST_LISTED} more"]
    return f" {last} ".join(filter(None, (", ".join(listed[:-1]), *listed[-1:])))
