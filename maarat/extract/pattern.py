"""Read the patterns of the rules' tables: as a tree, and in outline."""

import re
from functools import cache
from typing import NamedTuple


COMMON = frozenset("the a an of in on at by to from and or NUM DAY CAP DASH , . ABOUT CARDINAL DURING IN ON".split())
"""Classes that nearly every sentence has: a row is not looked up by them if it needs another too."""


class Node(NamedTuple):
    """A piece of a pattern: kind, word or name, and the pieces inside."""

    kind: str
    name: str = ""
    parts: tuple["Node", ...] = ()


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
    return choices[0] if len(choices) == 1 else Node("or", parts=tuple(choices))


def _sequence(words: list[str]) -> Node:
    items: list[Node] = []
    while words and words[-1] not in ("|", ")"):
        items.append(_item(words))
    return Node("all", parts=tuple(items))


def _item(words: list[str]) -> Node:
    word = words.pop()
    if word in ("!", "<!", "<"):
        return Node({"!": "not", "<!": "not_before", "<": "before"}[word], words.pop())
    if word in ("[", "]"):
        return Node("mark", "extent" if word == "[" else "/extent")
    if words and words[-1] == ":":
        words.pop()
        return Node("field", word, (_item(words),))
    if word == "(":
        node = _alternatives(words)
        if not words or words.pop() != ")":
            raise ValueError("a bracket is not closed")
    else:
        node = Node("word", word)
    if words and words[-1] in ("?", "*", "+"):
        sign = words.pop()
        node = Node({"?": "maybe", "*": "any", "+": "some"}[sign], parts=(node,))
    return node


class Outline(NamedTuple):
    """What can be told of a pattern without reading all of it.

    `starters` are the classes that a match can begin with, `needs` sets of classes of each of
    which some token must have one.
    """

    starters: frozenset[str]
    needs: tuple[frozenset[str], ...]


@cache
def outline(pattern: str) -> Outline:
    """Return the outline of a pattern; ValueError where it could match nothing at all.

    Patterns are outlined at every start but read only where a text has what they need.
    """
    words = re.findall(_PATTERN, pattern)
    ends = _brackets(words)
    starters, empty = _starters(words, ends, 0, len(words))
    if empty:
        raise ValueError(f"pattern {pattern!r} matches nothing at all")
    return Outline(frozenset(starters), tuple(_needs(words, ends, 0, len(words))))


def _starters(words: list[str], ends: dict[int, int], at: int, end: int) -> tuple[set[str], bool]:
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
        elif open_:
            at = ends.get(at, at) + 1
        elif word in ("!", "<!", "<"):
            at += 2
        elif word in ("[", "]"):
            at += 1
        elif at + 1 < end and words[at + 1] == ":":
            at += 2
        else:
            close = ends.get(at, at)
            more, empty = _starters(words, ends, at + 1, close) if word == "(" else ({word}, False)
            found |= more
            open_ = not (empty or (close + 1 < end and words[close + 1] in ("?", "*")))
            at = close + 1
            if at < end and words[at] in ("?", "*", "+"):
                at += 1
    return all_found | found, can_be_empty or not open_


def _brackets(words: list[str]) -> dict[int, int]:
    """Return where each bracket that opens closes; a word is its own end. Raises ValueError where one does not."""
    ends = {}
    open_: list[int] = []
    for at, word in enumerate(words):
        if word == "(":
            open_.append(at)
        elif word == ")" and open_:
            ends[open_.pop()] = at
    if open_:
        raise ValueError("a bracket is not closed")
    return ends


def _needs(words: list[str], ends: dict[int, int], at: int, end: int) -> list[frozenset[str]]:
    """Return, for each piece between two places that cannot be left out, the classes it may be told by."""
    choices: list[list[frozenset[str]]] = [[]]
    while at < end:
        word = words[at]
        if word == "|":
            choices.append([])
            at += 1
        elif word in ("!", "<!"):
            at += 2
        elif word in ("[", "]", "<"):
            at += 1
        elif at + 1 < end and words[at + 1] == ":":
            at += 2
        else:
            close = ends.get(at, at)
            after = words[close + 1] if close + 1 < end else ""
            if after not in ("?", "*"):
                choices[-1] += _needs(words, ends, at + 1, close) if word == "(" else [frozenset({word})]
            at = close + 1 + (after in ("?", "*", "+"))
    if len(choices) == 1:
        return choices[0]
    if not all(choices):
        return []  # one way of saying it needs nothing
    return [frozenset().union(*(min(needs, key=_commonness) for needs in choices))]


def _commonness(need: frozenset[str]) -> tuple[int, int]:
    return len(need & COMMON), len(need)


def rarest(row: Outline) -> frozenset[str]:
    """Return the set of classes that tells best whether a text can have the row."""
    return min(row.needs, key=_commonness, default=row.starters)
