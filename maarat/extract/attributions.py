"""Who says so: sources named in a sentence or an infobox value, and how far their word reaches."""

from collections.abc import Sequence

from maarat.extract.amounts import ONE
from maarat.extract.cascade import source_rows
from maarat.extract.countries import country_of_people
from maarat.extract.lex import Token
from maarat.extract.match import Match
from maarat.extract.phrases import Phrase
from maarat.model import Attribution, Span, plain
from maarat.record import NamedTuple
from maarat.rules import attribution as rules

LONGEST = 12  # words of a source's name
MANY = 9  # people; so many are those of whom something is told
LEADING = frozenset({"TIME", "ADV", "PREP", "CONJ", "COMMA"})


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
    named = [(match, *_source(tokens, *match.groups["source"])) for match in matches]
    named = [one for one in named if one[1] < one[2] and not _is_no_source(tokens, one[1], one[2])]
    named = [one for i, one in enumerate(named) if i == 0 or not _is_quoted(tokens, named[i - 1][0], *one)]
    for index, (match, first, last) in enumerate(named):
        first = _with_initials(tokens, first, prose)
        span = _without_this(Span(tokens[first].start, tokens[last - 1].end), prose)
        following = tokens[named[index + 1][0].first].start if index + 1 < len(named) else tokens[-1].end
        before = sources[-1].attribution.span.end if sources else tokens[0].start
        reach = _reach(match, tokens, before, following, named_before=bool(sources))
        sources.append(Source(Attribution(plain(prose[span.start : span.end]), span), reach))
    return sources


def _without_this(span: Span, prose: str) -> Span:
    """Return a name without the "this" that stands for what was told before: "After this Lee reported"."""
    opening = prose[span.start : span.end]
    return Span(span.start + len("this "), span.end) if opening.startswith("this ") and opening[5:6].isupper() else span


def _is_quoted(tokens: Sequence[Token], before: Match, match: Match, first: int, last: int) -> bool:
    """Tell whether a source is a thing that the one named just before it quotes: "Lee said that according to reports"."""
    if before.rule.reads != "forward" or match.first - before.last > 1 or last - first > 2:
        return False
    word = tokens[last - 1].text
    return (
        word in rules.IMPERSONAL and tokens[first].text.islower() and tokens[first].symbols.isdisjoint({"THE", "CAP"})
    )


def introduced_by(tokens: Sequence[Token], prose: str) -> Attribution | None:
    """Return who speaks in a quotation below a sentence that ends in a colon: "Zosimus, who was no witness, wrote:"."""
    if not tokens or tokens[-1].text != ":":
        return None
    sources = find_sources(tokens, prose)
    if sources:
        return sources[-1].attribution
    last = next((at for at, token in enumerate(tokens) if "CAP" not in token.symbols), 0)
    if not last or tokens[0].symbols & {"THE", "PREP", "A", "CONJ"}:
        return None
    if tokens[last].text != "," and not tokens[last].text.endswith("ed"):
        return None
    span = Span(tokens[0].start, tokens[last - 1].end)
    return Attribution(plain(prose[span.start : span.end]), span)


def source_of(sources: Sequence[Source], at: int) -> Attribution | None:
    """Return who vouches for what stands at an offset: of several, the one named last before it, or nearest."""
    reaching = [source for source in sources if source.reach.start <= at < source.reach.end]
    if not reaching:
        return None
    return min(reaching, key=lambda source: source.reach.end - source.reach.start).attribution


