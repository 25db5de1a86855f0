"""
Bringing an older ledger up to date: whole or not at all, and never without a copy to go back to.

Everything happens in one transaction, which both databases take back if anything is wrong or the power
goes. Of a file a copy is kept beside it first, `liggare-version-1.sqlite`, proven to hold the same. The
result is proven too, every row and chain, before it counts.
"""

from __future__ import annotations

import glob
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from est_framework.errors import IntegrityError
from est_framework.files import sync_folder
from est_framework.language import Text
from est_framework.reports.keeping.inbox import UNFINISHED, disk_errors
from est_framework.reports.keeping.ledger_errors import plain_errors
from est_framework.reports.keeping.ledger_sqlite import copy_proven
from est_framework.reports.keeping.ledger_verify import look_at_database
from est_framework.reports.keeping.ledger_version import set_version, version_in

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from est_framework.reports.keeping.ledger_database import Database

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(database: Database, newest: int, *, migrations: Path = MIGRATIONS) -> None:
    """
    Bring a ledger to a version; one that is there already is left as it is.

    Args:
        database: An open database that holds a ledger.
        newest: The version to come to.
        migrations: The folder of Alembic's revisions.

    Raises:
        SurroundingsError: Lock, disk, permission or connection; the ledger is as it was.
        IntegrityError: The ledger is damaged; it is as it was.
    """
    with database.writing() as connection:
        version = version_in(connection, database.place)
        if version is None or version >= newest:
            return
        if database.on_sqlite:
            _keep_copy(Path(database.place), version)
        _migrate(connection, version, newest, migrations)
        _prove(connection, database.place)


def copy_of(file: Path, version: int) -> Path:
    """Give the name of the copy that is kept of a file before it is brought past a version."""
    return file.with_name(f"{file.stem}-version-{version}{file.suffix}")


def copies_of(file: Path) -> list[Path]:
    """Give the copies that are kept beside a file, of any version, and what SQLite left beside them."""
    named = file.parent.glob(f"{glob.escape(file.stem)}-version-[0-9]*")
    return sorted(copy for copy in named if file.suffix in copy.name)


def _keep_copy(file: Path, version: int) -> None:
    target = copy_of(file, version)
    unfinished = target.with_name(f"{UNFINISHED}{secrets.token_hex(8)}")
    with disk_errors(target), plain_errors(str(target)):
        try:
            copy_proven(file, unfinished)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
        sync_folder(target.absolute().parent)


def _migrate(connection: Connection, version: int, newest: int, migrations: Path) -> None:
    # Loaded only where there is something to do: opening a current ledger must be quick.
    from alembic.migration import MigrationContext  # noqa: PLC0415
    from alembic.operations import Operations  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    scripts = ScriptDirectory(str(migrations), version_locations=[str(migrations)])
    steps = list(scripts.iterate_revisions(str(newest), str(version)))
    with Operations.context(MigrationContext.configure(connection)):
        for step in reversed(steps):
            step.module.upgrade()
    set_version(connection, newest)


def _prove(connection: Connection, place: str) -> None:
    finding = next(look_at_database(connection, place), None)
    if finding is not None:
        raise IntegrityError(
            Text(
                sv=f"Liggaren har inte uppgraderats, för den är skadad: {finding.seen.sv} Den är som "
                "den var. Kör est ledger verify med den utgåva av verktyget som gjorde den, och lägg "
                "tillbaka den senaste säkerhetskopian.",
                en=f"The ledger has not been upgraded, for it is damaged: {finding.seen.en} It is as "
                "it was. Run est ledger verify with the release of the tool that made it, and put the "
                "newest backup back.",
            )
        )
