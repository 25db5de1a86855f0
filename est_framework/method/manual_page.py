"""A page of the manual as the coupling sees it: front matter, headings, anchors, sentences and norms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from est_framework.language import Language

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
_NORMATIVE = re.compile(r"^normative:[ \t]*(true|false)[ \t]*$", re.MULTILINE)
_CODE = re.compile(r"^[ \t]*(`{3,}|~{3,})")
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*)$")
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+")
_ATTRIBUTES = re.compile(r"\{:?[ \t]*((?:[#.][\w-]+[ \t]*)+)\}[ \t]*$")
_ANCHOR = re.compile(r"\{:?[^{}]*?#([\w-]+)[^{}]*\}")
_ID = re.compile(r"#([\w-]+)")
_HTML_ID = re.compile(r"<\w+[^>]*\sid=\"([^\"]+)\"")
_CODE_SPAN = re.compile(r"`+([^`]*)`+")
_SOURCES = re.compile(r"\[[A-Z][A-Z0-9-]*(?:, [A-Z][A-Z0-9-]*)*\]")
_MENTIONED = re.compile(r"[”“\"]\w+(?: \w+)?[”\"]|(?<=\|)\s*\w+\s*(?=\|)")
"""A word or two in quotes, or alone in a cell: named, not used."""
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_UNDERLINED = re.compile(r"(?<!\w)(_{1,2})(?=\S)(.+?)(?<=\S)\1(?!\w)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!<>|-])")


@dataclass(frozen=True, slots=True)
class Heading:
    """
    A heading.

    Attributes:
        level: 1 is the page's own.
        anchor: The id that it was given; empty where it was given none.
        line: Where it stands.
        generated: Whether it stands in a generated region.
    """

    level: int
    anchor: str
    line: int
    generated: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """
    A paragraph, a list item or a row of a table that people wrote.

    Attributes:
        line: Where it begins.
        text: As written, without the mark of a list.
        norm: The id of the norm that it is; empty where it is none.
        norm_line: Where that id stands.
    """

    line: int
    text: str
    norm: str = ""
    norm_line: int = 0

    @property
    def words(self) -> str:
        """The text as it is read: Markdown's own signs taken away."""
        return plain(self.text)

    @property
    def said(self) -> str:
        """The text without what is only named: what stands in code, a word in quotes or alone in a cell."""
        used = _MENTIONED.sub("", _CODE_SPAN.sub("", self.text))
        return plain(_SOURCES.sub("", used))


@dataclass(frozen=True, slots=True)
class Page:
    """
    One page in one language.

    Attributes:
        language: Swedish or English.
        name: Its path below the language's folder: `week/report.md`.
        normative: What the front matter says; None where it says nothing.
        headings: All headings in order.
        anchors: Every id given by hand, on headings or elsewhere.
        blocks: What people wrote outside headings, code and generated regions.
    """

    language: Language
    name: str
    normative: bool | None
    headings: tuple[Heading, ...]
    anchors: frozenset[str]
    blocks: tuple[Block, ...]


def plain(text: str) -> str:
    """Take Markdown's links, emphasis, code signs and escapes away, and every line end."""
    text = _LINK.sub(r"\1", text)
    text = _CODE_SPAN.sub(r"\1", text)
    text = _UNDERLINED.sub(r"\2", _EMPHASIS.sub(r"\2", text))
    return " ".join(_ESCAPED.sub(r"\1", text).split())


def read_page(text: str, language: Language, name: str) -> Page:
    """Read one page, line by line, once."""
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    said = _NORMATIVE.search(front[1]) if front else None
    reader = _Reader()
    skipped = front[0].count("\n") + 1 if front else 0
    for number, line in enumerate(text.split("\n")[skipped:], start=skipped + 1):
        reader.take(number, line)
    reader.end_block()
    return Page(
        language,
        name,
        None if said is None else said[1] == "true",
        tuple(reader.headings),
        frozenset(reader.anchors),
        tuple(reader.blocks),
    )


@dataclass(slots=True)
class _Reader:
    """What was read so far, and what the next line continues."""

    headings: list[Heading] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    blocks: list[Block] = field(default_factory=list)
    code: str = ""
    comment: bool = False
    generated: bool = False
    start: int = 0
    lines: list[str] = field(default_factory=list)

    def take(self, number: int, line: str) -> None:
        if self.code:
            if line.strip().startswith(self.code) and not line.strip().strip(self.code[0]):
                self.code = ""
        elif fence := _CODE.match(line):
            self.end_block()
            self.code = fence[1]
        elif self.comment or line.lstrip().startswith("<!--"):
            self._comment(line)
        elif not line.strip():
            self.end_block()
        else:
            self._text(number, line)

    def end_block(self, norm: str = "", line: int = 0) -> None:
        if self.lines:
            self.blocks.append(Block(self.start, "\n".join(self.lines), norm, line))
            self.lines = []

    def _comment(self, line: str) -> None:
        self.end_block()
        self.comment = "-->" not in line
        if "est:begin" in line:
            self.generated = True
        elif "est:end" in line:
            self.generated = False

    def _text(self, number: int, line: str) -> None:
        if "id=" in line:
            self.anchors.update(_HTML_ID.findall(line))
        attributes = None
        if "{" in line:
            self.anchors.update(_ANCHOR.findall(line))
            attributes = _ATTRIBUTES.search(line)
        ids = _ID.findall(attributes[1]) if attributes else []
        if attributes:
            line = line[: attributes.start()]
        if heading := _HEADING.match(line):
            self.end_block()
            anchor = ids[0] if ids else ""
            self.headings.append(Heading(len(heading[1]), anchor, number, self.generated))
        elif not self.generated:
            self._add(number, line)
            if attributes:
                is_norm = ".norm" in attributes[1].split()
                self.end_block(ids[0] if is_norm and ids else "", number)

    def _add(self, number: int, line: str) -> None:
        item = _ITEM.match(line)
        if item or line.lstrip().startswith("|"):
            self.end_block()
        if not self.lines:
            self.start = number
        if words := (line[item.end() :] if item else line).strip():
            self.lines.append(words)
