"""An invented battle, found by hand: what views and formats are tried on.

The text has what makes tables hard: Arabic, a long name, escape sequences, Rich markup, a formula,
characters of Markdown and HTML, a date of every kind.
"""

from maarat.edtf import parse
from maarat.model import (
    Article,
    Attribution,
    Bounds,
    Claim,
    Commander,
    Conflict,
    Coordinates,
    Count,
    Event,
    Field,
    Figure,
    Findings,
    Flaw,
    Infobox,
    LeftOut,
    Link,
    Origin,
    OtherLoss,
    Party,
    Place,
    Problem,
    Relation,
    Side,
    Span,
    TimeExpression,
    Total,
)

BOX = {
    "conflict": "Battle of Tell Example",
    "partof": "the Invented War",
    "date": "3–6 May 1921\n(3 days)",
    "place": "Tell Example (تل المثال), Nowhere",
    "coordinates": "35.5°N, 36.25°E",
    "result": "Northern victory\n\n* Tell Example taken\n* Siege of the <b>old</b> bridge",
    "combatant1": "Northern League\n* Hill Brigade",
    "combatant2": "Southern Republic",
    "commander1": "Col. Ann North †",
    "commander2": "Gen. Bob al-Janūbī",
    "units1": "1st Corps\n* 2nd Brigade\n** 3rd Battalion",
    "strength1": "=1,200 men",
    "strength2": "about 900",
    "casualties1": "12 killed",
    "casualties2": "40+ killed, 2 tanks lost",
    "casualties3": "7 civilians killed",
    "notes": "Figures of the *League* | disputed",
}

STORY = """
The **Battle of Tell Example** (تل المثال) was fought in May 1921.

## Battle

### First day
On 3 May, the League attacked the town of Tell Example. During the evening, guns shelled the bridge. By the next day, the League held three of its gates. Its men dug in. The town had been raided once in April. According to the mayor, at least 7 civilians were killed [note 2].

### Last days
On 5 or 6 May, 40 Republican soldiers died at the \x1b[31mred\x1b[0m mill, of them 15 officers. :skull: The Republic suffered heavy casualties. From 6 May on, the road was open. Two tanks were captured.

## Aftermath
The bridge was rebuilt in mid-June 1921. The \u202egnorw\u202c mill stands.
"""


def battle() -> Findings:
    """Return the findings of the battle, as extraction would."""
    head = "---\n" + "".join(f"{key}: {value!r}\n" for key, value in BOX.items()) + "---\n"
    text = head + STORY
    fields, at = [], 4
    for key, value in BOX.items():
        start = at + len(key) + 2
        end = start + len(repr(value))
        fields.append(Field(key, value, Span(start, end), _links(key)))
        at = end + 1
    lines = (0, *(number + 1 for number, char in enumerate(text) if char == "\n"))
    problem = Problem(
        "A01", "a heading without text", Span(text.index("## Aftermath"), text.index("## Aftermath") + 12)
    )
    article = Article("tell-example.md", "Battle of Tell Example", text, text, (), (), (), (problem,), lines)
    infobox = Infobox(tuple(fields))
    sides = _sides(infobox)
    when = parse("1921-05-03/1921-05-06")
    details = ("Tell Example taken", "Siege of the <b>old</b> bridge")
    where = Coordinates(35.5, 36.25)
    others = tuple(OtherLoss(field, "civilian") for field in fields if field.key == "casualties3")
    conflict = Conflict(
        infobox, "Battle of Tell Example", when, where, "Northern victory", details, sides, infobox, others
    )
    events, claims = _lean(_events(article), infobox), _claims(article, infobox)
    rows = (("month-year", "October 2012", ""), ("by", "By 7 June", ""), ("row", "a row", "It may be so."))
    return Findings(
        article, (conflict,), sides, _times(article), events, claims, (problem,), _totals(), _flaws(article), rows
    )


def _lean(events: tuple[Event, ...], infobox: Infobox) -> tuple[Event, ...]:
    """Return the events with what gave them what their words leave out."""
    date, first = infobox.get("date"), events[1]
    assert date is not None
    box = Origin("infobox", date.span, None, parse("1921-05-03/1921-05-06"))
    attack = Origin("event", Span(first.span.start + 3, first.span.start + 8), first.id, first.when)
    origins = {"partial": box, "relative": attack, "inherited": attack}
    whys = {"The town": "flashback", "The bridge": "section", "The \u202eg": "description"}
    return tuple(
        event._replace(
            origin=origins.get(event.basis),
            why=next((why for words, why in whys.items() if event.text.startswith(words)), ""),
        )
        for event in events
    )


