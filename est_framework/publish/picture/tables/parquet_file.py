"""A table as Parquet, with its types, for tools that read much of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from est_framework.publish.picture.tables.columns import Kind, Table

_DAY_ONE, _MOMENT_ONE = date(1970, 1, 1), datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def parquet_bytes(table: Table, zone: str) -> bytes:
    """
    Write a table as Parquet.

    Args:
        table: The table.
        zone: The time zone that moments are told in, such as Europe/Stockholm.
    """
    import pyarrow as pa  # noqa: PLC0415  # slow to load
    import pyarrow.parquet as pq  # noqa: PLC0415

    types: dict[Kind, Any] = {
        "text": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "yes_no": pa.bool_(),
        "date": pa.date32(),
        "moment": pa.timestamp("us", tz=zone),
    }
    columns = table.form.columns
    schema = pa.schema([(c.name, types[c.kind]) for c in columns])
    values = [
        pa.Array.from_buffers(
            types[c.kind],
            len(table.rows),
            [pa.py_buffer(part) for part in _parts([row[n] for row in table.rows], c.kind)],
        )
        for n, c in enumerate(columns)
    ]
    content = BytesIO()
    pq.write_table(pa.table(values, schema=schema), content)
    return content.getvalue()


def _parts(values: Sequence[Any], kind: Kind) -> list[bytes]:
    """
    Give a column as Arrow lays it out: which values there are, and the values.

    Handing a list of values to pyarrow loads pandas, a quarter of a second for nothing.
    """
    there = np.array([v is not None for v in values], dtype=bool)
    known = np.packbits(there, bitorder="little").tobytes()
    if kind == "text":
        texts = [b"" if v is None else v.encode() for v in values]
        ends = np.cumsum([0, *(len(t) for t in texts)], dtype=np.int32)
        return [known, ends.tobytes(), b"".join(texts)]
    if kind == "yes_no":
        truths = np.array([bool(v) for v in values], dtype=bool)
        return [known, np.packbits(truths, bitorder="little").tobytes()]
    types = {"integer": np.int64, "number": np.float64, "date": np.int32, "moment": np.int64}
    numbers = [0 if v is None else _number(v, kind) for v in values]
    return [known, np.array(numbers, dtype=types[kind]).tobytes()]


def _number(value: Any, kind: Kind) -> Any:  # noqa: ANN401
    if kind == "date":
        return (value - _DAY_ONE).days
    return (value - _MOMENT_ONE) // _MICROSECOND if kind == "moment" else value
