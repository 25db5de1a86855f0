"""The forms of a period, written to the local EST's folder: a workbook and a web form each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from est_framework.errors import SurroundingsError, UsageError
from est_framework.files import write_whole
from est_framework.findings import did_you_mean
from est_framework.forms.asked import form_of
from est_framework.forms.web import web_form
from est_framework.forms.workbook import workbook_bytes
from est_framework.language import Language, Text
from est_framework.periods import Period
from est_framework.setup.local import LocalEst
from est_framework.setup.models import Actor
from est_framework.setup.resolved import ResolvedSetup

_NAMED = 5


def write_forms(
    local: LocalEst,
    period: Period,
    *,
    actors: Sequence[str] | None = None,
    language: Language,
    overwrite: bool = False,
) -> list[Path]:
    """
    Write the forms of a period: `FORMS/PERIOD/ACTOR.xlsx` and `ACTOR.html`.

    An actor that uses more templates than one gets a pair for each; from the second on the
    template's id stands in the name, as in `polisen_event.html`.

    Args:
        local: The local EST.
        period: The period that is asked about.
        actors: Only these, by id; all that are asked in the period where None.
        language: The language of the forms.
        overwrite: Whether forms that are there already may be replaced.

    Returns:
        The files written, in the setup's order of actors.

    Raises:
        UsageError: No actor is asked in the period, or one of `actors` is not.
        SurroundingsError: A form is there already, or the folder cannot be written.
    """
    asked = _asked(local, period, actors)
    folder = local.forms / str(period)
    named = [(_name(a, template), a.id, template) for a in asked for template in a.templates]
    files = [folder / f"{name}{kind}" for name, *_ in named for kind in (".xlsx", ".html")]
    there = [file for file in files if file.exists()]
    if there and not overwrite:
        raise SurroundingsError(_in_the_way(there, local.folder))
    contents = [
        content
        for _, actor, template in named
        for content in _contents(local.setup, actor, period, template, language)
    ]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file, content in zip(files, contents, strict=True):
            write_whole(file, content)
    except OSError as cause:
        raise SurroundingsError(_cannot_write(folder, cause)) from cause
    return files


def _name(actor: Actor, template: str) -> str:
    return actor.id if template == actor.templates[0] else f"{actor.id}_{template}"


def _contents(
    setup: ResolvedSetup, actor: str, period: Period, template: str, language: Language
) -> Iterator[bytes]:
    yield workbook_bytes(form_of(setup, actor, period, template, language))
    yield web_form(setup, actor, period, template, language).encode()


def _asked(local: LocalEst, period: Period, wanted: Sequence[str] | None) -> list[Actor]:
    asked = {actor.id: actor for actor in local.setup.expected(period)}
    if not asked:
        raise UsageError(_nobody_is_asked(local, period))
    for id_ in wanted or ():
        if id_ not in asked:
            raise UsageError(_is_not_asked(local, period, id_))
    return [actor for id_, actor in asked.items() if wanted is None or id_ in wanted]


def _nobody_is_asked(local: LocalEst, period: Period) -> Text:
    cycle = local.setup.setup.cycle
    return Text(
        sv=f"Ingen aktör tillfrågas för {period}. Uppsättningen börjar med {cycle.first} och "
        f"frågar om perioder som {cycle.first}. Välj en annan period eller ändra est.yaml.",
        en=f"No actor is asked for {period}. The setup begins with {cycle.first} and asks about "
        f"periods like {cycle.first}. Choose another period or change est.yaml.",
    )


def _is_not_asked(local: LocalEst, period: Period, actor: str) -> Text:
    if actor in local.setup.actors:
        return Text(
            sv=f"Aktören {actor} tillfrågas inte för {period}. Se since och until i est.yaml.",
            en=f"The actor {actor} is not asked for {period}. See since and until in est.yaml.",
        )
    near = did_you_mean(actor, local.setup.actors)
    known = ", ".join(local.setup.actors)
    return Text(
        sv=f"Uppsättningen har ingen aktör ”{actor}”.{near.sv.rstrip()} Aktörerna är: {known}.",
        en=f"The setup has no actor “{actor}”.{near.en.rstrip()} The actors are: {known}.",
    )


def _in_the_way(files: Sequence[Path], folder: Path) -> Text:
    shown = ", ".join(file.relative_to(folder).as_posix() for file in files[:_NAMED])
    more = len(files) - _NAMED
    return Text(
        sv=f"Det finns redan formulär: {shown}{f' och {more} till' if more > 0 else ''}. "
        "Inget skrevs. Flytta dem, eller säg till att de får ersättas (--force).",
        en=f"There are forms already: {shown}{f' and {more} more' if more > 0 else ''}. "
        "Nothing was written. Move them, or say that they may be replaced (--force).",
    )


def _cannot_write(folder: Path, cause: OSError) -> Text:
    why = cause.strerror or str(cause)
    return Text(
        sv=f"Formulären kunde inte skrivas i {folder}: {why}. "
        "Stäng filer som är öppna i Excel och se efter att mappen går att skriva i.",
        en=f"The forms could not be written in {folder}: {why}. "
        "Close files that are open in Excel and see that the folder can be written to.",
    )
