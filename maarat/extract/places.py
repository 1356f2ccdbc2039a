"""Find the places that a clause names."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from maarat.extract.lex import Token
from maarat.extract.match import Grammar
from maarat.extract.times import prose_lexicon
from maarat.model import Article, Place, Span
from maarat.rules.places import RULES


@cache
def _grammar() -> Grammar:
    return Grammar(RULES, {}, prose_lexicon())


def find_places(article: Article, tokens: Sequence[Token], not_places: Sequence[Span]) -> tuple[Place, ...]:
    """Return the places named among the tokens, each once, with the page that its words link to.

    Names of belligerents (`not_places`) have capitals after "in" and "to" as well.
    """
    found: dict[str, Place] = {}
    for match in _grammar().find(tokens):
        for field in ("name", "last"):
            if field not in match.groups:
                continue
            first, end = match.groups[field]
            span = Span(tokens[first].start, tokens[end - 1].end)
            if any(other.start < span.end and span.start < other.end for other in not_places):
                continue
            name = article.quote(span)
            found.setdefault(name, Place(name, _page(article, span)))
    return tuple(found.values())


def _page(article: Article, span: Span) -> str | None:
    """Return the page that a link inside the span leads to."""
    first = bisect_left(article.links, span.start, key=lambda link: link.span.start if link.span else -1)
    for link in article.links[first : first + 1]:
        if link.span is not None and link.span.end <= span.end:
            return link.page
    return None
