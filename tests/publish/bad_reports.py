"""One small delivery with something wrong of most kinds, the same every time, and what a check says of it."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import openpyxl
from report_header import header

from est_framework.findings import Finding, Place
from est_framework.language import Language
from est_framework.privacy.gate import mask
from est_framework.publish.findings.told import Told, select
from est_framework.reports.delivered import enough_in_files
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.table_columns import COLUMNS
from est_framework.reports.validate import Verdict, validate
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.rules import set190_no_forum_for_persons, set199_accepted

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
NUMBER = "811228-9874"
"""A personal number that the tax agency gives for tests; it belongs to nobody."""
IN_A_NAME = "191212121212"
HOSTILE = "@alla <b>|[x](http://x.se)` \u202e"


def delivery(setup: ResolvedSetup) -> list[Source]:
    """Give the files: one good, the others wrong each in its own way."""
    good = _report(setup, 1, actor="norrskolan", areas=["norrangen"])
    unknown = _report(setup, 2, areas=["centrun", "<b>allt</b>"])
    held = _report(setup, 3, actor="faltgruppen", areas=["hamnen"], comment=f"Ring {NUMBER}.")
    return [
        _json("vecka/norrskolan.json", good),
        _json("vecka/polisen <1>.json", unknown),
        _json(f"vecka/{IN_A_NAME}.json", held),
        Source("vecka/bostader.csv", _table(setup, [f"omrade{n}" for n in range(1, 6)])),
        Source("vecka/bostader.xlsx", _workbook(setup, ["centrum", "norrangen"])),
        Source("vecka/tom.json", b""),
    ]


def verdict_of(setup: ResolvedSetup, sources: Sequence[Source]) -> Verdict:
    """Judge files."""
    return validate(read_files(sources, setup, received=NOW), setup, now=NOW)


def told(
    setup: ResolvedSetup,
    language: Language,
    sources: Sequence[Source] | None = None,
    **changes: Any,
) -> Told:
    """Give what a check tells of the delivery, or of other files."""
    given = delivery(setup) if sources is None else sources
    verdict = verdict_of(setup, given)
    findings, left = select([*verdict.findings, accepted()], changes.pop("codes", ()))
    made = Told(
        findings=findings,
        language=language,
        command="est validate",
        checked=tuple(sorted(mask(s.name) for s in given)),
        not_selected=len(left),
        enough=enough_in_files(verdict, setup),
        package="1.0.0",
    )
    return replace(made, **changes)


def accepted() -> Finding:
    """Give a finding that says that another one is accepted."""
    rule = set199_accepted.RULE
    said = rule.at(
        Place("est.yaml", "3:1", "/linked_forums"),
        code="SET190",
        title=set190_no_forum_for_persons.RULE.title,
        role="styrgrupp",
        until="2027-06-30",
        reason="Avtalet skrivs i vår.",
    )
    return replace(said, accepts="SET190")


def _report(
    setup: ResolvedSetup, number: int, *, areas: Sequence[str], **changes: Any
) -> dict[str, Any]:
    answers = {"brak": {"state": "none_seen"}}
    return header(setup, id=f"0193a1b2-0000-7000-8000-00000000000{number}") | {
        "nothing_to_report": False,
        "areas": [{"area": area, "answers": answers} for area in areas],
        **changes,
    }


def _json(name: str, document: dict[str, Any]) -> Source:
    return Source(name, json.dumps(document, ensure_ascii=False, indent=1).encode())


def _rows(setup: ResolvedSetup, areas: Sequence[str], number: int) -> list[list[str]]:
    head = header(setup, actor="sundsviksbostader")
    head["report_id"] = f"0193a1b2-0000-7000-8000-00000000000{number}"
    rows = [
        {**head, "row": "answer", "area": area, "indicator": "brak", "state": "none_seen"}
        for area in areas
    ]
    return [list(COLUMNS), *([str(row.get(name, "")) for name in COLUMNS] for row in rows)]


def _table(setup: ResolvedSetup, areas: Sequence[str]) -> bytes:
    return "".join(",".join(row) + "\r\n" for row in _rows(setup, areas, 4)).encode()


def _workbook(setup: ResolvedSetup, areas: Sequence[str]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Rapport"
    for row in _rows(setup, areas, 5):
        sheet.append([cell.replace("none_seen", "kanske") for cell in row])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
