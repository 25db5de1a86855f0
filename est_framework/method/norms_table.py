"""The reader of the table of norms, `manual/norms.csv`."""

from __future__ import annotations

from pathlib import Path

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.method.marked import MarkedFile
from est_framework.method.norms import NORMS_FILE, Norm, NormRow
from est_framework.method.read_marked import read_marked
from est_framework.method.rules import met101_missing_file, met201_id_twice
from est_framework.method.shape import header_findings, read_thing


def read_norms(file: Path, name: str) -> tuple[tuple[NormRow, ...], list[Finding]]:
    """
    Read the table of norms.

    Args:
        file: The table, `manual/norms.csv`.
        name: What findings call it.

    Returns:
        The rows whose form is right, and what there is to say about the rest.
    """
    if not file.is_file():
        rule = met101_missing_file.RULE
        return (), [rule.at(Place(name), file=NORMS_FILE, all=Text(NORMS_FILE, NORMS_FILE))]
    return norm_rows(file.read_bytes(), name)


def norm_rows(content: bytes, name: str) -> tuple[tuple[NormRow, ...], list[Finding]]:
    """Read the table of norms from its bytes."""
    marked, findings = read_marked(content, name)
    if marked is None or (findings := header_findings(Norm, marked)):
        return (), findings
    rows: list[NormRow] = []
    for number in range(len(marked.data)):
        norm, said = read_thing(Norm, marked, (number,))
        findings += said
        if norm is not None:
            rows.append(NormRow(norm, marked.place(number)))
    return tuple(rows), [*findings, *_twice(marked)]


def _twice(marked: MarkedFile) -> list[Finding]:
    first: dict[str, str] = {}
    findings = []
    for number, row in enumerate(marked.data):
        place = marked.place(number)
        line = place.at.split(":")[0]
        if first.setdefault(row["id"], line) != line:
            findings.append(met201_id_twice.RULE.at(place, id=row["id"], line=first[row["id"]]))
    return findings
