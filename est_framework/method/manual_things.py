"""What in the method a norm may be tied to, and where the manual shows each thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from est_framework.language import Text
from est_framework.method.models import Release


@dataclass(frozen=True, slots=True)
class Kind:
    """
    A kind of thing in a release that has a page of its own.

    Attributes:
        label: What one of them is called.
        page: The page that shows all of them, below the language's folder.
        ids: Gives the ids of all of them, which are the anchors on that page.
    """

    label: Text
    page: str
    ids: Callable[[Release], Iterable[str]]


def _ids(field: str) -> Callable[[Release], Iterable[str]]:
    """Give the ids of everything in a field of a release."""
    return lambda release: (thing.id for thing in getattr(release, field))


SHOWN: Mapping[str, Kind] = {
    "actor_type": Kind(
        Text("aktörstypen", "the actor type"),
        "method/actor_types.md",
        _ids("actor_types"),
    ),
    "indicator": Kind(
        Text("indikatorn", "the indicator"),
        "method/indicators.md",
        _ids("indicators"),
    ),
    "checklist": Kind(
        Text("checklistan", "the checklist"),
        "method/checklists.md",
        _ids("checklists"),
    ),
    "template": Kind(
        Text("rapportmallen", "the template"),
        "method/templates.md",
        _ids("templates"),
    ),
    "scale": Kind(
        Text("skalan", "the scale"),
        "method/scales.md",
        _ids("scales"),
    ),
    "criterion": Kind(
        Text("kriteriet", "the criterion"),
        "method/scales.md",
        lambda release: (c.id for s in release.scales for c in s.criteria),
    ),
    "measure": Kind(
        Text("insatsen", "the measure"),
        "method/measures.md",
        _ids("measures"),
    ),
    "role": Kind(Text("rollen", "the role"), "method/roles.md", _ids("roles")),
    "cycle": Kind(
        Text("cykeln", "the cycle"),
        "method/cycles.md",
        _ids("cycles"),
    ),
    "fidelity": Kind(
        Text("tecknet på följsamhet", "the sign of fidelity"),
        "method/fidelity.md",
        _ids("fidelity"),
    ),
    "readiness": Kind(
        Text("frågan om beredskap", "the question of readiness"),
        "method/readiness.md",
        _ids("readiness"),
    ),
}
"""The one table of what stands where in the manual."""


def tied_things(
    release: Release, codes: Iterable[str], commands: Iterable[str]
) -> Mapping[str, frozenset[str]]:
    """Give the ids of everything that a norm may be tied to, by kind."""
    return {
        "finding": frozenset(codes),
        "command": frozenset(commands),
        **{kind: frozenset(shown.ids(release)) for kind, shown in SHOWN.items()},
        "step": frozenset(step.id for cycle in release.cycles for step in cycle.steps),
        "field": frozenset(
            f"{template.id}.{section.id}.{field.id}"
            for template in release.templates
            for section in template.sections
            for field in section.fields
        ),
    }
