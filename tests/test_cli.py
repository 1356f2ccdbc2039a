import csv
import io
import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest

from maarat.cli import main
from maarat.cli.commands import COMMANDS
from maarat.cli.options import CheckFormatName, FormatName, TimesFormatName, ViewName
from maarat.explore import explore
from maarat.formats import FORMATS
from maarat.model import Depth, Findings
from maarat.views import VIEWS
from maarat.wording import LOSSES

ARTICLE = """\
---
title: Battle of Tell Example
infoboxes:
  - conflict:
      text: Battle of Tell Example
    date:
      text: 3–6 May 1921
    result:
      text: Northern victory
    combatant1:
      text: Northern League
    combatant2:
      text: Southern Republic
    casualties2:
      text: 40 killed
---

On 3 May 1921, the League attacked the town. 12 Republican soldiers were killed.
"""


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def maarat(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Ran]:
    """Run the program in this process, in a folder with two articles."""
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(ARTICLE, encoding="utf-8")
    Path("folder").mkdir()
    Path("folder/b.md").write_text(ARTICLE.replace("3 May", "2 May").replace("Tell", "Khirbet"), encoding="utf-8")

    def run(*arguments: str) -> Ran:
        with pytest.raises(SystemExit) as done:
            main(arguments)
        return Ran(int(done.value.code or 0), *capsys.readouterr())

    return run


COMMANDS_OF = {
    "totals": ("casualties", "--totals"),
    "losses-by-date": ("casualties", "--chart"),
    "events-by-date": ("timeline", "--chart"),
    "explain": ("explain", "the"),
}
"""View → the command that shows it, where that has another name or needs more."""


UNNAMED = {("casualties", "table"), ("casualties", "md")} | {("check", name) for name in get_args(FormatName)}
"""Where the title of an only article is not said, or nothing is found."""


def command_of(view: str) -> tuple[str, ...]:
    return COMMANDS_OF.get(view, (view,))


# Results


@pytest.mark.parametrize("view", get_args(ViewName))
@pytest.mark.parametrize("format_", get_args(FormatName))
def test_every_command_writes_every_format(view: str, format_: str, maarat: Callable[..., Ran]) -> None:
    ran = maarat(*command_of(view), "a.md", "--format", format_)
    assert ran.code == 0, ran.err
    assert ran.err == ("hint: no flaw was found\n" if view == "check" else "")
    assert "Battle of Tell Example" in ran.out or (view, format_) in UNNAMED


@pytest.mark.parametrize("view", get_args(ViewName))
def test_without_an_article_the_shipped_one_is_shown(view: str, maarat: Callable[..., Ran]) -> None:
    ran = maarat(*command_of(view), "--json")
    assert ran.code == (1 if view == "check" else 0), ran.err
    assert {record["article"] for record in json.loads(ran.out)} == {"Battle of Maarat al-Numan (2012)"}


def test_explain_takes_a_line_words_or_an_id(maarat: Callable[..., Ran]) -> None:
    line = json.loads(maarat("explain", "18", "a.md", "--json").out)
    assert [record["kind"] for record in line] == ["event", "event", "claim"]
    words = json.loads(maarat("explain", "  ON 3  may 1921", "a.md", "--json").out)
    assert [record["text"] for record in words] == ["On 3 May 1921, the League attacked the town"]
    assert json.loads(maarat("explain", words[0]["id"], "a.md", "--json").out) == words
    assert json.loads(maarat("explain", "7", "a.md", "--json").out)[0]["text"] == "3–6 May 1921"


@pytest.mark.parametrize(
    ("what", "hint"),
    [
        ("2", "nothing was read on line 2; the nearest line with something is 7"),
        ("Northern victory", "nothing was read in 'Northern victory', line 9; the nearest line with something is 7"),
        ("the fleet", "the article does not have the words 'the fleet'; a line of it may be named by its number"),
    ],
)
def test_nothing_to_explain_is_told(what: str, hint: str, maarat: Callable[..., Ran]) -> None:
    assert maarat("explain", what, "a.md") == Ran(0, "", f"hint: {hint}\n")
    assert maarat("explain", what, "a.md", "--json").out == "[]\n"


