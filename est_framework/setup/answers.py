"""What a municipality answers when it makes its own EST, and the words that the template is filled with."""

from __future__ import annotations

import json
import re

from pydantic import BaseModel, ConfigDict

from est_framework.errors import UsageError
from est_framework.language import Language, Text
from est_framework.method.load import releases
from est_framework.periods import Period
from est_framework.setup.ids import DEVICE_NAMES, ids_from_names

_SLUG = re.compile(r"[a-z][a-z0-9-]{1,39}")
_CODE = re.compile(r"[0-9]{4}")
_BARE_WORD = re.compile(r"[a-z][a-z0-9_-]*")
_NOT_BARE = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])
_TEMPLATE_MARKS = ("{{", "{%", "{#")
_LONGEST = 100
_NONE = "  []"


class NewActor(BaseModel):
    """One actor of a new local EST."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    type: str


class NewAnswers(BaseModel):
    """
    What is needed to make a local EST; held against the rules when it is made.

    Attributes:
        municipality_code: SCB's code, `1880`.
        municipality_name: The municipality's name.
        setup: The setup's id, also the name that documents know it by.
        areas: The names of the areas; their ids are made from them.
        actors: The actors; their ids are made from their names.
        language: The language of forms and pictures.
        retention_months: How long reports are kept.
        retention_decision: The decision that rests on.
        first: The first period that is asked about; its kind is the cycle's.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    municipality_code: str
    municipality_name: str
    setup: str
    areas: tuple[str, ...]
    actors: tuple[NewActor, ...]
    language: Language = "sv"
    retention_months: int
    retention_decision: str
    first: Period


def template_words(answers: NewAnswers) -> dict[str, str]:
    """
    Give the words that the template is filled with, all checked.

    The keys that begin with an underscore are private to cookiecutter: it hands them on as they are,
    while it runs all others as Jinja, so those hold nothing that a person wrote freely.

    Raises:
        UsageError: An answer cannot be used; says which.
    """
    slug = answers.setup
    if not _SLUG.fullmatch(slug) or slug in DEVICE_NAMES:
        raise UsageError(_refused("setup", slug, _SLUG_FORM))
    if not _CODE.fullmatch(answers.municipality_code):
        raise UsageError(_refused("municipality_code", answers.municipality_code, _CODE_FORM))
    areas = [_plain("areas", name) for name in answers.areas]
    actors = [(_plain("actors", a.name), _plain("actors", a.type)) for a in answers.actors]
    return {
        "slug": slug,
        "method": releases()[-1],
        "municipality_code": answers.municipality_code,
        "language": answers.language,
        "cycle_period": answers.first.kind.value,
        "first_period": str(answers.first),
        "retention_months": str(answers.retention_months),
        "_name": json_text(_plain("municipality_name", answers.municipality_name)),
        "_decision": json_text(_plain("retention_decision", answers.retention_decision)),
        "_areas": _area_lines(areas, answers.municipality_code) or _NONE,
        "_actors": _actor_lines(actors) or _NONE,
    }


def json_text(value: str) -> str:
    """Write a text as JSON does, which YAML reads as the same text whatever it holds."""
    return json.dumps(value, ensure_ascii=False)


def _area_lines(names: list[str], municipality: str) -> str:
    ids = ids_from_names(names, "omrade")
    return "\n".join(
        f'  - id: {_word(id_)}\n    name: {json_text(name)}\n    municipality: "{municipality}"'
        for id_, name in zip(ids, names, strict=True)
    )


def _actor_lines(actors: list[tuple[str, str]]) -> str:
    ids = ids_from_names((name for name, _ in actors), "aktor")
    return "\n".join(
        f"  - id: {_word(id_)}\n    name: {json_text(name)}\n    type: {_word(type_)}\n    areas: all"
        for id_, (name, type_) in zip(ids, actors, strict=True)
    )


def _word(value: str) -> str:
    is_bare = _BARE_WORD.fullmatch(value) and value not in _NOT_BARE
    return value if is_bare else json_text(value)


def _plain(key: str, value: str) -> str:
    text = value.strip()
    is_plain = text.isprintable() and not any(mark in text for mark in _TEMPLATE_MARKS)
    if not text or len(text) > _LONGEST or not is_plain:
        raise UsageError(_refused(key, value, _PLAIN_FORM))
    return text


def _refused(key: str, value: str, form: Text) -> Text:
    seen = ascii(value[:40])
    return Text(
        sv=f"Svaret på {key} går inte att använda: {seen}. Skriv {form.sv}.",
        en=f"The answer to {key} cannot be used: {seen}. Write {form.en}.",
    )


_SLUG_FORM = Text(
    sv="2–40 tecken: små bokstäver a–z, siffror och bindestreck, först en bokstav, och inte ett namn "
    "som Windows själv använder (con, nul, com1)",
    en="2–40 characters: lower-case letters a–z, digits and hyphens, a letter first, and no name that "
    "Windows keeps for itself (con, nul, com1)",
)
_CODE_FORM = Text(
    sv="SCB:s fyra siffror, som 0180", en="the four digits of Statistics Sweden, as 0180"
)
_PLAIN_FORM = Text(
    sv="1–100 tecken på en rad, utan {{, {% och {#",
    en="1–100 characters on one line, without {{, {% and {#",
)
