"""The tables as in the first release."""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, text
from sqlalchemy import Text as AnyText
from sqlalchemy.types import TypeEngine

revision = "1"
down_revision = None

_NUMBER: TypeEngine[Any] = BigInteger().with_variant(Integer(), "sqlite")
_TEXT: TypeEngine[Any] = AnyText().with_variant(AnyText(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the four tables and their indexes."""
    sequence = {"sequence": _NUMBER}
    ends = {"previous_hash": _TEXT, "row_hash": _TEXT}
    _make(
        "documents",
        sequence
        | {"kind": _TEXT, "id": _TEXT, "revision": _NUMBER, "period": _TEXT, "digest": _TEXT}
        | {"body": _TEXT, "source": _TEXT, "received": _NUMBER, "state": _TEXT}
        | ends,
    )
    _make(
        "arrivals",
        sequence
        | {"sha256": _TEXT, "name": _TEXT, "size": _NUMBER, "outcome": _TEXT, "codes": _TEXT}
        | {"received": _NUMBER}
        | ends,
    )
    _make("chains", {"name": _TEXT, "newest": _NUMBER, "head": _TEXT})
    _make("meta", {"name": _TEXT, "value": _TEXT})
    stored = text("state = 'stored'")
    op.create_index(
        "documents_stored_once",
        "documents",
        ["kind", "id", "revision"],
        unique=True,
        sqlite_where=stored,
        postgresql_where=stored,
    )
    op.create_index("documents_by_id", "documents", ["kind", "id"])
    op.create_index("documents_by_period", "documents", ["kind", "period"])


def _make(table: str, types: dict[str, TypeEngine[Any]]) -> None:
    key, *others = types
    op.create_table(
        table,
        Column(key, types[key], primary_key=True, autoincrement=False),
        *(Column(name, types[name], nullable=False) for name in others),
        sqlite_strict=True,
    )
