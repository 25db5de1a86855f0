"""What a release holds, as a list to read and as one object."""

from __future__ import annotations

from typing import Any

from est_framework.language import Language, Text
from est_framework.method.models import Release

PART_NAMES = {
    "actor_types": Text("Aktörstyper", "Actor types"),
    "indicators": Text("Indikatorer", "Indicators"),
    "checklists": Text("Checklistor", "Checklists"),
    "templates": Text("Rapportmallar", "Report templates"),
    "scales": Text("Skalor", "Scales"),
    "measures": Text("Insatser", "Measures"),
    "roles": Text("Roller", "Roles"),
    "cycles": Text("Cykler", "Cycles"),
    "fidelity": Text("Kännetecken på EST", "Signs that it is EST"),
    "readiness": Text("Är ni redo att börja", "Ready to start"),
}


def method_text(release: Release, language: Language) -> str:
    """Give every part of a release with id and label, a line each."""
    lines = [f"{release.name}: {release.title.said(language)}"]
    for name, heading in PART_NAMES.items():
        parts = getattr(release, name)
        lines += ["", f"{heading.said(language)} ({len(parts)})"]
        ids = [part.id for part in parts]
        width = max(map(len, ids), default=0)
        lines += [
            f"  {i:<{width}}  {p.label.said(language)}" for i, p in zip(ids, parts, strict=True)
        ]
    return "\n".join(lines)


def method_json(release: Release) -> dict[str, Any]:
    """Give a release as one object: `release`, and a list for each kind of part."""
    whole = release.model_dump(mode="json")
    return {"release": release.name, **{name: whole[name] for name in PART_NAMES}}
