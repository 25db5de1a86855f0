"""A question stated once: as SQL for DuckDB, and for Spark where the picture is put together there."""

from __future__ import annotations

from typing import Any


class Stated(str):
    """SQL for DuckDB, made from an Ibis expression that can also be said to other engines."""

    __slots__ = ("statement",)

    statement: Any

    @classmethod
    def of(cls, statement: Any) -> Stated:  # noqa: ANN401  # Ibis has no types
        """State an Ibis expression."""
        stated = cls(_sql(statement, "duckdb"))
        stated.statement = statement
        return stated

    def said_to(self, dialect: str) -> str:
        """Give the question as SQL of another engine, by Ibis's name of it."""
        return _sql(self.statement, dialect)


def _sql(statement: Any, dialect: str) -> str:  # noqa: ANN401
    import ibis  # noqa: PLC0415  # slow to load

    return str(ibis.to_sql(statement, dialect=dialect, pretty=False))
