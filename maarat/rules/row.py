"""The shape of a table row, and how its pattern is written.

A pattern is a sequence of *words and word classes*, not of characters:

    day:DAY (of)? month:MONTH (,? year:YEAR)?

`of`        that word, in any case; also a mark such as `,` `.` `/` `;`
`DAY`       any token of that class; classes are the tables of words beside the rules
            and the shapes that `extract.lex` sees by itself (NUM, CAP …)
`a | b`     either; `( )` groups; `?` none or one, `*` and `+` as in a regular expression
`name:X`    X, remembered as a field of that name
`!X`  `<!X` X does not follow, does not stand before; neither takes part in the match
`<X`        X stands before and takes no part in the match
`[ ]`       what stands between is the extent of the match; the rest is only its context

A word in a table of words that has a capital ("May") is matched with its capital only.
"""

from collections.abc import Mapping

from maarat.record import NamedTuple


class Rule(NamedTuple):
    """One way of saying something.

    `reads` names the meaning to be made of a match. `hits` are texts with the result they must
    give, `misses` near-misses that the pattern must refuse; a test runs both.
    """

    name: str
    pattern: str
    reads: str
    hits: Mapping[str, str]
    misses: tuple[str, ...]
    why: str = ""


class Words(NamedTuple):
    """Words that do the same to what stands around them. `hits` are texts in which one of them does, `misses` in which none does."""

    words: frozenset[str]
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    why: str = ""
