"""
Spark in DuckDB's place for what grows with the number of reports: the stated questions.

DuckDB writes the wide copies and reads the few rows of one period; Spark answers the questions that go over
all reports, on this machine or on a cluster that sees the same folder. Both count the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import numpy as np

from est_framework.errors import SurroundingsError
from est_framework.language import Text
from est_framework.picture.stated import Stated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from duckdb import DuckDBPyConnection

_LOCAL = "local[*]"
_EVERYWHERE = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.log.level": "ERROR",
}
"""On a cluster too nothing is said that nobody asked for, and days are those of the copies."""
_ON_THIS_MACHINE = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.sql.shuffle.partitions": "2",
    "spark.default.parallelism": "2",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
}
"""On this machine nothing listens to others, and little work is not cut into many parts."""


class SparkBeside:
    """
    DuckDB's connection with Spark beside it, used as the connection is.

    Views are known to both; a stated question is answered by Spark, and everything else by DuckDB.
    """

    def __init__(self, engine: DuckDBPyConnection, session: Any) -> None:  # noqa: ANN401  # no types
        self._engine = engine
        self._session = session

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._engine, name)

    def __enter__(self) -> Self:
        self._engine.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._engine.__exit__(kind, error, trace)

    def read_parquet(self, files: str | Sequence[str], **options: Any) -> Any:  # noqa: ANN401
        """Read files; a view made of them is known to Spark too."""
        named = [files] if isinstance(files, str) else list(files)
        return _Files(self._engine.read_parquet(files, **options), self._session, named)

    def execute(self, question: str, values: Sequence[Any] = ()) -> Any:  # noqa: ANN401
        """Ask Spark what is stated, and DuckDB the rest."""
        if not isinstance(question, Stated):
            return self._engine.execute(question, values)
        return _Answer(self._session, question.said_to("pyspark"))


class _Files:
    """Parquet files as DuckDB reads them, that can become a view of both."""

    def __init__(self, relation: Any, session: Any, files: list[str]) -> None:  # noqa: ANN401
        self._relation = relation
        self._session = session
        self._files = files

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._relation, name)

    def create_view(self, name: str, *, replace: bool) -> None:
        self._relation.create_view(name, replace=replace)
        _asking(lambda: self._made(name))

    def _made(self, name: str) -> None:
        read = self._session.read.option("mergeSchema", "true").parquet(*self._files)
        read.createOrReplaceTempView(name)


class _Answer:
    """What Spark answers, as DuckDB would hand it over."""

    def __init__(self, session: Any, question: str) -> None:  # noqa: ANN401
        frame = _asking(lambda: session.sql(question))
        self.description = [(name,) for name in frame.columns]
        self._rows = _asking(frame.collect)

    def fetchall(self) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self._rows]

    def fetchnumpy(self) -> dict[str, Any]:
        columns = list(zip(*self._rows, strict=True)) or [()] * len(self.description)
        return {
            name: _column(values) for (name,), values in zip(self.description, columns, strict=True)
        }


def _column(values: Sequence[Any]) -> Any:  # noqa: ANN401
    missing = [v is None for v in values]
    if any(isinstance(v, str) for v in values):
        return np.array(values, dtype=object)
    numbers = np.array([v or 0 for v in values], dtype=np.int64)
    return np.ma.MaskedArray(numbers, mask=missing)


def _asking(ask: Any) -> Any:  # noqa: ANN401
    """Ask Spark; files that it cannot read are told as other files that cannot be read."""
    from py4j.protocol import Py4JError  # noqa: PLC0415  # comes with Spark
    from pyspark.errors import PySparkException  # noqa: PLC0415

    try:
        return ask()
    except (PySparkException, Py4JError) as error:
        raise OSError(_said(error)) from error


def _said(error: Exception) -> str:
    """Give the first line of what Spark says, which for errors of Java lies within the error."""
    java = getattr(error, "java_exception", None)
    return str(error if java is None else java.toString()).partition("\n")[0]


def beside_spark(engine: DuckDBPyConnection, master: str) -> SparkBeside:
    """
    Put Spark beside DuckDB.

    Args:
        engine: DuckDB.
        master: `spark` for this machine, or the URL of a master, such as `local[2]` or `spark://host:7077`.

    Raises:
        SurroundingsError: Spark or Java is not installed, or the master does not answer.
    """
    try:
        from py4j.protocol import Py4JError  # noqa: PLC0415  # an extra
        from pyspark.errors import PySparkException  # noqa: PLC0415
        from pyspark.sql import SparkSession  # noqa: PLC0415
    except ImportError as error:
        raise SurroundingsError(
            Text(
                sv="Spark är inte installerat. Kör `pip install est-framework[spark]`. Java 17 behövs också.",
                en="Spark is not installed. Run `pip install est-framework[spark]`. It also needs Java 17.",
            )
        ) from error
    where = _LOCAL if master == "spark" else master
    builder = SparkSession.builder.master(where).appName("est")
    here = _ON_THIS_MACHINE if where.startswith("local") else {}
    for name, value in (_EVERYWHERE | here).items():
        builder = builder.config(name, value)
    try:
        return SparkBeside(engine, builder.getOrCreate())
    except (PySparkException, Py4JError, OSError, RuntimeError) as error:
        seen = _said(error).rstrip(".")
        raise SurroundingsError(
            Text(
                sv=f"Spark startar inte på {where}: {seen}. Kontrollera adressen och att Java 17 finns.",
                en=f"Spark does not start on {where}: {seen}. Check the address, and that Java 17 is "
                "there.",
            )
        ) from error
