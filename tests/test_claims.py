"""Claims of losses: every row, the values of real infoboxes, and whole short articles."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maarat.extract import extract
from maarat.extract.attributions import find_sources
from maarat.extract.boxes import find_box_losses, is_summary
from maarat.extract.cascade import loss_rows, read_tokens, source_rows
from maarat.extract.claims import find_claims
from maarat.extract.losses import Loss, find_losses
from maarat.extract.loyalties import SideReader
from maarat.extract.match import Grammar
from maarat.extract.sentences import split_sentences
from maarat.extract.terse import find_box_dates, read_box_tokens
from maarat.model import Article, Block, Claim, Conflict, Count, Field, Infobox, Relation, Side, Span
from maarat.read import read_article
from maarat.rules import refusals
from maarat.rules.attribution import ATTRIBUTIONS
from maarat.rules.boxes import ARMS, LABELS, UP_TO
from maarat.rules.losses import BOXED, LOSSES
from maarat.rules.refusals import REFUSALS, SPARED
from maarat.rules.row import Rule, Words
from tests.conftest import cpu_seconds

SHARED = Path(__file__).resolve().parents[2] / "shared"
SIDES = (
    Side("side1", "Rebels", ("rebels", "rebel", "opposition", "Whites", "Free Syrian Army", "FSA")),
    Side("side2", "Army", ("army", "government", "Syrian Army", "Reds")),
)


def read(text: str, *, boxed: bool = False) -> list[Loss]:
    reader, span = SideReader(SIDES), Span(0, len(text))
    if boxed:
        return find_losses(
            read_box_tokens(text, span, reader.names, find_box_dates(text, span), lined=True), boxed=True
        )
    return find_losses(read_tokens(text, span, reader.names))


def amount(count: Count) -> str:
    if count.stated is not None:
        return str(count.stated)
    if count.low is not None or count.high is not None:
        return f"{count.low}-{count.high}"
    return count.qualifier


def worded(losses: Sequence[Loss]) -> str:
    return "; ".join(f"{loss.category} {amount(loss.amount)} {loss.unit}" for loss in losses)


TABLES = {"prose": LOSSES, "box": BOXED}
ROWS = [pytest.param(table, rule, id=f"{table}-{rule.name}") for table, rules in TABLES.items() for rule in rules]


@pytest.mark.parametrize(("table", "rule"), ROWS)
def test_row_finds_its_hits(table: str, rule: Rule) -> None:
    assert rule.hits, "a row without an example"
    for text, losses in rule.hits.items():
        found = read(text, boxed=table == "box")
        assert worded(found) == losses, text
        assert rule.name in {loss.rule for loss in found}, text


@pytest.mark.parametrize(("table", "rule"), ROWS)
def test_row_refuses_its_near_misses(table: str, rule: Rule) -> None:
    assert rule.misses, "a row without a near-miss"
    loss_rows(boxed=table == "box")
    for text in rule.misses:
        found = read(text, boxed=table == "box")
        assert rule.name not in {loss.rule for loss in found}, text


def sources(text: str) -> list[str]:
    tokens = read_tokens(text, Span(0, len(text)), SideReader(SIDES).names)
    return [source.attribution.text for source in find_sources(tokens, text)]


@pytest.mark.parametrize("rule", ATTRIBUTIONS, ids=lambda rule: rule.name)
def test_source_row(rule: Rule) -> None:
    for text, source in rule.hits.items():
        assert sources(text) == [source], text
    alone = Grammar([rule], {}, source_rows().lexicon)
    for text in rule.misses:
        assert not alone.find(read_tokens(text, Span(0, len(text)), SideReader(SIDES).names)), text


@pytest.mark.parametrize("row", REFUSALS.values(), ids=REFUSALS)
def test_words_refuse_what_is_no_loss(row: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not any(worded(read(text)) for text in row.hits)
    assert all(worded(read(text)) for text in row.misses)
    name = next(name for name, one in REFUSALS.items() if one is row)
    monkeypatch.setattr(refusals, name.upper(), row._replace(words=frozenset()))
    assert all(worded(read(text)) for text in row.hits), "another row refuses it"


def test_who_was_spared_was_not_lost() -> None:
    for text in SPARED.hits:
        assert not [loss for loss in read(text, boxed=True) if loss.amount.stated == 30], text
    for text in SPARED.misses:
        assert [loss for loss in read(text, boxed=True) if loss.amount.stated == 30], text


# -- infobox values ----------------------------------------------------------------------


def box(value: str, key: str = "casualties1") -> list[str]:
    field = Field(key, value, Span(0, len(value)))
    infobox = Infobox((field,))
    article = Article("box.md", "A battle", value, value, (infobox,), (), (), (), (0,))
    conflict = Conflict(infobox, "A battle", None, None, None, (), SIDES)
    found = []
    for _, item in find_box_losses(article, conflict, SideReader(SIDES)):
        said = f" @{item.attribution.text}" if item.attribution else ""
        side = "" if item.side == "side1" else f" {item.side}"
        plus = "+" if item.loss.amount.qualifier == "at_least" else ""
        unit = "" if item.loss.unit == "people" else f" {item.loss.unit}"
        when = f" in {item.when}" if item.when else ""
        found.append(f"{item.loss.category} {amount(item.loss.amount)}{plus}{unit}{side}{said}{when}")
    return found


def test_the_third_field_tells_by_its_words_whose_it_is() -> None:
    assert box("46 civilians killed, 30 wounded", "casualties3") == ["killed 46 civilian", "wounded 30 civilian"]
    assert box("Total: 50 killed", "casualties3") == ["killed 50 mixed"]
    assert box("20 killed", "fatalities") == ["killed 20 mixed"]


@pytest.mark.parametrize("text", LABELS.hits)
def test_a_label_makes_a_summary(text: str) -> None:
    assert is_summary(text)


@pytest.mark.parametrize("text", LABELS.misses)
def test_what_is_no_summary(text: str) -> None:
    assert not is_summary(text)


def test_words_that_date_a_figure_to_its_end() -> None:
    assert all(box(text) == ["killed 20 in [..2012-10-12]"] for text in UP_TO.hits)
    assert all(box(text) == ["killed 20 in 2012-10-12"] for text in UP_TO.misses)


def test_arms_are_no_source() -> None:
    assert all(box(text) == ["killed 20"] for text in ARMS.hits)
    assert all("@" in box(text)[0] for text in ARMS.misses)


# -- prose ---------------------------------------------------------------------------------


def claims(text: str) -> tuple[Claim, ...]:
    block = Block("paragraph", ("Battle",), Span(0, len(text)))
    article = Article("x.md", "A battle", text, text, (), (block,), (), (), (0,))
    return find_claims(article, (), SIDES, split_sentences(article), (), ())


def told(text: str) -> list[str]:
    found = []
    for claim in claims(text):
        said = f" @{claim.attribution.text}" if claim.attribution else ""
        found.append(f"{claim.side} {claim.category} {amount(claim.count)}{said}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels killed 12 soldiers.", ["side2 killed 12"]),
        ("The Whites shot down two jets.", ["side2 equipment_destroyed 2"]),
        ("The army bombed the rebels, killing 12 men.", ["side1 killed 12"]),
        ("The rebels suffered heavy casualties.", ["side1 casualties vague"]),
        ("They inflicted heavy losses on the Reds.", ["side2 casualties vague"]),
        ("12 people were killed by the army.", ["mixed killed 12"]),
        ("The shelling of the town killed 12 people.", ["civilian killed 12"]),
        ("The shelling of the town killed 12 soldiers.", ["side2 killed 12"]),
        ("A child was killed and two women injured.", ["civilian killed 1", "civilian wounded 2"]),
        ("Five men were killed by the rebels.", ["side2 killed 5"]),
        (
            "The army said 20 rebels were killed, with 5 of them being officers according to an activist.",
            ["side1 killed 20 @The army", "side1 killed 5 @an activist"],
        ),
        (
            "At least 40 soldiers were killed and 12 wounded, according to SOHR.",
            ["side2 killed 40 @SOHR", "side2 wounded 12 @SOHR"],
        ),
        ("It was reported that 3 rebels were killed.", ["side1 killed 3"]),
        ("300 soldiers and civilians were killed.", ["mixed killed 300"]),
        ("The rebels killed 30 soldiers and civilians fled.", ["side2 killed 30"]),
        ("The Army fought on. The Israelis lost 19 planes.", ["unknown equipment_destroyed 19"]),
        ("Rebel losses were 88 killed and 190 wounded.", ["side1 killed 88", "side1 wounded 190"]),
        ("The loss of the rebels was 20 killed, 30 wounded.", ["side1 killed 20", "side1 wounded 30"]),
        (
            "The army lost 20 killed and 40 wounded, the rebels 500.",
            ["side2 killed 20", "side2 wounded 40", "side1 casualties 500"],
        ),
        ("The army took the hill at a cost of 40 men.", ["side2 casualties 40"]),
        ("It cost the rebels 300 men.", ["side1 casualties 300"]),
        (
            "It ended in a win of the army and the retreat of the rebels after suffering heavy losses.",
            ["side1 casualties vague"],
        ),
        (
            "The names of 100 dead and 104 wounded among the rebel fighters were read.",
            ["side1 killed 100", "side1 wounded 104"],
        ),
        ("Two tanks of the army fell into rebel hands.", ["side2 equipment_captured 2"]),
        ("The army had heavy casualties.", ["side2 casualties vague"]),
        ("On the rebel side, 20 men were killed.", ["side1 killed 20"]),
        ("Of the rebels, 20 were killed and 30 wounded.", ["side1 killed 20", "side1 wounded 30"]),
        ("300 of the 700 rebels were killed, the rest fled.", ["side1 killed 300"]),
        ("300 out of 700 men were killed.", ["mixed killed 300"]),
        (
            "The army lost half its tanks and all but ten of its men.",
            ["side2 equipment_destroyed vague", "side2 killed vague"],
        ),
        (
            "15 civilians (nine men and six women) were killed.",
            ["civilian killed 15", "civilian killed 9", "civilian killed 6"],
        ),
        ("Civilian casualties were 20 dead.", ["civilian killed 20"]),
        ("The army lost 300 men, including 200 killed.", ["side2 killed 300", "side2 killed 200"]),
        ("They killed one rebel and wounded another.", ["side1 killed 1", "side1 wounded 1"]),
        ("The Duke of Lee was killed.", ["unknown killed 1"]),
        (
            "The army killed a captain of the rebels when they came, losing seven of their own men.",
            ["side1 killed 1", "side2 killed 7"],
        ),
        ("The attack left 16 rebels and a number of soldiers dead.", ["side1 killed 16", "side2 killed vague"]),
        ("The rebels marched behind 300 surrendered men.", ["mixed surrendered 300"]),
        ("General Lee was told that 900 rebels had died.", ["side1 killed 900 @General Lee"]),
        (
            "The army had 25 men killed, according to some sources even 100.",
            ["side2 killed 25 @some sources", "side2 killed 100 @some sources"],
        ),
        ("They left without harm, 20 rebels were killed.", ["side1 killed 20"]),
        (
            "The army killed 600 rebels with losses of their own of only four killed.",
            ["side1 killed 600", "side2 killed 4"],
        ),
        (
            "About 500 people were killed. The number includes about 400 rebels, 54 soldiers and 23 villagers.",
            ["mixed killed 500", "side1 killed 400", "side2 killed 54", "civilian killed 23"],
        ),
        ("Twelve miners and 70 seamen were killed.", ["unknown killed 12", "unknown killed 70"]),
        ("Nearly all of the 4,500 rebels died.", ["side1 killed vague"]),
        (
            "They killed 300 rebels for the loss of only five of their own.",
            ["side1 killed 300", "side2 casualties 5"],
        ),
        ("The army lost two-thirds of its strength.", ["side2 casualties vague"]),
        ("300 rebels under General Smith were killed.", ["side1 killed 300"]),
        ("The terror, as it would be known, killed 300 rebels.", ["side1 killed 300"]),
        ("The army lost 32 MiG 21s.", ["side2 equipment_destroyed 32"]),
        ("Some 250 summary executions took place.", ["mixed killed 250"]),
        ("Some 400 were sentenced, of whom 113 were executed.", ["mixed killed 113"]),
        (
            "A total of 338 aircraft and 12 Ju 52s were destroyed.",
            ["side2 equipment_destroyed 338", "side2 equipment_destroyed 12"],
        ),
        ("The army sustained heavy tank losses.", ["side2 equipment_destroyed vague"]),
        ("Israeli losses stood at 66 dead.", ["unknown killed 66"]),
        ("There were 40 American casualties.", ["unknown casualties 40"]),
        ("Additionally, they said 3 rebels were killed.", ["side1 killed 3"]),
        ("The reporter Ann J. Smith said 3 rebels were killed.", ["side1 killed 3 @The reporter Ann J. Smith"]),
        ("SOHR instead said 3 rebels were killed.", ["side1 killed 3 @SOHR"]),
        ("The Russian claim that 3 rebels were killed spread.", ["side1 killed 3 @Russian"]),
        ("According to activists between 4 and 5+ rebels were killed.", ["side1 killed 4-None @activists"]),
        ("The rebels claimed to have shot down a fighter jet.", ["side2 equipment_destroyed 1 @The rebels"]),
        ("They captured at least 24 rebels and executed them.", ["side1 captured 24", "side1 killed 24"]),
        (
            "The army lost 19 planes, including two in the air.",
            ["side2 equipment_destroyed 19", "side2 equipment_destroyed 2"],
        ),
        (
            "114 rebels, 23 soldiers and militiamen and 8 officers were killed.",
            ["side1 killed 114", "side2 killed 23", "side2 killed 8"],
        ),
        (
            "Casualties: 50 total (rebels 20; army 30).",
            ["mixed casualties 50", "side1 casualties 20", "side2 casualties 30"],
        ),
        ("In the battle 346 rebels and 195 soldiers had been killed.", ["side1 killed 346", "side2 killed 195"]),
        ("20 rebels were killed, including 5 officers.", ["side1 killed 20", "side1 killed 5"]),
        ("120 people were killed, including 80 soldiers.", ["mixed killed 120", "side2 killed 80"]),
        ("40 fighters on both sides were killed.", ["mixed killed 40"]),
        ("Both sides suffered heavy losses.", ["mixed casualties vague"]),
        ("The two armies suffered 5,000 casualties.", ["mixed casualties 5000"]),
        ("The rebels had only two men killed.", ["side1 killed 2"]),
        ("Red Guard's losses were 13 men.", ["side2 casualties 13"]),
        ("In their retreat the Reds destroyed much of their equipment.", ["side2 equipment_destroyed vague"]),
        ("The Reds were repulsed by a counterattack, leaving 60 dead.", ["side2 killed 60"]),
        ("It was struck by a number of rebel guns and lost one man.", ["side2 killed 1"]),
        ("The 4th Foot repulsed all of the rebel attacks, suffering 20 casualties.", ["side2 casualties 20"]),
        ("Smith's Horse suffered 20 dead.", ["unknown killed 20"]),
        ("He sent rebels out, though Group Centre had suffered heavy losses.", ["unknown casualties vague"]),
        ("A rebel convoy was ambushed in the town, killing 12.", ["side1 killed 12"]),
        ("The Reds ran into waiting rebel positions and suffered heavy losses.", ["side2 casualties vague"]),
        (
            "He estimated rebel losses in the battle as 1,100 killed, 3,900 wounded and 7,900 prisoners.",
            ["side1 killed 1100", "side1 wounded 3900", "side1 captured 7900"],
        ),
        ("They fell into rebel hands. The haul included 10 machine guns.", ["side2 equipment_captured 10"]),
        (
            "They had suffered 15 killed and inflicted 40 casualties on the Reds.",
            ["unknown killed 15", "side2 casualties 40"],
        ),
        ("They took 10 rebel cannon and 4 rifles.", ["side1 equipment_captured 10", "side1 equipment_captured 4"]),
        ("Captain Smith was among the dead, killed by rebel fire.", ["unknown killed 1"]),
        ("113 officers surrendered to the rebels.", ["side2 surrendered 113"]),
        ("The rebel attack was repulsed and many of his soldiers died.", ["side1 killed vague"]),
        ("Rebel casualties are harder to calculate. One text has 218 killed.", ["side1 killed 218"]),
        ("The rebels won. The Convoy of Ten was ambushed, at the cost of 10 lives.", ["unknown killed 10"]),
        (
            "The rebels took heavy casualties, while the army lost 40 dead.",
            ["side1 casualties vague", "side2 killed 40"],
        ),
        ("The rebels claimed the brigade of the army had 5 killed.", ["side2 killed 5 @The rebels"]),
        ("The army said that the enemy lost 52 men.", ["side1 killed 52 @The army"]),
        ("The army said it killed 50 men.", ["side1 killed 50 @The army"]),
        ("The army admitted that 12 troopers had been killed.", ["side2 killed 12 @The army"]),
        (
            "The rebels reported one dead and 12 wounded.",
            ["side1 killed 1 @The rebels", "side1 wounded 12 @The rebels"],
        ),
        ("Shells of the army hit the town, causing 21 injuries.", ["mixed wounded 21"]),
        ("The rebels claimed army forces suffered many losses.", ["side2 casualties vague @The rebels"]),
        ("Major Lee, commander of the rebels, was wounded.", ["side1 wounded 1"]),
        ("A captain and a corporal from the army surrendered.", ["side2 surrendered 1", "side2 surrendered 1"]),
        ("The Reds fled. Soon the Marines suffered heavy casualties.", ["unknown casualties vague"]),
        ("Casualties stood at 14 dead and 41 wounded.", ["unknown killed 14", "unknown wounded 41"]),
        ("Casualties stood at 14 killed or wounded.", ["unknown casualties 14"]),
        ("20 guests arrived, 3 of them wounded.", ["mixed wounded 3"]),
        (
            "90 people were killed, 60 of them civilians and 30 rebels.",
            ["mixed killed 90", "civilian killed 60", "side1 killed 30"],
        ),
        (
            "The United Nations stated it had confirmed the deaths of 40 civilians.",
            ["civilian killed 40 @The United Nations"],
        ),
    ],
)
def test_who_suffered_and_who_says_so(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("Zosimus, who saw it, described his end:", "Zosimus"),
        ("According to Zosimus, it ended so:", "Zosimus"),
        ("The end came soon:", None),
        ("Zosimus told of his end.", None),
    ],
)
def test_a_sentence_before_a_quotation_tells_who_speaks(before: str, source: str | None) -> None:
    quoted = '"They fled. He was slain, together with 20 rebels."'
    text = f"{before}\n\n{quoted}"
    at = len(before) + 2
    blocks = (
        Block("paragraph", ("Battle",), Span(0, len(before))),
        Block("quote", ("Battle",), Span(at, len(text))),
    )
    article = Article("x.md", "A battle", text, text, (), blocks, (), (), (0,))
    (claim,) = find_claims(article, (), SIDES, split_sentences(article), (), ())
    assert (claim.attribution and claim.attribution.text) == source


@pytest.mark.parametrize(
    "text",
    [
        "The rebels seized eight of the military checkpoints, leaving only one under government control.",
        "They had 300 fighters and 12 tanks.",
        "The army did not lose 20 men.",
        "They withdrew to avoid killing civilians.",
        "He could have destroyed two tanks.",
        "They threatened to execute 20 prisoners.",
        "A 40-vehicle column, which included 10 tanks, was stopped 10 kilometres south.",
        "The 5th Division captured three towns and five kilometres of highway.",
        "There were no casualties.",
        "The death of one soldier is not a great loss.",
        "He freed several prisoners.",
        "The reported deaths of three rebels have been rebutted.",
        "The council urged the evacuation of 100 residents.",
        "Three nearby settlements had been captured.",
        "They had captured at least 60% of the town.",
        "There were 16 squares, of which the rebels had captured 13.",
        "The army denied that 40 soldiers were killed.",
        "He was wounded by a fellow officer.",
        "The attack claimed victory for 20 men.",
        "The march cost 300 dollars and took 20 days.",
        "He was wounded three times and died 20 kilometers from home.",
        "He took 66 towns, of which 40 surrendered.",
        "A third of all deaths occurred in Homs.",
        "Most of the executions were carried out by day.",
        "The storm caused the loss of 21 ladders.",
        "It came at the cost of sending most of their forces away.",
        "Only 20 of the 300 rebels survived.",
        "The Duke of Lee's horse was killed.",
        "He was killed at the head of his men.",
        "Two homeless men were fed.",
    ],
)
def test_what_is_no_claim(text: str) -> None:
    assert told(text) == []


def test_parts_wholes_and_repeats() -> None:
    text = (
        "33 people were killed: 22 soldiers, nine rebels and two civilians. The town fell. "
        "More than 60 people died. At least 40 of the dead were civilians, while the rest were rebels. "
        "In all the army lost 22 soldiers."
    )
    found = claims(text)
    by_id = {claim.id: claim for claim in found}
    assert len(by_id) == len(found) == 8
    parts = [
        (claim.count.stated, by_id[relation.target].count.stated)
        for claim in found
        for relation in claim.relations
        if relation.type == "subset_of"
    ]
    assert parts == [(22, 33), (9, 33), (2, 33), (40, 60), (None, 60)]
    assert [(r.type, by_id[r.target].victim) for r in found[-1].relations] == [("duplicate_of", "soldiers")]


def test_an_id_hangs_on_the_words_of_the_claim_only() -> None:
    one = claims("12 rebels were killed.")
    other = claims("The town fell. Later 12 rebels were killed. 12 rebels were killed.")
    assert one[0].id == other[0].id
    assert other[1].id == f"{other[0].id}-2"


# -- laws ------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    "12 rebels were killed and wounded at least a dozen of the dead including tanks destroyed by army , . ( ) : said "
    "according to SOHR leaving civilians two – – captured lost casualties heavy who which some rest".split()
)


@given(st.lists(WORDS, max_size=40))
def test_any_words_give_claims_that_lie_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for claim in claims(text):
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert claim.span.start >= claim.sentence.start
    box(text)


@pytest.mark.parametrize(
    "piece",
    [
        "12 ",
        "killed ",
        "12 killed ",
        "12 killed, including ",
        "(",
        "12 killed (",
        "SOHR claim: ",
        "x said 5 men were killed ",
        "a-",
        "of the dead ",
    ],
)
def test_long_runs_take_no_long_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert cpu_seconds(lambda: (claims(text), box(text))) < 10


@pytest.mark.skipif(not SHARED.exists(), reason="the annotated articles are not beside the project")
def test_what_annotators_call_no_claim_is_not_reported() -> None:
    tempting = []
    for path in sorted((SHARED / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        found = extract(read_article(SHARED / "gold" / "articles" / gold["article"])).claims
        for row in gold.get("hard_negatives", []):
            for claim in found:
                common = min(claim.span.end, row["end"]) - max(claim.span.start, row["start"])
                shorter = min(claim.span.end - claim.span.start, row["end"] - row["start"])
                if common * 2 >= shorter and not _is_gold(claim, gold["claims"]):
                    tempting.append((path.stem, row["quote"]))
    assert tempting == []


def _is_gold(claim: Claim, rows: Sequence[dict[str, object]]) -> bool:
    return any(
        row["category"] == claim.category
        and row["count"] == claim.count.stated
        and int(str(row["start"])) < claim.span.end
        and int(str(row["end"])) > claim.span.start
        for row in rows
    )


def relations(text: str) -> list[tuple[str, str]]:
    found = claims(text)
    by_id = {claim.id: claim for claim in found}
    return [(one.type, str(by_id[one.target].count.stated)) for claim in found for one in claim.relations]


def test_a_part_is_no_greater_than_its_whole() -> None:
    assert ("subset_of", "500") in relations("About 500 people were killed. The number includes 54 rebels.")
    found = relations("169 rebels were killed; including 400 men killed.")
    assert found == [], found


def test_a_later_figure_replaces_an_earlier_one() -> None:
    story = (
        "On 9 October 2012, the corpses of 25 detainees were found, according to SOHR. "
        "Later, an official said the number of executed people found was 65."
    )
    assert ("supersedes", "25") in relations(story)


def test_who_corrects_a_figure_replaces_it() -> None:
    first, second = claims("The council said that 20 rebels had died. It later clarified that 15 rebels had died.")
    assert second.relations == (Relation("supersedes", first.id),)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On 14 March he stated that 25 rebels had been killed.", "[..2022-03-14]"),
        ("On 14 March he said that he killed 25 rebels since the war began.", "[..2022-03-14]"),
        ("On 14 March he claimed to have killed 25 rebels.", "2022-03-14"),
        ("On 14 March 25 rebels were killed, he said.", "2022-03-14"),
        ("He said that on 14 March 25 rebels had been killed.", "2022-03-14"),
    ],
)
def test_what_had_been_when_it_was_said(text: str, date: str) -> None:
    words = f"In May 2021 the rebels met the army. On 12 March 2022 they met again. {text}"
    block = Block("paragraph", ("Battle",), Span(0, len(words)))
    found = extract(Article("x.md", "A battle", words, words, (), (block,), (), (), (0,)))
    assert [str(claim.when) for claim in found.claims] == [date]


def test_two_sources_dispute_a_figure() -> None:
    story = "On 9 October 2012, 25 soldiers were killed according to SOHR, while 40 soldiers were killed according to the army."
    assert ("disputes", "40") in relations(story) or ("disputes", "25") in relations(story)


def test_a_lone_surrogate_is_no_obstacle() -> None:
    assert [claim.count.stated for claim in claims("25 soldiers of \ud800 were killed.")] == [25]
