"""Split a sentence where its dates differ, and say of each piece what kind of telling it is."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, OfDay, Pair, Partial, Stretch, Word
from maarat.model import Span
from maarat.record import NamedTuple
from maarat.rules import narrative

_NOT_REACHED = (["not", "manage"], ["not", "succeed"])
EDGES = frozenset(",;:.–—-")
NEAR = 30  # characters between "Later" and the day it goes with


class Clause(NamedTuple):
    """A piece of a sentence and the time expressions that can date it."""

    tokens: Sequence[Token]
    mentions: tuple[Mention, ...]

    @property
    def span(self) -> Span:
        """From its first word to its last, marks at its edges left out."""
        first, last = 0, len(self.tokens) - 1
        while first < last and (self.tokens[first].text in EDGES or self.tokens[first].text in ("and", "but")):
            first += 1
        while last > first and self.tokens[last].text in EDGES:
            last -= 1
        return Span(self.tokens[first].start, self.tokens[last].end)


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


def split(tokens: Sequence[Token]) -> list[Clause]:
    """Return the clauses of a sentence: one, or one for each date that has a boundary before it.

    The tokens are those of `times.join_mentions`: a time expression is one of them.
    """
    depth, seen = 0, 0  # of brackets, and up to where they were counted
    cuts, dating, previous = [0], [], None
    for at in [at for at, token in enumerate(tokens) if token.value is not None]:
        token = tokens[at]
        for passed in tokens[seen:at]:
            depth += ("LP" in passed.symbols) - ("RP" in passed.symbols)
        seen = at
        if not isinstance(token.value, Mention) or not _dates_a_clause(tokens, at, in_brackets=depth > 0):
            continue
        cut = None
        if previous is None:
            cut = _undated_before(tokens, at)
        elif not _goes_with(tokens[previous], token):
            cut = _boundary(tokens, cuts[-1], previous, at)
        if cut is not None:
            cuts.append(cut)
        dating.append(at)
        previous = at
    cuts.append(len(tokens))
    found = iter([*dating, len(tokens)])
    at = next(found)
    clauses = []
    for first, last in pairwise(cuts):
        mentions = []
        while at < last:
            mentions.append(mention_of(tokens[at]))
            at = next(found)
        if last > first:
            clauses.append(Clause(tokens[first:last], tuple(mentions)))
    return clauses


def mention_of(token: Token) -> Mention:
    """Return the time expression that a token stands for."""
    assert isinstance(token.value, Mention)
    return token.value


def _goes_with(first: Token, second: Token) -> bool:
    """Tell whether two expressions date one thing together: a day and its hour, a day and "later"."""
    small = (OfDay, Word)
    return isinstance(mention_of(second).reading.meaning, small) or (
        isinstance(mention_of(first).reading.meaning, small) and second.start - first.end < NEAR
    )


def _boundary(tokens: Sequence[Token], start: int, previous: int, at: int) -> int | None:
    """Return the token at which a new clause begins between two dates; `start` begins the one before."""
    strong, weak = _words(narrative.STRONG_BOUNDARIES), _words(narrative.WEAK_BOUNDARIES)
    leading = _words(narrative.BEFORE_A_DATE + " the")
    first, last = previous + 1, at - 1
    while last >= first and tokens[last].text.lower() in leading:
        last -= 1  # "on 2 October": the clause begins before the preposition
    for index in range(last, previous, -1):
        if tokens[index].text.lower() in strong:
            return index
    for index in range(last, previous, -1):
        word = tokens[index].text.lower()
        if word not in weak or (word == "," and index == first and previous <= start + 2):
            continue  # the comma behind "On 8 October" closes no clause
        if word != "and" or index == last or tokens[index - 1].text == "," or _is_past(tokens[index + 1]):
            return index
    return None


def _undated_before(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the clause of the first date begins, if a whole clause without a date stands before it.

    "They did not take the base, and a siege of six months ended in April": two clauses, each with a verb.
    """
    joints = _words("; , and but while whereas")
    for index in range(at - 1, 0, -1):
        word = tokens[index].text.lower()
        follows = tokens[index + 1].text.lower()
        joins = tokens[index - 1].text == "," or (word == "and" and follows in _words(narrative.SUBJECTS))
        if word == ";" or (word in joints and word != "," and joins):
            told_before = any(_is_past(token) for token in tokens[:index])
            return index if told_before and any(_is_past(token) for token in tokens[index + 2 : at]) else None
    return None


