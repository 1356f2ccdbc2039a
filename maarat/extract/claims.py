"""Every statement of a loss in an article: who lost how many, when, and who says so."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from maarat.edtf import Interval, OneOf, When
from maarat.extract.attributions import find_sources, source_of
from maarat.extract.bounds import ends
from maarat.extract.boxes import find_box_losses, find_summary_losses, is_summary
from maarat.extract.cascade import loss_words, read_tokens, vocabulary
from maarat.extract.ids import stable_ids
from maarat.extract.lex import Token
from maarat.extract.losses import Loss, find_losses
from maarat.extract.owners import topic_of
from maarat.extract.relations import Place, relate
from maarat.extract.sufferers import SideReader
from maarat.model import Article, Attribution, Claim, Conflict, Event, Sentence, Side, Span, TimeExpression

YEAR_DIGITS = 4  # a shorter figure by itself is an amount sooner than a year
SUMS = ("Overall", "Altogether", "Total")
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
    battle = next((conflict.when for conflict in conflicts if conflict.when is not None), None)
    teller = _Teller(article, reader, sentences, _Dates(events, battle), wholes)
    claims += _prose_claims(article, teller, sentences, times)
    return relate(_with_ids(article, sorted(claims, key=lambda claim: claim.span)), wholes)


def _box_claims(
    article: Article, conflict: Conflict, reader: SideReader, wholes: dict[Place, Place]
) -> Iterator[Claim]:
    """Yield the claims of an infobox; `wholes` takes up which are parts of which."""
    for field, found in find_box_losses(article, conflict, reader):
        loss = found.loss
        when = found.when or conflict.when
        if found.whole is not None:
            wholes[loss.span, loss.category] = found.whole.span, found.whole.category
        claim = _to_claim(article, loss, found.side, when, "explicit" if when else "none", found.attribution)
        yield claim._replace(origin="infobox", field=field.key, sentence=field.span)


def _to_claim(
    article: Article, loss: Loss, side: str, when: When | None, basis: str, attribution: Attribution | None
) -> Claim:
    """Return a loss of the prose as a claim, not yet placed in its section and still without an id."""
    noun = article.quote(loss.noun)
    return Claim(
        id="",
        origin="prose",
        field=None,
        span=loss.span,
        sentence=loss.span,
        side=side,
        category=loss.category,
        unit=loss.unit,
        victim=noun if noun.lower() not in ("", "the") else None,
        count=loss.amount,
        when=when,
        basis=basis,
        attribution=attribution,
        relations=(),
        section=(),
        rule=loss.rule,
    )


class _Teller:
    """Reads the claims of the prose, sentence by sentence, and remembers what the last ones were about."""

    def __init__(
        self,
        article: Article,
        reader: SideReader,
        sentences: Sequence[Sentence],
        dates: "_Dates",
        wholes: dict[Place, Place],
    ) -> None:
        """Start before the first sentence."""
        self.article = article
        self._reader = reader
        self._sentences = sentences
        self._dates = dates
        self._wholes = wholes
        self._block = -1
        self._last: Claim | None = None  # the last loss of people told in this block, of which later ones may be parts

    def tell(self, index: int, times: Sequence[Span]) -> Iterator[Claim]:
        """Yield the claims of one sentence."""
        sentence = self._sentences[index]
        if sentence.block != self._block:
            self._block, self._last = sentence.block, None
        if is_summary(self.article.prose[slice(*sentence.span)]):
            yield from self._summary(sentence)
            return
        tokens = read_tokens(self.article.prose, sentence.span, self._reader.names, times)
        losses = find_losses(tokens)
        if not losses:
            return
        topic = topic_of(tokens) or self._topic_before(index)
        sources = find_sources(tokens, self.article.prose)
        last, settled = self._last, list[tuple[Loss, str]]()
        for loss in losses:
            side, how = self._reader.judge(loss, tokens, settled, topic, last.side if last else None)
            settled.append((loss, side))
            when, basis, event = self._dates.of(loss, sentence.span, tokens[0])
            whole = self._whole_of(loss, losses, last)
            if whole is not None:
                self._wholes[loss.span, loss.category] = whole
                if loss.refers_back and last is not None:
                    when, basis = last.when, last.basis
            claim = _to_claim(self.article, loss, side, when, basis, source_of(sources, loss.victim.start))
            section = self.article.blocks[sentence.block].section
            claim = claim._replace(sentence=sentence.span, section=section, event=event, known_by=how)
            if loss.unit == "people" and whole is None:
                self._last = claim
            yield claim

    def _summary(self, sentence: Sentence) -> Iterator[Claim]:
        """Yield the claims of a sentence that has the style of an infobox: "Casualties: 50 total (US 20; CS 30)"."""
        section = self.article.blocks[sentence.block].section
        for found in find_summary_losses(self.article, sentence.span, self._dates.battle, self._reader):
            when, basis, event = self._dates.at(found.loss.span.start, sentence.span)
            if found.when is not None:
                when, basis = found.when, "explicit"
            if found.whole is not None:
                self._wholes[found.loss.span, found.loss.category] = found.whole.span, found.whole.category
            claim = _to_claim(self.article, found.loss, found.side, when, basis, found.attribution)
            yield claim._replace(sentence=sentence.span, section=section, event=event)

    def _whole_of(self, loss: Loss, losses: Sequence[Loss], last: Claim | None) -> Place | None:
        """Return the loss of which one is a part: in its sentence, or the last before it ("40 of the dead")."""
        whole = losses[loss.whole] if loss.whole is not None else None
        if loss.refers_back and (whole is None or whole.refers_back):
            return (last.span, last.category) if last is not None and last.category == loss.category else None
        return (whole.span, whole.category) if whole is not None else None

    def _topic_before(self, index: int) -> str | None:
        """Return the side of which the sentence before speaks, if it stands in the same block."""
        before = self._sentences[index - 1]
        if index == 0 or before.block != self._block:
            return None
        return self._reader.first_named(vocabulary().tokens(self.article.prose, *before.span))


def _prose_claims(
    article: Article,
    teller: _Teller,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
) -> Iterator[Claim]:
    """Yield the claims of the prose. A sentence without a word of loss is not looked at."""
    words = loss_words()
    spans = [time.span for time in times if not (time.text.isdecimal() and len(time.text) < YEAR_DIGITS)]
    starts = [span.start for span in spans]
    for index, sentence in enumerate(sentences):
        start, end = sentence.span
        if words.isdisjoint(article.prose[start:end].lower().translate(MARKS).split()):
            continue
        yield from teller.tell(index, spans[bisect_right(starts, start - 1) : bisect_right(starts, end)])


class _Dates:
    """The events of an article by place."""

    def __init__(self, events: Sequence[Event], battle: When | None) -> None:
        self._events = sorted(events, key=lambda event: event.span)
        self._starts = [event.span.start for event in self._events]
        self.battle = battle

    def of(self, loss: Loss, sentence: Span, opening: Token) -> tuple[When | None, str, str | None]:
        """Return date, basis and id of the event that a loss is told in: the last that begins before it in its sentence.

        The dead who are found died on the day that they are found, or before. A sum ("Overall")
        runs from the start of the battle.
        """
        event = self._event(loss.span.start, sentence)
        if event is None:
            return None, "none", None
        when = event.when
        if when is None:
            return None, event.basis, event.id
        if loss.found:
            return OneOf((None, ends(when)[1] or ends(when)[0])), event.basis, event.id
        if opening.text in SUMS and event.phrase is None and self.battle is not None:
            start, end = ends(self.battle)[0], ends(when)[1]
            if start and end and start.earliest < end.earliest:
                return Interval(start, end), event.basis, event.id
        return when, event.basis, event.id

    def at(self, start: int, sentence: Span) -> tuple[When | None, str, str | None]:
        """Return date, basis and id of the event that is told at an offset."""
        event = self._event(start, sentence)
        return (event.when, event.basis, event.id) if event is not None else (None, "none", None)

    def _event(self, start: int, sentence: Span) -> Event | None:
        """Return the last event that begins before an offset in its sentence, or else the first of the sentence."""
        at = bisect_right(self._starts, start) - 1
        if at < 0 or self._starts[at] < sentence.start:
            at += 1
            if at >= len(self._events) or self._starts[at] >= sentence.end:
                return None
        return self._events[at]


def _with_ids(article: Article, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims with their ids."""
    texts = (
        f"{article.title}\n{claim.origin}\n{claim.field}\n{claim.category}\n{article.quote(claim.span)}"
        for claim in claims
    )
    return [claim._replace(id=id_) for claim, id_ in zip(claims, stable_ids("c", texts), strict=True)]
