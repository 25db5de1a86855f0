"""Options that several commands share, said once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.errors import SurroundingsError
from est_framework.language import Text

if TYPE_CHECKING:
    from est_framework.reports.source import Source

form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How findings are written.",
)
fail_on_option = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note"]),
    default="error",
    help="The mildest finding that gives exit code 1.",
)
force_option = click.option("--force", is_flag=True, help="Write over files that are there.")
files_argument = click.argument("files", nargs=-1, required=True, metavar="FILES...")


def read_sources(files: Sequence[str]) -> list[Source]:
    """
    Read the files named on the command line; `-` is standard input.

    Raises:
        SurroundingsError: A file is missing or may not be read.
    """
    from est_framework.reports.source import Source

    return [
        Source("-", sys.stdin.buffer.read()) if name == "-" else Source(name, read_bytes(name))
        for name in files
    ]


def read_bytes(name: str) -> bytes:
    """Read one file whole, or say why not."""
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise SurroundingsError(
            Text(
                sv=f"Kan inte läsa {name}: {error.strerror}. Kontrollera namn och rättigheter.",
                en=f"Cannot read {name}: {error.strerror}. Check its name and permissions.",
            )
        ) from error
