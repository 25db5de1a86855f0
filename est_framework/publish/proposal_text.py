"""What was found in a list that is to be mapped: needed, optional and missing, as a table to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from est_framework.language import Language, Text, translator
from est_framework.privacy.gate import mask

if TYPE_CHECKING:
    from est_framework.reports.incidents.propose import Proposed

_NEEDED: Final = ("time", "type", "place")
_INSTEAD: Final = {
    "time": ("time", "week"),
    "type": ("type",),
    "place": ("place", "latitude", "north"),
}
_NAMES: Final = {
    "id": Text(sv="nummer", en="number"),
    "time": Text(sv="tid", en="time"),
    "clock": Text(sv="klockslag", en="time of day"),
    "week": Text(sv="vecka", en="week"),
    "year": Text(sv="år", en="year"),
    "type": Text(sv="vad", en="what"),
    "place": Text(sv="plats", en="place"),
    "latitude": Text(sv="latitud", en="latitude"),
    "longitude": Text(sv="longitud", en="longitude"),
    "north": Text(sv="norr (SWEREF)", en="north (SWEREF)"),
    "east": Text(sv="öst (SWEREF)", en="east (SWEREF)"),
    "count": Text(sv="antal", en="count"),
    "actor": Text(sv="avsändare", en="sender"),
    "summary": Text(sv="beskrivning", en="description"),
    "headline": Text(sv="rubrik", en="headline"),
}


def proposal_table(proposed: Proposed, language: Language) -> str:
    """Say what was found where, how surely, and what is missing; empty where the list cannot be read."""
    _ = translator(language, "publish")
    it = proposed.proposal
    if it is None:
        return ""
    header = (_("NEED"), _("WHAT"), _("COLUMN"), _("SURE"), _("SAMPLES"))
    rows = [header]
    needed = {w for what in _NEEDED for w in _INSTEAD[what]} | {"longitude", "east"}
    for what, name in _NAMES.items():
        found = it.used.get(what)
        need = _("NEEDED") if what in needed else _("OPTIONAL")
        if found is not None:
            samples = " · ".join(found.samples) or _("(not shown)")
            column = mask(found.heading, language)
            rows.append((need, name.said(language), column, f"{found.points} %", samples))
        elif what in ("id", "count") and it.kind == "events":
            rows.append((need, name.said(language), "–", "", _ABSENT[what].said(language)))
    rows += [
        (_("NEEDED"), _("question"), mask(heading, language), "", indicator)
        for heading, indicator in it.questions.items()
    ]
    rows += [(_("MISSING"), _NAMES[what].said(language), "–", "", "") for what in it.missing()]
    rows += [
        (_("LEFT OUT"), _("about persons"), mask(heading, language), "", "")
        for heading in it.persons
    ]
    widths = [max(len(row[n]) for row in rows) for n in range(4)]
    lines = [
        "  ".join(f"{c:<{w}}" for c, w in zip(row, widths, strict=False)) + f"  {row[4]}"
        for row in rows
    ]
    lines.append("")
    lines.append(
        _("{rows} rows, {columns} columns.").format(
            rows=len(it.table.rows), columns=len(it.table.headings)
        )
    )
    if it.unread:
        names = ", ".join(mask(heading, language) for heading in it.unread)
        lines.append(_("Not read: {names}.").format(names=names))
    lines.append(
        _("Left to decide: {n}. Each is marked TODO.").format(n=proposed.left)
        if proposed.left
        else _("Nothing is left to decide. Read it through all the same.")
    )
    return "\n".join(line.rstrip() for line in lines)


_ABSENT: Final = {
    "id": Text(
        sv="utan nummer ersätter en ny fil hela dagar",
        en="without numbers a new file replaces whole days",
    ),
    "count": Text(sv="varje rad räknas som en", en="each row counts as one"),
}
