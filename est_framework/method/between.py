"""Two releases and what people said of the changes between them: what carries on, and as what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from est_framework.method.kinds import version_of
from est_framework.method.models import Change, Release

Meaning = Literal["narrowed", "widened", "split", "merged"]
MEANINGS: tuple[Meaning, ...] = ("narrowed", "widened", "split", "merged")
"""Changes of meaning that people have declared: numbers before and after do not compare."""


@dataclass(frozen=True)
class Between:
    """An older and a newer release."""

    old: Release
    new: Release

    @cached_property
    def lines(self) -> tuple[Change, ...]:
        """What the newer release says of changes since the older one."""
        since = version_of(self.old.name)
        return tuple(line for line in self.new.changes if version_of(line.since) >= since)

    def about(self, kind: str, id_: str) -> tuple[Change, ...]:
        """Give what is said of one thing of the older release."""
        return tuple(line for line in self.lines if line.kind == kind and line.old == id_)

    def meanings(self, kind: str, id_: str) -> tuple[Meaning, ...]:
        """Give how the meaning of one thing is said to have changed."""
        said = {line.change for line in self.about(kind, id_)}
        return tuple(meaning for meaning in MEANINGS if meaning in said)

    def id_now(self, kind: str, id_: str) -> str:
        """Give the id that a thing goes by in the newer release."""
        renamed = [line.new for line in self.about(kind, id_) if line.change == "renamed"]
        return renamed[-1] if renamed else id_

    def now(self, kind: str, id_: str) -> Any:  # noqa: ANN401  # the kind decides what it is
        """Give what a thing of the older release is in the newer, or None where it is not in use."""
        return self._in_use(kind).get(self.id_now(kind, id_))

    def _in_use(self, kind: str) -> dict[str, Any]:
        return self._all_in_use[kind]

    @cached_property
    def _all_in_use(self) -> dict[str, dict[str, Any]]:
        kinds = ("actor_types", "indicators", "templates", "scales")
        return {
            kind: {part.id: part for part in getattr(self.new, kind) if part.retired is None}
            for kind in kinds
        }
