"""The page of the measures: a catalogue to think by, never a recipe."""

from __future__ import annotations

from est_framework.method.models import MeasureType
from est_framework.publish.manual.reference.labels import HORIZON, MEASURE_KIND
from est_framework.publish.manual.reference.spoken import Spoken, facts, heading, joined


def measures(spoken: Spoken) -> str:
    """Give the catalogue of measures by kind."""
    _ = spoken.words
    lines = [
        _(
            "The catalogue helps the group to think; it does not decide. A measure without a way to "
            "know whether it helped is not finished. What is seen in reports shows what went together "
            "with the measure, not what it caused. Work with single persons is not here."
        ),
        "",
    ]
    for kind, label in MEASURE_KIND.items():
        inside = [m for m in spoken.release.measures if m.kind == kind]
        if inside:
            lines += heading(2, spoken.said(label), f"kind-{kind}")
            lines += [line for measure in inside for line in _measure(measure, spoken)]
    return joined(lines)


def _measure(measure: MeasureType, spoken: Spoken) -> list[str]:
    _ = spoken.words
    return [
        *heading(3, spoken.said(measure.label), measure.id),
        *spoken.retired(measure.retired, "measures"),
        spoken.said(measure.definition),
        "",
        *facts(
            (
                (_("May answer"), spoken.links("indicators", measure.answers)),
                (_("Often owned by"), spoken.links("actor_types", measure.typical_owners)),
                (_("Takes"), spoken.said(HORIZON[measure.horizon])),
                (_("How you know whether it helped"), spoken.said(measure.how_to_know)),
                (_("Take care"), spoken.said(measure.caution) if measure.caution else ""),
                (_("Basis"), spoken.basis(measure.basis, measure.sources)),
            )
        ),
    ]
