"""What the figures of an infobox value stand under: a source, a date or a side, and how far each reaches."""

from collections.abc import Iterator, Sequence

from maarat.edtf import Interval, OneOf, When
from maarat.extract.anchors import Context, resolve
from maarat.extract.bounds import cover, ends
from maarat.extract.brackets import closing, opening
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, NthDay, Pair, Partial
from maarat.extract.phrases import Phrase
from maarat.extract.times import find_mentions, time_tokens
from maarat.model import Attribution, Span, plain
from maarat.record import NamedTuple
from maarat.rules import boxes as rules

PLAIN_YEAR = 4  # digits of a year since 1000: a shorter number is a date only in older wars
OLD = 1200  # battles before it have years that short near them
LONGEST_HEADER = 9  # tokens of "According to the Ministry of Defence of Ukraine:"
HEADER_ENDS = frozenset({"COUNTED", "COUNT", "STOP", "COMMA", "DONE", "COLON"})
CLAIM_ENDS = frozenset({"DONE", "STATE", "ACT", "COUNTED", "STOP", "RP", "COMMA", "COLON"})
OPENERS = frozenset({"STOP", "COMMA", "COLON", "LP", "RP"})
"""After these, or first, the name of a side or a date stands over what follows."""


class Scope(NamedTuple):
    """A stretch of a value under one source, date or side: `reach` is what it speaks of."""

    reach: Span
    attribution: Attribution | None = None
    when: When | None = None
    side: str | None = None


class Value(NamedTuple):
    """A value to be read: its text, when the battle was, the dates in it, whether its lines are as they were written."""

    prose: str
    battle: When | None
    mentions: Sequence[Mention]
    lined: bool


def find_scopes(tokens: Sequence[Token], value: Value) -> list[Scope]:
    """Return what stands over figures or closes them, what is nearest to a figure first.

    "(X claim; by 12 October)" speaks of what stands before it, "Per X:" of what follows.
    """
    if not tokens:
        return []
    scopes = [*_of_brackets(tokens, value), *_trailing(tokens, value), *_of_sides(tokens)]
    heads = [head for at, token in enumerate(tokens) if "COLON" in token.symbols and (head := _head(tokens, at, value))]
    heads += _bare_dates(tokens, value)
    for first, scope in heads:
        # a source speaks on under the dates that follow it, a date no further than to the next heading
        after = [start for start, other in heads if start > first and (other.attribution or not scope.attribution)]
        stop = tokens[min(after)].start if after else tokens[-1].end
        scopes.append(scope._replace(reach=Span(scope.reach.start, stop)))
    return scopes


# -- before what they speak of ------------------------------------------------------------


def _head(tokens: Sequence[Token], colon: int, value: Value) -> tuple[int, Scope] | None:
    """Return where a heading begins, and its scope from its colon on: "Per Ukraine (as of 2 March):", "12 May:"."""
    name_ends, when = colon, None
    if colon and "RP" in tokens[colon - 1].symbols:
        name_ends = opening(tokens, colon - 1)
        when = read_when(value, Span(tokens[name_ends].end, tokens[colon - 1].start))
    reach = Span(tokens[colon].start, tokens[colon].end)
    found = _header(tokens, name_ends, value.prose)
    if found is not None:
        return found[0], Scope(reach, found[1], when)
    at = name_ends
    while at > 0 and not tokens[at - 1].symbols & (HEADER_ENDS | {"RP"}) and at > colon - LONGEST_HEADER:
        at -= 1
    if when is None and at < colon and "TIME" in tokens[at].symbols:
        when = read_when(value, Span(tokens[at].start, tokens[colon].start))
    return (at, Scope(reach, None, when)) if when is not None else None


def _header(tokens: Sequence[Token], name_ends: int, prose: str) -> tuple[int, Attribution] | None:
    """Return the source that ends before a token, and where it begins: "Per Ukraine", "Rebel claim"."""
    at = name_ends - 1
    while at >= max(0, name_ends - LONGEST_HEADER) and not tokens[at].symbols & HEADER_ENDS:
        first = _source_start(tokens, at)
        if first:
            return (at, _source(tokens[first:name_ends], prose)) if first < name_ends else None
        at -= 1
    if name_ends == 0 or "CLAIM" not in tokens[name_ends - 1].symbols:
        return None
    at = name_ends - 1
    least = max(0, at - LONGEST_HEADER)
    while at > least and not tokens[at - 1].symbols & CLAIM_ENDS:
        at -= 1
    return at, _source(tokens[at:name_ends], prose)


