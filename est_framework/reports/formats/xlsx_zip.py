"""
A workbook's parts, unpacked under guard: nothing is believed about sizes, names or XML before it is seen.

Source: ECMA-376 part 2 (the package); the limits are those of `source`.
"""

import io
import re
import struct
import zipfile
import zlib
from typing import Final, Self

from est_framework.findings import Finding, Place, Rule
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.reports.formats.source import MAX_MEMBERS, MAX_RATIO, MAX_UNPACKED, Source
from est_framework.reports.formats.text_format import other_format
from est_framework.reports.formats.xlsx_around import around_cells, texts_of
from est_framework.reports.formats.zip_around import (
    XML,
    begins_late,
    is_unseen,
    text_of_other,
    words_around,
)
from est_framework.reports.formats.zip_member import quickly_unpacked
from est_framework.reports.rules import (
    rep002_too_large,
    rep003_wrong_format,
    rep031_damaged_workbook,
    rep032_refused_content,
)

DAMAGED: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    ValueError,
    IndexError,
    KeyError,
)
"""What the standard library raises for a zip file that is not as it should be."""

_SMALL: Final = 1_000_000
_SYMLINK: Final = 0xA000
_EMBEDDED: Final = Text("en inbäddad fil eller kontroll", "an embedded file or control")
_REFUSED: Final = (
    (re.compile(r"vbaproject|macrosheets|vbadata", re.IGNORECASE), Text("makron", "macros")),
    (re.compile(r"/media/", re.IGNORECASE), Text("en bild", "a picture")),
    (re.compile(r"/embeddings/|/activex/|/ctrlprops/", re.IGNORECASE), _EMBEDDED),
    (
        re.compile(r"/externallinks/|/connections\.xml|/querytables/", re.IGNORECASE),
        Text("en länk till en annan fil eller källa", "a link to another file or source"),
    ),
    (
        re.compile(r"^/|\\|(^|/)\.\.(/|$)|^[a-z]:", re.IGNORECASE),
        Text("en del vars namn pekar ut ur filen", "a part whose name points out of the file"),
    ),
)
_DOCTYPE: Final = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_OTHER_ENCODING: Final = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")


class Refused(Exception):  # noqa: N818  # carries a finding up to the reader, no further
    """The workbook is not opened; says why."""

    def __init__(self, rule: Rule, file: str, at: str = "", **fields: object) -> None:
        super().__init__(rule.code)
        self.finding: Finding = rule.at(Place(gate.mask(file), gate.mask(at)), **fields)

    @classmethod
    def saying(cls, finding: Finding) -> Self:
        """Give one that says a finding that is made already."""
        refused = cls.__new__(cls, finding.code)
        refused.finding = finding
        return refused


def unpacked(source: Source) -> dict[str, bytes]:
    """
    Give the parts of a workbook by name.

    Raises:
        Refused: It is damaged, not a workbook, too large, or holds what is never opened.
    """
    if not source.content.startswith(b"PK"):
        if other := other_format(source):
            raise Refused.saying(other)
        raise Refused(rep031_damaged_workbook.RULE, source.name, seen=_NO_WORKBOOK)
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as file:
            if begins_late(file):
                raise Refused(rep031_damaged_workbook.RULE, source.name, seen=BEFORE)
            parts = _parts(file, source)
            if around := words_around(file, source.content):
                parts[_AROUND] = around.encode("utf-8", errors="replace")
    except DAMAGED:
        seen = Text("filen är skadad eller avklippt", "the file is damaged or cut off")
        raise Refused(rep031_damaged_workbook.RULE, source.name, seen=seen) from None
    _is_workbook(parts, source)
    return parts


BEFORE: Final = Text(
    "något annat före det som filen innehåller", "something else before what the file holds"
)
_AROUND: Final = "zip"
"""As what part the words around all parts are known."""
_NO_WORKBOOK: Final = Text("innehållet är ingen arbetsbok", "the content is no workbook")


