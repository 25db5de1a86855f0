"""Files of a new local EST that are made from the package itself: the readiness list, the tool's version."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from est_framework.files import write_whole
from est_framework.language import Text
from est_framework.method.load import load_release, releases
from est_framework.method.models import Release
from est_framework.version import __version__

READINESS_FILE = "beredskap.csv"
VERSION_FILE = "requirements.txt"
_PROJECT = "{{cookiecutter.slug}}"
_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes å, ä and ö for something else."""
_HEAD = (
    "id", "fråga", "visas av", "roll", "när", "svar (ja/inte än/behövs inte)", "datum", "underlag"
)  # fmt: skip
_WHEN = {
    "must": Text("före den första rapporten", "before the first report"),
    "should": Text("inom det första kvartalet", "within the first quarter"),
    "may": Text("där det behövs", "where it applies"),
}


def starting_files(release: Release | None = None) -> dict[str, str]:
    """
    Make the files that every new local EST begins with and that follow from the package.

    Args:
        release: The release whose questions are asked; the newest if none is given.

    Returns:
        Path below the local EST to text.
    """
    asked = release or load_release(releases()[-1])
    return {
        READINESS_FILE: _readiness(asked),
        VERSION_FILE: f"est-framework=={__version__}\n",
    }


def write_starting_files(template: Path) -> list[Path]:
    """
    Write them anew where the template keeps them, so that cookiecutter alone gives the same.

    Args:
        template: The folder `municipality_template`.

    Returns:
        The files written.
    """
    made = {template / _PROJECT / name: text for name, text in starting_files().items()}
    for file, text in made.items():
        write_whole(file, text.encode())
    return list(made)


def _readiness(release: Release) -> str:
    """Give the questions before the start as a table for Excel, with room for answers."""
    roles = {role.id: role.label.sv for role in release.roles}
    table = io.StringIO()
    rows = csv.writer(table, delimiter=";", lineterminator="\n")
    rows.writerow(_HEAD)
    for firmness, when in _WHEN.items():
        for question in release.readiness:
            if question.requirement == firmness and question.retired is None:
                told = (question.definition.sv, question.shown_by.sv, roles[question.role], when.sv)
                rows.writerow((question.id, *told, "", "", ""))
    return _BYTE_ORDER_MARK + table.getvalue()
