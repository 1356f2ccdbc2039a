"""The codes of `maarat check`: what each means, how bad it is, and what to do about it.

M1 infobox and prose · M2 sources and parts · M3 dates · M4 sides · M5 values and style of the infobox. A code
that was given once is never given another meaning.
"""

from collections.abc import Sequence

from maarat.errors import ExitCode, MaaratError
from maarat.record import NamedTuple

SEVERITIES = ("info", "warning", "error")
"""From least to worst; `check` fails on warnings and errors."""


class Code(NamedTuple):
    """A kind of flaw: `what` is wrong, an `example` of it, and what to do (`remedy`)."""

    code: str
    name: str
    severity: str
    what: str
    example: str
    remedy: str


CODES = (
    Code(
        "M101",
        "infobox-too-low",
        "warning",
        "The infobox gives fewer losses than the prose.",
        "“68 killed” in the infobox; the prose counts 90 on days apart",
        "Look whether the infobox is out of date, or the prose counts some twice.",
    ),
    Code(
        "M102",
        "no-support",
        "info",
        "Figures of the infobox stand nowhere in the prose.",
        "“190 killed, 19 captured” in the infobox; neither 190 nor 19 in the prose",
        "Cite a source beside the figure, or tell the loss in the prose.",
    ),
    Code(
        "M103",
        "not-in-infobox",
        "info",
        "The prose tells a kind of loss that the infobox does not have.",
        "“leaving 22 fighters wounded” in the prose; the infobox counts the killed only",
        "Add it to the infobox if it is of the whole battle.",
    ),
    Code(
        "M104",
        "sum-of-prose",
        "info",
        "A figure of the infobox is, as it seems, a sum of figures in the prose.",
        "“108 killed” is 58 and 50",
        "Look whether a source gives the sum; if not, it was added up by an editor.",
    ),
    Code(
        "M201",
        "sources-far-apart",
        "warning",
        "Two sources give figures for one loss that are far apart.",
        "“25 detainees” by one source, “65” by another",
        "Say in the text whose figure is whose, and give both in the infobox.",
    ),
    Code(
        "M202",
        "parts-above-total",
        "error",
        "The parts of a figure are more than the whole.",
        "“12 killed, including 15 officers”",
        "Look the figures up in the source.",
    ),
    Code(
        "M204",
        "orphan-note",
        "warning",
        "A note of the infobox says what a figure includes, and no mark ties it to one.",
        "“Includes 50 defectors” below an infobox with three figures",
        "Put the note behind its figure.",
    ),
    Code(
        "M205",
        "orphan-date",
        "info",
        "A date in brackets stands on a line of its own in the infobox, among several figures.",
        "“190 killed, 19 captured / (by 12 October) / two jets shot down”",
        "Put the date behind the figure that it is of.",
    ),
    Code(
        "M301",
        "fighting-outside",
        "info",
        "The prose tells of fighting before the battle begins or after it ends, by the infobox.",
        "“8–13 October” in the infobox; “on 16 October, the army attacked the mill”",
        "Correct the dates of the battle, or move what is no part of it below Background or Aftermath.",
    ),
    Code(
        "M302",
        "result-not-borne-out",
        "warning",
        "The result has a place taken on a day on which, by the prose, the enemy still held a part of it.",
        "“take control on 10 October”; on 10 October “the military was in control of the eastern entrance”",
        "Give the day on which the last of it fell, or say what was taken.",
    ),
    Code(
        "M303",
        "wrong-heading",
        "info",
        "Fighting is told below a heading of other days.",
        "“On 24 February, troops engaged the garrison” below “25–27 February”",
        "Correct the date, or move the passage.",
    ),
    Code(
        "M304",
        "end-before-start",
        "error",
        "A time ends before it begins.",
        "“from 13 to 8 October 2012”",
        "Look the dates up in the source.",
    ),
    Code(
        "M305",
        "no-such-day",
        "error",
        "The calendar has no such day.",
        "“31 June 1941”",
        "Look the date up in the source.",
    ),
    Code(
        "M306",
        "wrong-weekday",
        "warning",
        "The weekday is not that of the date.",
        "“Monday, 9 October 2012”: it was a Tuesday",
        "One of the two is wrong; look the date up in the source.",
    ),
    Code(
        "M307",
        "out-of-order",
        "info",
        "A heading or a paragraph of some day stands between those of other days.",
        "“On 22 February, …” between “On 18 January, …” and “On 29 January, …”",
        "Correct the date, or move the passage.",
    ),
    Code(
        "M308",
        "result-outside",
        "warning",
        "The result has a day shortly before the battle began or after it ended, by the infobox.",
        "“leave the town on 1 April” in a battle that ends on 25 March",
        "Correct one of the two.",
    ),
    Code(
        "M309",
        "result-on-other-day",
        "warning",
        "The result has a place taken on one day, and the prose has it taken on another.",
        "“capture Tell Hamra on 7 March”; “On 8 March, the rebels captured Tell Hamra”",
        "Look the day up in the source.",
    ),
    Code(
        "M401",
        "side-missing",
        "info",
        "A nation fights in the prose, and the infobox does not name it.",
        "“Turkish troops shelled the town” in two places; no side of the infobox is Turkish",
        "Add it to a side, or say in the prose that it was no party.",
    ),
    Code(
        "M501",
        "unread",
        "warning",
        "A part of the file, or the date or the coordinates of the infobox, cannot be read.",
        "“see ch. 3.2” as the date",
        "Write the value as the template's documentation has it.",
    ),
    Code(
        "M502",
        "key-twice",
        "warning",
        "A field of the infobox comes twice with two values.",
        "“casualties1” twice",
        "Join the two; readers see the last one only.",
    ),
    Code(
        "M503",
        "coordinates",
        "error",
        "The coordinates are no place on Earth, or two of them disagree.",
        "“136.2°N, 35.6°E”: latitude and longitude are swapped",
        "Swap or correct them.",
    ),
    Code(
        "M504",
        "style",
        "info",
        "A value is worded as the template's documentation asks not to.",
        "“N/A” where nothing is known",
        "Write “Unknown”, or leave the field out.",
    ),
    Code(
        "M505",
        "left-over",
        "info",
        "A value of the infobox has markup of another format, or “undefined” where something was lost.",
        "“c. undefined 13,000”",
        "Look up the page that the file was made from.",
    ),
)  # fmt: skip

BY_CODE = {one.code: one for one in CODES}


def chosen_codes(select: Sequence[str], ignore: Sequence[str], severity: str) -> frozenset[str]:
    """Return the codes that are asked for; a part of one ("M1") is all that begin so. Raises for one that there is not."""
    chosen, left_out = (
        tuple(code.strip().upper() for word in words for code in word.split(",")) for words in (select, ignore)
    )
    for code in (*chosen, *left_out):
        if not code or not any(known.startswith(code) for known in BY_CODE):
            raise MaaratError(f"no code {code!r}", "maarat check --list shows them all", ExitCode.USAGE)
    least = SEVERITIES.index(severity) if severity else 0
    return frozenset(
        one.code
        for one in CODES
        if SEVERITIES.index(one.severity) >= least
        and (not chosen or one.code.startswith(chosen))
        and not one.code.startswith(left_out)
    )
