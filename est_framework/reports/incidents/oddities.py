"""What a list spells oddly, counted over whole columns at once: there are many rows and few spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.incidents.times import has_one_digit_hour, written_offset

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from est_framework.reports.incidents.counts import Tally
    from est_framework.reports.incidents.mapping_model import IncidentMapping
    from est_framework.reports.incidents.rows import ListTable

_NO_BREAK_SPACE = "\u00a0"
_OFFSET_LENGTH = 7
_DASH, _DAY, _MINUTE = 7, 10, 17


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
            for index in [i for i, cell in enumerate(cells) if cell in odd] if odd else ():
                tally.note(tally.oddities, what, index)
    for index, row in enumerate(table.rows):
        if _NO_BREAK_SPACE in "".join(row):
            tally.note(tally.oddities, "no_break_space", index)


def _times(cells: Sequence[str], days: Sequence[date | None], tally: Tally) -> None:
    offsets: dict[str, str] = {}
    odd: dict[str, bool] = {}
    for index, text in enumerate(cells):
        if days[index] is None:
            continue
        # Behind a day of ten characters the hour is what comes next; most rows share theirs.
        clock = text[_DAY:_MINUTE] if text[_DASH : _DASH + 1] == "-" else text
        if (is_odd := odd.get(clock)) is None:
            is_odd = odd[clock] = has_one_digit_hour(clock)
        if is_odd:
            tally.note(tally.oddities, "hour", index)
        tail = text[-_OFFSET_LENGTH:]
        if (offset := offsets.get(tail)) is None:
            offset = offsets[tail] = written_offset(tail)
        tally.offsets[offset] += 1
        tally.first.setdefault(offset, index)
