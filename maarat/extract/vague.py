"""Find the time expressions that date no clause: lengths, repetitions, "now", years that only name."""

from collections.abc import Iterator, Sequence
from functools import cache

from maarat.extract.lex import Token
from maarat.extract.match import Grammar
from maarat.extract.meanings import Mention
from maarat.extract.readings import READINGS, read
from maarat.extract.timex3 import vague_value
from maarat.model import Span
from maarat.record import NamedTuple
from maarat.rules import dates, lengths
from maarat.rules.lengths import LENGTHS


class Vague(NamedTuple):
    """An expression that is no date: its TIMEX3 type and value."""

    span: Span
    type: str
    value: str
    rule: str


@cache
def length_grammar() -> Grammar:
    """Return the table with a lexicon of its own: the timeline does without both."""
    return Grammar(LENGTHS, dates.CLASSES | lengths.CLASSES)


def find_vague(tokens: Sequence[Token]) -> Iterator[Vague | Mention]:
    """Yield what the tables of dates left among the tokens of `join_mentions`: a date as a mention, others as vague."""
    grammar = length_grammar()
    known = [
        token if isinstance(token.value, Mention) else token._replace(symbols=grammar.lexicon.symbols(token.text))
        for token in tokens
    ]
    for match in grammar.find(known):
        span = Span(tokens[match.first].start, tokens[match.last - 1].end)
        fields = {name: known[first] for name, (first, _) in match.groups.items()}
        if match.rule.reads in READINGS:
            yield read(match, known)
        else:
            yield Vague(span, *vague_value(match.rule.reads, fields), match.rule.name)
