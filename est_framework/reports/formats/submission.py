"""
One submission of our form in an app, before it is a report: what was said under which name, and where.

Systems write the groups of a form before a name in ways of their own (`area_centrum-`, `area_centrum/`),
or not at all. No name of ours holds either sign and no two in a form are equal, so the last part says
which it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from est_framework.forms.xlsform.layout import (
    COMMENT,
    CONSTANTS,
    NOTES,
    NOTHING,
    PERIOD,
    REPEATS,
    has,
    question_of,
)
from est_framework.language import Text
from est_framework.reports.formats.survey123 import GLOBAL_ID, OBJECT_ID, PARENT_GLOBAL_ID

ENOUGH: Final = 3
"""How many of the constants tell that a file holds submissions of our form."""

_PATH: Final = re.compile(r"[/-]")
_OURS: Final = frozenset(
    {
        *(*CONSTANTS, PERIOD, NOTHING, COMMENT, *NOTES, *map(has, REPEATS), *REPEATS),
        *(name for names in REPEATS.values() for name in names),
    }
)
_ROOT: Final = frozenset({"KEY", "__id", "rootUuid", *GLOBAL_ID})
"""The number that a submission keeps when it is edited."""
_INSTANCE: Final = frozenset({"instanceID", "_uuid"})
_SUBMITTED: Final = frozenset(
    {"SubmissionDate", "submissionDate", "_submission_time", "CreationDate", "created_date"}
)
_EDITED: Final = frozenset({"EditDate", "last_edited_date"})
_EDITS: Final = frozenset({"Edits", "edits"})
_PREVIOUS: Final = frozenset({"deprecatedID"})
_REVIEW: Final = frozenset({"ReviewState", "reviewState", "_validation_status"})
_LOCKED: Final = frozenset({"Status", "status"})
_HARMLESS: Final = frozenset(
    {
        *("AttachmentsPresent", "AttachmentsExpected", "FormVersion", "PARENT_KEY"),
        *("attachmentsPresent", "attachmentsExpected", "formVersion", "updatedAt", "deletedAt"),
        *("__version__", "_version_", "_id", "_index", "_status", "_attachments", "uuid"),
        *("_xform_id_string", "_bamboo_dataset_id", "_parent_table_name", "_parent_index"),
        *("__system", "meta", "__Submissions-id", "audit", "encrypted"),
        *(*OBJECT_ID, *PARENT_GLOBAL_ID),
    }
)
_SENDER: Final = frozenset(
    {
        *("SubmitterID", "SubmitterName", "DeviceID", "submitterId", "submitterName"),
        *("deviceId", "_submitted_by", "_geolocation", "_notes", "_tags", "instanceName"),
        *("deviceid", "username", "email", "phonenumber", "simserial", "subscriberid"),
        *("Creator", "Editor", "created_user", "last_edited_user"),
    }
)
"""What apps and servers note about who sent and from where; none of it belongs in a report."""
_OF_A_CHILD: Final = "_submission_"


DEFAULTS: Final = frozenset({"event_count", "event_area", "upcoming_area", "presence_area"})
"""What a line may hold though nobody filled it in."""
NO_COLUMN: Final = Text("ingen kolumn {name}", "no column {name}")
SECTIONS: Final = {
    "events": Text("händelserna", "the events"),
    "upcoming": Text("det som är på gång", "what is coming"),
    "presence": Text("närvaron", "the presence"),
}
_MOMENT: Final = re.compile(r"([0-9-]{10})[T ]([0-9:.]{5,15})")


def with_zone(text: str) -> str:
    """Give a moment with its time zone: without one it is KoboToolbox's, which is always UTC."""
    match = _MOMENT.fullmatch(text)
    return f"{match[1]}T{match[2]}Z" if match else text


class Said(NamedTuple):
    """A text, and where in the file it stands."""

    text: str
    at: str


@dataclass
class Line:
    """
    One line of a repeat.

    Attributes:
        at: Where it stands.
        values: What was said, by the name in the form or one of the kinds of `kind_of`.
        again: Names of the form under which something else was said once more, and where.
    """

    at: str
    values: dict[str, Said] = field(default_factory=dict)
    again: list[tuple[str, str]] = field(default_factory=list)

    def said(self, name: str) -> str:
        """Give what was said under a name; empty where nothing was."""
        return self.values[name].text if name in self.values else ""

    def say(self, name: str, text: str, at: str) -> None:
        """Note what was said under a name; what is said there once more is noted as that."""
        if text and name not in self.values:
            self.values[name] = Said(text, at)
        elif text and not name.startswith(":") and self.values[name].text != text:
            self.again.append((name, at))


@dataclass
class Submission(Line):
    """
    One submission.

    Attributes:
        lines: The lines of each repeat that the file tells of; a repeat that is not here was not in
            the file at all.
    """

    lines: dict[str, list[Line]] = field(default_factory=dict)


def last_part(path: str) -> str:
    """Give the name of a field without the groups before it."""
    if path.startswith("__Submissions"):
        return path
    return _PATH.split(path.strip().strip("\ufeff"))[-1]


def kind_of(path: str) -> str:
    """
    Say what a column or field is.

    Returns:
        The name of a question of ours, or one of `:root :instance :submitted :edits :edited :previous
        :review :locked :harmless :sender`, or empty where it is nothing that the form or the system has.
    """
    name = last_part(path)
    if name in _OURS or question_of(name):
        return name
    for names, kind in _KINDS:
        if name in names:
            return kind
    return ":harmless" if name.startswith(_OF_A_CHILD) or "@odata." in name else ""


_KINDS: Final = (
    (_ROOT, ":root"),
    (_INSTANCE, ":instance"),
    (_SUBMITTED, ":submitted"),
    (_EDITS, ":edits"),
    (_EDITED, ":edited"),
    (_PREVIOUS, ":previous"),
    (_REVIEW, ":review"),
    (_LOCKED, ":locked"),
    (_HARMLESS, ":harmless"),
    (_SENDER, ":sender"),
)


def is_of_our_form(paths: list[str]) -> bool:
    """Say whether columns or fields are those of our form: known by what a report follows."""
    return len({last_part(p) for p in paths} & {*CONSTANTS}) >= ENOUGH


def section_of(paths: list[str]) -> str:
    """Give the repeat whose questions are among columns or fields; empty where there is none."""
    names = {last_part(p) for p in paths}
    return next((s for s, known in REPEATS.items() if names & known.keys()), "")
