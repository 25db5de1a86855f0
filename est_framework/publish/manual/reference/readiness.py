"""The page of readiness: can we start?"""

from __future__ import annotations

from est_framework.method.models import Readiness
from est_framework.publish.manual.reference.labels import REQUIREMENT
from est_framework.publish.manual.reference.spoken import Spoken, facts, heading, joined, table


def readiness(spoken: Spoken) -> str:
    """Give all questions to answer before the start, by how firm they are."""
    _ = spoken.words
    lines = [
        _(
            "Each question is answered yes, not yet, or not needed here, and shown by a document or a "
            "decision. No such list was found, so the list is our own proposal."
        ),
        "",
    ]
    for requirement, title in _groups(spoken):
        inside = [r for r in spoken.release.readiness if r.requirement == requirement]
        if inside:
            lines += heading(2, title, f"requirement-{requirement}")
            lines += [line for question in inside for line in _question(question, spoken)]
    return joined(lines)


def readiness_in_short(spoken: Spoken) -> str:
    """Give the questions as tables, each a link to all about it."""
    _ = spoken.words
    lines: list[str] = []
    for requirement, title in _groups(spoken):
        rows = [
            (
                f"{spoken.said(question.definition)} {spoken.link('readiness', question.id)}",
                spoken.said(question.shown_by),
                spoken.link("roles", question.role),
            )
            for question in spoken.release.readiness
            if question.requirement == requirement
        ]
        if rows:
            lines += [f"**{title}**", ""]
            lines += table((_("Question"), _("Shown by"), _("Who")), rows)
    return joined(lines)


def _groups(spoken: Spoken) -> tuple[tuple[str, str], ...]:
    _ = spoken.words
    return (
        ("must", _("Before the first report")),
        ("should", _("Within the first quarter")),
        ("may", _("Where it applies")),
    )


def _question(question: Readiness, spoken: Spoken) -> list[str]:
    _ = spoken.words
    return [
        *heading(3, spoken.said(question.label), question.id),
        *spoken.retired(question.retired, "readiness"),
        spoken.said(question.definition),
        "",
        *facts(
            (
                (_("Why"), spoken.said(question.why)),
                (_("Shown by"), spoken.said(question.shown_by)),
                (_("Who"), spoken.link("roles", question.role)),
                (_("Requirement"), spoken.said(REQUIREMENT[question.requirement])),
                (_("Basis"), spoken.basis(question.basis, question.sources)),
            )
        ),
    ]
