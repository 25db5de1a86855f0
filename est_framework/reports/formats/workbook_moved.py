"""Whether the questions and areas of our own workbook stand where they did when it was sent out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.reports.formats.xlsx_cells import as_text
from est_framework.reports.rules.rep037_moved_cells import RULE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from est_framework.reports.formats.source import Source
    from est_framework.reports.formats.xlsx_cells import Sheet

_QUESTIONS: Final = 1
"""The column that the questions stand in."""


def moved_cells(
    sheet: Sheet,
    lists: Mapping[str, Mapping[str, str]],
    source: Source,
    first: tuple[int, int],
    asked: tuple[Sequence[str], Sequence[str]],
) -> Iterator[Finding]:
    """
    Yield a finding for the first row, and the first column, that has the words of another one.

    Words that name none of the others are somebody's own wording, and say nothing.

    Args:
        sheet: The report sheet.
        lists: The lists of `_est`: the id behind each label, casefolded.
        source: The file.
        first: Row and column of the first answer, from 1.
        asked: The ids of the questions, down, and of the areas, to the right.
    """
    row, column = first
    down = [(row + n, _QUESTIONS) for n in range(len(asked[0]))]
    right = [(row - 1, column + n) for n in range(len(asked[1]))]
    for kind, cells, ids in (("indicator", down, asked[0]), ("area", right, asked[1])):
        meant = lists.get(kind, {})
        labels = {id_: label for label, id_ in meant.items()}
        for cell, id_ in zip(cells, ids, strict=True):
            said = as_text(sheet.cell(*cell)).strip()
            stands = meant.get(said.casefold())
            if stands not in (None, id_) and stands in ids and id_ in labels:
                name = labels[id_].capitalize()
                yield RULE.at(
                    Place(source.name, sheet.at(*cell)),
                    seen=said,
                    expected=Text(f"”{name}” i den cellen", f"“{name}” in that cell"),
                )
                break
