"""Words that mean one of the choices and are written with other capitals or spaces, read as that choice."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import jsonschema_rs


@dataclass(frozen=True, slots=True)
class Tidied:
    """A word that was read as a choice: where it stands, as it was written, and as it was read."""

    path: tuple[str | int, ...]
    seen: str
    chosen: str


def tidied(
    data: dict[str, Any], errors: list[jsonschema_rs.ValidationError]
) -> tuple[dict[str, Any], list[Tidied]]:
    """
    Read words as the choices that they mean, where only capitals and spaces differ.

    Args:
        data: A report that its schema refuses; it is not changed.
        errors: What the schema says of it.

    Returns:
        The report with those words replaced, and which they were; the same report where there are none.
    """
    found: list[Tidied] = []
    for error in errors:
        kind: Any = error.kind
        seen: Any = error.instance
        if type(kind).__name__.endswith("Enum") and isinstance(seen, str):
            chosen = _meant(seen, kind.options)
            if chosen:
                found.append(Tidied(tuple(error.instance_path), seen, chosen))
    if not found:
        return data, []
    made = copy.deepcopy(data)
    for word in found:
        inner: Any = made
        for step in word.path[:-1]:
            inner = inner[step]
        inner[word.path[-1]] = word.chosen
    return made, found


def _meant(seen: str, options: list[Any]) -> str:
    """Give the one choice that a word means; nothing where two differ in their capitals alone."""
    written = " ".join(seen.split())
    if written in options:
        return written
    plain = written.casefold()
    meant = [o for o in options if isinstance(o, str) and o.casefold() == plain]
    return meant[0] if len(meant) == 1 else ""
