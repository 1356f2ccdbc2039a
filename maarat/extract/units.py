"""The names of those who stand for a side: its commanders and its units."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from maarat.extract.aliases import GENERIC, UNIT, Claim, claim_leader, initials, is_common, is_unnamed
from maarat.model import Commander, Party
from maarat.rules import sides as rules


def claim_people(
    commanders: Sequence[Commander], units: Sequence[Party], side: str, acronyms: AbstractSet[str] = frozenset()
) -> Iterator[Claim]:
    """Yield the names of commanders and units: they stand for a side where nothing better does."""
    for commander in commanders:
        yield from claim_leader(commander.name, side)
    for unit in units:
        if len(unit.name.split()) > 1 and not unit.name.endswith(":") and not is_unnamed(unit.name):
            yield Claim(unit.name, side, UNIT)
            short = initials(unit.name)
            if short and short in acronyms:
                yield Claim(short, side, UNIT)
        elif _is_proper(unit):
            yield Claim(unit.name, side, UNIT)
        if unit.note and unit.note.isupper() and unit.note.isalnum():
            yield Claim(unit.note, side, UNIT)
        yield from claim_people((), unit.children, side, acronyms)


def _is_proper(unit: Party) -> bool:
    """Tell whether a unit is known by one word that is the name of nobody else: "Asayish", not "Cavalry"."""
    word = unit.name
    return bool(
        unit.page
        and word.isalpha()
        and word[0].isupper()
        and len(word) > 3
        and not is_common(word)
        and word.lower() not in GENERIC | rules.SOLDIERS | rules.ARMS
        and not word.lower().endswith(("men", "ers"))
    )
