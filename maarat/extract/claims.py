"""Every statement of a loss in an article: who lost how many, when, and who says so."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from maarat.edtf import Date, Interval, OneOf, When
from maarat.extract.attributions import find_sources, source_of
from maarat.extract.boxes import find_box_losses
from maarat.extract.losses import Loss, find_losses, loss_words, read_tokens, vocabulary
from maarat.extract.relations import Place, relate
from maarat.extract.sufferers import SideReader, topic_of
from maarat.model import Article, Claim, Conflict, Event, Sentence, Side, Span, TimeExpression

YEAR_DIGITS = 4  # a shorter figure by itself is an amount sooner than a year
MARKS = str.maketrans(dict.fromkeys(".,;:!?()[]\"'’“”\x1f", " "))


def find_claims(
    article: Article,
    conflicts: Sequence[Conflict],
    sides: Sequence[Side],
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    events: Sequence[Event],
) -> tuple[Claim, ...]:
    """Return the claims of infobox and prose, in text order, with how they stand to each other."""
    reader = SideReader(sides)
    wholes: dict[Place, Place] = {}
    claims = [claim for conflict in conflicts for claim in _box_claims(article, conflict, reader, wholes)]
    claims += _prose_claims(article, reader, sentences, times, events, wholes)
    return relate(_with_ids(article, sorted(claims, key=lambda claim: claim.span)), wholes)


def _box_claims(
    article: Article, conflict: Conflict, reader: SideReader, wholes: dict[Place, Place]
) -> Iterator[Claim]:
    for found in find_box_losses(article, conflict, reader):
        loss = found.loss
        when = found.when or conflict.when
        if found.whole is not None:
            wholes[loss.span, loss.category] = found.whole.span, found.whole.category
        yield Claim(
            id="",
            origin="infobox",
            field=found.field.key,
            span=loss.span,
            sentence=found.field.span,
            side=found.side,
            category=loss.category,
            unit=loss.unit,
            victim=article.quote(Span(loss.victim.start, loss.victim.end)),
            count=loss.count,
            when=when,
            basis="explicit" if when else "none",
            attribution=found.attribution,
            relations=(),
            section=(),
            rule=loss.rule,
        )


def _prose_claims(
    article: Article,
    reader: SideReader,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    events: Sequence[Event],
    wholes: dict[Place, Place],
) -> Iterator[Claim]:
    """Yield the claims of the prose. A sentence without a word of loss is not looked at."""
    words = loss_words()
    dates = _Dates(events)
    spans = [time.span for time in times if not (time.text.isdecimal() and len(time.text) < YEAR_DIGITS)]
    starts = [span.start for span in spans]
    last_side, last_block = None, -1
    for index, sentence in enumerate(sentences):
        span = sentence.span
        if words.isdisjoint(article.prose[span.start : span.end].lower().translate(MARKS).split()):
            continue
        inside = spans[bisect_right(starts, span.start - 1) : bisect_right(starts, span.end)]
        tokens = read_tokens(article.prose, span, reader.names, inside)
        losses = find_losses(tokens)
        if not losses:
            continue
        topic = topic_of(tokens) or _topic_before(article, reader, sentences, index)
        sources = find_sources(tokens, article.prose)
        settled: list[tuple[Loss, str]] = []
        last = last_side if sentence.block == last_block else None
        for loss in losses:
            side = reader.of(loss, tokens, settled, topic, last)
            settled.append((loss, side))
            if loss.unit == "people":
                last_side, last_block = side, sentence.block
            if loss.whole is not None:
                wholes[loss.span, loss.category] = losses[loss.whole].span, losses[loss.whole].category
            when, basis = dates.of(loss, span)
            yield Claim(
                id="",
                origin="prose",
                field=None,
                span=loss.span,
                sentence=span,
                side=side,
                category=loss.category,
                unit=loss.unit,
                victim=article.quote(Span(loss.victim.start, loss.victim.end)),
                count=loss.count,
                when=when,
                basis=basis,
                attribution=source_of(sources, loss.victim.start),
                relations=(),
                section=article.blocks[sentence.block].section,
                rule=loss.rule,
            )


def _topic_before(article: Article, reader: SideReader, sentences: Sequence[Sentence], index: int) -> str | None:
    """Return the side of which the sentence before speaks, if it stands in the same block."""
    if index == 0 or sentences[index - 1].block != sentences[index].block:
        return None
    return reader.first_named(vocabulary().tokens(article.prose, *sentences[index - 1].span))


class _Dates:
    """The events of an article by place."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = sorted(events, key=lambda event: event.span)
        self._starts = [event.span.start for event in self._events]

    def of(self, loss: Loss, sentence: Span) -> tuple[When | None, str]:
        """Return the date of the event that a loss is told in: the last that begins before it in its sentence.

        The dead who are found died on the day that they are found, or before.
        """
        at = bisect_right(self._starts, loss.span.start) - 1
        if at < 0 or self._starts[at] < sentence.start:
            at += 1
            if at >= len(self._events) or self._starts[at] >= sentence.end:
                return None, "none"
        event = self._events[at]
        if loss.voice == "bodies" and isinstance(event.when, Date):
            return OneOf((None, event.when)), event.basis
        if loss.voice == "bodies" and isinstance(event.when, Interval | OneOf) and event.when.latest is not None:
            return OneOf((None, Date(*event.when.latest))), event.basis
        return event.when, event.basis


def _with_ids(article: Article, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims with ids that hang on their own words only, so that edits elsewhere do not change them."""
    seen: dict[str, int] = {}
    named: list[Claim] = []
    for claim in claims:
        key = f"{article.title}\n{claim.origin}\n{claim.field}\n{claim.category}\n{article.quote(claim.span)}"
        id_ = f"{crc32(key.encode()):08x}"
        seen[id_] = seen.get(id_, 0) + 1
        named.append(claim._replace(id=id_ if seen[id_] == 1 else f"{id_}-{seen[id_]}"))
    return named
