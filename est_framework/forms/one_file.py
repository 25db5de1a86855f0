"""
A page with a script of its own as one file: its style and script are let in by their hashes, nothing else.

So it works without network and without a server, and cannot send anything anywhere.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

_FORM = Path(__file__).parent / "page"


def one_file(template: Path, *, style: str, script: str, data: object, **fields: Any) -> str:  # noqa: ANN401  # what a template shows
    """
    Make a page from a template that places `policy`, `style`, `script` and `data`.

    Args:
        template: The template; those beside it may be used by it.
        style: The only style sheet.
        script: The only script.
        data: What the script needs to know, as plain data.
        fields: What else the template shows; text is escaped.

    Returns:
        One whole HTML document.
    """
    return (
        _environment(template.parent)
        .get_template(template.name)
        .render(
            **fields,
            policy=_policy(style, script),
            # The package's own files and a JSON text without "<": nothing here comes from a setup raw.
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            data=Markup(_json(data)),  # noqa: S704
        )
    )


def form_part(name: str) -> str:
    """Give a part of the web form that other pages share, such as `gate.js`, or its style `form.css`."""
    return part(_FORM, name)


def part(folder: Path, name: str) -> str:
    """Give a style or script of a page."""
    return (folder / name).read_text(encoding="utf-8")


@cache
def _environment(folder: Path) -> SandboxedEnvironment:
    """Give the templates of a folder, which are compiled once and not for each page."""
    return SandboxedEnvironment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        loader=FileSystemLoader(folder),
        keep_trailing_newline=True,
    )


def _policy(style: str, script: str) -> str:
    def digest(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return (
        f"default-src 'none'; script-src {digest(script)}; style-src {digest(style)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _json(value: object) -> str:
    """Give plain data as JSON that may stand in a page: it holds no `<`."""
    return orjson.dumps(value).decode().replace("<", "\\u003c")
