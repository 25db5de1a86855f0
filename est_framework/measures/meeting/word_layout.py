"""
Where everything stands in the Word document that a meeting works from and fills in.

Each table is known by its headings, whatever order its columns, rows or the tables themselves stand in. A
row of follow-up is known by the measure's id before the colon, a row of levels by its area. The last table
says what the record follows, a key and a value on each row.
"""

from __future__ import annotations

from typing import Final

from est_framework.language import Text

FOLLOW_UP: Final = (
    *("measure", "problem", "owner", "due", "review"),
    *("status", "outcome", "outcome_why", "next", "note"),
)
LEVELS: Final = ("area", "suggested", "reasons", "decided", "decided_by", "reason")
PRIORITIES: Final = ("rank", "area", "indicator", "place", "reason")
MEASURES: Final = (
    *("description", "indicator", "area", "place", "type", "owner", "partners", "due", "review"),
    *("expected_effect", "how_measured", "decided_by", "tier", "waits_for"),
)
MEETING: Final = ("meeting_what", "meeting_said", "message")
TABLES: Final = {
    "follow_ups": FOLLOW_UP,
    "levels": LEVELS,
    "priorities": PRIORITIES,
    "measures": MEASURES,
    "meeting": MEETING,
}
KNOWN_BY: Final = {
    "follow_ups": {"measure", "status"},
    "levels": {"area", "decided"},
    "priorities": {"rank", "area"},
    "measures": {"description", "expected_effect"},
    "meeting": {"meeting_what", "meeting_said"},
}
"""The columns without which a table is not known for what it is."""
LISTS: Final = {
    "status": "status",
    "outcome": "outcome",
    "decided": "level",
    "decided_by": "role",
    "indicator": "indicator",
    "area": "area",
    "type": "type",
    "owner": "owner",
    "tier": "tier",
    "waits_for": "tier",
}
"""Which column is chosen from which list."""
ROWS: Final = 8
"""Rows for new measures; more may be added in Word."""
FOLLOWS: Final = Text("Uppgifter om protokollet, ändra inte", "About the record, do not change")
PLACEHOLDERS: Final = {
    "content": ("{{protokoll}}", "{{minutes}}"),
    "title": ("{{titel}}", "{{title}}"),
    "period": ("{{period}}",),
    "date": ("{{datum}}", "{{date}}"),
}
"""What a municipality's own template may say where we are to write."""
BOOKMARK: Final = "est_protokoll"
"""The bookmark where everything is written, in a template that has it."""
