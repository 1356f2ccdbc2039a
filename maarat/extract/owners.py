"""How the words around a loss tie it to a side: whose the victims are, who stands beside them."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from maarat.extract.lex import Token
from maarat.extract.losses import Loss
from maarat.extract.phrases import Phrase
from maarat.model import CIVILIAN, UNKNOWN
from maarat.rules import casualties as rules

OFFICES = frozenset(rules.OFFICES.split())
OWN_LOSS = frozenset({"lost", "losses", "gone", "yield"})  # told of a subject, who is meant by "their own"
NEAR = 3  # tokens in which the side stands to whom somebody belongs
LOSSES_NEAR = 14  # tokens between "losses" and an amount that tells them
SIDE_NEAR = 6  # tokens of "On the Argentine side"
FARTHEST = 80  # tokens in which the subject of a verb is looked for


def belongs(loss: Loss, tokens: Sequence[Token]) -> str | None:
    """Return whose the victims are: "the head of the rebels", "their king", "among the government casualties"."""
    at = loss.at
    if not tokens:
        return None
    if tokens[at + 1 : at + 2] and "COMMA" in tokens[at + 1].symbols:
        led = _led(tokens[at + 2 : at + 2 + 2 * NEAR])
        if led is not None:
            return led
    while _joins_another(tokens, at):
        at += 2  # "a captain and a corporal from the army"
    if at + 2 < len(tokens) and tokens[at + 1].text in rules.BELONGING:
        named = first_side(tokens[at + 2 : at + 2 + NEAR])
        if named is not None or not loss.described.theirs or loss.voice in OWN_LOSS:
            return named
    if loss.described.theirs and loss.voice not in OWN_LOSS:
        return next((side for token in reversed(tokens[max(0, at - FARTHEST) : at]) if (side := side_of(token))), None)
    if loss.described.kind == "BARE" and loss.voice == "passive":
        for index in range(loss.verb + 1, min(loss.verb + NEAR + 2, len(tokens))):
            if tokens[index].text == "among":  # "100 dead and 104 wounded among the fighters"
                return first_side(tokens[index + 1 : index + 1 + NEAR])
    if loss.voice == "among":
        return next((side for token in tokens[at + 1 : at + FARTHEST] if (side := side_of(token))), None)
    return None


def _led(tokens: Sequence[Token]) -> str | None:
    """Return whom a person led by the words behind his name: ", commander of the 2nd Brigade"."""
    for at, token in enumerate(tokens[:-1]):
        if token.symbols & {"COMMA", "STOP", "BE", "DONE"}:
            return None
        is_office = isinstance(token.value, Phrase) and token.value.head.lower() in OFFICES
        if is_office and tokens[at + 1].text == "of":
            return first_side(tokens[at + 2 :])
    return None


def _joins_another(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "and" joins a noun to one of its kind behind which it may be said whose both are."""
    if at + 3 >= len(tokens) or tokens[at + 1].text != "and" or tokens[at + 3].text != "from":
        return False
    values = tokens[at].value, tokens[at + 2].value
    return all(isinstance(value, Phrase) and value.kind == "PEOPLE" and value.side is None for value in values)


def side_of(token: Token) -> str | None:
    """Return the side that a noun phrase names, civilians left out."""
    phrase = token.value
    if isinstance(phrase, Phrase) and phrase.side is not None and phrase.side != CIVILIAN:
        return phrase.side
    return None


def topic_of(tokens: Iterable[Token]) -> str | None:
    """Return the side that a sentence speaks of first."""
    return next((side for token in tokens if (side := side_of(token))), None)


def spoken_of(tokens: Sequence[Token]) -> str | None:
    """Return the side of the people last named: of whom "53 of them" are some; it may be unknown."""
    for token in reversed(tokens):
        if isinstance(token.value, Phrase) and token.value.kind in ("PEOPLE", "GROUP"):
            return token.value.side or (UNKNOWN if token.value.amount is not None else None)
    return None


def first_side(tokens: Sequence[Token]) -> str | None:
    """Return the side that a noun phrase names, the first words of which may have stayed apart."""
    for token in tokens:
        side = side_of(token)
        if side is not None or ("W" not in token.symbols and token.text.lower() not in ("the", "a")):
            return side
        if "PREP" in token.symbols:
            return None
    return None


