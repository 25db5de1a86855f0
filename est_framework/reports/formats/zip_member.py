"""
A part of a zip file, unpacked straight from the file's bytes where all is as it should be.

The standard library goes through a file within the file, piece by piece, and spends more on that than
on unpacking the small parts of a workbook. Whatever is unusual, too large or wrong is left to it.
Styles, themes and lists of choices are packed alike in all workbooks of a form: what short ones hold
is kept for the next.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from functools import lru_cache
from typing import Final

_HEADER: Final = struct.Struct("<4s2xHH16xHH")
"""Of a member where it begins: signature, flags, method, how long its name and its extra fields are."""
_BEGINS: Final = b"PK\x03\x04"
_USUAL_FLAGS: Final = 0x080E
"""How hard it was packed, whether its size stands behind it, and that its name is UTF-8."""

_KEPT: Final = 128
_SHORT: Final = 100_000
"""So many bytes, packed and unpacked, a part may be of that is kept."""


def quickly_unpacked(content: bytes, member: zipfile.ZipInfo, most: int) -> bytes | None:
    """
    Give what a member holds; None where the standard library has to say what it is, or what is wrong.

    Args:
        content: The bytes of the zip file.
        member: What the directory of the zip file says of the member.
        most: How many bytes may come out.
    """
    at = member.header_offset
    if not 0 <= at <= len(content) - _HEADER.size or member.flag_bits & ~_USUAL_FLAGS:
        return None
    begins, flags, method, name, extra = _HEADER.unpack_from(content, at)
    start = at + _HEADER.size + name
    said = content[at + _HEADER.size : start]
    if begins != _BEGINS or flags != member.flag_bits or said != member.filename.encode():
        return None
    if method != member.compress_type or method != zipfile.ZIP_DEFLATED or not said.isascii():
        return None
    start += extra
    packed = content[start : start + member.compress_size]
    size = member.file_size
    if size > most:
        return None
    is_short = size <= _SHORT and len(packed) <= _SHORT
    found, checked = _inflated(packed, size) if is_short else _inflated.__wrapped__(packed, size)
    return found if checked == member.CRC else None


@lru_cache(_KEPT)
def _inflated(packed: bytes, size: int) -> tuple[bytes | None, int]:
    """Give what was packed, if it is of that size and nothing is wrong with it, and its checksum."""
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        found = unpacking.decompress(packed, size + 1)
    except zlib.error:
        return None, 0
    return (found, zlib.crc32(found)) if unpacking.eof and len(found) == size else (None, 0)
