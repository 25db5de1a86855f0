"""The copies for fast reading: made from the ledger alone, and thrown away whenever they may say too much."""

from __future__ import annotations

import secrets
import shutil
from contextlib import suppress

from est_framework.reports.keeping.inbox import disk_errors
from est_framework.setup.local import LocalEst

_GOING = ".going-"
"""How the names of folders begin that are being deleted; what a stop leaves goes with the next time."""


def forget_copies(local: LocalEst) -> None:
    """
    Delete the copies for fast reading; they are made again from the ledger when they are needed.

    Raises:
        SurroundingsError: The disk does not let us; what could not be deleted is read no longer.
    """
    with disk_errors(local.wide):
        # Away in one step: a picture that is being made then begins again once, and puts nothing in.
        with suppress(FileNotFoundError):
            local.wide.replace(local.wide.with_name(f"{_GOING}{secrets.token_hex(8)}"))
        for going in local.wide.parent.glob(f"{_GOING}*"):
            while going.exists():
                with suppress(FileNotFoundError):  # a picture that is being made tidies in it too
                    shutil.rmtree(going)
