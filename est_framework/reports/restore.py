"""
Putting a backup back: proven whole before anything that is in use is touched, and nothing thrown away.

The ledger in use is kept beside with the moment in its name. Files that came in are only added: what
came after the backup is still in the inbox and can be received again.
"""

from __future__ import annotations

import os
import secrets
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from est_framework.errors import EstError, IntegrityError, SurroundingsError, UsageError
from est_framework.files import sync_folder, write_whole
from est_framework.language import Text
from est_framework.reports.keeping.copies import forget_copies
from est_framework.reports.keeping.inbox import UNFINISHED, disk_errors, keep_bytes, make_folder
from est_framework.reports.keeping.kinds import counted
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.keeping.ledger_bundle import (
    INBOX,
    LEDGER,
    Bundle,
    copy_member,
    no_backup,
    open_bundle,
)
from est_framework.reports.keeping.ledger_database import address_of, file_of
from est_framework.reports.keeping.ledger_tombs import PROTOCOL
from est_framework.setup.local import LocalEst

_SQLITE = b"SQLite format 3\0"
_JOURNALS = ("-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Restored:
    """
    What a backup brings and what is lost by it.

    Attributes:
        holds: Rows of the backup, by kind; `file` for files that came in.
        lacks: Rows of the ledger in use that the backup does not have, by kind; None where the ledger in
            use cannot be read.
        files: How many files were put back in the inbox; None for a backup of the ledger alone.
        kept: Where the ledger that was in use is now; None where there was none.
    """

    holds: dict[str, int]
    lacks: dict[str, int] | None
    files: int | None = None
    kept: Path | None = None


def restore(local: LocalEst, backup: Path, *, force: bool, now: datetime) -> Restored:
    """
    Put a backup back: of the ledger alone, or of everything (`est ledger backup FILE.zip`).

    Args:
        local: The local EST.
        backup: The backup.
        force: Go on though the ledger in use has rows that the backup lacks.
        now: The moment, for the name of what is replaced.

    Raises:
        IntegrityError: The backup is cut off, changed, no ledger, another EST's, or made by a newer
            version. Nothing has been touched.
        UsageError: It lacks what the ledger in use has, and `force` is not given; or the ledger is in a
            database server. Nothing has been touched.
        SurroundingsError: The disk does not let us, or another program holds the ledger.
    """
    live = _file_of(local)
    with disk_errors(live), _opened(backup, live) as (copy, bundle, members):
        if bundle is not None and bundle.setup != local.setup.setup.setup:
            raise _foreign(backup, bundle.setup)
        theirs = _rows(copy, backup, local)
        lacks = _lacking(live, theirs)
        holds = _counts(theirs)
        if lacks and not force:
            raise _lacks(lacks)
        forget_copies(local)
        files = None
        if bundle is not None and members is not None:
            files = _put_back(local, bundle, members)
        kept = _swap(copy, live, now)
    # The copies say what the old ledger held, and the new one will give its rows the same numbers.
    forget_copies(local)
    return Restored(holds, lacks, files, kept)


@contextmanager
def _opened(
    backup: Path, live: Path
) -> Iterator[tuple[Path, Bundle | None, zipfile.ZipFile | None]]:
    """Give a copy of the backup's ledger beside the one in use, and what else it holds."""
    if not backup.is_file():
        raise SurroundingsError(
            Text(sv=f"Filen {backup} finns inte.", en=f"There is no file {backup}.")
        )
    make_folder(live.absolute().parent)
    copy = live.with_name(f"{UNFINISHED}{secrets.token_hex(8)}")
    try:
        with backup.open("rb") as stream:
            beginning = stream.read(len(_SQLITE))
        if beginning == _SQLITE:
            shutil.copyfile(backup, copy)
            with copy.open("r+b") as stream:
                os.fsync(stream.fileno())
            yield copy, None, None
        elif beginning[:2] == b"PK":
            with open_bundle(backup) as (bundle, members):
                copy_member(members, LEDGER, copy)
                yield copy, bundle, members
        else:
            raise no_backup(backup, "?")
    finally:
        for end in ("", *_JOURNALS):
            copy.with_name(copy.name + end).unlink(missing_ok=True)


def _rows(copy: Path, backup: Path, local: LocalEst) -> dict[str, dict[str, str]]:
    """
    Prove a ledger whole and ours, and give its rows: table to row hash to kind.

    Raises:
        IntegrityError: It is not.
    """
    with Ledger.open(address_of(copy)) as ledger:
        finding = next(iter(ledger.verify()), None)
        if finding is not None:
            raise no_backup(backup, finding.seen.en)
        newest = ledger.newest("report")
        rows = ledger.row_hashes()
    setup = newest.document.body.get("setup") if newest else local.setup.setup.setup
    if setup != local.setup.setup.setup:
        raise _foreign(backup, str(setup))
    return rows


def _lacking(live: Path, theirs: dict[str, dict[str, str]]) -> dict[str, int] | None:
    """Count what the ledger in use has and the backup does not; None where it cannot be read."""
    if not live.exists():
        return {}
    try:
        with Ledger.open(address_of(live)) as ledger:
            ours = ledger.row_hashes()
    except IntegrityError:
        return None
    left = {
        table: {h: kind for h, kind in rows.items() if h not in theirs[table]}
        for table, rows in ours.items()
    }
    return _counts(left)


def _counts(rows: dict[str, dict[str, str]]) -> dict[str, int]:
    return dict(Counter(kind for of_table in rows.values() for kind in of_table.values()))


def _put_back(local: LocalEst, bundle: Bundle, members: zipfile.ZipFile) -> int:
    for sha256 in bundle.files:
        keep_bytes(local.inbox, members.read(f"{INBOX}/{sha256[:2]}/{sha256[2:]}"))
    for name, member in bundle.setups.items():
        file = local.revisions / name
        if not file.exists():
            write_whole(file, members.read(member))
    return len(bundle.files)


def _swap(copy: Path, live: Path, now: datetime) -> Path | None:
    """
    Let a proven copy take the place of the ledger in use, which stays beside under another name.

    At no moment is there no ledger under the name: an empty one would be made there.
    """
    kept = None
    if live.exists():
        kept = live.with_name(
            f"{live.stem}.ersatt-{now.astimezone(UTC):%Y%m%dT%H%M%S%fZ}{live.suffix}"
        )
        try:
            os.link(live, kept)
        except OSError:  # some network and memory-stick file systems have no links
            shutil.copyfile(live, kept)
        for end in _JOURNALS:
            journal = live.with_name(live.name + end)
            # One that is left belongs to the ledger that it was written for, never to the new one.
            with suppress(FileNotFoundError):
                journal.replace(kept.with_name(kept.name + end))
    copy.replace(live)
    sync_folder(live.absolute().parent)
    return kept


def _file_of(local: LocalEst) -> Path:
    file = file_of(local.ledger_url)
    if file is None:
        raise UsageError(
            Text(
                sv="Liggaren ligger i en databasserver. Lägg tillbaka kopian med serverns eget "
                "verktyg (för PostgreSQL: pg_restore).",
                en="The ledger is in a database server. Put the backup back with the server's own "
                "tool (for PostgreSQL: pg_restore).",
            )
        )
    return file


def _foreign(backup: Path, setup: str) -> IntegrityError:
    return IntegrityError(
        Text(
            sv=f"{backup} är en säkerhetskopia av ett annat EST ({setup[:40]}). Ingenting har rörts.",
            en=f"{backup} is a backup of another EST ({setup[:40]}). Nothing has been touched.",
        )
    )


def _lacks(lacks: dict[str, int]) -> EstError:
    listed = counted(lacks)
    purged = PROTOCOL in lacks
    return UsageError(
        Text(
            sv=f"Kopian saknar det som har kommit sedan den gjordes: {listed.sv}. Ingenting har rörts. Med "
            "--force läggs den tillbaka ändå. Den liggare som är i bruk sparas bredvid, och filerna "
            "ligger kvar i inkorgen och kan tas emot igen."
            + (" Det som har gallrats sedan dess kommer tillbaka: gallra igen." if purged else ""),
            en=f"The backup lacks what has come since it was made: {listed.en}. Nothing has been touched. "
            "With --force it is put back all the same. The ledger in use is kept beside it, and the "
            "files are still in the inbox and can be received again."
            + (" What has been purged since then comes back: purge again." if purged else ""),
        )
    )
