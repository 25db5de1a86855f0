"""Which fields of a thing are not as they were, from what to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from est_framework.method.models import Part

_KEYS = ("id", "indicator")
_LANGUAGES = frozenset(("sv", "en"))
_WORDS = frozenset(("sv", "en", "title", "variants"))
"""Fields that are words though they are no `Text`: columns of code lists, other names of a role."""


@dataclass(frozen=True)
class FieldChange:
    """
    One field that is not as it was.

    Attributes:
        field: Its path in the thing: `definition`, `levels/gul/core`.
        old: What stood there, as plain data; None where there was nothing.
        new: What stands there now; None where there is nothing.
    """

    field: str
    old: Any
    new: Any

    @property
    def is_text(self) -> bool:
        """Whether only words for people changed, which a machine cannot judge."""
        if self.field in _WORDS:
            return True
        return all(value is None or _is_text(value) for value in (self.old, self.new))


def field_changes(old: Part, new: Part) -> tuple[FieldChange, ...]:
    """Give every field that differs between two things, in the order of their fields."""
    return tuple(_changes("", old.model_dump(mode="json"), new.model_dump(mode="json")))


def _changes(path: str, old: Any, new: Any) -> Iterator[FieldChange]:  # noqa: ANN401  # plain data
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and not (_is_text(old) or _is_text(new)):
        yield from _by_key(path, old, new)
        return
    before, after = _keyed(old), _keyed(new)
    if before is None or after is None:
        yield FieldChange(path, old, new)
        return
    yield from _by_key(path, before, after)
    if list(before) != list(after) and set(before) == set(after):
        yield FieldChange(f"{path}/order", list(before), list(after))


def _by_key(path: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[FieldChange]:
    for key in dict.fromkeys((*old, *new)):
        inner = f"{path}/{key}" if path else key
        if key in old and key in new:
            yield from _changes(inner, old[key], new[key])
        else:
            yield FieldChange(inner, old.get(key), new.get(key))


def _keyed(value: Any) -> dict[str, Any] | None:  # noqa: ANN401  # plain data
    """Give a list of things by their ids, or None where it is no such list."""
    if not isinstance(value, list) or not all(isinstance(thing, dict) for thing in value):
        return None
    ids = [next((str(thing[key]) for key in _KEYS if key in thing), "") for thing in value]
    if "" in ids or len(set(ids)) < len(ids):
        return None
    return dict(zip(ids, value, strict=True))


def _is_text(value: object) -> bool:
    return isinstance(value, dict) and set(value) == _LANGUAGES
