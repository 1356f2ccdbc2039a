"""Who fought whom and who stood beside whom: counted over a whole text, and two camps of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from maarat.extract.factions import RANKS, Text, known_keys
from maarat.rules import factions as rules

FARTHEST = 14  # words between two names of which one may do something to the other
NEAR = 5  # words that may stand between a people and its leader: ranks and first names
FEW = 6  # mentions of a party of which a text need say but once with whom it stood
BEHIND = 5  # words behind two names that say that they fought each other

DASHES = frozenset(rules.DASHES)
STOPS = frozenset({".", ";"})
GENITIVES = ("'s", "’s", "s'", "s’")

Pair = tuple[str, str]


Group = tuple[int, int, tuple[str, ...]]
"""Names that stand together, "the Carthaginian general Hannibal": the places of the first and of the last, whose they are."""


def find_groups(text: Text, known: AbstractSet[str]) -> Iterator[Group]:
    """Yield the names of a text, those in one where only ranks and first names stand between."""
    first = last = -FARTHEST
    keys: tuple[str, ...] = ()
    for at, word, key in text.named:
        if key in known or word in rules.ROLES:
            if keys and at - last <= NEAR and (at == last + 1 or _is_one(text.words, last, at)):
                keys = keys if key in keys else (*keys, key)
            else:
                if keys:
                    yield first, last, keys
                first, keys = at, (key,)
            last = at
    if keys:
        yield first, last, keys


def _is_one(words: Sequence[str], last: int, at: int) -> bool:
    """Tell whether two names belong to one noun phrase."""
    if words[last].endswith(GENITIVES):
        return False
    before = words[last]
    for word in words[last + 1 : at]:
        is_point = word == "." and (len(before) == 1 or before.lower() in RANKS)
        if not (is_point or word == "-" or word[0].isupper() or word in RANKS):
            return False
        before = word
    return True


def count_bonds(text: Text, groups: Iterable[Group]) -> dict[Pair, float]:
    """Return for pairs of parties how much more they stand together (above 0) than against each other (below)."""
    bonds: dict[Pair, float] = {}
    before: Group = (-2 * FARTHEST, -2 * FARTHEST, ())
    for group in groups:
        first, _, keys = group
        if len(keys) > 1:
            for one, other in _pairs(keys, keys):
                bonds[one, other] = bonds.get((one, other), 0) + 1
        if 1 < first - before[1] <= FARTHEST:
            bond = _bond(text.words, before, group)
            if bond:
                for one, other in _pairs(before[2], keys):
                    bonds[one, other] = bonds.get((one, other), 0) + bond
        before = group
    return bonds


def _pairs(first: Sequence[str], second: Sequence[str]) -> Iterator[Pair]:
    """Yield each two of them once, in the order of the alphabet."""
    if first is second:
        yield from ((min(a, b), max(a, b)) for at, a in enumerate(first) for b in first[at + 1 :])
    else:
        yield from ((min(a, b), max(a, b)) for a in first for b in second if a != b)


def _bond(words: Sequence[str], one: Group, other: Group) -> float:
    """Return what the words between two names say: above 0 for allies, below for opponents, 0 for nothing."""
    (first, last, _), (at, end, _) = one, other
    between = words[last + 1 : at]
    said = set(between)
    if not said.isdisjoint(STOPS) and _has_stop(between, words[last]):
        return 0
    if not said.isdisjoint(rules.TURNS) or (words[last].endswith(GENITIVES) and between[0] not in rules.TROOPS):
        return 0
    if not said.isdisjoint(rules.OWN):
        return (
            0 if said.isdisjoint(RANKS | rules.BESIDE) else 1
        )  # "defeated the Goths and killed their king Cannobaudes"
    feuds = said & rules.FEUD
    if feuds and not (feuds <= rules.ONSETS and not said.isdisjoint(rules.LEADING)):
        return -2 if "against" in said or said.isdisjoint(rules.BESIDE) else 0
    if (not said.isdisjoint(rules.LEADING) and said.isdisjoint(rules.TOWARDS)) or (
        "," in said and not said.isdisjoint(rules.OFFICES)
    ):
        return 2
    if said <= {",", "the", "a", "an"} and words[end + 1 : end + 2] and words[end + 1] in rules.OFFICES:
        return 2  # "Verdugo, the Spanish governor"
    if not said.isdisjoint(rules.BESIDE):
        return 1
    if "and" in said and said <= rules.JOINTS | rules.TROOPS:
        opening = {word.lower() for word in words[max(0, first - 4) : first]}
        behind = {word.lower() for word in words[end + 1 : end + 1 + BEHIND]}
        if "between" in opening:
            return -2
        if not behind.isdisjoint(("clashed", "fought", "met", "each", "engaged", "clash")):
            return -1
        return 1 if not behind.isdisjoint(rules.TROOPS) and said <= rules.JOINTS else 0
    return 1 if between == ["of"] else 0.5 if said <= DASHES else 0  # "Emperor Taizong of Tang", "Anglo-Dutch"


def _has_stop(between: Sequence[str], before: str) -> bool:
    """Tell whether a sentence ends between two names; the point of "Gen." ends none."""
    for word in between:
        if word in STOPS and before.lower() not in RANKS and len(before) > 1:
            return True
        before = word
    return False


def find_camps(bonds: Mapping[Pair, float], seeds: Mapping[str, int], text: Text) -> dict[str, int]:
    """Return which camp (1 or -1) each party belongs to, from those that are known."""
    ties: dict[str, list[tuple[str, float]]] = {}
    for (one, other), bond in bonds.items():
        ties.setdefault(one, []).append((other, bond))
        ties.setdefault(other, []).append((one, bond))
    camps: dict[str, int] = {}
    pulls = dict.fromkeys(sorted(ties), 0.0)
    wholes = dict(pulls)
    settled = list(seeds.items())
    while settled:
        for key, camp in settled:
            camps[key] = camp
            pulls.pop(key, None)
            for other, bond in ties.get(key, ()):
                if other in pulls:
                    pulls[other] += bond * camp
                    wholes[other] += abs(bond)
        clear = (
            (abs(pull), key)
            for key, pull in pulls.items()
            if pull and 2 * abs(pull) >= wholes[key] and abs(pull) >= _least(text.count(key))
        )
        best = max(clear, default=None)
        settled = [(best[1], 1 if pulls[best[1]] > 0 else -1)] if best else []
    return camps


def _least(count: int) -> float:
    """Return how much it takes to tell the camp of a party of which the text speaks that often."""
    return max(2, count / 15) if count > FEW else 1


def known_groups(text: Text) -> list[Group]:
    """Return the names of those that a text speaks of as fighting."""
    return list(find_groups(text, known_keys(text)))
