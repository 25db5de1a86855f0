"""The page of the roles: who does what, never which person."""

from __future__ import annotations

from est_framework.method.models import Role
from est_framework.publish.manual.reference.spoken import Spoken, facts, heading, joined


def roles(spoken: Spoken) -> str:
    """Give all roles with what they do and where they act."""
    _ = spoken.words
    lines = [
        _(
            "A role is a function that somebody holds. One person may hold several, and each has a "
            "deputy. The records name roles, never persons."
        ),
        "",
    ]
    for role in spoken.release.roles:
        lines += _role(role, spoken)
    return joined(lines)


def _role(role: Role, spoken: Spoken) -> list[str]:
    _ = spoken.words
    steps = {
        step.id: f"[{spoken.said(step.label)}](cycles.md#{cycle.id}-{step.id})"
        for cycle in reversed(spoken.release.cycles)
        for step in reversed(cycle.steps)
        if step.role == role.id
    }
    fills = [t.id for t in spoken.release.templates if t.filled_by == role.id]
    answers = [r.id for r in spoken.release.readiness if r.role == role.id]
    return [
        *heading(2, spoken.said(role.label), role.id),
        *spoken.retired(role.retired, "roles"),
        spoken.said(role.does),
        "",
        *facts(
            (
                (_("Also called, in Swedish"), ", ".join(role.variants)),
                (_("Steps"), "; ".join(reversed(steps.values()))),
                (_("Fills in"), spoken.links("templates", fills)),
                (_("Answers before the start"), spoken.links("readiness", answers)),
                (_("Basis"), spoken.basis(role.basis, role.sources)),
            )
        ),
    ]
