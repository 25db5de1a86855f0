"""A release with one thing in it changed, and what stops a change from being made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from est_framework.findings import did_you_mean
from est_framework.language import Text
from est_framework.method.models import Checklist, Indicator, Part, Release

PartT = TypeVar("PartT", bound=Part)


@dataclass(frozen=True, slots=True)
class Refusal:
    """
    Why a change was not let in.

    Attributes:
        code: The finding that says so: `SET152`.
        where: The key within the change, with its number where it is a list.
        said: What the finding's words are filled with.
    """

    code: str
    where: tuple[str | int, ...]
    said: Mapping[str, Text | str] = field(default_factory=dict)


class RefusedChangeError(Exception):
    """What stops a change from being let in; never leaves this room."""

    def __init__(self, code: str, *where: str | int, **said: Text | str) -> None:
        super().__init__(code)
        self.refusal = Refusal(code, where, said)


def must_know(where: str | tuple[str | int, ...], id_: str, known: Sequence[str]) -> None:
    """Refuse the change where it names something that the release does not have."""
    if id_ not in known:
        path = (where,) if isinstance(where, str) else where
        listed = ", ".join(known)
        raise RefusedChangeError(
            "SET151",
            *path,
            seen=id_,
            known=Text(listed, listed),
            hint=did_you_mean(id_, known),
        )


def indicator_of(release: Release, id_: str) -> Indicator:
    """Give the indicator that a change is about."""
    in_use = {i.id: i for i in release.indicators if i.retired is None}
    must_know("indicator", id_, list(in_use))
    return in_use[id_]


def checklist_of(release: Release, id_: str, *where: str | int) -> Checklist:
    """Give a checklist that a change names at a place within it."""
    in_use = {c.id: c for c in release.checklists if c.retired is None}
    must_know(where, id_, list(in_use))
    return in_use[id_]


def asks(checklist: Checklist, indicator: str) -> bool:
    """Say whether a checklist has a question about an indicator."""
    return any(i.indicator == indicator for i in checklist.items)


def theme_of(release: Release, category: str) -> str:
    """Give a theme for a local indicator: the one that the category's own indicators mostly have."""
    themes = [i.theme for i in release.indicators if i.core_category == category]
    return max(themes, key=themes.count) if themes else release.themes[0].code


def with_indicator(release: Release, new: Indicator) -> tuple[Release, tuple[str, ...]]:
    """Give the release with an indicator changed, and the name of what was changed."""
    swapped = _swapped(release.indicators, new, new.id)
    return release.model_copy(update={"indicators": swapped}), (f"indicators/{new.id}",)


def with_checklist(release: Release, new: Checklist) -> Release:
    """Give the release with a checklist changed."""
    return release.model_copy(update={"checklists": _swapped(release.checklists, new, new.id)})


def _swapped(things: Sequence[PartT], new: PartT, id_: str) -> tuple[PartT, ...]:
    return tuple(new if thing.id == id_ else thing for thing in things)  # type: ignore[attr-defined]  # all have ids
