"""Options that several commands share, said once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from est_framework.reports.formats.handed_in import HandedIn

form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How findings are written.",
)
whole_form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Words to read, or one object.",
)
count_option = click.option(
    "--expect-count",
    "expected",
    type=click.IntRange(min=0),
    metavar="N",
    help="How many reports the sender says there are; with any other number nothing is taken.",
)
force_option = click.option("--force", is_flag=True, help="Write over files that are there.")
files_argument = click.argument("files", nargs=-1, required=True, metavar="FILES...")


def read_sources(
    files: Sequence[str], *, reports: bool = True, beside: Path | None = None
) -> HandedIn:
    """
    Find the files named on the command line; `-` is standard input, where something comes from it.

    What is not where the user stands is looked for in the folder of the local EST, `beside`.

    Raises:
        UsageError: Standard input is a terminal: nobody means to type a report.
        SurroundingsError: A file is missing or may not be read.
    """
    from est_framework.reports.formats.handed_in import hand_in

    waits = sys.stdin is None or sys.stdin.closed or sys.stdin.isatty()
    return hand_in(files, None if waits else sys.stdin.buffer, reports=reports, beside=beside)


def read_bytes(name: str) -> bytes:
    """Read one file whole, or say why not."""
    from est_framework.reports.formats.handed_in import read_bytes as whole

    return whole(name)


def in_zone(moment: datetime, zone: tzinfo) -> datetime:
    """Give a moment as it was typed the setup's zone, where it names none of its own."""
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
