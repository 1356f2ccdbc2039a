"""The findings of an article as the checks ask for them."""

from collections.abc import Iterable, Sequence

from maarat.model import Claim, Findings, Flaw, Span, Total
from maarat.record import NamedTuple
from maarat.views.records import side_names
from maarat.views.wording import say_count, say_loss

NO_SIDE = ("mixed", "unknown")


LONGEST = 60
"""Characters of a clause that are quoted whole."""
MOST_LISTED = 5


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

    def figure(self, claim: Claim) -> Figure:
        """Return a claim in the words of the text, or in ours where those are many."""
        quote = self.article.quote(claim.span)
        if len(quote) <= LONGEST:
            return Figure(quote, self.line(claim.span))
        count = say_count(claim.count, self.article.quote(claim.span))
        victim = "" if claim.unit == "people" else claim.unit
        return Figure(f"{count} {say_loss(claim.category, victim)}", self.line(claim.span))

    def line(self, span: Span) -> int:
        """Return the line on which something begins."""
        return self.article.locate(span.start)[0]

    def name(self, side: str) -> str:
        """Return what a side is called."""
        return self.names.get(side, side)

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
