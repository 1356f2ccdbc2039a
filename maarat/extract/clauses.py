"""Split a sentence where its dates differ, and say of each piece what kind of telling it is."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from maarat.edtf import When
from maarat.extract.bounds import ends
from maarat.extract.bracketed import tells_when
from maarat.extract.embedded import EDGES, ends_a_front, explains_a_day, is_of_a_part, part_before, told_of_a_noun
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, OfDay, Pair, Partial, Shift, Stretch, Word
from maarat.extract.words import is_day, is_past, mention_of, words_of
from maarat.model import Span
from maarat.record import NamedTuple
from maarat.rules import narrative

NEAR_VERB = 4  # words between a relative pronoun or a date and the verb
NEAR = 30  # characters between "Later" and the day it goes with


class Clause(NamedTuple):
    """A piece of a sentence and the time expressions that can date it.

    `relation` is how it lies to the piece before, which then only says when: "After the attack on 5 May, they
    fled". That piece itself has the relation "event". `classes` are those of its tokens, and of the rest of
    its sentence: what is not among them need not be looked for.
    """

    tokens: Sequence[Token]
    mentions: tuple[Mention, ...]
    relation: str
    classes: AbstractSet[str]

    @property
    def span(self) -> Span:
        """From its first word to its last, marks at its edges left out."""
        tokens = self.tokens
        first, last = 0, len(tokens) - 1
        while first < last and ((word := tokens[first].text) in EDGES or word in ("and", "but")):
            first += 1
        while last > first and tokens[last].text in EDGES:
            last -= 1
        return Span(tokens[first].start, tokens[last].end)


def split(tokens: Sequence[Token], classes: AbstractSet[str]) -> list[Clause]:
    """Return the clauses of a sentence: one, or one for each date that has a boundary before it.

    The tokens are those of `times.join_mentions`, with their classes: a time expression is one of them.
    """
    has_brackets = "LP" in classes or "RP" in classes
    depth, seen = 0, 0  # of brackets, and up to where they were counted
    cuts, previous, relation = [0], None, ""
    dating: list[int] = []
    for at in [at for at, token in enumerate(tokens) if token.value is not None]:
        token = tokens[at]
        if has_brackets:
            for passed in tokens[seen:at]:
                depth += ("LP" in passed.symbols) - ("RP" in passed.symbols)
            seen = at
        if not isinstance(token.value, Mention):
            continue
        if not _dates_a_clause(tokens, at, in_brackets=depth > 0) and (
            dating or not depth or not part_before(tokens, at)[1]
        ):
            continue
        cut = None
        if previous is None or _is_small(tokens[previous]):
            cut = told_of_a_noun(tokens, at) or _undated_before(tokens, cuts[-1], at)
            if not dating and cut is None:
                relation, cut = part_before(tokens, at)
        elif not _goes_with(tokens[previous], token):
            cut = _boundary(tokens, cuts[-1], previous, at)
        if cut and cut > cuts[-1]:
            cuts.append(cut)
        dating.append(at)
        previous = at
    if "had" in classes and not words_of(narrative.RELATIVES).isdisjoint(classes):
        back = _look_back(tokens, max(cuts[-1], previous or 0))
        if back is not None:
            cuts.append(back)
    if len(cuts) == 1 and not dating:
        return [Clause(tokens, (), "", classes)] if tokens else []
    cuts.append(len(tokens))
    return _clauses(tokens, classes, cuts, dating, relation)


def _clauses(
    tokens: Sequence[Token], classes: AbstractSet[str], cuts: Sequence[int], dating: Sequence[int], relation: str
) -> list[Clause]:
    """Return the clauses between the cuts, each with the expressions that can date it."""
    found = iter([*dating, len(tokens)])
    at = next(found)
    clauses: list[Clause] = []
    for first, last in pairwise(cuts):
        mentions = []
        while at < last:
            mentions.append(mention_of(tokens[at]))
            at = next(found)
        if last > first:
            place = ("event", relation, "")[min(2, len(clauses))] if relation else ""
            clauses.append(Clause(tokens[first:last], tuple(mentions), place, classes))
    return clauses


def _is_of_front(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a year is that of what a sentence opens with: "During its summer offensive of 1592, the army …"."""
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return tokens[0].text in narrative.OPENING and behind == "," and all(token.text != "," for token in tokens[:at])


