"""What a field of a release takes, and what stood there instead, in words for people."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from est_framework.language import Text

_PATTERNS = {
    r"^[a-z][a-z0-9_]{1,39}$": Text(
        sv="2–40 tecken: små bokstäver a–z, siffror och understreck, först en bokstav",
        en="2–40 characters: lower-case letters a–z, digits and underscores, a letter first",
    ),
    r"^[A-Z][A-Z0-9-]*$": Text(
        sv="en källas nyckel: stora bokstäver A–Z, siffror och bindestreck",
        en="the key of a source: capital letters A–Z, digits and hyphens",
    ),
    r"^#[0-9a-f]{6}$": Text(
        sv='en färg inom citattecken, som "#1e7b45"', en='a colour in quotes, as "#1e7b45"'
    ),
    r"^[0-9]+\.[0-9]+\.[0-9]+$": Text(
        sv='utgåvans nummer inom citattecken, som "0.1.0"',
        en='the number of the release in quotes, as "0.1.0"',
    ),
    r"^est [0-9]+\.[0-9]+\.[0-9]+$": Text(
        sv="en utgåvas namn, som est 1.0.0", en="the name of a release, as est 1.0.0"
    ),
    r"^norm-[a-z0-9]+(-[a-z0-9]+)*$": Text(
        sv="norm- följt av små bokstäver a–z, siffror och bindestreck",
        en="norm- followed by lower-case letters a–z, digits and hyphens",
    ),
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$": Text(
        sv='ett datum inom citattecken, som "2026-11-22"',
        en='a date in quotes, as "2026-11-22"',
    ),
}
_KINDS = {
    "string_type": Text(
        sv="text; nummer och datum skrivs inom citattecken",
        en="text; numbers and dates are written in quotes",
    ),
    "string_too_short": Text(sv="text som inte är tom", en="text that is not empty"),
    "tuple_type": Text(sv="en lista", en="a list"),
    "model_type": Text(sv="fält med värden", en="fields with values"),
    "dataclass_type": Text(
        sv="text på båda språken: {sv: …, en: …}", en="text in both languages: {sv: …, en: …}"
    ),
    "bool_type": Text(sv="true eller false", en="true or false"),
    "bool_parsing": Text(sv="true eller false", en="true or false"),
    "too_short": Text(sv="en längre lista", en="a longer list"),
}
_NUMBER = Text(sv="ett heltal från 1", en="a whole number from 1")
_OTHER = Text(sv="ett värde av annan form", en="a value of another form")
A_LIST = _KINDS["tuple_type"]


def form_words(fault: ErrorDetails) -> Text:
    """Say what a field takes, from the fault that the model found."""
    kind, context = fault["type"], fault.get("ctx", {})
    if kind == "literal_error":
        choices = str(context["expected"]).replace("'", "").replace(" or ", ", ")
        return Text(sv=f"ett av: {choices}", en=f"one of: {choices}")
    if kind == "string_pattern_mismatch":
        return pattern_words(str(context["pattern"]))
    if kind == "too_short":
        least = context["min_length"]
        return Text(sv=f"en lista som är minst {least} lång", en=f"a list at least {least} long")
    if kind.startswith(("int_", "greater_than")):
        return _NUMBER
    return _KINDS.get(kind, _OTHER)


def pattern_words(pattern: str) -> Text:
    """Say what a text has to look like, from the pattern that it is held against."""
    return _PATTERNS.get(pattern, _OTHER)


def given(value: object) -> Text | str:
    """Say what stood there."""
    if value is None or value == "":
        return Text(sv="ingenting", en="nothing")
    if isinstance(value, dict):
        return Text(sv="fält med värden", en="fields with values")
    if isinstance(value, list):
        return (
            Text(sv="en lista", en="a list")
            if value
            else Text(sv="en tom lista", en="an empty list")
        )
    return str(value)


def known_fields(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    """Give the fields that may stand at a path within a thing."""
    within: Any = model
    for step in path:
        if isinstance(step, str) and issubclass(within, BaseModel) and step in within.model_fields:
            within = _class_in(within.model_fields[step].annotation) or within
    if is_dataclass(within):
        return [f.name for f in fields(within)]
    return list(within.model_fields)


def _class_in(annotation: Any) -> type | None:  # noqa: ANN401  # an annotation has no type
    if isinstance(annotation, type) and (
        issubclass(annotation, BaseModel) or is_dataclass(annotation)
    ):
        return annotation
    return next((c for inner in get_args(annotation) if (c := _class_in(inner))), None)
