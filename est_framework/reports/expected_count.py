"""A delivery held to the number of reports that its sender says it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Place
from est_framework.privacy.gate import mask
from est_framework.reports.batches import batches
from est_framework.reports.formats.read import read_files
from est_framework.reports.rules import rep051_not_the_count_told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from est_framework.reports.batches import KeptFile
    from est_framework.reports.formats.read import Reading
    from est_framework.setup.local import LocalEst


def reports_in(reading: Reading) -> int:
    """Give how many reports were read, whatever else is wrong with them."""
    return sum(draft.data is not None for draft in reading.drafts)


def count_fault(seen: int, expected: int, names: Iterable[str]) -> Finding | None:
    """
    Say that another number of reports came than was told.

    Args:
        seen: How many came.
        expected: How many there were to be.
        names: The files that they came in; the fault stands in the only one, or in none.
    """
    if seen == expected:
        return None
    listed = [mask(name) for name in names]
    place = Place(listed[0] if len(listed) == 1 else "")
    return rep051_not_the_count_told.RULE.at(place, seen=seen, expected=expected)


def other_count(
    local: LocalEst, files: Sequence[KeptFile], now: datetime, expected: int | None
) -> Finding | None:
    """
    Say why nothing is to be taken in, where kept files hold another number of reports than was told.

    Args:
        local: The local EST that received them.
        files: The files in its inbox.
        now: The moment of receipt, with its time zone.
        expected: The number that was told; None where none was.
    """
    if expected is None:
        return None
    seen = 0
    for batch in batches(files):
        whole = [file.source(local.inbox) for file in batch]
        seen += reports_in(read_files(whole, local.setup, received=now, earlier=local.earlier))
    return count_fault(seen, expected, [file.name for file in files])


def refuse(reading: Reading, fault: Finding) -> None:
    """Let nothing of what was read be used, and say why."""
    reading.findings.append(fault)
    reading.unusable |= {draft.sha256 for draft in reading.drafts}
