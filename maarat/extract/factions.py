"""Whom a text speaks of as fighting: peoples, bodies of men, those who led them, and the parts that they play."""

from functools import cache

from maarat.extract.countries import country_names, country_of_people
from maarat.extract.mentions import fold
from maarat.record import NamedTuple
from maarat.rules import factions as rules
from maarat.rules import infobox as ranks
from maarat.rules import sides

RANKS = ranks.RANKS | rules.OFFICES
SHORTEST = 4  # letters that are left of a word without its ending
CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
LEADS = RANKS | rules.PARTICLES | {"by", "under", ","}
MOST = 60  # parties and persons that are told apart
ENDINGS = (
    "nese", "ese", "ed", "ians", "ian", "eans", "ean", "ans", "an", "ists", "ist", "ish", "ics", "ic", "ites", "ite", "ers", "ns",
    "ia", "es", "en", "i", "n", "s", "a", "e", "o", "y",
)  # fmt: skip
"""What peoples have behind the name of their land or leader: Katanga, Katangese; Mahdi, Mahdists; Goths, Gothic."""


Word = tuple[int, str, str]
"""A word that may name a party: its place among the words, as it is without a genitive, whose it is."""


class Uses:
    """How often a name is used in which way."""

    __slots__ = ("armed", "count", "people", "persons", "placed")

    def __init__(self) -> None:
        """Start with none."""
        self.count = self.armed = self.people = self.persons = self.placed = 0

    def worth(self) -> int:
        """Return how much they say that it is the name of those who fight."""
        return (
            self.count + 3 * (self.armed + self.people + self.persons)
            if self.armed or self.people or self.persons
            else 0
        )


class Text(NamedTuple):
    """The words of a text, those that may name a party, and how each of them is used."""

    words: list[str]
    named: list[Word]
    uses: dict[str, Uses]

    def count(self, key: str) -> int:
        """Return how often the text speaks of a party by name."""
        return self.uses[key].count if key in self.uses else 0


class _Keys(dict[str, tuple[str, str, bool]]):
    """Words as a text writes them: without a genitive, whose they are, whether they are a country; nothing for others."""

    def __missing__(self, word: str) -> tuple[str, str, bool]:
        bare = word[:-2] if word.endswith(("'s", "’s")) else word.rstrip("'’")
        lower = bare.lower()
        found = ("", "", False)
        if word in rules.ROLES:
            found = (word, word.removesuffix("s"), False)
        elif (
            len(word) > 1
            and bare[:1].isupper()
            and not (lower in rules.STARTS or lower in rules.GENERAL or lower in RANKS)
        ):
            found = (bare, stem(bare), bool(country_names(bare)))
        self[word] = found
        return found


@cache
def stem(word: str) -> str:
    """Return what the names of a people, of its land and of its leader share.

    >>> stem("Katangese"), stem("Katanga"), stem("Gothic"), stem("Goths"), stem("Poles"), stem("Caesarian")
    ('katang', 'katang', '@Gothic Kingdom', '@Gothic Kingdom', '@Poland', 'caesar')
    """
    word = rules.COMPOUNDS.get(word, word)
    names = country_names(word)
    state = names[0] if names else country_of_people(word)
    if state:
        return f"@{state}"
    if word.isupper():
        return word
    lower = fold(word)
    lower = f"{lower[:-1]}i" if lower.endswith("y") else lower
    for ending in ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) >= SHORTEST:
            return lower[: -len(ending)]
    return lower


def read_text(prose: str) -> Text:
    """Return the words of a text with those that may name a party."""
    prose = prose[: rules.LONGEST]
    for long, short in rules.SPELT.items():
        prose = prose.replace(long, short)
    for mark in rules.MARKS:
        prose = prose.replace(mark, f" {mark} ")
    words = prose.split()
    named: list[Word] = []
    uses: dict[str, Uses] = {}
    keys, roles, last = _Keys(), rules.ROLES, -1
    for at in [at for at, word in enumerate(words) if "A" <= word < "a" or word in roles or word > "~"]:
        bare, key, is_country = keys[words[at]]
        if not key or (last == at - 1 and (is_country or bare in rules.SHARED)):
            continue  # "Spanish Netherlands", "Bolivian army"
        if bare not in roles:
            if is_country and at > 0 and words[at - 1] in sides.INSIDE:
                continue
            after = words[at + 1] if at + 1 < len(words) else "."
            if (after in rules.WARS or after in rules.DASHES) and _is_of_war(words, at):
                continue
            _count_use(uses.get(key) or uses.setdefault(key, Uses()), words, at, bare, after)
        last = at
        named.append((at, bare, key))
    return Text(words, named, uses)


def _is_of_war(words: list[str], at: int) -> bool:
    """Tell whether a name belongs to that of a war: "Anglo-Spanish War", "Hungarian War of Independence"."""
    after = words[at + 1 : at + 4]
    if after and after[0] in rules.DASHES:
        after = after[2:]
    return bool(after) and after[0] in rules.WARS


def _count_use(use: Uses, words: list[str], at: int, bare: str, after: str) -> None:
    """Count how a name is used: before men who fight, behind a rank, as a people, as a place."""
    use.count += 1
    before = words[at - 1] if at else "."
    if before in rules.PLACED or (
        (before == "of" or before[0] in CAPITALS) and not rules.FIGHTS.isdisjoint(words[max(0, at - 3) : at])
    ):
        use.placed += 1
    has_name_behind = after[0] in CAPITALS
    if after == "and" and words[at + 3 : at + 4] and words[at + 3] in rules.TROOPS and words[at + 2][0] in CAPITALS:
        use.armed += 1  # "Dutch and English troops"
    elif after in rules.TROOPS or (has_name_behind and after.lower() in rules.BODIES):
        if bare == words[at]:
            use.armed += 1
        elif after in rules.OWNED:
            use.persons += 1
    elif before in ("the", "The") and (bare[-1] == "s" or bare.isupper()) and not has_name_behind:
        use.people += 1
    if after in rules.TITLES:
        use.persons += 1
    if not has_name_behind and (before in LEADS or before[0] in CAPITALS) and _is_led(words, at):
        use.persons += 1


def _is_led(words: list[str], at: int) -> bool:
    """Tell whether a name stands behind a rank, or behind the word that says that he led."""
    for back in range(at - 1, max(-1, at - 5), -1):
        word = words[back]
        lower = word.lower()
        if lower in RANKS:
            return True
        if word == ",":
            return words[back - 1] in rules.OFFICES
        if word in ("by", "under"):
            return word == "under" or words[back - 1] in rules.LEADING
        if not word[0].isupper() and word not in rules.PARTICLES:
            return False
    return False


def known_keys(text: Text) -> frozenset[str]:
    """Return those who are spoken of as fighting, or leading, or as a people, often enough to be told apart."""
    worth: dict[str, int] = {}
    for key, use in text.uses.items():
        if 5 * use.armed < use.count and key[0] != "@" and 2 * use.placed >= use.count:
            continue
        if use.armed or use.persons or use.people > 1 or (use.count > 1 and key[0] == "@"):
            worth[key] = use.worth() or use.count
    best = sorted(worth, key=lambda key: -worth[key])[:MOST]
    return frozenset(best)