def _goes_with(first: Token, second: Token) -> bool:
    """Tell whether two expressions date one thing together: a day and its hour, a day and "later"."""
    return _is_small(second) or (_is_small(first) and second.start - first.end < NEAR)


def _is_small(token: Token) -> bool:
    """Tell whether an expression only goes with a date: an hour, "later"."""
    return isinstance(mention_of(token).reading.meaning, OfDay | Word)


def _boundary(tokens: Sequence[Token], start: int, previous: int, at: int) -> int | None:
    """Return the token at which a new clause begins between two dates; `start` begins the one before."""
    strong, weak = words_of(narrative.STRONG_BOUNDARIES), words_of(narrative.WEAK_BOUNDARIES)
    leading = words_of(narrative.BEFORE_A_DATE + " the")
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
        if word != "and" or index == last or tokens[index - 1].text == "," or is_past(tokens[index + 1]):
            return index
        follows = tokens[index + 1].text.lower()
        if follows in words_of(narrative.SUBJECTS) and _tells(tokens[start:index]) and _tells(tokens[index + 1 : at]):
            return index  # "six were killed and the army took the town on 14 April"
        # Right behind a date "and" joins no two names: "it began on 1 May and a treaty was signed on 3 May".
        if index == first and (_tells(tokens[index + 1 : at]) or _shares_verb(tokens, previous, at)):
            return index
    return None


def _shares_verb(tokens: Sequence[Token], previous: int, at: int) -> bool:
    """Tell whether the second of two dates has its own subject or object: "took the town on 5 May and the port on 7 May"."""
    prepositions = words_of(narrative.ON_A_DATE)
    both = tokens[previous - 1].text.lower() in prepositions and tokens[at - 1].text.lower() in prepositions
    return both and at - 1 > previous + 2 and is_day(tokens[previous]) == is_day(tokens[at])


def _undated_before(tokens: Sequence[Token], start: int, at: int) -> int | None:
    """Return where the clause of a date begins, if a whole clause without a date stands before it.

    "They did not take the base, and a siege of six months ended in April": two clauses, each with a verb. `start`
    begins the one before.
    """
    joints = words_of(narrative.JOINTS)
    for index in range(at - 1, start, -1):
        word = tokens[index].text.lower()
        if word not in joints:
            continue
        follows = tokens[index + 1].text.lower()
        joins = tokens[index - 1].text == "," or word in words_of(narrative.CONCESSIVES)
        joins = joins or (word == "and" and follows in words_of(narrative.SUBJECTS))
        if word != ";" and not joins:
            continue
        reach = at + NEAR_VERB if word in words_of(narrative.RELATIVES) else at  # "who in the 1920s became"
        if _tells(tokens[start:index]) and _tells(tokens[index + 1 : reach]):
            return index
    return None


def _tells(tokens: Sequence[Token]) -> bool:
    return any(is_past(token) for token in tokens)


def _look_back(tokens: Sequence[Token], start: int) -> int | None:
    """Return where a relative clause begins that only looks back: "the plant, which had been under siege"."""
    for index in range(len(tokens) - 3, start + 1, -1):
        relative = tokens[index].text.lower() in words_of(narrative.RELATIVES) and tokens[index - 1].text == ","
        if not relative:
            continue
        for token in tokens[index + 1 : index + NEAR_VERB + 2]:
            if token.text == "had":
                return index if _tells(tokens[start:index]) else None
            if is_past(token) or token.text == ",":
                return None
        return None
    return None


