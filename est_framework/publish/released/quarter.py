"""
The numbers of a quarter: the sum of its periods that are out, when its last period goes out.

Sums over time are given for whole quarters only, once. A sum that rolls on from week to week, or that grows
over the year, would tell each week's number by subtraction.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import block_diag, csr_array, vstack

from est_framework.privacy.disclosure import hidden_numbers
from est_framework.publish.released.numbers import Number, Publication, matrix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from est_framework.periods import Period


def quarter_of(period: Period) -> str:
    """Name the quarter that a period belongs to, `2026-Q4`: that of its fourth day, as for ISO weeks."""
    day = period.first + timedelta(days=3)
    return f"{day.year}-Q{(day.month - 1) // 3 + 1}"


def ends_quarter(period: Period) -> bool:
    """Say whether a period is the last one of its quarter."""
    return quarter_of(period) != quarter_of(period.next())


def numbers_of_quarter(span: str, parts: Sequence[Publication]) -> Publication:
    """
    Choose the sums over several periods that may go out, beside what is out of each of them.

    Args:
        span: The quarter.
        parts: What is out of its periods, oldest first; areas and categories are those of the last one.
    """
    newest = parts[-1]
    keys = [(n.area, n.category) for n in newest.numbers]
    width = sum(len(p.counts) for p in parts)
    rows: list[list[int]] = [[] for _ in keys]
    start = 0
    for part in parts:
        of = {(n.area, n.category): n.of for n in part.numbers}
        for row, key in zip(rows, keys, strict=True):
            row += [start + n for n in of.get(key, ())]
        start += len(part.counts)
    counts = np.array([c.count for p in parts for c in p.counts], dtype=np.int64)
    hidden = _hidden(parts, matrix(rows, width), counts)
    return newest.model_copy(
        update={
            "span": span,
            "periods": tuple(name for p in parts for name in p.periods),
            "counts": (),
            "numbers": tuple(
                Number(
                    area=area,
                    category=category,
                    value=None if secret else int(counts[row].sum()),
                    of=(),
                )
                for (area, category), row, secret in zip(keys, rows, hidden, strict=True)
            ),
        }
    )


def _hidden(
    parts: Sequence[Publication],
    sums: csr_array,
    counts: np.ndarray[tuple[int], np.dtype[np.int64]],
) -> list[bool]:
    """Choose what to hide of the sums, knowing all that is out already."""
    each = [matrix([n.of for n in p.numbers], len(p.counts)) for p in parts]
    whole = csr_array(vstack([block_diag(each), sums]))
    out = [n.value is not None for p in parts for n in p.numbers]
    new = sums.shape[0]
    found = hidden_numbers(
        whole,
        counts,
        threshold=max(p.threshold for p in parts),
        shown_before=np.array([*out, *[False] * new]),
        decided=np.array([True] * len(out) + [False] * new),
    )
    return [bool(h) for h in found[-new:]]
