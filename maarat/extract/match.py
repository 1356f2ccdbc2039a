"""Find the rows of a table in a sequence of tokens.

A cascade in the manner of FASTUS (Hobbs et al. 1997): one table finds the time expressions, a
later one sees them as single tokens, and so on. A row's pattern is read
in outline at start and compiled only when its first word occurs.

Overlaps are settled in one way everywhere: earliest start, then longest, then table order.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from maarat.extract.compiled import Step, compiled
from maarat.extract.lex import Lexicon, Token, classes_in
from maarat.extract.pattern import ahead, outline, parse, rarest
from maarat.record import NamedTuple
from maarat.rules.row import Rule

_Row = tuple[int, tuple[frozenset[str], ...], frozenset[str]]
"""A row's number, sets of classes of each of which it needs one, and the classes that it can begin with."""

_NONE: frozenset[str] = frozenset()


class Match(NamedTuple):
    """A row found: the tokens `first` to `last` (half-open), and where its named fields lie."""

    rule: Rule
    first: int
    last: int
    groups: Mapping[str, tuple[int, int]]


class Grammar:
    """A table of rules with the tables of words that they use, ready to be run."""

    def __init__(self, rules: Sequence[Rule], classes: Mapping[str, str], lexicon: Lexicon | None = None) -> None:
        """Read the patterns; nothing is compiled yet. Tables of one cascade share a lexicon."""
        self._rules = tuple(rules)
        self._outlines = [outline(rule.pattern) for rule in rules]
        self._steps: dict[int, tuple[Step, frozenset[str] | None]] = {}
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
        for at in [at for at, token in enumerate(tokens) if not starters.isdisjoint(token.symbols)]:
            if at < end:
                continue
            rows = [row for symbol in starters & tokens[at].symbols for row in starting[symbol]]
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
        following = tokens[at + 1].symbols if at + 1 < len(tokens) else _NONE
        for number in candidates:
            step, seconds = steps.get(number) or self._step(number)
            if seconds is not None and seconds.isdisjoint(following):
                continue  # most rows end here, and to ask is cheaper
            result = step(tokens, at, None)
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

    def _step(self, number: int) -> tuple[Step, frozenset[str] | None]:
        node = parse(self._rules[number].pattern)
        _, second, _, alone = ahead(node)
        step = self._steps[number] = compiled(node), None if alone else second
        return step
