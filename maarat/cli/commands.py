"""The commands: what each takes, and what help says about it."""

from collections.abc import Callable
from typing import Annotated

import typer

from maarat.cli.options import (
    SELECT,
    WRITE,
    Articles,
    AsJson,
    Categories,
    Chart,
    CheckFormat,
    Format,
    Grep,
    Ignore,
    NoBackground,
    Origin,
    Output,
    Section,
    Select,
    Severity,
    Sides,
    Since,
    Strict,
    TimesFormat,
    Totals,
    Undated,
    Until,
    ViewName,
)


def _tell_version(wanted: bool) -> None:
    """Print the version and end, if that is all that is wanted."""
    if wanted:
        from importlib.metadata import version

        typer.echo(f"maarat {version('maarat')}")
        raise typer.Exit


def _start(
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Explore the timeline and the facts of articles about battles."""


def timeline(
    articles: Articles = None,
    sides: Sides = None,
    since: Since = None,
    until: Until = None,
    section: Section = "",
    grep: Grep = "",
    no_background: NoBackground = False,
    undated: Undated = False,
    chart: Chart = False,
    format_: Format = None,
    as_json: AsJson = False,
    output: Output = "",
    strict: Strict = False,
) -> None:
    """Show what happened when, oldest first."""
    from maarat.cli.run import Writing, ask_for, show

    ask = ask_for(sides, since, until)._replace(
        section=section, grep=grep, background=not no_background, undated=undated
    )
    view = "events-by-date" if chart else "timeline"
    raise typer.Exit(show(view, articles, ask, Writing(format_, as_json, output, strict)))


def infobox(
    articles: Articles = None,
    sides: Sides = None,
    since: Since = None,
    until: Until = None,
    field: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            show_default=False,
            rich_help_panel=SELECT,
            help="Only the text of this field: result, strength1 …",
        ),
    ] = "",
    format_: Format = None,
    as_json: AsJson = False,
    output: Output = "",
    strict: Strict = False,
) -> None:
    """Show the infobox, the sides next to each other."""
    from maarat.cli.run import Writing, ask_for, show

    ask = ask_for(sides, since, until)._replace(field=field)
    raise typer.Exit(show("infobox", articles, ask, Writing(format_, as_json, output, strict)))


def casualties(
    articles: Articles = None,
    sides: Sides = None,
    since: Since = None,
    until: Until = None,
    categories: Categories = None,
    origin: Annotated[
        Origin | None,
        typer.Option(show_default=False, rich_help_panel=SELECT, help="Only what the infobox, or the text, says."),
    ] = None,
    totals: Totals = False,
    chart: Chart = False,
    format_: Format = None,
    as_json: AsJson = False,
    output: Output = "",
    strict: Strict = False,
) -> None:
    """Show who lost what, when, and who says so."""
    from maarat.cli.run import Writing, ask_for, one_view_of, show

    ask = ask_for(sides, since, until)._replace(categories=tuple(categories or ()), origin=origin or "")
    view = one_view_of({"totals": totals, "losses-by-date": chart}, "casualties")
    raise typer.Exit(show(view, articles, ask, Writing(format_, as_json, output, strict)))


def times(
    files: Articles = None,
    format_: TimesFormat = None,
    as_json: AsJson = False,
    output: Output = "",
    strict: Strict = False,
) -> None:
    """Show every time expression with its TIMEX3 value and its date."""
    from maarat.cli.run import Writing, ask_for, show

    ask = ask_for(None, None, None)
    raise typer.Exit(show("times", files, ask, Writing(format_, as_json, output, strict)))


def check(
    articles: Articles = None,
    select: Select = None,
    ignore: Ignore = None,
    severity: Severity = None,
    list_: Annotated[
        bool, typer.Option("--list", help="Show the codes: what each means and what to do about it.")
    ] = False,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", rich_help_panel=WRITE, help="Exit with 0 whatever was found.")
    ] = False,
    format_: CheckFormat = None,
    as_json: AsJson = False,
    output: Output = "",
    strict: Strict = False,
) -> None:
    """Show where infobox and prose disagree, and what cannot be right."""
    from maarat.cli.run import Writing, show_codes, show_flaws

    writing = Writing(format_, as_json, output, strict)
    codes = (select or (), ignore or (), severity or "")
    if list_:
        show_codes(codes, writing)
        return
    raise typer.Exit(show_flaws(articles, codes, writing, exit_zero=exit_zero))


def explain(
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT", show_default=False, help="The number of a line, words of the text, or the id of a record."
        ),
    ],
    article: Annotated[
        str | None,
        typer.Argument(
            metavar="[ARTICLE]",
            show_default=False,
            help="A file, or - for standard input. None: the article that ships with the program.",
        ),
    ] = None,
    format_: Format = None,
    as_json: AsJson = False,
    output: Output = "",
    strict: Strict = False,
) -> None:
    """Show why: what was read in a line or in words, by which rule, and where its date is from."""
    from maarat.cli.run import Writing, ask_for, ask_what, one_article, refuse_swapped, show

    refuse_swapped(what, article)
    ask = ask_for(None, None, None)._replace(what=ask_what(what))
    raise typer.Exit(show("explain", one_article(article), ask, Writing(format_, as_json, output, strict)))


def schema(
    view: Annotated[ViewName, typer.Argument(show_default=False, help="The view whose records to describe.")],
    output: Output = "",
) -> None:
    """Print the JSON Schema of a view's records."""
    from maarat.cli.run import show_schema

    show_schema(view, output)


COMMANDS: dict[str, tuple[Callable[..., None], str]] = {
    "timeline": (timeline, "maarat timeline --since '10 October 2012' --side rebel"),
    "infobox": (infobox, "maarat infobox --field result"),
    "casualties": (casualties, "maarat casualties --side rebel --category killed"),
    "times": (times, "maarat times --format csv"),
    "check": (check, "maarat check --select M1 --exit-zero"),
    "explain": (explain, "maarat explain 'By the next day'"),
    "schema": (schema, "maarat schema timeline"),
}
"""The commands with an example of each."""


def make_app(wanted: str = "") -> typer.Typer:
    """Return the application; only with the command that is wanted, if it is one.

    Typer looks at every option of every command that it knows before it runs one of them.
    """
    made = typer.Typer(
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog="Start with: maarat timeline",
    )
    made.callback()(_start)
    for name in [wanted] if wanted in COMMANDS else COMMANDS:
        command, example = COMMANDS[name]
        made.command(name, epilog=f"Example: {example}")(command)
    return made


app = make_app()