def test_explain_refuses_lines_that_are_not_there(maarat: Callable[..., Ran]) -> None:
    assert maarat("explain", "19", "a.md") == Ran(
        2, "", "a.md has no line 19\nhint: it has 18 lines; a number among words is looked for as words: 'in 19'\n"
    )
    assert maarat("explain", " ", "a.md").code == 2
    assert maarat("explain", "0", "a.md").code == 2
    assert maarat("explain").code == 2
    assert maarat("explain", "the", "a.md", "folder/b.md").code == 2
    assert maarat("explain", "the", "nothing.md").code == 1


def test_explain_tells_the_order_of_its_arguments(maarat: Callable[..., Ran]) -> None:
    order = "hint: what to explain comes before the article: maarat explain 'the town' a.md\n"
    assert maarat("explain", "a.md", "the town") == Ran(2, "", f"the town: no such file\n{order}")
    assert maarat("explain", "a.md", "x" * 5000).code == 2
    assert maarat("explain", "x" * 5000, "nothing.md").code == 1


def test_timeml_is_one_document(maarat: Callable[..., Ran]) -> None:
    assert maarat("times", "a.md", "-o", "a.tml") == Ran(0, "", "")
    assert Path("a.tml").read_text() == maarat("times", "a.md", "-f", "timeml").out
    ran = maarat("times", "a.md", "folder", "-f", "timeml")
    assert (ran.code, ran.out) == (2, "")
    assert "holds one article, and here are 2" in ran.err
    assert maarat("timeline", "a.md", "-o", "a.tml").code == 2


def test_explain_takes_one_article(maarat: Callable[..., Ran]) -> None:
    assert maarat("explain", "the", "folder").code == 0
    Path("folder/c.md").write_text(ARTICLE)
    ran = maarat("explain", "the", "folder")
    assert (ran.code, ran.out) == (2, "")
    assert "one article" in ran.err


def test_several_articles_are_merged(maarat: Callable[..., Ran]) -> None:
    records = json.loads(maarat("timeline", "a.md", "folder", "--json").out)
    assert [record["article"] for record in records if record["precision"] == "day"][:1] == [
        "Battle of Khirbet Example"
    ]
    assert {record["source"]["path"] for record in records} == {"a.md", "folder/b.md"}


def test_only_one_side(maarat: Callable[..., Ran]) -> None:
    records = json.loads(maarat("casualties", "a.md", "--side", "republic", "--json").out)
    assert {record["side"] for record in records} == {"side2"}


def test_an_article_without_the_side_is_told(maarat: Callable[..., Ran]) -> None:
    for number in range(7):
        Path(f"bare{number}.md").write_text(f"---\ntitle: Fight {number}\n---\nOn 3 May 1921, the town fell.\n")
    for view, side in (("timeline", "league"), ("casualties", "republic"), ("infobox", "republic")):
        ran = maarat(view, "a.md", *(f"bare{number}.md" for number in range(7)), "--side", side)
        assert ran.code == 0
        last = ran.err.splitlines()[-1]
        assert last == "hint: --side fits nobody in Fight 0, Fight 1, Fight 2, Fight 3, Fight 4 and 2 more"


def test_a_side_of_no_article_lists_those_of_each(maarat: Callable[..., Ran]) -> None:
    Path("bare.md").write_text("---\ntitle: Fight\n---\nOn 3 May 1921, the town fell.\n")
    assert maarat("timeline", "a.md", "bare.md", "--side", "romans") == Ran(
        2,
        "",
        "--side 'romans' is no side of these articles\n"
        "hint: Battle of Tell Example has side1 Northern League; side2 Southern Republic\n"
        "hint: Fight has no sides\n"
        "hint: always: civilian, mixed, unknown\n",
    )


def test_a_file_that_is_named_twice_is_read_once(maarat: Callable[..., Ran]) -> None:
    Path("link.md").symlink_to("a.md")
    assert maarat("timeline", "a.md", "./a.md", "link.md", "folder/../a.md") == maarat("timeline", "a.md")


