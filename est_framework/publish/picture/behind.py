"""The end of the page: the reports of the period, and which of them stand behind each number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.publish.picture.heat import number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from est_framework.picture.models import Picture, ReportLine
    from est_framework.publish.words import Words


@dataclass(frozen=True)
class BehindRow:
    """One number: where it stands on the page, what it is, and the reports by their numbers on the page."""

    anchor: str
    indicator: str
    shown: str
    reports: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class BehindArea:
    """The numbers of one area."""

    area: str
    rows: tuple[BehindRow, ...]


@dataclass(frozen=True)
class AllBehind:
    """
    The reports, numbered as they stand, and what stands behind each number of the picture.

    `anchors` says where the reports of a number stand, by indicator and area; `numbered` the number of a
    report on the page, by its id.
    """

    reports: tuple[ReportLine, ...]
    areas: tuple[BehindArea, ...]
    anchors: Mapping[tuple[str, str], str]
    numbered: Mapping[str, int]


def all_behind(picture: Picture, words: Words) -> AllBehind:
    """Number the reports, and list the numbers that any of them stand behind, area by area."""
    numbered = {r.report: n for n, r in enumerate(picture.reports, start=1)}
    anchors: dict[tuple[str, str], str] = {}
    areas: dict[str, list[BehindRow]] = {a: [] for a in words.setup.areas}
    for cell in picture.cells:
        known = [(numbered[b.report], b.number) for b in cell.behind if b.report in numbered]
        if not known:
            continue
        anchor = f"b{len(anchors) + 1}"
        anchors[cell.indicator, cell.area] = anchor
        shown = number(cell.at_least, cell.at_most)
        row = BehindRow(anchor, cell.indicator, shown, tuple(known))
        areas.setdefault(cell.area, []).append(row)
    return AllBehind(
        reports=picture.reports,
        areas=tuple(BehindArea(a, tuple(rows)) for a, rows in areas.items() if rows),
        anchors=anchors,
        numbered=numbered,
    )
