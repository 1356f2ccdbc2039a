"""Time expressions that date only a part of their sentence: an event that says when, an explanation, what was before."""

from collections.abc import Sequence

from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, Pair, Partial, SameYear, Shift, Stretch, Word
from maarat.extract.words import is_day, is_past, mention_of, words_of
from maarat.rules import narrative

EDGES = frozenset(",;:.–—-")
FRONT = 3  # words that an event has at least, and that may stand before it
LONGEST_FRONT = 10  # words of a phrase at the front
REACH = 12  # words behind a date in which a relative clause ends


def part_before(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Return how the part of a sentence that an expression dates lies to the rest, and where that begins.

    "After the attack on 5 May, they fled" is after it; what "had" been, or an old year that a relative clause tells, is
    an aside: "Although they had left a day before, he stayed", "The ridge, which in 1992 had been held, was lost".
    """
    relation, cut = _placing(tokens, at)
    if not relation:
        cut = _behind_front(tokens, at) or _behind_relative(tokens, at)
        relation = "aside" if cut else ""
    return relation, cut


def _placing(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Return the word that puts a clause after an event with a date, or before it: "After the attack on 5 May, "."""
    if not isinstance(mention_of(tokens[at]).reading.meaning, Partial | Pair):
        return "", 0
    front = next((i for i in range(min(at, FRONT)) if tokens[i].text.lower() in narrative.PLACING), None)
    comma = at + 2 if at + 1 < len(tokens) and "RP" in tokens[at + 1].symbols else at + 1
    if front is None or at - front < FRONT or comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return "", 0
    if any(token.text in EDGES for token in tokens[front:at] if token.text not in ("-", "–")):
        return "", 0
    return narrative.PLACING[tokens[front].text.lower()], comma + 1


def _behind_front(tokens: Sequence[Token], at: int) -> int:
    """Return where the main clause begins behind one that only says what had been, 0 if none does."""
    if at + 2 >= len(tokens) or tokens[at + 1].text != "," or tokens[0].text.lower() not in words_of(narrative.FRONTED):
        return 0
    before = tokens[1:at]
    looks_back = any(token.text == "had" for token in before) and not any(token.text in EDGES for token in before)
    return at + 2 if looks_back and any(is_past(token) for token in tokens[at + 2 :]) else 0


def _behind_relative(tokens: Sequence[Token], at: int) -> int:
    """Return where a sentence goes on behind a relative clause between commas that looks back, 0 if it has none."""
    first = at - 1
    while first > 0 and tokens[first].text not in EDGES:
        first -= 1
    last = next((i for i in range(at + 1, min(len(tokens), at + REACH)) if tokens[i].text in EDGES), 0)
    if first <= 0 or tokens[first].text != ",":
        return 0
    if not last or tokens[last].text != "," or last + 1 >= len(tokens) or not is_past(tokens[last + 1]):
        return 0
    if last == at + 1 and _is_coarse(mention_of(tokens[at])) and _tells_of_one(tokens[first + 1 : at]):
        return last + 1
    if tokens[first + 1].text.lower() not in words_of(narrative.RELATIVES):
        return 0
    had = any(token.text == "had" for token in tokens[first:last])
    return last + 1 if had and all(token.value is None for token in tokens[at + 1 : last]) else 0


def _is_coarse(mention: Mention) -> bool:
    """Tell whether an expression names a year, or a month of some year, and no day."""
    said = mention.reading.meaning
    if isinstance(said, SameYear):
        return said.date.day is None
    return isinstance(said, Partial) and said.year is not None and said.day is None and mention.reading.bound is None


def _tells_of_one(tokens: Sequence[Token]) -> bool:
    """Tell whether words between commas tell what somebody once did: "who was elected in", "a town that withstood them in"."""
    relatives = words_of(narrative.RELATIVES + " that")
    at = next((i for i, token in enumerate(tokens) if token.text.lower() in relatives), len(tokens))
    return any(is_past(token) for token in tokens[at + 1 :]) and not any(is_past(token) for token in tokens[:at])


def _lasted_until(tokens: Sequence[Token], at: int) -> int:
    """Return where it is told until when lasted what is named, 0 if nowhere: "triggered the war | that lasted until the peace of 11 November"."""
    until = next((i for i in range(at - 1, -1, -1) if tokens[i].text in EDGES or tokens[i].text == "until"), -1)
    if mention_of(tokens[at]).reading.bound == "until":
        until = at
    if until < FRONT or tokens[until].text in EDGES or tokens[until - 2].text not in ("that", "which"):
        return 0
    if tokens[until - 1].text not in words_of(narrative.LASTING) or any(is_past(t) for t in tokens[until + 1 : at]):
        return 0
    return until - 2 if any(is_past(token) for token in tokens[: until - 2]) else 0


def explains_a_day(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a count only says what a day was: "on 2 October they left, a day after the town was retaken"."""
    if _is_length(tokens, at):
        return True
    if (
        "COUNTED_FROM" not in tokens[at].symbols
        or at == 0
        or tokens[at - 1].text != ","
        or at + 1 >= len(tokens)
        or not tokens[at + 1].text[:1].isalpha()
    ):
        return False
    told = any(isinstance(token.value, Mention) and is_day(token) for token in tokens[: at - 1])
    return told and tokens[at + 1].text.lower() not in words_of(narrative.POINTING)


def _is_length(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a length only says how long it took to a day: "on 7 May they took it after two days of fighting"."""
    meaning = mention_of(tokens[at]).reading.meaning
    if not isinstance(meaning, Shift) or not meaning.length:
        return False
    end = at - 1 if tokens[at - 1].text == "," else at
    before = next((i for i in range(end - 1, -1, -1) if tokens[i].text in EDGES or tokens[i].text == "and"), -1)
    if before >= 0 and tokens[before].text == "," and before <= FRONT:
        before = -1  # behind "On 7 May,"
    part = tokens[before + 1 : at]
    told = any(isinstance(token.value, Mention) and is_day(token) for token in part)
    return told and all(token.text != "had" for token in part)


def is_of_a_part(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "afterwards" or "previously" goes with a few words only: "to loot afterwards", "towns it previously held"."""
    meaning = mention_of(tokens[at]).reading.meaning
    if at < FRONT:
        return False
    if isinstance(meaning, Stretch) and meaning.within:
        return _is_deadline(tokens, at)
    if not isinstance(meaning, Word):
        return False
    before = tokens[at - 2].text.lower()
    if before == "to" and tokens[at - 1].text.islower():
        return meaning != Word("same-time")
    goes_with = tokens[at - 1].text in words_of(narrative.PRONOUNS) and before.isalpha() and before.islower()
    joined = before in words_of(narrative.SUBORDINATORS + narrative.STRONG_BOUNDARIES + " and that")
    return goes_with and not joined and meaning == Word("earlier")


def told_of_a_noun(tokens: Sequence[Token], at: int) -> int:
    """Return where a clause begins that tells of a noun in passing when it had been: "the advice | he had received on 6 May"."""
    if lasted := _lasted_until(tokens, at):
        return lasted
    had = at - 1
    while had > FRONT and tokens[had].text not in EDGES and tokens[had].text not in ("had", "and", "but"):
        had -= 1
    if had <= FRONT or tokens[had].text != "had" or not tells_of_a_noun(tokens, had):
        return 0
    return had - 1 if any(is_past(token) for token in tokens[: had - 2]) else 0


def tells_of_a_noun(tokens: Sequence[Token], had: int) -> bool:
    """Tell whether "had" belongs to a clause that only says which one is meant: "the advice he had received"."""
    if had < FRONT or tokens[had - 1].text not in words_of(narrative.PRONOUNS + " that"):
        return False
    noun = tokens[had - 2].text
    joined = noun in words_of(narrative.SUBORDINATORS + narrative.STRONG_BOUNDARIES + narrative.WEAK_BOUNDARIES)
    return noun.isalpha() and noun not in ("that", "and", "but") and not joined and not is_past(tokens[had - 2])


def _is_deadline(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether so many days are those of a demand, or are past: "to surrender within 48 hours", "had left within a day"."""
    for index in range(at - 1, -1, -1):
        word = tokens[index].text.lower()
        if word in words_of(narrative.NOT_YET) or (word == "to" and tokens[index + 1].text.islower()):
            return True
        if is_past(tokens[index]):
            return tokens[index - 1].text.lower() == "had"
    return False


def ends_a_front(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an expression ends a phrase at the front: "During elections in June 1951, they stood"."""
    if not 0 < at <= LONGEST_FRONT or at + 1 >= len(tokens) or tokens[at + 1].text != ",":
        return False
    front = tokens[:at]
    opens = front[0].text.lower() in words_of(narrative.FRONT_PHRASES)
    return opens and not any(token.text in EDGES or is_past(token) or token.value is not None for token in front)
