"""
Ledgers to test with: files, and a PostgreSQL server of our own, started for the run and gone after it.

The server listens on a socket in a temporary folder only. Its order of letters is Swedish, which a
file's is not, so what depends on an order shows.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from urllib.parse import quote

import pytest
from sqlalchemy import create_engine, make_url

from est_framework.reports.keeping.ledger_postgres import postgres_engine

_DEBIAN = Path("/usr/lib/postgresql")
DATABASES = ("sqlite", "postgresql")


@dataclass
class Server:
    """A running PostgreSQL server, whose databases hold as many empty schemas as tests ask for."""

    folder: Path
    durable: bool
    _schemas: int = field(default=0)

    def url(self, schema: str = "public") -> str:
        """Give the address of a schema."""
        options = quote(f"-csearch_path={schema}", safe="")
        return f"postgresql://postgres@/est?host={self.folder}&options={options}"

    def fresh(self) -> str:
        """Give the address of a new, empty schema."""
        self._schemas += 1
        self.sql(f"CREATE SCHEMA s{self._schemas}")
        return self.url(f"s{self._schemas}")

    def sql(self, statement: str, *, database: str = "est") -> str:
        """Run a statement as the server's owner, beside everything that is tested."""
        import psycopg  # noqa: PLC0415  # only where there is a server

        with psycopg.connect(
            f"postgresql://postgres@/{database}?host={self.folder}", autocommit=True
        ) as connection:
            cursor = connection.execute(statement.encode())
            return "" if cursor.description is None else "\n".join(str(r[0]) for r in cursor)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        unsafe = [] if self.durable else ["-c", "fsync=off", "-c", "full_page_writes=off"]
        settings = [
            "-c", "listen_addresses=", "-c", f"unix_socket_directories={self.folder}", "-c",
            "max_connections=120", "-c", "shared_buffers=16MB", "-c", "lc_messages=C", *unsafe,
        ]  # fmt: skip
        self._pg_ctl("start", "-l", str(self.folder / "log"), "-o", " ".join(settings))

    def stop(self, how: str = "fast") -> None:
        """Stop it: `immediate` leaves as much behind as a crash does."""
        self._pg_ctl("stop", "-m", how)

    def kill(self) -> None:
        """Kill every process of the server, as a power cut would."""
        pid = int((self.folder / "data" / "postmaster.pid").read_text().split("\n", 1)[0])
        os.kill(pid, signal.SIGSTOP)  # or it might start one more, that nobody kills
        while _state(pid) not in ("T", *_DEAD):
            time.sleep(0.001)
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        everyone = [pid, *map(int, children)]
        for each in everyone:
            os.kill(each, signal.SIGKILL)
        while any(_state(each) not in _DEAD for each in everyone):
            time.sleep(0.01)
        # A killed process may stay on the list of a container that nobody tidies; it is not running.
        for left in ("data/postmaster.pid", ".s.PGSQL.5432.lock"):
            (self.folder / left).unlink()

    def _pg_ctl(self, *told: str) -> None:
        data = str(self.folder / "data")
        _as_owner([str(_binaries() / "pg_ctl"), "-D", data, "-w", "-t", "300", *told])


_DEAD = ("Z", "X", "")


def _state(pid: int) -> str:
    """Give the letter that Linux has for what a process does; empty when it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return ""


def _binaries() -> Path:
    found = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda f: int(f.parents[1].name))
    on_path = shutil.which("initdb")
    if found or on_path:
        return (found[-1] if found else Path(str(on_path))).parent
    pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")


def _as_owner(command: list[str]) -> None:
    """Run one of PostgreSQL's programs, which refuse to be run by root."""
    if os.geteuid() == 0:
        owner = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        command = [*owner, *command]
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE if "start" not in command else subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
        cwd="/",
        timeout=400,
    )
    said = Path(command[command.index("-l") + 1]).read_text()[-2000:] if "-l" in command else ""
    assert done.returncode == 0, (command, done.stdout, said)


def _running(*, durable: bool) -> Iterator[Server]:
    if os.name == "nt":
        pytest.skip("the tests start PostgreSQL on a socket")
    binaries = _binaries()
    folder = Path(tempfile.mkdtemp(prefix="est-pg-", dir="/tmp"))  # a socket's path is short
    server = Server(folder, durable)
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        _as_owner(
            [
                str(binaries / "initdb"), "-D", str(folder / "data"), "-U", "postgres", "-A", "trust",
                "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=sv-SE",
                "--no-sync",
            ]
        )  # fmt: skip
        server.start()
        server.sql("CREATE DATABASE est", database="postgres")
        yield server
        server.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server that forgets what it knows when the machine stops, for speed."""
    yield from _running(durable=False)


@pytest.fixture(scope="module")
def durable_postgres() -> Iterator[Server]:
    """A PostgreSQL server that keeps its word, to be killed."""
    yield from _running(durable=True)


@pytest.fixture(scope="module", params=DATABASES)
def database(request: pytest.FixtureRequest) -> str:
    """Each kind of database that a ledger may be in, in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def fresh_urls(
    database: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[], str]:
    """Give addresses of ledgers that are not there yet, one after the other."""
    if database == "postgresql":
        server: Server = request.getfixturevalue("postgres")
        return server.fresh
    folder = tmp_path_factory.mktemp("ledgers")
    numbers = count()
    return lambda: f"sqlite:///{(folder / f'{next(numbers)}.sqlite').as_posix()}"


@pytest.fixture
def fresh_url(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a ledger that is not there yet, in each kind of database."""
    if database == "sqlite":
        return f"sqlite:///{(tmp_path / 'data' / 'liggare.sqlite').as_posix()}"
    server: Server = request.getfixturevalue("postgres")
    return server.fresh()


in_a_file = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
"""For what only a file can do, or have done to it."""


about_the_file = pytest.mark.skipif(
    os.environ.get("EST_TEST_LEDGER") == "postgresql",
    reason="fills, damages or replaces the file that a ledger is",
)
"""For what is done to Sundsvik's own ledger as a file, when everything runs on the other database."""


def let_go(url: str) -> None:
    """Wait until nobody writes in a ledger: a server hears out what a killed program said last."""
    if url.startswith("sqlite"):
        return
    engine, _ = postgres_engine(make_url(url), timedelta(minutes=10), "writes")
    with engine.connect() as connection, connection.execution_options(writes=True).begin():
        pass
    engine.dispose()


def by_hand(url: str, statement: str) -> None:
    """Change a ledger behind the tool's back."""
    address = make_url(url)
    if not address.drivername.startswith("sqlite"):
        address = address.set(drivername="postgresql+psycopg")
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()
