"""Put two changed versions of `est.yaml` together by meaning, touching no more of the text than needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from est_framework.setup.update.merge_text import ending_of, lines_of, merge_text, with_ending
from est_framework.setup.update.merge_values import (
    MISSING,
    Steps,
    ValueChange,
    by_id,
    changes_between,
    merge_values,
)
from est_framework.setup.yaml_source import read_yaml


@dataclass(frozen=True)
class MergedYaml:
    """
    What came of it.

    Attributes:
        text: The file put together; None where it could not be done without losing something.
        conflicts: The ways to the values that both sides changed differently.
    """

    text: str | None
    conflicts: tuple[Steps, ...] = ()


class _CannotError(Exception):
    """Raised if a change cannot be made in the text with certainty; the file is then left alone."""


def merge_yaml(base: str, local: str, new: str, *, prefer_new: bool = False) -> MergedYaml:
    """
    Merge two versions of a YAML file, key by key and id by id.

    Comments and everything else the municipality wrote stay byte for byte. The result is read again
    and must mean what the values put together mean; else there is none.

    Args:
        base: What both began from.
        local: The municipality's.
        new: The template's.
        prefer_new: Where both changed a value, put the template's in; else the result has no text.
    """
    values = [values_of(text) for text in (base, local, new)]
    if any(value is None for value in values):
        return MergedYaml(None)
    merged = merge_values(*values, prefer_new=prefer_new)
    conflicts = tuple(merged.conflicts)
    if conflicts and not prefer_new:
        return MergedYaml(None, conflicts)
    for start in (merge_text(base, local, new).text, local):
        text = _made_to_mean(start, merged.value, new)
        if text is not None:
            return MergedYaml(text, conflicts)
    return MergedYaml(None, conflicts)


def with_value(text: str, key: str, value: str) -> str | None:
    """
    Write another value at a key of the outermost level, and touch nothing else.

    Returns:
        The text, or None where the value there is not a plain one.
    """
    source = f"{key}: {value}\n"
    values, wanted = values_of(text), values_of(source)
    if values is None or wanted is None:
        return None
    return _made_to_mean(text, {**values, **wanted}, source)


def values_of(text: str) -> dict[str, Any] | None:
    """Give what a YAML file says, or None where it cannot be read."""
    source, _ = read_yaml(text.encode(), "")
    return source.data if source else None


def _made_to_mean(text: str, wanted: Any, new: str) -> str | None:  # noqa: ANN401  # YAML holds anything
    values = values_of(text)
    if values is None:
        return None
    try:
        for change in changes_between(values, wanted):
            text = _changed(text, change, new)
    except _CannotError:
        return None
    return text if values_of(text) == wanted else None


def _changed(text: str, change: ValueChange, new: str) -> str:
    if change.value is MISSING:
        return _without(text, change.steps)
    if change.is_new:
        return _with_added(text, change.steps, new)
    return _with_set(text, change.steps, new)


def _with_set(text: str, steps: Steps, new: str) -> str:
    """Put the template's words for a value in place of those that are there, on their one line."""
    there, theirs = _found(text, steps)[1], _found(new, steps)[1]
    for node in (there, theirs):
        if _is_block(node) or node.start_mark.line != node.end_mark.line:
            raise _CannotError
    words = new[theirs.start_mark.index : theirs.end_mark.index]
    if not words or there.start_mark.index == there.end_mark.index:
        raise _CannotError
    return text[: there.start_mark.index] + words + text[there.end_mark.index :]


def _with_added(text: str, steps: Steps, new: str) -> str:
    """Put the template's lines for a thing, with the comment above it, after what comes before it there."""
    parent, theirs = _found(text, steps[:-1])[1], _found(new, steps[:-1])[1]
    kind = MappingNode if isinstance(theirs, MappingNode) else SequenceNode
    if not all(isinstance(n, kind) and _is_block(n) and n.value for n in (parent, theirs)):
        raise _CannotError
    begins = _first_line(new, theirs, steps[-1])
    chunk = lines_of(new)[begins : _last_line(_found(new, steps)[1]) + 1]
    column = parent.start_mark.column - theirs.start_mark.column
    lines, ending = lines_of(text), ending_of(text)
    at = _last_line(_before(text, new, steps)) + 1
    if at and lines[at - 1][-1] not in "\r\n":
        lines[at - 1] += ending
    moved = [_moved(with_ending(line, ending), column) for line in chunk]
    return "".join([*lines[:at], *moved, *lines[at:]])


def _without(text: str, steps: Steps) -> str:
    """Take away the lines of a thing."""
    parent = _found(text, steps[:-1])[1]
    key, value = _found(text, steps)
    lines = lines_of(text)
    opening = lines[key.start_mark.line][: key.start_mark.column]
    wanted = "-" if isinstance(parent, SequenceNode) else ""
    if not _is_block(parent) or opening.strip() != wanted or len(parent.value) == 1:
        raise _CannotError
    return "".join([*lines[: key.start_mark.line], *lines[_last_line(value) + 1 :]])


def _found(text: str, steps: Steps) -> tuple[Node, Node]:
    """Find the key and the value that steps lead to; in a list both are the thing itself."""
    node: Node | None = YAML(typ="rt", pure=True).compose(text)
    key = node
    for step in steps:
        key, node = dict(_parts(node)).get(step, (None, None))
    if key is None or node is None:
        raise _CannotError
    return key, node


def _parts(node: Node | None) -> list[tuple[str, tuple[Node, Node]]]:
    if isinstance(node, MappingNode):
        return [(str(key.value), (key, value)) for key, value in node.value]
    if isinstance(node, SequenceNode) and all(isinstance(i, MappingNode) for i in node.value):
        plain = [{k.value: v.value for k, v in item.value} for item in node.value]
        named = by_id(plain) or {}
        return [(key, (item, item)) for key, item in zip(named, node.value, strict=False)]
    return []


def _before(text: str, new: str, steps: Steps) -> Node:
    """Find what to put a new thing after: what is nearest before it in the template, or the last."""
    here = _parts(_found(text, steps[:-1])[1])
    there = [key for key, _ in _parts(_found(new, steps[:-1])[1])]
    known = dict(here)
    earlier = [key for key in there[: there.index(steps[-1])] if key in known]
    return known[earlier[-1]][1] if earlier else here[-1][1][1]


def _first_line(text: str, parent: Node, step: str) -> int:
    """Give the line where a thing begins, or the comment right above it."""
    line: int = dict(_parts(parent))[step][0].start_mark.line
    lines = lines_of(text)
    opening = lines[line][: parent.start_mark.column].strip()
    if opening not in ("", "-") or (opening and isinstance(parent, MappingNode)):
        raise _CannotError
    first = line
    while first and lines[first - 1].lstrip().startswith("#"):
        first -= 1
    return first


def _is_block(node: Node) -> bool:
    """Whether a value takes up whole lines, so that its marks say too little of where it ends."""
    if isinstance(node, CollectionNode):
        return not node.flow_style
    return isinstance(node, ScalarNode) and node.style in ("|", ">")


def _last_line(node: Node) -> int:
    """Give the last line that a value stands on; the marks of a block reach to the next thing."""
    if isinstance(node, CollectionNode) and _is_block(node) and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    if _is_block(node):
        raise _CannotError
    line: int = node.end_mark.line
    return line


def _moved(line: str, columns: int) -> str:
    if columns >= 0:
        return " " * columns + line if line.strip() else line
    if line[:-columns].strip():
        raise _CannotError
    return line[-columns:]
