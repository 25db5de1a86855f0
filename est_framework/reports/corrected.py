"""
What was edited on a server that does not count edits: which revision it is, by what the ledger holds.

Other content of a submission that is there already can only be a correction, for nobody but the server
writes under its number. What says the same is the revision that it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import orjson
from pydantic import ValidationError

from est_framework.errors import UsageError
from est_framework.reports.made import made_report

if TYPE_CHECKING:
    from est_framework.reports.formats.draft import Draft
    from est_framework.reports.keeping.ledger import Ledger

_Said = tuple[int, Mapping[str, Any], str]
"""A revision, what it says, and the file it came in."""
_AROUND: Final = ("revision", "submitted")
"""What may differ though the same is said: a server that tells no moment gives that of the arrival."""


def corrected(drafts: Sequence[Draft], ledger: Ledger) -> list[Draft]:
    """
    Give drafts with the revisions of those that were edited unseen, the others as they are.

    A draft that says something new is one more than the highest revision there is, in the order given.
    One that cannot be made a report keeps what it has: what is wrong with it is told elsewhere. So does
    one that has been purged, which is not to come back for having been edited.
    """
    known: dict[str, list[_Said]] = {}
    return [_numbered(d, ledger, known) if d.is_edited_unseen else d for d in drafts]


def _numbered(draft: Draft, ledger: Ledger, known: dict[str, list[_Said]]) -> Draft:
    says = _says(draft.data)
    if says is None:
        return draft
    id_, least = draft.data["id"], draft.data["revision"]
    if id_ not in known and ledger.is_purged("report", id_):
        return draft
    if id_ not in known:
        known[id_] = [
            (e.document.revision, e.document.body, e.document.source)
            for e in ledger.history("report", id_)
        ]
    revision, submitted = _place_of(known[id_], least, says, draft.sha256)
    known[id_].append((revision, says, draft.sha256))
    return draft.with_data(draft.data | {"revision": revision, "submitted": submitted})


def _place_of(
    known: Sequence[_Said], least: int, says: Mapping[str, Any], source: str
) -> tuple[int, str]:
    """Give the revision, and the moment that the one which is there already was submitted."""
    for revision, body, file in reversed(known):
        if _plain(body) == _plain(says) or (file == source and revision >= least):
            return revision, body["submitted"]
    taken = [revision for revision, _, _ in known]
    return least if least not in taken else max(taken) + 1, says["submitted"]


def _says(data: Any) -> Mapping[str, Any] | None:  # noqa: ANN401  # anything may have been sent
    try:
        says: dict[str, Any] = orjson.loads(made_report(data).model_dump_json())
    except (KeyError, TypeError, ValueError, ValidationError, UsageError):
        return None
    return says


def _plain(body: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in body.items() if name not in _AROUND}
