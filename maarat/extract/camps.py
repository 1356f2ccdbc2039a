"""The two camps of a text without an infobox, and the names of those who belong to each."""

from collections.abc import Iterator, Mapping, Sequence

from maarat.extract import aliases
from maarat.extract.aliases import Claim
from maarat.extract.countries import country_names
from maarat.extract.factions import Text, read_text, stem
from maarat.extract.feuds import Pair, count_bonds, find_camps, known_groups
from maarat.extract.mentions import words_of
from maarat.model import Side
from maarat.record import NamedTuple
from maarat.rules import factions as rules
from maarat.rules import sides as sides_rules

SURE = -4.0  # how often two must have fought each other to be the two of whom a text is
TWO = {"side1": 1, "side2": -1}


class Camps(NamedTuple):
    """What a text tells of who fights whom."""

    text: Text
    bonds: dict[Pair, float]

    @classmethod
    def of(cls, prose: str) -> "Camps":
        """Read a text."""
        text = read_text(prose)
        return cls(text, count_bonds(text, known_groups(text)))

    def opponents(self) -> tuple[str, ...]:
        """Return the two who fought each other most, in the order in which the text names them."""
        feuds = {pair: bond * min(1, self._weight(pair)) for pair, bond in self.bonds.items() if bond < 0}
        pair = min(feuds, key=lambda pair: (feuds[pair], pair), default=None)
        if pair is None or feuds[pair] > SURE:
            return ()
        first = {key: next(at for at, _, named in self.text.named if named == key) for key in pair}
        return tuple(self.name(key) for key in sorted(pair, key=lambda key: first[key]))

    def _weight(self, pair: Pair) -> float:
        """Return 1 for two that the text speaks of often, less for others."""
        most = max((use.count for use in self.text.uses.values()), default=1)
        return 4 * min(map(self.text.count, pair)) / most

    def name(self, key: str) -> str:
        """Return what to call a party: its country, or the name by which it is called most."""
        if key[0] == "@":
            return key[1:]
        spelt = [word for _, word, named in self.text.named if named == key]
        plural = [text for text in spelt if text.endswith("s")]
        return max(plural or spelt, key=spelt.count)

    def claims(self, sides: Sequence[Side], names: Mapping[str, Sequence[str]]) -> Iterator[Claim]:
        """Yield the names of those who stand with each of two sides of which some names are known."""
        camps = find_camps(self.bonds, self._seeds(sides, names), self.text)
        ids = {camp: id_ for id_, camp in TWO.items()}
        spelt: dict[str, str] = {word: key for _, word, key in self.text.named if key in camps}
        for text, key in spelt.items():
            if text.islower():
                if text not in rules.SHARED or self._owners(text, camps) == {camps[key]}:
                    yield Claim(text, ids[camps[key]], aliases.BEARER)
            else:
                yield Claim(text, ids[camps[key]], aliases.PERSON)

    def _owners(self, role: str, camps: Mapping[str, int]) -> set[int]:
        """Return the camps of those behind whose names a noun stands: "the Bolivian army", "Lee's army"."""
        words = self.text.words
        return {
            camps[key]
            for at, _, key in self.text.named
            if key in camps and at + 1 < len(words) and words[at + 1] == role
        }

    def _seeds(self, sides: Sequence[Side], names: Mapping[str, Sequence[str]]) -> dict[str, int]:
        """Return the parties that the names of each side speak of, if they are not those of the other."""
        seeds: dict[str, int] = {}
        for side in sides:
            for name in names.get(side.id, ()):
                if name.lower() in sides_rules.BETTER_KNOWN:
                    continue  # "Islamic State of Iraq and the Levant"
                for word in words_of(name):
                    key = word.removesuffix("s") if word in rules.ROLES else stem(word)
                    if (word[0].isupper() and word.lower() not in rules.GENERAL) or word in rules.ROLES:
                        camp = TWO.get(side.id, 0)
                        seeds[key] = camp if seeds.get(key, camp) == camp else 0
            if country_names(side.name):
                seeds[stem(side.name)] = TWO.get(side.id, 0)
        return {key: camp for key, camp in seeds.items() if camp}
