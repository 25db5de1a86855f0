"""Findings as SARIF 2.1.0, which code forges show beside the line."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any
from urllib.parse import quote

from est_framework.findings import Finding, Place, Rule, Severity
from est_framework.language import Language, Text
from est_framework.publish.catalogue import all_rules
from est_framework.publish.findings.told import SAYS_NOT, Told
from est_framework.publish.placeholders import placeholders

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_DO = Text("Gör så här", "Do")
_EXPECTED = Text("Väntat", "Expected")
_MORE = Text("Hela sidan: est explain {code}", "The whole page: est explain {code}")


def findings_sarif(told: Told) -> str:
    """
    Give what a check has to tell as one run of SARIF 2.1.0.

    A place in a text has its line and column, a cell or field is a logical location. What is accepted is
    there and suppressed, with the reason. The fingerprint of a finding does not move with its line.
    """
    rules = _rules(told)
    order = {rule.code: n for n, rule in enumerate(rules)}
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "est-framework",
                "version": told.package,
                "language": told.language,
                "rules": [_described(rule, told.language) for rule in rules],
            }
        },
        "language": told.language,
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": True, "exitCode": int(any(map(told.fails, told.findings)))}
        ],
        "artifacts": [{"location": {"uri": _uri(name)}} for name in told.checked],
        "results": [_result(f, order, seen, told.language) for f in told.findings],
        "properties": {
            "command": told.command,
            "notSelected": told.not_selected,
            "enough": [_enough(one, told.language) for one in told.enough],
            "saysNot": SAYS_NOT.said(told.language),
        },
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rules(told: Told) -> list[Rule]:
    known = all_rules()
    codes = sorted({f.accepts or f.code for f in told.findings})
    return [known[code] for code in codes if code in known]


def _described(rule: Rule, language: Language) -> dict[str, Any]:
    expected, remedy = (
        placeholders(text.said(language), language) for text in (rule.expected, rule.remedy)
    )
    more = _MORE.filled({"code": rule.code}).said(language)
    lines = [
        (_EXPECTED.said(language), expected),
        (_DO.said(language), remedy),
    ]
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title.said(language)},
        "fullDescription": {"text": rule.why.said(language)},
        "help": {
            "text": "\n".join([*(f"{name}: {text}" for name, text in lines), more]),
            "markdown": "\n\n".join(
                [*(f"**{name}:** {_inert(text)}" for name, text in lines), f"`{more}`"]
            ),
        },
        "helpUri": f"urn:est-framework:findings:{rule.code}",
        "defaultConfiguration": {"level": _level(rule.severity)},
        "properties": {"tags": [rule.guards.value] if rule.guards else []},
    }


def _result(
    finding: Finding, order: dict[str, int], seen: Counter[str], language: Language
) -> dict[str, Any]:
    code = finding.accepts or finding.code
    result: dict[str, Any] = {"ruleId": code}
    if code in order:
        result["ruleIndex"] = order[code]
    result |= {
        "level": _level(finding.severity),
        "message": {"text": _message(finding, language)},
        "locations": _locations(finding.place),
        "partialFingerprints": {"estFinding/v1": _fingerprint(finding, code, seen)},
    }
    if finding.accepts:
        why = finding.seen.said(language)
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}]
    return result


def _message(finding: Finding, language: Language) -> str:
    """Say what is wrong, what was seen and what to do, as sentences."""
    said = (text.said(language).strip() for text in (finding.title, finding.seen, finding.remedy))
    return " ".join(t if t.endswith((".", "?", "!")) else f"{t}." for t in said if t)


def _locations(place: Place) -> list[dict[str, Any]]:
    location: dict[str, Any] = {}
    if place.file:
        physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
        if place.position is not None:
            line, column = place.position
            physical["region"] = {"startLine": line}
            if column is not None:
                physical["region"]["startColumn"] = column
        location["physicalLocation"] = physical
    logical = []
    if place.at and not (place.position and place.position[1]) and not place.at.isdecimal():
        logical.append({"fullyQualifiedName": place.at, "kind": "cell"})
    if place.pointer:
        logical.append({"fullyQualifiedName": place.pointer, "kind": "value"})
    if logical:
        location["logicalLocations"] = logical
    return [location] if location else []


def _fingerprint(finding: Finding, code: str, seen: Counter[str]) -> str:
    """Know a finding again when lines have moved: by code, file and what in it, and its number there."""
    place = finding.place
    about = "\0".join((code, place.file.replace("\\", "/"), place.pointer or place.at))
    seen[about] += 1
    return hashlib.sha256(f"{about}\0{seen[about]}".encode(errors="backslashreplace")).hexdigest()


def _enough(one: Any, language: Language) -> dict[str, Any]:  # noqa: ANN401
    return {
        "period": str(one.period),
        "standing": one.standing.value,
        "words": one.words.said(language),
        "reasons": [reason.words.said(language) for reason in one.reasons],
    }


def _level(severity: Severity) -> str:
    return {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}[severity]


def _uri(name: str) -> str:
    """Write a file's name as a reference within the folder that the check was run in."""
    path = name.replace("\\", "/").encode("utf-8", "backslashreplace").decode()
    if len(path) > 1 and path[1] == ":":
        return f"file:///{quote(path)}"
    return f"file://{quote(path)}" if path.startswith("/") else quote(path, safe="/")


def _inert(text: str) -> str:
    return "".join(f"\\{c}" if c in "*_<>[]`|" else c for c in text)
