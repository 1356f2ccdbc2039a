"""Who fought whom: the sides of an article and the names by which it calls them."""

from collections.abc import Sequence

from maarat.extract.mentions import Mention, SideFinder
from maarat.model import Article, Conflict, Sentence, Side

__all__ = ["Mention", "SideFinder", "find_sides"]


def find_sides(article: Article, conflicts: Sequence[Conflict], sentences: Sequence[Sentence]) -> tuple[Side, ...]:
    """Return the sides of the article, with every name by which it calls them."""
    return conflicts[0].sides if conflicts else ()
