"""
A strict JSON scanner that remembers where every value stands.

Slower than the fast reader, so it is only asked when something has to be said about a document: it
gives the value, the offset of every value by JSON pointer, and what is wrong with the text.
Source: RFC 8259, RFC 6901.
"""

import json
import math
import re
from dataclasses import dataclass, field
from json.decoder import scanstring  # type: ignore[attr-defined]  # public, but not in the stubs
from typing import Any, Final

from est_framework.findings import Rule
from est_framework.language import Text
from est_framework.reports.formats.source import MAX_DEPTH
from est_framework.reports.rules import (
    rep006_json_syntax,
    rep007_cut_off,
    rep008_duplicate_key,
    rep009_number_out_of_range,
    rep010_number_normalised,
    rep011_too_deep,
    rep012_unusable_character,
)

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_NUMBER: Final = re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_WORDS: Final = {"true": True, "false": False, "null": None}
_NOT_NUMBERS: Final = ("NaN", "Infinity", "-Infinity")
EXPECTED: Final = {
    "field_name": Text("ett fältnamn inom citattecken", "a quoted field name"),
    "value": Text("ett värde", "a value"),
    "no_comment": Text("ett värde; JSON har inga kommentarer", "a value; JSON has no comments"),
    "quote": Text("”", "”"),
    "escape": Text(
        "en giltig teckenkod efter omvänt snedstreck", "a valid escape after the backslash"
    ),
    "colon": Text("kolon", "colon"),
    "comma_or_bracket": Text("komma eller ]", "comma or ]"),
    "comma_or_brace": Text("komma eller }", "comma or }"),
    "end": Text(
        "att filen slutar efter rapporten; flera rapporter skrivs som en lista, eller en "
        "per rad i en .ndjson-fil (NDJSON)",
        "the file to end after the report; several reports are written as a list, or one "
        "on each line of an .ndjson file (NDJSON)",
    ),
}
"""What was due where something else stands, in words."""
_LONGEST_NUMBER: Final = 40
_SAFE_INTEGER: Final = 2**53


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say about the text: the rule, where, and what the rule's words ask for."""

    rule: Rule
    offset: int
    pointer: str
    fields: dict[str, object]


@dataclass
class Scan:
    """What became of a text: its value, where everything stands, and what there is to say."""

    value: Any = None
    offsets: dict[str, int] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    broken: bool = False


class _Stop(Exception):  # noqa: N818  # no error: it ends the scan, the remark says why
    """The text cannot be read past this point."""


def scan_json(text: str) -> Scan:
    """Read a JSON text strictly; whatever is wrong becomes a remark, never an exception."""
    scanner = _Scanner(text)
    try:
        end = scanner.space(0)
        scanner.scan.value, end = scanner.value(end, "", 0)
        end = scanner.space(end)
        if end < len(text):
            scanner.after(end)
    except _Stop:
        scanner.scan.broken = True
        scanner.scan.value = None
    return scanner.scan


