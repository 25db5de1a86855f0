"""The files in which made reports are sent: JSON, CSV from Excel, and Excel's own."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

import orjson

from est_framework.reports.formats.source import Source

_HEADER = ("revision", "method", "setup", "setup_revision", "digest", "template", "actor", "period")
_COLUMNS = (
    "report_id", *_HEADER, "submitted", "reporter", "row", "area", "indicator", "state", "value",
    "date", "part_of_day", "place", "description",
)  # fmt: skip


def as_json(report: dict[str, Any], name: str) -> Source:
    """Give the report as the web form saves it."""
    return Source(f"{name}.json", orjson.dumps(report, option=orjson.OPT_INDENT_2))


def as_csv(report: dict[str, Any], name: str) -> Source:
    """Give the report as a flat table with semicolons, as Swedish Excel writes it in UTF-8."""
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS, delimiter=";", restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_rows(report))
    return Source(f"{name}.csv", text.getvalue().encode("utf-8-sig"))


def as_xlsx(report: dict[str, Any], name: str) -> Source:
    """Give the report as a workbook with one flat table."""
    import xlsxwriter  # noqa: PLC0415  # only the demonstration's workbooks need it here

    content = io.BytesIO()
    with xlsxwriter.Workbook(
        content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        sheet = book.add_worksheet("Rapport")
        sheet.write_row(0, 0, _COLUMNS)
        for n, row in enumerate(_rows(report), start=1):
            sheet.write_row(n, 0, [row.get(column, "") for column in _COLUMNS])
    return Source(f"{name}.xlsx", content.getvalue())


def _rows(report: dict[str, Any]) -> Iterator[dict[str, Any]]:
    head = {"report_id": report["id"], "submitted": report["submitted"]}
    head |= {key: report[key] for key in _HEADER}
    if report["nothing_to_report"]:
        yield {**head, "row": "nothing"}
    rows = [
        {"row": "answer", "area": area["area"], "indicator": indicator, **answer}
        for area in report["areas"]
        for indicator, answer in area["answers"].items()
    ]
    rows += [
        {"row": "event", **{k: v for k, v in e.items() if k != "count"}, "value": e["count"]}
        for e in report["events"]
    ]
    rows += [{"row": "upcoming", **u} for u in report["upcoming"]]
    rows += [
        {"row": "presence", "area": p["area"], "date": p["date"], "description": p["resource"]}
        for p in report["presence"]
    ]
    for row in rows or ([] if report["nothing_to_report"] else [{"row": "comment"}]):
        yield {**head, **row}
