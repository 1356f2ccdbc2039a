"""The two camps of a text without an infobox, and the names of those who belong to each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from maarat.extract import aliases
from maarat.extract.aliases import Claim
from maarat.extract.countries import country_names, is_of_today
from maarat.extract.factions import Text, read_text, stem
from maarat.extract.feuds import Pair, count_bonds, find_camps, known_groups
from maarat.extract.mentions import words_of
from maarat.model import Side
from maarat.record import NamedTuple
from maarat.rules import factions as rules
from maarat.rules import sides as sides_rules

SURE = -2.0  # how often two must have fought each other to be the two of whom a text is
FAINT = 8  # of what is told of the party most spoken of, so much less may be told of them
LEAST = 4  # what must be told of a party that is believed without a word for fighting
OFTEN = 3  # mentions of a part that make it one of those who fight in a long text
SHORT = 1_500  # words and marks of a text of which one is enough
KNOWN = 10.0  # the bond of those of whom it is known that they stood together
ROLE = 2  # what a mention of the part that a party plays is worth
TWO = {"side1": 1, "side2": -1}


class Camps(NamedTuple):
    """What a text tells of who fights whom."""

    text: Text
    bonds: dict[Pair, float]

    def opponents(self) -> tuple[str, ...]:
        """Return the two who fought each other most, in the order in which the text names them; none if it is not clear."""
        worth = {key: use.worth() for key, use in self.text.uses.items()}
        for _, word, key in self.text.named:
            if word.islower() and word not in rules.SHARED:
                worth[key] = worth.get(key, 0) + ROLE
        least = max(1, *worth.values()) / FAINT if worth else 1
        feuds = {pair: bond for pair, bond in self.bonds.items() if all(worth.get(key, 0) >= least for key in pair)}
        pair = min(feuds, key=lambda pair: (feuds[pair] * min(map(worth.__getitem__, pair)), pair), default=None)
        if pair is None or feuds[pair] > SURE:
            able = (key for key in worth if worth[key] >= LEAST and self._is_party(key))
            first, *others = sorted(able, key=lambda key: -worth[key]) or [""]
            second = next((key for key in others if self.bonds.get((min(first, key), max(first, key)), 0) <= 0), None)
            pair = (first, second) if second is not None else None
        if pair is None:
            return ()
        camps = find_camps(self.bonds, dict(zip(pair, TWO.values(), strict=True)), self.text)
        half = min(map(worth.__getitem__, pair)) / 2
        leading = next(
            camps[key] for _, _, key in self.text.named if key in pair or (key in camps and worth.get(key, 0) > half)
        )
        return tuple(self.name(key) for key in pair[::leading])

    def _is_party(self, key: str) -> bool:
        """Tell whether a name is one of many men, and not that of a person alone."""
        use = self.text.uses.get(key)
        return use is None or use.armed + use.people > 0

    def name(self, key: str) -> str:
        """Return what to call a party: its country, or the name by which it is called most."""
        spelt = [word for _, word, named in self.text.named if named == key]
        if key[0] == "@" and (is_of_today(key[1:]) or key[1:] in " ".join(self.text.words)):
            return key[1:]
        plural = [text for text in spelt if text.endswith("s")]
        return max(plural or spelt, key=spelt.count)

    def claims(self, sides: Sequence[Side], names: Mapping[str, Sequence[str]]) -> Iterator[Claim]:
        """Yield the names of those who stand with each of two sides of which some names are known."""
        camps = find_camps(self.bonds, self._seeds(sides, names), self.text)
        for role, others in rules.FACING.items():
            known = {-camps[other] for other in others if other in camps}
            if role not in camps and len(known) == 1:
                camps |= dict.fromkeys((role,), known.pop())
        ids = {camp: id_ for id_, camp in TWO.items()}
        spelt: dict[str, str] = {word: key for _, word, key in self.text.named if key in camps}
        for text, key in spelt.items():
            if text.islower():
                is_told = text not in rules.SHARED or self._owners(text, camps) <= {camps[key]}
                if is_told and self._is_often(text):
                    yield Claim(text, ids[camps[key]], aliases.BEARER)
            else:
                yield Claim(text, ids[camps[key]], aliases.PERSON)

    def _is_often(self, role: str) -> bool:
        """Tell whether a text speaks of a part often enough for its length."""
        words = self.text.words
        return len(words) <= SHORT or words.count(role) >= OFTEN

    def _owners(self, role: str, camps: Mapping[str, int]) -> set[int]:
        """Return the camps of those behind whose names a noun stands, 0 for none: "the Bolivian army", "Lee's army"."""
        words = self.text.words
        return {camps.get(key, 0) for at, _, key in self.text.named if at + 1 < len(words) and words[at + 1] == role}

    def _seeds(self, sides: Sequence[Side], names: Mapping[str, Sequence[str]]) -> dict[str, int]:
        """Return the parties that the names of each side speak of.

        One of whom both do is of the side that speaks of nobody else: "a force of Bolivian soldiers", not
        "the Bolivian Guarani".
        """
        keys = {side.id: set(_keys((side.name, *names.get(side.id, ())))) for side in sides if side.id in TWO}
        both = set.intersection(*keys.values()) if len(keys) > 1 else set()
        seeds = {key: TWO[id_] for id_, found in keys.items() for key in found - both}
        for id_, found in keys.items():
            if found <= both and any(len(other) > len(both) for other in keys.values()):
                seeds |= dict.fromkeys(found, TWO[id_])
        return seeds


def _keys(names: Iterable[str]) -> Iterator[str]:
    """Yield the parties of which names speak."""
    for name in names:
        if name.lower() in sides_rules.BETTER_KNOWN:
            continue  # "Islamic State of Iraq and the Levant"
        if country_names(name):
            yield stem(name)
        for word in words_of(name):
            if word in rules.ROLES:
                yield word.removesuffix("s")
            elif word[0].isupper() and word.lower() not in rules.GENERAL:
                yield stem(word)


def _known_bonds(key: str, members: Iterable[str], text: Text) -> dict[Pair, float]:
    """Return that a coalition stands with its members, as far as a text speaks of them."""
    named = [member for name in members if (member := stem(name)) in text.uses and key in text.uses]
    return {(min(key, member), max(key, member)): KNOWN for member in named}


def read_camps(prose: str) -> Camps:
    """Return what a text tells of who fights whom."""
    text = read_text(prose)
    bonds = count_bonds(text, known_groups(text))
    for coalition, members in rules.COALITIONS.items():
        key = stem(coalition)
        if key in text.uses:
            bonds |= _known_bonds(key, members, text)
            bonds |= _known_bonds(stem("Allies"), rules.ALLIES_AGAINST[coalition], text)
    return Camps(text, bonds)
