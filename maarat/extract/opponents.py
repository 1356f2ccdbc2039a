"""The two who fought, as the lead of an article names them."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import takewhile

from maarat.extract.lex import Lexicon, Token
from maarat.record import NamedTuple
from maarat.rules import sides as rules

LONGEST = 14  # words of a name
FARTHEST = 30  # words between the first name and what brings in the second: "under General X, …"
SENTENCE = 1_000  # characters of a sentence that are looked at
SLOT = "X"
AT_ONCE = "="
LATER = "~"


class Opponent(NamedTuple):
    """One of the two: its name, who led it, who belonged to it and what part it played, where the text adds that."""

    name: str
    leader: str | None = None
    members: tuple[str, ...] = ()
    part: str | None = None


class _Text(NamedTuple):
    """The tokens of a sentence, as they are and in small letters."""

    tokens: Sequence[Token]
    lower: Sequence[str]

    def words(self, first: int, last: int) -> str:
        """Return the stretch between two tokens as it is written."""
        if first >= last:
            return ""
        start = self.tokens[first].start
        parts, end = [], start
        for token in self.tokens[first:last]:
            parts.append(" " * (token.start > end) + token.text)
            end = token.end
        return "".join(parts).strip()


@cache
def _lexicon() -> Lexicon:
    """Return a lexicon that knows no classes: only the words count here."""
    return Lexicon({})


def find_opponents(sentences: Sequence[str]) -> tuple[Opponent, ...]:
    """Return the two who fought, in the order of the first sentence that names both; none if none does."""
    for number, sentence in enumerate(sentences):
        text = _read(sentence)
        for opening in rules.OPENINGS:
            if opening.needs and opening.needs not in text.lower:
                continue
            if number and opening.name.startswith("defeated") and " the Battle of " in sentence:
                continue  # another battle
            found = _match(opening.words.split(), text)
            if found is not None:
                names = " ".join(one.name for one in found)
                parts = _parts(opening.words, text)
                return tuple(
                    one._replace(members=tuple(_members(sentence, one.name, names)), part=part)
                    for one, part in zip(found, parts, strict=True)
                )
    return ()


def _parts(words: str, text: _Text) -> tuple[str | None, str | None]:
    """Return the parts of two of whom one rose against the other."""
    if "against" not in words or rules.REVOLTS.isdisjoint(text.lower):
        return None, None
    parts = (rules.REBEL, rules.STATE)
    return parts if words.startswith(("by", "X")) else parts[::-1] if words.startswith("against") else (None, None)


def _read(sentence: str) -> _Text:
    """Return a sentence without what stands in brackets, and without "two opposing sides:" before the names of both."""
    bare = _brackets().sub("", sentence[:SENTENCE])
    tokens = _lexicon().tokens(bare, 0, len(bare))
    return _Text(tokens, [token.text.lower() for token in tokens])


@cache
def _brackets() -> re.Pattern[str]:
    """Return the pattern of what is left out of a sentence."""
    return re.compile(
        r" ?\([^()]*\)|(?<=between )(?:the )?two (?:\w+ )?(?:groups|sides|factions|forces|parties|camps)[,:–—-] ?"
    )


def _members(sentence: str, name: str, names: str) -> Iterator[str]:
    """Yield who belongs to a party: in brackets behind its name, or listed behind it, up to one of the `names`."""
    words = name.split()
    starts = (" ".join(words[:last]) for last in range(len(words), 0, -1))
    known = next((start for start in starts if start in sentence), "")
    match = _listed().match(sentence, sentence.find(known) + len(known)) if known else None
    for part in _between().split(match[0]) if match else ():
        words = [word for word in part.split() if word.lower() not in rules.DETERMINERS]
        words = list(takewhile(lambda word: not word.islower() or word == "of", words))
        if words and words[0] in names:
            return
        if 0 < len(words) <= 4 and words[0][0].isupper():
            yield " ".join(words).strip("\"'“”")


@cache
def _listed() -> re.Pattern[str]:
    """Return the pattern of brackets behind a name, of names listed behind it, of both."""
    return re.compile(r"(?: ?\([^()]{0,160}\))?(?:(?:, and|,| and) (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2}(?= and |,|\.))*")


@cache
def _between() -> re.Pattern[str]:
    """Return the pattern of what stands between listed names, and of what says how they belong to it."""
    return re.compile(r"[(),;]| and |called |known as |allied with |including |later |of ")


def match_opening(words: str, sentence: str) -> tuple[Opponent, ...] | None:
    """Return the two that a pattern such as "victory for|of X over X" finds in a sentence."""
    return _match(words.split(), _read(sentence))


def _match(pattern: Sequence[str], text: _Text) -> tuple[Opponent, ...] | None:
    """Return the first two names that fit a pattern in a sentence."""
    parts = [word.strip(AT_ONCE + LATER).split("|") for word in pattern]
    far = {number for number, word in enumerate(pattern) if word.startswith(LATER)}
    near = {number for number, word in enumerate(pattern) if word.startswith(AT_ONCE)}
    first = next(number for number, part in enumerate(parts) if part != [SLOT])
    for at, word in enumerate(text.lower):
        if word in parts[first] and not (word == "between" and not _is_about_fighting(text, at)):
            found = _match_at(parts, first, text, at, (near, far))
            if found is not None:
                return found
    return None


def _match_at(
    parts: Sequence[list[str]], first: int, text: _Text, at: int, gaps: tuple[AbstractSet[int], AbstractSet[int]]
) -> tuple[Opponent, ...] | None:
    """Return the two names, if the pattern's first literal word stands at that token."""
    found: list[Opponent] = []
    if first:
        name = _name_before(text, at)
        if name is None:
            return None
        found.append(name)
    for number, part in enumerate(parts[first:], first):
        if part == [SLOT]:
            closing = parts[number + 1] if number + 1 < len(parts) else []
            read = _name_after(text, at, closing)
            if read is None:
                return None
            found.append(read[0])
            at = read[1]
        else:
            is_far = number > first and parts[number - 1] == [SLOT] and number not in gaps[0]
            reach = at + (FARTHEST if is_far else LONGEST if number in gaps[1] else 1)
            places = (i for i in range(at, min(reach, len(text.lower))) if text.lower[i] in part)
            at = next(places, -2) + 1
            if at < 0:
                return None
    return tuple(found) if len({name.name for name in found}) == 2 else None


