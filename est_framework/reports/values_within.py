"""What plain data holds: everything, or what is written freely in a report; with the pointer to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from est_framework.reports.formats.json_scanner import pointer_part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    Part = tuple[str, object]
    """A value, after the pointer to it."""


def _none(_: dict[str, Any]) -> bool:
    return False


def all_values(
    data: object, pointer: str = "", *, passed_over: Callable[[dict[str, Any]], bool] = _none
) -> Iterator[Part]:
    """
    Yield everything there is, without recursion, since the data may be nested by malice.

    Args:
        data: Plain data.
        pointer: Where it stands.
        passed_over: Says of which objects all that stands in them is left out.
    """
    left: list[Part] = [(pointer, data)]
    while left:
        pointer, value = left.pop()
        yield pointer, value
        if isinstance(value, dict):
            if not passed_over(value):
                left += [(f"{pointer}/{pointer_part(key)}", v) for key, v in value.items()]
        elif isinstance(value, list):
            left += [(f"{pointer}/{n}", below) for n, below in enumerate(value)]


def all_texts(
    parts: Iterable[Part], known: set[str] | frozenset[str] = frozenset()
) -> Iterator[tuple[str, str]]:
    """
    Yield every text, number and field name of some values as text.

    Args:
        parts: The values, each after its pointer.
        known: Texts that may be left out.
    """
    for pointer, value in parts:
        if isinstance(value, str):
            if value not in known:
                yield pointer, value
        elif isinstance(value, dict):
            if not known.issuperset(value):
                for key in value:
                    yield pointer, key
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield pointer, str(value)


def free_texts(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the texts of a report that passed the schema where a person writes freely."""
    yield "/id", data["id"]
    if "reporter" in data:
        yield "/reporter", data["reporter"]
    if "comment" in data:
        yield "/comment", data["comment"]
    for n, event in enumerate(data.get("events", ())):
        yield f"/events/{n}/place", event.get("place", "")
        yield f"/events/{n}/description", event.get("description", "")
    for n, line in enumerate(data.get("upcoming", ())):
        yield f"/upcoming/{n}/description", line["description"]
    for n, line in enumerate(data.get("presence", ())):
        yield f"/presence/{n}/resource", line["resource"]


def lines_of(data: Mapping[str, Any]) -> list[tuple[str, dict[str, object]]]:
    """Give the lines of a report that passed the schema, in the order in which values are looked at."""
    sections = ("events", "upcoming", "presence")
    lines = [
        (f"/{name}/{n}", line) for name in sections for n, line in enumerate(data.get(name, ()))
    ]
    return lines[::-1]
