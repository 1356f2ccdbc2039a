"""What an infobox means: raw fields to a conflict and its sides."""

from maarat.model import Article, Conflict


def find_conflicts(article: Article) -> tuple[Conflict, ...]:
    """Return one conflict for each infobox that is about one."""
    return ()