def _is_about_fighting(text: _Text, at: int) -> bool:
    """Tell whether what stands before says that there was a fight."""
    return not rules.FIGHTING.isdisjoint(text.lower[:at] if at else text.lower)


def _name_after(text: _Text, at: int, closing: Sequence[str]) -> tuple[Opponent, int] | None:
    """Return the name that starts there and the token at which it ends."""
    lower = text.lower
    start = at
    while start < len(lower) and (
        lower[start] in rules.DETERMINERS
        or lower[start] in "*_"
        or "NUM" in text.tokens[start].symbols
        or lower[start] in ("man", "men", "strong", "-")
    ):
        start += 1
    if lower[start : start + 1] in (["between"], ["both"]):
        return None
    limit = min(start + LONGEST, len(lower))
    end = next((i for i in range(start, limit) if _ends_name(text, at, i, closing)), limit)
    if not _is_party(text, start, end):
        return None
    return Opponent(text.words(start, _without_number(text, start, end)), _leader_after(text, end)), end


def _without_number(text: _Text, start: int, end: int) -> int:
    """Return where a name ends whose end says how many they were: "French army of approximately 7,000 men"."""
    lower, tokens = text.lower, text.tokens
    for at in range(start + 1, end - 1):
        counted = "NUM" in tokens[at + 1].symbols or lower[at + 1] in rules.ABOUT
        if lower[at] == "of" and counted:
            return at
    while lower[end - 1] in ("of", "*", "_") or (lower[end - 1] in rules.ABOUT and lower[end - 2] == "of"):
        end -= 1
    return end


