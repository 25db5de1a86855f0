"""
The ledger's tables, and the hash that ties every row to the one before it.

    documents   every revision of every document, never changed
    arrivals    every file that came in and what became of it, never changed
    chains      where each of the two ends, so that a row missing at the end is missed
    meta        the version of all this

A row's hash covers every column (the body of a document through its digest, so that a body may one
day be purged with the chain unbroken) and the hash of the row before. Measured on SQLite: its own
check let 64 % of single-bit flips pass, hashes over whole rows let none.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import Any, Final, TypeVar

import orjson
from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, Table
from sqlalchemy import Text as AnyText

_T = TypeVar("_T")

SCHEMA_VERSION = 1
"""Raised when the tables change; a program never touches a ledger with a higher one."""

CHAIN_START = "0" * 64
"""What stands before the first row."""

STORED = "stored"

TABLES = MetaData()
_WHOLE_NUMBER = BigInteger().with_variant(Integer(), "sqlite")
_TEXT = AnyText().with_variant(AnyText(collation="C"), "postgresql")

DOCUMENTS = Table(
    "documents",
    TABLES,
    Column("sequence", _WHOLE_NUMBER, primary_key=True, autoincrement=False),
    Column("kind", _TEXT, nullable=False),
    Column("id", _TEXT, nullable=False),
    Column("revision", _WHOLE_NUMBER, nullable=False),
    Column("period", _TEXT, nullable=False),
    Column("digest", _TEXT, nullable=False),
    Column("body", _TEXT, nullable=False),
    Column("source", _TEXT, nullable=False),
    Column("received", _WHOLE_NUMBER, nullable=False),
    Column("state", _TEXT, nullable=False),
    Column("previous_hash", _TEXT, nullable=False),
    Column("row_hash", _TEXT, nullable=False),
    sqlite_strict=True,
)
Index(
    "documents_stored_once",
    DOCUMENTS.c.kind,
    DOCUMENTS.c.id,
    DOCUMENTS.c.revision,
    unique=True,
    sqlite_where=DOCUMENTS.c.state == STORED,
    postgresql_where=DOCUMENTS.c.state == STORED,
)
Index("documents_by_id", DOCUMENTS.c.kind, DOCUMENTS.c.id)
Index("documents_by_period", DOCUMENTS.c.kind, DOCUMENTS.c.period)

ARRIVALS = Table(
    "arrivals",
    TABLES,
    Column("sequence", _WHOLE_NUMBER, primary_key=True, autoincrement=False),
    Column("sha256", _TEXT, nullable=False),
    Column("name", _TEXT, nullable=False),
    Column("size", _WHOLE_NUMBER, nullable=False),
    Column("outcome", _TEXT, nullable=False),
    Column("codes", _TEXT, nullable=False),
    Column("received", _WHOLE_NUMBER, nullable=False),
    Column("previous_hash", _TEXT, nullable=False),
    Column("row_hash", _TEXT, nullable=False),
    sqlite_strict=True,
)

CHAINS = Table(
    "chains",
    TABLES,
    Column("name", _TEXT, primary_key=True),
    Column("newest", _WHOLE_NUMBER, nullable=False),
    Column("head", _TEXT, nullable=False),
    sqlite_strict=True,
)

META = Table(
    "meta",
    TABLES,
    Column("name", _TEXT, primary_key=True),
    Column("value", _TEXT, nullable=False),
    sqlite_strict=True,
)

CHAINED = (DOCUMENTS, ARRIVALS)

_ASKED_AT_ONCE = 400
"""Values per query; every database takes at least this many parameters."""


def in_portions(values: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """Give values in portions that any database takes in one question."""
    for start in range(0, len(values), _ASKED_AT_ONCE):
        yield values[start : start + _ASKED_AT_ONCE]


def canonical(value: object) -> str:
    """
    Write plain data as JSON in the one way that gives the same bytes for the same content.

    Raises:
        ValueError: It holds a number that JSON has no word for (NaN, infinity).
        TypeError: It holds something else than plain data.
    """
    return json.dumps(
        value, sort_keys=True, ensure_ascii=False, allow_nan=False, separators=(",", ":")
    )


def read_canonical(text: str) -> Any:  # noqa: ANN401  # JSON holds anything
    """Read what `canonical` wrote: quickly, where the same text comes out when it is written again."""
    with suppress(orjson.JSONDecodeError, orjson.JSONEncodeError):  # too deep for the quick reader
        value = orjson.loads(text)
        if orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode() == text:
            return value
    return json.loads(text)  # huge numbers among others, which the quick reader rounds


def id_from(body: object) -> str:
    """
    Give the id of a document that is known by what it says alone: the beginning of its sha256.

    Raises:
        ValueError: It holds a number that JSON has no word for. TypeError: It is no plain data.
    """
    return hashlib.sha256(canonical(body).encode()).hexdigest()[:32]


def digest_of(text: object) -> str:
    """Give the sha256 of a body as it is stored; anything but text has none."""
    if not isinstance(text, str):
        return ""
    return digest_of_bytes(text.encode("utf-8", "surrogateescape"))


def digest_of_bytes(text: bytes) -> str:
    """Give the sha256 of a body that is still in bytes."""
    return "sha256:" + hashlib.sha256(text).hexdigest()


def hash_of(table: Table, row: Mapping[str, Any]) -> str:
    """Give the hash that a row of the table must carry, whatever has happened to its values."""
    return hash_of_values([row[name] for name in covered_by_hash(table)])


def hash_of_values(covered: list[Any]) -> str:
    """Give the hash of a row by its values that `covered_by_hash` names, in that order."""
    if _PLAIN.issuperset(map(type, covered)):
        with suppress(orjson.JSONEncodeError):  # odd letters and huge numbers are written below
            return hashlib.sha256(orjson.dumps(covered)).hexdigest()
    text = _AS_ROW.encode(covered)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def covered_by_hash(table: Table) -> tuple[str, ...]:
    """Give the columns that a row's hash is made of."""
    return tuple(c.name for c in table.c if c.name not in ("body", "row_hash"))


_PLAIN: Final = frozenset({str, int})
_AS_ROW: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=repr)


def is_whole(table: Table, row: Mapping[str, Any]) -> bool:
    """Tell whether a row is still what was written."""
    if hash_of(table, row) != row["row_hash"]:
        return False
    return table is not DOCUMENTS or digest_of(row["body"]) == row["digest"]