@pytest.mark.parametrize(
    ("view", "option", "hint"),
    [
        ("timeline", (), "no event was found"),
        ("timeline", ("--undated",), "no event was found"),
        ("timeline", ("--since", "1921"), "no event was found that fits"),
        ("casualties", (), "no loss was found"),
        ("casualties", ("--origin", "prose"), "no loss was found that fits"),
    ],
)
def test_a_filter_is_blamed_only_if_there_is_one(
    view: str, option: tuple[str, ...], hint: str, maarat: Callable[..., Ran]
) -> None:
    Path("empty.md").write_text("")
    assert maarat(view, "empty.md", *option).err.endswith(f"\nhint: {hint}\n")


def test_only_one_field(maarat: Callable[..., Ran]) -> None:
    assert maarat("infobox", "a.md", "--field", "result") == Ran(0, "Northern victory\n", "")
    several = maarat("infobox", "a.md", "folder", "--field", "result").out
    assert several.splitlines()[0] == "Battle of Tell Example\tNorthern victory"
    none = maarat("infobox", "a.md", "--field", "colour")
    assert (none.code, none.out) == (0, "")
    assert none.err.startswith("hint: no field 'colour'; there are: conflict")


def test_no_infobox_is_told_and_no_failure(maarat: Callable[..., Ran]) -> None:
    Path("bare.md").write_text("---\ntitle: x\n---\nNothing happened.\n")
    ran = maarat("infobox", "bare.md", "--json")
    assert (ran.code, ran.out) == (0, "[]\n")
    assert "hint: no infobox" in ran.err


@pytest.mark.parametrize("view", VIEWS)
def test_schemas_are_printed(view: str, maarat: Callable[..., Ran]) -> None:
    assert json.loads(maarat("schema", view).out)["title"] == f"maarat {view}"


def test_totals_and_chart_exclude_each_other(maarat: Callable[..., Ran]) -> None:
    ran = maarat("casualties", "a.md", "--totals", "--chart")
    assert (ran.code, ran.out) == (2, "")
    assert "exclude each other" in ran.err


def test_the_choices_are_those_of_the_tables() -> None:
    assert set(get_args(ViewName)) == set(VIEWS)
    assert set(get_args(FormatName)) == {name for name, one in FORMATS.items() if not one.views}
    for choices, view in ((CheckFormatName, "check"), (TimesFormatName, "times")):
        assert set(get_args(choices)) == {name for name, one in FORMATS.items() if view in (one.views or (view,))}


# Files


@pytest.mark.parametrize("suffix", ["json", "jsonl", "csv", "md", "txt", ""])
def test_the_format_is_that_of_the_files_ending(suffix: str, maarat: Callable[..., Ran]) -> None:
    ran = maarat("timeline", "a.md", "-o", f"out.{suffix}".rstrip("."))
    assert ran == Ran(0, "", "")
    text = Path(f"out.{suffix}".rstrip(".")).read_bytes().decode()
    if suffix == "json":
        assert json.loads(text)
    elif suffix == "csv":
        assert next(csv.reader(io.StringIO(text)))[0] == "article"
    else:
        assert {"jsonl": "{", "md": "## ", "txt": "Battle", "": "Battle"}[suffix] == text[
            : len(text) and {"jsonl": 1, "md": 3}.get(suffix, 6)
        ]