def _parts(file: zipfile.ZipFile, source: Source) -> dict[str, bytes]:
    members = file.infolist()
    if len(members) > MAX_MEMBERS:
        what = Text("delar", "parts")
        raise Refused(rep002_too_large.RULE, source.name, most=MAX_MEMBERS, what=what)
    for member in members:
        _named_well(member, source)
    parts: dict[str, bytes] = {}
    left = MAX_UNPACKED
    for member in members:
        if member.filename in parts:
            seen = Text("samma del två gånger", "the same part twice")
            raise Refused(rep031_damaged_workbook.RULE, source.name, member.filename, seen=seen)
        try:
            content = read_member(file, member, left, source)
        except DAMAGED:
            seen = Text("en del är skadad", "a part is damaged")
            name = member.filename
            raise Refused(rep031_damaged_workbook.RULE, source.name, name, seen=seen) from None
        left -= len(content)
        _plain_xml(member.filename, content, source)
        if is_unseen(member.filename, content):
            name = member.filename
            raise Refused(rep032_refused_content.RULE, source.name, name, seen=_EMBEDDED)
        parts[member.filename] = content
    return parts


def _named_well(member: zipfile.ZipInfo, source: Source) -> None:
    for pattern, seen in _REFUSED:
        if pattern.search(member.filename):
            raise Refused(rep032_refused_content.RULE, source.name, member.filename, seen=seen)
    if is_link(member):
        seen = Text("en länk ut ur filen", "a link out of the file")
        raise Refused(rep032_refused_content.RULE, source.name, member.filename, seen=seen)


def is_link(member: zipfile.ZipInfo) -> bool:
    """Say whether a part is a symbolic link, as zip files made on Unix may hold."""
    return (member.external_attr >> 16) & 0xF000 == _SYMLINK


def read_member(file: zipfile.ZipFile, member: zipfile.ZipInfo, left: int, source: Source) -> bytes:
    """
    Unpack a part, counting what comes out: the size that the file states may be a lie.

    Raises:
        Refused: More comes out than `left`, or than a packed part of its size may hold.
    """
    most = min(left, max(_SMALL, member.compress_size * MAX_RATIO))
    content = quickly_unpacked(source.content, member, most)
    if content is None:
        with file.open(member) as packed:
            content = packed.read(most + 1)
    if len(content) > most:
        what = Text("byte uppackad", "bytes unpacked")
        raise Refused(rep002_too_large.RULE, source.name, member.filename, most=most, what=what)
    return content


def _plain_xml(name: str, content: bytes, source: Source) -> None:
    if not name.lower().endswith(XML):
        return
    has_definitions = b"!" in content and _DOCTYPE.search(content)
    if has_definitions or content[:4].startswith(_OTHER_ENCODING):
        seen = Text("XML med egna definitioner (DOCTYPE)", "XML with definitions (DOCTYPE)")
        raise Refused(rep032_refused_content.RULE, source.name, name, seen=seen)


def _is_workbook(parts: dict[str, bytes], source: Source) -> None:
    if b"opendocument" in parts.get("mimetype", b""):
        seen = Text("OpenDocument (.ods)", "OpenDocument (.ods)")
    elif b"purl.oclc.org/ooxml" in parts.get("xl/workbook.xml", b""):
        seen = Text("Strict Open XML", "Strict Open XML")
    elif "xl/workbook.xml" not in parts:
        seen = Text("en zip-fil som inte är en arbetsbok", "a zip file that is no workbook")
    else:
        return
    remedy = Text("Spara som Excel-arbetsbok (.xlsx).", "Save as Excel workbook (.xlsx).")
    raise Refused(rep003_wrong_format.RULE, source.name, seen=seen, remedy=remedy)


_NO_TEXTS: Final = re.compile(
    r"^xl/(worksheets/sheet|sharedStrings|styles|theme/|calcChain|tables/|metadata)|rels$|^\[Content"
)


def texts_beside(parts: dict[str, bytes]) -> dict[str, str]:
    """Give what stands beside the cells: comments, text boxes, document properties; by part."""
    found: dict[str, str] = {}
    for name, content in parts.items():
        if name.lower().endswith(XML) and not _NO_TEXTS.search(name):
            found |= {
                f"{name}!{ref}" if ref else name: text for ref, text in texts_of(content).items()
            }
        elif name.endswith(".rels") and b"External" in content:
            found[name] = content.decode("utf-8", errors="replace")
        elif text := text_of_other(name, content):
            found[name] = text
        elif around := around_cells(content):
            found[name] = around.decode("utf-8", errors="replace")
    return found
