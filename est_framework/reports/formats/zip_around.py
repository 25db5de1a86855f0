"""
What stands in a zip file where nobody looks: comments, bytes after its end, files within a workbook.

What is seen by nobody who opens the file is scanned for persons all the same, or refused.
"""

from __future__ import annotations

import re
import zipfile
from typing import Final

from est_framework.reports.formats.text_format import looks_binary, whole_text

XML: Final = (".xml", ".rels", ".vml")
"""How the parts of a workbook are named that are read as XML."""
_FILES: Final = (
    *(b"PK\x03\x04", b"MZ", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf"),
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8"),
)
"""How files begin that may stand within another one."""
_DATA_MODEL: Final = "xl/model/"
"""Where Excel keeps whole tables that a pivot table was made of, packed."""
_OF_PROGRAMS: Final = re.compile(r"docProps/thumbnail\.|xl/printerSettings/", re.IGNORECASE)
"""What Excel itself puts beside the XML: a small picture of the first page, and what a printer is told."""
_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22


def begins_late(file: zipfile.ZipFile) -> bool:
    """
    Say whether something stands before the first thing that a zip file holds.

    Two files that were joined look so: the last one is opened, and nobody sees the one before it.
    """
    offsets = [info.header_offset for info in file.infolist()]
    return bool(offsets) and min(offsets) > 0


def words_around(file: zipfile.ZipFile, content: bytes) -> str:
    """Give the comments of a zip file and what stands after its end, for the personal-data gate."""
    after = content[content.rfind(_END) + _END_SIZE :]
    comments = [info.comment for info in file.infolist() if info.comment]
    return whole_text(b"\n".join([*comments, after])).strip()


def is_unseen(name: str, content: bytes) -> bool:
    """Say whether a part of a workbook is a file of its own, or the data behind a pivot table."""
    if name.lower().endswith(XML) or _OF_PROGRAMS.match(name):
        return False
    return content.startswith(_FILES) or name.lower().startswith(_DATA_MODEL)


def text_of_other(name: str, content: bytes) -> str:
    """Give the letters of a part of a workbook that is no XML; empty where it has none."""
    if name.lower().endswith(XML) or _OF_PROGRAMS.match(name) or looks_binary(content):
        return ""
    return whole_text(content)
