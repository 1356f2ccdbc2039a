"""Files to articles: what is read, what is blanked, what is wrong, and where."""

import io
import os
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maarat.errors import MaaratError
from maarat.model import Article, Span, plain
from maarat.read import find_articles, read_article, shipped_article
from maarat.read.files import decode
from maarat.read.markdown import read
from maarat.read.text import read as read_text
from tests.conftest import cpu_seconds

SHARED = Path(__file__).resolve().parents[2] / "shared" / "corpus"
CORPUS = sorted(SHARED.glob("articles/*.md")) + sorted(SHARED.glob("older/*.md"))


def article(text: str) -> Article:
    """Read a text and check the laws that hold for every article."""
    found = read(text, "a-battle.md")
    check_laws(found)
    return found


def check_laws(found: Article) -> None:
    assert len(found.prose) == len(found.text)
    assert found.lines[0] == 0
    for block in found.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(found.text)
    for before, after in zip(found.blocks, found.blocks[1:], strict=False):
        assert before.span.end <= after.span.start
    for box in found.infoboxes:
        for field in box.fields:
            assert plain(found.prose[field.span.start : field.span.end]) == plain(field.value), field.key


def with_infobox(fields: str) -> Article:
    lines = "\n".join(f"    {line}" for line in fields.split("\n"))
    return article(f"---\ntitle: Battle of X\ninfoboxes:\n  -\n{lines}\n---\n\nText.\n")


def shown(text: str) -> list[tuple[str, str]]:
    found = article(text)
    return [(block.kind, found.quote(block.span)) for block in found.blocks]


# --- the body: markup ------------------------------------------------------------------------------

MARKUP = {
    "bold": ("The **Battle of X** was", "The Battle of X was"),
    "bold in bold": ("****Battle of X** Field** was", "Battle of X Field was"),
    "bold of wikitext": ("The '''Battle of X '''took place", "The Battle of X took place"),
    "italics": ("the *Moskva* and _Saratov_ sank", "the Moskva and Saratov sank"),
    "italics before a hyphen": ("a *Slava*-class cruiser", "a Slava-class cruiser"),
    "italics of wikitext": ("the ''Orion'' sank", "the Orion sank"),
    "italics and bold tangled": ("HMS *Culloden**,* was", "HMS Culloden, was"),
    "nothing in italics": ("the war ( or __; ) was", "the war ( or ; ) was"),
    "product": ("a grid of 3 * 4 or 3*4 km", "a grid of 3 * 4 or 3*4 km"),
    "footnote's star": ("5,000* men fell", "5,000* men fell"),
    "snake case": ("the user al_nusra_front said", "the user al_nusra_front said"),
    "image": ("Seen ![a (b)](https://x.org/a_(02).jpg?) there", "Seen there"),
    "link": ("the [rebels](./Free_Syrian_Army) left", "the rebels left"),
    "link with brackets in its address": ("in [Z](./Z_(city_(old))#a) now", "in Z now"),
    "link in a link": ("the [[Druze](./Druze)](./Druze_people) left", "the Druze left"),
    "link with a title": ('the [rebels](./FSA "Free") left', "the rebels left"),
    "link in italics": ("the *[Moskva](./Moskva)* sank", "the Moskva sank"),
    "wiki link": ("the [[Free Syrian Army|rebels]] left [[Homs]]", "the rebels left Homs"),
    "wiki image": ("[[File:A.png|thumb|The [[city]] in 2012]] They left", "They left"),
    "address in brackets": ("see [https://x.org/a the list] there", "see the list there"),
    "bare address in brackets": ("see [https://x.org/a] there", "see there"),
    "autolink": ("see <https://x.org/a> there", "see there"),
    "line break": ("12 killed<br>3 wounded<br />", "12 killed 3 wounded"),
    "small": ("12 <small>(claimed)</small>", "12 (claimed)"),
    "reference": ('killed.<ref name="a">SOHR, 2012</ref> They', "killed. They"),
    "reference again": ('killed.<ref name="a" /> They', "killed. They"),
    "reference never closed": ("killed.<ref name=a> They left", "killed. They left"),
    "less than": ("with <50 men and a < b", "with <50 men and a < b"),
    "comment": ("a <!-- b -->c", "a c"),
    "footnote marks": ("killed.[1][23] They[note 2] left[nb 3]", "killed. They left"),
    "lettered footnote": ("of 1,200[b] men.[c]", "of 1,200 men."),
    "footnote that links": ("killed.[[1]](#cite_note-1) They", "killed. They"),
    "call to editors": ("killed[citation needed] there.[by whom?]", "killed there."),
    "editor's words": ('"[t]he [rebels] calculate[d] it"', '"[t]he [rebels] calculate[d] it"'),
    "editor's letter": ("rather than [a] flag", "rather than [a] flag"),
    "round brackets": ("killed (12 of them)", "killed (12 of them)"),
    "entity": ("5&nbsp;km &amp; more &#91;x&#93; &unknown;", "5 km & more [x] &unknown;"),
    "template": ("killed {{convert|5|km}} there", "killed there"),
    "template in a template": ("killed {{a|{{b}}|{{c}}}} there", "killed there"),
    "template of an apostrophe": ("*Yamato*{{'}}s guns", "Yamato's guns"),
    "template never closed": ("armed with {{convert and guns", "armed with and guns"),
    "end of a template": ("Siege of A}} The SIEGE OF A took", "The SIEGE OF A took"),
    "end of a caption": ("in Sinai, 1967]] The war began", "The war began"),
    "end of a caption behind a paragraph": (
        "They landed. They came ashore. The guns were lost. on the beach]]",
        "They landed. They came ashore. The guns were lost.",
    ),
    "file name before text": ("Albab_2.png The rebels left", "The rebels left"),
    "file name with stars": ("SDF*conquest*(Nov*2016).png The rebels left", "The rebels left"),
    "code": ("the `main` road, the Italian`s", "the main road, the Italian`s"),
    "escapes": (r"N/A \* and \[x\]", "N/A * and [x]"),
    "hole": ("took the city. , though", "took the city. , though"),
    "Arabic": ("**Maarat** (معركة معرة النعمان) fell", "Maarat (معركة معرة النعمان) fell"),
}


