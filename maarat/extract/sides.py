"""Who fought whom: the sides of an article and the names by which it calls them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from maarat.extract import aliases
from maarat.extract.aliases import Claim
from maarat.extract.countries import country_names, country_of_people, peoples_of
from maarat.extract.infobox import all_parties
from maarat.extract.mentions import Mention as Mention
from maarat.extract.mentions import SideFinder as SideFinder
from maarat.extract.mentions import fold
from maarat.extract.units import claim_people
from maarat.model import Article, Conflict, Party, Sentence, Side, plain
from maarat.rules import sides as rules

if TYPE_CHECKING:
    from maarat.extract.camps import Camps

LEAD = 8  # sentences of a lead that are looked at
DEFINITIONS = 60  # brackets with an acronym that are looked at
NAMING = frozenset({aliases.NAME, aliases.PART, aliases.SHORT, aliases.UNIT})  # rights of proper names


def find_sides(article: Article, conflicts: Sequence[Conflict], sentences: Sequence[Sentence]) -> tuple[Side, ...]:
    """Return the sides of the article, each with every name that the article, or a user, may call it by."""
    lead = _lead(article, sentences)
    conflict = next((conflict for conflict in conflicts if conflict.sides), None)
    sides = conflict.sides if conflict else ()
    claims: list[Claim] = []
    camps: Camps | None = None
    if not all(side.belligerents for side in sides) or not sides:
        camps = _read_camps(lead, article)
        sides, claims = _from_lead(sides, lead, article.prose, camps)
    if not sides:
        return ()
    acronyms = frozenset(_acronym().findall(article.prose))
    for side in sides:
        claims += aliases.claim_names(_own(side), side.id, acronyms)
        if not side.belligerents:
            claims += aliases.claim_lead_name(side.name, side.id)
        claims += aliases.claim_rulers(_own(side), side.id)
        claims += claim_people(side.commanders, side.units, side.id, acronyms)
    claims += _claim_opposed(sides)
    claims += _claim_services(sides, article.prose)
    claims += _claim_definitions(claims, article.prose)
    setting = _setting(conflict)
    claims += _claim_peoples(sides, setting)
    claims += _claim_roles(sides, claims, setting, lead)
    names = aliases.settle(claims)
    if camps is not None:
        names = aliases.settle([*claims, *camps.claims(sides, names)])
    return tuple(side._replace(aliases=tuple(names.get(side.id, ()))) for side in sides)


def know_sides(conflicts: Sequence[Conflict], sides: Sequence[Side]) -> tuple[Conflict, ...]:
    """Return the conflicts with the sides as the whole article knows them, where an infobox has the same ones."""
    ids = [side.id for side in sides]
    return tuple(
        conflict._replace(sides=tuple(sides)) if [side.id for side in conflict.sides] == ids else conflict
        for conflict in conflicts[:1]
    ) + tuple(conflicts[1:])


def _own(side: Side) -> tuple[Party, ...]:
    """Return the parties of a side; the side itself where the infobox names none."""
    return side.belligerents or (() if side.name == f"Side {side.id[-1]}" else (Party(side.name),))


def _lead(article: Article, sentences: Sequence[Sentence]) -> list[str]:
    """Return the first sentences of the text before its first heading, or of the text where that is empty."""
    paragraphs = [sentence for sentence in sentences[:200] if article.blocks[sentence.block].kind == "paragraph"]
    lead = [sentence for sentence in paragraphs if not article.blocks[sentence.block].section] or paragraphs
    return [article.quote(sentence.span) for sentence in lead[:LEAD]]


def _setting(conflict: Conflict | None) -> str:
    """Return what the infobox says of where it was and what it was part of, in small letters."""
    if conflict is None:
        return ""
    fields = (conflict.infobox.get(key) for key in ("place", "location", "partof"))
    return " ".join(field.value for field in fields if field).lower()


def _read_camps(lead: Sequence[str], article: Article) -> "Camps | None":
    """Return what a text tells of who fights whom, if it is about a fight."""
    # Few articles need it.
    from maarat.extract.belligerents import is_about_fighting  # noqa: PLC0415
    from maarat.extract.camps import read_camps  # noqa: PLC0415

    return read_camps(article.prose) if is_about_fighting(lead, article.title) else None


def _from_lead(
    sides: tuple[Side, ...], lead: Sequence[str], prose: str, camps: "Camps | None"
) -> tuple[tuple[Side, ...], list[Claim]]:
    """Return the sides that the lead names, where the infobox does not, with what it says of their leaders."""
    # Few articles need this: those without an infobox, or with one that names nobody.
    from maarat.extract.belligerents import invader_and_invaded, most_named, rebels_and_government, words_of_text  # noqa: PLC0415
    from maarat.extract.opponents import Opponent, find_opponents  # noqa: PLC0415

    opponents = list(find_opponents(lead))
    if not opponents:
        words = camps.text.words if camps else words_of_text(prose)
        names = rebels_and_government(words) or invader_and_invaded(lead) or (list(camps.opponents()) if camps else [])
        names = names or most_named(lead, words)
        opponents = list(map(Opponent, names))
    if not sides:
        sides = tuple(Side(f"side{number}", "", ()) for number in range(1, len(opponents) + 1))
    else:
        taken = {fold(word) for side in sides for party in _own(side) for word in party.name.split()}
        opponents = [one for one in opponents if taken.isdisjoint(map(fold, one.name.split()))]
    claims: list[Claim] = []
    named = []
    for side in sides:
        if (side.name and _own(side)) or not opponents:
            named.append(side)
            continue
        opponent = opponents.pop(0)
        named.append(side._replace(name=opponent.name))
        claims += aliases.claim_leader(opponent.leader, side.id) if opponent.leader else ()
        claims += [Claim(word, side.id, aliases.ROLE) for word in rules.ROLES.get(opponent.part or "", ())]
        for member in opponent.members:
            claims += [Claim(name, side.id, aliases.SHORT) for name in (member, *peoples_of(member))]
    return tuple(named), claims


@cache
def _acronym() -> re.Pattern[str]:
    """Return the pattern of three capitals or more."""
    return re.compile(r"[A-Z][A-Z][A-Z]+")


@cache
def _definition() -> re.Pattern[str]:
    """Return the pattern of an acronym in brackets."""
    return re.compile(r"\(([A-Z][A-Za-z]{1,7})[),;]")


def _claim_definitions(claims: Sequence[Claim], prose: str) -> Iterator[Claim]:
    """Yield the acronyms that the text sets in brackets behind the name of a side."""
    names = [(claim.alias.lower(), claim) for claim in claims if " " in claim.alias and claim.right in NAMING]
    short = {claim.alias: claim for claim in claims if claim.alias.isupper() and claim.right in NAMING}
    for match in islice(_definition().finditer(prose), DEFINITIONS):
        if sum(map(str.isupper, match[1])) > 1:
            before = plain(prose[max(0, match.start() - 90) : match.start()])
            for name, claim in names:
                if before.lower().endswith(name):
                    yield Claim(match[1], claim.side, aliases.TEXT if claim.right > aliases.UNIT else aliases.HELPER)
            known = short.get(match[1])
            full = _spelt_out(match[1], before.split()) if known else None
            if known and full:
                yield Claim(full, known.side, min(known.right, aliases.SHORT))


def _spelt_out(short: str, words: Sequence[str]) -> str | None:
    """Return the last words, if an acronym is made of their first letters: "Syrian Democratic Forces"."""
    for at in range(max(0, len(words) - 2 * len(short)), len(words)):
        if words[at][0] == short[0] and aliases.initials(" ".join(words[at:])) == short:
            return " ".join(words[at:])
    return None


def _claim_services(sides: Sequence[Side], prose: str) -> Iterator[Claim]:
    """Yield the forces of a side's states that have names of their own, where the text speaks of them: "Luftwaffe"."""
    for side in sides:
        for party in _own(side):
            names = country_names(party.name)
            state = names[0] if names else next(filter(None, map(country_of_people, party.name.split())), "")
            yield from (Claim(name, side.id, aliases.HELPER) for name in rules.SERVICES.get(state, ()) if name in prose)


