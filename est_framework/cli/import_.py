"""`est import`: an actor's own lists become reports."""

from __future__ import annotations

from pathlib import Path

import click

from est_framework.cli.options import force_option, form_option, read_bytes
from est_framework.cli.talk import Talk


@click.group(name="import")
def import_() -> None:
    """Turn an actor's own lists into reports."""


@import_.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--map",
    "mapping",
    type=click.Path(path_type=Path),
    help="The mapping; when left out, the one that est.yaml names under imports.",
)
@click.option("--from", "first", metavar="PERIOD", help="First period to import.")
@click.option("--to", "last", metavar="PERIOD", help="Last period to import.")
@click.option(
    "--unplaced",
    type=click.Path(path_type=Path),
    help="Write the rows that could not be placed to this file, each with the reason.",
)
@click.option("--dry-run", is_flag=True, help="Say what would come in, and keep nothing.")
@force_option
@form_option
@click.pass_obj
def incidents(  # noqa: PLR0913  # one argument for each option
    talk: Talk,
    file: Path,
    mapping: Path | None,
    first: str | None,
    last: str | None,
    unplaced: Path | None,
    form: str,
    *,
    dry_run: bool,
    force: bool,
) -> int:
    """Turn a list of events or answers into that actor's reports, and keep them.

    Every row is accounted for: imported, left out by the mapping with its reason, or a finding. The same
    list again, or one that overlaps it, adds only what is new.

    Example: est import incidents handelser.csv --map polisen.yaml
    """
    from est_framework.files import write_new
    from est_framework.publish.findings_text import account_text, unplaced_table
    from est_framework.reports.formats.source import Source
    from est_framework.reports.incidents.receive import mapping_file, receive_incidents

    local = talk.local()
    mapping = mapping or mapping_file(local)
    done = receive_incidents(
        local,
        Source(file.name, read_bytes(str(file))),
        Source(mapping.name, read_bytes(str(mapping))),
        span=(talk.period(first) if first else None, talk.period(last) if last else None),
        now=talk.now(),
        dry_run=dry_run,
    )
    talk.findings(done.findings, form, "error")
    talk.say(account_text(done, talk.language))
    if unplaced is not None:
        table = unplaced_table(done, talk.language).encode("utf-8-sig")
        write_new({unplaced: table}, overwrite=force)
        talk.say(talk.words("{file}: {n} rows").format(file=unplaced, n=len(done.unplaced)))
    return done.exit_code


@import_.command("map")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--actor", metavar="ID", help="The actor that the list is from.")
@click.option("--sheet", metavar="NAME", help="The sheet of a workbook.")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="The file to write.")
@force_option
@click.pass_obj
def map_(  # one argument for each option
    talk: Talk, file: Path, actor: str | None, sheet: str | None, out: Path | None, *, force: bool
) -> int:
    """Propose a mapping for a list that has none, from its headings and values.

    Says what was found where and how surely. What only you can decide is marked TODO, and the mapping is
    not used until that is decided.

    Example: est import map felanmalan.xlsx -o felanmalan.yaml
    """
    from est_framework.errors import ExitCode
    from est_framework.files import write_new
    from est_framework.publish.proposal_text import proposal_table
    from est_framework.reports.formats.source import Source
    from est_framework.reports.incidents.propose import propose_mapping

    proposed = propose_mapping(
        Source(file.name, read_bytes(str(file))),
        talk.local().setup,
        actor=actor,
        sheet=sheet,
        language=talk.language,
    )
    if proposed.proposal is None:
        return talk.findings(proposed.findings, "text", "error")
    if out is None:
        talk.out(proposed.yaml.rstrip("\n"))
    else:
        write_new({out: proposed.yaml.encode()}, overwrite=force)
    talk.say(proposal_table(proposed, talk.language))
    return ExitCode.FINDINGS if list(proposed.proposal.missing()) else ExitCode.CLEAN
