"""Where a text speaks of a side, or of civilians."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from maarat.extract.countries import country_names, country_of_people, peoples
from maarat.extract.lex import Lexicon, Token
from maarat.model import CIVILIAN, Side
from maarat.record import NamedTuple
from maarat.rules import sides as rules


class Mention(NamedTuple):
    """The tokens `first` to `last` (half-open) name that side, or are `civilian`.

    `weak` says that only what they bear tells it: "officers", of which either side may have some.
    """

    first: int
    last: int
    side: str
    weak: bool = False


class _Name(NamedTuple):
    """An alias ready to be compared: its words folded, its spelling, whose it is, what kind of name it is.

    `kind` is acronym, role ("army"), proper, people ("Russian"), country or civilian.
    """

    words: tuple[str, ...]
    text: str
    side: str
    kind: str


@cache
def _lexicon() -> Lexicon:
    """Return a lexicon that knows no classes: names are compared word by word."""
    return Lexicon({})


def words_of(text: str) -> list[str]:
    """Return the words and marks of a name.

    >>> words_of("al-Nusra Front")
    ['al', '-', 'Nusra', 'Front']
    """
    if text.replace(" ", "").isalpha():
        return text.split()
    return [token.text for token in _lexicon().tokens(text, 0, len(text))]


@cache
def _bearers() -> frozenset[str]:
    """Return the words for those who fight, of which each side may have some."""
    return frozenset(word for words in rules.BEARERS.values() for word in words)


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Return a word without capitals, possessive and plural: what spellings of it share.

    >>> fold("Rebels'"), fold("Ukraine’s"), fold("militias"), fold("armies"), fold("gunmen"), fold("Iraqis")
    ('rebel', 'ukraine', 'militia', 'army', 'gunman', 'iraqi')
    """
    word = word.lower().replace("’", "'").rstrip("'").removesuffix("'s")
    if word.endswith("is") and word[:-1] in peoples():
        return word[:-1]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("s") and len(word) > 3 and word[-2] not in "siu":
        return word[:-1]
    return word


_Names = dict[int, dict[tuple[str, ...], list[_Name]]]
"""Names that begin with the same word: by how many words they have, then by their folded words."""


class _Candidates(dict[str, _Names | None]):
    """The names that begin with a word, by the word as a text writes it; each spelling is folded once."""

    def __init__(self, names: dict[str, _Names]) -> None:
        super().__init__()
        self._names = names

    def __missing__(self, text: str) -> _Names | None:
        names = self[text] = self._names.get(fold(text))
        return names


class SideFinder:
    """The names of an article's sides, ready to be looked for in any number of token lists."""

    def __init__(self, sides: Iterable[Side]) -> None:
        """Read the aliases; a name that two sides have belongs to the first."""
        self._names: dict[str, _Names] = {}
        self._candidates = _Candidates(self._names)
        self._taken: set[tuple[str, ...]] = set()
        self._own: set[str] = set()
        for side in sides:
            for alias in side.aliases:
                self._add(alias, side.id, _kind(alias))
        for word in rules.CIVILIANS:
            self._add(word, CIVILIAN, "civilian")

    def _add(self, alias: str, side: str, kind: str) -> None:
        """Add a name, unless a side before has it."""
        words = tuple(map(fold, words_of(alias)))
        if kind == "acronym":  # "IS" is not "is", and both may be names
            words = (alias,)
        if words and words not in self._taken and any(map(str.isalnum, alias)):
            self._taken.add(words)
            self._own.update(words)
            key = (fold(alias),) if kind == "acronym" else words
            names = self._names.setdefault(key[0], {})
            names.setdefault(len(key), {}).setdefault(key, []).append(_Name(words, alias, side, kind))

    def find(self, tokens: Sequence[Token]) -> list[Mention]:
        """Return who is named where, in order: the longest name wins, none overlaps another.

        "Rebel fighters" and "Ukrainian civilians" are one mention each.
        """
        found: list[Mention] = []
        candidates = self._candidates
        end = 0  # of the last mention
        for at, token in enumerate(tokens):
            names = candidates[token.text]
            match = self._match(names, tokens, at) if names and at >= end else None
            if match is None:
                continue
            name, end = match
            if found and found[-1].last == at and name.kind in ("role", "civilian"):
                before = found.pop()
                side = before.side if name.kind == "role" else name.side
                found.append(Mention(before.first, end, side))
            else:
                found.append(Mention(at, end, name.side, weak=name.text.lower() in _bearers()))
        return found

    def _match(self, names: _Names, tokens: Sequence[Token], at: int) -> tuple[_Name, int] | None:
        """Return the longest name that starts at a token, and the token after it."""
        for length in sorted(names, reverse=True):
            last = at + length
            for name in names[length].get(tuple(fold(token.text) for token in tokens[at:last]), ()):
                if (
                    _is_spelt_so(name, tokens[at].text)
                    and not _is_other(name, tokens, at, last)
                    and not (name.kind == "role" and at and self._is_foreign(tokens[at - 1].text, name.text))
                ):
                    return name, last
        return None

    def _is_foreign(self, word: str, role: str) -> bool:
        """Tell whether it is a people, or a person, that no side has to do with: "the Turkish army", "Nader's army"."""
        if not word[:1].isupper() or fold(word) in self._own:
            return False
        owned = word.endswith(("'s", "’s")) and role in rules.OWNED
        return owned or country_of_people(word) is not None


def _kind(alias: str) -> str:
    """Return what kind of name an alias is."""
    if alias.isupper() and alias.isalnum() and len(alias) > 1:
        return "acronym"
    if alias.islower():
        return "role"
    if country_names(alias):
        return "country"
    return "people" if country_of_people(alias) else "proper"


def _is_spelt_so(name: _Name, text: str) -> bool:
    """Tell whether a token may begin that name: an acronym keeps its capitals, a single name its first."""
    if name.kind == "acronym":
        return text.replace("’", "'").removesuffix("'s").removesuffix("s") == name.text.removesuffix("s")
    return len(name.words) > 1 or name.kind in ("role", "civilian") or text[0].isupper()


def _is_other(name: _Name, tokens: Sequence[Token], at: int, last: int) -> bool:
    """Tell whether the words next to a name make it mean something else."""
    before = tokens[at - 1].text if at else ""
    after = tokens[last].text if last < len(tokens) else ""
    beyond = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if before == "-" and at > 1 and tokens[at - 2].text.lower() == "anti":
        return True
    if after == "-" and beyond.lower() in rules.HELD_BY:
        return True
    if name.kind == "role":  # in the title of someone or something: "the Army of Conquest"
        return tokens[at].text[0].isupper() and (after[:1].isupper() or (after == "of" and beyond[:1].isupper()))
    if name.kind == "civilian":  # they tell what happened to others
        return after.lower() in rules.SAID
    if name.kind == "country":
        return before.lower() in rules.INSIDE or (before == "," and _is_place(tokens[at - 2].text))
    return name.kind == "people" and fold(after) in rules.NOT_FIGHTERS and fold(beyond) not in rules.GUARDS


def _is_place(word: str) -> bool:
    """Tell whether a country behind a word and a comma says where that is: "Kyiv, Ukraine", not "On 26 March, Ukraine"."""
    return word[:1].isupper() and word.lower() not in rules.MONTHS