@pytest.mark.parametrize(("markup", "words"), MARKUP.values(), ids=MARKUP)
def test_markup_is_blanked(markup: str, words: str) -> None:
    assert shown(markup) == [("paragraph", words)]


KINDS = {
    "empty section": ("## A\n\n\n## B\n", [("heading", "A"), ("heading", "B")]),
    "heading above its text": ("## Battle\nOn 8 May it began.", [("heading", "Battle"), ("paragraph", "On 8 May it began.")]),
    "heading with marks": ("### *Moskva* ###", [("heading", "Moskva")]),
    "heading underlined": ("Battle\n------\n\nText.", [("heading", "Battle"), ("paragraph", "Text.")]),
    "no heading": ("#tag is text", [("paragraph", "#tag is text")]),
    "heading that is a sentence": ("### The army left the old town.", [("paragraph", "The army left the old town.")]),
    "heading that is half a caption": ("### , 5–7 June.]]\n\nText.", [("paragraph", "Text.")]),
    "lines of a paragraph": ("The rebels\nleft the town.\n\nThen came", [("paragraph", "The rebels left the town."), ("paragraph", "Then came")]),
    "bullets, raw": (" * a b\n * c d\n", [("item", "a b"), ("item", "c d")]),
    "bullets, re-formatted": ("- a b\n- c d\n", [("item", "a b"), ("item", "c d")]),
    "bullets, nested": ("-   a\n    -   b\n", [("item", "a"), ("item", "b")]),
    "bullets, numbered": ("1. a\n2) b\n", [("item", "a"), ("item", "b")]),
    "bullets of dashes": ("– a\n– b\n", [("item", "a"), ("item", "b")]),
    "bullets with nothing": ("-   -   -\n\n- }\n", []),
    "bullet goes on": ("- a\n  and b\n", [("item", "a and b")]),
    "paragraph behind bullets": ("- a\n  On 8 May b.\n", [("item", "a"), ("paragraph", "On 8 May b.")]),
    "italics at the start": ("*Moskva* sank.", [("paragraph", "Moskva sank.")]),
    "quote": ("> We won.\n> We left.\n", [("quote", "We won. We left.")]),
    "quote by indentation": ("    We won.\n", [("quote", "We won.")]),
    "image": ("![Tank (1)](<https://x.org/T (1).jpg?>)\nText.", [("caption", ""), ("paragraph", "Text.")]),
    "image left over": ("Tang-Korean_wars.png\n\nText.", [("caption", ""), ("paragraph", "Text.")]),
    "thumb left over": ("thumb|upright=1.35|Map of 1863\n\nText.", [("caption", "thumb|upright=1.35|Map of 1863"), ("paragraph", "Text.")]),
    "gallery left over": ("File:A b.jpg|In 1972", [("caption", "File:A b.jpg|In 1972")]),
    "table": ("| a | b |\n|---|---|\n| 1 | 2 |\nText.", [("table", "a b 1 2"), ("paragraph", "Text.")]),
    "table with borders": ("+---+\n| a |\n+===+\n| b |\n+---+", [("table", "a b")]),
    "table by columns": ("  Corps   Killed\n  ------- ------\n  First   766\n", [("table", "Corps Killed First 766")]),
    "break": ("A b.\n\n---\n\n* * *\n\nC d.", [("paragraph", "A b."), ("paragraph", "C d.")]),
    "fence": ("```\nA b.\n```\n", [("paragraph", "A b.")]),
    "comment over paragraphs": ("A.\n\n<!-- b\n\nc -->\n\nD.", [("paragraph", "A."), ("paragraph", "D.")]),
    "behind the categories": ("A b.\n\nX Category:Wars\n\n Smith, p. 2\n", [("paragraph", "A b."), ("note", "X Category:Wars"), ("note", "Smith, p. 2")]),
    "the word category": ("A Category: 5 storm.", [("paragraph", "A Category: 5 storm.")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "blocks"), KINDS.values(), ids=KINDS)
def test_kinds_of_block(text: str, blocks: list[tuple[str, str]]) -> None:
    assert shown(text) == blocks


def test_sections_are_paths_of_headings() -> None:
    found = article("Lead.\n\n## A\na\n\n### B\nb\n\n#### C\nc\n\n### D\nd\n\n## E\ne\n")
    paths = [block.section for block in found.blocks if block.kind == "paragraph"]
    assert paths == [(), ("A",), ("A", "B"), ("A", "B", "C"), ("A", "D"), ("E",)]


def test_links_keep_their_words_and_pages() -> None:
    found = article("The [*old* rebels](./Free_Syrian_Army#History), [x](https://a.org), [[Homs]] and [y](./Z%C3%A9).")
    assert [(link.text, link.page) for link in found.links] == [
        ("old rebels", "Free Syrian Army"),
        ("x", None),
        ("Homs", "Homs"),
        ("y", "Zé"),
    ]
    assert all(link.span and found.quote(link.span) == link.text for link in found.links)


# --- the front matter ------------------------------------------------------------------------------

VALUES = {
    "plain": ("x: 108 killed", "108 killed"),
    "plain over lines": ("x: a b\n  c d\n\n  e", "a b c d\ne"),
    "single quotes": ("x: 'it''s: so'", "it's: so"),
    "single quotes over lines": ("x: 'a\n  b'", "a b"),
    "double quotes": (r'x: "a \"b\" \u00e9 c"', 'a "b" é c'),
    "double quotes with lines": (r'x: "a\nb\tc"', "a\nb\tc"),
    "double quotes broken": ('x: "a \\\n  b c"', "a b c"),
    "literal": ("x: |-\n  * a\n  ** b\n\n    c", "* a\n** b\n\n  c"),
    "folded": ("x: >-\n  a\n  b\n\n  * c", "a b\n* c"),
    "yes": ("x: yes", "yes"),
    "no": ("x: No", "No"),
    "time": ("x: 3:02", "3:02"),
    "octal": ("x: 0777", "0777"),
    "day": ("x: 2022-04-01", "2022-04-01"),
    "emoji": ("x: 🇺🇦 Kyiv", "🇺🇦 Kyiv"),
    "tag": ("x: !!str 12", "12"),
    "anchor": ("x: &a 12", "12"),
    "empty": ("x:", ""),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("source", "value"), VALUES.values(), ids=VALUES)
def test_values_lie_in_prose_at_their_place(source: str, value: str, newline: str) -> None:
    text = f"\ufeff---\ntitle: é 😀\ninfoboxes:\n- {source.replace(chr(10), chr(10) + '  ')}\n---\nText."
    found = article(text.replace("\n", newline))
    (field,) = found.infoboxes[0].fields
    assert (field.key, field.value) == ("x", value)
    laid = found.prose[field.span.start : field.span.end]
    assert laid.count("\n") == value.count("\n")
    words = value.split() or [""]
    assert found.at(field.span).lstrip().startswith(words[0][:1])
    assert not found.problems


SHAPES = {
    "text": "x:\n  text: yes",
    "text and number": 'x:\n  text: "260"\n  number: 260',
    "number alone": "x:\n  number: 260",
    "text and links": "x:\n  text: a\n  links:\n    - type: internal\n      page: a",
    "text and formatting": "x:\n  text: a\n  formatting:\n    bold:\n      - a",
    "all three": "x:\n  text: a\n  links:\n    - page: a\n  formatting:\n    italic: [a]",
    "bare": "x: a",
    "flow": "x: {text: a, links: [{page: a}]}",
}


@pytest.mark.parametrize("source", SHAPES.values(), ids=SHAPES)
def test_shapes_of_values(source: str) -> None:
    found = with_infobox(source)
    (field,) = found.infoboxes[0].fields
    assert field.value in ("yes", "260", "a")
    assert found.quote(field.span) == field.value
    assert not found.problems


def test_links_of_a_field_are_found_from_left_to_right() -> None:
    found = with_infobox(
        "x:\n  text: >-\n    Syrian Army, Syria and\n    Northern Front; the front\n  links:\n"
        "    - {type: internal, page: Syria}\n"
        "    - {text: Northern Front, type: internal, page: Front, anchor: North}\n"
        "    - {text: front, type: internal, page: '', anchor: here}\n"
        "    - {text: nowhere, page: undefined}\n"
        "    - {text: site, type: external, site: 'https://a.org'}"
    )
    links = found.infoboxes[0].fields[0].links
    assert [(link.text, link.page, link.span is not None) for link in links] == [
        ("Syria", "Syria", True),
        ("Northern Front", "Front", True),
        ("front", None, True),
        ("nowhere", None, False),
        ("site", None, False),
    ]
    starts = [link.span.start for link in links if link.span]
    assert starts == sorted(starts)
    assert found.text[starts[0] - 2 : starts[0]] == ", "
    assert all(found.at(link.span) == link.text for link in links if link.span)


def test_two_infoboxes_and_a_key_that_comes_twice() -> None:
    found = article("---\ninfoboxes:\n  - {a: {text: '1'}, a: {text: '2'}}\n  - b: {text: '3'}\n---\nText.")
    first, second = found.infoboxes
    assert [(field.key, field.value) for field in first.fields] == [("a", "1"), ("a", "2")]
    kept, other = first.get("a"), second.get("b")
    assert (kept and kept.value, other and other.value) == ("1", "3")
    (problem,) = found.problems
    assert (problem.code, found.locate(problem.span.start)[0]) == ("duplicate-key", 3)


@pytest.mark.parametrize("boxes", ["", "infoboxes: []", "infoboxes:", "infoboxes: null"])
def test_no_infobox_is_no_problem(boxes: str) -> None:
    found = article(f"---\ntitle: X\n{boxes}\n---\nText.")
    assert (found.infoboxes, found.problems) == ((), ())


TITLES = {
    "front matter": ("---\ntitle: 'Battle:\n  of X'\n---\n# Y\n", "Battle: of X"),
    "first heading": ("# Battle of Y\n\n## Z\n\nText.", "Battle of Y"),
    "file": ("The BATTLE OF Z was", "A Battle"),
    "null": ("---\ntitle: null\n---\nText.", "A Battle"),
    "from YAML that is none": ("---\ntitle: X\na: [\n---\nText.", "X"),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES)
def test_title(text: str, title: str) -> None:
    assert article(text).title == title


def test_front_matter_is_not_prose() -> None:
    found = article(
        "---\ntitle: X\ndescription: On 8 May it fell.\ninfoboxes:\n  - a: {text: b, links: [{page: c}]}\n---\nText."
    )
    assert found.prose.split() == ["b", "Text."]


PROBLEMS = {
    "empty": ("", "empty", 1),
    "blank": (" \n\n", "empty", 1),
    "nothing but keys": ("---\ntitle: X\n---\n", "empty", 1),
    "bad YAML": ("---\ntitle: X\na: b: c\n---\nText.", "bad-yaml", 3),
    "tab": ("---\ntitle: X\nb:\n\tc: d\n---\nText.", "bad-yaml", 4),
    "a bracket": ("---\ntitle: [X\n---\nText.", "bad-yaml", 3),
    "two documents": ("---\na: b\n--- c\n---\nText.", "bad-yaml", 3),
    "nested too deep": ("---\na: " + "[" * 5000 + "\n---\nText.", "bad-yaml", 2),
    "lists too deep": ("---\na:\n  " + "- " * 5000 + "\n---\nText.", "bad-yaml", 2),
    "not closed": ("---\ntitle: X\ninfoboxes:\n  - a: {text: b}\n\nText.", "front-matter-open", 1),
    "a list": ("---\n- a\n- b\n---\nText.", "front-matter-shape", 2),
    "words": ("---\nwords\n---\nText.", "front-matter-shape", 2),
    "equal keys": ("---\na: 1\nb: 2\na: 3\n---\nText.", "duplicate-key", 4),
    "an infobox of words": ("---\ninfoboxes:\n  - words\n---\nText.", "infobox-shape", 3),
    "a value without text": ("---\ninfoboxes:\n  - a: {links: []}\n---\nText.", "infobox-shape", 3),
    "a value that is a list": ("---\ninfoboxes:\n  - a: [b]\n---\nText.", "infobox-shape", 3),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("text", "code", "line"), PROBLEMS.values(), ids=PROBLEMS)
def test_problems_have_a_place_and_a_hint(text: str, code: str, line: int, newline: str) -> None:
    found = article(text.replace("\n", newline))
    (problem,) = found.problems
    assert (problem.code, found.locate(problem.span.start)[0]) == (code, line)
    assert problem.message
    assert problem.message[0].islower() or problem.message[0] == "'"
    assert problem.hint
    if "Text." in text:
        assert [found.quote(block.span) for block in found.blocks] == ["Text."]


def test_front_matter_that_is_not_closed_is_read() -> None:
    found = article("---\ntitle: X\ninfoboxes:\n  - a: {text: b}\n\nText: on 8 May it fell.")
    assert (found.title, found.infoboxes[0].fields[0].value) == ("X", "b")


def test_a_line_of_dashes_is_no_front_matter() -> None:
    assert shown("---\nText of an article.\n\nMore.") == [("paragraph", "Text of an article."), ("paragraph", "More.")]


def test_control_characters_in_front_matter() -> None:
    found = article('---\ntitle: X\ninfoboxes:\n  - a: {text: "b\x1b[31m\x07\x1f\x00c"}\n---\nText.')
    assert found.infoboxes[0].fields[0].value.startswith("b")
    assert not found.problems


def test_a_mark_of_byte_order_is_the_first_character() -> None:
    found = article("\ufeff## Battle\nText.")
    assert found.text[0] == "\ufeff"
    assert found.blocks[0].span == Span(4, 10)
    assert "\ufeff" not in found.prose


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_other_line_ends_give_the_same(newline: str) -> None:
    text = "---\ntitle: X\n---\n\nLead **a**\nb.\n\n## H\nText.\n\n- i\n"
    found = article(text.replace("\n", newline))
    assert [(block.kind, found.quote(block.span)) for block in found.blocks] == shown(text)
    assert found.locate(found.text.index("Text."))[0] == 9


# --- hostile text ----------------------------------------------------------------------------------


def test_aliases_do_not_explode() -> None:
    lines = ["a0: &a0 {text: x}", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    boxes = "[" + ", ".join(["*b"] * 1000) + "]"
    fields = ", ".join(f"k{n}: *a0" for n in range(1000))
    text = "---\n" + "\n".join(lines) + f"\nb: &b {{{fields}}}\ninfoboxes: {boxes}\n---\nText."
    assert cpu_seconds(lambda: article(text)) < 2
    assert len(article(text).infoboxes) == 1


def test_an_alias_of_itself() -> None:
    article("---\ninfoboxes: &a\n  - *a\n---\nText.")


def test_a_long_value() -> None:
    found = with_infobox("x: |-\n  " + "killed 12 " * 100_000)
    assert len(found.infoboxes[0].fields[0].value) > 900_000


HOSTILE = [
    *"[ ]( ! * _ ' \" < > & { } | \\ . # - + = ` [[ ]] ![ ![]( [x](u) [x](a(b [[a|b]] {{ {{a {{a}} <a <ref> </ref".split(),
    *"<br> &a; &amp; a. 1. [1] [a] <!-- <!---->".split(),
    *("\n", "a\n", "- a\n", "# a\n", "|a|\n", "\r", "\x1f", "\x00", "- - ", "a: ", "---\n", "\t"),
]


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_hostile_text_is_read_in_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    for whole in (text, f"---\n{text}", f"---\ninfoboxes:\n - a: {text}\n---\n"):
        assert cpu_seconds(partial(read, whole, "x.md")) < 3
        found = read(whole, "x.md")
        assert len(found.prose) == len(found.text)


MARKUP_TEXT = st.lists(
    st.sampled_from([*HOSTILE, "Text", " ", "\n", "\r\n", "  ", "---\n", "title: x\n", "infoboxes:\n", "  - a: {text: b}\n", ": ", "é", "😀", "\ufeff", "|-\n    "])
).map("".join)  # fmt: skip


@given(st.text() | MARKUP_TEXT)
def test_any_text_is_read(text: str) -> None:
    check_laws(read(text, "x.md"))
    check_laws(read_text(text, "x.txt"))


@given(st.text() | MARKUP_TEXT)
def test_any_front_matter_is_read(text: str) -> None:
    check_laws(read(f"---\n{text}\n---\n{text}", "x.md"))


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])) | MARKUP_TEXT, st.sampled_from("'\"|>"))
def test_any_value_lies_in_prose(text: str, style: str) -> None:
    quoted = {
        "'": "'" + text.replace("'", "''") + "'",
        '"': '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"',
        "|": "|-\n      " + text.replace("\n", "\n      "),
        ">": ">-\n      " + text.replace("\n", "\n      "),
    }[style]
    check_laws(read(f"---\ninfoboxes:\n  - a:\n      text: {quoted}\n---\n", "x.md"))


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    error = None
    try:
        text = decode(data, "x.md")
    except MaaratError as caught:
        error = caught
    if error:
        assert str(error).startswith("x.md")
        assert error.hint
    else:
        assert text.encode() == data


