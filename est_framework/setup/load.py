"""Read one municipality's own EST from its folder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from est_framework.errors import SurroundingsError, UsageError, what_stopped
from est_framework.findings import Finding, Severity, in_order
from est_framework.language import Language, Text
from est_framework.method.load import load_release, releases
from est_framework.setup import geojson, geometry, map_places
from est_framework.setup.layers import ground_of, under_check
from est_framework.setup.local import GEOMETRY_FILE, SETUP_FILE, LocalEst
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.rules import LOOKS
from est_framework.setup.shape import read_shape
from est_framework.setup.yaml_source import LARGEST, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from est_framework.setup.places import Area
    from est_framework.setup.yaml_source import YamlSource

_FINDINGS_TOLD = 3


def read_setup(folder: Path, content: bytes | None = None) -> tuple[LocalEst | None, list[Finding]]:
    """
    Read and check `est.yaml`, and `areas.geojson` where there is one.

    Args:
        folder: The folder that holds them.
        content: What to read in place of the bytes of its `est.yaml`, such as what they are about to be.

    Returns:
        The local EST, or None where a finding is an error; and the findings, worst first.

    Raises:
        UsageError: The folder has no `est.yaml`.
        SurroundingsError: A file cannot be read.
        IntegrityError: The release that the setup names is damaged.
    """
    if content is None:
        content = _content(folder / SETUP_FILE, LARGEST)
    source, findings = read_yaml(content, SETUP_FILE)
    if source is None:
        return None, in_order(findings)
    local, wrong = setup_from(folder, source)
    return local, in_order([*findings, *wrong])


def setup_from(folder: Path, source: YamlSource) -> tuple[LocalEst | None, list[Finding]]:
    """
    Check an `est.yaml` that has been read already, and `areas.geojson` where there is one.

    Args:
        folder: The folder that holds them.
        source: What the file said.

    Returns:
        As `read_setup`, without what reading the file gave.

    Raises:
        SurroundingsError: A file cannot be read.
        IntegrityError: The release that the setup names is damaged.
    """
    setup, findings = read_shape(source)
    if setup is None:
        return None, in_order(findings)
    known = releases()
    release = load_release(setup.method) if setup.method in known else None
    ground = ground_of(folder, setup, source, release, known)
    check = under_check(setup, source, ground, known)
    findings += [ground.hindrance] if ground.hindrance else []
    findings += [finding for look in LOOKS for finding in look(check)]
    boundaries, places, wrong = _map(folder, setup.areas)
    findings = in_order([*findings, *wrong])
    if check.release is None or any(f.severity is Severity.ERROR for f in findings):
        return None, findings
    resolved = ResolvedSetup(setup=check.setup, release=check.release, layers=ground.layers)
    return LocalEst(folder=folder, setup=resolved, geometry=boundaries, places=places), findings


def open_local(folder: Path, *, ledger: str = "") -> LocalEst:
    """
    Open a local EST to work with it.

    Args:
        folder: The folder that holds `est.yaml`.
        ledger: The URL of the ledger when it is no file in the folder.

    Raises:
        UsageError: There is no `est.yaml`, or it has errors; the first ones are named.
        SurroundingsError: A file cannot be read.
        IntegrityError: The release that the setup names is damaged.
    """
    local, findings = read_setup(folder)
    if local is None:
        raise UsageError(refusal(findings))
    return replace(local, ledger=ledger)


def find_local(start: Path) -> Path:
    """
    Find the local EST that a folder or file lies in: walk upwards to the nearest `est.yaml`.

    Args:
        start: Where to begin.

    Raises:
        UsageError: It is not there, or neither it nor any folder above holds `est.yaml`.
    """
    if not start.exists():  # else a folder of a misspelt name would be the one above it
        raise UsageError(
            Text(
                sv=f"Mappen {start} finns inte. Kontrollera namnet efter -C.",
                en=f"There is no folder {start}. Check the name after -C.",
            )
        )
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / SETUP_FILE).is_file():
            return folder
    raise UsageError(
        Text(
            sv=f"Varken {start} eller någon mapp ovanför har en {SETUP_FILE}. Gå till mappen för "
            "ert EST, peka ut den med -C, eller skapa en med est new.",
            en=f"Neither {start} nor any folder above holds {SETUP_FILE}. Go to the folder of your "
            "EST, point it out with -C, or make one with est new.",
        )
    )


def refusal(findings: list[Finding]) -> Text:
    """Say in one message that a setup has errors, naming the first of them."""
    errors = [f for f in findings if f.severity is Severity.ERROR]

    def said(language: Language) -> str:
        lines = [
            f"{f.place} {f.code} {f.title.said(language)}. {f.seen.said(language)}"
            f" {f.remedy.said(language)}".rstrip()
            for f in errors[:_FINDINGS_TOLD]
        ]
        return "\n".join(lines)

    return Text(
        sv=f"Uppsättningen måste rättas först. Antal fel: {len(errors)}.\n{said('sv')}",
        en=f"The setup must be corrected first. Number of errors: {len(errors)}.\n{said('en')}",
    )


def setup_bytes(folder: Path) -> bytes:
    """
    Read the bytes of a folder's `est.yaml`, one more than the largest at most.

    Raises:
        UsageError: The folder has none.
        SurroundingsError: It cannot be read.
    """
    return _content(folder / SETUP_FILE, LARGEST)


def _map(
    folder: Path, areas: tuple[Area, ...]
) -> tuple[dict[str, geometry.Geometry], tuple[map_places.MapPlace, ...], list[Finding]]:
    file = folder / GEOMETRY_FILE
    if not file.exists():
        return {}, (), []
    content = _content(file, geojson.LARGEST)
    boundaries, findings = geometry.read_geometry(content, GEOMETRY_FILE, areas)
    named = [area.id for area in areas]
    places, wrong = map_places.read_places(content, GEOMETRY_FILE, boundaries, named)
    return boundaries, places, [*findings, *wrong]


def _content(file: Path, most: int) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(most + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError(
            Text(
                sv=f"{file} finns inte. Skapa ett lokalt EST med est new, eller peka ut mappen med "
                "-C.",
                en=f"There is no {file}. Make a local EST with est new, or point out its folder "
                "with -C.",
            )
        ) from None
    except OSError as error:
        raise SurroundingsError(
            Text(
                sv=f"{file} går inte att läsa ({what_stopped(error).sv}). Kontrollera att filen inte är en "
                "mapp och att du har rätt att läsa den.",
                en=f"{file} cannot be read ({what_stopped(error).en}). Check that it is no folder and that "
                "you may read it.",
            )
        ) from None
