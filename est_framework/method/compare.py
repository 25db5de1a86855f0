"""Two releases of the method side by side: what became of each thing, and which series that breaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from est_framework.language import Text
from est_framework.method.between import Between
from est_framework.method.breaks import Break, indicator_breaks
from est_framework.method.breaks_of_levels import level_breaks, report_breaks
from est_framework.method.field_changes import FieldChange, field_changes
from est_framework.method.files import LIST_FILES
from est_framework.method.kinds import id_of, label_of
from est_framework.method.models import Change, Part, Release

Became = Literal[
    "unchanged",
    "added",
    "reworded",
    "narrowed",
    "widened",
    "split",
    "merged",
    "renamed",
    "changed",
    "retired",
    "gone",
]
"""What may become of a thing. Ids are frozen, so `gone` is a fault of the newer release."""
BECAME: tuple[Became, ...] = (
    *("renamed", "split", "merged", "narrowed", "widened", "reworded"),
    *("changed", "retired", "gone", "added", "unchanged"),
)
"""In the order to tell it in: what people have judged first, then what a machine can see."""
_HEAVIEST: tuple[Became, ...] = ("split", "merged", "narrowed", "widened", "renamed")


@dataclass(frozen=True)
class ThingCompared:
    """
    What became of one thing.

    Attributes:
        kind: The field of `Release` that holds it.
        id: Its id.
        label: What it is called, in the newer release where it is there.
        became: What became of it.
        into: The ids that took over from it, or part of it.
        said: What `changes.csv` says of it.
        fields: The fields that are not as they were.
        breaks: The series that break, and why.
    """

    kind: str
    id: str
    label: Text
    became: Became
    into: tuple[str, ...] = ()
    said: tuple[Text, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    breaks: tuple[Break, ...] = ()


@dataclass(frozen=True)
class Difference:
    """
    What differs between two releases.

    Attributes:
        old: The name of the older one.
        new: The name of the newer one.
        things: What became of everything that either holds, each once, in the order of the files.
    """

    old: str
    new: str
    things: tuple[ThingCompared, ...]

    @property
    def changed(self) -> tuple[ThingCompared, ...]:
        """Everything that is not just as it was."""
        return tuple(thing for thing in self.things if thing.became != "unchanged")

    @property
    def breaks(self) -> tuple[Break, ...]:
        """Everything that ends or breaks a series of numbers."""
        return tuple(one for thing in self.things for one in thing.breaks)

    @property
    def breaking(self) -> bool:
        """Whether any series ends or breaks."""
        return any(thing.breaks for thing in self.things)


def compare(old: Release, new: Release) -> Difference:
    """
    Compare two releases.

    A machine sees that a text was changed but not what that does to its meaning: for that the lines of
    `changes.csv` count, all since the older release. What breaks a series is an answer type, kind or
    core category that changed; a meaning that became narrower, wider, split or merged; something that
    is no longer in use; a question that an actor type is not asked any more, or only on a condition; a
    level or core colour that moved, and criteria that count something else; a section that went away
    and a field that must now be filled in.

    Args:
        old: The release that the numbers so far follow.
        new: The release to go to.

    Returns:
        What became of each thing that either holds.
    """
    between = Between(old, new)
    breaks: defaultdict[tuple[str, str], list[Break]] = defaultdict(list)
    found = (*indicator_breaks(between), *level_breaks(between), *report_breaks(between))
    for one in found:
        breaks[one.kind, one.id].append(one)
    things = (
        replace(thing, breaks=tuple(breaks.get((kind, thing.id), ())))
        for kind in LIST_FILES
        if kind != "changes"
        for thing in _of_kind(kind, between)
    )
    return Difference(old.name, new.name, tuple(things))


def _of_kind(kind: str, between: Between) -> Iterator[ThingCompared]:
    before = {id_of(part): part for part in getattr(between.old, kind)}
    after = {id_of(part): part for part in getattr(between.new, kind)}
    for id_ in dict.fromkeys((*before, *after)):
        if id_ not in before:
            yield ThingCompared(kind, id_, label_of(after[id_]), "added")
        elif id_ not in after:
            yield ThingCompared(kind, id_, label_of(before[id_]), "gone")
        else:
            about = between.about(kind, id_)
            yield _in_both(kind, before[id_], after[id_], about)


def _in_both(kind: str, then: Part, now: Part, about: Sequence[Change]) -> ThingCompared:
    id_, label, fields = id_of(now), label_of(now), field_changes(then, now)
    if not fields:
        return ThingCompared(kind, id_, label, "unchanged")
    became = _became(then, now, fields, about)
    said = tuple(line.words for line in about)
    return ThingCompared(kind, id_, label, became, _into(id_, now, about), said, fields)


def _became(
    then: Part, now: Part, fields: Sequence[FieldChange], about: Sequence[Change]
) -> Became:
    said = {c.change for c in about}
    if getattr(then, "retired", None) is None and getattr(now, "retired", None) is not None:
        return next((w for w in ("merged", "split", "renamed") if w in said), "retired")
    for word in _HEAVIEST:
        if word in said:
            return word
    return "reworded" if all(change.is_text for change in fields) else "changed"


def _into(id_: str, now: Part, about: Sequence[Change]) -> tuple[str, ...]:
    retired = getattr(now, "retired", None)
    successor = [retired.replaced_by] if retired and retired.replaced_by else []
    return tuple(dict.fromkeys(c for c in (*(c.new for c in about), *successor) if c != id_))
