"""Is a release whole, of the right form, and in agreement with itself and the one before it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from est_framework.errors import UsageError
from est_framework.findings import Finding, Place, in_order
from est_framework.language import Text
from est_framework.method.beside import releases_beside
from est_framework.method.compiled import known_parts
from est_framework.method.field_words import A_LIST, given
from est_framework.method.files import ALL_FILES, LIST_FILES, LIST_MODELS, RELEASE_FILE
from est_framework.method.marked import MarkedFile
from est_framework.method.models import Part, ReleaseHead
from est_framework.method.read_marked import can_wait, read_later, read_marked
from est_framework.method.rules import LOOKS, met101_missing_file, met105_wrong_form
from est_framework.method.shape import header_findings, read_thing
from est_framework.method.under_check import Beside, Numbered, ReleaseUnderCheck


def check_release(folder: Path) -> list[Finding]:
    """
    Check a release of the method, also against the release before it where that lies beside it.

    Args:
        folder: The release's folder, such as `checklist_specs/est-1.0`.

    Returns:
        What there is to say, worst first; empty where the release is whole and agrees with itself.

    Raises:
        UsageError: There is no such folder.
    """
    if not folder.is_dir():
        raise UsageError(
            Text(
                sv=f"Mappen {folder} finns inte. "
                "Ange en utgåvas mapp, som checklist_specs/est-1.0.",
                en=f"There is no folder {folder}. "
                "Give the folder of a release, as checklist_specs/est-1.0.",
            )
        )
    contents = {
        name: (folder / name).read_bytes() for name in ALL_FILES if (folder / name).is_file()
    }
    findings = [_missing(name) for name in ALL_FILES if name not in contents]
    head = _head(contents, findings)
    beside = releases_beside(folder, head) if head else Beside()
    under = _under_check(contents, known_parts(folder, contents), beside, findings)
    for look in LOOKS:
        findings += look(under)
    return in_order(findings)


def _missing(name: str) -> Finding:
    whole = ", ".join(ALL_FILES)
    return met101_missing_file.RULE.at(Place(name), file=name, all=Text(whole, whole))


def _head(contents: dict[str, bytes], findings: list[Finding]) -> ReleaseHead | None:
    if RELEASE_FILE not in contents:
        return None
    marked, said = read_marked(contents[RELEASE_FILE], RELEASE_FILE)
    findings += said
    if marked is None:
        return None
    head, said = read_thing(ReleaseHead, marked, ())
    findings += said
    return head if isinstance(head, ReleaseHead) else None


def _under_check(
    contents: dict[str, bytes],
    known: dict[str, tuple[Part, ...]],
    beside: Beside,
    findings: list[Finding],
) -> ReleaseUnderCheck:
    files: dict[str, MarkedFile] = {}
    things: dict[str, tuple[Numbered[Any], ...]] = {}
    broken: set[str] = set()
    for field, name in LIST_FILES.items():
        before = len(findings)
        content, marked = contents.get(name), None
        if content is not None and field in known and can_wait(content, name):
            marked = read_later(content, name)
            things[field] = tuple(Numbered(n, part) for n, part in enumerate(known[field]))
        else:
            if content is not None:
                marked, said = read_marked(content, name)
                findings += said
            things[field] = _things(field, marked, findings) if marked else ()
        if marked is not None:
            files[field] = marked
        if content is None or len(findings) > before:
            broken.add(field)
    return ReleaseUnderCheck(files, things, frozenset(broken), beside)


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
