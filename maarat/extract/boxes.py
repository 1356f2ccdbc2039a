"""Losses that an infobox states: terse values, whose marks and line breaks are half lost."""

from collections.abc import Iterator, Sequence

from maarat.edtf import Interval, OneOf, When
from maarat.extract.anchors import Context, resolve
from maarat.extract.bounds import cover, ends
from maarat.extract.cascade import read_tokens
from maarat.extract.categories import loss_categories
from maarat.extract.lex import Token
from maarat.extract.losses import Loss, find_losses
from maarat.extract.phrases import Phrase
from maarat.extract.sufferers import CIVILIAN, MIXED, UNKNOWN, SideReader
from maarat.extract.times import find_date_mentions
from maarat.model import Article, Attribution, Conflict, Field, Side, Span, plain
from maarat.record import NamedTuple
from maarat.rules.casualties import CIVILIANS

WHOLE = {
    "fatalities": "killed",
    "injuries": "wounded",
    "injured": "wounded",
    "arrests": "captured",
    "casualties": "casualties",
}
"""Fields of boxes about unrest: what their bare numbers count, all sides together."""
IN_WORDS = ("notes", "result", "status")
"""Fields that speak in sentences: only what is said with a verb is read there."""
UP_TO = frozenset({"by", "as", "until", "till"})
PLAIN_YEAR = 4  # digits of a year since 1000: a shorter number is a date only in older wars
OLD = 1200  # battles before it have years that short near them
LONGEST_NOTE = 60  # tokens between brackets
LONGEST_HEADER = 9  # tokens of "According to the Ministry of Defence of Ukraine:"


class BoxLoss(NamedTuple):
    """A loss of an infobox with whose it is, who says so, and its own date if it has one."""

    loss: Loss
    field: Field
    side: str
    attribution: Attribution | None
    when: When | None
    whole: Loss | None


class _Block(NamedTuple):
    """A stretch of a value under one source or date: `reach` is what it speaks of."""

    reach: Span
    attribution: Attribution | None
    when: When | None


def find_box_losses(article: Article, conflict: Conflict, reader: SideReader) -> Iterator[BoxLoss]:
    """Yield the losses of an infobox, field by field."""
    for field in conflict.infobox.fields:
        whose = _whose(field.key, conflict.sides)
        if whose is None or not field.value.strip():
            continue
        tokens = read_tokens(article.prose, field.span, reader.names)
        losses = find_losses(tokens, boxed=field.key not in IN_WORDS)
        lined = field.value.count("\n") == article.prose.count("\n", *field.span)
        blocks = _find_blocks(tokens, article.prose, conflict.when, lined=lined)
        sides: list[str] = []
        for index, loss in enumerate(losses):
            headed = _heading(tokens, loss) if loss.voice == "bare" else None
            if loss.category == "casualties":
                loss = loss._replace(category=WHOLE.get(field.key) or headed or "casualties")
                losses[index] = loss  # its parts look for it by its category
            side = _side(loss, whose, sides, reader, tokens)
            sides.append(side)
            here = [block for block in blocks if block.reach.start <= loss.victim.start < block.reach.end]
            source = next((block.attribution for block in here if block.attribution), None)
            when = next((block.when for block in here if block.when), None)
            whole = losses[loss.whole] if loss.whole is not None else None
            yield BoxLoss(loss, field, side, source, when, whole)


def _heading(tokens: Sequence[Token], loss: Loss) -> str | None:
    """Return what the heading above a bare number counts: "Civilian deaths: * Up to 16,000 * 4,000"."""
    for at in range(loss.at - 1, max(0, loss.at - LONGEST_NOTE), -1):
        if "COLON" in tokens[at].symbols:
            before = tokens[at - 1]
            word = before.value.head if isinstance(before.value, Phrase) else before.text
            return loss_categories().get(word.lower())
    return None


def _whose(key: str, sides: Sequence[Side]) -> str | None:
    """Return the side whose losses a field states; None where it states none.

    The third field is a third party's only where there is one; else it has civilians or totals.
    """
    if key in WHOLE or key in IN_WORDS:
        return MIXED
    if not key.startswith("casualties"):
        return None
    number = key[len("casualties") : len("casualties") + 1]
    if number in ("1", "2"):
        return f"side{number}"
    return "side3" if number == "3" and any(side.id == "side3" for side in sides) else MIXED


def _side(loss: Loss, whose: str, before: Sequence[str], reader: SideReader, tokens: Sequence[Token]) -> str:
    """Return who suffered a loss of a field."""
    told = reader.of_words(loss)
    if told == CIVILIAN or loss.described.head.lower() in CIVILIANS.split():
        return CIVILIAN
    if before and loss.described.kind == "BARE" and before[-1] == CIVILIAN and tokens[loss.at - 1].text in ("and", ","):
        return CIVILIAN
    if whose != MIXED:
        return whose
    if told is not None:
        return told
    if loss.voice in ("losses", "lost"):
        return reader.subject(tokens, loss.verb) or MIXED
    if before and loss.described.kind == "BARE":
        return before[-1]
    return MIXED if loss.unit == "people" else UNKNOWN


