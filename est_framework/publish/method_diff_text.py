"""What differs between two releases of the method, as people and machines read it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from est_framework.language import Language, Text, translator
from est_framework.method.broken_series import BrokenSeries
from est_framework.method.compare import BECAME, Difference, ThingCompared
from est_framework.method.field_changes import FieldChange
from est_framework.publish.method_list import PART_NAMES
from est_framework.publish.wrapped import wrapped

_NAMES = {
    "categories": Text("Kärnkategorier", "Core categories"),
    "themes": Text("Teman", "Themes"),
    **PART_NAMES,
    "sources": Text("Källor", "Sources"),
}
_ONE = {
    "categories": Text("Kärnkategori", "Core category"),
    "themes": Text("Tema", "Theme"),
    "actor_types": Text("Aktörstyp", "Actor type"),
    "indicators": Text("Indikator", "Indicator"),
    "checklists": Text("Checklista", "Checklist"),
    "templates": Text("Mall", "Template"),
    "scales": Text("Skala", "Scale"),
    "measures": Text("Insats", "Measure"),
    "roles": Text("Roll", "Role"),
    "cycles": Text("Cykel", "Cycle"),
    "fidelity": Text("Kännetecken", "Sign"),
    "readiness": Text("Fråga före start", "Question before start"),
    "sources": Text("Källa", "Source"),
}

_LISTS = {"indicator": "indicators", "level": "scales", "report": "templates"}
"""In which list of the release stands what a series is of."""


def method_diff_text(
    difference: Difference,
    language: Language,
    series: Sequence[BrokenSeries] | None = None,
    setup: str = "",
) -> str:
    """
    Give what differs in words: what breaks series first, then thing by thing, what was added last.

    Args:
        difference: What differs.
        language: Swedish or English.
        series: The series of a local EST that break, where there is one.
        setup: The id of that local EST.
    """
    return "\n".join(_Telling(difference, language).lines(series, setup))


def method_diff_json(
    difference: Difference, series: Sequence[BrokenSeries] | None = None, setup: str = ""
) -> str:
    """Give what differs as one JSON object, texts in both languages; `breaking` sums it up."""
    whole: dict[str, Any] = {
        "old": difference.old,
        "new": difference.new,
        "breaking": difference.breaking,
        "things": [asdict(thing) for thing in difference.changed],
    }
    if series is not None:
        whole["in_setup"] = {"setup": setup, "series": [asdict(one) for one in series]}
    return json.dumps(whole, ensure_ascii=False, indent=2)


class _Telling:
    """The lines that tell of a difference in one language."""

    def __init__(self, difference: Difference, language: Language) -> None:
        self.difference = difference
        self.language = language
        self._: Callable[[str], str] = translator(language, "publish")
        self.labels = {
            (thing.kind, thing.id): thing.label.said(language) for thing in difference.things
        }

    def lines(self, series: Sequence[BrokenSeries] | None, setup: str) -> Iterator[str]:
        _ = self._
        between = {"old": self.difference.old, "new": self.difference.new}
        yield _("From {old} to {new}").format(**between)
        if not self.difference.changed:
            yield from ("", _("Nothing differs."))
        yield from self._breaking()
        if series is not None:
            yield from self._in_setup(series, setup)
        for became in BECAME:
            things = [t for t in self.difference.things if t.became == became]
            if things and became == "unchanged":
                yield from ("", _("Just as before: {count}").format(count=len(things)))
            elif things:
                yield from ("", f"{self._headings()[became]} ({len(things)})")
                yield from self._list(things) if became == "added" else self._each(things)

    def _headings(self) -> dict[str, str]:
        _ = self._
        return {
            "renamed": _("GIVEN ANOTHER ID"),
            "split": _("SPLIT"),
            "merged": _("MERGED"),
            "narrowed": _("NARROWED: means less than before"),
            "widened": _("WIDENED: means more than before"),
            "reworded": _("REWORDED: an answer means what it did"),
            "changed": _("CHANGED OTHERWISE"),
            "retired": _("RETIRED: no longer in use"),
            "gone": _("GONE: an id that must not go away"),
            "added": _("ADDED"),
        }

    def _breaking(self) -> Iterator[str]:
        _ = self._
        breaks = self.difference.breaks
        if not breaks:
            if self.difference.changed:
                yield from ("", _("No series of numbers breaks."))
            return
        heading = _("BREAKS SERIES: numbers before and after do not compare")
        yield from ("", f"{heading} ({len(breaks)})")
        for one in breaks:
            name = _ONE[one.kind].said(self.language)
            reason = one.reason.said(self.language)
            yield from wrapped(f"{name} {self._named(one.kind, one.id)}: {reason}", "  ")

    def _in_setup(self, series: Sequence[BrokenSeries], setup: str) -> Iterator[str]:
        _ = self._
        heading = _("IN THIS SETUP, {setup}: series that break").format(setup=setup)
        yield from ("", f"{heading} ({len(series)})")
        if not series:
            yield "  " + _("None.")
        yield from series_told(series, self._named, self.language)

    def _each(self, things: Sequence[ThingCompared]) -> Iterator[str]:
        for thing in things:
            kind = _ONE[thing.kind].said(self.language)
            into = f" → {', '.join(thing.into)}" if thing.into else ""
            yield f"  {kind} {self._named(thing.kind, thing.id)}{into}"
            for words in dict.fromkeys(thing.said):
                yield from wrapped(words.said(self.language), "    ")
            if thing.became == "changed" or not thing.said:
                for told in _fields_told(thing.fields, self._):
                    yield from wrapped(told, "    ")

    def _list(self, things: Iterable[ThingCompared]) -> Iterator[str]:
        by_kind: defaultdict[str, list[str]] = defaultdict(list)
        for thing in things:
            by_kind[thing.kind].append(thing.id)
        for kind, ids in by_kind.items():
            name = _NAMES[kind].said(self.language)
            yield from wrapped(f"{name} ({len(ids)}): {', '.join(ids)}", "  ")

    def _named(self, kind: str, id_: str) -> str:
        label = self.labels.get((kind, id_), "")
        return f"{id_} ({label})" if label and label != id_ else id_


def series_told(
    series: Sequence[BrokenSeries], named: Callable[[str, str], str], language: Language
) -> Iterator[str]:
    """
    Tell the series of a setup that break, those that break for the same reasons together.

    Args:
        series: The series.
        named: Gives a name for people to a list of the release and an id in it.
        language: The language to tell it in.
    """
    _ = translator(language, "publish")
    alike: defaultdict[tuple[str, str, tuple[Text, ...]], list[BrokenSeries]]
    alike = defaultdict(list)
    for one in series:
        alike[one.series, one.of, one.reasons].append(one)
    for (numbers, of, reasons), found in alike.items():
        said = "; ".join(reason.said(language) for reason in reasons)
        yield from wrapped(f"{named(_LISTS[numbers], of)}: {said}", "  ")
        for subject, name in (("actor", _("Actors")), ("area", _("Areas"))):
            if ids := [one.id for one in found if one.subject == subject]:
                yield from wrapped(f"{name}: {', '.join(ids)}", "    ")


def _fields_told(fields: Sequence[FieldChange], _: Callable[[str], str]) -> Iterator[str]:
    """Tell which fields changed, one line for each field of the thing, however much is in it."""
    inside: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for change in fields:
        top, *rest = change.field.split("/")
        if rest and (change.old is None or change.new is None) and len(rest) == 1:
            inside[top][_("added") if change.old is None else _("removed")].append(rest[0])
        elif rest:
            inside[top][_("changed")].append(rest[0])
        elif change.is_text:
            inside[top][_("reworded")] = []
        elif isinstance(change.old, list) and isinstance(change.new, list):
            gained = [str(value) for value in change.new if value not in change.old]
            lost = [str(value) for value in change.old if value not in change.new]
            inside[top].update({k: v for k, v in ((_("added"), gained), (_("removed"), lost)) if v})
        else:
            inside[top][f"{change.old} → {change.new}"] = []
    for top, told in inside.items():
        parts = [
            f"{what} {', '.join(dict.fromkeys(ids))}" if ids else what for what, ids in told.items()
        ]
        yield f"{top}: {'; '.join(parts)}"
