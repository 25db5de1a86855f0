"""The values of a report that stand side by side: a number may be split over two of them."""

from collections.abc import Iterator

from est_framework.reports.formats.json_scanner import pointer_part


def rows_side_by_side(data: object, *, passed_schema: bool) -> Iterator[list[tuple[str, str]]]:
    """Yield the values that stand side by side, and each field with its name, where digits may be split."""
    left: list[tuple[str, object]] = [("", data)]
    if passed_schema and isinstance(data, dict):
        left = [
            (f"/{name}/{n}", line)
            for name in ("events", "upcoming", "presence")
            for n, line in enumerate(data.get(name, ()))
        ]
    while left:
        pointer, value = left.pop()
        if not isinstance(value, dict | list):
            continue
        named = list(value.items() if isinstance(value, dict) else enumerate(value))
        row = [(f"{pointer}/{pointer_part(str(n))}", _plain(v)) for n, v in named]
        if any(c.isdigit() for _, text in row for c in text[-1:]):
            yield [(place, text) for place, text in row if text]
            texts = [cell for cell, (_, v) in zip(row, named, strict=True) if isinstance(v, str)]
            if len(texts) < len(row):
                yield texts
            if isinstance(value, dict) and not passed_schema:
                yield from (
                    [(at, str(n)), (at, t)] for (n, _), (at, t) in zip(named, row, strict=True)
                )
        left += [(at, v) for (at, _), (_, v) in zip(row, named, strict=True)]


def _plain(value: object) -> str:
    is_text = isinstance(value, str | int | float) and not isinstance(value, bool)
    return str(value) if is_text else ""
