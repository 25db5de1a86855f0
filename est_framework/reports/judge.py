"""One report judged after the other, each by the setup that it follows: the gate, the schema, the rules."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import jsonschema_rs
from pydantic import ValidationError

from est_framework.errors import UsageError
from est_framework.findings import Finding, Severity
from est_framework.reports.asked import Asked
from est_framework.reports.case import Case
from est_framework.reports.formats.draft import Draft
from est_framework.reports.made import made_report
from est_framework.reports.rules import (
    rep123_word_normalised,
    rep301_personal_data,
    rep302_possible_personal_data,
    rep303_exact_position,
    rep304_column_of_persons,
    rep310_protected_person,
)
from est_framework.reports.rules.looks import LOOKS
from est_framework.reports.schema import HEADER, report_schema
from est_framework.reports.schema_errors import SchemaWords, pointer_of
from est_framework.reports.screening import Screen, masked_data
from est_framework.reports.tidy import tidied
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import Setups

HOLDS = (
    rep301_personal_data.RULE.code,
    rep303_exact_position.RULE.code,
    rep304_column_of_persons.RULE.code,
    rep310_protected_person.RULE.code,
)
"""What holds a report back, so that nobody else reads it."""
OF_THE_GATE = (*HOLDS, rep302_possible_personal_data.RULE.code)
"""What the personal-data gate says; it is told whatever else is left out."""


@dataclass
class Outcome:
    """What is known of a draft so far."""

    draft: Draft
    findings: list[Finding]
    case: Case | None = None
    file_is_held: bool = False

    @property
    def held(self) -> bool:
        """Whether it is held for personal data."""
        return self.file_is_held or any(f.code in HOLDS for f in self.findings)

    @property
    def is_kept(self) -> bool:
        """Whether nothing yet stands against keeping it."""
        if self.case is None:
            return False
        return not any(f.severity is Severity.ERROR for f in self.findings)


class Judges:
    """Gives each draft the judge that knows the setup it follows."""

    def __init__(self, setups: Setups, now: datetime) -> None:
        self._setups, self._now = setups, now
        self._screen = Screen()
        self._current = _Judge(Asked(setups.current), now, self._screen)
        self._by_digest = {setups.current.digest: self._current}

    def of(self, draft: Draft) -> "_Judge":
        """Give the judge of the setup that a draft says it follows, or else of the one that holds."""
        digest = draft.data.get("digest") if isinstance(draft.data, dict) else None
        if not isinstance(digest, str):
            return self._current
        judge = self._by_digest.get(digest)
        if judge is None:
            setup, judge = self._setups.of(digest), self._current
            if setup is not self._setups.current:
                asked = Asked(setup, self._setups.current)
                judge = _Judge(asked, self._now, self._screen)
            self._by_digest[digest] = judge
        return judge


class _Judge:
    """Judges one draft after the other against one setup."""

    def __init__(self, asked: Asked, now: datetime, screen: Screen) -> None:
        setup = asked.setup
        self._asked = asked
        self._now = now
        self._screen = screen
        self._words = SchemaWords(setup)
        self._schemas = {
            template: compiled(setup.digest, template, setup) for template in setup.templates
        }

    def outcome(self, draft: Draft) -> Outcome:
        """Judge a draft by itself."""
        if draft.data is None:
            return Outcome(draft, self._screen.findings(draft, passed_schema=False))
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
            return Outcome(draft, [*said, *found, *self._faults(shown, schema)])
        found = [*said, *self._screen.findings(draft, passed_schema=True)]
        outcome = Outcome(draft, found)
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
