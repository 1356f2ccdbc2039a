"""The noun that an amount counts: its place, its unit, the side that the words before it name."""

from collections.abc import Mapping, Sequence
from functools import cache

from maarat.extract.lex import Token
from maarat.record import NamedTuple
from maarat.rules import casualties as rules

FAMILIES = frozenset(rules.FAMILY.split())
PARTICLES = frozenset(rules.PARTICLES.split())
JOINTS = ("or", "and")
LONGEST = 9  # words from the amount to its noun
NO_NOUN = frozenset({"DONE", "DOING", "DO", "ACT", "ACTING", "STATE", "BE", "HAVE", "PREP", "CONJ", "COMMA", "COLON", "STOP", "A", "THE"}) | {
    "LP", "RP", "COUNT", "INCL", "LEAVE", "LOSE", "SUFFER", "TAKE", "ADV", "WHO", "PRONOUN", "TIME", "REACH",
}  # fmt: skip
"""Classes of words that end a noun phrase."""
HEADS = frozenset({"PERSON", "PERSONS", "MASS", "THING", "THINGS", "PIECE", "LOSSNOUN", "BODY"})


class Named(NamedTuple):
    """The name of a side: the offset after its last letter, whose it is, whether only what they bear tells it."""

    end: int
    side: str
    weak: bool = False


Names = Mapping[int, Named]
"""Where a side is named, by the offset of its first letter."""


class Head(NamedTuple):
    """The noun of a phrase: the token after it, what it counts, its word."""

    last: int
    kind: str
    unit: str
    word: str
    plural: bool
    guessed: bool = False


@cache
def _units() -> dict[str, str]:
    """Return each word for equipment with its unit."""
    units = {word.lower(): unit for unit, words in rules.PIECES.items() for word in words.split()}
    for unit, words in rules.SAME_IN_PLURAL.items():
        units |= dict.fromkeys(words.lower().split(), unit)
    for unit, words in rules.THINGS.items():
        for word in words.lower().split():
            units[word] = units[rules.plural(word)] = unit
    return units


@cache
def _models() -> dict[str, str]:
    """Return the unit of equipment by how the code of a type begins."""
    return {prefix: unit for unit, words in rules.MODELS.items() for prefix in words.split()}


def to_unit(text: str) -> str | None:
    """Return the unit of a word or a code for equipment, None where it is none.

    >>> to_unit("Su-22"), to_unit("T-72s"), to_unit("APCs"), to_unit("village")
    ('aircraft', 'tanks', 'vehicles', None)
    """
    unit = _units().get(text.lower())
    if unit is None and "-" in text:
        unit = _models().get(text.split("-")[0])
    return unit


def to_model(text: str) -> str | None:
    """Return the unit of the first part of a type's name: "Ju" of "Ju 52", "F" of "F6"."""
    return _models().get(text)


def is_agent(word: str) -> bool:
    """Tell whether a word has the form of a plural for people: "miners", "seamen", "socialists".

    >>> is_agent("miners"), is_agent("seamen"), is_agent("kilometers"), is_agent("trees")
    (True, True, False, False)
    """
    return word.endswith(rules.AGENT_ENDINGS) and not word.endswith(rules.NO_AGENTS)


def find_head(
    tokens: Sequence[Token], start: int, names: Names, *, counted: bool
) -> tuple[Head | None, Named | None, str | None]:
    """Return the noun that the words from `start` on lead to, the side they name, a word of loss among them."""
    head, side, lost = None, None, None
    for at in range(start, min(len(tokens), start + LONGEST)):
        token = tokens[at]
        if (side is None or side.weak) and token.start in names and not _is_flyer(tokens, at, head):
            side = names[token.start]
        if "SAY" in token.symbols and side is not None and head is None and not counted:
            break  # "Noon claimed Dusk forces fled"
        found = _head_at(tokens, at, counted=counted)
        if found is not None:
            head = _behind_equipment(head, found, token) if head is not None and head.kind == "EQUIP" else found
            if head.word in FAMILIES:
                return _with_family(tokens, head), side, lost
        elif "COUNT" in token.symbols and at > start and _is_model(tokens, at):
            continue
        elif token.symbols & NO_NOUN or token.text in rules.LISTING_VERBS or ("YIELD" in token.symbols and not counted):
            if _passes(tokens, at, start, head, lost, counted=counted):
                continue
            opens = counted or (at == start and "ACTING" in token.symbols)
            again = lost is None or (at > start and tokens[at - 1].text in JOINTS)
            if counted and head is None and "DONE" in token.symbols and _acts(tokens, at, start):
                break  # "a Bayraktar destroyed Homs's radar"
            if opens and head is None and again and token.symbols & {"DONE", "STATE", "ACT", "ACTING"}:
                lost = lost or token.text.lower()
            elif not _joins_codes(tokens, at):
                break
        elif token.symbols & {"DASH", "QUOTE", "APOS"}:
            if head is not None and "DASH" not in token.symbols and (head.plural or _is_plural_mark(tokens, at)):
                break
        elif head is not None and (head.plural or _ends_noun(tokens, at)):
            break
        else:
            head = None
    return head, side, lost


