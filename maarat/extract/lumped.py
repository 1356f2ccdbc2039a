"""Men who were lost and not all killed: "lost 700 men, including 200 killed and 500 wounded"."""

from collections.abc import Sequence

from maarat.extract.lex import Token
from maarat.extract.loss import Loss
from maarat.extract.phrases import Phrase

ALIVE = frozenset({"wounded", "missing", "captured", "surrendered", "deserted", "casualties"})
"""What happened to a part of the lost shows that not all of them died."""
FARTHEST = 30  # tokens from the whole to the last of its parts
OPENING = frozenset({"COLON", "LP", "INCL", "DASH"})
"""What stands between a whole and its parts, as does "of whom"."""


def lump(losses: Sequence[Loss], tokens: Sequence[Token]) -> list[Loss]:
    """Return the losses with lost men called casualties where what follows says that some of them live."""
    return [
        loss._replace(category="casualties") if _is_lump(index, loss, losses, tokens) else loss
        for index, loss in enumerate(losses)
    ]


def _is_lump(index: int, whole: Loss, losses: Sequence[Loss], tokens: Sequence[Token]) -> bool:
    """Tell whether men were only said to be lost, and their parts tell of others than the dead."""
    if (whole.rule, whole.category) != ("lost-n", "killed") or _is_told(whole, tokens):
        return False
    parts = losses[index + 1 :]
    if not any(part.whole == index for part in parts) and not _is_opened(tokens, whole.at + 1):
        return False
    most = whole.amount.high
    for part in parts:
        least = part.amount.low
        apart = part.rule == "lost-n" or part.at - whole.at > FARTHEST or part.unit != "people"
        if apart or (least is not None and most is not None and least > most):
            return False
        if part.category in ALIVE:
            return True
    return False


def _is_told(whole: Loss, tokens: Sequence[Token]) -> bool:
    """Tell whether the words behind the men say that they died: "lost 20 men killed"."""
    phrase = whole.victim.value
    if isinstance(phrase, Phrase) and phrase.lost is not None:
        return True
    return any(token.symbols & {"DONE", "STATE"} for token in tokens[whole.at + 1 : whole.at + 2])


def _is_opened(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what begins at a token tells the parts of what stands before it."""
    while at < len(tokens) and tokens[at].symbols & {"W", "COMMA"} and not tokens[at].symbols & OPENING:
        if tokens[at].text == "of" and at + 1 < len(tokens) and tokens[at + 1].text in ("whom", "which", "them"):
            return True
        at += 1
    return at < len(tokens) and bool(tokens[at].symbols & OPENING)
