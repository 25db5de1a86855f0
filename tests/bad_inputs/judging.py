"""Files of a made town read and judged by the library, for cases that need no command line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from catalogue import Document, Tables, base_report
from ruamel.yaml import YAML
from running import NOW, TOWN

from est_framework.method.load import load_release
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.validate import validate
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True)
class Judged:
    """What became of a file: `accepted`, `held` or `rejected`, and every finding's code and place."""

    outcome: str
    found: tuple[tuple[str, str], ...]
    words: str

    @property
    def codes(self) -> set[str]:
        """The codes."""
        return {code for code, _ in self.found}

    def places(self, code: str) -> list[str]:
        """Where the findings of a code stand."""
        return [at for found, at in self.found if found == code]


@cache
def town() -> ResolvedSetup:
    """The resolved setup of the made town."""
    loaded = YAML(typ="safe", pure=True).load((TOWN / "est.yaml").read_text(encoding="utf-8"))
    setup = Setup.model_validate(loaded)
    return ResolvedSetup(setup=setup, release=load_release(setup.method))


def base() -> Document:
    """A good report."""
    return base_report(town())


def table() -> Tables:
    """The same as a flat table."""
    return Tables(base())


def as_bytes(document: object) -> bytes:
    """Write a document as JSON on one line."""
    return json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass")


def judged(name: str, content: bytes) -> Judged:
    """Judge one file."""
    setup = town()
    verdict = validate(read_files([Source(name, content)], setup, received=NOW), setup, now=NOW)
    outcome = "held" if verdict.held else "rejected" if verdict.rejected else "accepted"
    said = [(f.code, f.place.at or f.place.pointer) for f in verdict.findings]
    words = " ".join(
        f"{f.seen.sv} {f.seen.en} {f.expected.sv} {f.remedy.sv} {f.place}" for f in verdict.findings
    )
    return Judged(outcome, tuple(said), words)
