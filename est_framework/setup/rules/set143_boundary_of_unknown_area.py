"""A boundary for an area that the setup does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import Feature

RULE = Rule(
    code="SET143",
    severity=Severity.ERROR,
    title=Text(
        sv="Gränsen hör inte till något område",
        en="The boundary belongs to no area",
    ),
    seen=Text(
        sv="properties.id är {seen}.",
        en="properties.id is {seen}.",
    ),
    expected=Text(
        sv="Ett id som står under areas i est.yaml.",
        en="An id that stands under areas in est.yaml.",
    ),
    remedy=Text(
        sv="Skriv områdets id i egenskapen id.{hint}",
        en="Write the area's id in the property id.{hint}",
    ),
    why=Text(
        sv="Bara id:t binder ihop gränsen med det som rapporteras.",
        en="Only the id ties the boundary to what is reported.",
    ),
)

_NOTHING = Text(sv="tom", en="empty")


def look(feature: Feature) -> Iterator[Finding]:
    """Yield one finding when the feature's id is no area; its name may tell which was meant."""
    id_ = feature.id
    if isinstance(id_, str) and id_ in feature.areas:
        return
    seen = _NOTHING if id_ in (None, "") else str(id_)
    hint = did_you_mean(str(id_), [*feature.areas])
    by_name = [area for area, name in feature.areas.items() if name == _name(feature)]
    if by_name:
        hint = Text(sv=f" Menade du {by_name[0]}?", en=f" Did you mean {by_name[0]}?")
    yield RULE.at(feature.place("/properties/id"), seen=seen, hint=hint)


def _name(feature: Feature) -> object:
    properties = feature.body.get("properties") if isinstance(feature.body, dict) else None
    return properties.get("name") if isinstance(properties, dict) else None
