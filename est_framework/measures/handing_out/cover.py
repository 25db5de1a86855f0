"""Cover what a rule finds in a document: the words go, the place and the reason stay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel, ConfigDict

from est_framework.measures.handing_out.grounds import (
    DWELLING,
    PERSON,
    REPORTER,
    SENSITIVE,
    TACTICS,
    Ground,
)
from est_framework.privacy.gate import scan

if TYPE_CHECKING:
    from est_framework.setup.resolved import ResolvedSetup

COVER: Final = "█████"
"""What stands where something was covered; always as long, so that the length says nothing."""
_SKIPPED: Final = frozenset(
    {"id", "digest", "setup", "method", "template", "actor", "period", "state", "indicator", "area"}
)
"""Fields that hold ids of the setup and the release, never words."""
_NUMBERED: Final = re.compile(r"[^\W\d_]{3,}\s+\d{1,4}\s?[A-Za-z]?(?!\d)")
"""A word and a number after it: a street and its house."""
_GROUND_OF: Final[Mapping[str, Ground]] = {
    "dwelling": DWELLING,
    "protected": DWELLING,
    "sensitive": SENSITIVE,
}
_AGAIN: Final = 9
_TACTICAL: Final = ("presence", "control")
"""The kinds of measures whose words say where and when somebody is out."""
_WORDS_OF_MEASURE: Final = ("description", "place", "note", "how_measured", "expected_effect")


class Covered(BaseModel):
    """One thing that was covered: where, and on which ground; never what."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    document: str
    pointer: str
    ground: str


def cover(
    kind: str, id_: str, body: Mapping[str, Any], setup: ResolvedSetup
) -> tuple[dict[str, Any], tuple[Covered, ...]]:
    """
    Give a document with everything that a rule finds covered.

    - Whatever the personal-data gate finds, certain or possible.
    - The reporter's key.
    - In the places of events: a word with a number after it, as a street and its house.
    - Where and when resources were out; and the words of measures of presence and control that are
      not closed.

    Args:
        kind: `report`, `meeting` or `measure`.
        id_: The document's id.
        body: The document.
        setup: The resolved setup, for the catalogue of measures.

    Returns:
        The document and the list of what was covered, in the order of the document.
    """
    found: list[Covered] = []
    covered = _walk(body, "", setup, lambda at, ground: found.append(
        Covered(kind=kind, document=id_, pointer=at, ground=ground.id)
    ))  # fmt: skip
    return covered, tuple(found)


def _walk(value: Any, at: str, setup: ResolvedSetup, note: Any) -> Any:  # noqa: ANN401  # plain data
    if isinstance(value, Mapping):
        tactical = _is_tactical(value, setup)
        return {
            key: _field(key, part, f"{at}/{key}", tactical=tactical, setup=setup, note=note)
            for key, part in value.items()
        }
    if isinstance(value, list | tuple):
        return [_walk(part, f"{at}/{n}", setup, note) for n, part in enumerate(value)]
    return value


def _field(  # a field, where it stands, and what holds there
    key: str,
    value: Any,  # noqa: ANN401
    at: str,
    *,
    tactical: bool,
    setup: ResolvedSetup,
    note: Any,  # noqa: ANN401
) -> Any:  # noqa: ANN401
    if not isinstance(value, str) or not value:
        return _walk(value, at, setup, note)
    if key == "reporter":
        note(at, REPORTER)
        return COVER
    if "/presence/" in at or (tactical and key in _WORDS_OF_MEASURE):
        note(at, TACTICS)
        return COVER
    if key in _SKIPPED:
        return value
    if key == "place" and _NUMBERED.search(value):
        note(at, DWELLING)
        return COVER
    text, grounds = value, []
    for _ in range(_AGAIN):  # what stood beside something covered may only now be seen
        hits = scan(text)
        for hit in reversed(hits):
            grounds.append(_GROUND_OF.get(hit.kind, PERSON))
            text = f"{text[: hit.start]}{COVER}{text[hit.end :]}"
        if not hits:
            break
    for ground in dict.fromkeys(grounds):
        note(at, ground)
    return text


def _is_tactical(value: Mapping[str, Any], setup: ResolvedSetup) -> bool:
    """Say whether this is a measure of presence or control that is not closed."""
    type_ = setup.measure_types.get(str(value.get("type")))
    return type_ is not None and type_.kind in _TACTICAL and value.get("status") != "closed"


def strings(value: object) -> Iterator[str]:
    """Yield every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings(part)
