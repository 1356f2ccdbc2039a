"""Losses in brackets: parts of the one before them, "50 total (US 20; CS 30)", "40 killed (12 of them officers)"."""

from collections.abc import Sequence

from maarat.extract.brackets import open_at
from maarat.extract.lex import Token
from maarat.extract.loss import Loss
from maarat.extract.match import Match
from maarat.extract.phrases import Phrase

TERSE = frozenset({"bare", "labelled", "passive", "captive"})  # how losses may be told in brackets
UNSAID = {"bare": ("PEOPLE",), "labelled": ("BARE", "PEOPLE")}  # what in brackets may leave unsaid what happened
APART = frozenset({"STOP", "COMMA", "COLON", "RP"})  # what stands between a loss and brackets that say nothing of it
NEAR = 40  # tokens in which a bracket is looked for


def read_aside(
    match: Match, tokens: Sequence[Token], before: Sequence[Loss], category: str | None
) -> tuple[str | None, int | None]:
    """Return category and whole of a loss that may stand in brackets; no category where it tells no loss there."""
    at, voice = match.groups["victim"][0], match.rule.reads
    victim = tokens[at].value
    noted, last = _place(match, tokens, before)
    if not isinstance(victim, Phrase):
        return category, None
    if not noted:
        last = _sum_above(tokens, before) if voice == "passive" else None
        is_part = last is not None and category is not None and _is_part(category, victim, before[last])
        return category, last if is_part else None
    unsaid = UNSAID.get(voice, ())
    if voice == "bare" and any("PREP" in token.symbols for token in tokens[at + 1 : at + 2]):
        unsaid = UNSAID["labelled"]  # "7,000 dead (2,112 in the South)"
    if last is not None and victim.kind in unsaid:
        category = before[last].category
    if last is not None and category is not None and _is_part(category, victim, before[last]):
        return category, last
    return (None if voice == "bare" else category), None  # bare numbers in brackets are dates and notes


def _place(match: Match, tokens: Sequence[Token], before: Sequence[Loss]) -> tuple[bool, int | None]:
    """Tell whether a match stands in brackets, and return the loss right before them, of which it may be a part."""
    at = open_at(tokens, match.first, NEAR)
    if at is None:
        return False, None
    last = next((i for i in range(len(before) - 1, -1, -1) if before[i].at < at), None)
    between = tokens[before[last].at + 1 : at] if last is not None else ()
    if any(token.symbols & APART and "BREAK" not in token.symbols for token in between):
        return True, None  # brackets on a line of their own may speak of the line above
    return True, last


def _sum_above(tokens: Sequence[Token], before: Sequence[Loss]) -> int | None:
    """Return the sum whose parts are being told: "4,910 casualties: 512 killed, 2,734 wounded"."""
    at = len(before) - 1
    while at >= 0 and before[at].whole is not None:
        at -= 1
    if at < 0 or before[at].category != "casualties" or before[at].unit != "people":
        return None
    after = tokens[before[at].at + 1 : before[at].at + 2]
    return at if any("COLON" in token.symbols for token in after) else None


def _is_part(category: str, phrase: Phrase, whole: Loss) -> bool:
    """Tell whether what brackets hold is a part of the loss before them: the same loss, and no more of it."""
    if category not in (whole.category.removeprefix("equipment_"), whole.category) and whole.category != "casualties":
        return False
    if phrase.unit not in ("", whole.unit) or (whole.unit != "people" and phrase.unit == ""):
        return False
    if phrase.side and whole.described.side and phrase.side != whole.described.side:
        return False
    least = phrase.amount.low if phrase.amount is not None else None
    return least is None or whole.amount.high is None or least <= whole.amount.high