def _links(key: str) -> tuple[Link, ...]:
    return (Link("Nowhere", "Nowhere", None),) if key == "place" else ()


def _sides(infobox: Infobox) -> tuple[Side, ...]:
    units = (Party("1st Corps", None, None, (Party("2nd Brigade", None, None, (Party("3rd Battalion"),)),)),)
    return (
        Side(
            "side1",
            "Northern League",
            ("league", "rebels", "NL"),
            (Party("Northern League", "Northern League", None, (Party("Hill Brigade"),)),),
            (Commander("Col. Ann North", None, "killed", None, "Col."),),
            units,
            infobox.get("strength1"),
            infobox.get("casualties1"),
            (Figure("1,200 men", Count(1200, 1200, 1200, 1200, "exact"), "men", None, None),),
        ),
        Side(
            "side2",
            "Southern Republic",
            ("republic", "republican", "government"),
            (Party("Southern Republic", None, "until 5 May"),),
            (Commander("Gen. Bob al-Janūbī", "Bob al-Janubi", None, None, "Gen."),),
            (),
            infobox.get("strength2"),
            infobox.get("casualties2"),
            (Figure("about 900", Count(900, 900, 900, 900, "about"), None, None, None),),
        ),
    )


def _span(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def _times(article: Article) -> tuple[TimeExpression, ...]:
    rows = (
        ("May 1921", "DATE", "1921-05", None, "1921-05", "explicit", None, "month-year"),
        ("3 May", "DATE", "1921-05-03", None, "1921-05-03", "partial", None, "day-month"),
        ("the evening", "TIME", "1921-05-03TEV", None, "1921-05-03", "relative", "e1", "part-of-day"),
        ("the next day", "DATE", "1921-05-04", None, "1921-05-04", "relative", "e2", "by next-unit"),
        ("once", "DATE", "PAST_REF", None, None, "none", None, "past"),
        ("mid-June 1921", "DATE", "1921-06", "MID", "1921-06-15~", "explicit", None, "month-year"),
        ("stands", "", "", None, "1921", "relative", None, "later"),
    )
    return tuple(
        TimeExpression(f"t{i}", _span(article, words), words, type_, value, mod, parse(date) if date else None, basis, anchor, rule)
        for i, (words, type_, value, mod, date, basis, anchor, rule) in enumerate(rows, 1)
    )  # fmt: skip


def _events(article: Article) -> tuple[Event, ...]:
    rows: tuple[tuple[str, str | None, str, str | None, str | None, bool, str, tuple[str, ...]], ...] = (
        ("was fought in May 1921", "1921-05", "explicit", "in May 1921", None, False, "", ()),
        ("On 3 May, the League attacked the town of Tell Example.", "1921-05-03", "partial", "On 3 May", None, False, "Battle/First day", ("side1",)),
        ("During the evening, guns shelled the bridge.", "1921-05-03", "relative", "During the evening", "evening", False, "Battle/First day", ()),
        ("By the next day, the League held three of its gates.", "[..1921-05-04]", "relative", "By the next day", None, False, "Battle/First day", ("side1",)),
        ("Its men dug in.", "[1921-05-03..1921-05-04]", "inherited", None, None, False, "Battle/First day", ()),
        ("The town had been raided once in April.", "1921-04", "partial", "in April", None, True, "Battle/First day", ()),
        ("On 5 or 6 May, 40 Republican soldiers died at the \x1b[31mred\x1b[0m mill", "[1921-05-05,1921-05-06]", "partial", "On 5 or 6 May", None, False, "Battle/Last days", ("side2",)),
        ("From 6 May on, the road was open.", "1921-05-06/..", "partial", "From 6 May on", "06:30", False, "Battle/Last days", ()),
        ("The bridge was rebuilt in mid-June 1921.", "1921-06-15~", "explicit", "in mid-June 1921", None, True, "Aftermath", ()),
        ("The \u202egnorw\u202c mill stands.", None, "none", None, None, True, "Aftermath", ()),
    )  # fmt: skip
    events = []
    for number, (words, date, basis, phrase, time, background, section, sides) in enumerate(rows):
        places = (Place("Tell Example", "Tell Example"), Place("bridge", None)) if "Tell Example" in words else ()
        when, anchor = parse(date) if date else None, "e2" if basis in ("relative", "inherited") else None
        span, heads = _span(article, words), tuple(filter(None, section.split("/")))
        events.append(
            Event(f"e{number}", span, words, heads, when, basis, phrase, anchor, time, background, sides, places, "row")
        )  # fmt: skip
    return tuple(events)


def _claims(article: Article, infobox: Infobox) -> tuple[Claim, ...]:
    exact, vague = Count(40, 40, 40, 40, "exact"), Count(None, None, None, None, "vague")
    whole, story = parse("1921-05-03/1921-05-06"), ("Battle", "Last days")
    last, first = parse("[1921-05-05,1921-05-06]"), parse("1921-05-03")
    seven = Count(7, 7, 7, None, "at_least")
    mayor = Attribution("the mayor", _span(article, "the mayor"))
    sentence = _span(article, "According to the mayor, at least 7 civilians were killed [note 2].")
    fight = _span(
        article, "On 5 or 6 May, 40 Republican soldiers died at the \x1b[31mred\x1b[0m mill, of them 15 officers."
    )
    heavy = _span(article, "The Republic suffered heavy casualties.")
    tanks = _span(article, "Two tanks were captured.")
    boxes = {key: field.span for key in ("casualties1", "casualties2", "casualties3") if (field := infobox.get(key))}

    def boxed(id_: str, key: str, side: str, category: str, unit: str, count: Count, *relations: Relation) -> Claim:
        span = boxes[key]
        return Claim(id_, "infobox", key, span, span, side, category, unit, "", count, whole, "inherited", None, relations, (), "row")  # fmt: skip

    return (
        boxed("i1", "casualties1", "side1", "killed", "people", Count(12, 12, 12, 12, "exact")),
        boxed("i2", "casualties2", "side2", "killed", "people", Count(40, 40, 40, None, "at_least"), Relation("total_of", "c2")),
        boxed("i3", "casualties2", "side2", "equipment_destroyed", "tanks", Count(2, 2, 2, 2, "exact")),
        boxed("i4", "casualties3", "civilian", "killed", "people", Count(7, 7, 7, 7, "exact"), Relation("duplicate_of", "c1")),
        Claim("c1", "prose", None, _span(article, "at least 7 civilians were killed"), sentence, "civilian", "killed", "people", "civilians", seven, first, "inherited", mayor, (), ("Battle", "First day"), "row"),
        Claim("c2", "prose", None, _span(article, "40 Republican soldiers died"), fight, "side2", "killed", "people", "Republican soldiers", exact, last, "partial", None, (), story, "row"),
        Claim("c3", "prose", None, _span(article, "of them 15 officers"), fight, "side2", "killed", "people", "officers", Count(15, 15, 15, 15, "exact"), last, "partial", None, (Relation("subset_of", "c2"),), story, "row"),
        Claim("c4", "prose", None, heavy, heavy, "side2", "casualties", "people", "", vague, last, "inherited", None, (), story, "row"),
        Claim("c5", "prose", None, tanks, tanks, "unknown", "equipment_captured", "tanks", "tanks", Count(2, 2, 2, 2, "exact"), None, "none", None, (), story, "row"),
    )  # fmt: skip


def _totals() -> tuple[Total, ...]:
    return (
        Total("side1", "killed", "people", Bounds(12, 12, 12), None, ("i1",), ()),
        Total("side2", "killed", "people", Bounds(40, None, None), Bounds(40, 40, 40), ("i2", "c2"), (LeftOut("c3", "part", "c2"),)),
        Total("side2", "equipment_destroyed", "tanks", Bounds(2, 2, 2), None, ("i3",), ()),
        Total("civilian", "killed", "people", Bounds(7, 7, 7), Bounds(7, None, None), ("i4", "c1"), ()),
        Total("side2", "casualties", "people", None, None, (), (LeftOut("c4", "no-number"),)),
        Total("unknown", "equipment_captured", "tanks", None, Bounds(2, 2, 2), ("c5",), ()),
    )  # fmt: skip


def _flaws(article: Article) -> tuple[Flaw, ...]:
    fight, heavy = (
        _span(article, "40 Republican soldiers died"),
        _span(article, "The Republic suffered heavy casualties."),
    )
    return (
        Flaw("M201", "“40” by one, “15” by another [31m[b]", fight, (heavy,), ("c2", "c3"), (), "sources-far-apart", "warning"),
        Flaw("M305", "“31 June”: June has 30 days", heavy, (), (), ("e1",), "no-such-day", "error"),
    )  # fmt: skip
