"""
The whole ledger as Parquet, for whoever reads with other tools: R, Power BI, DuckDB.

After `write_wide` there is exactly one copy for every period that any report has come for, and nothing
else, so `parquet/*/*/areas.parquet` is the ledger. What has not changed since last time is left as it
is; made again from nothing it would be the same.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from est_framework.periods import Period
from est_framework.picture.wide import Copy, open_engine, wide_copies
from est_framework.reports.keeping.inbox import disk_errors
from est_framework.reports.keeping.ledger import Ledger

if TYPE_CHECKING:
    from est_framework.setup.local import LocalEst

_ALL = datetime.max.replace(tzinfo=UTC)
"""Everything in the ledger, also what came while a clock stood wrong."""


def write_wide(local: LocalEst, *, anew: bool = False) -> list[Copy]:
    """
    Write out every period of the ledger, and clear everything else away.

    Args:
        local: The local EST.
        anew: Make every copy again, whatever is there.

    Returns:
        One copy for each period, the first one first.

    Raises:
        SurroundingsError: The ledger or the folder of copies cannot be used.
        IntegrityError: The ledger is damaged, or holds a report that this program cannot read.
    """
    with Ledger.open(local.ledger_url) as ledger:
        periods = sorted(Period.parse(period) for period in ledger.periods("report"))
        if not periods:
            copies = []
        else:
            with open_engine(local) as engine:
                copies = wide_copies(local, ledger, engine, periods, as_of=_ALL, anew=anew)
    with disk_errors(local.wide):
        _clear_all_but(local, {copy.folder.relative_to(local.wide).as_posix() for copy in copies})
    return copies


def _clear_all_but(local: LocalEst, kept: set[str]) -> None:
    for folder in sorted(local.wide.glob("*")):
        for copy in sorted(folder.glob("*")):
            if copy.relative_to(local.wide).as_posix() not in kept:
                shutil.rmtree(copy) if copy.is_dir() else copy.unlink()
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
