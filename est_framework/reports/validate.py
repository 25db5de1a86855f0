"""
Reports judged: the gate first, then the schema, then what needs a calendar, the setup or other reports.

A report with an error is rejected, one with certain personal data is held, and the others are
accepted. A file that could not be read whole is not used in part: all its reports are rejected.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

import jsonschema_rs
from pydantic import ValidationError

from est_framework.errors import ExitCode, UsageError
from est_framework.findings import Finding, Severity, in_order
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.reports.asked import Asked
from est_framework.reports.case import Case
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.read import Reading
from est_framework.reports.made import made_report
from est_framework.reports.models import Report
from est_framework.reports.no_pause import no_collection
from est_framework.reports.rules import (
    LOOKS,
    LOOKS_AT_ALL,
    rep123_word_normalised,
    rep301_personal_data,
    rep302_possible_personal_data,
    rep303_exact_position,
    rep304_column_of_persons,
    rep310_protected_person,
)
from est_framework.reports.schema import HEADER, report_schema
from est_framework.reports.schema_errors import SchemaWords, pointer_of
from est_framework.reports.screening import Screen, masked_data
from est_framework.reports.tidy import tidied
from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True)
class Verdict:
    """
    What a check says about a delivery.

    Attributes:
        findings: Everything there is to say, worst first; the same whatever the order of the reports.
        accepted: The reports that may be kept, as read and as reports.
        held: Those with certain personal data, for quarantine.
        rejected: Those with errors; a file that could not be read is here too, with `None` as data.
        exit_code: What a command says to the shell.
    """

    findings: tuple[Finding, ...]
    accepted: tuple[tuple[Draft, Report], ...]
    held: tuple[Draft, ...]
    rejected: tuple[Draft, ...]
    exit_code: ExitCode


def validate(reading: Reading, setup: ResolvedSetup, *, now: datetime) -> Verdict:
    """
    Judge what was read.

    Args:
        reading: What `read_files` gave.
        setup: The resolved setup that the reports are to follow.
        now: The moment of judging, with time zone.
    """
    with no_collection():
        return _validated(reading, _Judge(setup, now))


def _validated(reading: Reading, judge: "_Judge") -> Verdict:
    outcomes = [judge.outcome(draft) for draft in reading.drafts]
    held_files = {f.place.file for f in reading.findings if f.code in _HOLDS}
    for outcome in outcomes if held_files else ():
        outcome.file_is_held = outcome.draft.file in held_files
    _without_cascades(outcomes, reading)
    whole = [o for o in outcomes if o.is_kept and o.draft.sha256 not in reading.unusable]
    for outcome, finding in _together(whole):
        outcome.findings.append(finding)
    accepted, held, rejected = [], [], []
    for outcome in outcomes:
        if outcome.held:
            held.append(outcome.draft)
        elif outcome.case and outcome.is_kept and outcome.draft.sha256 not in reading.unusable:
            accepted.append((outcome.draft, outcome.case.report))
        else:
            rejected.append(outcome.draft)
    said = dict.fromkeys(reading.findings)
    said |= dict.fromkeys(f for o in outcomes for f in o.findings)
    findings = tuple(in_order(map(_masker(), said)))
    return Verdict(findings, tuple(accepted), tuple(held), tuple(rejected), _code(findings, held))


def _without_cascades(outcomes: list["_Outcome"], reading: Reading) -> None:
    """
    Leave out what only follows from a file that was not read whole: all but errors elsewhere in it.

    What the gate found always stays.
    """
    said = {(f.place.file, f.place.at) for f in reading.findings if f.severity is Severity.ERROR}
    for outcome in outcomes:
        if outcome.draft.sha256 in reading.unusable:
            outcome.findings = [
                f
                for f in outcome.findings
                if f.code in _OF_THE_GATE
                or (f.severity is Severity.ERROR and (f.place.file, f.place.at) not in said)
            ]


_HOLDS = (
    rep301_personal_data.RULE.code,
    rep303_exact_position.RULE.code,
    rep304_column_of_persons.RULE.code,
    rep310_protected_person.RULE.code,
)
"""What holds a report back, so that nobody else reads it."""
_OF_THE_GATE = (*_HOLDS, rep302_possible_personal_data.RULE.code)


def _code(findings: tuple[Finding, ...], held: list[Draft]) -> ExitCode:
    if held:
        return ExitCode.PERSONAL_DATA
    wrong = any(f.severity is Severity.ERROR for f in findings)
    return ExitCode.FINDINGS if wrong else ExitCode.CLEAN


def _masker() -> Callable[[Finding], Finding]:
    """Give what lays the gate's mask over a finding in each language; each text is looked at once."""
    mask = cache(gate.mask)

    def masked(finding: Finding) -> Finding:
        sv, en = finding.masked(mask), finding.masked(lambda text: mask(text, "en"))
        if sv == finding == en:
            return finding
        return replace(
            sv,
            seen=Text(sv.seen.sv, en.seen.en),
            expected=Text(sv.expected.sv, en.expected.en),
            remedy=Text(sv.remedy.sv, en.remedy.en),
        )

    return masked