def _source_start(tokens: Sequence[Token], at: int) -> int:
    """Return where the name begins after "per" or "according to" at a token, 0 where there is neither."""
    word = tokens[at].text.lower()
    if word == rules.PER:
        return at + 1
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return at + 2 if (word, following) == rules.ACCORDING else 0


def _bare_dates(tokens: Sequence[Token], value: Value) -> Iterator[tuple[int, Scope]]:
    """Yield dates that stand over a figure without a colon: "April 9 only 3,529"."""
    for at, token in enumerate(tokens[:-1]):
        if "TIME" in token.symbols and _opens(tokens, at):
            after = at + 1 + (tokens[at + 1].text == rules.ONLY)
            if after < len(tokens) and "COUNTED" in tokens[after].symbols:
                when = read_when(value, Span(token.start, token.end))
                if when is not None:
                    yield at, Scope(Span(token.end, token.end), None, when)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token stands first, or behind what may come before a heading."""
    return at == 0 or bool(tokens[at - 1].symbols & OPENERS)


def _of_sides(tokens: Sequence[Token]) -> Iterator[Scope]:
    """Yield what stands under the name of a side: "US 20; CS 30", "Union: 12 killed"; a bracket closes it."""
    labels = [at for at in range(len(tokens) - 1) if _is_label(tokens, at)]
    for index, at in enumerate(labels):
        stop = labels[index + 1] if index + 1 < len(labels) else len(tokens)
        opened = 0
        for after in range(at + 1, stop):
            opened += ("LP" in tokens[after].symbols) - ("RP" in tokens[after].symbols)
            if opened < 0:
                stop = after
                break
        named = tokens[at].value
        if isinstance(named, Phrase):
            yield Scope(Span(tokens[at].start, tokens[stop - 1].end), side=named.side)


def _is_label(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a side's name stands over what follows it."""
    named = tokens[at].value
    if not isinstance(named, Phrase) or named.amount is not None or named.side is None or not _opens(tokens, at):
        return False
    return bool(tokens[at + 1].symbols & {"COLON", "COUNTED", "UNKNOWN", "STOP"}) or named.kind == "GROUP"


# -- after what they speak of -------------------------------------------------------------


def _of_brackets(tokens: Sequence[Token], value: Value) -> list[Scope]:
    """Return what brackets say of the figures before them, back to other brackets, a colon or the start of their line."""
    scopes: list[Scope] = []
    notes = [(at, close) for at, token in enumerate(tokens) if "LP" in token.symbols and (close := closing(tokens, at))]
    named = [_noted_source(tokens[at + 1 : close], value.prose) for at, close in notes]
    if any(named):  # beside sources a name alone is one as well
        pairs = zip(notes, named, strict=True)
        named = [source or _name_alone(tokens[at + 1 : close], value.prose) for (at, close), source in pairs]
    since = 0
    for (at, close), source in zip(notes, named, strict=True):
        first = next((i for i in range(at - 1, since - 1, -1) if _begins(tokens, i, at)), since)
        when = read_when(value, Span(tokens[at].end, tokens[close].start))
        headed = close + 1 < len(tokens) and "COLON" in tokens[close + 1].symbols
        if at and not headed and (source is not None or when is not None):
            least = tokens[first].start
            start = _line_start(value.prose, tokens[at - 1].start, least) if value.lined else least
            scopes.append(Scope(Span(start, tokens[close].start), source, when))
        since = close
    return scopes


def _begins(tokens: Sequence[Token], at: int, note: int) -> bool:
    """Tell whether what brackets speak of begins with a token: behind a colon, or with a sum ("38 killed overall (SOHR)")."""
    if at and "COLON" in tokens[at - 1].symbols:
        return True
    return "COUNTED" in tokens[at].symbols and any(
        "SUM" in token.symbols for token in tokens[at + 1 : min(note, at + 4)]
    )


def _line_start(prose: str, at: int, least: int) -> int:
    """Return where the line begins in which a place lies."""
    return max(least, prose.rfind("\n", least, at) + 1)