def _claim_opposed(sides: Sequence[Side]) -> Iterator[Claim]:
    """Yield the names that a side has from whom it fights: "the Union" against the Confederate States."""
    for side, other in ((side, other) for side in sides for other in sides if side is not other):
        for party in _own(other):
            for name in dict.fromkeys(map(str.lower, (party.name, *country_names(party.name)))):
                yield from (Claim(opposed, side.id, aliases.PEOPLE) for opposed in rules.AGAINST.get(name, ()))


def _claim_peoples(sides: Sequence[Side], setting: str) -> Iterator[Claim]:
    """Yield adjectives and peoples: "the Germans" where a side alone is German.

    Within one country its adjective tells no side ("Syrian rebels"): only with an army or a
    government behind it does it mean the state.
    """
    peoples = {side.id: aliases.people_of(_own(side)) for side in sides}
    for side in sides:
        others = [peoples[other.id] for other in sides if other is not side]
        states = aliases.states_of(_own(side))
        for people in peoples[side.id]:
            state = country_of_people(people) or ""
            within = not setting and any(aliases.rebel_score(_own(other)) > 1 for other in sides if other is not side)
            is_here = within or people.lower() in setting or state.lower() in setting
            shared = any(people in other for other in others)
            if not shared and not (is_here and not all(others)):
                yield Claim(people, side.id, aliases.PEOPLE)
            elif states:
                right = aliases.PEOPLE if aliases.is_country(_own(side), people) else aliases.ROLE
                yield from (Claim(f"{people} {noun}", side.id, right) for noun in rules.ARMED)
                yield from (Claim(name, "", aliases.TEXT) for name in (people, state))


