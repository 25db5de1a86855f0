"""`est method`: for those who own the method."""

from __future__ import annotations

import json
from pathlib import Path

import click

from est_framework.cli.options import fail_on_option, form_option
from est_framework.cli.talk import Talk


@click.group()
def method() -> None:
    """Look at and check the method itself."""


@method.command(name="check")
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@form_option
@fail_on_option
@click.pass_obj
def check_method(talk: Talk, folder: Path | None, form: str, fail_on: str) -> int:
    """Check a release of the method: the newest one shipped, or the one in FOLDER.

    Example: est method check checklist_specs/est-0.1
    """
    from est_framework.method.check import check_release
    from est_framework.method.load import newest_folder

    return talk.findings(check_release(folder or newest_folder()), form, fail_on)


@method.command(name="list")
@click.option("--release", help="Another release than the newest.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="A list to read, or one object.",
)
@click.pass_obj
def list_method(talk: Talk, release: str | None, form: str) -> None:
    """List what a release holds.

    Example: est method list
    """
    from est_framework.method.load import load_release, releases
    from est_framework.publish.method_list import method_json, method_text

    loaded = load_release(release or releases()[-1])
    if form == "json":
        talk.out(json.dumps(method_json(loaded), ensure_ascii=False, indent=2))
    else:
        talk.out(method_text(loaded, talk.language))
