"""The page of the rhythms: the steps of each, by component, with who and when."""

from __future__ import annotations

from est_framework.method.models import Cycle, CycleStep
from est_framework.publish.manual.reference.labels import COMPONENT, CYCLE_KIND, PERIOD, WHEN
from est_framework.publish.manual.reference.spoken import Spoken, facts, heading, joined, table


def cycles(spoken: Spoken) -> str:
    """Give all rhythms with their steps."""
    _ = spoken.words
    lines = [
        _(
            "A setup has one rhythm that reports follow, and may add deeper and yearly ones. Weekdays "
            "and hours belong to the setup. A step that is called the same is the same step everywhere."
        ),
        "",
    ]
    for cycle in spoken.release.cycles:
        lines += _cycle(cycle, spoken)
    return joined(lines)


def _cycle(cycle: Cycle, spoken: Spoken) -> list[str]:
    _ = spoken.words
    shown: set[str] = set()
    rows = []
    for step in cycle.steps:
        component = (
            "" if step.component in shown else f"**{spoken.said(COMPONENT[step.component])}**"
        )
        shown.add(step.component)
        rows.append((component, *_step(cycle, step, spoken)))
    return [
        *heading(2, spoken.said(cycle.label), cycle.id),
        *spoken.retired(cycle.retired, "cycles"),
        spoken.said(cycle.definition),
        "",
        *facts(
            (
                (_("How often"), spoken.said(PERIOD[cycle.period])),
                (_("Kind"), spoken.said(CYCLE_KIND[cycle.kind])),
                (_("Basis"), spoken.basis(cycle.basis, cycle.sources)),
            )
        ),
        *table((_("Component"), _("Step"), _("Who"), _("When"), _("Sources")), rows),
    ]


def _step(cycle: Cycle, step: CycleStep, spoken: Spoken) -> tuple[str, ...]:
    return (
        f"{spoken.said(step.label)} {{ #{cycle.id}-{step.id} }}",
        spoken.link("roles", step.role),
        spoken.said(WHEN[step.when]),
        ", ".join(f"[{key}]({spoken.to}sources.md#{key})" for key in step.sources),
    )
