"""Language to values: the order of the steps."""

from maarat.extract.claims import find_claims
from maarat.extract.events import tell_time
from maarat.extract.infobox import find_conflicts
from maarat.extract.sentences import split_sentences
from maarat.extract.sides import find_sides
from maarat.model import Article, Findings


def extract(article: Article) -> Findings:
    """Return everything found in an article. Reads no clock, no file; never raises on any text."""
    sentences = split_sentences(article)
    conflicts = find_conflicts(article)
    sides = find_sides(article, conflicts, sentences)
    times, events = tell_time(article, conflicts, sides, sentences)
    claims = find_claims(article, conflicts, sides, sentences, times, events)
    return Findings(article, conflicts, sides, times, events, claims, article.problems)
