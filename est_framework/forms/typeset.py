"""
Make a PDF of what is told as data, by a Typst template that says how it looks.

What it says goes to Typst as JSON, so that no wording is ever read as markup; no file beside the template is
read, no font but Typst's own is used, and the same data always gives the same bytes, on any machine. Tagged
as PDF/UA-1 asks (ISO 14289-1).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import orjson
import typst

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

_NOT_DRAWN = re.compile(
    "[^\n -~\u00a0-\u024f\u0370-\u03ff\u0400-\u045f\u2010-\u2026\u20ac\u2190-\u2193]"
)
"""What Typst's own fonts may have no picture of."""


def typeset(template: Path, told: Mapping[str, Any], made: datetime) -> bytes:
    """
    Give the PDF; equal data gives equal bytes.

    A sign that no font of Typst's can draw, such as a smiley in a name, is printed as an empty square.

    Args:
        template: The Typst file; it finds the data as JSON in `sys.inputs.told`.
        told: All that the PDF says, as plain data.
        made: The moment that the PDF says it was made at.
    """
    data = orjson.dumps(told).decode()
    try:
        return _compiled(template, data, made)
    except typst.TypstError as error:
        if "could not be displayed" not in error.message:
            raise
        return _compiled(template, _NOT_DRAWN.sub("\u25a1", data), made)


def _compiled(template: Path, data: str, made: datetime) -> bytes:
    content = _compiler(template).compile(
        format="pdf",
        sys_inputs={"told": data},
        pdf_standards="ua-1",
        timestamp=int(made.timestamp()),
    )
    if not isinstance(content, bytes):
        raise TypeError(type(content))
    return content


@cache
def _compiler(template: Path) -> typst.Compiler:
    """Give the compiler, which keeps its fonts and template from one PDF to the next."""
    return typst.Compiler(
        template,
        root=template.parent,
        font_paths=typst.Fonts(include_system_fonts=False),
        ignore_system_fonts=True,
    )
