"""
The one strict reader of YAML: plain data, and the line and column of every value.

YAML 1.2 without the parts that surprise or hurt: no anchors and aliases, no tags, no directives, no
merge keys, no key twice, one document, UTF-8, not large and not deep.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StringMark, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from est_framework.findings import Finding, Place, Severity
from est_framework.setup.rules import (
    set101_not_utf8,
    set102_byte_order_mark,
    set103_too_large,
    set104_broken_yaml,
    set105_refused_yaml,
    set106_key_twice,
    set107_not_one_document,
)
from est_framework.setup.yaml_quick import read_plain
from est_framework.setup.yaml_scalar import scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from est_framework.language import Text

LARGEST = 500_000
"""Bytes; the setup of a large city with hundreds of areas and actors is a tenth of it."""
DEEPEST = 12

Path = tuple[str | int, ...]
Mark = tuple[int, int]


@dataclass(frozen=True)
class YamlSource:
    """
    A YAML file as plain data that remembers where everything stood.

    Attributes:
        file: The file's name, as findings name it.
        data: The document as dicts, lists and scalars.
        values: Line and column of every value, by its path in the document.
        keys: Line and column of every key.
        raw: Every scalar as the user wrote it, without its quotes.
    """

    file: str
    data: dict[str, Any]
    values: Mapping[Path, Mark]
    keys: Mapping[Path, Mark]
    raw: Mapping[Path, str]

    def place(self, *path: str | int) -> Place:
        """Give the place of a value, or of the nearest thing around it that the file holds."""
        return self._place(path, self.values)

    def key_place(self, *path: str | int) -> Place:
        """Give the place of a key."""
        return self._place(path, self.keys)

    def _place(self, path: Path, marks: Mapping[Path, Mark]) -> Place:
        pointer = "".join(f"/{step}" for step in path)
        while path and path not in marks:
            path = path[:-1]
        line, column = marks.get(path, (1, 1))
        return Place(self.file, f"{line}:{column}", pointer)


@dataclass
class _Reading:
    file: str
    values: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    raw: dict[Path, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_yaml(content: bytes, file: str) -> tuple[YamlSource | None, list[Finding]]:
    """
    Read the bytes of a YAML file.

    Args:
        content: The bytes.
        file: The file's name, for the findings.

    Returns:
        The document, or None where it could not be read; and what there is to say about it.
    """
    if len(content) > LARGEST:
        rule = set103_too_large
        return None, [rule.RULE.at(Place(file), what=rule.BYTES, limit=LARGEST)]
    findings: list[Finding] = []
    text = _decoded(content, file, findings)
    if text is None:
        return None, findings
    if plain := read_plain(text, DEEPEST):
        return YamlSource(file, plain.data, plain.values, plain.keys, plain.raw), findings
    node = _composed(text, file, findings)
    if node is None:
        return None, findings
    reading = _Reading(file, findings=findings)
    data = _built(node, (), reading)
    if _stops(reading.findings):
        return None, reading.findings
    return YamlSource(file, data, reading.values, reading.keys, reading.raw), reading.findings


def _stops(findings: list[Finding]) -> bool:
    return any(f.severity is Severity.ERROR for f in findings)


def _composed(text: str, file: str, findings: list[Finding]) -> MappingNode | None:
    try:
        findings.extend(_refused(text, file))
        if _stops(findings):
            return None
        node = YAML(typ="safe", pure=True).compose(text)
    except YAMLError as error:
        findings.append(_broken(error, file))
        return None
    if isinstance(node, MappingNode):
        return node
    rule = set107_not_one_document
    seen = rule.EMPTY if node is None else rule.NO_KEYS
    findings.append(rule.RULE.at(Place(file, "1:1"), seen=seen))
    return None


def _decoded(content: bytes, file: str, findings: list[Finding]) -> str | None:
    if content.startswith(b"\xef\xbb\xbf"):
        findings.append(set102_byte_order_mark.RULE.at(Place(file, "1:1")))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - before.rfind(b"\n")
        place = Place(file, f"{line}:{column}")
        findings.append(set101_not_utf8.RULE.at(place, byte=f"{content[error.start]:02X}"))
        return None


def _refused(text: str, file: str) -> Iterator[Finding]:
    depth = documents = 0
    for event in YAML(typ="safe", pure=True).parse(text):
        depth += isinstance(event, MappingStartEvent | SequenceStartEvent)
        depth -= isinstance(event, MappingEndEvent | SequenceEndEvent)
        place = Place(file, _at(event.start_mark))
        if depth > DEEPEST:
            rule = set103_too_large
            yield rule.RULE.at(place, what=rule.LEVELS, limit=DEEPEST)
            return
        if isinstance(event, DocumentStartEvent):
            documents += 1
            if documents > 1:
                seen = set107_not_one_document.SEVERAL
                yield set107_not_one_document.RULE.at(place, seen=seen)
                return
        if what := _refused_part(event):
            yield set105_refused_yaml.RULE.at(place, what=what)


def _refused_part(event: Event) -> Text | None:
    if isinstance(event, DocumentStartEvent):
        return set105_refused_yaml.DIRECTIVE if event.version or event.tags else None
    if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
        return set105_refused_yaml.ANCHOR
    return set105_refused_yaml.TAG if getattr(event, "tag", None) else None


def _broken(error: YAMLError, file: str) -> Finding:
    if not isinstance(error, MarkedYAMLError):
        return set104_broken_yaml.RULE.at(Place(file), cause=set104_broken_yaml.CONTROL)
    mark = error.problem_mark or error.context_mark
    cause = set104_broken_yaml.cause(error.problem or "", error.context or "")
    return set104_broken_yaml.RULE.at(Place(file, _at(mark)), cause=cause)


def _at(mark: StringMark | None) -> str:
    return f"{mark.line + 1}:{mark.column + 1}" if mark else ""


def _built(node: Node, path: Path, reading: _Reading) -> Any:  # noqa: ANN401  # YAML holds anything
    mark = (node.start_mark.line + 1, node.start_mark.column + 1)
    empty = isinstance(node, ScalarNode) and not node.value
    reading.values[path] = reading.keys.get(path, mark) if empty else mark
    if isinstance(node, MappingNode):
        return _built_mapping(node, path, reading)
    if isinstance(node, SequenceNode):
        return [_built(item, (*path, i), reading) for i, item in enumerate(node.value)]
    text = str(node.value)
    reading.raw[path] = text
    return scalar(text, node.tag or "")


def _built_mapping(node: MappingNode, path: Path, reading: _Reading) -> dict[str, Any]:
    built: dict[str, Any] = {}
    for key, value in node.value:
        mark = (key.start_mark.line + 1, key.start_mark.column + 1)
        place = Place(reading.file, f"{mark[0]}:{mark[1]}")
        if not isinstance(key, ScalarNode):
            what = set105_refused_yaml.KEY
            reading.findings.append(set105_refused_yaml.RULE.at(place, what=what))
            continue
        inner = (*path, key.value)
        if (key.tag or "").endswith(":merge"):
            what = set105_refused_yaml.MERGE
            reading.findings.append(set105_refused_yaml.RULE.at(place, what=what))
        elif key.value in built:
            line = reading.keys[inner][0]
            reading.findings.append(set106_key_twice.RULE.at(place, key=key.value, line=line))
        else:
            reading.keys[inner] = mark
            built[key.value] = _built(value, inner, reading)
    return built
