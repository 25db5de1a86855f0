"""Findings as JSON: the model that its published schema is made from."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field

from est_framework.files import write_whole
from est_framework.findings import Finding, Guard, Severity
from est_framework.language import Language
from est_framework.publish.catalogue import all_rules
from est_framework.publish.findings.told import SAYS_NOT, Told
from est_framework.reports.good_enough import Enough, Sufficiency

FORMAT = "est-findings 1"
SCHEMA_FILE = "findings.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Found(_Part):
    """One finding."""

    code: str = Field(pattern=r"^[A-Z]{3}[0-9]{3}$", description="Never reused for something else")
    severity: Severity
    file: str = Field(description="As its name was given; / before a name within a zip file")
    at: str = Field(description="As the file's own program shows it: Rapport!C14, 12:5, 7:omrade")
    line: int | None = Field(ge=1, description="Where the file is a text, from 1")
    column: int | None = Field(ge=1, description="In characters from 1, where it is known")
    pointer: str = Field(description="JSON pointer into the report or setup; empty for the whole")
    title: str
    seen: str = Field(description="Never the words of a person's data: category and place only")
    expected: str
    remedy: str = Field(description="What to do next")
    accepts: str | None = Field(
        description="Where it says that another finding is accepted: the code of that one"
    )


class Group(_Part):
    """All findings of one code."""

    code: str
    severity: Severity
    title: str
    total: int = Field(ge=1)
    guards: Guard | None = Field(
        description="What it guards, where it can be neither left out nor accepted"
    )


class Totals(_Part):
    """How many findings there are; accepted ones are counted apart from the notes."""

    error: int
    warning: int
    note: int
    accepted: int
    not_selected: int = Field(description="Found, but of codes that nobody asked for")


class Reason(_Part):
    """How it stands with one criterion."""

    criterion: str
    standing: Enough
    bad: int = Field(ge=0, description="How many lack; 0 is well")
    of: int = Field(ge=0)
    words: str
    remedy: str | None


class PeriodEnough(_Part):
    """Whether what came is good enough for the picture of a period; no approval of what it says."""

    period: str
    standing: Enough
    words: str
    counted: Literal["files", "ledger"] = Field(
        description="In the files that were checked, or in all that was received for the period"
    )
    reasons: tuple[Reason, ...]


class KeptReport(_Part):
    """A report in the ledger that came in a file."""

    row: int
    id: str
    revision: int
    actor: str | None
    period: str
    state: Literal["stored", "conflict"]


class Receipt(_Part):
    """What became of a file that was kept."""

    number: str
    sha256: str
    file: str
    received: datetime
    outcome: Literal["stored", "already", "rejected", "held", "conflict"]
    codes: tuple[str, ...]
    reports: tuple[KeptReport, ...]


class FindingsDocument(_Part):
    """What one run of a check found, whole and in a steady order: the same input gives the same bytes."""

    format: Literal["est-findings 1"]
    package: str = Field(description="The version of est-framework that checked")
    command: str = Field(description="What was run: est validate")
    language: Language
    checked: tuple[str, ...] = Field(description="The files that were looked at")
    totals: Totals
    groups: tuple[Group, ...]
    findings: tuple[Found, ...] = Field(
        description="Every one, worst first, then by code and place"
    )
    enough: tuple[PeriodEnough, ...] = Field(description="One for each period, oldest first")
    receipts: tuple[Receipt, ...] = Field(description="Of est receive: one for each file")
    says_not: str = Field(description="What a clean run does not say")


def findings_document(told: Told) -> FindingsDocument:
    """Give what a check has to tell as the document that machines read."""
    said = told.language
    rules = all_rules()
    return FindingsDocument(
        format=FORMAT,
        package=told.package,
        command=told.command,
        language=said,
        checked=told.checked,
        totals=Totals(**told.totals, not_selected=told.not_selected),
        groups=tuple(
            Group(
                code=group.code,
                severity=group.severity,
                title=group.samples[0].title.said(said),
                total=group.total,
                guards=rules[group.code].guards if group.code in rules else None,
            )
            for group in told.groups
        ),
        findings=tuple(_found(finding, said) for finding in told.findings),
        enough=tuple(_enough(one, said) for one in told.enough),
        receipts=tuple(Receipt.model_validate(receipt) for receipt in told.receipts),
        says_not=SAYS_NOT.said(said),
    )


def findings_json(told: Told) -> str:
    """Give what a check has to tell as JSON, every finding of it."""
    return findings_document(told).model_dump_json(indent=2) + "\n"


def findings_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of the document, for whoever reads it."""
    schema = FindingsDocument.model_json_schema(mode="serialization")
    return {**schema, "$schema": _DIALECT, "$id": "urn:est-framework:findings"}


def write_findings_schema(folder: Path) -> Path:
    """Write the schema anew in the folder where it is kept: this module's own."""
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    file = folder / SCHEMA_FILE
    write_whole(file, orjson.dumps(findings_schema(), option=options))
    return file


def _found(finding: Finding, language: Language) -> Found:
    line, column = finding.place.position or (None, None)
    sound = {name: _sound(value) for name, value in finding.as_dict(language).items()}
    return Found(**sound, line=line, column=column, accepts=finding.accepts or None)


def _sound(text: str) -> str:
    """Write out the halves of characters that a file's name may hold, and JSON may not."""
    return text.encode("utf-8", "backslashreplace").decode()


def _enough(one: Sufficiency, language: Language) -> PeriodEnough:
    return PeriodEnough(
        period=str(one.period),
        standing=one.standing,
        words=one.words.said(language),
        counted=one.where,
        reasons=tuple(
            Reason(
                criterion=reason.criterion,
                standing=reason.standing,
                bad=reason.bad,
                of=reason.of,
                words=reason.words.said(language),
                remedy=reason.remedy.said(language) if reason.remedy else None,
            )
            for reason in one.reasons
        ),
    )
