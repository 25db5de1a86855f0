"""Are the things in a file of the right form; says so at their place and in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from est_framework.findings import Finding, Place, did_you_mean
from est_framework.language import LANGUAGES, Text
from est_framework.method.field_words import form_words, given, known_fields
from est_framework.method.marked import MarkedFile, Path
from est_framework.method.rules import (
    met103_unknown_field,
    met104_missing_field,
    met105_wrong_form,
    met106_missing_translation,
)

THE_TEXT = Text(sv="texten", en="the text")
_LANGUAGE_NAMES = {"sv": Text(sv="svenska", en="Swedish"), "en": Text(sv="engelska", en="English")}


def read_thing(model: type[BaseModel], marked: MarkedFile, path: Path) -> tuple[Any, list[Finding]]:
    """
    Make a model of one thing in a file.

    Args:
        model: What it should be.
        marked: The file.
        path: The thing's path in the file; empty for the whole.

    Returns:
        The thing, or None where its form is wrong; and one finding for each place where it is.
    """
    thing = marked.data[path[0]] if path else marked.data
    try:
        return model.model_validate(thing), []
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        found = _innermost(faults, thing)
        fault_of = _Fault(model, marked, path)
        return None, [f for inner, fault in found for f in fault_of.findings(inner, fault)]


def header_findings(model: type[BaseModel], marked: MarkedFile) -> list[Finding]:
    """Give one finding for each column that a table lacks or should not have."""
    known = list(model.model_fields)
    missing = [
        met104_missing_field.RULE.at(marked.place(), field=c)
        for c in known
        if c not in marked.header
    ]
    unknown = [_unknown(marked.place(), c, known) for c in marked.header if c not in known]
    return missing + unknown


def _innermost(
    faults: Iterable[ErrorDetails], thing: object
) -> Iterator[tuple[Path, ErrorDetails]]:
    """Leave out what a list or a choice of forms says again: the innermost fault is the owner's."""
    by_path: dict[Path, ErrorDetails] = {}
    for fault in faults:
        by_path.setdefault(_path(fault, thing), fault)
    for path, fault in by_path.items():
        says_again = fault["loc"] != path or fault["type"] == "too_short"
        if not (says_again and any(p != path and p[: len(path)] == path for p in by_path)):
            yield path, fault


def _path(fault: ErrorDetails, within: Any) -> Path:  # noqa: ANN401  # YAML holds anything
    """Give the fault's path in the file, without the steps that only the model knows."""
    path: list[str | int] = []
    for number, step in enumerate(fault["loc"]):
        is_last = number == len(fault["loc"]) - 1
        names_missing = is_last and fault["type"] in ("missing", "extra_forbidden")
        if isinstance(within, dict) and (step in within or names_missing):
            within = within.get(step)
        elif isinstance(within, list) and isinstance(step, int) and step < len(within):
            within = within[step]
        else:
            continue
        path.append(step)
    return tuple(path)


@dataclass(frozen=True)
class _Fault:
    """Where a fault is: the thing's model, file and path."""

    model: type[BaseModel]
    marked: MarkedFile
    start: Path

    def findings(self, inner: Path, fault: ErrorDetails) -> Iterator[Finding]:
        kind, path = fault["type"], (*self.start, *inner)
        field = _last_name(path)
        seen = _at(self.marked.data, path)
        if kind == "extra_forbidden":
            known = known_fields(self.model, inner[:-1])
            yield _unknown(self.marked.place(*path, key=True), field, known)
        elif languages := _missing_languages(kind, field, seen):
            owner = _last_name(path[:-1] if field in LANGUAGES else path) or THE_TEXT
            for language in languages:
                name = _LANGUAGE_NAMES[language]
                rule = met106_missing_translation.RULE
                yield rule.at(self.marked.place(*path), field=owner, language=name)
        elif kind == "missing":
            yield met104_missing_field.RULE.at(self.marked.place(*path), field=field)
        else:
            rule, form = met105_wrong_form.RULE, form_words(fault)
            yield rule.at(self.marked.place(*path), field=field, seen=given(seen), form=form)


def _missing_languages(kind: str, field: str, thing: object) -> tuple[str, ...]:
    """Say which languages a text lacks, or none where the fault is of another kind."""
    if field in LANGUAGES and kind in ("missing", "string_too_short", "string_type") and not thing:
        return (field,)
    if kind == "dataclass_type" and (thing is None or isinstance(thing, str)):
        return ("en",) if thing else ("sv", "en")
    return ()


def _last_name(path: Path) -> str:
    return str(next((step for step in reversed(path) if isinstance(step, str)), ""))


def _unknown(place: Place, field: str, known: Iterable[str]) -> Finding:
    names, hint = ", ".join(known), did_you_mean(field, known)
    return met103_unknown_field.RULE.at(
        place,
        field=field,
        known=Text(sv=names, en=names),
        hint=Text(sv=hint.sv.rstrip(), en=hint.en.rstrip()),
    )


def _at(within: Any, path: Path) -> Any:  # noqa: ANN401  # YAML holds anything
    for step in path:
        if isinstance(within, dict):
            within = within.get(step)
        elif isinstance(within, list) and isinstance(step, int) and step < len(within):
            within = within[step]
        else:
            return None
    return within
