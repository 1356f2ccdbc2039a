"""The names by which a text may call a side, and whose a name is that two sides could have.

Each name is claimed with a right: the better right has it, equal rights cancel each other.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from maarat.extract.countries import country_names, country_of_people, peoples_of
from maarat.extract.mentions import fold, words_of
from maarat.model import Party
from maarat.record import NamedTuple
from maarat.rules import infobox as ranks
from maarat.rules import sides as rules

NAME, PART, SHORT, PEOPLE, ROLE, HELPER, UNIT, PERSON, BEARER = 9, 8, 7, 6, 5, 4, 3, 2, 1
"""Rights, the best first: by name, as a part, short for it, by people, by role, as a supporter …."""

TEXT = 10  # the text itself says so


class Claim(NamedTuple):
    """A side's claim to a name."""

    alias: str
    side: str
    right: int


def settle(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """Return the names of each side: of those that two claim, one with a better right has it, else none.

    >>> settle([Claim("Syrian", "side1", 6), Claim("Syrians", "side2", 6), Claim("FSA", "side1", 7)])
    {'side1': ['FSA']}
    """
    best: dict[str, Claim | None] = {}
    rights: dict[str, int] = {}
    for claim in claims:
        key = fold_name(claim.alias)
        right = rights.get(key, 0)
        if claim.right > right:
            best[key], rights[key] = claim, claim.right
        else:
            held = best[key]
            if held is not None and held.side == claim.side:
                best[key] = held._replace(alias=claim.alias) if claim.alias.islower() else held
            elif claim.right == right:
                best[key] = None
    names: dict[str, list[str]] = {}
    for held in sorted(filter(None, best.values()), key=lambda claim: -claim.right):
        names.setdefault(held.side, []).append(held.alias)
    return names


def fold_name(name: str) -> str:
    """Return what spellings of a name share; short capitals stay, they are another name.

    >>> fold_name("al-Nusra Fronts"), fold_name("IS")
    ('al - nusra front', 'IS')
    """
    if name.isupper() and name.isalpha():
        return name
    return " ".join(map(fold, name.split() if name.replace(" ", "").isalpha() else words_of(name)))


def claim_names(parties: Sequence[Party], side: str, acronyms: AbstractSet[str], right: int = NAME) -> Iterator[Claim]:
    """Yield what the names of parties and of those below them give; `acronyms` are those of the text."""
    for party in parties:
        if party.name.endswith(":"):  # supporters under a heading get less
            yield from claim_names(party.children, side, acronyms, HELPER)
            continue
        for name in {party.name: 1, page_name(party.page or party.name): 2}:
            if not is_unnamed(name):
                yield Claim(name, side, right)
                yield from (Claim(short, side, min(right, SHORT)) for short in short_names(name))
                short = initials(name)
                if short and ((right == NAME and name == party.name) or short in acronyms):
                    yield Claim(short, side, min(right, SHORT))
        if party.note and _is_other_name(party.note):
            yield Claim(party.note, side, right)
        yield from claim_names(party.children, side, acronyms, min(right, PART))


def _is_other_name(note: str) -> bool:
    """Tell whether brackets behind a party hold another name of it: "United States (Union)", "Front (PFLP)"."""
    if note.isupper():
        return note.isalnum()
    return note.istitle() and note.isalpha() and not is_common(note)


def is_unnamed(name: str) -> bool:
    """Tell whether it stands for a party or person without a name."""
    return name.split()[0].lower() in rules.UNNAMED


def claim_rulers(parties: Sequence[Party], side: str) -> Iterator[Claim]:
    """Yield who rules a side's states: "the emir" where the other side has none.

    >>> [claim.alias for claim in claim_rulers([Party("Emirate of Granada")], "side1")]
    ['emir', 'Muslim']
    """
    for party in parties:
        if not party.name.endswith(":"):
            words = " ".join((party.name, *country_names(party.name))).lower().split()
            for kind in dict.fromkeys(word for word in words if word in rules.RULERS):
                yield from (Claim(name, side, PERSON) for name in rules.RULERS[kind])


def page_name(page: str) -> str:
    """Return the title of a page without what tells it from others.

    >>> page_name("National Defense Force (Syria)")
    'National Defense Force'
    """
    return page.split(" (")[0].split("#")[0].strip() or page


def initials(name: str) -> str | None:
    """Return the acronym of a name of three words or more, none for fewer.

    >>> initials("Free Syrian Army"), initials("Popular Front for the Liberation of Palestine"), initials("Tang")
    ('FSA', 'PFLP', None)
    """
    letters = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    return letters if 2 < len(letters) < 6 and letters.isalpha() and letters.isupper() else None


def short_names(name: str) -> Iterator[str]:
    """Yield other names that everybody knows, and the name without article and general nouns.

    >>> list(short_names("Al-Tawhid Brigade")), list(short_names("Syrian Army")), list(short_names("Wagner Group"))
    (['al-Tawhid', 'Tawhid', 'Tawhid Brigade'], [], ['Wagner'])
    """
    lower = name.lower()
    yield from rules.BETTER_KNOWN.get(lower, ())
    yield from (other for other in country_names(name) if other.lower() != lower)
    words = name.split()
    bare = [word for word in words if word.lower() not in GENERIC and word.lower() not in rules.DETERMINERS]
    while bare and bare[0].islower() and "-" not in bare[0]:
        bare.pop(0)
    core = " ".join(bare)
    if len(words) == 2 and country_of_people(words[0]) and _names_men(words[1]):
        yield words[1]
    is_short = (len(bare) == 1 and core.lower() not in rules.NOT_ALONE) or lower.startswith("free ")
    # An "Army of Conquest" is no "Conquest", but a "Kingdom of Asturias" is Asturias.
    if country_names(name) or (" of " in lower and words[0].lower() not in rules.STATE_MARKS.split()):
        is_short = False
    if is_short and len(bare) < len(words) and core[:1].isupper() and country_of_people(core) is None:
        yield "al-" + core[3:] if core.startswith("Al-") else core
    if core[:3].lower() == "al-":
        yield core[3:]
    if lower.startswith("al-"):
        yield name[3:]


def _names_men(word: str) -> bool:
    """Tell whether a word behind a people names those who fight by itself: the "Reds" among the Finns."""
    lower = word.lower()
    return word[0].isupper() and word.endswith("s") and not (is_common(word) or lower in GENERIC or lower in rules.ARMS)


GENERIC = frozenset(rules.GENERIC.split())


def people_of(parties: Sequence[Party]) -> tuple[str, ...]:
    """Return the adjectives and peoples that the names of a side's own parties speak of, the first party's first."""
    found: list[str] = []
    for party in parties:
        if not party.name.endswith(":"):
            found += peoples_of(party.name)
            is_itself_state = is_state(party.name)
            for word in party.name.replace("-", " ").split():
                state = country_of_people(word) if word[0].isupper() else None
                if state:
                    found += (word, *peoples_of(state))
                elif is_itself_state:
                    found += peoples_of(word)
    return tuple(dict.fromkeys(found))


def states_of(parties: Sequence[Party]) -> tuple[str, ...]:
    """Return the states that a side's own parties are, or belong to."""
    found = []
    for party in parties:
        names = country_names(party.name)
        lower = party.name.lower()
        if names:
            found.append(names[0])
        elif is_state(party.name):
            word = next((word for word in party.name.split() if country_of_people(word)), None)
            found.append((country_of_people(word) if word else None) or lower)
    return tuple(dict.fromkeys(found))


def is_state(name: str) -> bool:
    """Tell whether a party is a state or its forces, by its name."""
    lower = name.lower()
    if any(mark in lower for mark in rules.JIHADIST_MARKS) or _has(lower, rules.STRONGLY_REBEL):
        return False
    words = lower.split()
    ends_as_army = words[-1] in rules.ARMY_ENDS and country_of_people(" ".join(words[:-1]).removesuffix(" arab"))
    return _has(lower, rules.STATE_MARKS) or any(mark in lower for mark in rules.STATE_PHRASES) or bool(ends_as_army)


def is_country(parties: Sequence[Party], people: str) -> bool:
    """Tell whether one of the parties is the state itself that has a people."""
    return any(country_of_people(people) in country_names(party.name) for party in parties)


def rebel_score(parties: Sequence[Party]) -> int:
    """Return how much a side's own parties look like rebels: 2 by their words, 1 by what they are, or 0."""
    score = 0
    for party in parties:
        if party.name.endswith(":") or country_names(party.name) or is_state(party.name):
            continue
        lower = f"{party.name} {party.page or ''}".lower().replace("-", " ")
        if _has(lower, rules.STRONGLY_REBEL):
            return 2
        score = max(score, int(_has(lower, rules.REBEL_MARKS) or is_jihadist(party)), rebel_score(party.children))
    return score


def is_jihadist(party: Party) -> bool:
    """Tell whether a party is one of those that a text calls militants."""
    return any(mark in party.name.lower() for mark in rules.JIHADIST_MARKS)


def _has(text: str, marks: str) -> bool:
    """Tell whether a text has one of the words."""
    return not frozenset(text.split()).isdisjoint(marks.split())


def claim_lead_name(name: str, side: str) -> Iterator[Claim]:
    """Yield what a party that the lead describes may be called: the names in the description.

    >>> [claim.alias for claim in claim_lead_name("citizens of Lastovo island", "side1")]
    ['Lastovo']
    >>> [claim.alias for claim in claim_lead_name("elements of the liberal army", "side1")]
    ['liberal']
    """
    if name.lower() in rules.BETTER_KNOWN:
        return  # what it speaks of is a part of its name
    words = name.split()
    for run in _capitalised_runs(words):
        joined = " ".join(run)
        if len(run) < len(words) and joined.lower() not in rules.NOT_ALONE:
            yield Claim(joined, side, SHORT)
            yield from (Claim(people, side, PEOPLE) for people in peoples_of(joined))
            if len(run) > 1 and not any(is_common(word) for word in run):
                yield from claim_leader(joined, side)
    for word in words:
        if f"{word}s" in rules.PARTY_NOUNS or (word in rules.PARTY_NOUNS and word not in GENERIC):
            yield Claim(word, side, ROLE)


def _capitalised_runs(words: Sequence[str]) -> list[list[str]]:
    """Return the capitalised words that stand together, general nouns left out."""
    runs: list[list[str]] = [[]]
    for word in words:
        if word[0].isupper() and word.lower() not in GENERIC:
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def is_common(word: str) -> bool:
    """Tell whether a word is a country, a people or a part of many names."""
    return word.lower() in rules.NOT_ALONE or bool(country_names(word)) or country_of_people(word) is not None


def claim_leader(name: str, side: str) -> Iterator[Claim]:
    """Yield a leader's name, without rank, and the name by which the text goes on.

    >>> [claim.alias for claim in claim_leader("Lt. Col. Fares Bayoush", "side1")]
    ['Fares Bayoush', 'Bayoush']
    >>> [claim.alias for claim in claim_leader("King Charles", "side1")]
    ['King Charles', 'Charles']
    """
    words = name.strip('"').split(",")[0].split()
    bare = list(words)
    while bare and bare[0].lower().rstrip(".") in ranks.RANKS:
        bare.pop(0)
    if bare and bare[0] == "of":
        bare.pop(0)
    if not bare or is_unnamed(name):
        return
    if len(bare) > 1 or len(words) > len(bare):
        yield Claim(" ".join(bare if len(bare) > 1 else words), side, UNIT)
    last = bare[-1]
    if len(last) > 3 and last[0].isupper() and last.isalpha() and last.lower() not in rules.NOT_ALONE:
        yield Claim(last, side, PERSON)
