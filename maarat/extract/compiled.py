"""A pattern as a function over tokens: small closures over word classes, each with what follows it."""

from collections.abc import Callable, Sequence

from maarat.extract.lex import Token
from maarat.extract.pattern import Node, ahead

REPEAT_LIMIT = 12  # rounds of `*` and `+`: keeps matching linear, no phrase is longer

_NONE: frozenset[str] = frozenset()
Groups = tuple[str, int, int, "Groups"] | None
"""A linked list of fields: name, first token, token after the last, those before."""
Step = Callable[[Sequence[Token], int, Groups], tuple[int, Groups] | None]
"""Match from a token on: the token after the match with the fields, or None."""


def compiled(node: Node) -> Step:
    """Return a pattern as a step."""
    return _build(node, _done)


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
    choices = []
    for part in node.parts:
        first, _, empty, _ = ahead(part)
        choices.append((first, empty, _build(part, then)))

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
