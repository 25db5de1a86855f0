"""Which questions each actor type is asked in each template: what the checklists come to."""

from __future__ import annotations

from dataclasses import dataclass

from est_framework.method.models import Release


@dataclass(frozen=True)
class Question:
    """One question of a checklist in use."""

    checklist: str
    only_if: str | None


Questions = dict[tuple[str, str], dict[str, Question]]
"""By template and actor type, then by indicator, in the order asked."""


def questions_of(release: Release) -> Questions:
    """Give every question that a release asks; of two checklists for the same, the first counts."""
    asked: Questions = {}
    for checklist in release.checklists:
        if checklist.retired is not None:
            continue
        questions = {
            item.indicator: Question(checklist.id, item.only_if.indicator if item.only_if else None)
            for item in checklist.items
        }
        for type_ in checklist.actor_types:
            asked.setdefault((checklist.template, type_), questions)
    return asked
