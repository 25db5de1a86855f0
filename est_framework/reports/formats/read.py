"""
Files as they arrived turned into drafts, whatever their format, with the place of every value.

Places: `12:5` (line:column) in JSON and NDJSON, `7:period` (line:column heading) in CSV, `Rapport!C14` in
Excel, `7:period` (row:column) in Parquet. What a file is, its name says; where it says nothing, the
content does.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from itertools import groupby, islice
from typing import Final

from est_framework.findings import Finding, Place, Severity
from est_framework.privacy.gate import scan
from est_framework.reports.formats.archive import is_archive, said_around, unpacked_files
from est_framework.reports.formats.csv_format import is_flat_table, read_csv
from est_framework.reports.formats.draft import Draft, Passes
from est_framework.reports.formats.json_format import (
    TOGETHER,
    is_ndjson,
    may_be_one_report,
    one_report,
    read_json,
    read_ndjson,
)
from est_framework.reports.formats.parquet_format import MAGIC, read_parquet
from est_framework.reports.formats.source import MAX_BYTES, Source
from est_framework.reports.formats.submission_csv import read_csv_submissions
from est_framework.reports.formats.submissions import read_submissions, together
from est_framework.reports.formats.text_format import (
    BYTE_ORDER_MARK,
    NO_REPORT,
    SAVE_AS,
    is_no_text,
    looks_binary,
    other_format,
    whole_text,
)
from est_framework.reports.formats.too_large import IN_BYTES, too_large
from est_framework.reports.formats.xlsx_format import read_xlsx
from est_framework.reports.no_pause import no_collection
from est_framework.reports.rules import rep001_empty_file, rep003_wrong_format
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import NONE_EARLIER, Setups

__all__ = ["Reading", "Source", "read_files"]

_Reader = Callable[[Source], tuple[list[Draft], list[Finding]]]
_TEXT_READERS: Final[dict[str, _Reader]] = {
    ".json": read_json,
    ".ndjson": read_ndjson,
    ".jsonl": read_ndjson,
    ".csv": read_csv,
    ".txt": read_csv,
}
_PARQUET: Final = (".parquet", ".pq")
_WORKBOOKS: Final = (".xlsx", ".xlsm")
_ZIP: Final = b"PK\x03\x04"


@dataclass
class Reading:
    """
    What was read.

    Attributes:
        drafts: The reports. A file that gave none is here once with `None` as data, so that it can be
            screened and told of.
        findings: What the readers had to say.
        unusable: The sha256 of files in which a reader found an error.
    """

    drafts: list[Draft] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unusable: set[str] = field(default_factory=set)

    def add(
        self, drafts: list[Draft], findings: list[Finding], source: Source, *, whole: bool = False
    ) -> None:
        """
        Take in what was read of a file, and what there is to say about it.

        Args:
            drafts: The reports.
            findings: What the reader had to say.
            source: The file.
            whole: Whether all of it was read, whatever was wrong. Otherwise the gate looks through the
                file's text too, where numbers and links of a server look like those of persons.
        """
        self.findings += findings
        if any(f.severity is Severity.ERROR for f in findings):
            self.unusable.add(source.sha256)
            drafts = drafts if whole else _with_everything(drafts, source)
        self.drafts += drafts


def read_files(
    sources: Iterable[Source],
    setup: ResolvedSetup,
    *,
    received: datetime,
    earlier: Mapping[str, ResolvedSetup] = NONE_EARLIER,
    passes: Passes | None = None,
) -> Reading:
    """
    Read files.

    Args:
        sources: The files, in any order; a zip file among them is opened, a folder is not.
        setup: The resolved setup; tells the words of our own workbooks apart.
        received: When they arrived, with time zone: what a workbook without a date was submitted.
        earlier: Other resolved setups by digest: a workbook made from one of them is read by it.
        passes: Asked of JSON reports before they are read; of one that passes nothing more is asked.

    Returns:
        Every report that could be read, and what was wrong. Never raises for what is in a file.
    """
    reading = Reading()
    way = _Way(Setups(setup, earlier), received, passes)
    with no_collection():
        _read_all(sources, reading, way)
    return reading


@dataclass(frozen=True, slots=True)
class _Way:
    """How files are read: see `read_files`."""

    setups: Setups
    received: datetime
    passes: Passes | None


def _read_all(sources: Iterable[Source], reading: Reading, way: _Way) -> None:
    """Read files in their order; those with one report each are looked through together first."""
    for is_one, some in groupby(sources, may_be_one_report):
        while is_one and way.passes and (together := list(islice(some, TOGETHER))):
            drafts = [one_report(source) for source in together]
            for source, draft, good in zip(together, drafts, way.passes(drafts), strict=True):
                if good:
                    reading.drafts.append(draft)
                else:
                    _read_one(source, reading, way)
        for source in some:
            _read_one(source, reading, way)


def _read_one(source: Source, reading: Reading, way: _Way) -> None:
    if is_archive(source):
        members, findings = unpacked_files([source])
        reading.add(_with_words_around(source), findings, source)
        exports, others = together(members)
        for export in exports:
            drafts, findings = read_csv_submissions(export, way.setups, way.received)
            reading.add(drafts, findings, export[0], whole=bool(drafts))
        _read_all(others, reading, way)
        return
    submitted = read_submissions(source, way.setups, way.received)
    drafts, findings = submitted or _read(source, way)
    reading.add(drafts, findings, source, whole=bool(submitted and drafts))


def _with_words_around(source: Source) -> list[Draft]:
    """Give a zip file itself to the gate where its comment, or what follows its end, tells of a person."""
    around = said_around(source)
    return [Draft(None, source, texts={"zip": around})] if scan(around) else []


def _read(source: Source, way: _Way) -> tuple[list[Draft], list[Finding]]:
    if len(source.content) > MAX_BYTES:
        return [], [too_large(source.name, MAX_BYTES, IN_BYTES)]
    if not source.content.removeprefix(BYTE_ORDER_MARK).strip():
        return [], [rep001_empty_file.RULE.at(Place(source.name))]
    if _is(source, _WORKBOOKS, _ZIP):
        return read_xlsx(source, way.setups, way.received)
    if _is(source, _PARQUET, MAGIC):
        return read_parquet(source)
    reader = _TEXT_READERS.get(source.suffix) or _reader_of(source)
    if reader is None:
        return [], [other_format(source) or _unknown(source)]
    refused = other_format(source) if reader is not read_csv else None
    if refused is None and looks_binary(source.content):
        refused = other_format(source) or _unknown(source)
    if reader is read_ndjson:
        reader = partial(read_ndjson, passes=way.passes)
    return ([], [refused]) if refused else reader(source)


def _is(source: Source, suffixes: tuple[str, ...], sign: bytes) -> bool:
    """Say whether a file is of a kind, by its name, or by how it begins where the name says nothing."""
    return source.suffix in suffixes or (not source.suffix and source.content.startswith(sign))


def _reader_of(source: Source) -> _Reader | None:
    """Give the reader for a file without a telling name, by how it begins."""
    if source.content.removeprefix(BYTE_ORDER_MARK).lstrip().startswith((b"{", b"[")):
        return read_ndjson if is_ndjson(source.content) else read_json
    return read_csv if is_flat_table(source) else None


def _unknown(source: Source) -> Finding:
    return rep003_wrong_format.RULE.at(
        Place(source.name),
        seen=NO_REPORT,
        remedy=SAVE_AS,
    )


def _with_everything(drafts: list[Draft], source: Source) -> list[Draft]:
    """Let all of a file that was not read whole pass the gate, not only the part that was read."""
    if not drafts:
        drafts = [Draft(None, source)]
    if is_no_text(source.content) or len(source.content) > MAX_BYTES:
        return drafts
    # What a server calls its own fields reads as an account of somebody: @odata.context.
    lines = whole_text(source.content).replace("@odata.", "").split("\n")
    texts = {**drafts[0].texts, **{str(n): line for n, line in enumerate(lines, 1)}}
    return [replace(drafts[0], texts=texts), *drafts[1:]]
