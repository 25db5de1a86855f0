"""Every place where one thing of a release points to another by its id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from est_framework.findings import Place
from est_framework.language import Text
from est_framework.method.kinds import KINDS
from est_framework.method.marked import MarkedFile, Path
from est_framework.method.models import Cycle, Scale
from est_framework.method.under_check import Numbered, ReleaseUnderCheck

_PLAIN = (
    ("actor_types", "sources", "sources"),
    ("indicators", "core_category", "categories"),
    ("indicators", "theme", "themes"),
    ("indicators", "sources", "sources"),
    ("checklists", "template", "templates"),
    ("checklists", "actor_types", "actor_types"),
    ("templates", "filled_by", "roles"),
    ("templates", "sources", "sources"),
    ("scales", "criteria_from", "scales"),
    ("scales", "sources", "sources"),
    ("measures", "answers", "indicators"),
    ("measures", "typical_owners", "actor_types"),
    ("measures", "sources", "sources"),
    ("roles", "sources", "sources"),
    ("cycles", "sources", "sources"),
    ("fidelity", "sources", "sources"),
    ("readiness", "role", "roles"),
    ("readiness", "sources", "sources"),
)
"""File, its field that holds an id or several, and the file that these ids are in."""


@dataclass(frozen=True)
class Reference:
    """
    An id that points to another thing.

    Attributes:
        id: The id.
        marked: The file that it stands in.
        path: Where in that file.
        field: The field of `Release` that the thing should be in.
        where: The file, or the part of it, in words.
        known: The ids that are there; None where that file could not be read.
        in_use: Whether the thing that points is itself in use, not retired.
    """

    id: str
    marked: MarkedFile
    path: Path
    field: str
    where: Text
    known: frozenset[str] | None
    in_use: bool = True

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.marked.place(*self.path)


def references(under: ReleaseUnderCheck) -> Iterator[Reference]:
    """Give every reference of a release, in file order; conditions of checklists too."""
    for field, name, target in _PLAIN:
        for thing in under.things[field]:
            yield from _plain(under, field, thing, name, target)
    for field in KINDS:
        for thing in under.things[field]:
            if thing.part.retired and (new := thing.part.retired.replaced_by):
                path = (thing.number, "retired", "replaced_by")
                yield _reference(under, field, path, new, field)
    yield from _questions(under)
    for scale in under.things["scales"]:
        yield from _criteria(under, scale)
    for cycle in under.things["cycles"]:
        yield from _steps(under, cycle)
    for change in under.things["changes"]:
        now = _reference(
            under, "changes", (change.number, "new"), change.part.new, change.part.kind
        )
        yield replace(now, in_use=False)  # a line stays when what it speaks of is retired later


def _reference(
    under: ReleaseUnderCheck, field: str, path: Path, id_: str, target: str
) -> Reference:
    file = under.file(target)
    known = under.known.get(target)
    return Reference(id_, under.files[field], path, target, Text(file, file), known)


def _plain(
    under: ReleaseUnderCheck, field: str, thing: Numbered[Any], name: str, target: str
) -> Iterator[Reference]:
    value = getattr(thing.part, name)
    in_use = getattr(thing.part, "retired", None) is None
    many = isinstance(value, tuple)
    for number, id_ in enumerate(value if many else (value,)):
        if id_ is not None:
            path = (thing.number, name, number) if many else (thing.number, name)
            reference = _reference(under, field, path, id_, target)
            yield reference if in_use else replace(reference, in_use=False)


def _questions(under: ReleaseUnderCheck) -> Iterator[Reference]:
    for checklist in under.checklists:
        for number, item in enumerate(checklist.part.items):
            path = (checklist.number, "items", number)
            yield _reference(
                under, "checklists", (*path, "indicator"), item.indicator, "indicators"
            )
            if item.only_if is not None:
                inner = (*path, "only_if", "indicator")
                yield _reference(under, "checklists", inner, item.only_if.indicator, "indicators")


def _steps(under: ReleaseUnderCheck, cycle: Numbered[Cycle]) -> Iterator[Reference]:
    for number, step in enumerate(cycle.part.steps):
        path = (cycle.number, "steps", number)
        yield _reference(under, "cycles", (*path, "role"), step.role, "roles")
        for one, key in enumerate(step.sources):
            yield _reference(under, "cycles", (*path, "sources", one), key, "sources")


def _criteria(under: ReleaseUnderCheck, scale: Numbered[Scale]) -> Iterator[Reference]:
    levels = frozenset(level.id for level in scale.part.levels)
    in_levels = Text(sv="skalans nivåer (levels)", en="the scale's levels")
    for number, criterion in enumerate(scale.part.criteria):
        path = (scale.number, "criteria", number)
        level = (*path, "level")
        yield Reference(criterion.level, under.files["scales"], level, "levels", in_levels, levels)
        for which, threshold in enumerate(criterion.when):
            inner = (*path, "when", which, "of")
            if isinstance(threshold.of, tuple):
                for one, id_ in enumerate(threshold.of):
                    yield _reference(under, "scales", (*inner, one), id_, "indicators")
            elif threshold.of != "all":
                yield _reference(under, "scales", inner, threshold.of, "categories")
