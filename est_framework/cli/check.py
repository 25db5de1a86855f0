"""`est check`: is this setup conformant?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from est_framework.cli.talk import Talk
from est_framework.cli.telling import HowTold, tell, told_options

if TYPE_CHECKING:
    from datetime import date

    from est_framework.findings import Finding
    from est_framework.setup.check import Checked
    from est_framework.setup.under_check import SetupUnderCheck

_DIGITS_OF_A_PERSON = 8
_NUMBERS = frozenset({"personal_number", "coordination_number", "reserve_number"})


@click.command()
@click.option(
    "--statement",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Write here how you follow the method: a page, a badge and JSON.",
)
@click.option(
    "--loop",
    "with_loop",
    is_flag=True,
    help="Also check what is kept: that each measure has its problem, owner, dates and follow-up.",
)
@told_options()
@click.pass_obj
def check(talk: Talk, folder: Path | None, how: HowTold, *, with_loop: bool) -> int:
    """Check your setup against the method: faults, gaps, departures, and what is accepted.

    Reads est.yaml and areas.geojson, and the texts in avtal and manual for what is left to write.

    Example: est check --statement konformitet
    """
    from est_framework.setup.check import check_local
    from est_framework.setup.load import find_local

    today = talk.now().astimezone(ZoneInfo("Europe/Stockholm")).date()
    checked = check_local(
        find_local(Path(talk.start)),
        today,
        names_a_person=_names_a_person,
        of_acceptances=lambda under: _of_acceptances(talk, under, today),
    )
    checked = _safe_to_show(talk, checked)
    kept = _of_the_loop(talk) if with_loop and checked.local is not None else []
    code = tell(talk, how, (*checked.findings, *kept), checked=checked.files)
    _say_what_was_checked(talk, checked)
    if folder is not None:
        _write_statement(talk, checked, today, folder, force=how.force)
    return code


def _of_the_loop(talk: Talk) -> list[Finding]:
    from est_framework.measures.loop.check import check_loop

    return check_loop(talk.local(), now=talk.now())


def _names_a_person(text: str) -> bool:
    if sum(c.isdigit() for c in text) < _DIGITS_OF_A_PERSON:
        return False
    from est_framework.privacy.gate import scan

    return any(hit.certain and hit.kind in _NUMBERS for hit in scan(text))


def _of_acceptances(talk: Talk, check: SetupUnderCheck, today: date) -> list[Finding]:
    if not any(accepted.code.startswith("REP") for accepted in check.setup.accepted):
        return []
    from est_framework.reports.acceptances import acceptances_of_nothing, faults_of_acceptances
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.keeping.ledger_database import file_of

    if refused := list(faults_of_acceptances(check)):
        return refused
    local = talk.local()
    file = file_of(local.ledger_url)
    if file is not None and not file.exists():
        return []
    with Ledger.open(local.ledger_url) as ledger:
        return list(acceptances_of_nothing(check, local.setup, ledger.arrivals(), today))


def _safe_to_show(talk: Talk, checked: Checked) -> Checked:
    """What points out a person in the file, be it in an id or a contact, is repeated by no finding."""
    from est_framework.setup.check import masked

    return masked(checked, talk.masked)


def _say_what_was_checked(talk: Talk, checked: Checked) -> None:
    if checked.local is None:
        return
    setup = checked.local.setup
    talk.say(
        talk.words(
            "No faults in the setup. Checked {files} against {method}: {areas} areas, {actors} actors, "
            "{changes} changes in the method, {accepted} accepted departures."
        ).format(
            files=_named(checked.files),
            method=setup.release.name,
            areas=len(setup.areas),
            actors=len(setup.actors),
            changes=len(setup.changes),
            accepted=len(checked.deviations),
        )
    )
    if (checked.local.folder / "data").is_dir():
        talk.say(talk.words("Whether EST is also run as meant, the records say: est fidelity."))


def _named(files: tuple[str, ...]) -> str:
    """Name the files at the top, and count those in folders."""
    top = [name for name in files if "/" not in name]
    folders = [name.split("/", 1)[0] for name in files if "/" in name]
    return ", ".join([*top, *(f"{f}/ ({folders.count(f)})" for f in dict.fromkeys(folders))])


def _write_statement(
    talk: Talk, checked: Checked, today: date, folder: Path, *, force: bool
) -> None:
    if checked.local is None:
        talk.say(talk.words("No statement was written: the faults must be corrected first."))
        return
    from est_framework.files import write_new
    from est_framework.publish.conformance.files import statement_files
    from est_framework.setup.conformance import make_statement

    statement = make_statement(checked, today)
    made = statement_files(statement, checked.local.setup.setup.language)
    write_new({folder / name: content for name, content in made.items()}, overwrite=force)
    for name in made:
        talk.say(talk.words("Wrote {file}.").format(file=folder / name))
