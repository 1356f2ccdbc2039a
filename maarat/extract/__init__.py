"""Language to values: the order of the steps."""

from maarat.extract.claims import find_claims
from maarat.extract.events import find_events
from maarat.extract.infobox import find_conflicts
from maarat.extract.sentences import split_sentences
from maarat.extract.sides import find_sides
from maarat.extract.times import find_times
from maarat.model import Article, Findings


def extract(article: Article) -> Findings:
    """Return everything found in an article. Reads no clock, no file; never raises on any text."""
    sentences = split_sentences(article)
    conflicts = find_conflicts(article)
    sides = find_sides(article, conflicts, sentences)
    times, timeline = find_times(article, conflicts, sentences)
    events = find_events(article, sides, timeline)
    claims = find_claims(article, conflicts, sides, sentences, timeline)
    return Findings(article, conflicts, sides, times, events, claims, article.problems)
