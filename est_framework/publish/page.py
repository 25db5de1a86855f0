"""The shell of every page we publish: one file, nothing fetched, nothing run, safe whatever a report says."""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from est_framework.language import Language, translator

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEMPLATES = Path(__file__).parent / "pages"
_BREAKS = "\n\t"
_JOINERS = "\u200c\u200d\u00ad"
"""Format characters that writing systems and emoji need, and that cannot turn text around."""


def whole_page(
    template: str, *, language: Language, style: str, fields: Mapping[str, object]
) -> str:
    """
    Make one self-contained page from a template that extends `shell.html`.

    Args:
        template: Name of the template in `publish/pages`.
        language: The language that `_` in the template speaks, and that the page says it is in.
        style: The page's only style sheet; the content policy lets in no other.
        fields: What the template shows. Text is escaped; `Markup` is trusted.

    Returns:
        A whole HTML document that fetches nothing: its content policy names the style by its hash.
    """
    style = f"\n{style.strip()}\n"
    return (
        _environment(language)
        .get_template(template)
        .render(**fields, language=language, style=Markup(style), policy=content_policy(style))  # noqa: S704  # ours, no reader's words
    )


def content_policy(style: str) -> str:
    """Give the content policy that lets in one style sheet, known by its sha256, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def style_sheet(name: str) -> str:
    """Read one of the style sheets in `publish/pages`."""
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def css_string(text: str) -> str:
    """Write a text as a CSS string that cannot end the string, the rule or the style element."""
    return '"' + "".join(c if c.isalnum() else f"\\{ord(c):06x}" for c in plain(text)) + '"'


def plain(text: str) -> str:
    r"""
    Show characters that would turn text around, hide it or break the page by their number, `\u202e`.

    Line breaks stay, and so do the joiners that some scripts and emoji need.
    """
    return "".join(c if _harmless(c) else f"\\u{ord(c):04x}" for c in text)


def _harmless(character: str) -> bool:
    if character in _BREAKS or character in _JOINERS:
        return True
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Cn", "Zl", "Zp")


def _made_plain(value: object) -> object:
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _environment(language: Language) -> SandboxedEnvironment:
    environment = SandboxedEnvironment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_made_plain,
    )
    environment.globals["_"] = translator(language, "publish")
    return environment
