"""`est check`: is this setup conformant?"""

from __future__ import annotations

from pathlib import Path

import click

from est_framework.cli.options import fail_on_option, form_option
from est_framework.cli.talk import Talk


@click.command()
@form_option
@fail_on_option
@click.pass_obj
def check(talk: Talk, form: str, fail_on: str) -> int:
    """Check est.yaml and areas.geojson against the method.

    Example: est check
    """
    from est_framework.setup.load import find_local, read_setup

    _, findings = read_setup(find_local(Path(talk.start)))
    return talk.findings(findings, form, fail_on)
