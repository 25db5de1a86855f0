"""`est schema`: the JSON Schema of a report, and of the picture."""

from __future__ import annotations

import json
from pathlib import Path

import click

from est_framework.cli.options import force_option
from est_framework.cli.talk import Talk

FINDINGS, PICTURE, USUAL = "findings", "picture", "usual"
"""In the place of a template's name; no template is called so."""


@click.command()
@click.argument("template")
@click.option("--actor", help="Only what this actor may report.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="The file to write."
)
@force_option
@click.pass_obj
def schema(
    talk: Talk, template: str, actor: str | None, output: Path | None, *, force: bool
) -> None:
    """Print the JSON Schema (2020-12) of a report, for anyone's tools.

    TEMPLATE is a report template, `picture` for picture.json, `usual` for usual.json, or `findings` for
    what checks write with --format json.

    Example: est schema weekly_status
    """
    if template == FINDINGS:
        from est_framework.publish.findings.document import findings_schema

        made = findings_schema()
    elif template == PICTURE:
        from est_framework.publish.picture.schema import picture_schema

        made = picture_schema()
    elif template == USUAL:
        from est_framework.publish.picture.schema import usual_schema

        made = usual_schema()
    else:
        from est_framework.reports.schema import report_schema

        made = report_schema(talk.local().setup, template, actor)
    text = json.dumps(made, ensure_ascii=False, indent=2)
    if output is None:
        talk.out(text)
    else:
        from est_framework.files import write_new

        write_new({output: f"{text}\n".encode()}, overwrite=force)
