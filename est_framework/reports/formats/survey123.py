"""
What is of its own in an export from ArcGIS Survey123, and of the layers behind it.

Headings are aliases, which Survey123 makes of the labels of the form where the form says nothing else; a
calculation has no label, so what a report follows keeps its names. Every moment is in universal time,
written the American way in CSV and as a moment in Excel; a day is the moment at which it was chosen.
Source: Esri, "Esri custom columns" (field types and aliases of Survey123); AquaticInformatics,
tabular-field-data-plugin, "Survey123" (an export as CSV and what its times mean); the layers of surveys on
services.arcgis.com (`globalid`, `parentglobalid`, `CreationDate`, `Creator`, `EditDate`, `Editor`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Final

from est_framework.errors import UsageError
from est_framework.forms.xlsform.layout import REPEATS
from est_framework.forms.xlsform.rows import Row
from est_framework.forms.xlsform.survey import xlsform_of
from est_framework.language import LANGUAGES
from est_framework.setup.resolved import ResolvedSetup

GLOBAL_ID: Final = ("GlobalID", "globalid")
PARENT_GLOBAL_ID: Final = ("ParentGlobalID", "parentglobalid")
OBJECT_ID: Final = ("ObjectID", "objectid", "OBJECTID")
POINT: Final = ("x", "y")
"""Where the one who sent it stood."""
_OF_THE_LAYER: Final = frozenset(
    {
        *(*GLOBAL_ID, *PARENT_GLOBAL_ID, *OBJECT_ID),
        *("CreationDate", "Creator", "EditDate", "Editor", *POINT),
        *("created_date", "created_user", "last_edited_date", "last_edited_user"),
    }
)
"""The columns that ArcGIS itself adds; the last ones are what an own server calls them at first."""
_AMERICAN: Final = re.compile(
    r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}),? ([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))? ?([AaPp])[Mm]"
)
_PLAIN: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9:]{5,8})(?:\.[0-9]{1,6})?)?Z?")
_UNIVERSAL: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_SPACES: Final = re.compile(r"\s+")
_OPTIONAL: Final = frozenset({"note", "begin_group"})
"""What has no answer, and a column of its own in some exports."""
_NO_COLUMN: Final = frozenset({"end_group", "begin_repeat", "end_repeat"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What one layer has a column for: its question, the words over it, and whether it must be there."""

    name: str
    words: frozenset[str]
    is_optional: bool

    def fits(self, heading: str) -> bool:
        """Say whether a heading is the name or the label of the question, in any language."""
        return _bare(heading) in self.words


def is_of_a_layer(headings: Sequence[str]) -> bool:
    """Say whether a table comes from a layer of ArcGIS, and not from ODK or KoboToolbox."""
    return any(h in headings for h in GLOBAL_ID) and any(h in headings for h in OBJECT_ID)


def universal(text: str, *, is_moment: bool) -> str:
    """
    Give a moment as `2026-11-18T11:00:00Z`.

    Args:
        text: As the export has it. Month before day where it says AM or PM, for nobody else writes that;
            what may mean two days is given back as it stands.
        is_moment: Whether a day alone stands for its first moment, as Excel leaves it.
    """
    if match := _AMERICAN.fullmatch(text):
        month, day, year, hour, minute, second, half = match.groups()
        hours = int(hour) % 12 + (12 if half in "Pp" else 0)
        found = f"{year}-{int(month):02}-{int(day):02}T{hours:02}:{minute}:{second or '00'}Z"
    elif (match := _PLAIN.fullmatch(text)) and (match[2] or is_moment):
        found = f"{match[1]}T{match[2] or '00:00'}"
        found += "Z" if len(found) > len("2026-11-18T11:00") else ":00Z"
    else:
        return text
    return found if _moment(found) else text


def local_day(text: str, zone: tzinfo) -> str:
    """Give the day, where the form was filled in, of a moment in universal time; empty for any other text."""
    moment = _moment(text)
    return moment.astimezone(zone).date().isoformat() if moment else ""


def _moment(text: str) -> datetime | None:
    if not _UNIVERSAL.fullmatch(text):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    # A year at the very end of the calendar has no day in other zones.
    return (
        moment
        if datetime(1900, 1, 1, tzinfo=UTC) < moment < datetime(2999, 1, 1, tzinfo=UTC)
        else None
    )


def names_of(headings: Sequence[str], asked: Sequence[Asked]) -> list[str]:
    """
    Give the names of the questions over whose columns there are labels.

    All must be there, and in order: the same words stand over the questions of every area, so that a
    column that is gone would shift what comes after it.

    Returns:
        A name for each heading, that of the layer's own as it stands; none where it does not fit.
    """
    names: list[str] = []
    left = iter(asked)
    for heading in headings:
        if heading in _OF_THE_LAYER:
            names.append(heading)
            continue
        found = next((a for a in left if a.fits(heading) or not a.is_optional), None)
        if found is None or not found.fits(heading):
            return []
        names.append(found.name)
    return [] if any(not a.is_optional for a in left) else names


def asked_of(setup: ResolvedSetup, actor: str, template: str) -> dict[str, list[Asked]]:
    """
    Give what the form of an actor has columns for.

    Returns:
        Under an empty text the submissions, and under the name of each repeat its lines; nothing where
        the setup has no such form.
    """
    if actor not in setup.actors or template not in setup.templates:
        return {}
    try:
        rows = xlsform_of(setup, actor, setup.setup.cycle.first, template, "sv").rows
    except UsageError:
        return {}
    found: dict[str, list[Asked]] = {"": []}
    section = ""
    for row in rows:
        if row.type in ("begin_repeat", "end_repeat"):
            section = row.name if row.type == "begin_repeat" else ""
            found.setdefault(section, [])
        elif row.type not in _NO_COLUMN:
            found[section].append(_asked(row))
    return {name: columns for name, columns in found.items() if name in ("", *REPEATS)}


def _asked(row: Row) -> Asked:
    said: Iterable[str] = (row.label.said(known) for known in LANGUAGES) if row.label else ()
    return Asked(row.name, frozenset(map(_bare, (row.name, *said))), row.type in _OPTIONAL)


def _bare(words: str) -> str:
    return _SPACES.sub(" ", unicodedata.normalize("NFC", words)).strip()
