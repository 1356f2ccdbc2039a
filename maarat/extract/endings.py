"""What ended a time: "The siege lasted until 19 June, when the city surrendered"."""

from collections.abc import Iterator, Sequence

from maarat.extract.clauses import Clause
from maarat.extract.meanings import Mention, Pair, Partial
from maarat.extract.words import is_past, words_of
from maarat.rules import narrative


def with_ends(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Yield the clauses of a sentence; what is told of the end of a time is one of its own, and of that day."""
    for clause in clauses:
        cut = _end_of_time(clause) if clause.mentions and "when" in clause.classes else None
        if cut is None:
            yield clause
            continue
        last = clause.mentions[-1]
        said = last.reading.meaning.last if isinstance(last.reading.meaning, Pair) else last.reading.meaning
        ending = last._replace(reading=last.reading._replace(meaning=said, bound=None), parts=())
        yield clause._replace(tokens=clause.tokens[:cut])
        yield Clause(clause.tokens[cut:], (ending,), "", clause.classes)


def _end_of_time(clause: Clause) -> int | None:
    """Return where it is told what ended the time that a clause lasted."""
    last, tokens = clause.mentions[-1], clause.tokens
    if not _has_end(last, clause) or any(token.text == "not" for token in tokens):
        return None  # "did not fall until 5 August, when" is of one day
    at = next((i for i, token in enumerate(tokens) if token.value is last), len(tokens))
    cut = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text == "," else at + 1
    if cut >= len(tokens) or tokens[cut].text != "when" or not any(is_past(token) for token in tokens[:at]):
        return None
    return cut if any(is_past(token) for token in tokens[cut + 1 :]) else None


def _has_end(mention: Mention, clause: Clause) -> bool:
    """Tell whether an expression says until when something lasted."""
    said = mention.reading.meaning
    if isinstance(said, Partial):
        return mention.reading.bound == "until"
    lasts = not words_of(narrative.LASTING).isdisjoint({token.text for token in clause.tokens})
    return isinstance(said, Pair) and not said.either and isinstance(said.last, Partial) and lasts
