"""What only follows from another finding is not told: whoever mends the one has mended the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from est_framework.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from est_framework.findings import Finding

FOLLOWS: Final[Mapping[str, frozenset[str]]] = {
    # Another municipality's report is about its areas and its actors; another release asks otherwise.
    "REP115/setup": frozenset({"REP104", "REP106", "REP201"}),
    "REP115/method": frozenset({"REP105", "REP106"}),
    # By a wrong period everything in it lies outside, nobody was asked, and it came at another time.
    "REP120": frozenset({"REP208"}),
    "REP205": frozenset({"REP207", "REP208", "REP209"}),
    "REP206": frozenset({"REP207", "REP208", "REP209"}),
    # Who was not asked cannot be late.
    "REP207": frozenset({"REP208"}),
    # Another template asks other questions.
    "REP203": frozenset({"REP113"}),
    # By a clock that is wrong every report is late.
    "REP211": frozenset({"REP120", "REP208"}),
}
"""By the code of a finding about a report, with its pointer or without: what then says the same once more."""
_LACKING: Final = frozenset({"REP101", "REP109"})
"""What is told of a value that is not there."""
_CAUSES: Final = frozenset(FOLLOWS)
_OF_A_PLACE: Final = frozenset({"REP301", "REP302", "REP303", "REP310"})
"""What is looked for in a cell, and in the field of the report that the cell became."""
NO_REPORTS: Final = frozenset({"REP003", "REP031", "REP042"})
"""Of files that are no reports at all: nobody is to review their words."""
_ROW: Final = re.compile(r"((?:.*!)?)[A-Z]{0,3}([0-9]{1,7})(?:\Z|:(?![0-9]+\Z))")
"""A row of a table, `7`, `7:value` or `Rapport!C7`; line and column of a text, `7:12`, are none."""


def without_following(findings: list[Finding]) -> list[Finding]:
    """Give the findings about one report without those that only follow from another of them."""
    said = {name for f in findings for name in (f.code, f.code + f.place.pointer)} & _CAUSES
    if not said:
        return findings
    following = frozenset[str]().union(*(FOLLOWS[name] for name in said))
    return [f for f in findings if f.code not in following]


def once_a_place(findings: Iterable[Finding]) -> list[Finding]:
    """Give findings, with what the gate says of a place and its part of the report said once."""
    kept: dict[object, Finding] = {}
    for finding in findings:
        place = finding.place
        is_of_the_gate = place.at and finding.code in _OF_A_PLACE
        key = (finding.code, place.file, place.at, finding.seen) if is_of_the_gate else finding
        if key not in kept or (place.pointer and not kept[key].place.pointer):
            kept[key] = finding
    return list(kept.values())


def without_what_rows_lack(
    findings: Iterable[Finding], of_the_reader: Iterable[Finding]
) -> list[Finding]:
    """
    Give the findings about a table's reports without those on what a row lacks, where a cell of it is bad.

    Args:
        findings: Of the reports.
        of_the_reader: Of the reader, which took the bad cell as empty.
    """
    bad = {
        row for f in of_the_reader if f.severity is Severity.ERROR if (row := _row(f)) is not None
    }
    return [f for f in findings if not (f.code in _LACKING and _is_in(bad, f))]


def _is_in(rows: Collection[tuple[str, str, str]], finding: Finding) -> bool:
    return bool(rows) and _row(finding) in rows


def _row(finding: Finding) -> tuple[str, str, str] | None:
    """Give the file, the sheet and the row of a place in a table."""
    found = _ROW.match(finding.place.at)
    return (finding.place.file, found[1], found[2]) if found else None
