"""Put two changed versions of a setup's values together, key by key and id by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Steps = tuple[str, ...]
"""The way to a value: keys, and in a list the id of the thing."""


class _Missing:
    """What a key has that is not there."""


MISSING = _Missing()
_IDS = ("id", "code")


@dataclass
class MergedValues:
    """
    What came of it.

    Attributes:
        value: The values put together; where both sides changed one differently, the preferred side's.
        conflicts: The ways to the values that both sides changed differently.
    """

    value: Any
    conflicts: list[Steps] = field(default_factory=list)


@dataclass(frozen=True)
class ValueChange:
    """
    One change that turns a value into another.

    Attributes:
        steps: The way to it.
        value: What is there after, or `MISSING` for what goes away.
        is_new: Whether nothing was there before.
    """

    steps: Steps
    value: Any
    is_new: bool


def merge_values(base: Any, local: Any, new: Any, *, prefer_new: bool = False) -> MergedValues:  # noqa: ANN401  # YAML holds anything
    """
    Merge two versions of a mapping with the one that both began from.

    What only one side changed is taken from it; lists of things with ids are matched by id. What the
    municipality took away stays away. What both changed differently is a conflict.

    Args:
        base: What both began from.
        local: The municipality's.
        new: The template's.
        prefer_new: In a conflict take the template's value; else the municipality's.
    """
    merged = MergedValues(None)
    merged.value = _merged(base, local, new, (), _Merging(merged.conflicts, prefer_new=prefer_new))
    return merged


def changes_between(old: Any, new: Any, steps: Steps = ()) -> Iterator[ValueChange]:  # noqa: ANN401
    """Give what must be changed to make one value the other, each as near to the leaves as it can be."""
    before, after = by_id(old), by_id(new)
    if old == new:
        return
    if before is None or after is None:
        yield ValueChange(steps, new, is_new=False)
        return
    for key in before:
        if key not in after:
            yield ValueChange((*steps, key), MISSING, is_new=False)
    for key, value in after.items():
        if key in before:
            yield from changes_between(before[key], value, (*steps, key))
        else:
            yield ValueChange((*steps, key), value, is_new=True)


def by_id(value: Any) -> Mapping[str, Any] | None:  # noqa: ANN401
    """Give a mapping, or a list of things with ids as one; None for anything else."""
    if isinstance(value, dict):
        return value
    if not isinstance(value, list):
        return None
    for name in _IDS:
        if all(isinstance(item, dict) and isinstance(item.get(name), str) for item in value):
            found = {item[name]: item for item in value}
            return found if len(found) == len(value) else None
    return None


@dataclass(frozen=True)
class _Merging:
    conflicts: list[Steps]
    prefer_new: bool

    def conflict(self, steps: Steps, local: Any, new: Any) -> Any:  # noqa: ANN401
        self.conflicts.append(steps)
        return new if self.prefer_new else local


def _merged(base: Any, local: Any, new: Any, steps: Steps, merging: _Merging) -> Any:  # noqa: ANN401
    if local == base:
        return new
    if new in (base, local) or local is MISSING:
        return local
    mine, theirs = by_id(local), by_id(new)
    if mine is None or theirs is None or type(local) is not type(new):
        return merging.conflict(steps, local, new)
    began = by_id(base) if base is not MISSING else {}
    if began is None:
        return merging.conflict(steps, local, new)
    parts = {}
    for key in _order(mine, theirs):
        one, two, three = (side.get(key, MISSING) for side in (began, mine, theirs))
        parts[key] = _merged(one, two, three, (*steps, key), merging)
    kept = {key: value for key, value in parts.items() if value is not MISSING}
    return kept if isinstance(local, dict) else list(kept.values())


def _order(local: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Give all keys, the municipality's in its order and the template's where they stand in it."""
    keys = list(local)
    before = ""
    for key in new:
        if key not in local:
            keys.insert(keys.index(before) + 1 if before in keys else len(keys), key)
        before = key
    return keys
