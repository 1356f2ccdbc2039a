"""One amount lost, as the words tell it."""

from maarat.extract.lex import Token
from maarat.extract.phrases import Phrase
from maarat.model import Count, Span
from maarat.record import NamedTuple


class Loss(NamedTuple):
    """One amount lost, before it is known whose.

    `at` is the token of the victim, `verb` the one that says what happened, `whole` the place in the list of the loss that this is a part of. `found` says
    that the dead were found: when they died is another matter.
    """

    span: Span
    victim: Token
    noun: Span
    described: Phrase
    amount: Count
    category: str
    unit: str
    rule: str
    voice: str
    at: int
    verb: int
    found: bool
    whole: int | None = None

    @property
    def refers_back(self) -> bool:
        """Whether it is told as a part of losses told before: "40 of the dead", "the rest"."""
        is_next = self.rule == "number-includes-n"
        return is_next or (self.voice == "identified" and self.victim.symbols.isdisjoint({"BARE"}))
