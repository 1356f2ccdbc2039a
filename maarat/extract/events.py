"""Tell the story: every clause with its date, one after the other.

Two running dates (after Kamp and Reyle's narrative progression): that of the story, which only
clauses that tell move, and within a sentence a local one for what it looks back on. Where a
clause names no date it has the running one, as long as the story runs on.
"""

from collections.abc import Sequence
from zlib import crc32

from maarat.edtf import Date, OneOf, When
from maarat.extract.anchors import Context, Resolved, ends, resolve, settled
from maarat.extract.clauses import Clause, is_description, is_flashback, main_mention, split, time_of_day
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, OfDay, Pair, Partial, Word
from maarat.extract.sides import SideFinder
from maarat.extract.times import find_mentions, time_tokens
from maarat.model import Article, Conflict, Event, Place, Sentence, Side, Span, TimeExpression
from maarat.rules import narrative

LOOKS_BACK = 45  # days that a date may lie before the running one in a paragraph and still move it


def tell_time(
    article: Article, conflicts: Sequence[Conflict], sides: Sequence[Side], sentences: Sequence[Sentence]
) -> tuple[tuple[TimeExpression, ...], tuple[Event, ...]]:
    """Return every time expression of the prose with its date, and the clauses as events."""
    story = _Story(article, conflicts, sides)
    for sentence in sentences:
        story.tell(sentence)
    return tuple(story.times), tuple(story.events)


