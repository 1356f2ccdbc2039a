"""Where in a clause an expression stands: in front, or where a text only explains."""

from collections.abc import Sequence

from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, Word
from maarat.extract.words import is_past, mention_of, words_of
from maarat.rules import narrative

_DIGRESSIONS = frozenset(narrative.DIGRESSIONS.split())
_FRONT = frozenset(narrative.BEFORE_FRONT.split())
FRONT = 4  # tokens at most before an expression that opens its clause


def is_in_front(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an expression opens its clause."""
    return at <= FRONT and all(token.text.lower() in _FRONT for token in tokens[:at])


def looks_ahead(tokens: Sequence[Token], places: Sequence[int], at: int) -> bool:
    """Tell whether an expression dates what came "later", said in passing: "He was later shot in 1945"."""
    words = (mention_of(tokens[place]).reading.meaning for place in places if 0 < place < at)
    return Word("later") in words


def is_digression(tokens: Sequence[Token], at: int, mention: Mention) -> bool:
    """Tell whether an expression stands where a text only explains: in brackets, a quotation, a subordinate clause."""
    depth = quotes = 0
    explains = told = False
    for number, token in enumerate(tokens[:at]):
        symbols = token.symbols
        depth += ("LP" in symbols) - ("RP" in symbols)
        quotes += "QUOTE" in symbols
        if not symbols.isdisjoint(_DIGRESSIONS):
            explains, told = True, False
        elif explains and is_past(token):
            explains = not (told and token.text in words_of(narrative.FINITE))  # "The spark that lit the war was"
            told = True
        elif token.text == "," and number and tokens[number - 1].symbols.isdisjoint(_DIGRESSIONS):
            explains = False
        elif mention.reading.bound == "by" and token.text == "to" and not tokens[number + 1].text[:1].isupper():
            explains = True
    return depth > 0 or quotes % 2 == 1 or explains
