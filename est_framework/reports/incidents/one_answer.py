"""One row of a wide list read: an area and a period, with an answer in the column of each question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from est_framework.privacy.gate import mask
from est_framework.reports.incidents.entries import answer_of
from est_framework.reports.rules import rep435_not_a_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from est_framework.reports.incidents.entries import Entry
    from est_framework.reports.incidents.sorting import Row, Sorting


def read_answers(rows: Sorting, located: Iterable[Row]) -> Iterator[tuple[Row, date, list[Entry]]]:
    """Yield the rows that lie in an area, with the day and the answers; one without a day is left."""
    what = "week" if "week" in rows.cells else "time"
    column = getattr(rows.mapping.columns, what)
    for row in located:
        index, _, area, _ = row
        day = rows.days[index]
        if day is None:
            rows.unreadable_time(index, column, rows.cell(what, index))
        else:
            yield row, day, [{"area": area, "answers": _answers(rows, index)}]


def _answers(rows: Sorting, index: int) -> dict[str, list[Any]]:
    answers: dict[str, list[Any]] = {}
    for heading, indicator in rows.mapping.answers.items():
        text = rows.questions[heading][index]
        answer = answer_of(text)
        if answer is None:
            place = rows.table.place(index, heading)
            rows.say(rep435_not_a_number.RULE.at(place, seen=mask(text), column=heading))
            answer = ("not_answered", None)
        if answers.get(indicator, ["not_answered"])[0] == "not_answered":
            answers[indicator] = [*answer]
    return answers
