"""What happened to the lost, and in what they are counted."""

from collections.abc import Sequence
from functools import cache

from maarat.extract.amounts import ONE
from maarat.extract.countries import country_of_people
from maarat.extract.lex import Token
from maarat.extract.match import Match
from maarat.extract.phrases import Phrase
from maarat.model import Count
from maarat.rules import casualties as rules

EQUIPMENT = {
    "destroyed": "equipment_destroyed",
    "damaged": "equipment_damaged",
    "captured": "equipment_captured",
    "surrendered": "equipment_captured",
    "lost": "equipment_destroyed",
    "casualties": "equipment_destroyed",
    "spent": "equipment_destroyed",
}
"""What a loss of people is called where things are lost; what is not here happens to people only."""
FIXED = {
    "down": "destroyed",
    "lost": "lost",
    "gone": "gone",
    "cost": "spent",
    "captive": "captured",
    "bodies": "killed",
    "slain": "killed",
    "slew": "killed",
    "laid": "surrendered",
    "suffered": "casualties",
    "summed": "casualties",
    "hurt": "wounded",
    "displaced": "displaced",
}
"""What happened where the way of telling says it by itself."""
PEOPLE_ONLY = frozenset(
    {"killed", "wounded", "captured", "missing", "displaced", "deserted", "surrendered", "casualties"}
)
BOTH = {"killed", "captured"}
SIDES = ("side1", "side2", "side3")
NEAR = 40  # tokens back to the phrase whose unit a bare amount shares


@cache
def loss_categories() -> dict[str, str]:
    """Return each word of loss with its category."""
    table: dict[str, str] = {}
    for words in (rules.LOSS_NOUNS, rules.NOMINALS, rules.ACTS, rules.ACTING, rules.PLAIN_ACTS, rules.STATES):
        for category, listing in words.items():
            table |= dict.fromkeys(listing.lower().split(), category)
    for category, forms in rules.VERBS.items():
        table |= dict.fromkeys(" ".join(forms).lower().split(), category)
    return table | {"lost": "lost"}


def category_of(match: Match, tokens: Sequence[Token], at: int) -> str | None:
    """Return what happened, from the words of the match."""
    voice = match.rule.reads
    victim = tokens[at].value
    if not isinstance(victim, Phrase):
        verb = match.groups.get("verb")
        if voice in FIXED:
            return FIXED[voice]
        return loss_categories().get(tokens[verb[0]].text.lower()) if verb else None
    fixed = "spent" if match.rule.name == "at-the-cost-of-n" else FIXED.get(voice)
    if fixed is not None and "how" not in match.groups:
        return fixed
    table = loss_categories()
    if voice == "yield":
        return "surrendered"
    if voice in ("bare", "labelled"):
        return _bare_category(victim)
    if voice == "losses" or (voice == "identified" and victim.head):
        return table.get(victim.head)
    if voice == "attribute":
        return table.get(victim.lost or "")
    first, last = match.groups.get("how") or match.groups.get("verb", (0, 0))
    if any(token.text in ("down", "out") for token in tokens[first:last]):
        return "destroyed"
    found = _said(tokens[first:last])
    if found == ["killed"] and _is_shot_in_limb(tokens, last):
        return "wounded"
    amount = victim.amount
    if set(found) == BOTH and (
        _one_after_other(tokens, first, last) or (amount is not None and amount.low is amount.high is None)
    ):
        return "killed"
    return _merge(found)


