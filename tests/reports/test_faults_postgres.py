"""The ledger on a server: the server killed, stopped, full up, held, and lost in the middle of a word."""

from __future__ import annotations

import socket
import tempfile
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import pytest
from database_fixtures import Server, by_hand
from ledger_writers import NOW, report
from sqlalchemy import create_engine, make_url

from est_framework.errors import ExitCode, IntegrityError, SurroundingsError, UsageError
from est_framework.reports.keeping.ledger import Arrival, Ledger
from est_framework.reports.keeping.ledger_tables import TABLES

SECRET = "hem" + "ligt"


@pytest.fixture
def url(postgres: Server) -> str:
    return postgres.fresh()


def _ids(url: str) -> list[str]:
    with Ledger.open(url) as ledger:
        assert ledger.verify() == []
        return [e.document.id for e in ledger.effective("report")]


class Line:
    """A line to the server that is cut at the next COMMIT once it has been told to."""

    def __init__(self, server: Path, folder: Path) -> None:
        self.folder = folder
        self.cut = threading.Event()
        self._server = server
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(folder / server.name))
        self._listener.listen()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        """Take no more calls."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(timeout=10)

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            server.connect(str(self._server))
            back = threading.Thread(target=_pump, args=(server, client))
            back.start()
            self._forward(client, server)
            back.join(timeout=10)

    def _forward(self, client: socket.socket, server: socket.socket) -> None:
        """Pass words on until the fateful one, which the server hears but whose answer nobody does."""
        while said := client.recv(65536):
            cut = self.cut.is_set() and b"COMMIT" in said
            if cut:
                client.shutdown(socket.SHUT_RDWR)
            server.sendall(said)
            if cut:
                break
        server.shutdown(socket.SHUT_WR)


def _pump(server: socket.socket, client: socket.socket) -> None:
    while said := server.recv(65536):
        try:
            client.sendall(said)
        except OSError:
            continue
    client.close()
    server.close()


@pytest.fixture
def line(postgres: Server) -> Iterator[Line]:
    with tempfile.TemporaryDirectory(dir=postgres.folder.parent) as folder:
        made = Line(postgres.folder / ".s.PGSQL.5432", Path(folder))
        yield made
        made.close()


def test_a_line_lost_at_commit_leaves_one_row_after_another_try(
    postgres: Server, url: str, line: Line
) -> None:
    """F-38: whether it was kept is unknown; the same again is kept once."""
    bad = url.replace(f"host={postgres.folder}", f"host={line.folder}")
    with Ledger.open(bad) as ledger:
        ledger.append([report("r0")], now=NOW)
        line.cut.set()
        with pytest.raises(SurroundingsError, match="no knowing"):
            ledger.append([report("r1")], now=NOW)
    with Ledger.open(url) as ledger:
        (again,) = ledger.append([report("r1")], now=NOW)
        assert again.outcome == "already", "the server heard the word"
        assert len(ledger.history("report", "r1")) == 1
        assert ledger.verify() == []


def test_a_killed_backend_takes_the_batch_back_and_is_said(postgres: Server, url: str) -> None:
    """F-39: the connection is ended by whoever runs the server."""

    def ended(ledger: Ledger) -> None:
        with ledger.writing(now=NOW) as pen:
            pen.append([report("r1")])
            postgres.sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE pid <> pg_backend_pid() AND state = 'idle in transaction'"
            )
            pen.note([Arrival("ab" * 32, "rapport.json", 3, "stored")])

    with Ledger.open(url) as ledger:
        with pytest.raises(SurroundingsError) as said:
            ended(ledger)
        assert said.value.exit_code is ExitCode.SURROUNDINGS
        ledger.append([report("r2")], now=NOW)
    assert _ids(url) == ["r2"]


def test_a_server_that_is_killed_and_comes_back_has_all_that_was_acknowledged(
    durable_postgres: Server,
) -> None:
    """F-39: every process of the server killed at once, three times, with a ledger open all along."""
    url = durable_postgres.fresh()
    with Ledger.open(url) as ledger:
        for n in range(3):
            ledger.append([report(f"{n}-{i}") for i in range(3)], now=NOW)
            durable_postgres.kill()
            with pytest.raises(SurroundingsError, match="does not answer"):
                ledger.append([report("borta")], now=NOW)
            durable_postgres.start()
    assert len(_ids(url)) == 9


def test_a_server_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError, match="does not answer"):
        Ledger.open(f"postgresql://est@/est?host={tmp_path}")


def test_a_server_with_no_room_for_one_more_is_said(postgres: Server, url: str) -> None:
    """F-39: the pool is exhausted."""
    name = "trang"
    postgres.sql(f"DROP DATABASE IF EXISTS {name}")
    postgres.sql(f"CREATE DATABASE {name} TEMPLATE template0 CONNECTION LIMIT 0")
    postgres.sql("DROP ROLE IF EXISTS est_trang")
    postgres.sql("CREATE ROLE est_trang LOGIN")
    full = url.replace("postgres@/est?", f"est_trang@/{name}?")
    with pytest.raises(SurroundingsError, match="too many connections"):
        Ledger.open(full)


def test_a_user_who_may_not_make_tables_is_told_so(postgres: Server) -> None:
    """F-18: no permission."""
    postgres.sql("DROP ROLE IF EXISTS est_laser")
    postgres.sql("CREATE ROLE est_laser LOGIN")
    url = postgres.url("public").replace("postgres@", "est_laser@")
    with pytest.raises(SurroundingsError, match="may not make tables"):
        Ledger.open(url)


def test_a_standby_can_be_read_and_says_so_when_written(url: str) -> None:
    """F-16: the whole server is read-only, as a standby is."""
    with Ledger.open(url) as ledger:
        ledger.append([report("r1")], now=NOW)
    standby = url + quote(" -cdefault_transaction_read_only=on", safe="")
    with Ledger.open(standby) as ledger:
        assert [e.document.id for e in ledger.effective("report")] == ["r1"]
        assert ledger.verify() == []
        with pytest.raises(SurroundingsError, match="read-only"):
            ledger.append([report("r2")], now=NOW)


def test_a_writer_that_never_lets_go_makes_the_next_say_so(url: str) -> None:
    """F-12: one writes at a time, and nobody waits for ever."""
    with Ledger.open(url) as holder, holder.writing(now=NOW) as pen:
        pen.append([report("r1")])
        with Ledger.open(url, wait=timedelta(seconds=0.2)) as ledger:
            assert ledger.effective("report") == [], "readers wait for nobody"
            with pytest.raises(SurroundingsError, match="busy"):
                ledger.append([report("r2")], now=NOW)
    assert _ids(url) == ["r1"]


def test_a_reader_sees_one_moment_however_long_it_reads(url: str) -> None:
    """F-15: what is added meanwhile is not half seen."""
    with Ledger.open(url) as reader, Ledger.open(url) as writer:
        writer.append([report("r1")], now=NOW)
        with reader._database.reading() as connection:
            before = connection.execute(TABLES.tables["documents"].select()).all()
            writer.append([report("r2")], now=NOW)
            assert connection.execute(TABLES.tables["documents"].select()).all() == before
        assert len(reader.effective("report")) == 2


def test_what_is_acknowledged_is_on_disk_even_where_the_server_is_set_to_wait(url: str) -> None:
    lax = url + quote(" -csynchronous_commit=off", safe="")
    with Ledger.open(lax) as ledger, ledger._database.writing() as connection:
        assert connection.exec_driver_sql("SHOW synchronous_commit").scalar() == "on"


def test_a_database_where_not_every_letter_has_a_place_is_refused(postgres: Server) -> None:
    postgres.sql("DROP DATABASE IF EXISTS latin")
    postgres.sql(
        "CREATE DATABASE latin ENCODING LATIN1 LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0"
    )
    with pytest.raises(UsageError, match="LATIN1"):
        Ledger.open(postgres.url().replace("/est?", "/latin?"))


def test_the_order_of_letters_is_nobodys_but_ours(url: str) -> None:
    """F-42: an index in the order of the operating system finds nothing when that order changes."""
    Ledger.open(url).close()
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    with engine.connect() as connection:
        collations = connection.exec_driver_sql(
            "SELECT DISTINCT collation_name FROM information_schema.columns "
            "WHERE table_schema = current_schema() AND data_type = 'text'"
        ).all()
    engine.dispose()
    assert [tuple(c) for c in collations] == [("C",)]


def test_a_newer_ledger_on_a_server_is_refused_and_left_alone(url: str) -> None:
    """F-27: exit 5, and what to do."""
    Ledger.open(url).close()
    by_hand(url, "UPDATE meta SET value = '99'")
    with pytest.raises(IntegrityError, match="newer release"):
        Ledger.open(url)


def test_a_backup_of_a_server_is_told_to_be_its_own_tools_work(url: str, tmp_path: Path) -> None:
    with Ledger.open(url) as ledger, pytest.raises(UsageError, match="pg_dump"):
        ledger.backup(tmp_path / "kopia.sqlite")


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://est:{}@127.0.0.1:1/est",
        "postgresql://est:{}@127.0.0.1:x/est",
        "postgresql://est:x@{}@127.0.0.1:1/est",
        "postgresql://est@127.0.0.1:1/est?password={}",
        "postgresql://est:{}@127.0.0.1:1/est?nosuch=1",
        "postgres:/est:{}@127.0.0.1:1",
        "mysql://est:{}@127.0.0.1:1/est",
    ],
)
def test_a_password_is_never_said(address: str) -> None:
    with pytest.raises((SurroundingsError, UsageError)) as said:
        Ledger.open(address.format(SECRET), wait=timedelta(seconds=1))
    for language in ("sv", "en"):
        assert SECRET not in said.value.said(language)
    assert SECRET not in repr(said.value)
