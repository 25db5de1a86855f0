"""What an implementation said of a fixture, held against what was to be said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import orjson

from est_framework.findings import Severity, plain_name
from est_framework.language import Text
from est_framework.reports.kit.models import Fixture, Level, Said

_LONGEST = 200


@dataclass(frozen=True)
class Answer:
    """What an implementation said: its findings, or why none could be read; silent if it said nothing."""

    findings: tuple[Said, ...] = ()
    trouble: Text | None = None
    is_silent: bool = False


@dataclass(frozen=True)
class Difference:
    """One fixture that did not come out as it should at a level."""

    fixture: Fixture
    level: Level
    missing: tuple[Said, ...] = ()
    unexpected: tuple[Said, ...] = ()
    trouble: Text | None = None


@dataclass(frozen=True)
class Report:
    """How an implementation did: how many fixtures it passed at each level, and where it differs."""

    method: str
    passed: dict[Level, int] = field(default_factory=dict)
    tried: dict[Level, int] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()


def read_answer(stdout: bytes) -> Answer:
    """
    Read what an implementation printed: an object with `findings`, or a list of findings.

    A finding has a `code` and a `severity`, and `pointer` or `at` for its place; what else it has is not
    looked at.
    """
    try:
        told = orjson.loads(stdout)
    except orjson.JSONDecodeError:
        return Answer(trouble=Text("svaret är inte JSON", "the answer is not JSON"))
    listed = told.get("findings") if isinstance(told, dict) else told
    if not isinstance(listed, list):
        return Answer(trouble=Text("svaret har ingen lista findings", "the answer has no findings"))
    try:
        return Answer(tuple(_said(one) for one in listed))
    except (KeyError, TypeError, ValueError, AttributeError):
        return Answer(
            trouble=Text(
                "en anmärkning saknar code eller severity",
                "a finding lacks its code or severity",
            )
        )


def _said(one: dict[str, Any]) -> Said:
    texts = (str(one["code"]), str(one.get("pointer") or ""), str(one.get("at") or ""))
    code, pointer, at = (plain_name(text)[:_LONGEST] for text in texts)
    return Said(code=code, severity=Severity(one["severity"]), pointer=pointer, at=at)


def difference(fixture: Fixture, level: Level, answer: Answer) -> Difference | None:
    """Give in what an answer differs at a level, or None where it is as it should be."""
    if answer.trouble:
        return Difference(fixture, level, trouble=answer.trouble)
    if level is Level.SCHEMA:
        return _of_validity(fixture, answer)
    missing, unexpected = _apart(fixture.findings, answer.findings)
    if missing or unexpected:
        return Difference(fixture, level, tuple(missing), tuple(unexpected))
    return None


def _of_validity(fixture: Fixture, answer: Answer) -> Difference | None:
    """Hold only the verdict against it: what knows a schema and no more has no codes of ours."""
    valid = not any(f.severity is Severity.ERROR for f in answer.findings)
    if fixture.by_schema is None or valid == fixture.by_schema.valid:
        return None
    trouble = (
        Text("godtas, men ska underkännas", "passes, but is to fail")
        if valid
        else Text("underkänns, men ska godtas", "fails, but is to pass")
    )
    return Difference(fixture, Level.SCHEMA, trouble=trouble)


def _apart(expected: Iterable[Said], given: Iterable[Said]) -> tuple[list[Said], list[Said]]:
    """Take away, pair by pair, what agrees, and give what is left on either side."""
    left = list(given)
    missing = []
    for wanted in expected:
        found = next((said for said in left if _same(wanted, said)), None)
        if found is None:
            missing.append(wanted)
        else:
            left.remove(found)
    return missing, left


def _same(wanted: Said, said: Said) -> bool:
    if (wanted.code, wanted.severity) != (said.code, said.severity):
        return False
    if wanted.pointer and wanted.pointer == said.pointer:
        return True
    if wanted.at:
        return wanted.at == said.at
    return wanted.pointer == said.pointer
