"""Every statement of a loss in an article: who lost how many, when, and who says so."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from maarat.edtf import When
from maarat.extract.attributions import find_sources, introduced_by, source_of
from maarat.extract.boxes import find_box_losses, find_summary_losses, is_summary
from maarat.extract.cascade import loss_words, read_tokens, vocabulary
from maarat.extract.dating import Dates
from maarat.extract.ids import stable_ids
from maarat.extract.losses import Loss, find_losses
from maarat.extract.loyalties import SideReader
from maarat.extract.owners import topic_of
from maarat.extract.relations import Place, relate
from maarat.extract.speakers import stands_unowned, whose_losses
from maarat.extract.sufferers import judge
from maarat.model import Article, Attribution, Claim, Conflict, Event, Sentence, Side, Span, TimeExpression
from maarat.rules import infobox

QUOTES = '"“«„'
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
    _tie_notes(article, claims, wholes)
    battle = next((conflict.when for conflict in conflicts if conflict.when is not None), None)
    teller = _Teller(article, reader, sentences, Dates(events, battle), wholes)
    claims += _prose_claims(article, teller, sentences, times)
    return relate(_with_ids(article, sorted(claims, key=lambda claim: claim.span)), wholes, article.quote)


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


def _tie_notes(article: Article, claims: Sequence[Claim], wholes: dict[Place, Place]) -> None:
    """Take up what a note of the infobox says that a figure includes: the one of its side and category, if there is one."""
    for claim in claims:
        note = article.quote(claim.sentence).lower()
        if claim.field not in infobox.NOTE_KEYS or not note.startswith(infobox.INCLUDING):
            continue
        key = (claim.side, claim.category, claim.unit)
        figures = [
            other
            for other in claims
            if other.field not in infobox.NOTE_KEYS and (other.side, other.category, other.unit) == key
        ]
        if len(figures) == 1 and (figures[0].count.stated or 0) >= (claim.count.stated or 0):
            wholes.setdefault((claim.span, claim.category), (figures[0].span, figures[0].category))


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
        dates: Dates,
        wholes: dict[Place, Place],
    ) -> None:
        """Start before the first sentence."""
        self.article = article
        self._reader = reader
        self._sentences = sentences
        self._dates = dates
        self._wholes = wholes
        self._block = -1
        self._speaker: Attribution | None = None  # who speaks in the block, once a loss has been told there
        self._speaks_in = -1  # the block of that speaker
        self._opened: tuple[int, str | None] = (-1, None)  # a block, and whose losses its opening is about
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
        losses = find_losses(tokens, told=self._last.category if self._last else None)
        if not losses:
            return
        spoken_of = topic_of(tokens)
        topic, is_unowned = spoken_of or self._topic_before(index), spoken_of is None
        sources = find_sources(tokens, self.article.prose)
        if self._speaks_in != sentence.block:
            self._speaks_in, self._speaker = sentence.block, self._speaker_of(index)
        last, settled = self._last, list[tuple[Loss, str]]()
        for loss in losses:
            side, how = judge(self._reader, loss, tokens, settled, topic, last.side if last else None)
            if not how and is_unowned and stands_unowned(loss, side):
                side = self._whose_losses(index) or side
            settled.append((loss, side))
            when, basis, event = self._dates.of(loss, sentence.span, tokens)
            whole = self._whole_of(loss, losses, last)
            if whole is not None:
                self._wholes[loss.span, loss.category] = whole
                if loss.refers_back and last is not None:
                    when, basis = last.when, last.basis
            source = source_of(sources, loss.victim.start) or self._speaker
            claim = _to_claim(self.article, loss, side, when, basis, source)
            section = self.article.blocks[sentence.block].section
            claim = claim._replace(sentence=sentence.span, section=section, event=event, known_by=how)
            if loss.unit == "people" and whole is None:
                self._last = claim
            yield claim

    def _speaker_of(self, index: int) -> Attribution | None:
        """Return who speaks, if a sentence stands in a quotation that fills its block."""
        while index and self._sentences[index - 1].block == self._sentences[index].block:
            index -= 1
        start = self._sentences[index].span.start
        if index == 0 or self.article.prose[start] not in QUOTES:
            return None
        before = self._sentences[index - 1].span
        if self.article.prose[before.end - 1] != ":":
            return None
        return introduced_by(read_tokens(self.article.prose, before, self._reader.names), self.article.prose)

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
        return (whole.span, whole.category) if whole is not None and not _exceeds(loss, whole) else None

    def _whose_losses(self, index: int) -> str | None:
        """Return whose losses a paragraph is about, as its first sentence says."""
        block = self._sentences[index].block
        if self._opened[0] != block and index and self._sentences[index - 1].block == block:
            first = index
            while first and self._sentences[first - 1].block == block:
                first -= 1
            opening = read_tokens(self.article.prose, self._sentences[first].span, self._reader.names)
            self._opened = block, whose_losses(opening)
        return self._opened[1] if self._opened[0] == block else None

    def _topic_before(self, index: int) -> str | None:
        """Return the side of which the sentence before speaks, if it stands in the same block."""
        before = self._sentences[index - 1]
        if index == 0 or before.block != self._block:
            return None
        return self._reader.first_named(vocabulary().tokens(self.article.prose, *before.span))


def _exceeds(part: Loss, whole: Loss) -> bool:
    """Tell whether an amount is too great to be a part of another one, and not plainly said to be one.

    "12 rebels, including 15 fighters" is said to be, and is a mistake of the text.
    """
    if part.rule == "including-n" and part.verb < part.at and part.category == whole.category:
        return False
    least, most = part.amount.low, whole.amount.high
    return part.unit == whole.unit and least is not None and most is not None and least > most


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


def _with_ids(article: Article, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims with their ids."""
    texts = (
        f"{article.title}\n{claim.origin}\n{claim.field}\n{claim.category}\n{article.quote(claim.span)}"
        for claim in claims
    )
    return [claim._replace(id=id_) for claim, id_ in zip(claims, stable_ids("c", texts), strict=True)]
