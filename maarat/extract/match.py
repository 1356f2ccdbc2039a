"""Find the rows of a table in a sequence of tokens.

A cascade in the manner of FASTUS (Hobbs et al. 1997): one table finds the time expressions, a
later one sees them as single tokens, and so on. Matching is done by small closures over word
classes; a row's pattern is read at start and put together only when its first word occurs.

Overlaps are settled in one way everywhere: earliest start, then longest, then table order.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from maarat.extract.lex import Lexicon, Token
from maarat.rules.row import Rule

REPEAT_LIMIT = 12  # rounds of `*` and `+`: keeps matching linear, no phrase is longer

Groups = tuple[str, int, int, "Groups"] | None
"""A linked list of fields: name, first token, token after the last, those before."""
Step = Callable[[Sequence[Token], int, Groups], tuple[int, Groups] | None]
"""Match from a token on: the token after the match with the fields, or None."""


class Match(NamedTuple):
    """A row found: the tokens `first` to `last` (half-open), and where its named fields lie."""

    rule: Rule
    first: int
    last: int
    groups: Mapping[str, tuple[int, int]]


class _Node(NamedTuple):
    """A piece of a pattern: kind, word or name, and the pieces inside."""

    kind: str
    name: str = ""
    parts: tuple["_Node", ...] = ()


_PATTERN = r"[A-Za-z][\w'.-]*(?<!\.)|<!|\S"


def parse(pattern: str) -> _Node:
    """Read a pattern as described in `rules.row`; raises ValueError where it is not well formed."""
    words = re.findall(_PATTERN, pattern)
    words.reverse()  # so that the next one can be popped
    node = _alternatives(words)
    if words:
        raise ValueError(f"unexpected {words[-1]!r} in pattern {pattern!r}")
    return node


def _alternatives(words: list[str]) -> _Node:
    choices = [_sequence(words)]
    while words and words[-1] == "|":
        words.pop()
        choices.append(_sequence(words))
    return choices[0] if len(choices) == 1 else _Node("or", parts=tuple(choices))


def _sequence(words: list[str]) -> _Node:
    items: list[_Node] = []
    while words and words[-1] not in ("|", ")"):
        items.append(_item(words))
    return _Node("all", parts=tuple(items))


def _item(words: list[str]) -> _Node:
    word = words.pop()
    if word in ("!", "<!", "<"):
        return _Node({"!": "not", "<!": "not_before", "<": "before"}[word], words.pop())
    if word in ("[", "]"):
        return _Node("mark", "extent" if word == "[" else "/extent")
    if words and words[-1] == ":":
        words.pop()
        return _Node("field", word, (_item(words),))
    if word == "(":
        node = _alternatives(words)
        if not words or words.pop() != ")":
            raise ValueError("a bracket is not closed")
    else:
        node = _Node("word", word)
    if words and words[-1] in ("?", "*", "+"):
        sign = words.pop()
        node = _Node({"?": "maybe", "*": "any", "+": "some"}[sign], parts=(node,))
    return node


def words_of(node: _Node) -> set[str]:
    """Return every word and class that a pattern names."""
    if node.kind in ("word", "not", "not_before", "before"):
        return {node.name}
    return {word for part in node.parts for word in words_of(part)}


Opening = frozenset[tuple[str, ...]]
"""The classes of the first tokens of any match, two at most; shorter where a match can be shorter."""

_NOTHING: Opening = frozenset({()})


def _opening(node: _Node) -> Opening:
    """Return how a match of a piece can begin."""
    if node.kind == "word":
        return frozenset({(node.name,)})
    if node.kind in ("not", "not_before", "before", "mark"):
        return _NOTHING
    if node.kind == "or":
        return frozenset().union(*map(_opening, node.parts))
    found = _NOTHING
    for part in node.parts:
        found = _then(found, _opening(part))
        if all(len(beginning) == 2 for beginning in found):
            break
    if node.kind in ("any", "some"):
        found |= _then(found, found)
    return found | _NOTHING if node.kind in ("maybe", "any") else found


def _then(first: Opening, second: Opening) -> Opening:
    """Return how two pieces in a row can begin."""
    return frozenset((a + b)[:2] if len(a) < 2 else a for a in first for b in (second if len(a) < 2 else _NOTHING))


def _starters(node: _Node) -> tuple[set[str], bool]:
    """Return what a match may start with, and whether the piece may match nothing."""
    if node.kind == "word":
        return {node.name}, False
    if node.kind in ("not", "not_before", "before", "mark"):
        return set(), True
    if node.kind == "or":
        results = [_starters(part) for part in node.parts]
        return set().union(*(found for found, _ in results)), any(empty for _, empty in results)
    found: set[str] = set()
    for part in node.parts:
        more, empty = _starters(part)
        found |= more
        if not empty:
            return found, node.kind in ("maybe", "any")
    return found, True


def _build(node: _Node, then: Step) -> Step:
    """Return a step that matches the piece and goes on with `then`."""
    return _BUILDERS[node.kind](node, then)


def _build_word(node: _Node, then: Step) -> Step:
    name = node.name

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        if at < len(tokens) and name in tokens[at].symbols:
            return then(tokens, at + 1, groups)
        return None

    return step


def _build_not(node: _Node, then: Step) -> Step:
    name = node.name

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        if at < len(tokens) and name in tokens[at].symbols:
            return None
        return then(tokens, at, groups)

    return step


def _build_behind(node: _Node, then: Step) -> Step:
    name, wanted = node.name, node.kind == "before"

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        if (at > 0 and name in tokens[at - 1].symbols) == wanted:
            return then(tokens, at, groups)
        return None

    return step


def _build_all(node: _Node, then: Step) -> Step:
    for part in reversed(node.parts):
        then = _build(part, then)
    return then


def _build_or(node: _Node, then: Step) -> Step:
    names = _names(node)
    if names is not None:
        return _build_one_of(names, then)
    steps = [_build(part, then) for part in node.parts]

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        for choice in steps:
            found = choice(tokens, at, groups)
            if found is not None:
                return found
        return None

    return step


def _names(node: _Node) -> frozenset[str] | None:
    """Return the words of a piece that is one word or a choice of single words, None for any other."""
    while node.kind == "all" and len(node.parts) == 1:
        node = node.parts[0]
    if node.kind == "word":
        return frozenset({node.name})
    if node.kind != "or":
        return None
    found: frozenset[str] = frozenset()
    for part in node.parts:
        names = _names(part)
        if names is None:
            return None
        found |= names
    return found


def _build_one_of(names: frozenset[str], then: Step) -> Step:
    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        if at < len(tokens) and not names.isdisjoint(tokens[at].symbols):
            return then(tokens, at + 1, groups)
        return None

    return step


def _build_run(names: frozenset[str], least: int, most: int, then: Step) -> Step:
    """Return a step over a run of words, as long as can be: a loop where other pieces are built many times over."""

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        end, limit = at, min(len(tokens), at + most)
        while end < limit and not names.isdisjoint(tokens[end].symbols):
            end += 1
        while end >= at + least:
            found = then(tokens, end, groups)
            if found is not None:
                return found
            end -= 1
        return None

    return step


def _build_repeat(node: _Node, then: Step) -> Step:
    least, most = {"maybe": (0, 1), "any": (0, REPEAT_LIMIT), "some": (1, REPEAT_LIMIT)}[node.kind]
    names = _names(node.parts[0])
    if names is not None:
        return _build_run(names, least, most, then)
    step = then
    for round_ in range(most, 0, -1):
        once = _build(node.parts[0], step)
        step = once if round_ <= least else _either(once, then)
    return step


def _either(first: Step, second: Step) -> Step:
    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        found = first(tokens, at, groups)
        return found if found is not None else second(tokens, at, groups)

    return step


def _build_field(node: _Node, then: Step) -> Step:
    name = node.name

    def close(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        assert groups is not None
        before: Groups = groups
        while before is not None and before[0] != f"({name}":
            before = before[3]
        assert before is not None
        return then(tokens, at, (name, before[1], at, groups))

    inner = _build(node.parts[0], close)

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        return inner(tokens, at, (f"({name}", at, at, groups))

    return step


def _build_mark(node: _Node, then: Step) -> Step:
    name = node.name

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        return then(tokens, at, (name, at, at, groups))

    return step


_BUILDERS: dict[str, Callable[[_Node, Step], Step]] = {
    "word": _build_word,
    "not": _build_not,
    "not_before": _build_behind,
    "before": _build_behind,
    "all": _build_all,
    "or": _build_or,
    "maybe": _build_repeat,
    "any": _build_repeat,
    "some": _build_repeat,
    "field": _build_field,
    "mark": _build_mark,
}


def _done(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
    return at, groups


class Grammar:
    """A table of rules with the tables of words that they use, ready to be run."""

    def __init__(self, rules: Sequence[Rule], classes: Mapping[str, str], lexicon: Lexicon | None = None) -> None:
        """Read the patterns; nothing is compiled yet. Tables of one cascade share a lexicon."""
        self._rules = tuple(rules)
        self._nodes = [parse(rule.pattern) for rule in rules]
        self._steps: dict[int, Step] = {}
        self._starting: dict[str, list[int]] = {}
        literals: set[str] = set()
        for number, node in enumerate(self._nodes):
            literals |= words_of(node)
            starters, empty = _starters(node)
            if empty:
                raise ValueError(f"rule {rules[number].name!r} matches nothing at all")
            for word in starters:
                self._starting.setdefault(word, []).append(number)
        self._openings: dict[int, Opening] = {}
        self._candidates: dict[frozenset[str], tuple[int, ...]] = {}
        self._pairs: dict[tuple[frozenset[str], frozenset[str]], tuple[int, ...]] = {}
        self.lexicon = lexicon or Lexicon(classes)
        self.lexicon.add_literals(literals)

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """Return the matches in a sequence of tokens, in order, none overlapping another."""
        found, at = [], 0
        while at < len(tokens):
            match = self._best_at(tokens, at)
            if match is not None and match.last > match.first:
                found.append(match)
                at = match.last
            else:
                at += 1
        return found

    def _worth_trying(self, tokens: Sequence[Token], at: int) -> tuple[int, ...]:
        """Return the rows that can begin with this token and the next; remembers each pair."""
        symbols = tokens[at].symbols
        candidates = self._candidates.get(symbols)
        if candidates is None:
            numbers = {number for symbol in symbols for number in self._starting.get(symbol, ())}
            candidates = self._candidates[symbols] = tuple(sorted(numbers))
        if not candidates:
            return candidates
        following = tokens[at + 1].symbols if at + 1 < len(tokens) else frozenset()
        pair = (symbols, following)
        fitting = self._pairs.get(pair)
        if fitting is None:
            fitting = self._pairs[pair] = tuple(n for n in candidates if self._fits(n, symbols, following))
        return fitting

    def _fits(self, number: int, symbols: frozenset[str], following: frozenset[str]) -> bool:
        opening = self._openings.get(number)
        if opening is None:
            opening = self._openings[number] = _opening(self._nodes[number])
        return any(begin[0] in symbols and (len(begin) == 1 or begin[1] in following) for begin in opening)

    def _best_at(self, tokens: Sequence[Token], at: int) -> Match | None:
        candidates = self._worth_trying(tokens, at)
        best, best_end = None, -1
        for number in candidates:
            result = self._step(number)(tokens, at, None)
            if result is not None and result[0] > best_end:
                best, best_end = (number, result), result[0]
        if best is None:
            return None
        number, (end, groups) = best
        fields: dict[str, tuple[int, int]] = {}
        while groups is not None:
            name, first, last, groups = groups
            if name[0] != "(":
                fields.setdefault(name, (first, last))
        first = fields.pop("extent", (at, at))[0]
        return Match(self._rules[number], first, fields.pop("/extent", (end, end))[0], fields)

    def _step(self, number: int) -> Step:
        step = self._steps.get(number)
        if step is None:
            step = self._steps[number] = _build(self._nodes[number], _done)
        return step
