"""What a release holds, as a list to read and as one object."""

from __future__ import annotations

from typing import Any

from est_framework.language import Language, Text
from est_framework.method.models import Release

_PARTS = {
    "actor_types": Text("Aktörstyper", "Actor types"),
    "indicators": Text("Indikatorer", "Indicators"),
    "checklists": Text("Checklistor", "Checklists"),
    "templates": Text("Rapportmallar", "Report templates"),
    "scales": Text("Skalor", "Scales"),
    "measures": Text("Insatser", "Measures"),
    "roles": Text("Roller", "Roles"),
    "cycle": Text("Cykelns steg", "Steps of the cycle"),
}


def method_text(release: Release, language: Language) -> str:
    """Give every part of a release with id and label, a line each."""
    lines = [f"{release.name}: {release.title.said(language)}"]
    for name, heading in _PARTS.items():
        parts = getattr(release, name)
        lines += ["", f"{heading.said(language)} ({len(parts)})"]
        ids = [_id(part) for part in parts]
        width = max(map(len, ids))
        lines += [
            f"  {i:<{width}}  {p.label.said(language)}" for i, p in zip(ids, parts, strict=True)
        ]
    return "\n".join(lines)


def method_json(release: Release) -> dict[str, Any]:
    """Give a release as one object: `release`, and a list for each kind of part."""
    whole = release.model_dump(mode="json")
    listed = {name: whole[name] for name in _PARTS if name != "cycle"}
    return {"release": release.name, **listed, "cycles": [{"id": "week", "steps": whole["cycle"]}]}


def _id(part: Any) -> str:  # noqa: ANN401  # code lists have codes, everything else ids
    return str(part.id if hasattr(part, "id") else part.code)
