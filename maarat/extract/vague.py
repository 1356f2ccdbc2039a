"""Find the time expressions that date no clause: lengths, repetitions, "now", years that only name."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from maarat.extract.lex import Token
from maarat.extract.match import Grammar
from maarat.extract.meanings import Mention
from maarat.extract.readings import READINGS, ending, read
from maarat.extract.times import prose_lexicon
from maarat.extract.timex3 import vague_value
from maarat.model import Span
from maarat.record import NamedTuple
from maarat.rules.lengths import LENGTHS


class Vague(NamedTuple):
    """An expression that is no date: its TIMEX3 type and value."""

    span: Span
    type: str
    value: str
    rule: str


@cache
def length_grammar() -> Grammar:
    """Return the table, which the timeline does without."""
    return Grammar(LENGTHS, {}, prose_lexicon())


def find_vague(tokens: Sequence[Token], present: AbstractSet[str] | None = None) -> Iterator[Vague | Mention]:
    """Yield what the tables of dates left among the tokens of `join_mentions`: a date as a mention, others as vague.

    `present` are the classes of the tokens, and perhaps others, where they are known.
    """
    for match in length_grammar().find(tokens, present):
        last = tokens[match.last - 1]
        span = Span(tokens[match.first].start, last.end - ending(last))
        fields = {name: tokens[first] for name, (first, _) in match.groups.items()}
        if match.rule.reads == "same-day" and not any("DATE_D" in token.symbols for token in tokens):
            yield Vague(span, "DATE", "", match.rule.name)  # an anniversary, and no telling of which day
        elif match.rule.reads in READINGS:
            yield read(match, tokens)
        else:
            yield Vague(span, *vague_value(match.rule.reads, fields), match.rule.name)
