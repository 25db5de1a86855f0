"""A release with a municipality's changes in it, and why each change was let in or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from est_framework.method.models import (
    CORE,
    ChecklistItem,
    Release,
    Scale,
)
from est_framework.setup.edited_release import (
    Refusal,
    RefusedChangeError,
    asks,
    checklist_of,
    indicator_of,
    must_know,
    theme_of,
    with_checklist,
    with_indicator,
)
from est_framework.setup.tailoring import (
    Add,
    AnyChange,
    LocalIndicator,
    Narrow,
    Order,
    Require,
    Rescale,
    Reword,
    SwitchOff,
)

_FIRMNESS = ("may", "should", "must")


@dataclass(frozen=True, slots=True)
class Tailored:
    """
    A release with changes in it.

    Attributes:
        release: The release as this municipality uses it.
        changed: For each thing that was changed (`indicators/klotter`) the changes, in order.
        refused: The changes that were not let in, by their number in the list.
    """

    release: Release
    changed: Mapping[str, tuple[AnyChange, ...]]
    refused: Mapping[int, Refusal]


def tailor(release: Release, changes: Sequence[AnyChange]) -> Tailored:
    """
    Let a municipality's changes into a release, one after the other.

    A change that is refused is left out, so that what comes after it is judged as if it were not there;
    what names a question whose own adding was refused is left out without a word of its own.

    Args:
        release: The release, or what another layer of changes has made of it.
        changes: The changes in the order of the setup.
    """
    changed: dict[str, tuple[AnyChange, ...]] = {}
    refused: dict[int, Refusal] = {}
    lost: set[str] = set()
    for number, change in enumerate(changes):
        try:
            must_know("decided_by", change.decided_by, [r.id for r in release.roles])
            release, things = _WAYS[type(change)](release, change)
        except RefusedChangeError as no:
            if lost.isdisjoint(_named_in(change)):
                refused[number] = no.refusal
            lost |= {change.indicator} if isinstance(change, Add) else set()
        else:
            for thing in things:
                changed[thing] = (*changed.get(thing, ()), change)
    return Tailored(release, changed, refused)


_Way = Callable[[Release, Any], tuple[Release, tuple[str, ...]]]


def _named_in(change: AnyChange) -> set[str]:
    """Give the indicators that a change names."""
    if isinstance(change, Order):
        return set(change.items)
    after = {a.after for a in change.asked if a.after} if isinstance(change, Add) else set()
    return after | {change.indicator} if not isinstance(change, Rescale) else set()


def _reword(release: Release, change: Reword) -> tuple[Release, tuple[str, ...]]:
    indicator = indicator_of(release, change.indicator)
    if getattr(indicator, change.field) == change.to:
        raise RefusedChangeError("SET158", "to", id=change.indicator)
    return with_indicator(release, indicator.model_copy(update={change.field: change.to}))


def _narrow(release: Release, change: Narrow) -> tuple[Release, tuple[str, ...]]:
    indicator = indicator_of(release, change.indicator)
    if indicator.definition == change.definition:
        raise RefusedChangeError("SET158", "definition", id=change.indicator)
    return with_indicator(release, indicator.model_copy(update={"definition": change.definition}))


def _require(release: Release, change: Require) -> tuple[Release, tuple[str, ...]]:
    indicator = indicator_of(release, change.indicator)
    if _FIRMNESS.index(change.to) <= _FIRMNESS.index(indicator.requirement):
        raise RefusedChangeError(
            "SET153", "to", id=change.indicator, now=indicator.requirement, to=change.to
        )
    return with_indicator(release, indicator.model_copy(update={"requirement": change.to}))


def _add(release: Release, change: Add) -> tuple[Release, tuple[str, ...]]:
    if change.indicator in {i.id for i in release.indicators}:
        raise RefusedChangeError("SET155", "indicator", id=change.indicator)
    must_know("core_category", change.core_category, [c.code for c in release.categories])
    local = LocalIndicator(
        id=change.indicator,
        label=change.label,
        definition=change.definition,
        why=change.why,
        good=change.good,
        bad=change.bad,
        core_category=change.core_category,
        theme=theme_of(release, change.core_category),
        kind=change.kind,
        answer=change.answer,
        requirement="may",
        person_risk=change.person_risk,
        basis="derived",
    )
    release = release.model_copy(update={"indicators": (*release.indicators, local)})
    things = [f"indicators/{change.indicator}"]
    for number, asked in enumerate(change.asked):
        checklist = checklist_of(release, asked.checklist, "asked", number, "checklist")
        items = list(checklist.items)
        at = len(items)
        if asked.after is not None:
            there = [i.indicator for i in items]
            must_know(("asked", number, "after"), asked.after, there)
            at = there.index(asked.after) + 1
        items.insert(at, ChecklistItem.model_construct(indicator=change.indicator, only_if=None))
        release = with_checklist(release, checklist.model_copy(update={"items": tuple(items)}))
        things.append(f"checklists/{checklist.id}")
    return release, tuple(dict.fromkeys(things))


def _switch_off(release: Release, change: SwitchOff) -> tuple[Release, tuple[str, ...]]:
    indicator = indicator_of(release, change.indicator)
    if indicator.requirement == "must":
        raise RefusedChangeError("SET152", "indicator", id=change.indicator)
    if change.checklists == "all":
        those = [c for c in release.checklists if asks(c, change.indicator)]
        where: tuple[str | int, ...] = ("indicator",)
    else:
        those = [
            checklist_of(release, id_, "checklists", n) for n, id_ in enumerate(change.checklists)
        ]
        where = ("checklists",)
    if not those or not all(asks(c, change.indicator) for c in those):
        raise RefusedChangeError("SET156", *where, id=change.indicator)
    for checklist in those:
        left = tuple(i for i in checklist.items if i.indicator != change.indicator)
        hangs = next(
            (i for i in left if i.only_if and i.only_if.indicator == change.indicator), None
        )
        if hangs is not None or not left:
            raise RefusedChangeError(
                "SET159",
                *where,
                id=change.indicator,
                checklist=checklist.id,
                other=hangs.indicator if hangs else change.indicator,
            )
        release = with_checklist(release, checklist.model_copy(update={"items": left}))
    return release, tuple(f"checklists/{c.id}" for c in those)


def _order(release: Release, change: Order) -> tuple[Release, tuple[str, ...]]:
    checklist = checklist_of(release, change.checklist, "checklist")
    by_id = {i.indicator: i for i in checklist.items}
    missing = [i for i in by_id if i not in change.items]
    too_many = [
        id_ for n, id_ in enumerate(change.items) if id_ not in by_id or id_ in change.items[:n]
    ]
    if missing or too_many:
        raise RefusedChangeError(
            "SET154", "items", missing=", ".join(missing) or "–", extra=", ".join(too_many) or "–"
        )
    asked: set[str] = set()
    for number, id_ in enumerate(change.items):
        condition = by_id[id_].only_if
        if condition is not None and condition.indicator not in asked:
            raise RefusedChangeError("SET160", "items", number, id=id_, other=condition.indicator)
        asked.add(id_)
    ordered = tuple(by_id[id_] for id_ in change.items)
    moved = checklist.model_copy(update={"items": ordered})
    return with_checklist(release, moved), (f"checklists/{checklist.id}",)


def _rescale(release: Release, change: Rescale) -> tuple[Release, tuple[str, ...]]:
    if change.scale in {s.id for s in release.scales}:
        raise RefusedChangeError("SET155", "scale", id=change.scale)
    ids = [v.id for v in change.levels]
    for number, level in enumerate(change.levels):
        if level.id in ids[:number]:
            raise RefusedChangeError("SET155", "levels", number, "id", id=level.id)
        before = change.levels[number - 1].core if number else level.core
        if CORE.index(level.core) < CORE.index(before):
            raise RefusedChangeError(
                "SET157", "levels", number, "core", id=level.id, core=level.core
            )
    lender = next(s.id for s in release.scales if s.criteria)
    scale = Scale.model_construct(
        id=change.scale,
        label=change.label,
        definition=change.definition,
        form="free_steps",
        top=None,
        basis="derived",
        sources=(),
        levels=change.levels,
        criteria_from=lender,
        criteria=(),
        retired=None,
    )
    scales = (*release.scales, scale)
    return release.model_copy(update={"scales": scales}), (f"scales/{change.scale}",)


_WAYS: Mapping[type, _Way] = {
    Reword: _reword,
    Narrow: _narrow,
    Add: _add,
    SwitchOff: _switch_off,
    Require: _require,
    Order: _order,
    Rescale: _rescale,
}
