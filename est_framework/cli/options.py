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
    from est_framework.reports.formats.source import Source

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
    from est_framework.reports.formats.source import Source

    return [
        Source("-", sys.stdin.buffer.read()) if name == "-" else Source(name, read_bytes(name))
        for given in files
        for name in _matching(given)
    ]


def _matching(name: str) -> list[str]:
    """Give the files that a name with * or ? stands for: PowerShell and cmd leave that to the program."""
    asked = Path(name)
    if not ("*" in name or "?" in name) or asked.exists():
        return [name]
    found = (file for file in asked.parent.glob(asked.name) if file.is_file())
    return sorted(str(file) for file in found if not file.name.startswith(".")) or [name]


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
