"""Who fought, told from how often a text without an infobox speaks of whom."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from maarat.extract.countries import country_names, country_of_people, peoples_of
from maarat.rules import sides as rules

LONGEST = 100_000  # characters of a text that are looked at
LEAD_WORDS = 40  # words of a lead of which one says that it is about a fight
OFTEN = 3  # mentions of a party that make it one of those who fought


def rebels_and_government(words: Sequence[str]) -> list[str]:
    """Return the rebels and the government, in the order of their first mention, where a text speaks of both more than of two armies.

    With them comes the third party of which it speaks most.
    """
    parts = {part: sum(map(words.count, names)) for part, names in rules.NAMED_PARTS.items()}
    if min(parts.values()) < OFTEN:
        return []
    armies = _armies(words, rules.SOLDIERS)
    rival = sorted(armies.values())[-2] if len(armies) > 1 else 0
    if min(parts.values()) < rival:
        return []
    called = {rules.REBEL: "Rebels", rules.STATE: _government(words)}
    both = [called[part] for part in sorted(parts, key=lambda part: _first(words, rules.NAMED_PARTS[part]))]
    thirds = Counter(word for word in words if word in rules.THIRD_PARTIES)
    return both + [name for name, count in thirds.most_common(1) if count >= OFTEN]


def words_of_text(prose: str) -> list[str]:
    """Return the words of a text, of a long one those of its first part."""
    return _word().findall(prose[:LONGEST])


def invader_and_invaded(lead: Sequence[str]) -> list[str]:
    """Return the two of an invasion of which a lead speaks."""
    return list(next(_invasions(_word().findall(" ".join(lead))), ()))


def is_about_fighting(lead: Sequence[str], title: str) -> bool:
    """Tell whether a title, or the first words of a lead, say that it was a fight."""
    words = _opening(lead) + title.split()
    return not (rules.FIGHTING | rules.FIGHTS).isdisjoint(map(str.lower, words))


def _opening(lead: Sequence[str]) -> list[str]:
    """Return the first words of a lead, without the name of the war in which something happened."""
    return _word().findall(" ".join(lead).replace("World War", "").replace("the war", ""))[:LEAD_WORDS]


def most_named(lead: Sequence[str], words: Sequence[str]) -> list[str]:
    """Return the two states that fought, in the order of their first mention; none where the text does not tell two."""
    return _states_of_lead(lead) or _often(_armies(words, rules.SOLDIERS))


def _first(words: Sequence[str], names: frozenset[str]) -> int:
    """Return where one of the names stands first, "the Syrian Army" among them."""
    return next(at for at, word in enumerate(words) if word in names or (word == "Army" and "army" in names))


def _government(words: Sequence[str]) -> str:
    """Return what to call a government: with its people, where the text speaks of one alone."""
    counts = _armies(words, rules.NAMED_PARTS[rules.STATE])
    first, *others = sorted(counts, key=lambda state: -counts[state]) or [""]
    people = next(iter(peoples_of(first)), "")
    return f"{people} government" if people and not (others and 2 * counts[others[0]] > counts[first]) else "Government"


def _armies(words: Sequence[str], nouns: frozenset[str]) -> dict[str, int]:
    """Return how often a text speaks of the soldiers of each state: "Russian forces"."""
    counts: dict[str, int] = {}
    for people, noun in pairwise(words):
        if people[0].isupper() and noun.lower() in nouns:
            state = country_of_people(people)
            if state:
                counts[state] = counts.get(state, 0) + 1
    return counts


def _often(counts: dict[str, int]) -> list[str]:
    """Return the two that are named most, if both are named often."""
    often = sorted(counts, key=lambda state: -counts[state])[:2]
    return [state for state in counts if state in often] if len(often) == 2 and counts[often[1]] >= OFTEN else []


def _invasions(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield who invaded whom: "the Russian invasion of Ukraine"."""
    for at in range(1, len(words) - 2):
        if words[at].lower() in rules.INVADING and words[at + 1] in rules.INVADED:
            invader = country_of_people(words[at - 1])
            names = (country_names(" ".join(words[at + 2 : last])) for last in (at + 4, at + 3))
            invaded = next(filter(None, names), None)
            if invader and invaded and invader not in invaded:
                yield invader, invaded[0]


def _states_of_lead(lead: Sequence[str]) -> list[str]:
    """Return the two states that a lead about a fight speaks of most."""
    words = _word().findall(" ".join(lead))
    if rules.FIGHTING.isdisjoint(map(str.lower, _opening(lead))):
        return []
    counts: dict[str, int] = {}
    for word in words:
        state = next(iter(country_names(word)), None) or country_of_people(word)
        if state and word.lower() in rules.AMBIGUOUS and state not in words:
            state = rules.AMBIGUOUS[word.lower()]
        if state:
            counts[state] = counts.get(state, 0) + 1
    often = sorted(counts, key=lambda state: -counts[state])[:2]
    return [state for state in counts if state in often] if len(often) == 2 and counts[often[0]] > 1 else []


@cache
def _word() -> re.Pattern[str]:
    """Return the pattern of a word."""
    return re.compile(r"\b[^\W\d_]+\b")