def is_of_both(loss: Loss, tokens: Sequence[Token]) -> bool:
    """Tell whether words behind an amount say that it counts several sides: "200 fighters on both sides"."""
    after = [token.text.lower() for token in tokens[loss.at + 1 : loss.at + 4]]
    if after[:1] in (["on"], ["from"], ["of"], ["for"], ["to"], ["among"]):
        return after[1:] in rules.BOTH_SIDES or (after[1:2] == ["both"] and "NP" in tokens[loss.at + 2].symbols)
    if loss.voice == "number" and any(
        one.text == "for" and other.text.lower().startswith("both")
        for one, other in pairwise(tokens[loss.verb : loss.at])
    ):
        return True
    before = [
        token.text.lower() for token in tokens[max(0, loss.verb - NEAR) : loss.verb] if "HAVE" not in token.symbols
    ]
    return before[-2:] in rules.BOTH_SIDES and loss.voice in ("losses", "lost", "gone", "yield")


def owner_before(tokens: Sequence[Token], at: int) -> str | None:
    """Return the side that stands before "had", as a part of its subject: "the fleet of the Reds had 5 dead"."""
    for token in reversed(tokens[max(0, at - FARTHEST) : at]):
        if token.symbols & {"SAY", "CONJ", "COMMA", "STOP"}:
            return None
        side = side_of(token)
        if side is not None:
            return side
    return None


def is_listed(loss: Loss, before: Loss, tokens: Sequence[Token]) -> bool:
    """Tell whether a loss follows another one in a list: "20 recruits and 5 fighters"."""
    between = tokens[before.at + 1 : loss.at]
    is_bare = loss.described.kind == "PEOPLE" and loss.noun.end - loss.noun.start == len(loss.described.head)
    return is_bare and 0 < len(between) < NEAR and all(token.text in (",", "and") for token in between)


def is_named(token: Token) -> bool:
    """Tell whether a token names somebody."""
    return side_of(token) is not None or "CAP" in token.symbols


def is_of_civilians(token: Token) -> bool:
    """Tell whether a word before "casualties" says that they were civilians."""
    side = token.value.side if isinstance(token.value, Phrase) else None
    return side == CIVILIAN or token.text.lower() == CIVILIAN


def owner_of(loss: Loss, tokens: Sequence[Token]) -> Token | None:
    """Return who is named as having the losses: "the French 500", "cost the French 500", "French losses were 88 killed"."""
    if loss.voice == "gapped":
        return tokens[loss.at - 1]
    if loss.voice == "cost":
        return next(filter(is_named, tokens[loss.verb + 1 : loss.at]), None)
    things = loss.unit != "people"
    if loss.voice != "number" and (things or loss.voice not in ("passive", "act", "slain", "captive")):
        return None
    named = owner_of_losses(tokens, loss.at) if loss.voice != "act" else None
    if named is not None and "LOSSNOUN" in named.symbols and (loss.voice == "number" or loss.described.kind != "BARE"):
        named = None
    return named or (named_side(tokens, loss.at) if loss.voice != "number" else None)


def owner_of_losses(tokens: Sequence[Token], at: int) -> Token | None:
    """Return who is named by the words for losses of which an amount is told: "Confederate losses were 88 killed".

    It is the word for losses itself where nobody is named with it.
    """
    for index in range(at - 1, max(-1, at - LOSSES_NEAR), -1):
        token = tokens[index]
        if "LOSSNOUN" in token.symbols or token.text.lower() == "loss":
            of_whom = [token.text for token in tokens[index + 1 : index + 2]] in (["of"], ["among"], ["to"])
            named = tokens[index + 2 : index + 4] if of_whom else tokens[max(0, index - 1) : index]
            if of_whom and tokens[index + 2 : index + 4][-1].text == "own":
                return subject_before(tokens, index)
            return next((one for one in named if is_named(one) or is_of_civilians(one)), token)
        if token.text in ("cost", "costing"):
            return next(filter(is_named, tokens[index + 1 : at]), None)
        ends = token.symbols & {"STOP", "CONJ", "DONE", "STATE", "ACT", "LOSE", "SUFFER"}
        if ends or (token.text == "," and tokens[index + 1].text != "with"):
            return None
    return None


