"""Findings as JUnit XML, which GitLab, Jenkins and most other builders show as tests."""

from __future__ import annotations

from collections import defaultdict
from xml.etree import ElementTree as ET

from est_framework.findings import Finding, plain_name
from est_framework.language import Text
from est_framework.publish.findings.told import ACCEPTED, SAYS_NOT, SEVERITIES, Told
from est_framework.publish.page import plain

_CLEAN = Text("Inga anmärkningar", "No findings")
_WHOLE = Text("(hela)", "(all)")
_ENOUGH = Text("Räcker det för lägesbilden?", "Good enough for the picture?")
_EXPECTED = Text("Väntat", "Expected")
_DO = Text("Gör så här", "Do")


def findings_junit(told: Told) -> str:
    """
    Give what a check has to tell as JUnit XML: a suite for each file, a case for each code in it.

    A file without findings is one case that passes. A case fails when a finding of it makes the check
    fail; milder ones pass, and say so in the case's own output.
    """
    by_file: dict[str, dict[str, list[Finding]]] = {name: {} for name in told.checked}
    for finding in told.findings:
        codes = by_file.setdefault(finding.place.file or _WHOLE.said(told.language), {})
        codes.setdefault(finding.code, []).append(finding)
    root = ET.Element("testsuites", name=told.command)
    totals: dict[str, int] = defaultdict(int)
    for name in sorted(by_file):
        suite = _suite(name, by_file[name], told)
        root.append(suite)
        for key in ("tests", "failures"):
            totals[key] += int(suite.attrib[key])
    root.attrib.update(tests=str(totals["tests"]), failures=str(totals["failures"]), errors="0")
    _about_the_run(root, told)
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _suite(name: str, codes: dict[str, list[Finding]], told: Told) -> ET.Element:
    shown = _safe(name)
    cases = [_case(shown, found, told) for found in codes.values()]
    if not cases:
        clean = _CLEAN.said(told.language)
        cases = [ET.Element("testcase", classname=shown, name=clean, file=shown)]
    failures = sum(case.find("failure") is not None for case in cases)
    suite = ET.Element(
        "testsuite", name=shown, tests=str(len(cases)), failures=str(failures), errors="0"
    )
    suite.extend(cases)
    return suite


def _case(name: str, found: list[Finding], told: Told) -> ET.Element:
    first, said = found[0], told.language
    title = _safe(f"{first.code} {first.title.said(said)}")
    case = ET.Element("testcase", classname=name, name=title, file=name)
    label = ACCEPTED if first.accepts else SEVERITIES[first.severity]
    lines = [f"{label.said(said)} {title}"]
    lines += [_line(finding, told) for finding in found]
    lines.append(f"{_EXPECTED.said(said)}: {first.expected.said(said)}")
    lines.append(f"{_DO.said(said)}: {first.remedy.said(said)}")
    text = _safe("\n".join(lines))
    if any(map(told.fails, found)):
        message = _safe(found[0].seen.said(said).strip())
        ET.SubElement(case, "failure", type=first.code, message=message).text = text
    else:
        ET.SubElement(case, "system-out").text = text
    return case


def _line(finding: Finding, told: Told) -> str:
    where = plain_name(finding.place.at or finding.place.pointer)
    return f"{where}: {finding.seen.said(told.language).strip()}".removeprefix(": ")


def _about_the_run(root: ET.Element, told: Told) -> None:
    """Add what is about no file: whether it is good enough, and what passing does not say."""
    lines = [SAYS_NOT.said(told.language)]
    for one in told.enough:
        lines.append(f"{one.words.said(told.language)} {one.counted.said(told.language)}")
        lines += [f"- {reason.words.said(told.language)}" for reason in one.reasons]
    name = _ENOUGH.said(told.language) if told.enough else told.command
    suite = ET.SubElement(root, "testsuite", name=name, tests="0", failures="0", errors="0")
    ET.SubElement(suite, "system-out").text = _safe("\n".join(lines))


def _safe(text: str) -> str:
    """Write out what XML 1.0 cannot hold, and what turns text around."""
    return plain(text)
