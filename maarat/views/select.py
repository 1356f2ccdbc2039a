"""Who is meant by `--side`, and what a search finds."""

import unicodedata
from collections.abc import Iterable, Sequence

from maarat.errors import ExitCode, MaaratError
from maarat.model import NO_SIDES, Findings, Party, Side
from maarat.views.records import article_names

MARKS = "'’‘ʿʾʼ`´ʻ"
"""Marks that stand for a letter or for nothing, and that every writer sets differently."""
MOST_NAMED = 5
"""Articles that a hint names; of more it tells the number."""
NEW_LINE = "\n"


def fold(text: str) -> str:
    """Return text without case, accents, apostrophes and hyphens, for comparing.

    >>> fold("Maarrat al-Nu’man"), fold("MÜNCHEN")
    ('maarrat al numan', 'munchen')
    """
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    for mark in MARKS:
        text = text.replace(mark, "")
    return " ".join("".join(char if char.isalnum() else " " for char in text.casefold()).split())


def contains_words(text: str, wanted: Sequence[str]) -> bool:
    """Tell whether a text has every word; both are folded here.

    >>> contains_words("Air-strikes on Maarrat al-Nu'man", ["airstrikes", "NUMAN"])
    True
    """
    folded = fold(text)
    closed = folded.replace(" ", "")
    return all(word in folded or word.replace(" ", "") in closed for word in map(fold, wanted))


def chosen_sides(findings: Sequence[Findings], wanted: Sequence[str]) -> Sequence[frozenset[str] | None]:
    """Return the ids that the user named, for each article; None where all are shown.

    With several articles a name has to fit in at least one. Raises `MaaratError` for a name that
    fits nowhere or does not tell two sides apart.
    """
    if not wanted:
        return [None] * len(findings)
    chosen: list[set[str]] = [set() for _ in findings]
    for who in wanted:
        matches = [match_side(one.sides, who) for one in findings]
        if findings and not any(len(match) == 1 for match in matches):
            raise _no_such_side(findings, who, is_ambiguous=any(matches))
        for ids, match in zip(chosen, matches, strict=True):
            if len(match) == 1:
                ids |= match
    return [frozenset(ids) for ids in chosen]


def hints_on_sides(findings: Sequence[Findings], chosen: Sequence[frozenset[str] | None]) -> tuple[str, ...]:
    """Return a hint which articles have none of the sides that the user named."""
    names = zip(article_names(findings), chosen, strict=True)
    without = [name for name, ids in names if ids is not None and not ids]
    return (f"--side fits nobody in {some_of(without, ', ')}",) if without else ()


def match_side(sides: Sequence[Side], who: str) -> frozenset[str]:
    """Return the ids of the sides that a name may mean: none, one, or several if it is ambiguous.

    An id, a whole name, an alias or an abbreviation comes before a part of a name.
    """
    key = _singular(fold(who))
    if key in NO_SIDES:
        return frozenset({key})
    if not key:
        return frozenset()
    names = {side.id: {_singular(name) for name in _names(side)} for side in sides}
    whole = {id_ for id_, known in names.items() if key in known or _closed(key) in map(_closed, known)}
    if whole:
        return frozenset(whole)
    return frozenset(id_ for id_, known in names.items() if any(_has_part(name, key) for name in known))


def _has_part(name: str, key: str) -> bool:
    """Tell whether a word of the name begins as the key does, blanks not counted."""
    words = name.split()
    return any("".join(words[start:]).startswith(_closed(key)) for start in range(len(words)))


def _names(side: Side) -> Iterable[str]:
    """Yield everything that a side may be called, folded."""
    yield side.id
    yield side.id.removeprefix("side")
    for name in (side.name, *side.aliases, *_party_names(side.belligerents)):
        yield fold(name)
        words = [word for word in name.replace("-", " ").split() if word[0].isupper()]
        if len(words) > 2:
            yield fold("".join(word[0] for word in words))


def _party_names(parties: Sequence[Party]) -> Iterable[str]:
    for party in parties:
        yield party.name
        yield from _party_names(party.children)


def _singular(name: str) -> str:
    """Return a word without the ending of a plural: users write either."""
    return name[:-1] if len(name) > 4 and name.endswith("s") and not name.endswith("ss") else name


def _closed(name: str) -> str:
    """Return a name without blanks: "al Nusra" is "alNusra"."""
    return name.replace(" ", "")


def _no_such_side(findings: Sequence[Findings], who: str, is_ambiguous: bool) -> MaaratError:
    """Return the error for a name that fits no side, or several."""
    always = f"always: {', '.join(NO_SIDES)}"
    problem = "may mean more than one side" if is_ambiguous else "is no side of this article"
    if len(findings) > 1:
        problem = problem.replace("this article", "these articles")
        hint = f"{some_of([_name_sides(one) for one in findings], NEW_LINE)}{NEW_LINE}{always}"
    else:
        known = "; ".join(_describe(side) for one in findings for side in one.sides)
        hint = f"it has {known}; {always}" if known else f"it names no sides; {always}"
    return MaaratError(f"--side {who!r} {problem}", hint, ExitCode.USAGE)


def some_of(items: Sequence[str], between: str) -> str:
    """Return the first items, and how many more there are.

    >>> some_of("abcdefg", ", ")
    'a, b, c, d, e and 2 more'
    """
    more = len(items) - MOST_NAMED
    shown = between.join(items[:MOST_NAMED])
    return f"{shown}{between if between == NEW_LINE else ' '}and {more} more" if more > 0 else shown


def _name_sides(findings: Findings) -> str:
    """Return an article and its sides, without what else they are called."""
    names = "; ".join(f"{side.id} {side.name}" for side in findings.sides)
    return f"{findings.article.title} has {names or 'no sides'}"


def _describe(side: Side) -> str:
    aliases = [alias for alias in dict.fromkeys(side.aliases) if alias != side.name][:6]
    return f"{side.id} {side.name}" + (f" ({', '.join(aliases)})" if aliases else "")
