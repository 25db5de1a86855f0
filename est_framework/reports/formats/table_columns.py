"""The columns of the flat table, and what people may call them."""

from collections.abc import Sequence
from typing import Final

from est_framework.findings import nearest
from est_framework.privacy.person_fields import asks_for_a_person

COLUMNS: Final = {
    "report_id": "rapport_id",
    "revision": "revision",
    "method": "metod",
    "setup": "uppsattning",
    "setup_revision": "uppsattning_revision",
    "digest": "digest",
    "template": "rapportmall",
    "actor": "aktor",
    "period": "period",
    "submitted": "inskickad",
    "reporter": "rapportor",
    "row": "rad",
    "area": "omrade",
    "indicator": "indikator",
    "state": "lage",
    "value": "varde",
    "date": "datum",
    "part_of_day": "del_av_dygn",
    "place": "plats",
    "description": "beskrivning",
}
"""The columns with their Swedish names, in order."""

COUNTS: Final = ("revision", "setup_revision", "value")
"""The columns that hold whole numbers."""

_ALSO: Final = {
    "antal": "value",
    "anteckning": "description",
    "kommentar": "description",
    "month": "period",
    "manad": "period",
    "svar": "state",
    "vecka": "period",
    "week": "period",
}
"""What people call a column in their own tables, where it can mean nothing else."""

_BY_NAME: Final = _ALSO | {name: id_ for id_, sv in COLUMNS.items() for name in (id_, sv)}
NAMES: Final = tuple(_BY_NAME)
"""All that a column may be called."""
_PLAIN: Final = str.maketrans("åäö\u00a0 -", "aao___")


def column_of(heading: str) -> str:
    """Give the column that a heading names, whatever its case, spaces and dots; empty for none."""
    return _BY_NAME.get(heading.strip().strip("\u00a0\ufeff").casefold().translate(_PLAIN), "")


def meant_by(headings: Sequence[str]) -> list[str]:
    """
    Give the column that each heading names, or is meant to: a misspelt one is taken as what it is near.

    So what stands under it is not missing too. That it is misspelt is for others to say.
    """
    columns = [column_of(heading) for heading in headings]
    for n, heading in enumerate(headings):
        if columns[n] or asks_for_a_person(heading):
            continue
        near = column_of(nearest(heading, NAMES))
        if near not in columns:
            columns[n] = near
    return columns


def is_header(cells: Sequence[str]) -> bool:
    """Say whether a row is meant as the header of a table of reports."""
    return {"report_id", "row"} <= {column_of(c) for c in cells}
