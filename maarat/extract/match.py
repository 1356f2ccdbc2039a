"""Find the rows of a table in a sequence of tokens.

A cascade in the manner of FASTUS (Hobbs et al. 1997): one table finds the time expressions, a
later one sees them as single tokens, and so on. Matching is done by small closures over word
classes; a row's pattern is read at start and put together only when its first word occurs.

Overlaps are settled in one way everywhere: earliest start, then longest, then table order.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from maarat.extract.lex import Lexicon, Token, classes_in
from maarat.extract.pattern import Node, firsts, outline, parse, rarest
from maarat.record import NamedTuple
from maarat.rules.row import Rule

REPEAT_LIMIT = 12  # rounds of `*` and `+`: keeps matching linear, no phrase is longer

_NONE: frozenset[str] = frozenset()
Groups = tuple[str, int, int, "Groups"] | None
"""A linked list of fields: name, first token, token after the last, those before."""
Step = Callable[[Sequence[Token], int, Groups], tuple[int, Groups] | None]
"""Match from a token on: the token after the match with the fields, or None."""

_Row = tuple[int, tuple[frozenset[str], ...], frozenset[str]]
"""A row's number, sets of classes of each of which it needs one, and the classes that it can begin with."""


class Match(NamedTuple):
    """A row found: the tokens `first` to `last` (half-open), and where its named fields lie."""

    rule: Rule
    first: int
    last: int
    groups: Mapping[str, tuple[int, int]]


def _build(node: Node, then: Step) -> Step:
    """Return a step that matches the piece and goes on with `then`."""
    return _BUILDERS[node.kind](node, then)


def _build_word(node: Node, then: Step) -> Step:
    name = node.name

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        if at < len(tokens) and name in tokens[at].symbols:
            return then(tokens, at + 1, groups)
        return None

    return step


def _build_not(node: Node, then: Step) -> Step:
    name = node.name

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        if at < len(tokens) and name in tokens[at].symbols:
            return None
        return then(tokens, at, groups)

    return step


def _build_behind(node: Node, then: Step) -> Step:
    name, wanted = node.name, node.kind == "before"

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        if (at > 0 and name in tokens[at - 1].symbols) == wanted:
            return then(tokens, at, groups)
        return None

    return step


def _build_all(node: Node, then: Step) -> Step:
    for part in reversed(node.parts):
        then = _build(part, then)
    return then


def _build_or(node: Node, then: Step) -> Step:
    names = _names(node)
    if names is not None:
        return _build_one_of(names, then)
    choices = [(*firsts(part), _build(part, then)) for part in node.parts]

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        symbols = tokens[at].symbols if at < len(tokens) else _NONE
        for first, empty, choice in choices:
            if empty or not first.isdisjoint(symbols):  # most choices cannot begin here, and to ask is cheaper
                found = choice(tokens, at, groups)
                if found is not None:
                    return found
        return None

    return step


def _names(node: Node) -> frozenset[str] | None:
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


def _build_run(names: frozenset[str], least: int, then: Step) -> Step:
    """Return a step over a run of words, as long as can be: a loop where other pieces are built many times over."""

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        end, limit = at, min(len(tokens), at + REPEAT_LIMIT)
        while end < limit and not names.isdisjoint(tokens[end].symbols):
            end += 1
        while end >= at + least:
            found = then(tokens, end, groups)
            if found is not None:
                return found
            end -= 1
        return None

    return step


def _build_repeat(node: Node, then: Step) -> Step:
    least, most = {"maybe": (0, 1), "any": (0, REPEAT_LIMIT), "some": (1, REPEAT_LIMIT)}[node.kind]
    if most == 1:
        return _either(_build(node.parts[0], then), then)
    names = _names(node.parts[0])
    if names is not None:
        return _build_run(names, least, then)
    return _build_rounds(_build(node.parts[0], _done), least, most, then)


def _build_rounds(once: Step, least: int, most: int, then: Step) -> Step:
    """Return a step over as many rounds of a piece as can be; each round is taken as it is first found."""

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        ends = [(at, groups)]
        while len(ends) <= most:
            end = once(tokens, *ends[-1])
            if end is None or end[0] == ends[-1][0]:
                break
            ends.append(end)
        while len(ends) > least:
            found = then(tokens, *ends.pop())
            if found is not None:
                return found
        return None

    return step


def _either(first: Step, second: Step) -> Step:
    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        found = first(tokens, at, groups)
        return found if found is not None else second(tokens, at, groups)

    return step


def _build_field(node: Node, then: Step) -> Step:
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


def _build_mark(node: Node, then: Step) -> Step:
    name = node.name

    def step(tokens: Sequence[Token], at: int, groups: Groups) -> tuple[int, Groups] | None:
        return then(tokens, at, (name, at, at, groups))

    return step


_BUILDERS: dict[str, Callable[[Node, Step], Step]] = {
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
        self._further: list[tuple[frozenset[str], ...]] = []  # needs of each row beside the one that it is looked up by
        self._rows_needing: dict[str, list[int]] = {}
        for number, rule in enumerate(self._outlines):
            looked_up = rarest(rule)
            self._further.append(tuple(need for need in rule.needs if need is not looked_up))
            for word in looked_up:
                self._rows_needing.setdefault(word, []).append(number)
        self._telling = frozenset(self._rows_needing)
        self._rows_told: dict[AbstractSet[str], list[_Row]] = {}  # the same few classes come together again and again
        self.lexicon = lexicon or Lexicon(classes)

    def find(self, tokens: Sequence[Token], present: AbstractSet[str] | None = None) -> list[Match]:
        """Return the matches in a sequence of tokens, in order, none overlapping another.

        `present` are the classes that the tokens have, and perhaps others, where the caller knows them.
        """
        found: list[Match] = []
        starting = self._rows_starting(classes_in(tokens) if present is None else present)
        if not starting:
            return found
        starters = frozenset(starting)
        end = 0  # of the last match
        for at, token in enumerate(tokens):
            symbols = token.symbols
            if starters.isdisjoint(symbols) or at < end:
                continue
            rows = [row for symbol in starters & symbols for row in starting[symbol]]
            match = self._best_at(tokens, at, rows if len(rows) == 1 else sorted(set(rows)))
            if match is not None and match.last > match.first:
                found.append(match)
                end = match.last
        return found

    def _rows_starting(self, present: AbstractSet[str]) -> dict[str, list[int]]:
        """Return, by the class they start with, the rows for which all that they need is present."""
        starting: dict[str, list[int]] = {}
        telling = self._telling & present
        if not telling:
            return starting
        rows = self._rows_told.get(telling)
        if rows is None:
            rows = self._rows_told[telling] = self._rows_of(telling)
        for number, further, starters in rows:
            for need in further:
                if need.isdisjoint(present):
                    break
            else:
                for symbol in starters & present:
                    starting.setdefault(symbol, []).append(number)
        return starting

    def _rows_of(self, telling: AbstractSet[str]) -> list[_Row]:
        """Return the rows that are looked up by some classes, with what else they need and begin with."""
        numbers = {number for symbol in telling for number in self._rows_needing[symbol]}
        return [(number, self._further[number], self._outlines[number].starters) for number in sorted(numbers)]

    def _best_at(self, tokens: Sequence[Token], at: int, candidates: Sequence[int]) -> Match | None:
        best, best_end = None, -1
        steps = self._steps
        for number in candidates:
            result = (steps.get(number) or self._step(number))(tokens, at, None)
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
        step = self._steps[number] = _build(parse(self._rules[number].pattern), _done)
        return step