def _read_when(prose: str, span: Span, battle: When | None) -> When | None:
    """Return the date in brackets; "by 12 October" begins with the battle."""
    text = prose[span.start : span.end]
    if not any(map(str.isdecimal, text)):
        return None
    context = Context(battle=battle)
    found = find_date_mentions(prose, span)
    mentions = [mention for mention in found if not _is_amount(prose[slice(*mention.span)].strip(), battle)]
    when = cover([resolve(mention.reading, context).when for mention in mentions])
    if when is None or not any(word in UP_TO for word in text.lower().split()):
        return when
    start, end = ends(battle)[0] if battle else None, ends(when)[1]
    return Interval(start, end) if start else OneOf((None, end))


def _is_amount(text: str, battle: When | None) -> bool:
    """Tell whether a short number is an amount and no year: "(250 executed)"."""
    day = ends(battle)[0] if battle is not None else None
    return text.isdecimal() and len(text) < PLAIN_YEAR and (day is None or day.year >= OLD)


def _line_start(prose: str, at: int, least: int) -> int:
    """Return where the line begins in which a place lies."""
    return max(least, prose.rfind("\n", least, at) + 1)


def _find_blocks(tokens: Sequence[Token], prose: str, battle: When | None, *, lined: bool) -> list[_Block]:
    """Return what is under "Per X:" and what "(X claim; by 12 October)" closes.

    Brackets speak of what stands before them, back to other brackets; no further than their line
    where the lines are `lined` as they were written.
    """
    blocks: list[_Block] = []
    end = tokens[-1].end if tokens else 0
    colons = [at for at, token in enumerate(tokens) if "COLON" in token.symbols]
    headers = [header for at in colons if (header := _header(tokens, at, prose)) is not None]
    for index, (_, last, source) in enumerate(headers):
        stop = tokens[headers[index + 1][0]].start if index + 1 < len(headers) else end
        blocks.append(_Block(Span(tokens[last].start, stop), source, None))
    since = 0
    for at, token in enumerate(tokens):
        if "COLON" in token.symbols:
            since = at + 1
        if "LP" not in token.symbols:
            continue
        close = next((i for i in range(at + 1, min(len(tokens), at + LONGEST_NOTE)) if "RP" in tokens[i].symbols), None)
        if close is None:
            continue
        inside = Span(token.end, tokens[close].start)
        noted = _bracketed_source(tokens[at + 1 : close], prose)
        when = _read_when(prose, inside, battle)
        if at and (noted is not None or when is not None):
            start = max(tokens[since].start, _line_start(prose, tokens[at - 1].start, tokens[0].start) if lined else 0)
            blocks.insert(0, _Block(Span(start, token.start), noted, when))
        since = close
    return blocks


def _header(tokens: Sequence[Token], colon: int, prose: str) -> tuple[int, int, Attribution] | None:
    """Return the tokens of a source that stands before a colon ("Per Ukraine:", "Rebel claim:")."""
    at, name_ends = colon - 1, colon
    if "RP" in tokens[at].symbols:  # "Per Ukraine (as of 2 March):"
        while at > 0 and "LP" not in tokens[at].symbols:
            at -= 1
        name_ends = at
    while at >= max(0, name_ends - LONGEST_HEADER) and not tokens[at].symbols & {
        "COUNTED",
        "COUNT",
        "STOP",
        "COMMA",
        "DONE",
    }:
        word = tokens[at].text.lower()
        if word == "per" or (word == "according" and tokens[at + 1].text == "to"):
            first = at + (1 if word == "per" else 2)
            return (at, colon, _source(tokens[first:name_ends], prose)) if first < name_ends else None
        at -= 1
    if name_ends == 0 or "CLAIM" not in tokens[name_ends - 1].symbols:
        return None
    at = name_ends - 1
    least = max(0, at - LONGEST_HEADER)
    while at > least and not tokens[at - 1].symbols & {"DONE", "STATE", "ACT", "COUNTED", "STOP", "RP", "COMMA"}:
        at -= 1
    return at, colon, _source(tokens[at:name_ends], prose)


def _bracketed_source(inside: Sequence[Token], prose: str) -> Attribution | None:
    """Return the source that brackets name: "(per SOHR; 19–24 March)", "(Syrian claim)", "(SOHR)"."""
    part = list(inside)
    for at, token in enumerate(part):
        if token.text == ";":
            part = part[:at]
            break
    if not part or any("COUNTED" in token.symbols for token in part):
        return None
    if part[0].text.lower() in ("per", "according"):
        rest = part[1:] if part[0].text.lower() == "per" else part[2:]
        return _source(rest, prose) if rest else None
    claims = any("CLAIM" in token.symbols for token in part)
    names = len(part) == 1 and (part[0].text.isupper() or isinstance(part[0].value, Phrase))
    return _source(part, prose) if claims or names else None


def _source(tokens: Sequence[Token], prose: str) -> Attribution:
    span = Span(tokens[0].start, tokens[-1].end)
    return Attribution(plain(prose[span.start : span.end]), span)
