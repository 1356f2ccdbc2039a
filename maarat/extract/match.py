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

COMMON = frozenset("the a an of in on at by to from and or NUM DAY CAP DASH , . ABOUT CARDINAL DURING IN ON the".split())
"""Classes that nearly every sentence has: a row is not looked up by them if it needs another too."""
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


class _Outline(NamedTuple):
    """What can be told of a pattern without reading all of it.

    `starters` are the classes that a match can begin with, `needs` sets of classes of each of
    which some token must have one, `words` every word and class it names.
    """

    starters: frozenset[str]
    needs: tuple[frozenset[str], ...]
    words: frozenset[str]


def outline(pattern: str) -> _Outline:
    """Return the outline of a pattern; ValueError where it could match nothing at all.

    Patterns are outlined at every start but read only where a text has what they need.
    """
    words = re.findall(_PATTERN, pattern)
    starters, empty = _starters(words, 0, len(words))
    if empty:
        raise ValueError(f"pattern {pattern!r} matches nothing at all")
    return _Outline(frozenset(starters), tuple(_needs(words)), frozenset(words))


def _starters(words: list[str], at: int, end: int) -> tuple[set[str], bool]:
    """Return what the words between two places may start with, and whether they may match nothing."""
    found: set[str] = set()
    all_found: set[str] = set()
    can_be_empty = open_ = False  # of one alternative: `open_` false while all before may be left out
    while at < end:
        word = words[at]
        if word == "|":
            all_found |= found
            can_be_empty |= not open_
            found, open_ = set(), False
            at += 1
        elif open_ and word != "(":
            at += 1
        elif word in ("!", "<!", "<"):
            at += 2
        elif word in ("[", "]"):
            at += 1
        elif at + 1 < end and words[at + 1] == ":":
            at += 2
        else:
            close = _closing(words, at) if word == "(" else at
            if not open_:
                more, empty = _starters(words, at + 1, close) if word == "(" else ({word}, False)
                found |= more
                open_ = not (empty or (close + 1 < end and words[close + 1] in ("?", "*")))
            at = close + 1
            if at < end and words[at] in ("?", "*", "+"):
                at += 1
    return all_found | found, can_be_empty or not open_


def _closing(words: list[str], at: int) -> int:
    """Return the place of the bracket that closes the one at a place."""
    depth = 0
    for place in range(at, len(words)):
        depth += (words[place] == "(") - (words[place] == ")")
        if depth == 0:
            return place
    raise ValueError("a bracket is not closed")


def _needs(words: list[str]) -> list[frozenset[str]]:
    """Return, for each piece that cannot be left out, the classes it may be made of."""
    needs: list[frozenset[str]] = []
    at = 0
    while at < len(words):
        word = words[at]
        if word == "|":
            return []  # alternatives without brackets: nothing is needed by all
        if word in ("!", "<!"):
            at += 2
        elif at + 1 < len(words) and words[at + 1] == ":":
            at += 2
        elif word in ("[", "]", "<"):
            at += 1
        else:
            close = _closing(words, at) if word == "(" else at
            optional = close + 1 < len(words) and words[close + 1] in ("?", "*")
            if not optional and (word != "(" or "?" not in words[at:close] and "*" not in words[at:close]):
                needs.append(frozenset(words[at : close + 1]))
            at = close + 1
            if at < len(words) and words[at] in ("?", "*", "+"):
                at += 1
    return needs


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
        self._outlines = [outline(rule.pattern) for rule in rules]
        self._steps: dict[int, Step] = {}
        self._rows_needing: dict[str, list[int]] = {}
        for number, rule in enumerate(self._outlines):
            for word in self._rarest(rule):
                self._rows_needing.setdefault(word, []).append(number)
        self.lexicon = lexicon or Lexicon(classes)
        self.lexicon.add_literals(word for rule in self._outlines for word in rule.words)

    @staticmethod
    def _rarest(rule: _Outline) -> frozenset[str]:
        """Return the set of classes that tells best whether a text can have the row."""
        return min(rule.needs, key=lambda need: (len(need & COMMON), len(need)), default=rule.starters)

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """Return the matches in a sequence of tokens, in order, none overlapping another."""
        starting = self._rows_starting(tokens)
        found: list[Match] = []
        if not starting:
            return found
        at = 0
        while at < len(tokens):
            numbers = {number for symbol in tokens[at].symbols if symbol in starting for number in starting[symbol]}
            match = self._best_at(tokens, at, sorted(numbers)) if numbers else None
            if match is not None and match.last > match.first:
                found.append(match)
                at = match.last
            else:
                at += 1
        return found

    def _rows_starting(self, tokens: Sequence[Token]) -> dict[str, list[int]]:
        """Return, by the class they start with, the rows that these tokens have everything for."""
        present = frozenset().union(*(token.symbols for token in tokens))
        numbers = {number for symbol in present for number in self._rows_needing.get(symbol, ())}
        starting: dict[str, list[int]] = {}
        for number in numbers:
            starters, needs, _ = self._outlines[number]
            if not any(need.isdisjoint(present) for need in needs):
                for symbol in starters:
                    starting.setdefault(symbol, []).append(number)
        return starting

    def _best_at(self, tokens: Sequence[Token], at: int, candidates: Sequence[int]) -> Match | None:
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
            step = self._steps[number] = _build(parse(self._rules[number].pattern), _done)
        return step
