"""Reports of one delivery that have something in common which each of them should have alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from est_framework.reports.case import Case


def alike(cases: Sequence[Case], key: Callable[[Case], Hashable]) -> list[list[Case]]:
    """
    Give the reports that share a key with others, those of each key in the order of their places.

    Args:
        cases: The reports.
        key: What tells a report from every other one.
    """
    keys = list(map(key, cases))
    if len(set(keys)) == len(keys):
        return []
    by_key: dict[Hashable, list[Case]] = {}
    for one, case in zip(keys, cases, strict=True):
        by_key.setdefault(one, []).append(case)
    return [
        sorted(same, key=lambda case: str(case.place("/id")))
        for same in by_key.values()
        if len(same) > 1
    ]