def pointer_part(key: str) -> str:
    """Write a key as one part of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1") if "~" in key or "/" in key else key


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.scan = Scan()

    def say(self, rule: Rule, offset: int, pointer: str, **fields: object) -> None:
        self.scan.remarks.append(Remark(rule, offset, pointer, fields))

    def stop(self, offset: int, pointer: str, expected: Text) -> _Stop:
        """Say what stands where something else was due, and give the exception that ends the scan."""
        if offset >= len(self.text):
            self.say(rep007_cut_off.RULE, len(self.text), pointer)
        else:
            # One character only: more could be part of something that must not be shown.
            seen = self.text[offset]
            self.say(rep006_json_syntax.RULE, offset, pointer, seen=seen, expected=expected)
        return _Stop()

    def space(self, offset: int) -> int:
        match = _SPACE.match(self.text, offset)
        return match.end() if match else offset

    def after(self, offset: int) -> None:
        """Say that something stands after the document."""
        self.scan.broken = True
        self.scan.value = None
        raise self.stop(offset, "", EXPECTED["end"])

    def value(self, at: int, pointer: str, depth: int) -> tuple[Any, int]:
        self.scan.offsets[pointer] = at
        first = self.text[at : at + 1]
        if first == '"':
            return self.string(at, pointer)
        if first in ("{", "["):
            if depth >= MAX_DEPTH:
                self.say(rep011_too_deep.RULE, at, "", most=MAX_DEPTH)
                raise _Stop
            read = self.object if first == "{" else self.array
            return read(at, pointer, depth)
        for word, meaning in _WORDS.items():
            if self.text.startswith(word, at):
                return meaning, at + len(word)
        for word in _NOT_NUMBERS:
            if self.text.startswith(word, at):
                self.say(rep009_number_out_of_range.RULE, at, pointer, seen=word)
                return None, at + len(word)
        return self.number(at, pointer)

    def number(self, at: int, pointer: str) -> tuple[Any, int]:
        match = _NUMBER.match(self.text, at)
        if match is None:
            word = EXPECTED["value"]
            if self.text.startswith(("//", "/*", "#"), at):
                word = EXPECTED["no_comment"]
            raise self.stop(at, pointer, word)
        written, end = match[0], match.end()
        if len(written) > _LONGEST_NUMBER:
            self.say(rep009_number_out_of_range.RULE, at, pointer, seen=written)
            return None, end
        whole = int(match[1]) if match[2] is None and match[3] is None else None
        number = float(written)
        if math.isinf(number) or abs(number) > _SAFE_INTEGER or (number == 0 and match[3]):
            self.say(rep009_number_out_of_range.RULE, at, pointer, seen=written)
            return None, end
        if whole is not None:
            return whole, end
        if number.is_integer():
            self.say(rep010_number_normalised.RULE, at, pointer, seen=written, number=int(number))
            return int(number), end
        return number, end

    def string(self, at: int, pointer: str) -> tuple[str, int]:
        try:
            text, end = scanstring(self.text, at + 1)
        except json.JSONDecodeError as error:
            if error.msg.startswith("Unterminated"):
                raise self.stop(len(self.text), pointer, EXPECTED["quote"]) from None
            if error.msg.startswith("Invalid control"):
                sign = f"U+{ord(self.text[error.pos]):04X}"
                self.say(rep012_unusable_character.RULE, error.pos, pointer, seen=sign)
                raise _Stop from None
            raise self.stop(error.pos, pointer, EXPECTED["escape"]) from None
        bad = unusable(text)
        if bad:
            self.say(rep012_unusable_character.RULE, at, pointer, seen=f"U+{ord(bad):04X}")
            text = _UNUSABLE.sub("\ufffd", text)
        return text, end

    def array(self, at: int, pointer: str, depth: int) -> tuple[list[Any], int]:
        found: list[Any] = []
        end = self.space(at + 1)
        if self.text.startswith("]", end):
            return found, end + 1
        while True:
            value, end = self.value(end, f"{pointer}/{len(found)}", depth + 1)
            found.append(value)
            end = self.space(end)
            if self.text.startswith("]", end):
                return found, end + 1
            end = self.space(self.expect(",", end, pointer, EXPECTED["comma_or_bracket"]))

    def object(self, at: int, pointer: str, depth: int) -> tuple[dict[str, Any], int]:
        found: dict[str, Any] = {}
        end = self.space(at + 1)
        if self.text.startswith("}", end):
            return found, end + 1
        while True:
            key_at = self.expect('"', end, pointer, EXPECTED["field_name"])
            key, end = self.string(key_at - 1, pointer)
            below = f"{pointer}/{pointer_part(key)}"
            end = self.space(self.expect(":", self.space(end), below, EXPECTED["colon"]))
            if key in found:
                self.say(rep008_duplicate_key.RULE, key_at - 1, below, field=key)
            found[key], end = self.value(end, below, depth + 1)
            end = self.space(end)
            if self.text.startswith("}", end):
                return found, end + 1
            end = self.space(self.expect(",", end, pointer, EXPECTED["comma_or_brace"]))

    def expect(self, sign: str, at: int, pointer: str, expected: Text) -> int:
        if not self.text.startswith(sign, at):
            raise self.stop(at, pointer, expected)
        return at + 1


_UNUSABLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ufff9-\uffff\ud800-\udfff]"
)


def unusable(text: str) -> str:
    """
    Give the first character that may not stand in a report, or nothing.

    Control characters cannot be kept by every store; direction characters make a text read as
    something else than it is (Unicode UTS 55). Line ends and tabs are fine.
    """
    if text.isprintable():
        return ""
    match = _UNUSABLE.search(text)
    return match[0] if match else ""
