"""Who does what a verb says, and who is the foe of whom."""

from collections.abc import Mapping, Sequence

from maarat.extract.lex import Token
from maarat.extract.losses import Loss
from maarat.extract.phrases import Phrase
from maarat.model import CIVILIAN
from maarat.rules import casualties as rules

SIDE_NEAR = 6  # tokens of "fell into the hands of the Reds"
FARTHEST = 80  # tokens in which the subject of a verb is looked for
FOE_NEAR = 5  # tokens of "repulsed all of the Argentine attacks"


def side_of(token: Token) -> str | None:
    """Return the side that a noun phrase names, civilians left out."""
    phrase = token.value
    if isinstance(phrase, Phrase) and phrase.side is not None and phrase.side != CIVILIAN:
        return phrase.side
    return None


def is_foe(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether somebody is the foe of him of whom a sentence tells: "struck by French shot", "repulsed the Reds"."""
    for token in reversed(tokens[max(0, at - FOE_NEAR) : at]):
        if token.symbols & {"COMMA", "CONJ", "STOP"}:
            return False
        if token.text in rules.AGAINST or token.text in rules.HOSTILE:
            return True
    return False


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
    if "COUNT" in before.symbols and at > 1:
        before = tokens[at - 2]  # "repulsed all the Reds"
    is_counted = "COUNTED" in tokens[at].symbols and before.text.endswith(("ed", "ing")) and "NP" not in before.symbols
    is_foe_of = before.text in rules.HOSTILE and (at < 2 or "THE" not in tokens[at - 2].symbols)
    is_attribute = at > 1 and before.text.endswith(("ing", "ed", "heavy")) and tokens[at - 2].text in rules.TOWARDS
    return "PREP" in before.symbols or is_counted or is_foe_of or is_attribute


def is_someone_else(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether a verb has a subject that is of no known side: "the Marines suffered", not "they suffered"."""
    at = verb - 1
    while at > 0 and tokens[at].symbols & {"ADV", "HAVE", "TIME"}:
        at -= 1
    subject = tokens[at].value if at >= 0 else None
    is_other = isinstance(subject, Phrase) and subject.kind == "PEOPLE" and subject.side is None and not subject.theirs
    return is_other or (at >= 0 and tokens[at].text.lower() in ("he", "she"))


def has_unknown_subject(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether a verb has the name of nobody whose side is known for its subject: "Army Group Centre suffered"."""
    at = verb - 1
    while at > 0 and tokens[at].symbols & {"ADV", "HAVE", "TIME"}:
        at -= 1
    if "RP" in tokens[at].symbols:
        while at > 1 and "LP" not in tokens[at].symbols:
            at -= 1
        at -= 1
    last = at
    while at > 0 and tokens[at].symbols & {"CAP", "NTH"} and "NP" not in tokens[at].symbols:
        at -= 1
    if at == last or "CAP" not in tokens[last].symbols or tokens[last].text.lower() in rules.PRONOUNS:
        return False
    before = tokens[at - 1] if at and "THE" in tokens[at].symbols else tokens[at]
    return bool(before.symbols & {"CONJ", "STOP"}) and before.text not in ("and", "or", ".")


def is_harmed(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether the clause before ", killing 12" says what was done to its subject: "a convoy was ambushed"."""
    if not tokens[verb].text.endswith("ing"):
        return False
    for at in range(verb - 1, 0, -1):
        if "STOP" in tokens[at].symbols or tokens[at].text == "by":
            return False
        if "BE" in tokens[at].symbols:
            return any(token.text in rules.HARMED or token.text in rules.HOSTILE for token in tokens[at + 1 : at + 3])
    return False


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
