"""The time of a fight as title and lead tell it, for an article without an infobox."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from maarat.edtf import Date, Interval, When, before
from maarat.extract.bounds import ends
from maarat.extract.clauses import Clause, split
from maarat.extract.digressions import is_digression
from maarat.extract.lex import Token, classes_in
from maarat.extract.meanings import Meaning, Mention, Pair, Partial, to_date
from maarat.extract.roots import Root
from maarat.extract.sections import is_aside
from maarat.extract.times import find_date_mentions, join_mentions, time_tokens
from maarat.extract.words import words_of
from maarat.model import Article, Sentence, Span
from maarat.rules import narrative

LONGEST = 30  # years: what lasted longer is an age, and frames no story
LEAD = 3  # sentences in which a lead says when it was
LONG_LEAD = 8  # and in which it says when it began and ended
NEAR = 4  # tokens before a date in which it is said that something only began


def frame_of(article: Article, sentences: Sequence[Sentence]) -> When | None:
    """Return when the fight of an article was, by the first sentences of the lead or else by the title.

    The first says it in brackets behind the name or dates its clause, or one that goes on with "It" or "The battle"
    does; else a game or a feast that the fight was at may name its year. What the title says, it must fit.
    """
    titled = _of_title(article.title)
    blocks = (article.blocks[sentence.block] for sentence in sentences)
    lead = [one for one, block in zip(sentences[:LONG_LEAD], blocks, strict=False) if block.section == ()]
    texts = [join_mentions(time_tokens(article.prose, sentence.span)) for sentence in lead]
    told = next(
        (
            when
            for tokens in texts[:LEAD]
            if (tokens is texts[0] or _goes_on(tokens)) and (when := _of_lead(tokens, titled))
        ),
        None,
    )
    if told is None and titled is None and texts:
        told = _at_named(texts[0])
    found = titled if told is None or (titled is not None and _apart(told, titled)) else told
    course = _from_first_to_last(article, texts, found)
    found = course if course is not None and (found is None or _refines(course, found)) else found
    return found if found is not None and _can_frame(found, article) else None


def _goes_on(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence of the lead is still about the fight as a whole: "It took place", "The battle lasted"."""
    words = [token.text.lower() for token in tokens]
    fights = words_of(narrative.FIGHTS) | words_of(narrative.WARS)
    is_about = words[0] == "it" or (words[0] in ("the", "this") and not fights.isdisjoint(words[1 : NEAR + 2]))
    return is_about and not words_of(narrative.LASTED).isdisjoint(words)


def _from_first_to_last(article: Article, lead: Sequence[Sequence[Token]], found: When | None) -> When | None:
    """Return the days of a fight of which a lead says when it began and when it ended: "It began on 4 May and ended on 21 May"."""
    titled = (words_of(narrative.FIGHTS) | words_of(narrative.WARS)).intersection(article.title.lower().split())
    own = words_of(narrative.FIGHTS_THEMSELVES) | {"it", *titled} | ({"conflict"} if "war" in titled else set())
    begun = _day_behind(lead, own, words_of(narrative.BEGAN), found)
    ended = begun and _day_behind(lead, own, words_of(narrative.ENDED), begun)
    return Interval(begun, ended) if begun and ended and before(begun, ended) else None


def _day_behind(
    lead: Sequence[Sequence[Token]], own: AbstractSet[str], verbs: AbstractSet[str], known: When | None
) -> Date | None:
    """Return the first full day behind a verb that a fight or "it" is the subject of, right before it or at the front."""
    for tokens in lead:
        words = [token.text.lower() for token in tokens]
        for at, word in enumerate(words):
            if word not in verbs or own.isdisjoint(words[max(0, at - 2) : at] + words[: min(at, NEAR + NEAR)]):
                continue
            said = (token.value.reading for token in tokens[at:] if isinstance(token.value, Mention))
            days = (
                one.meaning for one in said if isinstance(one.meaning, Partial) and one.meaning.day and not one.bound
            )
            when = next((_full(meaning, known and ends(known)[0]) for meaning in days), None)
            return when if isinstance(when, Date) else None
    return None


def _at_named(tokens: Sequence[Token]) -> When | None:
    """Return the year of what names it: "during the 1972 Summer Olympics"."""
    for at in range(2, len(tokens) - 1):
        at_the = tokens[at - 2].text in ("during", "at") and tokens[at - 1].text == "the"
        if at_the and "YEAR" in tokens[at].symbols and "CAP" in tokens[at + 1].symbols:
            return Date(int(tokens[at].text))
    return None


