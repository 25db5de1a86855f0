"""`est new`: a local EST of one's own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.cli.talk import Talk
from est_framework.errors import UsageError
from est_framework.language import Text

if TYPE_CHECKING:
    from est_framework.setup.answers import NewActor


def _asked(value: str | None, question: str, option: str) -> str:
    """Give the option's value, or ask where somebody can answer."""
    if value:
        return value
    if not sys.stdin.isatty():
        raise UsageError(
            Text(
                sv=f"{option} saknas, och här finns ingen terminal att fråga i.",
                en=f"{option} is missing, and there is no terminal to ask in.",
            )
        )
    return str(click.prompt(question, err=True))


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--code", help='SCB code of the municipality, four digits, such as "0180".')
@click.option("--area", "areas", multiple=True, metavar="NAME", help="An area; may be repeated.")
@click.option(
    "--actor",
    "actors",
    multiple=True,
    metavar="NAME=TYPE",
    help="An actor and its type; may be repeated. See: est method list",
)
@click.option("--months", type=int, help="How many months reports are kept.")
@click.option("--decision", help="The decision that the retention rests on.")
@click.option("--first", metavar="PERIOD", help="The first period to report about.")
@click.pass_obj
def new(  # noqa: PLR0913  # one argument for each option
    talk: Talk,
    folder: Path,
    code: str | None,
    areas: tuple[str, ...],
    actors: tuple[str, ...],
    months: int | None,
    decision: str | None,
    first: str | None,
) -> None:
    """Make a local EST in a new folder.

    Example: est new trygg-orebro --code 1880 --area Vivalla --actor "Polisen=polis"
    """
    from est_framework.periods import Period, PeriodKind
    from est_framework.setup.answers import NewAnswers
    from est_framework.setup.municipalities import municipalities
    from est_framework.setup.new import new_local

    _ = talk.words
    code = _asked(code, _("SCB code of the municipality"), "--code")
    known = municipalities().get(code)
    made = new_local(
        folder,
        NewAnswers(
            municipality_code=code,
            municipality_name=known.name if known else folder.name,
            setup=folder.absolute().name,
            areas=areas or _split(_asked(None, _("Areas, with commas between"), "--area")),
            actors=tuple(
                _actor(words)
                for words in actors
                or _split(_asked(None, _("Actors as NAME=TYPE, with commas between"), "--actor"))
            ),
            language=talk.language,
            retention_months=months or _number(_("Months that reports are kept"), "--months"),
            retention_decision=_asked(decision, _("The decision it rests on"), "--decision"),
            first=Period.parse(first)
            if first
            else Period.holding(talk.now().date(), PeriodKind.WEEK),
        ),
    )
    talk.out(str(made))
    talk.say(_("Next: est -C {folder} check").format(folder=folder))


def _number(question: str, option: str) -> int:
    answer = _asked(None, question, option)
    if not answer.isdecimal():
        raise UsageError(
            Text(
                sv=f"”{answer[:20]}” är inget antal. Skriv siffror, till exempel 24.",
                en=f"“{answer[:20]}” is no number. Write digits, such as 24.",
            )
        )
    return int(answer)


def _split(words: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in words.split(",") if part.strip())


def _actor(words: str) -> NewActor:
    from est_framework.setup.answers import NewActor

    name, separator, type_ = words.rpartition("=")
    if not separator:
        raise UsageError(
            Text(
                sv=f"”{words[:60]}” saknar typ. Skriv NAMN=TYP, till exempel Polisen=polis.",
                en=f"“{words[:60]}” has no type. Write NAME=TYPE, such as Polisen=polis.",
            )
        )
    return NewActor(name=name.strip(), type=type_.strip())
