"""The forms of a period, written to the local EST's folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from est_framework.errors import SurroundingsError, what_stopped
from est_framework.files import write_whole
from est_framework.forms.asked import form_of
from est_framework.forms.paper import paper_bytes
from est_framework.forms.planned import PlannedForm, planned_forms
from est_framework.forms.web import web_form
from est_framework.forms.workbook.write import workbook_bytes
from est_framework.forms.xlsform.layout import FILE_ENDING
from est_framework.forms.xlsform.write import xlsform_bytes
from est_framework.language import Language, Text
from est_framework.periods import Period
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import keep_revision

_NAMED = 5


def write_forms(
    local: LocalEst,
    period: Period,
    *,
    actors: Sequence[str] | None = None,
    language: Language,
    paper: bool = False,
    overwrite: bool = False,
) -> list[Path]:
    """
    Write the forms of a period: `FORMS/PERIOD/ACTOR.xlsx`, `ACTOR.html` and `ACTOR.pdf`.

    Only those that the actor's way of reporting needs, such as `ACTOR_xlsform.xlsx`; workbook and web
    form where it names none, paper where the coordinator is told and writes it in. An actor that uses
    more templates than one gets as much for each; from the second on the template's id stands in the
    name, as in `polisen_event.html`. Who gets no form, and why, is said by `without_form`. The setup is
    kept, so that what comes back is read by it however late.

    Args:
        local: The local EST.
        period: The period that is asked about.
        actors: Only these, by id; all that are asked in the period where None.
        language: The language of the forms.
        paper: Whether everyone that gets a form gets it on paper too.
        overwrite: Whether forms that are there already may be replaced.

    Returns:
        The files written, in the setup's order of actors.

    Raises:
        UsageError: No actor has anything to send for the period, or one of `actors` has not.
        SurroundingsError: A form is there already, or the folder cannot be written.
    """
    forms = planned_forms(local.setup, period, actors, paper=paper)
    folder = local.forms / str(period)
    files = [folder / form.file for form in forms]
    there = [file for file in files if file.exists()]
    if there and not overwrite:
        raise SurroundingsError(_in_the_way(there, local.folder))
    keep_revision(local)
    contents = [_content(local.setup, form, period, language) for form in forms]
    try:
        for file, content in zip(files, contents, strict=True):
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(file, content)
    except OSError as cause:
        raise SurroundingsError(_cannot_write(folder, cause)) from cause
    return files


def _content(setup: ResolvedSetup, form: PlannedForm, period: Period, language: Language) -> bytes:
    actor, template = form.actor.id, form.template
    if form.kind == ".html":
        return web_form(setup, actor, period, template, language).encode()
    if form.kind == FILE_ENDING:
        return xlsform_bytes(setup, actor, period, template, language)
    made = paper_bytes if form.kind == ".pdf" else workbook_bytes
    return made(form_of(setup, actor, period, template, language))


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
    why = what_stopped(cause)
    return Text(
        sv=f"Formulären kunde inte skrivas i {folder}: {why.sv}. "
        "Stäng filer som är öppna i Excel och se efter att mappen går att skriva i.",
        en=f"The forms could not be written in {folder}: {why.en}. "
        "Close files that are open in Excel and see that the folder can be written to.",
    )
