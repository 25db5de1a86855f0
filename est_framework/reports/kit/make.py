"""A kit made: each document judged by our own validator, and all of it as the files of a folder."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import jsonschema_rs
import orjson

from est_framework.findings import Finding, Severity
from est_framework.privacy import gate
from est_framework.reports.check import check_files
from est_framework.reports.formats.source import Source
from est_framework.reports.kit.load import MANIFEST
from est_framework.reports.kit.models import BySchema, Fixture, Level, Manifest, Outcome, Said
from est_framework.reports.schema import report_schema
from est_framework.reports.schema_errors import pointer_of
from est_framework.reports.validate import Verdict
from est_framework.setup.local import SETUP_FILE
from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True)
class Document:
    """
    A document on its way into a kit.

    Attributes:
        id: Stable, and the beginning of its file's name: so nothing that looks like a vehicle's plate.
        about: The code it was made for, or what it tries.
        suffix: Of its file, `.json`.
        levels: Where it belongs; a JSON report on whose validity its schema and the whole check agree
            is of level `schema` too.
    """

    id: str
    about: str
    suffix: str
    content: bytes
    levels: tuple[Level, ...]

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.id}{self.suffix}"


class KitMaker:
    """Makes the kit of the release that a setup follows."""

    def __init__(self, setup: ResolvedSetup, now: datetime) -> None:
        self._setup, self._now = setup, now
        reports = (t for t in setup.release.templates if t.kind == "report")
        self._schemas = {t.id: report_schema(setup, t.id) for t in reports}
        self._judges = {
            name: jsonschema_rs.Draft202012Validator(schema)
            for name, schema in self._schemas.items()
        }

    def verdict(self, document: Document) -> Verdict:
        """Judge a document by itself."""
        source = Source(document.name, document.content)
        return check_files([source], self._setup, now=self._now).verdict

    def fixture(self, document: Document) -> Fixture:
        """Give a document with what our own validator says of it."""
        verdict = self.verdict(document)
        template, by_schema = self._by_schema(document)
        valid = not any(f.severity is Severity.ERROR for f in verdict.findings)
        levels = set(document.levels)
        if by_schema is not None and by_schema.valid == valid:
            levels.add(Level.SCHEMA)
        else:
            template, by_schema = "", None
        return Fixture(
            id=document.id,
            about=document.about,
            levels=tuple(level for level in Level if level in levels),
            document=f"documents/{document.name}",
            template=template,
            by_schema=by_schema,
            outcome=outcome_of(verdict),
            findings=tuple(said_of(f) for f in verdict.findings),
        )

    def files(self, setup_text: str, documents: Iterable[Document]) -> dict[str, bytes]:
        """
        Give the kit's files by their path in its folder.

        Args:
            setup_text: The `est.yaml` that the setup was read from.
            documents: In the order that the manifest is to have.
        """
        documents = list(documents)
        schemas = {name: f"schemas/{name}.schema.json" for name in self._schemas}
        manifest = Manifest(
            kit=1,
            method=self._setup.release.name,
            now=self._now,
            setup=f"setup/{SETUP_FILE}",
            digest=self._setup.digest,
            schemas=schemas,
            fixtures=tuple(self.fixture(d) for d in documents),
        )
        made = {schemas[name]: _pretty(schema) for name, schema in self._schemas.items()}
        made |= {f"documents/{d.name}": d.content for d in documents}
        made[manifest.setup] = setup_text.encode()
        made[MANIFEST] = manifest_bytes(manifest)
        return made

    def _by_schema(self, document: Document) -> tuple[str, BySchema | None]:
        if document.suffix != ".json":
            return "", None
        try:
            data = orjson.loads(document.content)
        except orjson.JSONDecodeError:
            return "", None
        template = data.get("template") if isinstance(data, dict) else None
        judge = self._judges.get(template) if isinstance(template, str) else None
        if judge is None or template is None:
            return "", None
        places = {gate.mask(pointer_of(e.instance_path)) for e in judge.iter_errors(data)}
        return template, BySchema(valid=not places, places=tuple(sorted(places)))


def outcome_of(verdict: Verdict) -> Outcome:
    """Say what becomes of a document, by the gravest that happens to its reports."""
    if verdict.held:
        return Outcome.HELD
    return Outcome.REJECTED if verdict.rejected else Outcome.ACCEPTED


def said_of(finding: Finding) -> Said:
    """Give of a finding what another implementation is to agree on: no words."""
    place = finding.place
    return Said(code=finding.code, severity=finding.severity, pointer=place.pointer, at=place.at)


def manifest_bytes(manifest: Manifest) -> bytes:
    """Write a manifest with one fixture on each line, so that a change of one is a change of a line."""
    plain = manifest.model_dump(mode="json", exclude_defaults=True)
    head = {"kit": manifest.kit, **{k: v for k, v in plain.items() if k != "fixtures"}}
    lines = [json.dumps(f, ensure_ascii=False) for f in plain["fixtures"]]
    text = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    joined = ",\n  ".join(lines)
    return f'{text},\n "fixtures": [\n  {joined}\n ]\n}}\n'.encode()


def manifest_schema() -> bytes:
    """Give the JSON Schema of a manifest."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return _pretty(schema | Manifest.model_json_schema())


def _pretty(data: dict[str, Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