# --- files -----------------------------------------------------------------------------------------

REFUSED = {
    "UTF-16": ("Größe".encode("utf-16"), "this is UTF-16, not UTF-8", "save the file as UTF-8"),
    "UTF-32": ("Größe".encode("utf-32"), "this is UTF-32, not UTF-8", "save the file as UTF-8"),
    "Latin-1": ("a\nGröße".encode("latin-1"), ":2: byte 0xf6 at offset 4 is not UTF-8", "iconv"),
    "binary": (b"\x89PNG\r\n\x00", "binary", "article"),
}


@pytest.mark.parametrize(("data", "message", "hint"), REFUSED.values(), ids=REFUSED)
def test_bytes_that_are_no_text(tmp_path: Path, data: bytes, message: str, hint: str) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(data)
    with pytest.raises(MaaratError, match=message) as caught:
        read_article(file)
    assert str(caught.value).startswith(str(file))
    assert hint in caught.value.hint


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text("x")
    (tmp_path / "folder.md").mkdir()
    for name, words in {
        "none.md": "no such file",
        "folder.md": "is a folder",
        "a.docx": ".docx is not a format",
        "a\x00b.md": "cannot be read",
    }.items():
        with pytest.raises(MaaratError, match=words):
            read_article(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_one_may_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.touch(0)
    with pytest.raises(MaaratError, match="may not read"):
        read_article(file)


def test_line_ends_and_mark_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.MD"
    file.write_bytes("\ufeff---\r\ntitle: X\r\n---\r\nText.\r\n".encode())
    found = read_article(str(file))
    assert (found.path, found.title, found.text) == (str(file), "X", "\ufeff---\r\ntitle: X\r\n---\r\nText.\r\n")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("# Größe\n\nText.".encode())))
    found = read_article("-")
    assert (found.path, found.title) == ("<stdin>", "Größe")


