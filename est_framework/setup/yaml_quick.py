"""
Plain YAML, read with libyaml: some ten times quicker, and with nothing to say about what is wrong.

It takes only what the strict reader takes without a finding, and gives exactly what that one gives; at
the first thing that is unusual it gives up, and the strict reader looks and finds the words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import ScalarNode
from yaml import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    YAMLError,
)
from yaml.events import DocumentStartEvent, StreamEndEvent

from est_framework.setup.yaml_scalar import scalar

try:
    from yaml.cyaml import CParser
except ImportError:  # a Python for which PyYAML is built without libyaml
    CParser = None

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.events import Event

Path = tuple[str | int, ...]
Mark = tuple[int, int]

_UNLIKE = re.compile(
    r"""
    [\t\x85\u2028\u2029\ufeff]                       # white space and line ends of YAML 1.1 alone
    | ["']:\S                                        # a key in quotes with its value close to it
    | [|>][-+0-9]*(?:\#|[^\n]*\n\x20+\r?\n)         # a block with a comment, or an empty line, first
    | (?m:^\.\.\.)                                   # an end of document
    """,
    re.VERBOSE,
)
"""What libyaml, which speaks YAML 1.1, may take otherwise than the strict reader."""
_MAYBE_NO_TEXT = frozenset("0123456789+-.~tTfFnN=<")
"""What a plain scalar begins with that may be something else than text."""


@dataclass
class PlainYaml:
    """A document, and line and column of all that stands in it."""

    deepest: int
    data: dict[str, Any] = field(default_factory=dict)
    values: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    raw: dict[Path, str] = field(default_factory=dict)


class _UnusualError(Exception):
    """Something that only the strict reader can judge."""


def read_plain(text: str, deepest: int) -> PlainYaml | None:
    """
    Read YAML in which nothing is unusual.

    Args:
        text: The text of the file.
        deepest: How many levels it may have.

    Returns:
        The document, or None where the strict reader must look.
    """
    if CParser is None or _UNLIKE.search(text):
        return None
    parser = CParser(text)
    reading = PlainYaml(deepest)
    try:
        events = _events(parser)
        next(events)
        start = next(events)
        if not isinstance(start, DocumentStartEvent) or start.version or start.tags:
            return None
        root = next(events)
        if not isinstance(root, MappingStartEvent):
            return None
        reading.data = _value(root, events, (), reading)
        next(events)
        return reading if isinstance(next(events), StreamEndEvent) else None
    except (YAMLError, _UnusualError):
        return None
    finally:
        parser.dispose()


def _events(parser: Any) -> Iterator[Event]:  # noqa: ANN401  # libyaml's parser has no types
    while True:
        yield parser.get_event()


def _value(event: Event, events: Iterator[Event], path: Path, reading: PlainYaml) -> Any:  # noqa: ANN401
    start = event.start_mark
    mark = (start.line + 1, start.column + 1)
    if isinstance(event, ScalarEvent):
        text: str = event.value
        reading.values[path] = mark if text else reading.keys.get(path, mark)
        reading.raw[path] = text
        return _scalar(event)
    if getattr(event, "anchor", 0) is not None or event.tag or len(path) >= reading.deepest:
        raise _UnusualError
    reading.values[path] = mark
    if isinstance(event, MappingStartEvent):
        return _mapping(events, path, reading)
    return _sequence(events, path, reading)


def _mapping(events: Iterator[Event], path: Path, reading: PlainYaml) -> dict[str, Any]:
    built: dict[str, Any] = {}
    while not isinstance(event := next(events), MappingEndEvent):
        if not isinstance(event, ScalarEvent):
            raise _UnusualError
        _scalar(event)
        key: str = event.value
        if key in built or key == "<<":
            raise _UnusualError
        inner = (*path, key)
        mark = event.start_mark
        reading.keys[inner] = (mark.line + 1, mark.column + 1)
        built[key] = _value(next(events), events, inner, reading)
    return built


def _sequence(events: Iterator[Event], path: Path, reading: PlainYaml) -> list[Any]:
    built: list[Any] = []
    while not isinstance(event := next(events), SequenceEndEvent):
        built.append(_value(event, events, (*path, len(built)), reading))
    return built


def _scalar(event: ScalarEvent) -> Any:  # noqa: ANN401  # YAML holds anything
    text: str = event.value
    if event.anchor is not None or event.tag:
        raise _UnusualError
    if event.style or not event.implicit[0] or (text and text[0] not in _MAYBE_NO_TEXT):
        return text
    return scalar(text, _tag(text))


@cache
def _resolver() -> Any:  # noqa: ANN401  # ruamel's resolver has no types
    return YAML(typ="safe", pure=True).resolver


def _tag(text: str) -> str:
    return str(_resolver().resolve(ScalarNode, text, (True, False)))
