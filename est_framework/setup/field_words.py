"""What each key of `est.yaml` takes, and what stood there instead, in words for people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.language import Text
from est_framework.setup import field_forms, field_forms_agreements, field_forms_tailoring

if TYPE_CHECKING:
    from est_framework.setup.yaml_source import Path, YamlSource

_FORMS = {**field_forms.FORMS, **field_forms_tailoring.FORMS, **field_forms_agreements.FORMS}
_THINGS = {
    **field_forms.THINGS,
    **field_forms_tailoring.THINGS,
    **field_forms_agreements.THINGS,
}
_LOGIN = re.compile(r"://[^@/\s]{1,200}@")


def field_form(path: Path) -> Text:
    """Say what may stand at a path of `est.yaml`."""
    names = tuple(step for step in path if isinstance(step, str))
    if path and isinstance(path[-1], int) and names in _THINGS:
        return _THINGS[names]
    return _said_of(names) or field_forms.NAME


def has_words(path: Path) -> bool:
    """Say whether there are words for just this key, and not only for text in general."""
    return _said_of(tuple(step for step in path if isinstance(step, str))) is not None


def _said_of(names: tuple[str, ...]) -> Text | None:
    return _FORMS.get(names) or field_forms.LAST_KEYS.get(names[-1] if names else "")


def given(path: Path, source: YamlSource) -> Text | str:
    """Say what stood at a path, as the user wrote it; a login in an address is never repeated."""
    if path in source.raw:
        if not (raw := source.raw[path]):
            return Text(sv="ingenting", en="nothing")
        return _LOGIN.sub("://…@", raw)
    value: object = source.data
    for step in path:
        value = value[step]  # type: ignore[index]  # the path was walked when it was made
    if isinstance(value, dict):
        return Text(sv="en grupp av nycklar", en="a group of keys")
    return (
        Text(sv="en tom lista", en="an empty list")
        if not value
        else Text(sv="en lista", en="a list")
    )
