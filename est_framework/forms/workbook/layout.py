"""
Where everything stands in the workbook that an actor fills in.

Shared by the writer here and by the reader in `reports`.

Sheets, in order (names in the workbook's language, the reader accepts both):

    Rapport / Report      title, period, actor, date, nothing to report, answers, comment
    Händelser / Events    `EVENT_COLUMNS`, headings in `TABLE_HEADER_ROW`, `EVENT_ROWS` rows below
    Kommande / Upcoming   `UPCOMING_COLUMNS`, `UPCOMING_ROWS` rows
    Närvaro / Presence    `PRESENCE_COLUMNS`, `PRESENCE_ROWS` rows
    _est                  very hidden; says what the workbook follows and where things stand

A sheet is left out when the template has no such section; Rapport is always there.

`_est` holds keys in column A and their values in column B, from row 1, all as text (`KEYS`).
Places are Excel addresses on the report sheet (`C7`), row and column numbers start at 1 (A1 is
row 1, column 1). A place that the template has no use for is an empty text. `item_ids` and
`area_ids` are lists with one space between ids, in the order of the answer rows (downwards) and
columns (to the right); the answer to item i in area k stands at row `answers_first_row` + i,
column `answers_first_column` + k. From column `LISTS_FIRST_COLUMN` on, `_est` holds one list per
column, its name (`LISTS`) in row 1 and its values below; the lists ending in `_label` and `_id`
go in pairs, so what a person chose is turned into an id through the workbook itself and wording
may change freely.

An answer cell holds a whole number (0 says none seen) or one of `ANSWER_WORDS`; blank says not
answered. A question that is only asked when another one has a value, and whose cell is blank when
that one has none, says not asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from est_framework.language import Language, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT: Final = "est-workbook 1"
"""The value of the key `format`; a reader refuses others."""

HIDDEN_SHEET: Final = "_est"
REPORT_SHEET: Final = Text("Rapport", "Report")
EVENTS_SHEET: Final = Text("Händelser", "Events")
UPCOMING_SHEET: Final = Text("Kommande", "Upcoming")
PRESENCE_SHEET: Final = Text("Närvaro", "Presence")

KEYS: Final = (
    "format",
    "method",
    "setup",
    "setup_revision",
    "digest",
    "template",
    "actor",
    "period",
    "language",
    "date_cell",
    "nothing_cell",
    "comment_cell",
    "answers_first_row",
    "answers_first_column",
    "item_ids",
    "area_ids",
)
"""The keys of `_est`, in order."""

LISTS_FIRST_COLUMN: Final = 4
"""Column D: the first list of `_est`."""
LISTS: Final = (
    "indicator_label",
    "indicator_id",
    "area_label",
    "area_id",
    "part_of_day_label",
    "part_of_day_id",
    "count_word",
    "yes_no_word",
    "nothing_word",
)
"""The lists of `_est`, in order; the last three only feed dropdowns."""

TABLE_HEADER_ROW: Final = 4
"""The row with the headings on Händelser, Kommande and Närvaro; what is filled in goes below."""
EVENT_COLUMNS: Final = (
    "indicator",
    "area",
    "date",
    "part_of_day",
    "count",
    "place",
    "description",
)
UPCOMING_COLUMNS: Final = ("area", "date", "description")
PRESENCE_COLUMNS: Final = ("area", "date", "resource")
EVENT_ROWS: Final = 40
UPCOMING_ROWS: Final = 20
PRESENCE_ROWS: Final = 20

NONE_SEEN: Final = Text("Inget sett", "None seen")
UNKNOWN: Final = Text("Vet ej", "Don't know")
YES: Final = Text("Ja", "Yes")
NO: Final = Text("Nej", "No")


def answer_words(language: Language) -> dict[str, str]:
    """Give the words that answers are made of, as the templates of page and paper call them."""
    words = {"noneSeen": NONE_SEEN, "unknown": UNKNOWN, "yes": YES, "no": NO}
    return {name: said.said(language) for name, said in words.items()}


PARTS_OF_DAY: Final[Mapping[str, Text]] = {
    "morning": Text("Morgon", "Morning"),
    "day": Text("Dag", "Day"),
    "evening": Text("Kväll", "Evening"),
    "night": Text("Natt", "Night"),
    "unknown": Text("Vet ej", "Don't know"),
}

ANSWER_WORDS: Final[Mapping[str, tuple[str, int | None]]] = {
    word.casefold(): meaning
    for text, meaning in (
        (NONE_SEEN, ("none_seen", None)),
        (NO, ("none_seen", None)),
        (YES, ("value", 1)),
        (UNKNOWN, ("unknown", None)),
    )
    for word in (text.sv, text.en)
}
"""What a word in an answer cell says, casefolded, in both languages: state and value."""

NOTHING_WORDS: Final[Mapping[str, bool]] = {
    word.casefold(): meaning
    for text, meaning in ((YES, True), (NO, False))
    for word in (text.sv, text.en)
}
"""What the cell "Inget att rapportera" says, casefolded; blank says no."""
