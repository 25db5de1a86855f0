"""
The rows of a Parquet file, taken out by DuckDB with every door shut; runs in a process of its own.

DuckDB may read this one file and nothing else: no other files, no network, no extensions, no changed
settings, little memory. This module loads little else, so that the process starts quickly.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import duckdb

from est_framework.reports.formats.source import MAX_COLUMNS, MAX_ROWS

_MEMORY: Final = "400MB"
_SHUT: Final = (
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET allow_community_extensions = false",
    "SET temp_directory = ''",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)


_NOTED: Final = """
SELECT coalesce(try(decode(key)), key::VARCHAR), coalesce(try(decode(value)), value::VARCHAR)
FROM parquet_kv_metadata(?) WHERE key <> 'ARROW:schema'::BLOB LIMIT 1000
"""
"""What programs noted; not the columns once more, which Arrow writes as a code that nobody can read."""


class NotATable(Exception):  # noqa: N818  # it carries a word to the process that asked, no further
    """The file is not read; says whether it is `damaged`, or has too many `rows` or `columns`."""


def read_table(path: Path) -> dict[str, Any]:
    """
    Give the columns and rows of a Parquet file.

    Args:
        path: Where its bytes lie.

    Returns:
        `columns`: pairs of name and DuckDB type. `rows`: lists of values as text, None for NULL.
        `beside`: what programs noted in the file about it, names and values.

    Raises:
        NotATable: It is damaged or too large.
    """
    file = path.as_posix()
    try:
        with shut_base(path) as base:
            columns = _columns(base, file)
            asked = ", ".join(_asked(n, kind) for n, (_, kind) in enumerate(columns))
            names = ", ".join(f"c{n}" for n in range(len(columns)))
            query = f"SELECT {asked} FROM read_parquet(?) AS t({names})"  # noqa: S608  # own names
            rows = base.execute(query, [file]).fetchall()
            noted = base.execute(_NOTED, [file]).fetchall()
    except duckdb.Error:
        raise NotATable("damaged") from None
    return {"columns": columns, "rows": rows, "beside": [text for pair in noted for text in pair]}


def shut_base(path: Path) -> duckdb.DuckDBPyConnection:
    """Give a DuckDB that can read one file and do nothing else outside of itself."""
    base = duckdb.connect(":memory:", config={"threads": 1, "memory_limit": _MEMORY})
    base.execute("SET allowed_paths = ['{}']".format(path.as_posix().replace("'", "''")))
    for line in _SHUT:
        base.execute(line)
    return base


def _columns(base: duckdb.DuckDBPyConnection, file: str) -> list[tuple[str, str]]:
    about = base.execute("SELECT num_rows FROM parquet_file_metadata(?)", [file]).fetchall()
    if sum(rows for (rows,) in about) > MAX_ROWS:
        raise NotATable("rows")
    asked = "SELECT column_name, column_type FROM (DESCRIBE FROM read_parquet(?))"
    columns = base.execute(asked, [file]).fetchall()
    if len(columns) > MAX_COLUMNS:
        raise NotATable("columns")
    return [(str(name), str(kind)) for name, kind in columns]


def _asked(number: int, kind: str) -> str:
    """Give what is asked of a column: everything as text, which loses nothing."""
    column = f"c{number}"
    if kind == "TIMESTAMP WITH TIME ZONE":
        # The words of a moment depend on a zone that Parquet does not keep; its number does not.
        return f"strftime(make_timestamp(epoch_us({column})), '%Y-%m-%dT%H:%M:%S.%f+00:00')"
    return f"CAST({column} AS VARCHAR)"