class _Story:
    """The state of the telling: what has been told, and the running date."""

    def __init__(self, article: Article, conflicts: Sequence[Conflict], sides: Sequence[Side]) -> None:
        """Start before the first sentence."""
        self.article = article
        self.times: list[TimeExpression] = []
        self.events: list[Event] = []
        self._finder = SideFinder(sides)
        self._seen: dict[str, int] = {}
        self._battle = next((conflict.when for conflict in conflicts if conflict.when is not None), None)
        self._running: When | None = None
        self._anchor: str | None = None  # id of the event that set the running date
        self._heading: When | None = None
        self._block = -1
        self._section: tuple[str, ...] | None = None
        self._opens = True  # no sentence of this paragraph was told yet

    # -- one sentence ------------------------------------------------------------------

    def tell(self, sentence: Sentence) -> None:
        """Take the next sentence."""
        self._enter(sentence.block)
        tokens = time_tokens(self.article.prose, sentence.span)
        mentions = [m for m in find_mentions(tokens) if self._is_credible(m)]
        local: tuple[When, str] | None = None
        for clause in split(tokens, mentions):
            local = self._tell_clause(clause, local)
        self._opens = False

    def _enter(self, block: int) -> None:
        if block == self._block:
            return
        self._block = block
        self._opens = True
        section = self.article.blocks[block].section
        if section == self._section:
            return
        if self._section is not None and self._section == () and section:
            self._leave_lead()
        self._section = section
        self._heading = self._heading_date(section)
        if self._heading is not None:
            self._running, self._anchor = self._heading, None

    def _leave_lead(self) -> None:
        """After the lead the story starts anew; without an infobox the lead's date is the battle's."""
        if self._battle is None:
            dated = (event.when for event in self.events if event.basis == "explicit" and event.when is not None)
            self._battle = next(dated, None)
        self._running, self._anchor = None, None

    def _heading_date(self, section: tuple[str, ...]) -> When | None:
        """Return the date of the innermost heading that has one."""
        for title in reversed(section):
            place = self.article.text.find(title)
            if place < 0:
                continue
            for mention in find_mentions(time_tokens(self.article.prose, Span(place, place + len(title)))):
                if isinstance(mention.reading.meaning, Partial | Pair):
                    return resolve(mention.reading, self._context()).when
        return None

    def _context(self, local: When | None = None) -> Context:
        return Context(local or self._running, self._heading, self._battle)

    def _is_credible(self, mention: Mention) -> bool:
        """Refuse a year of three digits where the article is about other times."""
        meaning = mention.reading.meaning
        if not isinstance(meaning, Partial) or not meaning.small:
            return True
        battle = self._battle or self._running
        day = battle and (battle.earliest or battle.latest)
        return day is None or day.year < 1000

    # -- one clause ---------------------------------------------------------------------

    def _tell_clause(self, clause: Clause, local: tuple[When, str] | None) -> tuple[When, str] | None:
        context = self._context(local[0] if local else None)
        mention = main_mention(clause)
        flashback = is_flashback(clause.tokens)
        resolved = self._note_times(clause, mention, context)
        if mention is None or resolved.when is None:
            mention = None
            resolved = self._inherit(clause, context, flashback=flashback)
        background = flashback or local is not None or self._is_background(clause, resolved)
        event = self._add(clause, mention, resolved, background=background, anchor=local[1] if local else self._anchor)
        if mention is None or resolved.when is None:
            return local
        if background:
            return settled(resolved.when), event.id
        if self._moves(mention, resolved.when):
            self._running, self._anchor = settled(resolved.when), event.id
        return local

    def _note_times(self, clause: Clause, main: Mention | None, context: Context) -> Resolved:
        """Resolve every expression of the clause; return what the main one means."""
        result = Resolved(None, "none")
        for mention in clause.mentions:
            resolved = resolve(mention.reading, context)
            if mention is main:
                result = resolved
            self.times.append(self._time(mention, resolved))
        return result

    def _time(self, mention: Mention, resolved: Resolved) -> TimeExpression:
        reading = mention.reading
        kind = "TIME" if reading.time_of_day else "DATE"
        text = self.article.quote(mention.span)
        anchor = self._anchor if resolved.basis == "relative" else None
        return TimeExpression(f"t{len(self.times) + 1}", mention.span, text, kind, resolved.when, resolved.basis, anchor, mention.rule, reading.time_of_day)

    def _inherit(self, clause: Clause, context: Context, *, flashback: bool) -> Resolved:
        """Return the running date where the story runs on, else none."""
        running = context.running
        if running is None or is_description(clause.tokens):
            return Resolved(None, "none")
        if flashback:
            return Resolved(OneOf((None, ends(running)[1] or ends(running)[0])), "inherited")
        return Resolved(running, "inherited")

    def _is_background(self, clause: Clause, resolved: Resolved) -> bool:
        section = " / ".join(self._section or ()).lower()
        if any(word in section for word in narrative.BACKGROUND + narrative.AFTERMATH):
            return True
        return resolved.when is None

    def _moves(self, mention: Mention, when: When) -> bool:
        """Tell whether a date carries the story on, and is no aside."""
        if isinstance(mention.reading.meaning, Word | OfDay) or mention.reading.bound in ("until", "since"):
            return False
        running = self._running
        if running is None or self._opens:
            return True
        here, there = running.earliest or running.latest, when.latest or when.earliest
        if here is None or there is None:
            return True
        coarse = isinstance(when, Date) and when.day is None and when.earliest <= here <= when.latest
        return not coarse and (there.year - here.year) * 366 + (there.month - here.month) * 31 + there.day - here.day > -LOOKS_BACK

    def _add(self, clause: Clause, mention: Mention | None, resolved: Resolved, *, background: bool, anchor: str | None) -> Event:
        span = clause.span
        text = self.article.quote(span)
        dated = mention is not None and resolved.when is not None
        event = Event(
            id=self._id(text),
            span=span,
            text=text,
            section=self._section or (),
            when=resolved.when,
            basis=resolved.basis,
            phrase=self.article.quote(mention.phrase) if dated and mention else None,
            time=next((t.id for t in reversed(self.times) if mention and t.span == mention.span), None) if dated else None,
            anchor=anchor if resolved.basis in ("relative", "inherited") else None,
            time_of_day=time_of_day(clause),
            background=background,
            sides=self._sides(clause.tokens),
            places=(),
            rule=mention.rule if dated and mention else "running-date",
        )
        self.events.append(event)
        return event

    def _id(self, text: str) -> str:
        """Return an id that depends on the clause alone, numbered where its words come again."""
        key = f"e{crc32((self.article.title + text).encode('utf-8', 'surrogatepass')):08x}"
        self._seen[key] = count = self._seen.get(key, 0) + 1
        return key if count == 1 else f"{key}-{count}"

    def _sides(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        found = {mention.side for mention in self._finder.find(list(tokens))}
        return tuple(sorted(found))