def _dates_a_clause(tokens: Sequence[Token], at: int, *, in_brackets: bool) -> bool:
    """Tell whether a time expression dates what is told, and does not only name or explain something."""
    mention = mention_of(tokens[at])
    meaning = mention.reading.meaning
    before = tokens[at - 1].text.lower() if at else ""
    if in_brackets and isinstance(meaning, Pair | Partial):
        return (isinstance(meaning, Partial) and meaning.day is not None) or tells_when(tokens, at)
    if mention.rule in narrative.NAMES_AND_DATES:
        return True
    if is_of_a_part(tokens, at) or explains_a_day(tokens, at):
        return False
    if isinstance(meaning, Pair) and _names_events(tokens, at, meaning):
        return False
    if not isinstance(meaning, Partial) or mention.reading.bound is not None:
        # "the War of 1848–1849" names, "(later a republic)" explains
        return not (isinstance(meaning, Stretch | Word) and before == "(") and not (
            isinstance(meaning, Pair)
            and before == "of"
            and mention.reading.bound is None
            and not meaning.either
            and meaning.last.month is None
        )
    if (
        before == "of"
    ):  # the Treaty of 1815; but "In his report of 3 March he wrote", "After the campaign of 1813, he fled"
        if at < 2:
            return False
        is_document = tokens[at - 2].text.lower() in words_of(narrative.DOCUMENTS) and tokens[0].text in ("In", "By")
        is_part = tokens[at - 2].text.lower() in words_of(narrative.PARTS_OF_A_DAY) and is_day(tokens[at])
        return is_document or is_part or part_before(tokens, at)[0] in narrative.PLACING or _is_of_front(tokens, at)
    named = before in words_of(narrative.NAMING)
    if "the" in tokens[at].symbols:  # "in the 1920s" dates, "the 10 June agreement" names
        named = named or before not in words_of(narrative.BEFORE_A_DATE)
    after = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return not named or not after[:1].isalpha() or after in words_of(narrative.AFTER_DATE)


def _names_events(tokens: Sequence[Token], at: int, meaning: Pair) -> bool:
    """Tell whether two months only name: "the February and October Revolutions"."""
    months = meaning.last.month is not None and meaning.last.day is None and meaning.last.year is None
    return months and tokens[at - 1].text.lower() == "the" and "CAP" in tokens[min(at + 1, len(tokens) - 1)].symbols


def main_mention(clause: Clause) -> Mention | None:
    """Return the expression that dates a clause: a day before anything vaguer, of two the first.

    But what comes behind a count of years is more exact: "two years later, in 254 BC", "the next year, in March".
    """
    main = min(clause.mentions, key=_rank, default=None)
    if main is not None and isinstance(main.reading.meaning, Shift) and main.reading.meaning.unit == "year":
        behind = clause.mentions[clause.mentions.index(main) + 1 :]
        return next((one for one in behind if isinstance(one.reading.meaning, Partial)), main)
    return main


def _rank(mention: Mention) -> int:
    meaning = mention.reading.meaning
    if isinstance(meaning, Word):
        return 3
    if isinstance(meaning, OfDay):
        return 2
    if isinstance(meaning, Shift) and meaning.amount is None:
        return 2  # "years later, in 1876"
    date = meaning.last if isinstance(meaning, Pair) else meaning
    return 0 if isinstance(date, Partial) and date.day is not None else 1


def time_of_day(clause: Clause) -> str | None:
    """Return the time of the day that a clause names first."""
    return next((m.reading.time_of_day for m in clause.mentions if m.reading.time_of_day), None)


def is_fronted(clause: Clause, mention: Mention) -> bool:
    """Tell whether an expression opens its clause, after a conjunction at most: "In May", "It seems that in 250"."""
    at = next((i for i, token in enumerate(clause.tokens) if token.value is mention), 0)
    before = [token.text.lower() for token in clause.tokens[max(0, at - 3) : at]]
    if "that" in before[-2:] or (at <= 3 and all(word in words_of(narrative.BEFORE_FRONT) for word in before)):
        return True
    return ends_a_front(clause.tokens, at)


def starts_there(clause: Clause, mention: Mention, when: When) -> bool:
    """Tell whether a clause tells on from a date: "Beginning in July 1940, the staff developed plans"."""
    first = ends(when)[0]
    tells = mention.rule.split()[0] == narrative.STARTING and is_fronted(clause, mention)
    return tells and first is not None and first.month is not None


def goes_there(said: Stretch, *, fronted: bool) -> bool:
    """Tell whether a story goes to the days that are named: not back to "the past 48 hours"."""
    if said.within or said.of_fight:
        return fronted
    return said.amount is None or said.amount > 0
