"""Is a release whole, of the right form, and in agreement with itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from est_framework.errors import UsageError
from est_framework.findings import Finding, Place, in_order
from est_framework.language import Text
from est_framework.method.field_words import A_LIST, given
from est_framework.method.files import ALL_FILES, LIST_FILES, LIST_MODELS, RELEASE_FILE
from est_framework.method.marked import MarkedFile
from est_framework.method.models import ReleaseHead
from est_framework.method.read_marked import read_marked
from est_framework.method.rules import LOOKS, met101_missing_file, met105_wrong_form
from est_framework.method.shape import header_findings, read_thing
from est_framework.method.under_check import Numbered, ReleaseUnderCheck


def check_release(folder: Path) -> list[Finding]:
    """
    Check a release of the method.

    Args:
        folder: The release's folder, such as `checklist_specs/est-0.1`.

    Returns:
        What there is to say, worst first; empty where the release is whole and agrees with itself.

    Raises:
        UsageError: There is no such folder.
    """
    if not folder.is_dir():
        raise UsageError(
            Text(
                sv=f"Mappen {folder} finns inte. "
                "Ange en utgåvas mapp, som checklist_specs/est-0.1.",
                en=f"There is no folder {folder}. "
                "Give the folder of a release, as checklist_specs/est-0.1.",
            )
        )
    findings: list[Finding] = []
    head = _marked(folder, RELEASE_FILE, findings)
    if head is not None:
        findings += read_thing(ReleaseHead, head, ())[1]
    under = _under_check(folder, findings)
    for look in LOOKS:
        findings += look(under)
    return in_order(findings)


def _under_check(folder: Path, findings: list[Finding]) -> ReleaseUnderCheck:
    files: dict[str, MarkedFile] = {}
    things: dict[str, tuple[Numbered[Any], ...]] = {}
    broken: set[str] = set()
    for field, name in LIST_FILES.items():
        before = len(findings)
        marked = _marked(folder, name, findings)
        things[field] = _things(field, marked, findings) if marked else ()
        if marked is not None:
            files[field] = marked
        if len(findings) > before:
            broken.add(field)
    return ReleaseUnderCheck(files, things, frozenset(broken))


def _marked(folder: Path, name: str, findings: list[Finding]) -> MarkedFile | None:
    file = folder / name
    if not file.is_file():
        whole = ", ".join(ALL_FILES)
        rule = met101_missing_file.RULE
        findings.append(rule.at(Place(name), file=name, all=Text(whole, whole)))
        return None
    marked, said = read_marked(file.read_bytes(), name)
    findings += said
    return marked


def _things(field: str, marked: MarkedFile, findings: list[Finding]) -> tuple[Numbered[Any], ...]:
    model = LIST_MODELS[field]
    if marked.is_table and (said := header_findings(model, marked)):
        findings += said
        return ()
    if not isinstance(marked.data, list):
        seen = given(marked.data)
        rule = met105_wrong_form.RULE
        findings.append(rule.at(marked.place(), field=marked.file, seen=seen, form=A_LIST))
        return ()
    things: list[Numbered[Any]] = []
    for number in range(len(marked.data)):
        thing, said = read_thing(model, marked, (number,))
        findings += said
        if thing is not None:
            things.append(Numbered(number, thing))
    return tuple(things)
