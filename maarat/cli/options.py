"""The options that commands share, each described once."""

from typing import Annotated, Literal

import typer

SELECT = "What to show"
WRITE = "How to write it"

FormatName = Literal["table", "json", "jsonl", "csv", "md"]
TimesFormatName = Literal["table", "json", "jsonl", "csv", "md", "timeml"]
CheckFormatName = Literal["table", "json", "jsonl", "csv", "md", "sarif"]
ViewName = Literal[
    "timeline", "infobox", "casualties", "times", "totals", "check", "losses-by-date", "events-by-date", "explain"
]
Origin = Literal["infobox", "prose"]


def _complete_category(incomplete: str) -> list[str]:
    """Return the categories that begin so, for the shell."""
    from maarat.wording import LOSSES

    return [name for name in LOSSES if name.startswith(incomplete)]


Articles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ARTICLE]...",
        show_default=False,
        help="Files, folders of files, or - for standard input. None: the article that ships with the program.",
    ),
]
_FORMAT = typer.Option(
    "--format", "-f", show_default=False, rich_help_panel=WRITE, help="table, unless the ending of -o says other."
)
Format = Annotated[FormatName | None, _FORMAT]
CheckFormat = Annotated[CheckFormatName | None, _FORMAT]
TimesFormat = Annotated[TimesFormatName | None, _FORMAT]
AsJson = Annotated[bool, typer.Option("--json", rich_help_panel=WRITE, help="The same as --format json.")]
Output = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        show_default=False,
        rich_help_panel=WRITE,
        help="Write to this file, whole or not at all.",
    ),
]
Strict = Annotated[
    bool, typer.Option("--strict", rich_help_panel=WRITE, help="Exit with 1 if an article had problems.")
]
Sides = Annotated[
    list[str] | None,
    typer.Option(
        "--side",
        metavar="WHO",
        show_default=False,
        rich_help_panel=SELECT,
        help="One side: rebel, 1, civilian, a name, a part of one, an abbreviation. May be repeated.",
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        show_default=False,
        rich_help_panel=SELECT,
        help="From this date on: 2012-10-09, 9 October 2012, October 2012, 490 BC.",
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="DATE",
        show_default=False,
        rich_help_panel=SELECT,
        help="Up to this date, its last day included.",
    ),
]
Categories = Annotated[
    list[str] | None,
    typer.Option(
        "--category",
        metavar="KIND",
        show_default=False,
        rich_help_panel=SELECT,
        autocompletion=_complete_category,
        help="Only this kind of loss: killed, wounded, captured, missing, displaced, deserted, surrendered, casualties, "
        "equipment_destroyed, equipment_damaged, equipment_captured. May be repeated.",
    ),
]
Section = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        show_default=False,
        rich_help_panel=SELECT,
        help="Only below headings with this in their name.",
    ),
]
Grep = Annotated[
    str,
    typer.Option(
        "--grep",
        "-g",
        metavar="WORDS",
        show_default=False,
        rich_help_panel=SELECT,
        help="Only what has all these words.",
    ),
]
NoBackground = Annotated[
    bool,
    typer.Option("--no-background", rich_help_panel=SELECT, help="Leave out flashbacks, context and aftermath."),
]
Undated = Annotated[bool, typer.Option("--undated", rich_help_panel=SELECT, help="Add what has no date, at the end.")]
Totals = Annotated[
    bool,
    typer.Option("--totals", rich_help_panel=SELECT, help="Add up what can be added, and say why the rest cannot."),
]
Chart = Annotated[bool, typer.Option("--chart", rich_help_panel=SELECT, help="A bar for each date.")]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODE",
        show_default=False,
        rich_help_panel=SELECT,
        help="Only these codes, or all that begin so: M101, M1. May be repeated.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar="CODE", show_default=False, rich_help_panel=SELECT, help="Not these codes. May be repeated."
    ),
]
Severity = Annotated[
    Literal["info", "warning", "error"] | None,
    typer.Option("--severity", show_default=False, rich_help_panel=SELECT, help="Only what is so bad, or worse."),
]
