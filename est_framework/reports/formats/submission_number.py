"""The number and revision of a report that came as a submission: the same however often it is exported."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from typing import Final

from est_framework.reports.formats.submission import Submission

_NAMESPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, "urn:est:submission")
_UUID: Final = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
)
_EDITS: Final = re.compile(r"[0-9]{1,5}")


class Numbers:
    """
    Numbers the submissions of one file.

    A report's number is that of the submission as it was first sent, which ODK Central keeps through all
    edits and says how many they were. KoboToolbox keeps it too, and says at most which one was before: the
    revision is then the least that it can be, and the ledger knows the rest. Where only the one before is
    told, edits are followed back as far as the file goes.
    """

    def __init__(self, submissions: Sequence[Submission]) -> None:
        self._before = {_bare(s.said(":instance")): _bare(s.said(":previous")) for s in submissions}

    def of(self, submission: Submission) -> tuple[str, int]:
        """Give the id and the revision of the report that a submission is."""
        root, instance = _bare(submission.said(":root")), _bare(submission.said(":instance"))
        previous = _bare(submission.said(":previous"))
        edits = submission.said(":edits")
        if root and _EDITS.fullmatch(edits):
            return _id(root), int(edits) + 1
        if root and _was_edited(submission):
            return _id(root), 2
        if root:
            return _id(root), _least(root, instance, previous)
        revision = 1
        while previous and revision <= len(self._before) + 1:
            instance, previous = previous, self._before.get(previous, "")
            revision += 1
        return _id(instance), revision


def is_edited_unseen(submission: Submission) -> bool:
    """Say whether a submission keeps its first number but not how often it has been edited."""
    edits = submission.said(":edits")
    return bool(_bare(submission.said(":root"))) and not _EDITS.fullmatch(edits)


def _was_edited(submission: Submission) -> bool:
    """Say whether a layer of ArcGIS was edited after the submission had come: it tells both moments."""
    edited = submission.said(":edited")
    return edited not in ("", submission.said(":submitted"))


def _least(root: str, instance: str, previous: str) -> int:
    """Give the least revision that a submission can be, by the numbers of its first and last one."""
    if not previous:
        return 2 if instance and instance != root else 1
    return 2 if previous == root else 3


def _bare(instance: str) -> str:
    return instance.strip().strip("{}").removeprefix("uuid:").lower()


def _id(instance: str) -> str:
    if _UUID.fullmatch(instance):
        return instance
    return str(uuid.uuid5(_NAMESPACE, instance)) if instance else ""
