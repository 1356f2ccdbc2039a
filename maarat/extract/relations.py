"""How claims stand to each other: parts and wholes, the same figure again, a later one, a rival one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from maarat.edtf import before
from maarat.model import Claim, Relation, Span
from maarat.rules.casualties import COUNTS, UPDATING

Place = tuple[Span, str]
"""What tells one claim from another before it has an id: its span and category."""
MOST = 8  # claims of one sentence that are compared with another one
TOO_COMMON = 3  # figures below it come again by chance


def relate(claims: Sequence[Claim], wholes: Mapping[Place, Place], quote: Callable[[Span], str]) -> tuple[Claim, ...]:
    """Return the claims with their relations; `wholes` says which is told as a part of which, `quote` gives their text."""
    at = {(claim.span, claim.category): claim.id for claim in claims}
    found: dict[str, list[Relation]] = {claim.id: [] for claim in claims}
    for part, whole in wholes.items():
        if part in at and whole in at and at[part] != at[whole]:
            found[at[part]].append(Relation("subset_of", at[whole]))
            found[at[whole]].append(Relation("total_of", at[part]))
    _find_repeats(claims, found)
    parts = {at[part] for part in wholes if part in at}
    alone = [claim for claim in claims if claim.id not in parts]
    for earlier, later in pairwise(alone):
        if _is_successor(earlier, later, quote):
            found[later.id].append(Relation("supersedes", earlier.id))
    for one, other in _find_rivals(alone):
        found[other.id].append(Relation("disputes", one.id))
        found[one.id].append(Relation("disputes", other.id))
    return tuple(claim._replace(relations=tuple(found[claim.id])) for claim in claims)


def _find_repeats(claims: Sequence[Claim], found: Mapping[str, list[Relation]]) -> None:
    """Add "duplicate_of" where a later claim has the figure of an earlier one, and may be about the same day."""
    seen: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if (claim.count.stated or 0) < TOO_COMMON and (claim.count.high or 0) < TOO_COMMON:
            continue
        key = (
            claim.side,
            claim.category,
            claim.unit,
            claim.count.stated,
            claim.count.low if claim.count.stated is None else None,
        )
        same = seen.setdefault(key, [])
        first = next((other for other in same if _may_be_same(other, claim)), None)
        if first is not None:
            found[claim.id].append(Relation("duplicate_of", first.id))
        elif len(same) < 8:
            same.append(claim)


def _may_be_same(earlier: Claim, later: Claim) -> bool:
    """Tell whether two equal figures may be one: not told in one sentence, not on days apart."""
    if earlier.sentence == later.sentence:
        return False
    if earlier.when is None or later.when is None:
        return True
    return not before(earlier.when, later.when) and not before(later.when, earlier.when)


def _is_alike(earlier: Claim, later: Claim) -> bool:
    """Tell whether two claims are of one kind of loss, and both from box or prose."""
    return (earlier.category, earlier.unit) == (later.category, later.unit) and earlier.origin == later.origin


def _is_successor(earlier: Claim, later: Claim, quote: Callable[[Span], str]) -> bool:
    """Tell whether a claim is a later count of the same: "Later the number was said to be 65", "clarified"."""
    near = later.span.start - earlier.sentence.end < later.span.end - later.sentence.start + 200
    is_sum = 1 not in (earlier.count.stated, later.count.stated)  # one who is named is none of those counted
    same = _is_alike(earlier, later) and earlier.side == later.side and earlier.section == later.section
    if not (same and near and is_sum):
        return False
    if later.rule == "number-was-n":
        is_told_alike = (earlier.attribution is None) == (later.attribution is None)
        names_count = not COUNTS.isdisjoint(quote(later.span).lower().split())
        return is_told_alike and names_count and earlier.sentence != later.sentence
    words = quote(Span(max(later.sentence.start, earlier.span.end), later.span.start)).lower().split()
    return later.span > earlier.span and not UPDATING.isdisjoint(words)


def _find_rivals(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each two claims of one sentence, or of one field of an infobox, in which sources differ about one thing."""
    alike: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if claim.attribution is not None:
            alike.setdefault((claim.sentence, claim.side, claim.category, claim.unit), []).append(claim)
    for same in alike.values():
        sources = {claim.attribution.text for claim in same if claim.attribution}
        # A source that lists several figures has none that is the rival of all of another's.
        pairs = combinations(same[:MOST], 2) if len(sources) == len(same) else pairwise(same)
        yield from ((earlier, later) for earlier, later in pairs if _is_rival(earlier, later))


def _is_rival(earlier: Claim, later: Claim) -> bool:
    """Tell whether two sources give different figures for one thing next to each other."""
    return (
        earlier.attribution is not None
        and later.attribution is not None
        and earlier.attribution.text != later.attribution.text
        and earlier.count != later.count
    )
