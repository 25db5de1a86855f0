"""The conformance kits as files: made of the releases, the rules and their examples, the same every time."""

from __future__ import annotations

import shutil
from pathlib import Path

from kit_documents import documents
from report_files import NOW
from ruamel.yaml import YAML

from est_framework.method.load import load_release, releases
from est_framework.reports.kit.load import KITS, kit_folder
from est_framework.reports.kit.make import KitMaker, manifest_schema
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "checklist_specs" / KITS
SCHEMA = "manifest.schema.json"


def kit_files(release: str) -> dict[str, bytes]:
    """Give the files of a release's kit by their path in its folder."""
    text = (ROOT / "tests" / "made" / "est.yaml").read_text(encoding="utf-8")
    text = text.replace("method: est 0.1.0", f"method: {release}")
    setup = Setup.model_validate(YAML(typ="safe", pure=True).load(text))
    resolved = ResolvedSetup(setup=setup, release=load_release(release))
    maker = KitMaker(resolved, NOW)
    return maker.files(text, documents(resolved, maker))


def all_files() -> dict[str, bytes]:
    """Give all files of `checklist_specs/conformance` by their path in it."""
    made = {SCHEMA: manifest_schema()}
    for release in releases():
        folder = kit_folder(release)
        made |= {f"{folder}/{name}": content for name, content in kit_files(release).items()}
    return made


def write(files: dict[str, bytes]) -> None:
    """Put the kits in the place of those that are there."""
    shutil.rmtree(TARGET, ignore_errors=True)
    for name, content in files.items():
        file = TARGET / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