def _is_shot_in_limb(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether who was shot will live: "one was shot in the leg"."""
    if tokens[last - 1].text != "shot" or last + 2 >= len(tokens) or tokens[last].text not in ("in", "through"):
        return False
    return any(token.text in rules.LIMBS for token in tokens[last + 1 : last + 4])


def is_both(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether some were killed and others captured: "many were killed or captured"; of a number nobody knows how many."""
    return set(_said(tokens[first:last])) == BOTH and not _one_after_other(tokens, first, last)


def _one_after_other(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether they were taken first and killed then: "captured and killed two soldiers"."""
    joined = any(token.text in ("and", "then") for token in tokens[first:last])
    return joined and _said(tokens[first:last])[:1] == ["captured"]


def _said(tokens: Sequence[Token]) -> list[str]:
    """Return the categories that words name, each once."""
    found: list[str] = []
    for token in tokens:
        word = token.text.lower()
        if isinstance(token.value, Phrase):
            word = token.value.lost or token.value.head
        category = loss_categories().get(word)
        if category is not None and category not in found:
            found.append(category)
    if "wounded" in found and "killed" in found and any(token.text.lower() == "shot" for token in tokens):
        found.remove("killed")  # "shot and wounded"
    return found


def _bare_category(victim: Phrase) -> str | None:
    """Return what an amount without a verb means in an infobox; a mere "unknown" means nothing."""
    if victim.unit not in ("people", ""):
        return "destroyed"
    if victim.kind == "LOSSES":
        return loss_categories()[victim.head]
    if victim.head.isupper() and victim.side is None:
        return None  # "1 AEV": equipment unheard of
    if victim.amount is ONE or victim.amount is None or victim.amount.qualifier in ("vague", "residual"):
        return None
    return "casualties"


def _merge(categories: Sequence[str]) -> str | None:
    """Return one category for "killed or wounded", "destroyed or damaged"."""
    if len(categories) > 1:
        if "destroyed" in categories:
            return "destroyed"
        if set(categories) == {"captured", "missing"}:
            return "missing"
        return "casualties"
    return categories[0] if categories else None


def unit_before(tokens: Sequence[Token], at: int, category: str = "", *, of_object: bool = False) -> str:
    """Return the unit of the phrase before a bare amount, which it shares: "two tanks were destroyed and 8 captured".

    It is empty for the object of a verb where that phrase counts what cannot be lost: "16 squares, of which they captured 13".
    What happens to things only passes over people: "three planes attacked the rebels, but two were shot down".
    """
    over_people = category in ("destroyed", "damaged")
    counted = passed = False
    for token in reversed(tokens[max(0, at - NEAR) : at]):
        if isinstance(token.value, Count):
            if of_object:
                return ""
            counted = True
        if isinstance(token.value, Phrase) and token.value.kind not in ("BARE", "GROUP", "PARTITIVE"):
            no_amount = token.value.amount is None
            if token.value.unit == "people" and (over_people or (of_object and no_amount)):
                passed = True
                continue  # the subject
            return "" if over_people and passed and counted else token.value.unit
    return "people"


def settle(category: str, phrase: Phrase, before: str) -> tuple[str, str] | None:
    """Return category and unit for those to whom it happened, None where it cannot happen to them."""
    unit = phrase.unit
    if phrase.kind == "GUESS" and category not in ("killed", "wounded", "missing", "deserted", "casualties"):
        return None
    if phrase.kind in ("BARE", "RESIDUAL", "PARTITIVE"):
        things = category in ("destroyed", "damaged", "captured", "gone") and phrase.head != "others"
        unit = before if things else "people"
    category = "lost" if category == "gone" else category
    if unit != "people":
        named = EQUIPMENT.get(category)
        return (named, unit) if named is not None and unit else None
    if category == "lost":
        hurt = phrase.kind == "LOSSES" or phrase.head in rules.OWN_SIZE.split()
        category = "casualties" if hurt else "killed"
    if category == "spent":
        category = "killed" if phrase.head in rules.LIVES else "casualties"
    armed = f"{rules.ARMED_BY_STATE} {rules.ARMED_AGAINST_STATE} {rules.ARMED}".split()
    if category == "displaced" and (phrase.head in armed or phrase.head in rules.TAKEN_OFF or phrase.amount is ONE):
        return None
    if category == "fled":
        category = (
            "deserted"
            if phrase.head in armed or (phrase.side in SIDES and not country_of_people(phrase.head))
            else "displaced"
        )
        if phrase.kind == "RESIDUAL" or (phrase.amount is ONE and phrase.head not in armed):
            return None
    if phrase.kind == "LOSSES":
        category = loss_categories()[phrase.head]
    return (category, unit) if category in PEOPLE_ONLY else None
