"""The stages by which a text about losses is read: words, times, counts, noun phrases.

All tables share one lexicon, so that a text is cut into tokens once.
"""

from collections.abc import Callable, Sequence
from functools import cache

from maarat.extract.counts import CountRows, join_counts, join_groups
from maarat.extract.heads import Names
from maarat.extract.lex import Lexicon, Token
from maarat.extract.match import Grammar
from maarat.extract.parts import fold_parts
from maarat.extract.phrases import join_phrases
from maarat.model import Span
from maarat.rules import attribution, casualties, counts, losses

MOST_TOKENS = 2_000  # no sentence and no field of a real article comes near; what lies behind is not read
SideNames = Callable[[Sequence[Token]], Names]
"""Tells where sides are named among tokens."""


@cache
def vocabulary() -> Lexicon:
    """Return the words that every table about losses knows, one lexicon for the whole cascade."""
    return Lexicon(counts.CLASSES | casualties.CLASSES | attribution.CLASSES)


@cache
def count_rows() -> CountRows:
    """Return the rows for counts as the first stage."""
    return CountRows(vocabulary())


@cache
def loss_rows(*, boxed: bool = False) -> Grammar:
    """Return the rows for losses, those of prose or those of an infobox."""
    return Grammar(losses.BOXED if boxed else losses.LOSSES, {}, vocabulary())


@cache
def source_rows() -> Grammar:
    """Return the rows for sources."""
    return Grammar(attribution.ATTRIBUTIONS, {}, vocabulary())


@cache
def loss_words() -> frozenset[str]:
    """Return every word without which a sentence tells no loss."""
    named = ("DONE", "DOING", "DO", "STATE", "ACT", "LOSSNOUN", "NOMINAL", "BODY", "LOSE", "YIELD", "PRISONERS")
    return frozenset(" ".join([*(casualties.CLASSES[name] for name in named), casualties.OTHER_WORDS]).lower().split())


def prepare() -> None:
    """Build every stage: a word that a later one names must be known before the first token is read."""
    count_rows(), loss_rows(), loss_rows(boxed=True), source_rows()


def read_tokens(prose: str, span: Span, names: SideNames, times: Sequence[Span] = ()) -> list[Token]:
    """Return the tokens of a stretch of prose with times, counts and noun phrases joined."""
    prepare()
    return join_phrases_of(vocabulary().tokens(prose, *span), prose, names, times)


def join_phrases_of(tokens: Sequence[Token], prose: str, names: SideNames, times: Sequence[Span]) -> list[Token]:
    """Return tokens of a stretch of prose with times, counts and noun phrases joined."""
    tokens = tokens[:MOST_TOKENS]
    found = names(tokens)
    counted = join_counts(count_rows(), join_groups(_join_times(tokens, times), prose))
    return fold_parts(join_phrases(counted, found))


def _join_times(tokens: Sequence[Token], times: Sequence[Span]) -> list[Token]:
    """Return the tokens with each time expression made one, so that its numbers count nothing."""
    if not times:
        return list(tokens)
    joined: list[Token] = []
    index = 0
    for token in tokens:
        while index < len(times) and times[index].end <= token.start:
            index += 1
        if index < len(times) and times[index].start <= token.start:
            if joined and joined[-1].start >= times[index].start and "TIME" in joined[-1].symbols:
                joined[-1] = joined[-1]._replace(end=token.end)
            else:
                joined.append(token._replace(symbols=frozenset({"TIME"})))
        else:
            joined.append(token)
    return joined
