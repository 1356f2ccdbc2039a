"""What every command that shows a view does: read, find, show, report."""

import os
from collections.abc import Mapping, Sequence

from maarat.cli.output import complain, write_result
from maarat.errors import BUG, BUG_HINT, ExitCode, MaaratError
from maarat.explore import count_within, explore
from maarat.formats import check_format, format_of, write
from maarat.model import Depth, Findings
from maarat.read import find_articles, shipped_article
from maarat.record import NamedTuple
from maarat.views import Ask, View, depth_of, make_view


class Writing(NamedTuple):
    """How the user wants the result."""

    format: str | None
    as_json: bool
    output: str
    strict: bool

    def chosen_format(self, view: str, is_field: bool) -> str:
        """Return the format asked for, else the one of the file's ending, else a table; raises if they clash."""
        if self.as_json and self.format not in (None, "json"):
            message = f"--json and --format {self.format} exclude each other"
            raise MaaratError(message, "leave one of them out", ExitCode.USAGE)
        name = "json" if self.as_json else self.format
        if is_field:
            if name not in (None, "table"):
                hint = "leave out --field and take the value from the records: jq '.[].fields' has all of them"
                raise MaaratError(f"--field prints bare text, not {name}", hint, ExitCode.USAGE)
            return "text"
        name = name or format_of(self.output) or "table"
        check_format(name, view)
        return name


def ask_for(sides: Sequence[str] | None, since: str | None, until: str | None) -> Ask:
    """Return what the options that all views share ask for."""
    if since is None and until is None:
        return Ask(sides=tuple(sides or ()))
    from maarat.views.dates import read_range

    first, last = read_range(since, until)
    return Ask(sides=tuple(sides or ()), since=first, until=last)


def one_view_of(wanted: Mapping[str, bool], usual: str) -> str:
    """Return the view that was asked for, the usual one if none was; raises if several were."""
    chosen = [view for view, is_wanted in wanted.items() if is_wanted]
    if len(chosen) > 1:
        raise MaaratError("--totals and --chart exclude each other", "leave one of them out", ExitCode.USAGE)
    return chosen[0] if chosen else usual


def ask_what(what: str) -> str:
    """Return what is to be explained; nothing is no question."""
    if not what.strip():
        raise MaaratError("there is nothing to explain", "name a line, or words of the text", ExitCode.USAGE)
    return what.strip()


def refuse_swapped(what: str, article: str | None) -> None:
    """Raise where the file was named first, and what is to be explained in it last."""
    # Unlike those of a Path these two take names that are too long for a file, and there is none.
    if article and article != "-" and not os.path.exists(article) and os.path.isfile(what):  # noqa: PTH110, PTH113
        from shlex import quote

        order = f"what to explain comes before the article: maarat explain {quote(article)} {quote(what)}"
        raise MaaratError(f"{article}: no such file", order, ExitCode.USAGE)


def one_article(path: str | None) -> list[str]:
    """Return the one article that is meant, none for the shipped one; raises for a folder of several."""
    found = find_articles([path]) if path else []
    if len(found) > 1:
        message = f"{path}: explain takes one article, and here are {len(found)}"
        raise MaaratError(message, f"name one of them, such as {found[0]}", ExitCode.USAGE)
    return found


def show(view: str, articles: Sequence[str] | None, ask: Ask, writing: Writing) -> int:
    """Show a view of articles; returns the exit code."""
    return _show(view, articles, ask, writing)[1]


def show_flaws(
    articles: Sequence[str] | None,
    codes: tuple[Sequence[str], Sequence[str], str],
    writing: Writing,
    *,
    exit_zero: bool,
) -> int:
    """Show the flaws of articles; returns the exit code: failed where there are errors or warnings.

    `codes` are those selected, those ignored and the least severity.
    """
    from maarat.codes import chosen_codes

    chosen = chosen_codes(*codes) if any(codes) else None
    made, code = _show("check", articles, Ask(codes=chosen), writing)
    is_bad = made is not None and any(record["severity"] != "info" for record in made.records)
    return ExitCode.FAILED if code == ExitCode.FAILED or (is_bad and not exit_zero) else ExitCode.DONE


def show_codes(codes: tuple[Sequence[str], Sequence[str], str], writing: Writing) -> None:
    """Show what `check` looks for; `codes` as for `show_flaws`."""
    from maarat.codes import chosen_codes
    from maarat.views.codes import list_codes

    name = writing.chosen_format("check", is_field=False)
    if name == "sarif":
        raise MaaratError("--list has no format 'sarif'", "it has: table, json, jsonl, csv, md", ExitCode.USAGE)
    listed = list_codes(chosen_codes(*codes))
    write_result(lambda out: write(listed, name, out), writing.output, for_people=name == "table")


def _show(view: str, articles: Sequence[str] | None, ask: Ask, writing: Writing) -> tuple[View | None, int]:
    """Show a view of articles; returns it, None where no article could be read, and the exit code."""
    name = writing.chosen_format(view, bool(ask.field))
    findings, all_read = _gather(articles or (), depth_of(view))
    if view == "totals":
        findings = [count_within(one, ask.since, ask.until) for one in findings]
    made = make_view(view, findings, ask) if findings else None
    if made is not None:
        shown = made
        write_result(lambda out: write(shown, name, out), writing.output, for_people=name in ("table", "text"))
        for hint in made.hints:
            complain("", hint)
    has_problems = writing.strict and any(one.problems for one in findings)
    return made, ExitCode.FAILED if has_problems or not all_read else ExitCode.DONE


def _gather(articles: Sequence[str], depth: Depth) -> tuple[list[Findings], bool]:
    """Return what was found in each article, and whether all could be read; the shipped one if none is named.

    What cannot be read and what is odd in a file is told on standard error, and the run goes on.
    """
    paths = find_articles(articles) if articles else [str(shipped_article())]
    findings, all_read = [], True
    for path in paths:
        try:
            one = explore(path, depth)
        except MaaratError as error:
            complain(str(error), error.hint)
            all_read = False
            continue
        except Exception as error:
            if os.environ.get("MAARAT_DEBUG"):
                raise
            complain(f"{path}: {BUG}: {type(error).__name__}: {error}", BUG_HINT)  # and the other articles are shown
            all_read = False
            continue
        for problem in one.problems:
            line, _ = one.article.locate(problem.span.start)
            complain(f"{one.article.path}:{line}: {problem.message}", problem.hint)
        findings.append(one)
    return findings, all_read


def show_schema(view: str, output: str) -> None:
    """Print the JSON Schema of a view's records."""
    import json

    from maarat.views import schema_of

    text = json.dumps(schema_of(view), indent=2, ensure_ascii=False) + "\n"
    write_result(lambda out: out.write(text), output, for_people=False)
