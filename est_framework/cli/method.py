"""`est method`: for those who own the method."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.cli.options import whole_form_option
from est_framework.cli.talk import Talk
from est_framework.cli.telling import HowTold, tell, told_options
from est_framework.errors import UsageError

if TYPE_CHECKING:
    from est_framework.setup.local import LocalEst


@click.group()
def method() -> None:
    """Look at and check the method itself."""


@method.command(name="check")
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@told_options()
@click.pass_obj
def check_method(talk: Talk, folder: Path | None, how: HowTold) -> int:
    """Check a release of the method: the newest one shipped, or the one in FOLDER.

    Example: est method check checklist_specs/est-1.0
    """
    from est_framework.method.check import check_release
    from est_framework.method.files import ALL_FILES
    from est_framework.method.load import newest_folder

    return tell(talk, how, check_release(folder or newest_folder()), checked=ALL_FILES)


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


@method.command(name="diff")
@click.argument("old")
@click.argument("new")
@whole_form_option
@click.pass_obj
def diff_method(talk: Talk, old: str, new: str, form: str) -> None:
    """Compare two releases of the method, and say which series of numbers break.

    OLD and NEW are releases: `0.1.0`, "est 0.1.0", or a folder. In the folder of a local EST, or with -C,
    it also says which of its own series break.

    Example: est method diff 0.1.0 1.0.0
    """
    from est_framework.method.compare import compare
    from est_framework.method.load import open_release
    from est_framework.publish.method_diff_text import method_diff_json, method_diff_text
    from est_framework.setup.series import setup_series

    difference = compare(open_release(old), open_release(new))
    local = _local(talk)
    series = setup_series(local, difference) if local else None
    setup = local.setup.setup.setup if local else ""
    if form == "json":
        talk.out(method_diff_json(difference, series, setup))
    else:
        talk.out(method_diff_text(difference, talk.language, series, setup))


def _local(talk: Talk) -> LocalEst | None:
    """Open the local EST that is worked in; a method's owner works without one."""
    from est_framework.setup.load import find_local

    if talk.start == ".":
        try:
            find_local(Path())
        except UsageError:
            return None
    return talk.local()
