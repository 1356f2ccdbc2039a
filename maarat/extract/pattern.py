"""Read the patterns of the rules' tables: as a tree, and in outline."""

import re
from functools import cache

from maarat.record import NamedTuple

COMMON = frozenset(
    "the a an of in on at by to from and or NUM DAY CAP DASH , . ABOUT CARDINAL DURING IN ON this that one same after before for as "
    "IN_YEAR BEFORE_MAY YY".split()
)
"""Classes that many a sentence has: a row is not looked up by them if it needs another too."""


_NONE: frozenset[str] = frozenset()


class Node(NamedTuple):
    """A piece of a pattern: kind, word or name, and the pieces inside."""

    kind: str
    name: str
    parts: tuple["Node", ...]


_PATTERN = r"[A-Za-z][\w'.-]*(?<!\.)|<!|\S"


def parse(pattern: str) -> Node:
    """Read a pattern as described in `rules.row`; raises ValueError where it is not well formed."""
    words = re.findall(_PATTERN, pattern)
    words.reverse()  # so that the next one can be popped
    node = _alternatives(words)
    if words:
        raise ValueError(f"unexpected {words[-1]!r} in pattern {pattern!r}")
    return node


def _alternatives(words: list[str]) -> Node:
    choices = [_sequence(words)]
    while words and words[-1] == "|":
        words.pop()
        choices.append(_sequence(words))
    return choices[0] if len(choices) == 1 else Node("or", "", tuple(choices))


def _sequence(words: list[str]) -> Node:
    items: list[Node] = []
    while words and words[-1] not in ("|", ")"):
        items.append(_item(words))
    return Node("all", "", tuple(items))


def _item(words: list[str]) -> Node:
    word = words.pop()
    if word in ("!", "<!", "<"):
        return Node({"!": "not", "<!": "not_before", "<": "before"}[word], words.pop(), ())
    if word in ("[", "]"):
        return Node("mark", "extent" if word == "[" else "/extent", ())
    if words and words[-1] == ":":
        words.pop()
        return Node("field", word, (_item(words),))
    if word == "(":
        node = _alternatives(words)
        if not words or words.pop() != ")":
            raise ValueError("a bracket is not closed")
    else:
        node = Node("word", word, ())
    if words and words[-1] in ("?", "*", "+"):
        sign = words.pop()
        node = Node({"?": "maybe", "*": "any", "+": "some"}[sign], "", (node,))
    return node


Ahead = tuple[frozenset[str], frozenset[str], bool, bool]
"""The classes that the first token of a piece can have, and the second; whether the piece may take no token at all,
and whether it may take one and no more."""


def ahead(node: Node) -> Ahead:
    """Return what a piece can begin with.

    >>> first, second, empty, alone = ahead(parse("(the)? !of day:DAY (,)? month:MONTH"))
    >>> sorted(first), sorted(second), empty, alone
    (['DAY', 'the'], [',', 'DAY', 'MONTH'], False, False)
    """
    if node.kind == "word":
        return _need(node.name), _NONE, False, True
    first, second, empty, alone = _NONE, _NONE, node.kind != "or", False
    for begins, follows, may_be_empty, may_be_alone in map(ahead, node.parts):
        if node.kind == "or":
            first, second, empty, alone = first | begins, second | follows, empty or may_be_empty, alone or may_be_alone
            continue
        second |= begins if alone else _NONE
        if empty:
            first, second = first | begins, second | follows
        alone, empty = (alone and may_be_empty) or (empty and may_be_alone), empty and may_be_empty
        if not alone and not empty:
            break  # what follows stands behind the second token
    if node.kind in ("any", "some") and alone:
        second |= first
    return first, second, empty or node.kind in ("maybe", "any"), alone


class Outline(NamedTuple):
    """What can be told of a pattern without reading all of it.

    `starters` are the classes that a match can begin with, `needs` sets of classes of each of
    which some token must have one.
    """

    starters: frozenset[str]
    needs: tuple[frozenset[str], ...]


@cache
def outline(pattern: str) -> Outline:
    """Return the outline of a pattern; ValueError where it is not well formed or could match nothing at all.

    One pass over the words, what is around a bracket on a stack: all are outlined at every start, few are read.
    """
    words = [*re.findall(_PATTERN, pattern), ")", ""]
    around, at, end = list[tuple[set[str], list[list[frozenset[str]]], bool, bool]](), 0, len(words) - 1
    starters, choices = set[str](), [list[frozenset[str]]()]
    begun = empty = False  # of one choice: something stands in it that cannot be left out; of any: nothing does
    while at < end:
        word, sign = words[at], words[at + 1]
        at += 1
        if word == "(":
            around.append((starters, choices, begun, empty))
            starters, choices, begun, empty = set(), [[]], False, False
        elif word == "|":
            choices.append([])
            begun, empty = False, empty or not begun
        elif word in ("!", "<!", "<") or sign == ":":
            choices[-1] += [_need(sign)] if word == "<" else []
            at += 1
        elif word not in ("[", "]"):
            if word != ")":
                first, needs, stays = {word}, [_need(word)], True
            elif around:
                first, needs, stays = starters, _needed_by_all(choices), begun and not empty
                starters, choices, begun, empty = around.pop()
            else:
                break
            if not begun:
                starters |= first
            if sign not in ("?", "*"):
                choices[-1] += needs
                begun |= stays
            at += sign in ("?", "*", "+")
    else:
        raise ValueError(f"a bracket is not closed in pattern {pattern!r}")
    if at < end or empty or not begun:
        raise ValueError(f"pattern {pattern!r} matches nothing at all")
    return Outline(frozenset(starters), tuple(_needed_by_all(choices)))


@cache
def _need(word: str) -> frozenset[str]:
    return frozenset({word})


def _needed_by_all(choices: list[list[frozenset[str]]]) -> list[frozenset[str]]:
    """Return what a choice needs whichever way it is taken: of each way what tells it best."""
    if len(choices) == 1:
        return choices[0]
    if not all(choices):
        return []
    return [frozenset().union(*[needs[0] if len(needs) == 1 else min(needs, key=_commonness) for needs in choices])]


def _commonness(need: frozenset[str]) -> tuple[int, int]:
    return len(need & COMMON), len(need)


def rarest(row: Outline) -> frozenset[str]:
    """Return the set of classes that tells best whether a text can have the row."""
    return min(row.needs, key=_commonness, default=row.starters)
