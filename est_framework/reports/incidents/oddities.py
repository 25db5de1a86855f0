"""What a list spells oddly, counted over whole columns at once: there are many rows and few spellings."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.incidents.times import has_one_digit_hour, pieces, written_offset

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from est_framework.reports.incidents.counts import Tally
    from est_framework.reports.incidents.list_table import ListTable
    from est_framework.reports.incidents.mapping_model import IncidentMapping

_NO_BREAK_SPACE = "\u00a0"
_OFFSET_LENGTH = 7
_DAY, _MINUTE = 10, 17


def note_oddities(
    table: ListTable, mapping: IncidentMapping, days: Sequence[date | None], tally: Tally
) -> None:
    """Count hours of one digit, offsets, and spaces too many, with the first row of each."""
    columns = mapping.columns
    if columns.time is not None:
        _times(table.column(columns.time), days, tally)
    for what, heading in (("type_spaces", columns.type), ("place_spaces", columns.place)):
        if heading is not None:
            cells = table.column(heading)
            odd = {cell for cell in set(cells) if one_spelling(cell) != cell}
            if found := [i for i, cell in enumerate(cells) if cell in odd] if odd else []:
                tally.note(tally.oddities, what, found[0], len(found))
    whole = map("".join, table.rows)
    if odd_rows := [index for index, row in enumerate(whole) if _NO_BREAK_SPACE in row]:
        tally.note(tally.oddities, "no_break_space", odd_rows[0], len(odd_rows))


def _times(cells: Sequence[str], days: Sequence[date | None], tally: Tally) -> None:
    read: Sequence[int] = range(len(cells))
    texts = cells
    if None in days:
        read = [index for index, day in enumerate(days) if day is not None]
        texts = [cells[index] for index in read]
    # Behind a day of ten characters the hour is what comes next; most rows share theirs.
    clocks = pieces(texts, _DAY, _MINUTE)
    counted = Counter(clocks)
    odd = {clock: count for clock, count in counted.items() if has_one_digit_hour(clock)}
    if odd:
        first = next(n for n, clock in enumerate(clocks) if clock in odd)
        tally.note(tally.oddities, "hour", read[first], sum(odd.values()))
    tails = list(map(itemgetter(slice(-_OFFSET_LENGTH, None)), texts))
    for tail, count in Counter(tails).items():
        tally.note(tally.offsets, written_offset(tail), read[tails.index(tail)], count)