def subject_before(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the first who is named in a clause, whose "losses of their own" are told in it."""
    return next((token for token in tokens[:at] if side_of(token)), None)


def named_side(tokens: Sequence[Token], at: int) -> Token | None:
    """Return who is named with the word "side" before or behind a loss: "On the Argentine side, two men died"."""
    if tokens[0].text == "Of" and any(token.text == "," for token in tokens[2:4]) and at > 2:
        return next((token for token in tokens[1:3] if side_of(token)), None)  # "Of the French, 200 were killed"
    opening = [*range(1, min(at, SIDE_NEAR)), *range(at + 1, min(len(tokens), at + 2 * SIDE_NEAR))]
    for index in opening:
        fronted = index > at or tokens[index + 1].text in (",", "there")
        before = [token.text.lower() for token in tokens[max(0, index - 4) : index]]
        if tokens[index].text == "side" and fronted and "on" in before:
            named: Token = tokens[index - 1]
            return named
    return None


def tells_of_another(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what is said, from a token on, has a subject of its own: "Ukraine claimed the brigade had 5 dead"."""
    if tokens[at].text == "that":
        at += 1
    opening = tokens[min(at, len(tokens) - 1)]
    own = isinstance(opening.value, Phrase) and opening.value.theirs
    return not own and (bool(opening.symbols & {"NP", "CAP"}) or opening.text.lower() in ("the", "a", "an"))


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a phrase does nothing: behind a preposition, or with an amount behind a verb ("repulsed all of the Reds")."""
    before = tokens[at - 1]
    is_counted = "COUNTED" in tokens[at].symbols and before.text.endswith(("ed", "ing")) and "NP" not in before.symbols
    return "PREP" in before.symbols or is_counted


def is_someone_else(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether a verb has a subject that is of no known side: "the Marines suffered", not "they suffered"."""
    at = verb - 1
    while at > 0 and tokens[at].symbols & {"ADV", "HAVE", "TIME"}:
        at -= 1
    subject = tokens[at].value if at >= 0 else None
    is_other = isinstance(subject, Phrase) and subject.kind == "PEOPLE" and subject.side is None and not subject.theirs
    return is_other or (at >= 0 and tokens[at].text.lower() in ("he", "she"))


def find_subject(tokens: Sequence[Token], verb: int, opponents: Mapping[str, str]) -> str | None:
    """Return the side that does what a verb says; `opponents` tells who "the enemy" of one is.

    It is the nearest one before a finite verb, the first of the clause before a participle
    ("the army bombed the rebels, killing 12").
    """
    found: str | None = None
    participle = bool(tokens[verb].symbols & {"DOING", "LEAVE"}) or tokens[verb].text.endswith("ing")
    finite = not participle and "NOMINAL" not in tokens[verb].symbols
    opening = verb - 1
    while opening > 0 and tokens[opening].symbols & {"ADV", "HAVE"}:
        opening -= 1
    participle = participle or (opening >= 0 and tokens[opening].text in ("and", "but", "then", ","))
    for at in range(verb - 1, max(-1, verb - FARTHEST), -1):
        token = tokens[at]
        if participle and found is None and side_of(token) is not None and _gave_way(tokens, at):
            return side_of(token)
        if finite and "SAY" in token.symbols and at + 1 < verb and tells_of_another(tokens, at + 1):
            break
        joins = token.text.lower() in ("and", "but", "or")
        if found is None and token.text == "enemy":
            speaker = find_subject(tokens, at, opponents) or next(filter(None, map(side_of, tokens[:at])), None)
            return opponents.get(speaker or "")
        if found is not None and ("STOP" in token.symbols or ("CONJ" in token.symbols and not joins)):
            break
        side = side_of(token)
        if side is not None and (at == 0 or not _is_object(tokens, at)):
            found = side
            if not participle:
                break
    return found


def _gave_way(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether somebody is he who gave way: "the withdrawal of the fleet after suffering heavy losses"."""
    before = [token.text.lower() for token in tokens[max(0, at - 3) : at]]
    return "of" in before and not rules.GIVING_WAY.isdisjoint(before)


def find_doer(tokens: Sequence[Token], loss: Loss) -> str | None:
    """Return the side that is named after "by" behind a loss."""
    at = next((i for i in range(loss.at, len(tokens)) if tokens[i].start >= loss.span.end), len(tokens))
    for index in range(at, min(len(tokens), at + 4)):
        if tokens[index].text == "by":
            return next((s for token in tokens[index + 1 : index + 4] if (s := side_of(token))), None)
    for index in range(loss.verb + 2, min(len(tokens), loss.verb + 2 * SIDE_NEAR)):
        if tokens[index].text == "hands":  # "much of it fell into rebel hands"
            return side_of(tokens[index - 1])
    return None
