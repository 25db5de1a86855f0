"""The database under the ledger: opening it, making it, refusing one that is not ours."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    create_engine,
    insert,
    make_url,
)
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.reports.keeping import ledger_postgres, ledger_sqlite
from est_framework.reports.keeping.inbox import UNFINISHED, disk_errors, make_folder, name_once
from est_framework.reports.keeping.ledger_errors import damaged, plain_errors
from est_framework.reports.keeping.ledger_postgres import (
    is_postgres,
    postgres_engine,
    refuse_other_encodings,
)
from est_framework.reports.keeping.ledger_sqlite import WRITES, keep_its_word
from est_framework.reports.keeping.ledger_tables import (
    CHAIN_START,
    CHAINED,
    CHAINS,
    META,
    SCHEMA_VERSION,
    TABLES,
)
from est_framework.reports.keeping.ledger_upgrade import upgrade
from est_framework.reports.keeping.ledger_version import made_by_older, version_in

WAIT = timedelta(seconds=30)
"""How long to wait for another program that holds the ledger."""


class Database:
    """
    One open database with the ledger's tables in it; opened by `open_database`.

    Attributes:
        place: Where it is, as people know it: path, or address without password.
        may_be_new: Whether our tables may be missing because nobody has made them yet.
    """

    def __init__(self, engine: Engine, place: str, *, may_be_new: bool) -> None:
        self._engine = engine
        self.place = place
        self.may_be_new = may_be_new

    @property
    def on_sqlite(self) -> bool:
        """Tell whether it is a file of our own rather than a server."""
        return self._engine.dialect.name == "sqlite"

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the database and changes nothing."""
        with self._connected(writes=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give the one connection that may write; after the block it is there for good."""
        with self._connected(writes=True) as connection:
            yield connection

    def compact(self) -> None:
        """Write the database anew without the room that emptied rows have left."""
        with plain_errors(self.place), self._engine.connect() as connection:
            if self.on_sqlite:
                ledger_sqlite.vacuum(connection)
            else:
                ledger_postgres.vacuum(connection, [t.name for t in CHAINED])

    @contextmanager
    def _connected(self, *, writes: bool) -> Iterator[Connection]:
        with plain_errors(self.place), self._engine.connect() as connection:
            connection.execution_options(**{WRITES: writes})
            with connection.begin():
                yield connection


def open_database(url: str, *, wait: timedelta = WAIT, may_upgrade: bool = False) -> Database:
    """
    Open the database at a SQLAlchemy URL, with its folder and tables made if there were none.

    A file is made whole before it gets its name, so one that is there but empty is a loss. A file of an
    older version is brought up to date, with a copy kept; a server's only when that is asked for, since
    others may be using it.

    Raises:
        UsageError: The URL is none, or names a database that is not installed.
        SurroundingsError: File, folder, disk, lock or connection stands in the way.
        IntegrityError: It is damaged, is no ledger, was made by a newer version of the tool, or is a
            server's and waits to be brought up to date.
    """
    database = _unprepared(url, wait)
    try:
        _prepare(database, may_upgrade=may_upgrade or database.on_sqlite)
    except UnicodeDecodeError as problem:  # SQLite names a damaged table in its damaged words
        database.close()
        raise damaged(database.place, str(problem)) from problem
    except BaseException:
        database.close()
        raise
    return database


def file_of(url: str | URL) -> Path | None:
    """
    Give the file that a ledger is at a SQLAlchemy URL; None where it is none of its own.

    Raises:
        UsageError: The URL is none.
    """
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as problem:
        raise _unusable() from problem
    if address.get_backend_name() != "sqlite" or address.database in (None, "", ":memory:"):
        return None
    return Path(str(address.database))


def address_of(file: Path) -> str:
    """Give the SQLAlchemy URL of a file."""
    return URL.create("sqlite", database=file.as_posix()).render_as_string()


def _unprepared(url: str, wait: timedelta) -> Database:
    try:
        address = make_url(url)
        if address.get_backend_name() == "sqlite":
            return _sqlite(address, wait)
        if not is_postgres(address):
            raise _unusable()
        engine, place = postgres_engine(address, wait, WRITES)
        return Database(engine, place, may_be_new=True)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError, ValueError) as problem:
        if isinstance(problem, UsageError):
            raise
        raise _unusable() from problem


def _unusable() -> UsageError:
    return UsageError(
        Text(
            sv="Liggarens adress går inte att använda. Skriv sqlite:///sökväg eller "
            'postgresql://användare@dator/databas, och installera "est-framework[postgres]" för '
            "den senare.",
            en="The ledger's address cannot be used. Write sqlite:///path or "
            'postgresql://user@host/database, and install "est-framework[postgres]" for the '
            "latter.",
        )
    )


def _sqlite(address: URL, wait: timedelta) -> Database:
    file = file_of(address)
    if file is not None:
        with disk_errors(file):
            if not file.exists():
                _make_file(file, wait)
    return _sqlite_as_it_is(address, wait, may_be_new=file is None)


def _sqlite_as_it_is(address: URL, wait: timedelta, *, may_be_new: bool) -> Database:
    place = address.database or ":memory:"
    engine = create_engine(address, connect_args={"timeout": wait.total_seconds()})
    keep_its_word(engine, place)
    return Database(engine, place, may_be_new=may_be_new)


def _make_file(file: Path, wait: timedelta) -> None:
    """Make the file whole before it gets its name, so that an empty one is always a loss."""
    make_folder(file.absolute().parent)
    unfinished = file.with_name(f"{UNFINISHED}{secrets.token_hex(8)}")
    database = _sqlite_as_it_is(make_url(address_of(unfinished)), wait, may_be_new=True)
    try:
        _prepare(database)
        database.close()
        name_once(unfinished, file)
    finally:
        database.close()
        unfinished.unlink(missing_ok=True)


def _prepare(database: Database, *, may_upgrade: bool = True) -> None:
    with database.reading() as connection:
        version = _version(connection, database)
    if version is None:
        with database.writing() as connection:
            if _version(connection, database) is None:
                refuse_other_encodings(connection, database)
                _make_tables(connection)
    elif version < SCHEMA_VERSION:
        if not may_upgrade:
            raise made_by_older(database.place, version)
        upgrade(database, SCHEMA_VERSION)


def _version(connection: Connection, database: Database) -> int | None:
    return version_in(connection, database.place, may_be_new=database.may_be_new)


def _make_tables(connection: Connection) -> None:
    TABLES.create_all(connection, checkfirst=False)
    connection.execute(insert(META).values(name="schema", value=str(SCHEMA_VERSION)))
    connection.execute(
        insert(CHAINS), [{"name": t.name, "newest": 0, "head": CHAIN_START} for t in CHAINED]
    )
