"""How the words around a loss tie it to a side: whose the victims are, who stands beside them."""

from collections.abc import Iterable, Sequence

from maarat.extract.doers import is_foe, side_of
from maarat.extract.lex import Token
from maarat.extract.losses import Loss
from maarat.extract.phrases import Phrase
from maarat.model import CIVILIAN, UNKNOWN
from maarat.rules import casualties as rules

OFFICES = frozenset(rules.OFFICES.split())
OWN_LOSS = frozenset({"lost", "losses", "gone", "yield"})  # told of a subject, who is meant by "their own"
NEAR = 3  # tokens in which the side stands to whom somebody belongs
LOSSES_NEAR = 20  # tokens between "losses" and an amount that tells them
SIDE_NEAR = 6  # tokens of "On the Argentine side"
FARTHEST = 80  # tokens before or behind a loss in which its owner is looked for


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
        return _spoken_of_before(loss, tokens)
    if loss.described.kind == "BARE" and loss.voice == "passive":
        for index in range(loss.verb + 1, min(loss.verb + NEAR + 2, len(tokens))):
            if tokens[index].text == "among":  # "100 dead and 104 wounded among the fighters"
                return first_side(tokens[index + 1 : index + 1 + NEAR])
    if loss.voice == "among":
        return _named_among(tokens[at + 1 : at + FARTHEST])
    return None


def _spoken_of_before(loss: Loss, tokens: Sequence[Token]) -> str | None:
    """Return the last named before a loss to whom "their" or "his" may refer: not one who did it."""
    if loss.described.head.lower() in rules.KIN:
        return None
    is_done = loss.voice in ("passive", "act", "both")
    for at in range(loss.at - 1, max(-1, loss.at - FARTHEST), -1):
        side = side_of(tokens[at])
        if side is not None and not (is_done and is_foe(tokens, at)):
            return side
    return None


def _named_among(tokens: Sequence[Token]) -> str | None:
    """Return the side of which somebody was "among the dead", not that of him who killed him."""
    for token in tokens:
        if token.text == "by":
            return None
        side = side_of(token)
        if side is not None:
            return side
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
    for at, token in enumerate(tokens):
        side = side_of(token)
        if side is not None and at and tokens[at - 1].text in rules.COUNTRY_PARTS:
            return None  # "minister of Northern Ireland"
        if side is not None or ("W" not in token.symbols and token.text.lower() not in ("the", "a")):
            return side
        if "PREP" in token.symbols:
            return None
    return None


def is_of_both(loss: Loss, tokens: Sequence[Token]) -> bool:
    """Tell whether words behind an amount say that it counts several sides: "200 fighters on both sides"."""
    after = [token.text.lower() for token in tokens[loss.at + 1 : loss.at + 5] if token.text != "the"][:3]
    if after[:1] in (["on"], ["from"], ["of"], ["for"], ["to"], ["among"]):
        return _are_both(after[1:]) or (after[1:2] == ["both"] and "NP" in tokens[loss.at + 2].symbols)
    if loss.voice in ("number", "passive"):
        first = loss.verb if loss.voice == "number" else max(0, loss.at - LOSSES_NEAR)
        for at in range(first, loss.at - 1):
            said = [token.text.lower() for token in tokens[at : at + 3]]
            if said[0] == "for" and (said[1].startswith("both") or _are_both(said[1:])):
                return True
    verb = min(loss.verb, loss.at)
    before = [
        token.text.lower()
        for token in tokens[max(0, verb - NEAR - 1) : verb]
        if "HAVE" not in token.symbols and token.text not in rules.HAVING
    ]
    return _are_both(before[-2:]) and loss.voice in ("losses", "lost", "gone", "yield", "passive")


def _are_both(words: Sequence[str]) -> bool:
    """Tell whether two words mean all who fight: "both sides", "two armies"."""
    return len(words) == 2 and words[0] in ("both", "all", "either", "each", "two") and words[1] in rules.ARMIES


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
        if "LOSSNOUN" in token.symbols or token.text.lower() in rules.LOSS_WORDS:
            of_whom = [token.text for token in tokens[index + 1 : index + 2]] in (["of"], ["among"], ["to"])
            named = tokens[index + 2 : index + 4] if of_whom else _before_losses(tokens, index)
            if of_whom and tokens[index + 2 : index + 4][-1].text == "own":
                return subject_before(tokens, index)
            return next((one for one in named if is_named(one) or is_of_civilians(one)), token)
        if token.text in ("cost", "costing"):
            return next(filter(is_named, tokens[index + 1 : at]), None)
        ends = token.symbols & {"STOP", "CONJ", "DONE", "STATE", "ACT", "LOSE", "SUFFER"}
        if (ends and token.text != "as") or (token.text == "," and tokens[index + 1].text != "with"):
            return None
    return None


def _before_losses(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """Return the words that may name who had losses: "Red Guard's losses", "French knightly casualties"."""
    first = at - 1
    while first > max(0, at - NEAR) and side_of(tokens[first]) is None and "W" in tokens[first].symbols:
        if tokens[first].symbols & {"PREP", "THE", "A", "ADV", "SAY"} or side_of(tokens[first - 1]) is None:
            break
        first -= 1
    return tokens[max(0, first) : at]


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
