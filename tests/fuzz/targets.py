"""What is fuzzed: each reader with the real files that are spoilt for it, and what it does with one."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import duckdb
from newest_setup import newest_of
from report_files import as_csv, as_json, as_ndjson, flat_workbook, report, saved
from test_submissions import body
from xform_judges import converted
from xform_submissions import (
    Submitted,
    as_xml,
    central_csv,
    central_odata,
    central_zip,
    kobo_csv,
    kobo_json,
    kobo_xlsx,
)

from est_framework.errors import EstError
from est_framework.forms.write import write_forms
from est_framework.forms.xlsform.write import xlsform_bytes
from est_framework.measures.agenda import write_agenda
from est_framework.measures.record import check_record
from est_framework.measures.record_read import read_record
from est_framework.periods import Period
from est_framework.privacy.gate import mask, scan
from est_framework.privacy.masking import finding_masker
from est_framework.publish.findings_text import findings_text
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents.mapping import read_mapping
from est_framework.reports.incidents.propose import propose_mapping
from est_framework.reports.incidents.receive import receive_incidents
from est_framework.reports.judge import Judges
from est_framework.reports.scan_files import scan_files
from est_framework.reports.validate import validate
from est_framework.setup.check import check_local
from est_framework.setup.load import open_local
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import NONE_EARLIER, Setups

TESTS = Path(__file__).parents[1]
EXAMPLES = TESTS.parent / "est_framework" / "reports" / "examples"
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
WEEK = Period.parse("2026-W47")
Look = Callable[[bytes], object]


@dataclass(frozen=True)
class Ground:
    """Where the fuzzing stands: a folder of its own with a made municipality in it."""

    folder: Path

    @property
    def local(self) -> LocalEst:
        """The made municipality, opened anew."""
        return open_local(self.folder)

    @property
    def setup(self) -> ResolvedSetup:
        """Its setup."""
        return _setup(self.folder)

    @property
    def newest(self) -> ResolvedSetup:
        """Its setup, where every actor uses all reports of the newest release."""
        return newest_of(self.setup)


@cache
def _setup(folder: Path) -> ResolvedSetup:
    return open_local(folder).setup


def ground(folder: Path) -> Ground:
    """Put a made municipality into a folder."""
    shutil.copytree(TESTS / "made", folder, dirs_exist_ok=True)
    return Ground(folder)


def _files(setup: ResolvedSetup, name: str) -> Look:
    """Read and judge a delivery, and say what is to be said of it."""

    def look(content: bytes) -> object:
        source = Source(name, content)
        judges = Judges(Setups(setup, NONE_EARLIER), NOW, writing=True)
        reading = read_files([source], setup, received=NOW, passes=judges.passes)
        verdict = validate(reading, setup, now=NOW, judges=judges)
        scanned = scan_files([source])
        return findings_text([*verdict.findings, *scanned], "sv", every=True)

    return look


def _both_ways(setup: ResolvedSetup, name: str) -> Look:
    """Do the same, and judge each report by itself too: nothing else is to be found then."""
    quickly = _files(setup, name)

    def look(content: bytes) -> object:
        said = quickly(content)
        source = Source(name, content)
        carefully = Judges(Setups(setup, NONE_EARLIER), NOW, quickly=False)
        reading = read_files([source], setup, received=NOW)
        verdict = validate(reading, setup, now=NOW, judges=carefully)
        found = findings_text([*verdict.findings, *scan_files([source])], "sv", every=True)
        if found != said:
            raise AssertionError(f"{said}\n--- by itself:\n{found}")
        return said

    return look


def _examples(*suffixes: str) -> list[bytes]:
    files = sorted(f for f in EXAMPLES.rglob("*") if f.suffix in suffixes and f.stem != "map")
    return [f.read_bytes() for f in files if len(f.read_bytes()) < 40_000]


def _json(g: Ground) -> tuple[list[bytes], Look]:
    return [as_json(report(g.setup)).content, *_examples(".json")], _both_ways(g.setup, "r.json")


def _ndjson(g: Ground) -> tuple[list[bytes], Look]:
    two = as_ndjson(report(g.setup), report(g.setup)).content
    return [two, *_examples(".ndjson")], _both_ways(g.setup, "r.ndjson")


def _csv(g: Ground) -> tuple[list[bytes], Look]:
    swedish = as_csv(report(g.setup), separator=";", encoding="cp1252", swedish=True)
    tables = [as_csv(report(g.setup)).content, swedish.content, *_examples(".csv")]
    return tables, _files(g.setup, "r.csv")


def _xlsx(g: Ground) -> tuple[list[bytes], Look]:
    forms = g.folder / "forms"
    shutil.copytree(TESTS / "made", forms, dirs_exist_ok=True)
    written = write_forms(
        open_local(forms), WEEK, actors=None, language="sv", paper=False, overwrite=True
    )
    books = [f.read_bytes() for f in written if f.suffix == ".xlsx"][:2]
    flat = saved(flat_workbook(report(g.setup))).content
    return [flat, *books, *_examples(".xlsx")], _files(g.setup, "r.xlsx")


def _parquet(g: Ground) -> tuple[list[bytes], Look]:
    table, file = g.folder / "table.csv", g.folder / "table.parquet"
    table.write_bytes(as_csv(report(g.setup)).content)
    duckdb.sql(f"COPY (FROM read_csv('{table}', all_varchar=true)) TO '{file}'")
    return [file.read_bytes()], _files(g.setup, "r.parquet")


def _zip(g: Ground) -> tuple[list[bytes], Look]:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for source in (as_json(report(g.setup)), as_csv(report(g.setup))):
            made.writestr(zipfile.ZipInfo(source.name), source.content)
        made.writestr(zipfile.ZipInfo("inne.zip"), packed.getvalue())
    return [packed.getvalue(), *_examples(".zip")], _files(g.setup, "r.zip")


def _submission(suffix: str) -> Callable[[Ground], tuple[list[bytes], Look]]:
    writers = {
        ".xml": (as_xml,),
        ".json": (kobo_json, central_odata),
        ".csv": (kobo_csv, central_csv),
        ".xlsx": (kobo_xlsx,),
        ".zip": (central_zip,),
    }[suffix]

    def made(g: Ground) -> tuple[list[bytes], Look]:
        setup = g.newest
        form = converted(xlsform_bytes(setup, "polisen", WEEK, "weekly_status", "sv"))
        one = Submitted(form, body(setup), "6f1d0c3a-5b7e-4c1d-9a52-3e8f7b2c4d10")
        return [write(one).content for write in writers], _files(setup, f"r{suffix}")

    return made


def _setup_file(g: Ground) -> tuple[list[bytes], Look]:
    folder = g.folder / "setup"
    shutil.copytree(TESTS / "made", folder, dirs_exist_ok=True)

    def look(content: bytes) -> object:
        (folder / "est.yaml").write_bytes(content)
        checked = check_local(folder, date(2026, 11, 23))
        with suppress(EstError):
            open_local(folder)
        return findings_text([*map(finding_masker(), checked.findings)], "sv", every=True)

    seeds = [f.read_bytes() for f in sorted(TESTS.glob("variants/*/est.yaml"))]
    return [(TESTS / "made" / "est.yaml").read_bytes(), *seeds], look


def _mapping(g: Ground) -> tuple[list[bytes], Look]:
    local = g.local
    rows = "Ärendenr;Datum;Typ;Plats\n1;2026-11-16 08:10;Klotter;Centrum\n"
    table = Source("lista.csv", rows.encode())

    def look(content: bytes) -> object:
        mapping = Source("map.yaml", content)
        read_mapping(mapping, g.setup)
        done = receive_incidents(local, table, mapping, now=NOW, dry_run=True)
        return findings_text(done.findings, "sv", every=True)

    shipped = TESTS.parent / "est_framework" / "reports" / "incidents" / "mappings"
    files = [*shipped.glob("*.yaml"), *EXAMPLES.glob("REP4*/*.yaml")]
    return [f.read_bytes() for f in sorted(files)], look


def _event_list(g: Ground) -> tuple[list[bytes], Look]:
    local = g.local
    mapping = Source("map.yaml", (EXAMPLES / "REP411" / "map.yaml").read_bytes())

    def look(content: bytes) -> object:
        table = Source("lista.csv", content)
        done = receive_incidents(local, table, mapping, now=NOW, dry_run=True)
        with suppress(EstError):
            propose_mapping(table, g.setup)
        return findings_text(done.findings, "sv", every=True)

    return [f.read_bytes() for f in sorted(EXAMPLES.glob("REP4*/*.csv"))], look


def _record(g: Ground) -> tuple[list[bytes], Look]:
    agenda = write_agenda(g.local, WEEK, now=NOW, language="sv", overwrite=True)
    beside = EXAMPLES.parents[1] / "measures" / "examples"

    def look(content: bytes) -> object:
        draft, findings = read_record(Source("protokoll.xlsx", content))
        said = check_record(draft, g.setup, WEEK, {"M1": "open"}) if draft else []
        return findings_text([*findings, *said], "sv", every=True)

    return [agenda.read_bytes(), *(f.read_bytes() for f in sorted(beside.rglob("*.json")))], look


def _gate(g: Ground) -> tuple[list[bytes], Look]:
    lines = json.loads(as_json(report(g.setup)).content)["comment"]
    texts = [
        *_examples(".json"),
        f"{lines} Det var 070-1740605, bil ABC 123, a@example.com.".encode(),
    ]
    texts += [
        f.read_bytes()[:4000] for f in sorted((TESTS.parent / "manual" / "sv").glob("*/*.md"))
    ]

    def look(content: bytes) -> object:
        text = content.decode("utf-8", "surrogateescape")
        hidden = mask(text)
        assert not [h for h in scan(hidden) if h.certain]
        return scan(text)

    return texts, look


TARGETS: dict[str, Callable[[Ground], tuple[list[bytes], Look]]] = {
    "json": _json,
    "ndjson": _ndjson,
    "csv": _csv,
    "xlsx": _xlsx,
    "parquet": _parquet,
    "zip": _zip,
    "submission_xml": _submission(".xml"),
    "submission_json": _submission(".json"),
    "submission_csv": _submission(".csv"),
    "submission_xlsx": _submission(".xlsx"),
    "submission_zip": _submission(".zip"),
    "setup": _setup_file,
    "mapping": _mapping,
    "event_list": _event_list,
    "record": _record,
    "gate": _gate,
}
