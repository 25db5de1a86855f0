"""`est picture`: the period put together and published, to the group or to readers outside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal

import click

from est_framework.cli.options import force_option, whole_form_option
from est_framework.cli.talk import Talk

if TYPE_CHECKING:
    from est_framework.periods import Period
    from est_framework.setup.local import LocalEst


@click.command()
@click.argument("period")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d"]),
    help="As it was known at this moment, by the setup's clock.",
)
@click.option(
    "--only",
    type=click.Choice(["page", "pdf", "xlsx", "csv", "parquet", "geojson"]),
    multiple=True,
    help="Only the page and this form of data; may be given several times.",
)
@click.option(
    "--for",
    "reader",
    type=click.Choice(["group", "management", "reporters", "public", "outputs"]),
    default="group",
    help="Whose page (outputs: all that the setup names). Outside the group, numbers that are out stay.",
)
@click.option(
    "--engine",
    default="duckdb",
    metavar="ENGINE",
    help="What counts: duckdb, spark, or the URL of a Spark master, such as local[2].",
)
@click.option(
    "--trace",
    nargs=2,
    metavar="AREA INDICATOR",
    help="Write nothing; show the reports behind one number, for the group only.",
)
@whole_form_option
@force_option
@click.pass_obj
def picture(  # noqa: PLR0913  # click hands options over by name
    talk: Talk,
    period: str,
    as_of: datetime | None,
    only: tuple[str, ...],
    reader: Literal["group", "management", "reporters", "public", "outputs"],
    engine: str,
    trace: tuple[str, str] | None,
    form: str,
    *,
    force: bool,
) -> None:
    """Put a period together and write the page for the group, with its data in the folder data.

    Example: est picture 2026-W47
    """
    from est_framework.publish.findings_text import findings_text
    from est_framework.publish.picture.outputs import OUTPUT_FORMS
    from est_framework.publish.picture.publish import publish_picture
    from est_framework.reports.keeping.ledger_clock import latest

    local = replace(talk.local(), engine=engine)
    known = latest(local.ledger_url, talk.now())
    moment = as_of.replace(tzinfo=local.setup.zone) if as_of else known
    if trace:
        _trace(talk, local, talk.period(period), trace, moment, form)
        return
    if reader != "group":
        _outside(talk, local, talk.period(period), reader, moment, force=force)
        return
    published = publish_picture(
        local,
        talk.period(period),
        as_of=moment,
        language=talk.language,
        overwrite=force,
        forms=[form for form in OUTPUT_FORMS if form in only or not only],
    )
    if published.findings:
        talk.say(findings_text(published.findings, talk.language))
    talk.out(str(published.page))
    _promised(talk, local, talk.period(period), moment)


def _outside(
    talk: Talk,
    local: LocalEst,
    period: Period,
    reader: Literal["management", "reporters", "public", "outputs"],
    as_of: datetime,
    *,
    force: bool,
) -> None:
    """Write the page of one reader outside the group, or of all that the setup names."""
    from est_framework.errors import UsageError
    from est_framework.language import Text
    from est_framework.publish.released.readers import Moments, publish_outside, readers_agreed

    readers = readers_agreed(local.setup) if reader == "outputs" else (reader,)
    if not readers:
        raise UsageError(
            Text(
                sv="Uppsättningen nämner ingen utanför gruppen under outputs. Skriv dit vilka som får en "
                "sida, eller välj en med --for management, reporters eller public.",
                en="The setup names nobody outside the group under outputs. Write there who is given a page, "
                "or choose one with --for management, reporters or public.",
            )
        )
    moments = Moments(as_of=as_of, now=talk.now())
    for one in readers:
        page = publish_outside(
            local, period, one, moments=moments, language=talk.language, overwrite=force
        )
        talk.out(str(page))


def _promised(talk: Talk, local: LocalEst, period: Period, as_of: datetime) -> None:
    """Say whom the setup promises a page that is not made yet."""
    from est_framework.publish.released.readers import still_promised

    promised = still_promised(local, period, as_of=as_of)
    if promised:
        talk.say(promised.said(talk.language))


def _trace(
    talk: Talk, local: LocalEst, period: Period, what: tuple[str, str], as_of: datetime, form: str
) -> None:
    """Show what one number is made of."""
    from est_framework.picture.trace import trace
    from est_framework.publish.picture.trace_text import trace_json, trace_text

    found = trace(local, period, *what, as_of=as_of)
    said = trace_json(found) if form == "json" else trace_text(found, local.setup, talk.language)
    talk.out(said)
