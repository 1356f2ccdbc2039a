"""Tell the story: every clause with its date, one after the other.

Two running dates (after Kamp and Reyle's narrative progression): that of the story, which only
clauses that tell move, and within a sentence a local one for what it looks back on. Where a
clause names no date it has the running one, as long as the story runs on.
"""

from collections.abc import Sequence
from zlib import crc32

from maarat.edtf import Date, Interval, OneOf, When, before
from maarat.extract.anchors import Context, Resolved, ends, resolve, settled
from maarat.extract.clauses import Clause, is_description, is_flashback, is_fronted, main_mention, split, time_of_day
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, OfDay, Pair, Partial, Word
from maarat.extract.sides import SideFinder
from maarat.extract.times import find_mentions, time_tokens
from maarat.model import Article, Conflict, Event, Sentence, Side, Span, TimeExpression
from maarat.rules import narrative

LATE = 1200  # an article about a later year has no years of three digits
GENERATION = 30  # years from the battle after which a date is no part of its story
LOOKS_BACK = 45  # days that a date may lie before the running one in a paragraph and still move it


def tell_time(
    article: Article, conflicts: Sequence[Conflict], sides: Sequence[Side], sentences: Sequence[Sentence]
) -> tuple[tuple[TimeExpression, ...], tuple[Event, ...]]:
    """Return every time expression of the prose with its date, and the clauses as events."""
    story = _Story(article, conflicts, sides)
    for sentence in sentences:
        story.tell(sentence)
    return tuple(story.times), tuple(story.events)


def _carried(mention: Mention, when: When) -> When:
    """Return the running date that a date leaves: after the battle it stays open, by the 9th it is the 9th."""
    open_ended = mention.reading.bound == "after" or mention.reading.meaning == Word("after-battle")
    return when if open_ended else settled(when)


