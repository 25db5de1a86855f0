"""`est schema`: the JSON Schema of a report, and of the picture."""

from __future__ import annotations

import json

import click

from est_framework.cli.talk import Talk


@click.command()
@click.argument("template")
@click.option("--actor", help="Only what this actor may report.")
@click.pass_obj
def schema(talk: Talk, template: str, actor: str | None) -> None:
    """Print the JSON Schema (2020-12) of a report, for anyone's tools; `picture` for that of picture.json.

    Example: est schema weekly_status
    """
    from est_framework.publish.picture_schema import picture_schema
    from est_framework.reports.schema import report_schema

    of_picture = template == "picture"
    made = picture_schema() if of_picture else report_schema(talk.local().setup, template, actor)
    talk.out(json.dumps(made, ensure_ascii=False, indent=2))