def _ends_name(text: _Text, first: int, at: int, closing: Sequence[str]) -> bool:
    """Tell whether a name that starts at `first` is over before that token.

    An "and" may be a part of it. One between two names with articles has an article behind it:
    "between the Russians and Bavarians and the French".
    """
    lower = text.lower
    word, follows = lower[at], text.tokens[at + 1].text if at + 1 < len(lower) else ""
    if word != "and":
        return word in closing or word in rules.NAME_ENDS or "NUM" in text.tokens[at].symbols
    start = next((i for i in range(first, at) if lower[i] not in rules.DETERMINERS), at)
    if any(" ".join(lower[start:last]) in rules.BETTER_KNOWN for last in (at + 2, at + 3)):
        return False  # "the Islamic State of Iraq and the Levant"
    if "and" not in closing:
        return not follows[:1].isupper()
    if lower[first] not in rules.DETERMINERS or follows.lower() in rules.DETERMINERS:
        return True
    later = range(at + 1, min(at + LONGEST, len(lower) - 1))
    return not any(lower[i] == "and" and lower[i + 1] in rules.DETERMINERS for i in later)


def _name_before(text: _Text, at: int) -> Opponent | None:
    """Return the name that ends there; what was said of its leader lies between."""
    lower = text.lower
    start = at
    start = _clause_start(text, at)
    while start > 1 and lower[start - 1] == "," and _is_aside(text, start, at):
        at = start - 1
        start = _clause_start(text, at)
    while start < at and (lower[start] in rules.SETTING or lower[start].endswith(("ing", "ly"))):
        start += 1
    end = next((i for i in range(start, at) if lower[i] in rules.NAME_ENDS and lower[i] != "and"), at)
    while end > start + 1 and lower[end - 1].endswith("ly") and lower[end - 1].islower():
        end -= 1
    articles = [i for i in range(start, end) if lower[i] in rules.DETERMINERS and (i == start or lower[i - 1] != "of")]
    start = articles[-1] + 1 if articles else start
    if end - start > LONGEST or not _is_party(text, start, end):
        return None
    return Opponent(text.words(start, _without_number(text, start, end)), _leader_after(text, end))


def _clause_start(text: _Text, at: int) -> int:
    """Return where the words begin that stand before a token without a mark between."""
    start = at
    while start > 0 and at - start < 2 * LONGEST and text.lower[start - 1] not in (",", ".", ";", ":", "(", ")"):
        start -= 1
    return start


def _is_aside(text: _Text, start: int, at: int) -> bool:
    """Tell whether words between commas only describe who stands before them: ", consisting of 200 men,", "decisively"."""
    words = text.lower[start:at]
    return not words or words[0] in rules.NAME_ENDS - rules.SETTING or words[0].endswith(("ly", "ing"))


def _is_party(text: _Text, start: int, end: int) -> bool:
    """Tell whether words can name a party: one has a capital, or says that they are men who fight."""
    if start >= end or "NUM" in text.tokens[start].symbols:
        return False
    words = [i for i in range(start, end) if text.lower[i] not in rules.NOT_PARTIES]
    return any(text.tokens[i].text[0].isupper() or text.lower[i] in rules.PARTY_NOUNS for i in words)


def _leader_after(text: _Text, at: int) -> str | None:
    """Return who led a party: the capitalised words behind "under", "led by", "commanded by"."""
    lower, tokens = text.lower, text.tokens
    while at < len(lower) and lower[at] in rules.LED_BY:
        at += 1
    if not rules.LEADERS.intersection(lower[max(0, at - 4) : at]):
        return None
    end = at
    while end < len(tokens) and (tokens[end].text[0].isupper() or lower[end] in rules.NAME_LINKS):
        end += 1
    return text.words(at, end).strip(" .-") or None