def _claim_roles(sides: Sequence[Side], claims: Sequence[Claim], setting: str, lead: Sequence[str]) -> Iterator[Claim]:
    """Yield the words for the part that each side plays: "the rebels", "the army"."""
    parts = _parts_in_text(claims, " ".join(("", *lead)).lower())
    parts |= {(side.id, rules.SEPARATIST) for side in sides if _is_separatist(side)}
    state, rebels = _state_and_rebels(sides, setting)
    # "The army" means the state's where the state fights its own; abroad each side has an army.
    is_at_home = bool(state and (setting or rebels is None or _people_within(rebels, state)))
    if state and is_at_home:
        parts.add((state.id, rules.STATE))
    if rebels:
        jihadist = all(map(aliases.is_jihadist, _own(rebels)))
        parts.add((rebels.id, rules.JIHADIST if jihadist else rules.REBEL))
    for side, part in sorted(parts):
        yield from (Claim(word, side, aliases.ROLE) for word in rules.ROLES[part])
        if len(sides) == 2 and is_at_home and rebels:
            yield from (Claim(word, side, aliases.BEARER) for word in rules.BEARERS.get(part, ()))


def _people_within(side: Side, other: Side) -> bool:
    """Tell whether a side has no people that the other has not."""
    return set(aliases.people_of(_own(side))) <= set(aliases.people_of(_own(other)))


def _is_separatist(side: Side) -> bool:
    """Tell whether one of its parties broke away from a state."""
    return any(name in party.name.lower() for party in all_parties(_own(side)) for name in rules.SEPARATISTS)


def _parts_in_text(claims: Sequence[Claim], lead: str) -> set[tuple[str, str]]:
    """Return which part the lead gives to which side: "the rebel Free Syrian Army", "FSA rebels"."""
    names = {(claim.alias.lower(), claim.side) for claim in claims if claim.side and claim.right >= aliases.SHORT}
    words = [(word, part) for word, part in rules.APPOSITIONS.items() if word in lead]
    return {
        (side, part)
        for name, side in names
        if name in lead
        for word, part in words
        if f" {word} {name}" in lead or f" {word} group {name}" in lead or f" {name} {word}" in lead
    } | {
        (side, rules.REBEL)
        for name, side in names
        if name in lead and any(f"{name}{revolted}" in lead for revolted in rules.REVOLTED)
    }


def _state_and_rebels(sides: Sequence[Side], setting: str) -> tuple[Side | None, Side | None]:
    """Return the side of the state in whose country it was, and the one that rose against it or fights there."""
    states = {side.id: aliases.states_of(_own(side)) for side in sides}
    candidates = [side for side in sides if states[side.id]]
    if len(candidates) > 1:
        candidates = [side for side in candidates if any(_is_set_in(state, setting) for state in states[side.id])]
    state = candidates[0] if len(candidates) == 1 else None
    scored = sorted(((aliases.rebel_score(_own(side)), side.id) for side in sides if side is not state), reverse=True)
    if not scored or scored[0][0] == 0 or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        rebels = None
    else:
        rebels = next(side for side in sides if side.id == scored[0][1])
    if state is None and scored and scored[0][0] < 2:
        rebels = None
    others = [side for side in sides if side is not state]
    fights_its_own = any(score for score, _ in scored) or (
        state and _is_home(state, setting) and not any(country_names(party.name) for o in others for party in _own(o))
    )
    return (state if fights_its_own else None), rebels


def _is_home(side: Side, setting: str) -> bool:
    """Tell whether it was in the country of a side."""
    return any(_is_set_in(state, setting) for state in aliases.states_of(_own(side)))


def _is_set_in(state: str, setting: str) -> bool:
    """Tell whether the setting names a state or its people."""
    return any(name.lower() in setting for name in (state, *country_names(state), *peoples_of(state)))
