"""The releases that lie beside one: a new release is checked against the one before it."""

from __future__ import annotations

from pathlib import Path

from est_framework.errors import IntegrityError
from est_framework.method.files import RELEASE_FILE
from est_framework.method.kinds import version_of
from est_framework.method.load import read_release, release_name
from est_framework.method.models import ReleaseHead
from est_framework.method.under_check import Beside


def releases_beside(folder: Path, head: ReleaseHead) -> Beside:
    """
    Find the releases in the folders beside one, and read the nearest older one.

    Args:
        folder: The release's folder.
        head: What it says about itself.

    Returns:
        The nearest older release and the names of all. An older one that cannot be read counts as
        none: it has a check of its own.
    """
    own = f"{head.id} {head.version}"
    found = {
        release_name(other): other
        for other in folder.resolve().parent.glob("est-*")
        if other != folder.resolve() and (other / RELEASE_FILE).is_file()
    }
    names = tuple(sorted({*found, own}, key=version_of))
    older = [name for name in names if version_of(name) < version_of(own)]
    if not older:
        return Beside(None, names)
    try:
        return Beside(read_release(found[older[-1]]), names)
    except IntegrityError:
        return Beside(None, names)
