"""A year that names what a clause is about: "The 2008 clashes began on 4 March"."""

from maarat.edtf import Date
from maarat.extract.clauses import Clause
from maarat.extract.meanings import Partial
from maarat.extract.words import words_of
from maarat.extract.years import Near
from maarat.rules import narrative

FRONT = 3  # tokens within which the year of the subject stands


def in_year_of_subject(clause: Clause, near: Near) -> Near:
    """Return a day or a month that has no year read in the year that names what began or ended then."""
    said = near.mention.reading.meaning
    if not isinstance(said, Partial) or said.year is not None or said.month is None or "YEAR" not in clause.classes:
        return near
    tokens = clause.tokens
    at = next((at for at, token in enumerate(tokens[:FRONT]) if "YEAR" in token.symbols), 0)
    if at == 0 or tokens[at - 1].text.lower() != "the" or tokens[at].start > near.mention.span.start:
        return near
    if words_of(narrative.SPANNED).isdisjoint({token.text for token in tokens}):
        return near
    year = Date(int(tokens[at].text))
    context = near.context._replace(stated=year, window=(year.earliest, year.latest))
    return near._replace(context=context)


def is_publication(clause: Clause) -> bool:
    """Tell whether a clause only says when a source is of: "an article was filed on 2 March"."""
    if words_of(narrative.PUBLISHED).isdisjoint(clause.classes):
        return False
    words = [token.text.lower() for token in clause.tokens]
    at = next((at for at, word in enumerate(words) if word in words_of(narrative.PUBLISHED)), 0)
    return words[at - 1] in ("was", "were") and not words_of(narrative.SOURCES).isdisjoint(words[:at])
