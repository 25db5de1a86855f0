"""Check a local EST whole: faults, what it lacks of what the method asks, and what is accepted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from est_framework.findings import Finding, Place, Severity, in_order
from est_framework.setup.accepted import Deviation, lay_over
from est_framework.setup.gaps import GAPS
from est_framework.setup.geojson import read_features
from est_framework.setup.left_to_do import left_in_setup, left_in_texts, named_from, texts_in
from est_framework.setup.load import setup_bytes, setup_from
from est_framework.setup.local import GEOMETRY_FILE, SETUP_FILE, LocalEst
from est_framework.setup.rules import set175_area_without_boundary, set219_personal_number
from est_framework.setup.under_check import SetupUnderCheck
from est_framework.setup.yaml_source import read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from est_framework.setup.yaml_source import YamlSource


@dataclass(frozen=True)
class Checked:
    """
    What a check of a local EST came to.

    Attributes:
        local: The local EST; None where a finding is an error.
        findings: What there is to say, worst first; what is accepted is a note among them.
        deviations: What is accepted, with the decision behind it.
        files: The files that were read, as their names stand in the folder.
    """

    local: LocalEst | None
    findings: tuple[Finding, ...]
    deviations: tuple[Deviation, ...]
    files: tuple[str, ...]


def check_local(
    folder: Path,
    today: date,
    *,
    names_a_person: Callable[[str], bool] | None = None,
    of_acceptances: Callable[[SetupUnderCheck], Iterable[Finding]] | None = None,
) -> Checked:
    """
    Check a local EST: `est.yaml`, `areas.geojson`, and the texts of its agreements and manual.

    Where a fault stops the setup from being used, only faults are told: what is lacking is looked for in a
    setup that holds.

    Args:
        folder: The folder that holds `est.yaml`.
        today: The day, by which acceptances hold or have ended and actors still report.
        names_a_person: Says whether a value holds a personal number; this room cannot see that by itself.
        of_acceptances: Looks at the acceptances of what rooms below this one find.

    Raises:
        UsageError: The folder has no `est.yaml`.
        SurroundingsError: A file cannot be read.
        IntegrityError: The release that the setup names is damaged.
    """
    content = setup_bytes(folder)
    source, findings = read_yaml(content, SETUP_FILE)
    if source is None:
        return Checked(None, tuple(in_order(findings)), (), (SETUP_FILE,))
    local, wrong = setup_from(folder, source)
    findings += wrong
    if names_a_person is not None:
        findings += _persons(source, content, names_a_person)
        findings += _persons_on_map(folder, names_a_person)
    texts = texts_in(folder)
    files = tuple(_files(folder, texts))
    if local is None or any(f.code == set219_personal_number.RULE.code for f in findings):
        return Checked(None, tuple(in_order(findings)), (), files)
    setup = local.setup
    check = SetupUnderCheck(setup.setup, source, setup.release, (setup.release.name,), today=today)
    findings += of_acceptances(check) if of_acceptances is not None else ()
    if any(f.severity is Severity.ERROR for f in findings):
        return Checked(None, tuple(in_order(findings)), (), files)
    findings += [finding for look in GAPS for finding in look(check)]
    findings += set175_area_without_boundary.look(check, local.geometry)
    findings += [*left_in_setup(source), *left_in_texts(folder, texts)]
    features = _features(folder) if setup.setup.accepted else ()
    judged = lay_over(in_order(findings), check, today, features)
    return Checked(local, tuple(in_order(judged.findings)), judged.deviations, files)


def masked(checked: Checked, mask: Callable[[str], str]) -> Checked:
    """Give the same with `mask` laid over every word that may come from the files."""
    return replace(checked, findings=tuple(f.masked(mask) for f in checked.findings))


def _persons(
    source: YamlSource, content: bytes, names_a_person: Callable[[str], bool]
) -> Iterator[Finding]:
    for path, written in source.raw.items():
        if names_a_person(written):
            yield set219_personal_number.RULE.at(source.place(*path))
    for number, line in enumerate(content.decode("utf-8", errors="replace").splitlines(), 1):
        code, sign, remark = line.partition("#")
        if sign and names_a_person(remark) and not names_a_person(code):
            place = Place(SETUP_FILE, f"{number}:{len(code) + 1}")
            yield set219_personal_number.RULE.at(place)


def _persons_on_map(folder: Path, names_a_person: Callable[[str], bool]) -> Iterator[Finding]:
    """Look at what a map program knows of each area: all of it goes where the file goes."""
    file = folder / GEOMETRY_FILE
    features = read_features(file.read_bytes(), GEOMETRY_FILE, {})[0] if file.is_file() else []
    for feature in features:
        properties = feature.body.get("properties") if isinstance(feature.body, dict) else None
        for name, value in properties.items() if isinstance(properties, dict) else ():
            if names_a_person(f"{name} {value}"):
                yield set219_personal_number.RULE.at(feature.place("/properties"))


def _features(folder: Path) -> tuple[str, ...]:
    """Name the areas of the map file in its own order; a setup that holds has read it before."""
    file = folder / GEOMETRY_FILE
    if not file.is_file():
        return ()
    features, _ = read_features(file.read_bytes(), GEOMETRY_FILE, {})
    return tuple(str(feature.id) for feature in features)


def _files(folder: Path, texts: list[Path]) -> Iterator[str]:
    yield SETUP_FILE
    if (folder / GEOMETRY_FILE).is_file():
        yield GEOMETRY_FILE
    for text in texts:
        yield named_from(folder, text)