def _is_passive(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether its verb names nobody: "were reported", "the United States"."""
    verb = match.groups.get("verb")
    if verb is None or "SAY" not in tokens[verb[0]].symbols:
        return False
    if tokens[verb[0]].text == "States":
        return True  # "in the United States"
    if any(token.text in ("lives", "life") for token in tokens[verb[0] + 1 : verb[0] + 4]):
        return True  # "the blast claimed the lives of 12"
    before = tokens[verb[0] - (2 if tokens[verb[0] - 1].text == "not" else 1)]
    return bool(before.symbols & {"BE", "A"})  # "were reported", "an estimated loss"


def _source(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Return the name of a source: who spoke first, if the one who spoke last is a pronoun ("the UN stated it had …")."""
    start, end = _trim(tokens, first, last)
    if start + 1 == end and _is_nobody(tokens[start]):
        said = next((at for at in range(start - 1, first, -1) if "SAY" in tokens[at].symbols), None)
        if said is not None:
            return _trim(tokens, first, said)
    return start, end


def _trim(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Return a source without what stands before it: "On 5 October the army" is "the army"."""
    for at in range(last - 1, first - 1, -1):
        if "SAY" in tokens[at].symbols and at < last - 1 and "CLAIM" not in tokens[at].symbols:
            first = at + 1
            break
    while first < last and (tokens[first].symbols & LEADING or _is_loose(tokens[first])):
        first += 1
    while first < last and (tokens[last - 1].symbols & {"ADV", "TIME", "DASH", "APOS"} or _is_loose(tokens[last - 1])):
        last -= 1
    for at in range(first, last):  # "according to SOHR in the town"
        if at > first and "PREP" in tokens[at].symbols and tokens[at].text not in rules.INSIDE_NAMES:
            last = at
            break
        if at > first and (_says_how_many(tokens[at].value) or _goes_on(tokens, first, at)):
            last = at  # "according to SOHR 40 rebels died"
            break
    while first < last - 1 and _is_loose(tokens[last - 1]):
        last -= 1  # "according to some sources even 100"
    claims = last == first + 2 and last < len(tokens) and "CLAIM" in tokens[last].symbols
    if claims and tokens[first].text.lower() == "the" and country_of_people(tokens[first + 1].text) is not None:
        first += 1  # "the Russian claim"
    for at in range(last - 1, first, -1):  # "in the same period the government"
        if tokens[at].text in ("the", "a", "an") and "PREP" not in tokens[at - 1].symbols | tokens[first].symbols:
            first = at if tokens[first].text.islower() and tokens[at - 1].text != "and" else first
            break
    if last < len(tokens) and tokens[last].text in rules.MAY_BE_NOUNS and _is_noun(tokens, last):
        last += 1  # "Unconfirmed reports suggested that"
    if last + 1 < len(tokens) and tokens[last].text == "." and len(tokens[last - 1].text) == 1:
        last += 1  # "Elijah J. Magnier"
        while last < len(tokens) and "CAP" in tokens[last].symbols:
            last += 1
    return first, min(last, first + LONGEST)


def _goes_on(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Tell whether a clause goes on behind a source: "HRW issued a statement", "according to Ann the army lost 5"."""
    token, before = tokens[at], tokens[at - 1]
    if token.text in rules.SAID_BY and at + 1 < len(tokens) and tokens[at + 1].text == "the":
        return True  # "intelligence claimed the 31st Guards recorded 5 deaths"
    if before.symbols.isdisjoint({"CAP", "NP"}):
        return False
    if token.text == "the" and "CAP" in before.symbols and first and tokens[first - 1].text in ("to", "per", "Per"):
        return True
    if token.text in rules.SAID_BY:
        return True  # "the army claimed the rebels recorded 5 deaths"
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    is_verb = (
        token.text.endswith("ed")
        and token.text.islower()
        and "NP" not in token.symbols
        and token.text not in rules.NO_VERBS
    )
    return is_verb and after not in ("by", "forces") and not token.symbols & {"SAY", "DONE"}


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "reports" is what somebody made and not what he does: another verb, or a place, follows it."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        after is not None
        and after.symbols.isdisjoint({"NP", "COUNT", "CAP"})
        and after.text not in ("that", "the", ",")
    )


def _is_no_source(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether words name nobody who could say anything: "they", "a result", "115 policemen", "which documents"."""
    token, final = tokens[first], tokens[last - 1]
    if first + 1 == last and _is_nobody(token):
        return True
    value = token.value
    if isinstance(value, Phrase) and value.kind == "PEOPLE" and value.amount and (value.amount.stated or 0) > MANY:
        return True
    if first + 1 == last and first and "WHO" in tokens[first - 1].symbols:
        return True
    return not isinstance(final.value, Phrase) and final.text in rules.NO_SOURCES


def _is_nobody(token: Token) -> bool:
    """Tell whether a word alone names no source: "they", "it"."""
    return not isinstance(token.value, Phrase) and token.text.lower() in rules.NOBODY


def _is_loose(token: Token) -> bool:
    """Tell whether a word beside a source is none of its name: "Additionally the army", "SOHR instead"."""
    word = token.text.lower()
    if isinstance(token.value, Phrase):
        return False
    return word in rules.LOOSE or (word.endswith(rules.ADVERB_ENDINGS) and word not in rules.SAME_ENDING)


def _says_how_many(value: object) -> bool:
    """Tell whether a phrase counts: no name of a source does."""
    return isinstance(value, Phrase) and value.amount is not None and value.amount is not ONE


def _with_initials(tokens: Sequence[Token], first: int, prose: str) -> int:
    """Return where a name begins whose initial looked like the end of a sentence: "Elijah J. Magnier"."""
    while first > 1 and tokens[first - 1].text == "." and "CAP" in tokens[first].symbols:
        initial = tokens[first - 2]
        alone = initial.end - 2 < 0 or not prose[initial.end - 2].isalnum()
        if not alone or not prose[initial.end - 1].isupper():
            break
        first -= 2
        while first and "CAP" in tokens[first - 1].symbols & tokens[first].symbols:
            first -= 1
    return first


def _reach(match: Match, tokens: Sequence[Token], before: int, following: int, *, named_before: bool) -> Span:
    """Return the stretch that a source vouches for.

    Who "said" vouches for what follows, up to the next source. "According to" at the head of a
    clause does the same; at its end it looks back: to the last comma if another source has the
    rest of the sentence, else to its start.
    """
    opening = tokens[match.first].start
    if match.rule.reads == "forward" and match.last < len(tokens) and tokens[match.last].text in rules.SEEING:
        ends = (i for i in range(match.last, len(tokens)) if tokens[i].text in ("and", ";", "but"))
        return Span(opening, tokens[next(ends, len(tokens) - 1)].start + 1)
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
