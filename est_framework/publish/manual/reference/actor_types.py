"""The page of the actor types: who takes part, and what they see."""

from __future__ import annotations

from est_framework.method.models import ActorType
from est_framework.publish.manual.reference.labels import SECTOR
from est_framework.publish.manual.reference.spoken import Spoken, facts, heading, joined


def actor_types(spoken: Spoken) -> str:
    """Give all actor types: first those who report, then those who take part in other ways."""
    _ = spoken.words
    lines = [
        _(
            "The kinds of organisations and groups that take part. What people see while at work is "
            "enough: nobody goes looking for anything, and nobody does the work of the police."
        ),
        "",
    ]
    for reports, title, id_ in (
        (True, _("Those who report"), "reporting"),
        (False, _("Those who take part without reporting"), "not-reporting"),
    ):
        lines += heading(2, title, id_)
        for actor in spoken.release.actor_types:
            if actor.reports is reports:
                lines += _actor(actor, spoken)
    return joined(lines)


def _actor(actor: ActorType, spoken: Spoken) -> list[str]:
    _ = spoken.words
    lists = [
        f"[{spoken.said(c.label)}](checklists.md#{c.id})"
        for c in spoken.release.checklists
        if actor.id in c.actor_types and c.retired is None
    ]
    owner = [m.id for m in spoken.release.measures if actor.id in m.typical_owners]
    printed = f"[{_('How you report')}](actors/{actor.id}.md)" if actor.reports else ""
    belongs = spoken.said(SECTOR[actor.sector])
    authority = _("public authority") if actor.public_authority else _("not a public authority")
    return [
        *heading(3, spoken.said(actor.label), actor.id),
        *spoken.retired(actor.retired, "actor_types"),
        spoken.said(actor.definition),
        "",
        *facts(
            (
                (_("A page to print"), printed),
                (_("Checklists"), ", ".join(lists)),
                (_("Measures it often answers for"), spoken.links("measures", owner)),
                (_("Belongs to"), f"{belongs}, {authority}"),
                (_("Sources"), _sources(actor, spoken)),
            )
        ),
    ]


def _sources(actor: ActorType, spoken: Spoken) -> str:
    return ", ".join(f"[{key}]({spoken.to}sources.md#{key})" for key in actor.sources)
