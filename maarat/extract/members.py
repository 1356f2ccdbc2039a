"""Lists of those who were lost: who belongs to one, and what happened to each."""

from collections.abc import Sequence

from maarat.extract.categories import loss_categories
from maarat.extract.lex import Token
from maarat.extract.parts import listed
from maarat.extract.phrases import Phrase
from maarat.rules.casualties import LISTING

SETTING = 4  # tokens of "In the battle"
EACH_TOLD = frozenset({"lost", "number", "cost"})
"""How a loss is told where a list may say of each what happened: "lost 3 officers and 20 men killed, 40 wounded"."""


def told_each(tokens: Sequence[Token], members: Sequence[int], voice: str, category: str) -> list[str]:
    """Return what happened to each of a list; what stands behind one is said of those before it as well."""
    told = [category] * len(members)
    if voice == "part":
        return [_told_behind(tokens, member) or category for member in members]
    if voice not in EACH_TOLD:
        return told
    waiting: list[int] = []
    for place, member in enumerate(members):
        phrase, after = tokens[member].value, tokens[member + 1 : member + 4]
        if "PRISONERS" in tokens[member].symbols:
            told[place] = "captured"
        elif isinstance(phrase, Phrase) and phrase.kind in ("PEOPLE", "BARE"):
            waiting.append(place)
        heads_next = len(after) > 1 and "COLON" in after[1].symbols  # "Dead: 30 Wounded: 40"
        if after and after[0].symbols & {"DONE", "STATE"} and not heads_next:
            joint = len(after) > 2 and after[1].text in ("or", "and") and after[2].symbols & {"DONE", "STATE"}
            said = "casualties" if joint else loss_categories().get(after[0].text.lower(), category)
            for at in waiting:
                told[at] = said
            waiting = []
    return told


def things_behind(tokens: Sequence[Token], at: int) -> list[int]:
    """Return the things that a list goes on with from a token: "lost 40 tanks destroyed or damaged, 20 guns and a jet"."""
    first = at
    while first < len(tokens) and first < at + len(LISTING) and tokens[first].text in LISTING:
        first += 1
    if first == at or first >= len(tokens) or not {"EQUIP", "COUNTED"} <= tokens[first].symbols:
        return []
    things = listed(tokens, first)
    after = tokens[things[-1] + 1].symbols if things[-1] + 1 < len(tokens) else frozenset()
    return things[:-1] if after & {"BE", "HAVE", "DONE", "ACT", "STATE"} else things


def _told_behind(tokens: Sequence[Token], at: int) -> str | None:
    """Return what the word right behind a bare number says: "including 200 killed, 500 wounded and 30 missing"."""
    after = tokens[at + 1 : at + 3]
    if not after or "BARE" not in tokens[at].symbols or after[0].symbols.isdisjoint({"DONE", "STATE"}):
        return None
    joint = len(after) > 1 and after[1].text == "or"
    return None if joint else loss_categories().get(after[0].text.lower())


def members_of(tokens: Sequence[Token], at: int, voice: str, *, forward: bool) -> list[int]:
    """Return the phrases of the list in which the victim stands, in order."""
    if forward:
        members = listed(tokens, at)
        after = members[-1] + 1
        own = {"BE", "HAVE", "ACT"} if voice in EACH_TOLD else {"BE", "HAVE", "DONE", "ACT", "STATE"}
        has_own_verb = after < len(tokens) and tokens[after].symbols & own
        if has_own_verb and voice == "part" and tokens[at - 1].text == ":":
            return []  # "one third: 37 men and 5 officers were dead"
        return members[:-1] if has_own_verb and len(members) > 1 else members
    members = [at]
    while tokens[at].symbols.isdisjoint({"RESIDUAL", "PARTITIVE"}):
        before = members[0] - 1
        while before >= 0 and before > members[0] - 5 and tokens[before].text in LISTING:
            before -= 1
        if before > 0 and tokens[before].text == "with" and tokens[before - 1].text in ("along", "together"):
            before -= 3 if tokens[before - 2].text == "," else 2
        if (
            before < members[0] - 1
            and before > 1
            and tokens[before - 1].text == "and"
            and _is_uncounted(tokens[before])
        ):
            before -= 2  # "23 soldiers and militiamen and 8 officers"
        if before == members[0] - 1 or before < 0 or {"COUNTED"} != tokens[before].symbols & {"COUNTED", "RESIDUAL"}:
            break
        members.insert(0, before)
    return _own_members(tokens, members, at)


def _own_members(tokens: Sequence[Token], members: list[int], at: int) -> list[int]:
    """Return those of a list before a verb of whom it is told: not what they are a part of, nor whom something else was done to."""
    if len(members) > 1 and _opens_as_whole(tokens, members[0]):
        members = members[1:]
    opening = members[0] - 1
    done_to = frozenset({"W", "DONE", "DOING", "DO"})
    if (
        len(members) > 1
        and opening >= 0
        and tokens[opening].symbols & done_to
        and "LEAVE" not in tokens[opening].symbols
        and not tokens[opening].symbols & {"TIME", "SAY"}
        and not _opens_list(tokens, opening, members[0] + 1)
        and not _ends_setting(tokens, opening)
    ):
        return [at]  # something else was done to the first of them: "attacked 20 soldiers and 5 rebels were killed"
    return members


def _opens_as_whole(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an amount at the head of a clause is what the next one is a part of: "Of Egypt's 4,000 Jews, 800"."""
    first = next((i for i in range(at - 1, max(-1, at - SETTING), -1) if "PREP" in tokens[i].symbols), None)
    if first is None or tokens[first].text.lower() not in ("of", "from"):
        return False
    if tokens[first].text == "of" and first and tokens[first - 1].text == "Out":
        return first == 1
    return first == 0 or bool(tokens[first - 1].symbols & {"STOP", "COMMA"})


def _opens_list(tokens: Sequence[Token], at: int, joint: int) -> bool:
    """Tell whether a word opens what was lost and says nothing of it: "with 40 tanks and 19 guns destroyed"."""
    if tokens[at].text == "of":
        return tokens[at - 1].text == "total"
    if tokens[at].text in ("included", "includes"):
        return True
    return tokens[at].text == "with" and tokens[joint].text == "and"


def _is_uncounted(token: Token) -> bool:
    """Tell whether a token names people or things without an amount."""
    return isinstance(token.value, Phrase) and token.value.kind in ("PEOPLE", "EQUIP") and token.value.amount is None


def _ends_setting(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word is the last of a phrase that opens a clause and says where: "In the battle 12 men"."""
    if tokens[at].text.endswith("ed") or tokens[at].text.lower() == "of":
        return False
    opens = (i for i in range(at - 1, max(-1, at - 2 * SETTING), -1) if tokens[i].symbols & {"PREP", "since"})
    first = next((i for i in opens if tokens[i].text != "of"), None)
    if first is not None and first < at - SETTING and not all("W" in token.symbols for token in tokens[first + 1 : at]):
        return False
    return first is not None and (first == 0 or bool(tokens[first - 1].symbols & {"COMMA", "STOP", "CONJ"}))