def _is_past(token: Token) -> bool:
    """Tell whether a word is, by its form, a verb of the past."""
    word = token.text.lower()
    return word in _words(narrative.PAST) or (word.endswith("ed") and len(word) > 4)


def _dates_a_clause(tokens: Sequence[Token], at: int, *, in_brackets: bool) -> bool:
    """Tell whether a time expression dates what is told, and does not only name or explain something."""
    mention = mention_of(tokens[at])
    meaning = mention.reading.meaning
    before = tokens[at - 1].text.lower() if at else ""
    if in_brackets and isinstance(meaning, Pair | Partial):
        return isinstance(meaning, Partial) and meaning.day is not None
    if not isinstance(meaning, Partial) or mention.reading.bound is not None:
        return not (isinstance(meaning, Stretch | Word) and before == "(")
    if before == "of":  # the Treaty of 1815, his report of 3 March
        return False
    named = before in _words(narrative.NAMING)
    if "the" in tokens[at].symbols:  # "in the 1920s" dates, "the 10 June agreement" names
        named = named or before not in _words(narrative.BEFORE_A_DATE)
    after = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return not named or not after[:1].isalpha() or after in _words(narrative.AFTER_DATE)


def main_mention(clause: Clause) -> Mention | None:
    """Return the expression that dates a clause: a day before anything vaguer, of two the first."""
    ranked = sorted(clause.mentions, key=lambda mention: _rank(mention))
    return ranked[0] if ranked else None


def _rank(mention: Mention) -> int:
    meaning = mention.reading.meaning
    if isinstance(meaning, Word):
        return 3
    if isinstance(meaning, OfDay):
        return 2
    date = meaning.last if isinstance(meaning, Pair) else meaning
    return 0 if isinstance(date, Partial) and date.day is not None else 1


def time_of_day(clause: Clause) -> str | None:
    """Return the time of the day that a clause names first."""
    return next((m.reading.time_of_day for m in clause.mentions if m.reading.time_of_day), None)


def is_fronted(clause: Clause, mention: Mention) -> bool:
    """Tell whether an expression opens its clause, after a conjunction at most: "In May", "It seems that in 250"."""
    at = next((i for i, token in enumerate(clause.tokens) if token.value is mention), 0)
    before = [token.text.lower() for token in clause.tokens[max(0, at - 3) : at]]
    return "that" in before[-2:] or (at <= 3 and all(word in _words(narrative.BEFORE_FRONT) for word in before))


def is_flashback(tokens: Sequence[Token]) -> bool:
    """Tell whether the main verb looks back: "had been captured", not "said that they had left"."""
    stop = _words("was were")
    subordinate = False
    for index, token in enumerate(tokens):
        word = token.text.lower()
        if word in _words("when after once as until before"):
            subordinate = True  # "When he had reached the town, he found …" tells on
        elif word == ",":
            subordinate = False
        elif word == "had" and not subordinate:
            return _is_auxiliary(tokens, index)
        elif not subordinate and (word in stop or _is_past(token)):
            return False
    return False


def _is_auxiliary(tokens: Sequence[Token], at: int) -> bool:
    """Tell "had captured" and "had already been" from "had ten tanks" and "had to leave"."""
    for token in tokens[at + 1 : at + 5]:
        word = token.text.lower()
        if word.endswith(("ed", "en", "ught")) or word in _words(
            "been become begun come gone run set taken led left lost won held made sent met fled put cut shot kept built"
        ):
            return True
        if word in _words("a an the no to some many about only two three four five six seven eight nine ten"):
            return False
    return False


def is_description(tokens: Sequence[Token]) -> bool:
    """Tell whether a clause describes, judges or denies, so that no day can be given to it."""
    present, past = _words(narrative.PRESENT), _words(narrative.PAST)
    for index, token in enumerate(tokens):
        word = token.text.lower()
        if word in ("was", "were"):
            return any(t.text.lower() in _words(narrative.DESCRIPTIVE) for t in tokens[index + 1 : index + 5])
        if word in _words(narrative.UNREAL) and any(t.text.lower() == "have" for t in tokens[index + 1 : index + 4]):
            return True
        if word == "did" and [t.text.lower() for t in tokens[index + 1 : index + 3]] in _NOT_REACHED:
            return True  # what was never reached has no day
        if word in past or word in _words(narrative.REPORTING) or _is_past(token):
            return False
        if word in present and (index == 0 or tokens[index - 1].text.lower() not in ("to", "that", "who", "which")):
            return True
    return False