def _some_day_of(battle: When) -> When:
    """Return a date that says no more than that it was in the battle."""
    return OneOf((battle.start, battle.end)) if isinstance(battle, Interval) else battle


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
        if self._battle is None:
            self._battle = _stated_year(article)
        self._running: When | None = None
        self._anchor: str | None = None  # id of the event that set the running date
        self._heading: When | None = None
        self._block = -1
        self._section: tuple[str, ...] | None = None
        self._loose: When | None = None  # what an undated clause gets where the running date may be past
        self._opens = True  # nothing of this paragraph was told yet
        self._moved = False  # a clause of this sentence has moved the running date

    # -- one sentence ------------------------------------------------------------------

    def tell(self, sentence: Sentence) -> None:
        """Take the next sentence."""
        self._enter(sentence.block)
        tokens = time_tokens(self.article.prose, sentence.span)
        mentions = [m for m in find_mentions(tokens) if self._is_credible(m)]
        local: tuple[When, str] | None = None
        self._moved = False
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
        if self._section is not None and self._running is not None:
            self._loose = self._open_end(self._running)
        self._section = section
        self._heading = self._heading_date(section)
        if self._heading is not None:
            self._running, self._anchor, self._loose = self._heading, None, None

    def _leave_lead(self) -> None:
        """After the lead the story starts anew; without an infobox the lead's date is the battle's."""
        if self._battle is None or (isinstance(self._battle, Date) and self._battle.month is None):
            dated = (event.when for event in self.events if event.basis == "explicit" and event.when is not None)
            self._battle = next(dated, self._battle)
        self._running, self._anchor, self._loose = None, None, None

    def _open_end(self, running: When) -> When:
        """Return what a new section knows of its date: no earlier than the last one, in the battle if that goes on."""
        first = ends(running)[1] or ends(running)[0]
        last = ends(self._battle)[1] if self._battle is not None else None
        if last is None or first is None or not before(first, last):
            return running
        return OneOf((first, last))

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
        day = self._battle and (self._battle.earliest or self._battle.latest)
        return day is None or day.year < LATE

    # -- one clause ---------------------------------------------------------------------

    def _tell_clause(self, clause: Clause, local: tuple[When, str] | None) -> tuple[When, str] | None:
        context = self._context(local[0] if local else None)
        mention = main_mention(clause)
        flashback = is_flashback(clause.tokens)
        resolved = self._note_times(clause, mention, context)
        if mention is None or resolved.when is None:
            mention = None
            resolved = self._inherit(clause, context, flashback=flashback)
        aside = (flashback and not self._carries_on(clause, mention, resolved)) or local is not None
        background = aside or self._is_background(clause, resolved)
        event = self._add(clause, mention, resolved, background=background, anchor=local[1] if local else self._anchor)
        if mention is None or resolved.when is None:
            return local
        if aside:
            return settled(resolved.when), event.id
        if self._moves(clause, mention, resolved.when):
            self._running, self._anchor, self._loose = _carried(mention, resolved.when), event.id, None
            self._moved = True
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
        return TimeExpression(
            f"t{len(self.times) + 1}",
            mention.span,
            text,
            kind,
            resolved.when,
            resolved.basis,
            anchor,
            mention.rule,
            reading.time_of_day,
        )

    def _inherit(self, clause: Clause, context: Context, *, flashback: bool) -> Resolved:
        """Return the running date where the story runs on, else none."""
        running = context.running if context.running is not self._running else self._loose or self._running
        if running is None and self._section and not self._is_aside_section():
            running = self._battle and _some_day_of(self._battle)
        if running is None or is_description(clause.tokens):
            return Resolved(None, "none")
        if flashback:
            return Resolved(OneOf((None, ends(running)[1] or ends(running)[0])), "inherited")
        return Resolved(running, "inherited")

    def _is_background(self, clause: Clause, resolved: Resolved) -> bool:
        return resolved.when is None or self._is_aside_section()

    def _is_aside_section(self) -> bool:
        """Tell whether the heading puts the section before or after the battle."""
        section = " / ".join(self._section or ()).lower()
        return any(word in section for word in narrative.BACKGROUND + narrative.AFTERMATH)

    def _carries_on(self, clause: Clause, mention: Mention | None, resolved: Resolved) -> bool:
        """Tell whether a pluperfect tells on: "By 28 October, the army had recaptured the town"."""
        if mention is None or resolved.when is None or not is_fronted(clause, mention):
            return False
        return self._running is None or not before(resolved.when, self._running)

    def _is_far(self, when: When) -> bool:
        """Tell whether a date lies a generation from the battle: research, memory, origins."""
        battle = self._battle
        if battle is None or battle.earliest is None or when.earliest is None:
            return False
        return abs(when.earliest.year - battle.earliest.year) > GENERATION

    def _moves(self, clause: Clause, mention: Mention, when: When) -> bool:
        """Tell whether a date carries the story on, and is no aside."""
        if mention.reading.meaning == Word("after-battle"):
            return self._loose is None
        if (
            isinstance(mention.reading.meaning, Word | OfDay)
            or self._is_far(when)
            or mention.reading.bound in ("until", "since")
        ):
            return False
        running = self._running
        coarse = isinstance(when, Date) and when.day is None
        if (
            coarse
            and isinstance(when, Date)
            and when.month is None
            and running is not None
            and not is_fronted(clause, mention)
        ):
            return False
        if (
            coarse
            and not is_fronted(clause, mention)
            and any(before(when, other) for other in (running, self._battle) if other)
        ):
            return False  # "sought revenge for the defeat in 794"
        if running is None or self._opens:
            return True
        if self._moved and before(when, running):
            return False  # one sentence goes back only to explain
        here, there = running.earliest or running.latest, when.latest or when.earliest
        if here is None or there is None:
            return True
        if coarse and when.earliest is not None and when.earliest <= here <= there:
            return False
        return (there.year - here.year) * 366 + (there.month - here.month) * 31 + there.day - here.day > -LOOKS_BACK

    def _add(
        self, clause: Clause, mention: Mention | None, resolved: Resolved, *, background: bool, anchor: str | None
    ) -> Event:
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
            time=next((t.id for t in reversed(self.times) if mention and t.span == mention.span), None)
            if dated
            else None,
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


def _stated_year(article: Article) -> Date | None:
    """Return the first year of four digits in the title or the first paragraph."""
    block = next((block.span for block in article.blocks if block.kind == "paragraph"), Span(0, 0))
    years = (token.text for token in time_tokens(article.title, Span(0, len(article.title))) if "YEAR" in token.symbols)
    stated = next(years, None) or next((t.text for t in time_tokens(article.prose, block) if "YEAR" in t.symbols), None)
    return Date(int(stated)) if stated else None
