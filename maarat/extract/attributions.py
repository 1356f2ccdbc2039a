"""Who says so: sources named in a sentence or an infobox value, and how far their word reaches."""

from collections.abc import Sequence

from maarat.extract.cascade import source_rows
from maarat.extract.lex import Token
from maarat.extract.match import Match
from maarat.model import Attribution, Span, plain
from maarat.record import NamedTuple

LONGEST = 12  # words of a source's name
LEADING = frozenset({"TIME", "ADV", "PREP", "CONJ", "COMMA"})
FOLD = "after also as at but by during for from he however in later meanwhile of on subsequently then therefore when while".split()


class Source(NamedTuple):
    """A source and the stretch of text that it vouches for."""

    attribution: Attribution
    reach: Span


def find_sources(tokens: Sequence[Token], prose: str) -> list[Source]:
    """Return the sources that a sentence names, with what each vouches for."""
    if not tokens:
        return []
    sources: list[Source] = []
    matches = [match for match in source_rows().find(tokens) if not _is_passive(match, tokens)]
    for index, match in enumerate(matches):
        first, last = _trim(tokens, *match.groups["source"])
        if first >= last:
            continue
        span = Span(tokens[first].start, tokens[last - 1].end)
        following = tokens[matches[index + 1].first].start if index + 1 < len(matches) else tokens[-1].end
        before = sources[-1].attribution.span.end if sources else tokens[0].start
        reach = _reach(match, tokens, before, following, named_before=bool(sources))
        sources.append(Source(Attribution(plain(prose[span.start : span.end]), span), reach))
    return sources


def source_of(sources: Sequence[Source], at: int) -> Attribution | None:
    """Return who vouches for what stands at an offset: of several, the one named last before it, or nearest."""
    reaching = [source for source in sources if source.reach.start <= at < source.reach.end]
    if not reaching:
        return None
    return min(reaching, key=lambda source: source.reach.end - source.reach.start).attribution


def _is_passive(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether it says "were reported", which names nobody."""
    verb = match.groups.get("verb")
    return verb is not None and bool(tokens[verb[0] - 1].symbols & {"BE"})


def _trim(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Return a source without what stands before it: "On 5 October the army" is "the army"."""
    for at in range(last - 1, first - 1, -1):
        if "SAY" in tokens[at].symbols and at < last - 1 and "CLAIM" not in tokens[at].symbols:
            first = at + 1
            break
    while first < last and (tokens[first].symbols & LEADING or tokens[first].text.lower() in FOLD):
        first += 1
    while first < last and tokens[last - 1].symbols & {"ADV", "TIME", "DASH", "APOS"}:
        last -= 1
    for at in range(first, last):  # "according to SOHR in the town"
        if at > first and "PREP" in tokens[at].symbols and tokens[at].text not in ("of", "for", "from", "in", "by"):
            last = at
            break
    return first, min(last, first + LONGEST)


def _reach(match: Match, tokens: Sequence[Token], before: int, following: int, *, named_before: bool) -> Span:
    """Return the stretch that a source vouches for.

    Who "said" vouches for what follows, up to the next source. "According to" at the head of a
    clause does the same; at its end it looks back: to the last comma if another source has the
    rest of the sentence, else to its start.
    """
    opening = tokens[match.first].start
    if match.rule.reads == "forward" or match.first == 0 or _opens_clause(tokens, match.first):
        return Span(opening, following if not _looks_back_next(tokens, following) else tokens[-1].end)
    start = before
    after_comma = tokens[match.first - 1].text in (",", "(")
    if named_before and not after_comma:
        at = match.first - 1
        while at > 0 and not tokens[at].symbols & {"COMMA", "STOP"}:
            at -= 1
        start = max(start, tokens[at].start)
    return Span(start, tokens[match.last - 1].end)


def _looks_back_next(tokens: Sequence[Token], following: int) -> bool:
    """Tell whether the next source stands at the end of a clause and so takes nothing of what follows it."""
    at = next((i for i, token in enumerate(tokens) if token.start == following), None)
    return at is not None and tokens[at].text in ("according", "per") and not _opens_clause(tokens, at)


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a clause begins with this token: it stands after ";" or "and", with a comma to follow."""
    return at == 0 or not tokens[at - 1].symbols.isdisjoint({"STOP", "CONJ", "TIME"})
