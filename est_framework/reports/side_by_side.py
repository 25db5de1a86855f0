"""The values of a report that stand side by side: a number may be split over two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from est_framework.privacy.neighbours import may_be_second
from est_framework.reports.formats.json_scanner import pointer_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Around = tuple[str, dict[str, object] | list[object]]
    """An object or a list, after the pointer to it."""

_NO_TEXTS: Final = frozenset((dict, list, bool, type(None)))


def rows_side_by_side(
    parts: Iterable[Around], *, with_names: bool
) -> Iterator[list[tuple[str, str]]]:
    """
    Yield the values that stand side by side where digits may be split.

    Args:
        parts: Objects and lists, each after its pointer; what stands in one is a row.
        with_names: Whether each field stands beside its name too.
    """
    for pointer, value in parts:
        values = value.values() if isinstance(value, dict) else value
        if _NO_TEXTS.issuperset(map(type, values)):
            continue
        texts = [v if isinstance(v, str) else _plain(v) for v in values]
        if not any(map(may_be_second, texts)) or not any(text[-1:].isdigit() for text in texts):
            continue
        names = list(map(str, value if isinstance(value, dict) else range(len(value))))
        row = [
            (f"{pointer}/{pointer_part(name)}", text)
            for name, text in zip(names, texts, strict=True)
        ]
        yield [cell for cell in row if cell[1]]
        written = [cell for cell, v in zip(row, values, strict=True) if isinstance(v, str)]
        if len(written) < len(row):
            yield written
        if with_names and isinstance(value, dict):
            for name, (place, text) in zip(names, row, strict=True):
                if may_be_second(text):
                    yield [(place, name), (place, text)]


def _plain(value: object) -> str:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