def _is_plural_mark(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an apostrophe only parts a type from its "s": "a number of MiG-21B's and missiles"."""
    if "CODE" not in tokens[at - 1].symbols or "APOS" not in tokens[at].symbols:
        return False
    behind = tokens[at + 1 : at + 3]
    return len(behind) > 1 and behind[0].text == "s" and bool(behind[1].symbols & {"COMMA", "CONJ", "STOP", "BE"})


def _acts(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Tell whether a word in -ed between two names is the verb of the first."""
    return at > start and at + 1 < len(tokens) and "CAP" in tokens[at - 1].symbols & tokens[at + 1].symbols


def _passes(
    tokens: Sequence[Token], at: int, start: int, head: Head | None, lost: str | None, *, counted: bool
) -> bool:
    """Tell whether a word that ends most noun phrases stands inside one, before its noun.

    "85 seriously wounded soldiers", "20 destroyed or damaged tanks", "92 military and civilian casualties".
    """
    if not counted or head is not None or at + 1 >= len(tokens):
        return False
    token, after = tokens[at], tokens[at + 1]
    is_lost = bool(after.symbols & {"DONE", "STATE"})
    if "ADV" in token.symbols:
        return is_lost or after.text.endswith("ed")
    if token.text in JOINTS and lost is not None and is_lost:
        return True
    return token.text == "and" and at > start and _joins_adjectives(tokens, at)


def _ends_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word behind a noun in the singular is none of its phrase."""
    if "MARK" in tokens[at].symbols or _is_participle(tokens, at):
        return True
    return _is_name(tokens, at) and not _is_between(tokens, at)


def _behind_equipment(head: Head, found: Head, token: Token) -> Head:
    """Return the noun of equipment and one behind it: "heavy tank losses" are losses, "jet fighters" are still jets."""
    if found.kind == "LOSSES":
        return found._replace(unit=head.unit)
    still = found.kind == "PEOPLE" and (found.guessed or token.text.lower() in rules.FLYERS)
    return head._replace(last=found.last) if still else found


def _is_flyer(tokens: Sequence[Token], at: int, head: Head | None) -> bool:
    """Tell whether a word for fighters says what a machine is for: "a fighter jet", "two jet fighters"."""
    if tokens[at].text.lower() not in rules.FLYERS:
        return False
    after = tokens[at + 1].symbols if at + 1 < len(tokens) else frozenset()
    return head is not None or bool(after & {"THING", "THINGS", "CODE", "DASH"})


def _is_model(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number belongs to a type of equipment: "Leopard 2 tanks"."""
    after = tokens[at + 1].symbols if at + 1 < len(tokens) else frozenset()
    before = tokens[at - 1].symbols
    if "CAP" in after and at + 2 < len(tokens) and tokens[at].text.isdecimal():
        after = tokens[at + 2].symbols  # "an SA 330 Puma helicopter"
    return "CAP" in before and before.isdisjoint(HEADS | {"DONE", "STATE"}) and bool(after & {"THING", "THINGS"})


def _with_family(tokens: Sequence[Token], head: Head) -> Head:
    """Return "men, women and children" as one noun."""
    at = head.last
    while at < len(tokens) and at < head.last + LONGEST:
        if tokens[at].text.lower() in FAMILIES:
            head = head._replace(last=at + 1, word=tokens[at].text.lower())
        elif tokens[at].text not in (",", "and"):
            break
        at += 1
    return head


def _joins_codes(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a comma or "and" stands between types: "15 D-1, D-20, and D-30 howitzers", "command-and-control"."""
    if tokens[at].text == "and" and at and "DASH" in tokens[at - 1].symbols:
        return True
    before, after = tokens[at - 1].symbols, tokens[at + 1].symbols if at + 1 < len(tokens) else frozenset()
    if at and tokens[at].text == "and" and "COMMA" in before:
        before = tokens[at - 2].symbols
    if tokens[at].text == "," and at + 2 < len(tokens) and tokens[at + 1].text == "and":
        after = tokens[at + 2].symbols
    return tokens[at].text in (",", "and") and "CODE" in before and "CODE" in after


def _head_at(tokens: Sequence[Token], at: int, *, counted: bool) -> Head | None:
    """Return the token as the noun of a phrase, if it may be one."""
    token = tokens[at]
    symbols, word = token.symbols, token.text
    if "PIECE" in symbols and at and tokens[at - 1].symbols & {"PIECES"}:
        return Head(at + 1, "EQUIP", to_unit(word) or "", word, word.endswith("s"))
    if counted and "CAP" in symbols and to_model(word) and at + 1 < len(tokens) and tokens[at + 1].text[:1].isdigit():
        return Head(at + 2, "EQUIP", to_model(word) or "", word, plural=True)
    if symbols & {"THING", "THINGS", "CODE"}:
        unit = to_unit(word)
        before = tokens[at - 1].text.lower() if at else ""
        if unit == "ships" and before == "tank":
            unit = "tanks"  # a tank destroyer
        if word.lower() in rules.CARRIERS and before in rules.CARRYING:
            unit = "ships"
        if unit is not None:
            return Head(at + 1, "EQUIP", unit, word, "THINGS" in symbols or word.endswith("s"))
    if symbols & {"PERSON", "PERSONS", "MASS"}:
        return Head(at + 1, "PEOPLE", "people", word.lower(), "PERSONS" in symbols)
    if "LOSSNOUN" in symbols:
        if word.lower() == "loss" and not (
            at > 1 and "HEAVY" in tokens[at - 1].symbols and "PREP" in tokens[at - 2].symbols
        ):
            return None
        return Head(at + 1, "LOSSES", "people", word.lower(), word.endswith("s"))
    if "BODY" in symbols:
        return Head(at + 1, "BODIES", "people", word.lower(), counted or word.lower() not in ("body", "corpse"))
    if counted and "SOULS" in symbols:
        return Head(at + 1, "PEOPLE", "people", word.lower(), plural=True)
    if counted and not symbols & NO_NOUN and word.islower() and is_agent(word):
        return Head(at + 1, "GUESS", "people", word, plural=True, guessed=True)
    if counted and "CAP" in symbols and word.endswith(("s", "men")) and "ACRONYM" not in symbols:
        after = tokens[at + 1].symbols if at + 1 < len(tokens) else frozenset()
        if not after & (HEADS | {"CAP", "DASH"}):
            return Head(at + 1, "PEOPLE", "people", word, plural=True, guessed=True)
    return None


def name_end(tokens: Sequence[Token], head: Head) -> int:
    """Return the token after a phrase, a name that follows its noun taken in: "soldier Pavlo Lee"."""
    last = head.last
    if head.kind == "PEOPLE" and not head.plural:
        while last < len(tokens) and last < head.last + LONGEST and _is_name(tokens, last):
            last += 1
    return last


def _is_between(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a capital stands between two nouns: "a civilian Indian woman", where the second is the noun."""
    after = tokens[at + 1].symbols if at + 1 < len(tokens) else frozenset()
    return "CAP" in tokens[at].symbols and bool(after & {"PERSON", "PERSONS"}) and "CAP" not in after


def _joins_adjectives(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an "and" stands between two words before one noun: "92 military and civilian casualties"."""
    first, second = (tokens[at + i].symbols if at + i < len(tokens) else frozenset() for i in (1, 2))
    before = tokens[at - 1]
    if before.text.endswith("s") or before.symbols & {"DONE", "STATE", "ACT"}:
        return False  # "41 wounded and Egyptian casualties"
    return first.isdisjoint({"COUNT", "A", "THE", "PREP", "DONE"}) and not HEADS.isdisjoint(second)


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word behind a noun says what it was doing: "a helicopter returning to Homs", "a man accused of"."""
    after = tokens[at + 1].symbols if at + 1 < len(tokens) else frozenset()
    word = tokens[at].text
    return (word.endswith("ing") and bool(after & {"PREP", "THE", "A", "CAP"})) or (
        word.endswith("ed") and "PREP" in after
    )


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token belongs to a person's name: a capital, or a particle or hyphen before one."""
    if "CAP" in tokens[at].symbols:
        return True
    if "DASH" not in tokens[at].symbols and tokens[at].text.lower() not in PARTICLES:
        return False
    return any("CAP" in token.symbols for token in tokens[at + 1 : at + 3])
