"""
Ledgers of every released version, brought up to date: whole or not at all.

`ledgers/version_N.sql` is what a ledger of version N holds, as SQLite writes it out; it was made by the
release that wrote such ledgers and is never changed.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from database_fixtures import by_hand, in_a_file, let_go
from ledger_writers import NOW, report, upgrade_until_killed
from processes import context, killed_after
from sqlalchemy import create_engine, make_url

from est_framework.errors import IntegrityError, SurroundingsError
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.keeping.ledger_database import Database, open_database
from est_framework.reports.keeping.ledger_tables import SCHEMA_VERSION, TABLES
from est_framework.reports.keeping.ledger_upgrade import MIGRATIONS, copy_of, upgrade

DUMPS = sorted((Path(__file__).parent / "ledgers").glob("version_*.sql"))
NEXT = SCHEMA_VERSION + 1
_NEXT_STEP = f'''
"""A column more, and every row of a table anew: long enough to be killed in."""
import time
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{NEXT}", "{SCHEMA_VERSION}"

def upgrade():
    op.add_column("documents", sa.Column("later", sa.Text().with_variant(sa.Text(), "sqlite")))
    op.create_table("more", sa.Column("name", sa.Text, primary_key=True), sqlite_strict=True)
    for n in range(20):
        op.execute(f"INSERT INTO more VALUES ('{{n}}')")
        time.sleep(0.002)
    op.execute("UPDATE documents SET later = 'ja'")
    op.drop_index("documents_by_period", "documents")
'''  # noqa: S608


def restored(dump: Path, file: Path) -> str:
    """Make a ledger file of what a version wrote, and give its address."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    return f"sqlite:///{file.as_posix()}"


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    """The real migrations, and one that the next release might bring."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / f"v{NEXT}_next.py").write_text(_NEXT_STEP, encoding="utf-8")
    return folder


def test_every_version_has_a_migration_and_a_ledger_to_try_it_on() -> None:
    versions = list(range(1, SCHEMA_VERSION + 1))
    assert [int(d.stem.partition("_")[2]) for d in DUMPS] == versions
    steps = sorted(int(re.findall(r"v(\d+)_", f.name)[0]) for f in MIGRATIONS.glob("v*.py"))
    assert steps == versions


@pytest.mark.parametrize("dump", DUMPS, ids=lambda d: d.stem)
def test_a_ledger_of_every_version_opens_with_all_that_was_in_it(
    dump: Path, tmp_path: Path
) -> None:
    """F-28: from each released version to this one."""
    file = tmp_path / "liggare.sqlite"
    version = int(dump.stem.partition("_")[2])
    with Ledger.open(restored(dump, file)) as ledger:
        assert ledger.verify() == []
        entries = {(e.document.id, e.document.revision): e for e in ledger.effective("report")}
        assert sorted(entries) == [("r0", 1), ("r1", 2), ("r2", 1)]
        assert entries["r0", 1].document.body["text"] == "Lugnt på torget, åäö \0 'citat'"
        assert [e.state for e in ledger.history("report", "r2")] == ["stored", "conflict"]
        assert [e.document.body for e in ledger.effective("measure")] == [{"n": 2**60, "x": 0.1}]
        assert [a.outcome for a in ledger.arrivals()] == ["stored", "rejected"]
        ledger.append([report("ny")], now=NOW)
        assert ledger.verify() == []
    assert copy_of(file, version).exists() == (version < SCHEMA_VERSION)


def test_the_migrations_make_the_tables_that_a_new_ledger_has(fresh_url: str) -> None:
    Ledger.open(fresh_url).close()
    database = open_database(fresh_url)
    with database.writing() as connection:
        TABLES.drop_all(connection)
        _run_all(connection)
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), TABLES) == []
    database.close()


def _run_all(connection: object) -> None:
    from alembic.operations import Operations  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    scripts = ScriptDirectory(str(MIGRATIONS), version_locations=[str(MIGRATIONS)])
    with Operations.context(MigrationContext.configure(connection)):  # type: ignore[arg-type]
        for step in reversed(list(scripts.iterate_revisions(str(SCHEMA_VERSION), "base"))):
            step.module.upgrade()


def test_a_new_file_and_a_migrated_one_are_written_alike(tmp_path: Path) -> None:
    """What no comparison of tables sees: STRICT, and the words of the indexes."""
    made = []
    for name in ("ny", "flyttad"):
        url = f"sqlite:///{(tmp_path / name).as_posix()}"
        database = open_database(url)
        with database.writing() as connection:
            if name == "flyttad":
                TABLES.drop_all(connection)
                _run_all(connection)
            rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master ORDER BY 1")
            made.append([(n, " ".join((sql or "").split())) for n, sql in rows])
        database.close()
    assert made[0] == made[1]
    assert all("STRICT" in sql for _, sql in made[0] if sql.startswith("CREATE TABLE"))


def _filled(url: str) -> Database:
    with Ledger.open(url) as ledger:
        ledger.append([report(f"r{n}", text="å" * 300) for n in range(40)], now=NOW)
    return open_database(url)


def _state(url: str) -> tuple[str, int, bool, bool]:
    """Give the version, how many documents there are, and whether each change of the step is made."""
    let_go(url)
    address = make_url(url)
    if not url.startswith("sqlite"):
        address = address.set(drivername="postgresql+psycopg")
    engine = create_engine(address)
    with engine.connect() as connection:
        version = connection.exec_driver_sql("SELECT value FROM meta").scalar_one()
        count = connection.exec_driver_sql("SELECT count(*) FROM documents").scalar_one()
        row = connection.exec_driver_sql("SELECT * FROM documents").mappings().first()
        tables = compare_metadata(MigrationContext.configure(connection), TABLES)
        if url.startswith("sqlite"):
            said = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            assert str(said) == version
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    engine.dispose()
    assert row is not None
    return version, count, "later" in row and row["later"] == "ja", bool(tables)


OLD = (str(SCHEMA_VERSION), 40, False, False)
NEW = (str(NEXT), 40, True, True)


def test_a_step_is_taken_whole_and_the_copy_of_a_file_is_the_one_before(
    fresh_url: str, migrations: Path, database: str
) -> None:
    opened = _filled(fresh_url)
    upgrade(opened, NEXT, migrations=migrations)
    opened.close()
    assert _state(fresh_url) == NEW
    with pytest.raises(IntegrityError, match="newer release"):
        Ledger.open(fresh_url)
    if database == "sqlite":
        copy = copy_of(Path(str(make_url(fresh_url).database)), SCHEMA_VERSION)
        assert _state(f"sqlite:///{copy.as_posix()}") == OLD
        assert not list(copy.parent.glob(".unfinished*"))


def test_a_step_that_goes_wrong_leaves_the_ledger_as_it_was(
    fresh_url: str, migrations: Path
) -> None:
    opened = _filled(fresh_url)
    step = migrations / f"v{NEXT}_next.py"
    step.write_text(step.read_text() + "    raise KeyboardInterrupt\n", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        upgrade(opened, NEXT, migrations=migrations)
    opened.close()
    assert _state(fresh_url) == OLD
    with Ledger.open(fresh_url) as ledger:
        assert ledger.verify() == []


def test_a_damaged_ledger_is_not_brought_up_to_date(fresh_url: str, migrations: Path) -> None:
    opened = _filled(fresh_url)
    by_hand(fresh_url, "UPDATE documents SET period = '2026-W01' WHERE sequence = 7")
    with pytest.raises(IntegrityError, match="has not been upgraded"):
        upgrade(opened, NEXT, migrations=migrations)
    opened.close()
    assert _state(fresh_url) == OLD


@in_a_file
def test_without_room_for_a_copy_nothing_is_touched(fresh_url: str, migrations: Path) -> None:
    opened = _filled(fresh_url)
    copy_of(Path(opened.place), SCHEMA_VERSION).mkdir()
    with pytest.raises(SurroundingsError):
        upgrade(opened, NEXT, migrations=migrations)
    opened.close()
    assert _state(fresh_url) == OLD


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes in another way")
def test_a_step_that_is_killed_is_taken_or_not_taken(
    fresh_url: str, migrations: Path, database: str
) -> None:
    """F-28: kill -9 half-way; old or new, never between."""
    processes = context("ledger_writers")
    chance = random.Random(28)  # noqa: S311  # moments, not secrets
    _filled(fresh_url).close()
    told = (fresh_url, migrations, NEXT)
    step = migrations / f"v{NEXT}_next.py"
    as_it_is = step.read_text(encoding="utf-8")
    step.write_text(as_it_is + "    time.sleep(600)\n", encoding="utf-8")
    killed_after(processes, upgrade_until_killed, *told, after=1)
    assert _state(fresh_url) == OLD, "killed before the step was done"
    step.write_text(as_it_is, encoding="utf-8")
    for _ in range(8 if database == "sqlite" else 4):
        killed_after(processes, upgrade_until_killed, *told, after=chance.uniform(0, 0.35))
        seen = _state(fresh_url)
        assert seen in (OLD, NEW)
        if seen == NEW:
            break


def test_a_server_waits_until_it_is_told(fresh_url: str, database: str) -> None:
    Ledger.open(fresh_url).close()
    if database == "postgresql":
        by_hand(fresh_url, "UPDATE meta SET value = '0'")
        with pytest.raises(IntegrityError, match="est ledger upgrade"):
            Ledger.open(fresh_url)
    else:
        Ledger.open(fresh_url, may_upgrade=True).close()


def test_opening_a_current_ledger_loads_no_migrations(tmp_path: Path) -> None:
    script = (
        "import sys; from est_framework.reports.keeping.ledger import Ledger; "
        "Ledger.open(sys.argv[1]).close(); sys.exit('alembic' in sys.modules)"
    )
    url = f"sqlite:///{(tmp_path / 'l.sqlite').as_posix()}"
    subprocess.run([sys.executable, "-c", script, url], check=True)
