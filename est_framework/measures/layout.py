"""
Where everything stands in the workbook that a meeting works from and fills in.

Sheets (names in the workbook's language):

    Dagordning / Agenda      what to go through, in order; only to read
    Uppföljning / Follow-up  one row for each open measure: status, outcome, note
    Nivåer / Levels          one row for each area: suggested level, and the level decided; not there
                             where the scale has no levels
    Prioriteringar / Priorities  what comes first next period, a row for each rank
    Insatser / Measures      empty rows for new measures
    Mötet / Meeting          who was there, what goes out and when, whether any matter was referred
    _est                     very hidden: what the workbook follows, ids by row, and the dropdowns' lists

A period may have more than one meeting. `record` names the record that this workbook becomes, and
`first_number` is the number of its first new measure, so that a second workbook never writes over what
an earlier one decided. `meeting_rows` says what each row of the sheet about the meeting is. `given_ids`
holds each measure's status and outcome as they were written there (`under_way:-`): a row that still says
the same, and has no note, says nothing new. `measure_columns` names the columns of new measures, in order.

`_est` holds `KEYS` in column A with their values in B. From column D it holds one list per column, name in
row 1 (`LISTS`): words to choose and, in the list of the same name ending in `_id`, the id of each.
"""

from __future__ import annotations

from typing import Final, get_args

from est_framework.language import Text
from est_framework.measures.models import Audience, MeasureStatus, Outcome

FORMAT: Final = "est-meeting 1"
HIDDEN_SHEET: Final = "_est"
AGENDA_SHEET: Final = Text("Dagordning", "Agenda")
FOLLOW_UP_SHEET: Final = Text("Uppföljning", "Follow-up")
LEVELS_SHEET: Final = Text("Nivåer", "Levels")
PRIORITIES_SHEET: Final = Text("Prioriteringar", "Priorities")
MEASURES_SHEET: Final = Text("Insatser", "Measures")
MEETING_SHEET: Final = Text("Mötet", "Meeting")
YES_NO: Final[dict[str, Text]] = {"yes": Text("Ja", "Yes"), "no": Text("Nej", "No")}

KEYS: Final = (
    "format",
    "method",
    "setup",
    "setup_revision",
    "digest",
    "period",
    "language",
    "record",
    "first_number",
    "held_cell",
    "measure_ids",
    "given_ids",
    "meeting_rows",
    "area_ids",
    "suggested_ids",
    "measure_columns",
)
LISTS: Final = (
    *("status", "outcome", "level", "role", "indicator", "area", "type", "owner"),
    *("tier", "yes_no"),
)
LISTS_FIRST_COLUMN: Final = 4
HELD_CELL: Final = "B4"
HEADER_ROW: Final = 4
"""The row with headings on the three sheets to fill in, counted from 1; rows to fill in follow."""

FOLLOW_UP_COLUMNS: Final = (
    "measure",
    "problem",
    "owner",
    "due",
    "review",
    "expected_effect",
    "status",
    "outcome",
    "note",
    "outcome_why",
    "next",
)
MEETING_COLUMNS: Final = ("meeting_what", "meeting_said", "message")
LEVEL_COLUMNS: Final = ("area", "suggested", "reasons", "decided", "decided_by", "reason")
PRIORITY_COLUMNS: Final = ("rank", "area", "indicator", "place", "reason")
MEASURE_COLUMNS: Final = (
    "indicator",
    "area",
    "place",
    "type",
    "description",
    "owner",
    "partners",
    "due",
    "review",
    "expected_effect",
    "how_measured",
    "decided_by",
    "tier",
    "waits_for",
)
MEASURE_ROWS: Final = 20

STATUS_WORDS: Final[dict[str, Text]] = {
    "decided": Text("Beslutad", "Decided"),
    "under_way": Text("Pågår", "Under way"),
    "done": Text("Genomförd", "Done"),
    "closed": Text("Avslutad", "Closed"),
}
OUTCOME_WORDS: Final[dict[str, Text]] = {
    "worked": Text("Blev bättre", "Got better"),
    "partly": Text("Blev delvis bättre", "Partly better"),
    "not": Text("Blev inte bättre", "Not better"),
    "cannot_tell": Text("Går inte att säga", "Cannot tell"),
}
AUDIENCE_WORDS: Final[dict[str, Text]] = {
    "reporters": Text("Rapportörer", "Reporters"),
    "management": Text("Ledning", "Management"),
    "public": Text("Allmänhet", "Public"),
}
if tuple(AUDIENCE_WORDS) != get_args(Audience):
    raise AssertionError("words and models disagree")
if tuple(STATUS_WORDS) != get_args(MeasureStatus) or tuple(OUTCOME_WORDS) != get_args(Outcome):
    raise AssertionError("words and models disagree")  # a bug that must not wait for a meeting
