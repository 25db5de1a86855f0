"""Is `est.yaml` shaped as a setup: the right keys, kinds of value and forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from est_framework.errors import EstError
from est_framework.findings import Finding, did_you_mean, nearest
from est_framework.language import Text
from est_framework.setup.field_words import field_form, given
from est_framework.setup.models import Setup
from est_framework.setup.rules import (
    set110_unknown_key,
    set111_missing_key,
    set112_wrong_type,
    set113_wrong_form,
    set114_no_such_period,
    set115_out_of_range,
    set116_empty_list,
    set117_not_one_line,
    set150_not_an_allowed_change,
)
from est_framework.setup.tailoring import BY_CLASS, CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic_core import ErrorDetails

    from est_framework.findings import Place
    from est_framework.setup.yaml_source import Path, YamlSource

_A_KEY_OF_A_CHANGE = 3
"""Steps of its path: `tailoring`, the change's number, the key."""


def read_shape(source: YamlSource) -> tuple[Setup | None, list[Finding]]:
    """
    Make the setup of a YAML document.

    Args:
        source: The document.

    Returns:
        The setup, or None where the shape is wrong; and one finding for every place where it is.
    """
    try:
        return Setup.model_validate(source.data), []
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        told = dict(_one_per_place(faults, source))
        return None, [
            _finding(path, fault, source)
            for path, fault in told.items()
            if not _follows_from_another(path, fault, told, source)
        ]


def _follows_from_another(
    path: Path, fault: ErrorDetails, told: Mapping[Path, ErrorDetails], source: YamlSource
) -> bool:
    """Say whether a fault is there only for another: a misspelt key leaves the right one out."""
    if fault["type"] == "too_short":
        return any(len(other) > len(path) and other[: len(path)] == path for other in told)
    if fault["type"] != "missing":
        return False
    known = _keys_at(path[:-1], source)
    return any(
        other[:-1] == path[:-1] and nearest(str(other[-1]), known) == path[-1]
        for other, its in told.items()
        if its["type"] == "extra_forbidden"
    )


def _one_per_place(
    faults: Iterable[ErrorDetails], source: YamlSource
) -> Iterator[tuple[Path, ErrorDetails]]:
    """Leave out what a choice between two forms says twice: the innermost fault is the user's."""
    by_path: dict[Path, ErrorDetails] = {}
    for fault in faults:
        by_path.setdefault(path_of(fault, source.data), fault)
    for path, fault in by_path.items():
        is_choice = fault["loc"] != path
        if not (is_choice and any(p != path and p[: len(path)] == path for p in by_path)):
            yield path, fault


def path_of(fault: ErrorDetails, document: Any) -> Path:  # noqa: ANN401  # YAML holds anything
    """Give the fault's path in the document, without the steps that only the model knows."""
    path: list[str | int] = []
    for number, step in enumerate(fault["loc"]):
        is_absent = fault["type"] == "missing" and number == len(fault["loc"]) - 1
        if isinstance(document, dict) and (step in document or is_absent):
            document = document.get(str(step))
        elif isinstance(document, list) and isinstance(step, int) and step < len(document):
            document = document[step]
        else:
            continue
        path.append(step)
    return tuple(path)


def _finding(path: Path, fault: ErrorDetails, source: YamlSource) -> Finding:
    kind = fault["type"]
    key = str(path[-1]) if path else ""
    if kind == "union_tag_invalid":
        return _no_class(source.place(*path, "change"), str(fault["ctx"]["tag"]))
    if kind == "union_tag_not_found":
        form = field_form((*path, "change"))
        return set111_missing_key.RULE.at(source.place(*path), key="change", form=form)
    if (fixed := _fixed_field(path, fault, source)) is not None:
        return fixed
    if kind == "extra_forbidden":
        known = _keys_at(path[:-1], source)
        rule = set110_unknown_key.RULE
        hint = did_you_mean(key, known)
        listed = Text(", ".join(known), ", ".join(known))
        return rule.at(source.key_place(*path), key=key, known=listed, hint=hint)
    if kind == "missing":
        form = field_form(path)
        return set111_missing_key.RULE.at(source.key_place(*path), key=key, form=form)
    return _value_finding(path, fault, source)


def _no_class(place: Place, seen: str) -> Finding:
    known = ", ".join(CLASSES)
    rule, way = set150_not_an_allowed_change.RULE, set150_not_an_allowed_change.nearest_way(seen)
    return rule.at(place, seen=seen[:40], known=Text(known, known), way=way)


def _fixed_field(path: Path, fault: ErrorDetails, source: YamlSource) -> Finding | None:
    """Give the finding of a change that would alter what lies fast, as what kind of answer is asked for."""
    if path[:1] != ("tailoring",) or len(path) != _A_KEY_OF_A_CHANGE:
        return None
    key, is_key = str(path[-1]), fault["type"] == "extra_forbidden"
    named = key if is_key else source.raw.get(path, "")
    if named not in set150_not_an_allowed_change.FIXED or not (is_key or key == "field"):
        return None
    change = _inside(_inside(source.data["tailoring"], path[1]), "change")
    place = source.key_place(*path) if is_key else source.place(*path)
    return _no_class(place, f"{change} {named}")


def _value_finding(path: Path, fault: ErrorDetails, source: YamlSource) -> Finding:
    kind, context = fault["type"], fault.get("ctx", {})
    fields: dict[str, object] = {
        "key": next((step for step in reversed(path) if isinstance(step, str)), ""),
        "form": field_form(path),
        "seen": given(path, source),
    }
    rule = set113_wrong_form.RULE
    if isinstance(reason := context.get("error"), EstError):
        rule = set114_no_such_period.RULE
        fields["reason"] = reason.words
    elif kind in ("greater_than_equal", "less_than_equal"):
        rule = set115_out_of_range.RULE
    elif kind == "too_short":
        rule = set116_empty_list.RULE
    elif kind == "est_one_line":
        rule = set117_not_one_line.RULE
    elif kind.endswith("_type"):
        rule = set112_wrong_type.RULE
        fields["hint"] = _quoting(path, kind, source)
    return rule.at(source.place(*path), **fields)


def _quoting(path: Path, kind: str, source: YamlSource) -> Text:
    raw = source.raw.get(path, "")
    if kind != "string_type" or not raw or raw in ("~", "null"):
        return Text(sv=" ", en=" ")
    return Text(sv=f' Sätt citattecken om: "{raw[:40]}".', en=f' Put it in quotes: "{raw[:40]}".')


def _keys_at(path: Path, source: YamlSource | None = None) -> list[str]:
    model: type[BaseModel] = Setup
    document: Any = source.data if source else {}
    for step in path:
        document = _inside(document, step)
        if model is Setup and step == "tailoring":
            continue
        if model is Setup and path[0] == "tailoring" and isinstance(document, dict):
            model = BY_CLASS.get(str(document.get("change")), model)
        elif isinstance(step, str) and step in model.model_fields:
            model = _model_in(model.model_fields[step].annotation) or model
    return list(model.model_fields)


def _inside(document: Any, step: str | int) -> Any:  # noqa: ANN401  # YAML holds anything
    if isinstance(document, dict):
        return document.get(step)
    if isinstance(document, list) and isinstance(step, int) and step < len(document):
        return document[step]
    return None


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401  # an annotation has no type
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for inner in get_args(annotation) if (m := _model_in(inner))), None)
