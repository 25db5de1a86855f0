"""A table as Parquet, with its types, for tools that read much of it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from est_framework.publish.tables.columns import Kind, Table


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
    values = {c.name: [row[n] for row in table.rows] for n, c in enumerate(columns)}
    content = BytesIO()
    pq.write_table(pa.table(values, schema=schema), content)
    return content.getvalue()