def test_folders_stand_for_their_articles(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c.png", ".hidden.md", "in/d.md", ".git/e.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    names = [str(Path(path).relative_to(tmp_path)) for path in find_articles([tmp_path])]
    assert names == ["a.txt", "b.md", os.path.join("in", "d.md")]  # noqa: PTH118
    assert find_articles(["-", "none.md", tmp_path / "in"]) == ["-", "none.md", str(tmp_path / "in" / "d.md")]
    (tmp_path / "empty").mkdir()
    with pytest.raises(MaaratError, match="no article in this folder"):
        find_articles([tmp_path / "empty"])


def test_plain_text() -> None:
    text = "Battle of X\n\nIt began on\n8 May.[1]\n\n== Battle ==\nThey *won*.\n\n=== Day 2 ===\nThey left.\n\nReferences\n\nSmith, p. 3.\n"
    found = read_text(text, "x.txt")
    check_laws(found)
    assert found.title == "Battle of X"
    assert [(block.kind, block.section, found.quote(block.span)) for block in found.blocks] == [
        ("heading", (), "Battle of X"),
        ("paragraph", (), "It began on 8 May."),
        ("heading", ("Battle",), "Battle"),
        ("paragraph", ("Battle",), "They *won*."),
        ("heading", ("Battle", "Day 2"), "Day 2"),
        ("paragraph", ("Battle", "Day 2"), "They left."),
        ("heading", ("References",), "References"),
        ("paragraph", ("References",), "Smith, p. 3."),
    ]


# --- real articles ---------------------------------------------------------------------------------


def test_the_shipped_article() -> None:
    found = read_article(shipped_article())
    check_laws(found)
    (box,) = found.infoboxes
    assert (found.title, len(box.fields), found.problems) == ("Battle of Maarat al-Numan (2012)", 20, ())
    relief, units = box.get("map_relief"), box.get("units2")
    assert relief
    assert relief.value == "yes"
    assert units
    assert units.value == "5th Armoured Division\n*17th Armoured Brigade"
    assert all(link.span and found.quote(link.span) == link.text for field in box.fields for link in field.links)
    assert found.text[3787:3853] == "On 8 October, the rebels launched an offensive to capture the town"


@pytest.mark.skipif(not CORPUS, reason="the corpus is not beside the project")
@pytest.mark.parametrize("file", CORPUS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_real_articles(file: Path) -> None:
    found = read_article(file)
    check_laws(found)
    assert not found.problems
    assert any(block.kind == "paragraph" for block in found.blocks)
    for link in found.links:
        assert link.span
        assert found.quote(link.span) == link.text
