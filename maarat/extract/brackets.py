"""Brackets in a list of tokens: which one closes or opens another, which one is open."""

from collections.abc import Sequence

from maarat.extract.lex import Token

LONGEST_NOTE = 60  # tokens between brackets


def closing(tokens: Sequence[Token], at: int) -> int | None:
    """Return the bracket that closes the one at a token; None where it is far."""
    return next((i for i in range(at + 1, min(len(tokens), at + LONGEST_NOTE)) if "RP" in tokens[i].symbols), None)


def opening(tokens: Sequence[Token], at: int) -> int:
    """Return the bracket that the one at a token closes, or the first token."""
    while at > 0 and "LP" not in tokens[at].symbols:
        at -= 1
    return at


def open_at(tokens: Sequence[Token], at: int, near: int) -> int | None:
    """Return the bracket that is open at a token, no more than so many before it; None where there is none."""
    before = range(at - 1, max(-1, at - near), -1)
    last = next((i for i in before if tokens[i].symbols & {"LP", "RP"}), None)
    return last if last is not None and "RP" not in tokens[last].symbols else None
