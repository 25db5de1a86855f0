"""What is hidden in a table stays hidden: an attacker with everything that is shown learns nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.sparse import csr_array

from est_framework.privacy.attack import Known, Sums, intervals
from est_framework.privacy.disclosure import hidden_numbers


def sums_of(*rows: tuple[int, ...], counts: int) -> Sums:
    whole = np.zeros((len(rows), counts), dtype=np.int64)
    for n, row in enumerate(rows):
        whole[n, list(row)] = 1
    return csr_array(whole)


def table(areas: int, categories: int) -> Sums:
    """Areas by categories, with totals of rows and columns, of pairs of areas, and of all."""
    at = np.arange(areas * categories).reshape(areas, categories)
    blocks = [at[n : n + 1] for n in range(areas)]
    blocks += [at[n : n + 2] for n in range(0, areas - 1, 2)] + [at]
    rows = [tuple(block[:, c]) for block in blocks for c in range(categories)]
    rows += [tuple(block.ravel()) for block in blocks]
    return sums_of(*rows, counts=areas * categories)


def assert_nothing_follows(
    sums: Sums, counts: NDArray[np.int64], hidden: NDArray[np.bool_], threshold: int = 5
) -> None:
    values = sums @ counts
    small = values < threshold
    assert not (small & ~hidden).any(), "a small number is shown"
    found = intervals(Known(sums, values, ~hidden))
    assert (found[small, 0] < 1e-3).all(), "a small number is known not to be 0"
    assert (found[small, 1] > threshold - 1e-3).all(), "a small number is known to be small"
    assert (found[hidden, 1] - found[hidden, 0] > threshold - 1e-3).all(), "too narrow"
    # The same by linear algebra alone: no hidden number is a sum and difference of shown ones.
    shown = sums[np.flatnonzero(~hidden)].toarray()
    rank = np.linalg.matrix_rank(shown) if shown.size else 0
    for number in np.flatnonzero(hidden):
        more = np.vstack([shown, sums[[number]].toarray()])
        assert np.linalg.matrix_rank(more) > rank


def test_the_one_number_left_beside_its_total_is_hidden_with_what_it_follows_from() -> None:
    sums = sums_of((0,), (1,), (2,), (0, 1, 2), counts=3)
    assert hidden_numbers(sums, np.array([7, 9, 2])).tolist() == [True, False, True, False]
    assert hidden_numbers(sums, np.array([7, 9, 8])).tolist() == [False] * 4
    assert hidden_numbers(sums, np.array([0, 0, 0])).all()


def test_zeros_beside_a_shown_total_are_not_told_to_be_zeros() -> None:
    sums = sums_of((0,), (1,), (2,), (0, 1, 2), counts=3)
    counts = np.array([7, 0, 0])
    hidden = hidden_numbers(sums, counts)
    assert_nothing_follows(sums, counts, hidden)


def test_hiding_small_numbers_alone_is_seen_through() -> None:
    sums = sums_of((0,), (1,), (2,), (0, 1, 2), counts=3)
    values = np.array([7, 9, 2, 18])
    found = intervals(Known(sums, values, values >= 5))
    assert found[2] == pytest.approx([2, 2])


@settings(max_examples=12)
@given(st.data())
def test_nothing_follows_from_any_table(data: st.DataObject) -> None:
    areas, categories = data.draw(st.integers(1, 6)), data.draw(st.integers(1, 4))
    threshold = data.draw(st.sampled_from((5, 5, 8)))
    counts = np.array(
        data.draw(
            st.lists(
                st.sampled_from((0, 0, 0, 1, 2, 4, 5, 6, 9, 30)),
                min_size=areas * categories,
                max_size=areas * categories,
            )
        )
    )
    sums = table(areas, categories)
    hidden = hidden_numbers(sums, counts, threshold=threshold)
    assert_nothing_follows(sums, counts, hidden, threshold)


def test_what_is_out_stays_out_and_new_sums_do_not_tell_what_it_hides() -> None:
    week = table(3, 2)
    first, second = np.array([9, 2, 0, 6, 12, 7]), np.array([8, 1, 3, 7, 6, 0])
    hidden = [hidden_numbers(week, counts) for counts in (first, second)]
    both = csr_array(
        np.block(
            [
                [week.toarray(), np.zeros(week.shape, dtype=np.int64)],
                [np.zeros(week.shape, dtype=np.int64), week.toarray()],
                [week.toarray(), week.toarray()],
            ]
        )
    )
    out = ~np.concatenate([*hidden, np.ones(week.shape[0], dtype=bool)])
    decided = np.arange(both.shape[0]) < 2 * week.shape[0]
    counts = np.concatenate([first, second])
    now = hidden_numbers(both, counts, shown_before=out, decided=decided)
    assert (now[decided] == ~out[decided]).all()
    assert not now[~decided].all(), "some of the sums can be shown"
    assert_nothing_follows(both, counts, now)