def _can_frame(found: When, article: Article) -> bool:
    """Tell whether all of an article may be about a time.

    No war is of one day, no story of more than a life; a text that goes on under the headings of later years began
    with its first part.
    """
    first, last = found.earliest, found.latest
    if first is None or last is None or last.year - first.year > LONGEST:
        return False
    is_short = isinstance(found, Date) and (found.month is not None or found.season is not None)
    if is_short and words_of(narrative.FIGHTS).isdisjoint(article.title.lower().split()):
        return False
    heads = (block for block in article.blocks if block.kind == "heading" and not is_aside(block.section))
    return not any(_is_headed_later(article.prose, block.span, last.year) for block in heads)


def _is_headed_later(prose: str, heading: Span, year: int) -> bool:
    """Tell whether a heading has a year after another."""
    if not any(letter.isdigit() for letter in prose[heading.start : heading.end]):
        return False
    meanings = [mention.reading.meaning for mention in find_date_mentions(prose, heading)]
    said = [meaning.last if isinstance(meaning, Pair) else meaning for meaning in meanings]
    return any(isinstance(one, Partial) and one.year is not None and one.year > year for one in said)


def _of_title(title: str) -> When | None:
    """Return what a title says of its time: "(August–September 2016)", "1928–1929", "1849"."""
    span = Span(0, len(title))
    years = [Date(int(token.text)) for token in time_tokens(title, span) if "YEAR" in token.symbols]
    if len(years) > 1 and not before(years[-1], years[0]):  # names of files have no dash
        return Interval(years[0], years[-1])
    said = (mention.reading.meaning for mention in find_date_mentions(title, span))
    return next((when for meaning in said if (when := _full(meaning, None)) is not None), None)


def _of_lead(tokens: Sequence[Token], titled: When | None) -> When | None:
    """Return the date of the sentence that says what a fight was; of a year, the days in it if they follow."""
    found: When | None = None
    years = (Date(int(token.text)) for token in tokens if "YEAR" in token.symbols)
    year = titled or next(years, None)  # "a 1918 battle, fought on 12 April"
    for clause in split(tokens, classes_in(tokens)):
        for at, token in enumerate(clause.tokens):
            if not isinstance(token.value, Mention) or not _dates_the_fight(clause, at, token.value):
                continue
            when = _full(token.value.reading.meaning, found or year)
            if when is not None and (found is None or _refines(when, found)):
                found = when
    return found


def _dates_the_fight(clause: Clause, at: int, mention: Mention) -> bool:
    """Tell whether an expression of the first sentence says when all of what it defines was."""
    words = [token.text.lower() for token in clause.tokens]
    defined = words_of(narrative.DEFINING)
    near = words[max(0, at - NEAR) : at] if isinstance(mention.reading.meaning, Partial) else []
    if mention.reading.bound or not words_of(narrative.BEGINNING).isdisjoint(words) or "from" in near:
        return False
    if defined.isdisjoint(words[:at]) and any("LP" in token.symbols for token in clause.tokens[:at]):
        return True
    relative = max((i for i, word in enumerate(words[:at]) if word in ("that", "which")), default=-1)
    tells = not is_digression(clause.tokens, at, mention) or (relative >= 0 and words[relative + 1] in defined)
    return tells and mention in clause.mentions


def _refines(when: When, found: When) -> bool:
    """Tell whether a date lies within the year or the month that was told."""
    is_finer = not (isinstance(when, Date) and when.month is None)
    return isinstance(found, Date) and found.day is None and is_finer and not _apart(when, found)


def _full(said: Meaning, titled: When | None) -> When | None:
    """Return a date that needs nothing but its own words, and the year of the title."""
    year = titled.year if isinstance(titled, Date) else None
    if isinstance(said, Partial):
        whole = said.year if said.year is not None else year if said.month is not None else None
        return None if whole is None or said.unspecified else to_date(said, whole)
    if isinstance(said, Pair):
        first, last = _full(said.first, titled), _full(said.last, titled)
        start, end = first and ends(first)[0], last and ends(last)[1]
        return Interval(start, end) if start is not None and end is not None and not before(end, start) else None
    return None


def _apart(one: When, other: When) -> bool:
    """Tell whether two times certainly have no day in common."""
    return before(one, other) or before(other, one)


def stated_year(article: Article) -> Root | None:
    """Return the first year of four digits in the title or the first paragraph, and where it stands."""
    block = next((block.span for block in article.blocks if block.kind == "paragraph"), Span(0, 0))
    for kind, text, span in (
        ("title", article.title, Span(0, len(article.title))),
        ("lead", article.prose, block),
    ):
        for token in time_tokens(text, span):
            if "YEAR" in token.symbols:
                place = Span(token.start, token.end) if kind == "lead" else None
                return Root(kind, place, when=Date(int(token.text)))
    return None
