"""The headings of an article, and the dates that they put above their sections."""

from collections.abc import Iterator

from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, Partial
from maarat.extract.times import join_mentions, only_dates, time_tokens
from maarat.model import Article, Span


class Headings:
    """The headings of an article; each is read once, however many sections are below it."""

    def __init__(self, article: Article) -> None:
        """Take an article; no heading is read yet."""
        self._prose = article.prose
        self._spans = {block.section: block.span for block in article.blocks if block.kind == "heading"}
        self._read: dict[Span, list[Token]] = {}

    def above(self, section: tuple[str, ...]) -> Iterator[Span]:
        """Yield the headings of a section, the innermost first."""
        for depth in range(len(section), 0, -1):
            span = self._spans.get(section[:depth])
            if span is not None:
                yield span

    def tokens(self, span: Span) -> list[Token]:
        """Return the tokens of a heading with its time expressions joined."""
        tokens = self._read.get(span)
        if tokens is None:
            tokens = join_mentions(time_tokens(self._prose, span), about_dates=True)
            self._read[span] = tokens
        return tokens

    def dates(self, span: Span) -> Iterator[Mention]:
        """Yield the dates that a heading puts above its section."""
        return (mention for mention in only_dates(self.tokens(span)) if self._heads(mention, span))

    def _heads(self, mention: Mention, heading: Span) -> bool:
        """Tell a year that heads a section ("2006: civil war", "Campaign of 1905") from one that names: "The 1905 war"."""
        meaning = mention.reading.meaning
        if not isinstance(meaning, Partial) or meaning.month is not None or meaning.season is not None:
            return True
        before = self._prose[heading.start : mention.span.start]
        behind = self._prose[mention.span.end : heading.end].lstrip("-‑")
        if behind[:1].isalpha():  # "120-hour ceasefire", and no blank between
            return False
        return not before.strip("# \x1f") or mention.span.end >= heading.end - 1
