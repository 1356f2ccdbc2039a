"""References to events that the article has told: "after the fall of the bridge"."""

from collections.abc import Sequence
from functools import cache

from maarat.extract.clauses import Clause
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, Partial, Shift
from maarat.extract.words import words_of
from maarat.model import Span
from maarat.record import NamedTuple
from maarat.rules import narrative
from maarat.rules import references as rules

_RELATING = frozenset((*rules.RELATIONS, "COUNTED_FROM"))
_PLAIN = frozenset((*rules.FILLERS.split(), *rules.THE_FIGHT.split()))
FRONT = 1  # words that may stand before a preposition with which a clause begins
REACH = 12  # words in which a preposition must find its event
SHORT = 3  # letters that a word has at least to tell one event from another


class Reference(NamedTuple):
    """An event that a clause is placed by: how, where its words stand, its kinds, its names and other words.

    `whole` tells that it may be the fight of the article itself; `fronted` that the clause begins with it;
    `dated` is the month or year that names it ("the 1917 general strike").
    """

    relation: str
    span: Span
    kinds: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    whole: bool
    fronted: bool
    dated: Partial | None = None


@cache
def _tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Return the kinds of event by noun, by past form and by -ing form."""
    tables: tuple[dict[str, set[str]], ...] = ({}, {}, {})
    for kind, forms in rules.FAMILIES.items():
        for table, words in zip(tables, forms, strict=True):
            for word in words.split():
                table.setdefault(word, set()).add(kind)
    nouns, verbs, gerunds = ({word: frozenset(kinds) for word, kinds in table.items()} for table in tables)
    return nouns, verbs, gerunds


def find_reference(clause: Clause, *, in_front: bool = False) -> Reference | None:
    """Return the first reference to an event among the words of a clause, or among the few that it can begin with."""
    tokens = clause.tokens
    if clause.classes.isdisjoint(_RELATING):
        return None
    for at, token in enumerate(tokens[: FRONT + 1] if in_front else tokens):
        if token.symbols.isdisjoint(_RELATING):
            continue
        relation = rules.RELATIONS.get(token.text.lower())
        value = token.value
        if isinstance(value, Mention) and isinstance(value.reading.meaning, Shift) and at + 1 < len(tokens):
            relation = "counted" if "COUNTED_FROM" in token.symbols else None
        if relation is not None:
            found = _event_after(tokens, at, relation)
            if found is not None:
                return found
    return None


def _event_after(tokens: Sequence[Token], at: int, relation: str) -> Reference | None:
    """Return the event that follows a preposition, unless a date comes first."""
    nouns, verbs, gerunds = _tables()
    kinds: frozenset[str] = frozenset()
    names: set[str] = set()
    others: set[str] = set()
    whole = False
    end = at + 1
    for index in range(at + 1, min(len(tokens), at + REACH)):
        token = tokens[index]
        word = token.text.lower()
        if token.value is not None or "YEAR" in token.symbols:
            dated = _naming_date(tokens, index) if relation in rules.TAKE_DATES and at <= FRONT else None
            span = Span(tokens[at].start, tokens[index].end)
            return dated and Reference(relation, span, kinds, frozenset(), frozenset(), whole, True, dated)
        if word in words_of(rules.STOPS):
            break
        end = index + 1
        kind = gerunds.get(word) if index == at + 1 else None
        kind = kind or nouns.get(word) or (verbs.get(word) if relation not in ("since", "during") else None)
        if kind and not kinds:
            kinds = kind
        elif word in words_of(rules.THE_FIGHT):
            whole = True
        elif len(word) > SHORT and word not in _PLAIN:
            (names if "CAP" in token.symbols else others).add(word)
    if (whole and relation == "during") or not (kinds or whole):
        return None
    span = Span(tokens[at].start, tokens[end - 1].end)
    return Reference(relation, span, kinds, frozenset(names), frozenset(others), whole, at <= FRONT)


def _naming_date(tokens: Sequence[Token], at: int) -> Partial | None:
    """Return the month or the year that names what follows it: "the November general strike"."""
    if at + 1 >= len(tokens) or not tokens[at + 1].text[:1].isalpha() or tokens[at - 1].text != "the":
        return None
    if tokens[at + 1].text in words_of(narrative.AFTER_DATE):
        return None
    value = tokens[at].value
    if value is None:
        return Partial(int(tokens[at].text))
    meaning = value.reading.meaning if isinstance(value, Mention) else None
    if not isinstance(meaning, Partial) or meaning.day is not None:
        return None
    is_name = meaning.year is None and "CAP" in tokens[at + 1].symbols  # the October Revolution is of one year for ever
    return None if is_name else meaning


def kinds_told(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the kinds of event that the verbs and nouns of a clause tell."""
    nouns, verbs, _ = _tables()
    found: set[str] = set()
    for token in tokens:
        word = token.text.lower()
        found |= verbs.get(word, frozenset()) | nouns.get(word, frozenset())
    return frozenset(found)
