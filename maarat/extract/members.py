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


def members_of(tokens: Sequence[Token], at: int, voice: str, *, forward: bool) -> list[int]:
    """Return the phrases of the list in which the victim stands, in order."""
    if forward:
        members = listed(tokens, at)
        after = members[-1] + 1
        own = {"BE", "HAVE", "ACT"} if voice in EACH_TOLD else {"BE", "HAVE", "DONE", "ACT", "STATE"}
        has_own_verb = after < len(tokens) and tokens[after].symbols & own
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


def _opens_list(tokens: Sequence[Token], at: int, joint: int) -> bool:
    """Tell whether a word opens what was lost and says nothing of it: "with 40 tanks and 19 guns destroyed"."""
    if tokens[at].text == "of":
        return tokens[at - 1].text == "total"
    return tokens[at].text == "with" and tokens[joint].text == "and"


def _is_uncounted(token: Token) -> bool:
    """Tell whether a token names people or things without an amount."""
    return isinstance(token.value, Phrase) and token.value.kind in ("PEOPLE", "EQUIP") and token.value.amount is None


def _ends_setting(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word is the last of a phrase that opens a clause and says where: "In the battle 12 men"."""
    if tokens[at].text.endswith("ed") or tokens[at].text.lower() == "of":
        return False
    first = next((i for i in range(at - 1, max(-1, at - SETTING), -1) if "PREP" in tokens[i].symbols), None)
    return first is not None and (first == 0 or bool(tokens[first - 1].symbols & {"COMMA", "STOP", "CONJ"}))