def _noted_source(inside: Sequence[Token], prose: str) -> Attribution | None:
    """Return the source that brackets name: "(per SOHR; 19–24 March)", "(Syrian claim)", "(8 civilians; SOHR)"."""
    for part in _parts(inside):
        first = next((first for at in range(len(part)) if (first := _source_start(part, at))), 0)
        if first:
            return _source(part[first:], prose) if first < len(part) else None
        claims = any("CLAIM" in token.symbols for token in part)
        names = len(part) == 1 and (part[0].text.isupper() or _is_named(part[0].value))
        if claims or names:
            return _source(part, prose)
    return None


def _is_named(value: object) -> bool:
    """Tell whether a phrase names somebody who may say something, and no mere arm of his: "(Navy)"."""
    return isinstance(value, Phrase) and value.head.lower() not in rules.ARMS.words


def _name_alone(inside: Sequence[Token], prose: str) -> Attribution | None:
    """Return a bare name as a source: "(Herodotus)"."""
    part = next(iter(_parts(inside)), [])
    named = bool(part) and all("CAP" in token.symbols and not token.symbols & {"DONE", "STATE"} for token in part)
    return _source(part, prose) if named else None


def _parts(inside: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield what brackets hold between semicolons, a date and what leads to it left out; no part that counts."""
    part: list[Token] = []
    dated = False
    for token in [*inside, None]:
        if token is None or token.text == ";" or (token.text == "," and dated):
            if part and not any("COUNTED" in one.symbols for one in part):
                yield part
            part, dated = [], False
        elif "TIME" in token.symbols:
            while part and (part[-1].symbols & {"PREP", "COMMA", "ADV"} or part[-1].text in rules.LEADING_ON):
                part.pop()
            dated = True
        elif not dated or token.text != rules.ONLY:
            part.append(token)


def _trailing(tokens: Sequence[Token], value: Value) -> Iterator[Scope]:
    """Yield the source or date that follows a figure without brackets: "400 according to X", "39 killed on 6 March"."""
    last = None
    for at, token in enumerate(tokens):
        if "COUNTED" in token.symbols:
            last = at
        elif token.symbols & {"STOP", "LP", "RP", "COLON"}:
            last = None
        elif last is not None and "TIME" in token.symbols and "PREP" in tokens[at - 1].symbols:
            when = read_when(value, Span(tokens[at - 1].start, token.end))
            yield Scope(Span(tokens[last].start, token.end), None, when)
        elif last is not None and (first := _source_start(tokens, at)):
            end = first
            while end < len(tokens) and not tokens[end].symbols & (OPENERS | {"COUNTED", "TIME"}):
                end += 1
            if end > first and not (end < len(tokens) and "COLON" in tokens[end].symbols):
                yield Scope(Span(tokens[last].start, token.start), _source(tokens[first:end], value.prose))


def _source(tokens: Sequence[Token], prose: str) -> Attribution:
    """Return the source that some tokens name."""
    span = Span(tokens[0].start, tokens[-1].end)
    return Attribution(plain(prose[span.start : span.end]), span)


# -- dates --------------------------------------------------------------------------------


def date_mentions(prose: str, span: Span) -> list[Mention]:
    """Return the dates of a stretch of a value, days of the battle among them: "(1st day)"."""
    found = find_mentions(time_tokens(prose, span), about_dates=True)
    return [mention for mention in found if isinstance(mention.reading.meaning, Partial | Pair | NthDay)]


def read_when(value: Value, span: Span) -> When | None:
    """Return the date of a note; "by 12 October" begins with the battle."""
    text = value.prose[span.start : span.end]
    if not any(map(str.isdecimal, text)):
        return None
    context = Context(battle=value.battle)
    inside = date_mentions(value.prose, span)
    mentions = [one for one in inside if not _is_amount(value.prose[slice(*one.span)].strip(), value.battle)]
    when = cover([resolve(mention.reading, context).when for mention in mentions])
    if when is None or not any(word in rules.UP_TO.words for word in text.lower().split()):
        return when
    start, end = ends(value.battle)[0] if value.battle else None, ends(when)[1]
    return Interval(start, end) if start else OneOf((None, end))


def _is_amount(text: str, battle: When | None) -> bool:
    """Tell whether a short number is an amount and no year: "(250 executed)"."""
    day = ends(battle)[0] if battle is not None else None
    return text.isdecimal() and len(text) < PLAIN_YEAR and (day is None or day.year >= OLD)
