"""The setups that a setup builds on: found and read from file to file, refused where unsafe."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.findings import Finding, Place, Severity, in_order
from est_framework.language import Text
from est_framework.setup.local import SETUP_FILE
from est_framework.setup.rules import (
    set200_base_refused,
    set201_base_not_there,
    set202_base_in_a_circle,
    set203_too_many_layers,
    set204_base_has_errors,
    set205_base_of_another_release,
)
from est_framework.setup.shape import read_shape
from est_framework.setup.yaml_source import LARGEST, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from est_framework.setup.models import Setup
    from est_framework.setup.yaml_source import YamlSource

MOST_BASES = 4
"""How many setups one may build on; a county and a group of municipalities are two."""
_NOT_PLAIN = frozenset('\\:*?"<>|~%$')
_NO_FILE = Text(sv="Där finns ingen fil.", en="There is no file there.")
_UNREADABLE = Text(sv="Filen går inte att läsa.", en="The file cannot be read.")


@dataclass(frozen=True)
class Base:
    """
    A setup that another builds on, whose shape is right.

    Attributes:
        file: Its file, as seen from the folder of the setup on top.
        setup: The setup.
        source: The file as read.
    """

    file: str
    setup: Setup
    source: YamlSource


class RefusedBaseError(Exception):
    """What hinders a base from being used, as a finding; never leaves this room."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def find_bases(folder: Path, setup: Setup, place: Place) -> list[Base]:
    """
    Read the setups that a setup builds on, the nearest first.

    Args:
        folder: The folder of the setup on top.
        setup: The setup on top.
        place: Where findings stand: its `base`.

    Raises:
        RefusedBaseError: One of them is not there, may not be used, or leads back to another.
    """
    found: list[Base] = []
    file, path, said = SETUP_FILE, folder.resolve() / SETUP_FILE, setup.base
    seen = {path.resolve()}
    while said is not None:
        if len(found) == MOST_BASES:
            raise RefusedBaseError(set203_too_many_layers.RULE.at(place, limit=MOST_BASES))
        path, content = _opened(path.parent, file, said, place)
        if path in seen:
            raise RefusedBaseError(set202_base_in_a_circle.RULE.at(place, file=file, base=said))
        seen.add(path)
        file = posixpath.normpath(posixpath.join(posixpath.dirname(file), said))
        base = _read(file, content, place)
        if base.setup.method != setup.method:
            release = {"theirs": base.setup.method, "ours": setup.method}
            rule = set205_base_of_another_release.RULE
            raise RefusedBaseError(rule.at(place, base=file, **release))
        found.append(base)
        said = base.setup.base
    return found


def refuse_errors(findings: Iterable[Finding], file: str, place: Place) -> None:
    """
    Refuse a base that has errors, naming the first of them.

    Raises:
        RefusedBaseError: One of the findings is an error.
    """
    errors = [f for f in in_order(findings) if f.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        where = Place(file, first.place.at, first.place.pointer)
        raise RefusedBaseError(
            set204_base_has_errors.RULE.at(
                place,
                where=str(where),
                code=first.code,
                title=first.title,
                seen=first.seen,
                errors=len(errors),
            )
        )


def _opened(folder: Path, file: str, said: str, place: Place) -> tuple[Path, bytes]:
    if not _is_plain(said):
        raise RefusedBaseError(set200_base_refused.RULE.at(place, file=file, base=said))
    what = _UNREADABLE
    try:
        path = (folder / said).resolve(strict=True)
        if path.is_file():
            with path.open("rb") as opened:
                return path, opened.read(LARGEST + 1)
        what = _NO_FILE
    except (FileNotFoundError, NotADirectoryError):
        what = _NO_FILE
    except (OSError, RuntimeError):  # links that lead round: RuntimeError before Python 3.13
        pass
    raise RefusedBaseError(set201_base_not_there.RULE.at(place, file=file, base=said, what=what))


def _is_plain(said: str) -> bool:
    """Say whether a path leads from the folder, and means the same on every system."""
    steps = said.split("/")
    return (
        _NOT_PLAIN.isdisjoint(said)
        and all(step and step == step.strip() for step in steps)
        and steps[-1].endswith(".yaml")
    )


def _read(file: str, content: bytes, place: Place) -> Base:
    source, findings = read_yaml(content, file)
    setup, wrong = read_shape(source) if source else (None, [])
    refuse_errors([*findings, *wrong], file, place)
    assert source is not None  # noqa: S101  # for the type checker: no document is an error
    assert setup is not None  # noqa: S101  # so is no setup
    return Base(file, setup, source)
