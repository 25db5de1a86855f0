"""
The resolved setups that a local EST has had: a report is read by the one that its form was made from.

Each lies in a file of its own, named by its digest, so that it is kept once and shows when it has been
changed. It holds the release with it: what a report was asked does not depend on what is installed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import orjson
from pydantic import ValidationError

from est_framework.errors import IntegrityError, SurroundingsError, what_stopped
from est_framework.files import write_whole
from est_framework.language import Text
from est_framework.setup.resolved import ResolvedSetup

if TYPE_CHECKING:
    from pathlib import Path

    from est_framework.setup.local import LocalEst

_DIGEST = re.compile(r"sha256:([0-9a-f]{64})")


NONE_EARLIER: Final[Mapping[str, ResolvedSetup]] = MappingProxyType({})
"""No setup but the one that holds now."""


@dataclass(frozen=True, slots=True)
class Setups:
    """The setup that holds now, and others that a report may follow, by digest."""

    current: ResolvedSetup
    earlier: Mapping[str, ResolvedSetup] = field(default_factory=dict)

    def of(self, digest: str) -> ResolvedSetup:
        """Give the setup of a digest, or the one that holds now where it is not known."""
        if digest == self.current.digest:
            return self.current
        return self.earlier.get(digest, self.current)

    def knows(self, digest: str) -> bool:
        """Say whether the setup of a digest is known, and not only taken to be the one that holds now."""
        return digest == self.current.digest or self.earlier.get(digest) is not None


class Revisions(Mapping[str, ResolvedSetup]):
    """The kept setups by digest; each is read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, ResolvedSetup | None] = {}

    def __getitem__(self, digest: str) -> ResolvedSetup:
        """
        Give a setup.

        Raises:
            KeyError: It is not kept here, or was written by a newer version of the tool.
            IntegrityError: Its file has been changed.
        """
        if digest not in self._read:
            self._read[digest] = self._load(digest)
        found = self._read[digest]
        if found is None:
            raise KeyError(digest)
        return found

    def __iter__(self) -> Iterator[str]:
        """Give the digests of all that are kept."""
        for file in sorted(self._folder.glob("*.json")):
            if _DIGEST.fullmatch(f"sha256:{file.stem}"):
                yield f"sha256:{file.stem}"

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _load(self, digest: str) -> ResolvedSetup | None:
        match = _DIGEST.fullmatch(digest)
        if match is None:
            return None
        file = self._folder / f"{match[1]}.json"
        try:
            content = file.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise _unusable(file, problem) from problem
        if hashlib.sha256(content).hexdigest() != match[1]:
            raise _changed(file)
        try:
            found = ResolvedSetup.model_validate_json(content)
        except ValidationError:
            return None
        # What it is named by holds, also where a later version of the tool would write it otherwise.
        found.__dict__["digest"] = digest
        return found


def keep_revision(local: LocalEst) -> None:
    """
    Keep the setup as it is now, unless it is kept already.

    Raises:
        SurroundingsError: The folder cannot be written.
    """
    setup = local.setup
    file = local.revisions / f"{setup.digest.removeprefix('sha256:')}.json"
    if file.is_file():
        return
    content = orjson.dumps(setup.model_dump(mode="json"), option=orjson.OPT_SORT_KEYS)
    try:
        write_whole(file, content)
    except OSError as problem:
        raise _unusable(file, problem) from problem


def _changed(file: Path) -> IntegrityError:
    return IntegrityError(
        Text(
            sv=f"Filen {file} har ändrats sedan den sparades. Den säger vad äldre formulär frågade. "
            "Hämta den ur en säkerhetskopia, eller ta bort den: då bedöms de efter den uppsättning "
            "som gäller nu.",
            en=f"The file {file} has changed since it was kept. It says what older forms asked. "
            "Fetch it from a backup, or remove it: they are then judged by the setup that holds now.",
        )
    )


def _unusable(file: Path, problem: OSError) -> SurroundingsError:
    why = what_stopped(problem)
    return SurroundingsError(
        Text(
            sv=f"Det går inte att läsa eller skriva {file}: {why.sv}.",
            en=f"Cannot read or write {file}: {why.en}.",
        )
    )