@dataclass
class _Outcome:
    draft: Draft
    findings: list[Finding]
    case: Case | None = None
    file_is_held: bool = False

    @property
    def held(self) -> bool:
        return self.file_is_held or any(f.code in _HOLDS for f in self.findings)

    @property
    def is_kept(self) -> bool:
        """Whether nothing yet stands against keeping it."""
        if self.case is None:
            return False
        return not any(f.severity is Severity.ERROR for f in self.findings)


def _together(outcomes: list[_Outcome]) -> Iterator[tuple[_Outcome, Finding]]:
    of = {id(o.case): o for o in outcomes}
    cases = [o.case for o in outcomes if o.case]
    for look in LOOKS_AT_ALL:
        for case, finding in look(cases):
            yield of[id(case)], finding


class _Judge:
    """Judges one draft after the other against one setup."""

    def __init__(self, setup: ResolvedSetup, now: datetime) -> None:
        self._asked = Asked(setup)
        self._now = now
        self._screen = Screen()
        self._words = SchemaWords(setup)
        self._schemas = {
            template: compiled(setup.digest, template, setup) for template in setup.templates
        }

    def outcome(self, draft: Draft) -> _Outcome:
        if draft.data is None:
            return _Outcome(draft, self._screen.findings(draft, passed_schema=False))
        schema = self._schema_of(draft.data)
        passed = schema is not None and schema.is_valid(draft.data)
        said: list[Finding] = []
        if schema is not None and not passed:
            draft, said = _tidied(draft, schema)
            passed = bool(said) and schema.is_valid(draft.data)
        data = draft.data
        if not passed:
            found = self._screen.findings(draft, passed_schema=False)
            shown = replace(draft, data=masked_data(data)) if found else draft
            return _Outcome(draft, [*said, *found, *self._faults(shown, schema)])
        found = [*said, *self._screen.findings(draft, passed_schema=True)]
        outcome = _Outcome(draft, found)
        try:
            report = made_report(data)
        except ValidationError as error:
            found += self._words.not_made(draft, error)
            return outcome
        except UsageError:
            found += self._words.period(draft, data["period"])
            return outcome
        term = self._asked.term(report.period)
        outcome.case = Case(
            report, draft, self._asked, term, self._now, report.submitted.timestamp()
        )
        for look in LOOKS:
            found += look(outcome.case)
        return outcome

    def _schema_of(self, data: object) -> jsonschema_rs.Draft202012Validator | None:
        template = data.get("template") if isinstance(data, dict) else None
        return self._schemas.get(template) if isinstance(template, str) else None

    def _faults(
        self, draft: Draft, schema: jsonschema_rs.Draft202012Validator | None
    ) -> Iterator[Finding]:
        """Yield what the schema finds; of a report with no known template only its header is judged."""
        if schema is not None:
            yield from self._words.findings(draft, list(schema.iter_errors(draft.data)))
            return
        first = next(iter(self._schemas.values()))
        errors = list(first.iter_errors(draft.data))
        if isinstance(draft.data, dict):
            yield from self._words.template(draft, draft.data.get("template"))
            errors = [e for e in errors if _is_of_header(e)]
        yield from self._words.findings(draft, errors)


def _tidied(
    draft: Draft, schema: jsonschema_rs.Draft202012Validator
) -> tuple[Draft, list[Finding]]:
    """Give a draft with its choices as they were meant, and a note on each that was read so."""
    made, words = tidied(draft.data, list(schema.iter_errors(draft.data)))
    rule = rep123_word_normalised.RULE
    said = [rule.at(draft.place(pointer_of(w.path)), seen=w.seen, chosen=w.chosen) for w in words]
    return (replace(draft, data=made) if words else draft), said


def _is_of_header(error: jsonschema_rs.ValidationError) -> bool:
    path = list(error.instance_path)
    kind: Any = error.kind
    if not path:
        return getattr(kind, "property", "template") != "template"
    return len(path) == 1 and path[0] in HEADER and path[0] != "template"


_COMPILED: dict[tuple[str, str], jsonschema_rs.Draft202012Validator] = {}


def compiled(
    digest: str, template: str, setup: ResolvedSetup
) -> jsonschema_rs.Draft202012Validator:
    """Give the compiled schema of a template; each is compiled once per setup digest."""
    key = (digest, template)
    if key not in _COMPILED:
        _COMPILED[key] = jsonschema_rs.Draft202012Validator(report_schema(setup, template))
    return _COMPILED[key]
