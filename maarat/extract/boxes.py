"""Losses that an infobox states: terse values, whose marks and line breaks are half lost."""

from collections.abc import Iterator, Sequence

from maarat.edtf import When
from maarat.extract.cascade import read_tokens
from maarat.extract.categories import loss_categories
from maarat.extract.lex import Token
from maarat.extract.losses import Loss, find_losses
from maarat.extract.loyalties import SideReader
from maarat.extract.phrases import Phrase
from maarat.extract.scopes import Value, find_scopes
from maarat.extract.terse import find_box_dates, read_box_tokens
from maarat.model import CIVILIAN, MIXED, UNKNOWN, Article, Attribution, Conflict, Field, Side, Span
from maarat.record import NamedTuple
from maarat.rules import boxes as rules
from maarat.rules.casualties import CIVILIANS

LABEL_WORDS = 4  # of "Total estimated casualties:"
LONGEST_LABEL = 80  # characters in which the label of a summary ends
UNDER_HEADING = 60  # tokens between a heading and what it counts


class BoxLoss(NamedTuple):
    """A loss told tersely, with whose it is, who says so, and its own date if it has one."""

    loss: Loss
    side: str
    attribution: Attribution | None
    when: When | None
    whole: Loss | None


def find_box_losses(article: Article, conflict: Conflict, reader: SideReader) -> Iterator[tuple[Field, BoxLoss]]:
    """Yield the losses of an infobox with their fields."""
    for field in conflict.infobox.fields:
        whose = _whose(field.key, conflict.sides)
        if whose is None or not field.value.strip():
            continue
        lined = field.value.count("\n") == article.prose.count("\n", *field.span)
        if field.key in rules.IN_WORDS:
            tokens = read_tokens(article.prose, field.span, reader.names)
            value = Value(article.prose, conflict.when, (), lined)
            losses = find_losses(tokens)
        else:
            value = Value(article.prose, conflict.when, find_box_dates(article.prose, field.span), lined)
            tokens = read_box_tokens(article.prose, field.span, reader.names, value.mentions, lined=lined)
            losses = find_losses(tokens, boxed=True)
        for found in _settle(tokens, losses, value, whose, reader, rules.COUNTED.get(field.key)):
            yield field, found


def is_summary(text: str) -> bool:
    """Tell whether a sentence has the style of an infobox: "Estimated casualties: 50 total (US 20; CS 30)"."""
    head, colon, rest = text[:LONGEST_LABEL].partition(":")
    words = head.lower().split()
    if (
        not colon
        or not 0 < len(words) <= LABEL_WORDS
        or words[-1] not in rules.LABELS.words
        or not any(map(str.isdecimal, text))
    ):
        return False
    return bool(rest.strip()) and rules.TELLING.isdisjoint(text.lower().split())


def find_summary_losses(article: Article, span: Span, battle: When | None, reader: SideReader) -> Iterator[BoxLoss]:
    """Yield the losses of a sentence that has the style of an infobox."""
    value = Value(article.prose, battle, find_box_dates(article.prose, span), lined=False)
    tokens = read_box_tokens(article.prose, span, reader.names, value.mentions)
    yield from _settle(tokens, find_losses(tokens, boxed=True), value, MIXED, reader, None)


def _settle(
    tokens: Sequence[Token], losses: list[Loss], value: Value, whose: str, reader: SideReader, counted: str | None
) -> Iterator[BoxLoss]:
    """Yield the losses of a value with what they stand under; `counted` is what its bare numbers count."""
    scopes = find_scopes(tokens, value) if losses else []
    sides: list[str] = []
    for index, loss in enumerate(losses):
        headed = _heading(tokens, loss) if loss.voice == "bare" else None
        if loss.category == "casualties":
            loss = loss._replace(category=counted or headed or "casualties")
            losses[index] = loss  # its parts look for it by its category
        here = [scope for scope in scopes if scope.reach.start <= loss.victim.start < scope.reach.end]
        label = next((scope.side for scope in here if scope.side), None)
        side = _side(loss, whose, sides, reader, tokens, label)
        sides.append(side)
        source = next((scope.attribution for scope in here if scope.attribution), None)
        when = next((scope.when for scope in here if scope.when), None)
        whole = losses[loss.whole] if loss.whole is not None else None
        yield BoxLoss(loss, side, source, when, whole)


def _heading(tokens: Sequence[Token], loss: Loss) -> str | None:
    """Return what the heading above a bare number counts: "Civilian deaths: * Up to 16,000 * 4,000"."""
    for at in range(loss.at - 1, max(0, loss.at - UNDER_HEADING), -1):
        if "COLON" in tokens[at].symbols:
            before = tokens[at - 1]
            word = before.value.head if isinstance(before.value, Phrase) else before.text
            return loss_categories().get(word.lower())
    return None


def _whose(key: str, sides: Sequence[Side]) -> str | None:
    """Return the side whose losses a field states; None where it states none.

    The third field is a third party's only where there is one; else it has civilians or totals.
    """
    if key in rules.COUNTED or key in rules.IN_WORDS:
        return MIXED
    if not key.startswith("casualties"):
        return None
    number = key[len("casualties") : len("casualties") + 1]
    if number in ("1", "2"):
        return f"side{number}"
    return "side3" if number == "3" and any(side.id == "side3" for side in sides) else MIXED


def _side(
    loss: Loss, whose: str, before: Sequence[str], reader: SideReader, tokens: Sequence[Token], label: str | None
) -> str:
    """Return who suffered a loss of a field; `label` is the side under whose name it stands."""
    told = reader.of_words(loss)
    if told == CIVILIAN or loss.described.head.lower() in CIVILIANS.split():
        return CIVILIAN
    if before and loss.described.kind == "BARE" and before[-1] == CIVILIAN and tokens[loss.at - 1].text in ("and", ","):
        return CIVILIAN
    if whose != MIXED:
        return whose
    if told is not None or label is not None:
        return told or label or UNKNOWN
    if loss.voice in ("losses", "lost"):
        return reader.subject(tokens, loss.verb) or MIXED
    if before and loss.described.kind == "BARE" and not _is_sum(loss, tokens):
        return before[-1]
    return MIXED if loss.unit == "people" else UNKNOWN


def _is_sum(loss: Loss, tokens: Sequence[Token]) -> bool:
    """Tell whether a figure is said to count all: "38 killed overall", "50 total"."""
    return any("SUM" in token.symbols for token in tokens[loss.at + 1 : loss.at + 4])