def test_a_file_is_written_whole_or_not_at_all(maarat: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    Path("out.json").write_text("before")

    def fail(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("maarat.formats.as_json.escape_json", fail)
    ran = maarat("timeline", "a.md", "-o", "out.json")
    assert ran == Ran(1, "", "out.json: no space left on device\n")
    assert Path("out.json").read_text() == "before"
    assert sorted(path.name for path in Path().iterdir()) == ["a.md", "folder", "out.json"]


def test_rights_and_links_of_the_file_stay(maarat: Callable[..., Ran]) -> None:
    os.umask(0o022)
    maarat("timeline", "a.md", "-o", "new.json")
    assert stat.S_IMODE(Path("new.json").stat().st_mode) == 0o644
    Path("new.json").chmod(0o600)
    Path("link.json").symlink_to("new.json")
    maarat("casualties", "a.md", "-o", "link.json")
    assert Path("link.json").is_symlink()
    assert stat.S_IMODE(Path("new.json").stat().st_mode) == 0o600
    assert "category" in Path("new.json").read_text()


@pytest.mark.parametrize(("target", "problem"), [("no/such/out.json", "no folder"), ("folder", "is a folder")])
def test_a_place_that_cannot_be_written_is_told(target: str, problem: str, maarat: Callable[..., Ran]) -> None:
    ran = maarat("timeline", "a.md", "-o", target)
    assert (ran.code, ran.out) == (1, "")
    assert problem in ran.err
    assert "hint: " in ran.err


# What goes wrong


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("casualtis",), "no such command 'casualtis'\nhint: did you mean 'casualties'?"),
        (("timeline", "--jsn"), "no such option: --jsn"),
        (("timeline", "-f", "xml"), "'xml' is not one of 'table'"),
        (("timeline", "--since", "yesterday", "a.md"), "not a date: 'yesterday'\nhint: write it as"),
        (("timeline", "--until", "", "a.md"), "not a date: ''\nhint: "),
        (("timeline", "--since", "2013", "--until", "2012", "a.md"), "--since '2013' is after --until '2012'"),
        (("timeline", "--json", "-f", "csv", "a.md"), "exclude each other"),
        (("casualties", "--side", "romans", "a.md"), "--side 'romans' is no side of this article\nhint: it has side1"),
        (("casualties", "--category", "kiled", "a.md"), "no kind of loss is called 'kiled'\nhint: there are: killed"),
        (("casualties", "--origin", "hearsay"), "'hearsay' is not one of"),
        (("infobox", "--field", "result", "--json", "a.md"), "--field prints bare text, not json"),
        (("schema", "weather"), "'weather' is not one of"),
        (("schema",), "missing argument 'view'"),
        (("timeline", "--side"), "requires an argument"),
        (("timeline", "--since"), "requires an argument\nhint: see maarat timeline --help"),
        (("timeline", ""), "the name of an article is empty\nhint: name a file"),
        (
            ("timeline", "a.md", "-o", "x.xlsx"),
            "no format is known by the ending '.xlsx'\nhint: known endings are .txt, ",
        ),
    ],
)
def test_wrong_usage_ends_with_2(arguments: tuple[str, ...], problem: str, maarat: Callable[..., Ran]) -> None:
    ran = maarat(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert problem in ran.err
    assert "hint: " in ran.err


def test_a_missing_file_is_told(maarat: Callable[..., Ran]) -> None:
    ran = maarat("timeline", "nowhere.md")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("nowhere.md: no such file\nhint: ")


def test_a_bad_file_among_good_ones_is_told_and_the_rest_shown(maarat: Callable[..., Ran]) -> None:
    Path("bad.md").write_bytes(b"\x00\x01")
    ran = maarat("timeline", "a.md", "bad.md", "folder", "--json")
    assert ran.code == 1
    assert len({record["article"] for record in json.loads(ran.out)}) == 2
    assert ran.err.startswith("bad.md: ")


def test_problems_are_listed_and_strict_fails(maarat: Callable[..., Ran]) -> None:
    Path("odd.md").write_text("---\ntitle: [\n---\nOn 3 May 1921, the town fell.\n")
    ran = maarat("timeline", "odd.md", "--json")
    assert ran.code == 0
    assert ran.err.startswith("odd.md:")
    assert maarat("timeline", "odd.md", "--strict").code == 1


def test_front_matter_that_was_not_used_is_told(maarat: Callable[..., Ran]) -> None:
    Path("odd.md").write_text(ARTICLE.replace("text: Northern", "text: [Northern"))
    ran = maarat("timeline", "odd.md", "--json")
    assert "the front matter, with the infobox, was not used: it is not YAML" in ran.err
    assert {record["article"] for record in json.loads(ran.out)} == {"Battle of Tell Example"}


def test_words_of_a_file_do_not_act_on_standard_error(maarat: Callable[..., Ran]) -> None:
    ran = maarat("timeline", "\x1b[31mred.md")
    assert "\x1b" not in ran.err
    assert "␛[31mred.md: no such file" in ran.err


def test_a_bug_is_one_line_unless_it_is_looked_for(maarat: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise ZeroDivisionError("seven")

    monkeypatch.setattr("maarat.cli.run.explore", fail)
    ran = maarat("timeline", "a.md")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("a.md: this should not have happened: ZeroDivisionError: seven\nhint: ")
    monkeypatch.setenv("MAARAT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["timeline", "a.md"])


def test_a_bug_in_one_article_loses_no_other(
    maarat: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    for path in (good, bad):
        path.write_text("On 3 May 1921, the town fell.", encoding="utf-8")

    def fail(path: str, depth: Depth) -> Findings:
        if path.endswith("bad.txt"):
            raise ZeroDivisionError("seven")
        return explore(path, depth)

    monkeypatch.setattr("maarat.cli.run.explore", fail)
    ran = maarat("timeline", str(bad), str(good), "-f", "csv")
    assert ran.code == 1
    assert "the town fell" in ran.out
    assert "bad.txt: this should not have happened" in ran.err


@pytest.mark.parametrize("date", ["/", "[..]", "99999990s", "٣0s"])
def test_a_date_that_is_none_is_wrong_usage(date: str, maarat: Callable[..., Ran]) -> None:
    ran = maarat("timeline", "--since", date)
    assert ran.code == 2
    assert "not a date" in ran.err


# Help


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_help_names_every_command(arguments: tuple[str, ...], maarat: Callable[..., Ran]) -> None:
    ran = maarat(*arguments)
    assert ran.code == 0
    assert all(name in ran.out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, maarat: Callable[..., Ran]) -> None:
    ran = maarat(command, "--help")
    assert ran.code == 0
    assert f"maarat {command}" in ran.out.split("Example")[1]


def test_help_names_every_kind_of_loss(maarat: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    text = maarat("casualties", "--help").out
    assert all(name in text for name in LOSSES)


def test_the_version(maarat: Callable[..., Ran]) -> None:
    assert maarat("--version").out.startswith("maarat ")


# The program from outside


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_offers_values(shell: str, run_cli: Callable[..., Ran]) -> None:
    words = "maarat casualties --category equipment_d"
    variables = {"_MAARAT_COMPLETE": f"complete_{shell}", "COMP_WORDS": words, "COMP_CWORD": "3"}
    variables |= {"_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    out = run_cli(**variables).out
    assert "equipment_destroyed" in out
    assert "equipment_damaged" in out
    assert "equipment_captured" not in out


def test_the_streams_are_split(run_cli: Callable[..., Ran]) -> None:
    ran = run_cli("timeline", "-", "--json", stdin="---\ntitle: [\n---\nOn 3 May 1921, the town fell.\n")
    assert ran.code == 0
    assert json.loads(ran.out)[0]["date"] == "1921-05-03"
    assert ran.err


@pytest.mark.parametrize("format_", get_args(FormatName))
def test_output_is_utf8_where_the_locale_is_not(format_: str, run_cli: Callable[..., Ran]) -> None:
    ran = run_cli("timeline", "-f", format_, PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert ran.code == 0, ran.err
    if format_ != "table":
        assert ran.out == run_cli("timeline", "-f", format_, PYTHONUTF8="1").out
        assert "معركة" in ran.out


def test_a_reader_that_leaves_is_no_failure(tmp_path: Path) -> None:
    command = f"{sys.executable} -m maarat timeline -f jsonl; echo $? >code"
    done = subprocess.run(f"({command}) | head -c 1", shell=True, capture_output=True, cwd=tmp_path, check=False)
    assert done.stderr == b""
    assert (tmp_path / "code").read_text() == "0\n"


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    done = subprocess.run(
        f"{sys.executable} -m maarat timeline --json >/dev/full",
        shell=True,
        capture_output=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == b"standard output: no space left on device\n"


def test_an_interrupted_run_ends_with_130(tmp_path: Path) -> None:
    waits = subprocess.Popen(
        [sys.executable, "-m", "maarat", "timeline", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background ignores it
    )  # fmt: skip
    time.sleep(1)
    waits.send_signal(signal.SIGINT)
    _, err = waits.communicate(timeout=30)
    assert waits.returncode == 130
    assert err == b""
