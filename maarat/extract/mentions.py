"""Where a text speaks of a side, or of civilians."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from maarat.extract.lex import Lexicon, Token
from maarat.model import Side
from maarat.rules import sides as rules

CIVILIAN = "civilian"


class Mention(NamedTuple):
    """The tokens `first` to `last` (half-open) name that side."""

    first: int
    last: int
    side: str


class _Name(NamedTuple):
    """An alias ready to be compared: its folded words, whose it is, how strictly it is compared."""

    words: tuple[str, ...]
    texts: tuple[str, ...]
    side: str
    kind: str


@cache
def _lexicon() -> Lexicon:
    return Lexicon({}, frozenset())


def words_of(text: str) -> list[str]:
    """Return the words and marks of a name.

    >>> words_of("al-Nusra Front")
    ['al', '-', 'Nusra', 'Front']
    """
    return [token.text for token in _lexicon().tokens(text, 0, len(text))]


def fold(word: str) -> str:
    """Return a word without capitals, possessive and plural: what two spellings of it share.

    >>> fold("Rebels'"), fold("Ukraine’s"), fold("militias"), fold("Lysychansk"), fold("armies")
    ('rebel', 'ukraine', 'militia', 'lysychansk', 'army')
    """
    word = word.lower().replace("’", "'").rstrip("'")
    word = word.removesuffix("'s")
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and len(word) > 3 and word[-2] not in "siu":
        return word[:-1]
    return word


class SideFinder:
    """The names of an article's sides, ready to be looked for in any number of token lists."""

    def __init__(self, sides: Iterable[Side]) -> None:
        """Read the aliases; a name that two sides have belongs to the first."""
        self._names: dict[str, list[_Name]] = {}
        self._candidates: dict[str, list[_Name]] = {}
        taken: set[tuple[str, ...]] = set()
        self._own: set[str] = set()
        for side in sides:
            for alias in side.aliases:
                self._add(alias, side.id, taken)
        for word in rules.CIVILIANS:
            self._add(word, CIVILIAN, taken)
        for names in self._names.values():
            names.sort(key=lambda name: -len(name.words))

    def _add(self, alias: str, side: str, taken: set[tuple[str, ...]]) -> None:
        texts = tuple(words_of(alias))
        words = tuple(fold(text) for text in texts)
        if not words or words in taken or not any(map(str.isalnum, alias)):
            return
        taken.add(words)
        self._own.update(words)
        kind = "words"
        if len(texts) == 1:
            kind = "acronym" if is_acronym(alias) else "proper" if alias[0].isupper() else "role"
        self._names.setdefault(words[0], []).append(_Name(words, texts, side, kind))

    def find(self, tokens: Sequence[Token]) -> list[Mention]:
        """Return who is named where, in order: the longest name wins, none overlaps another."""
        found: list[Mention] = []
        at, candidates = 0, self._candidates
        while at < len(tokens):
            text = tokens[at].text
            names = candidates.get(text)
            if names is None:
                names = candidates[text] = self._names.get(fold(text), [])
            mention = self._match(names, tokens, at) if names else None
            if mention is None:
                at += 1
                continue
            found.append(mention)
            at = mention.last
        return found

    def _match(self, names: list[_Name], tokens: Sequence[Token], at: int) -> Mention | None:
        for name in names:
            last = at + len(name.words)
            if last > len(tokens):
                continue
            if all(fold(tokens[at + i].text) == word for i, word in enumerate(name.words) if i):
                if _is_spelt_so(name, tokens[at].text) and not self._is_other(name, tokens, at, last):
                    return Mention(at, last, name.side)
        return None

    def _is_other(self, name: _Name, tokens: Sequence[Token], at: int, last: int) -> bool:
        """Tell whether the words next to a name make it mean something else."""
        before = tokens[at - 1].text if at else ""
        after = tokens[last].text if last < len(tokens) else ""
        if before == "-" and at > 1 and tokens[at - 2].text.lower() == "anti":
            return True
        if after == "-" and last + 1 < len(tokens) and tokens[last + 1].text.lower() in rules.HELD_BY:
            return True
        return False


def is_acronym(text: str) -> bool:
    """Tell whether it is written in capitals only, as FSA is."""
    return text.isupper() and text.isalnum() and len(text) > 1


def _is_spelt_so(name: _Name, text: str) -> bool:
    """Tell whether a token may be that name: an acronym keeps its capitals, a proper name its first."""
    if name.kind == "acronym":
        return text.removesuffix("s").replace("’", "'").removesuffix("'") == name.texts[0] or text == name.texts[0]
    return name.kind != "proper" or text[0].isupper()
