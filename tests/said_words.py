"""Every word that a room says, and what its catalogue lacks: read from code, pages and catalogues."""

from __future__ import annotations

import ast
import gettext
import io
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import est_framework
from est_framework.cli.describe import english_texts
from est_framework.language import LOCALE_FOLDER

PACKAGE = Path(est_framework.__file__).parent
CATALOGUES = LOCALE_FOLDER / "sv" / "LC_MESSAGES"
ROOMS = sorted(po.stem for po in CATALOGUES.glob("*.po") if po.stem != "messages")


def said_in_code(room: str) -> Iterator[str]:
    """The words in `_("…")` and `talk.words("…")`, within f-strings too, and in the room's pages."""
    for file in sorted((PACKAGE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in ("_", "words", "say") and isinstance(node.args[0].value, str):
                    yield node.args[0].value
    for _file, _line, words, _comments, _context in extract_from_dir(
        PACKAGE / room, [("**.html", "jinja2"), ("**.jinja", "jinja2")], keywords={"_": None}
    ):
        yield words if isinstance(words, str) else words[0]


def said(room: str) -> set[str]:
    words = set(said_in_code(room))
    return words | set(english_texts()) if room == "cli" else words


def catalogue(room: str) -> Catalog:
    with (CATALOGUES / f"{room}.po").open("rb") as file:
        return read_po(file)


def untranslated(spoken: Collection[str], written: Catalog) -> list[str]:
    """Words that are said but not in the catalogue, and those in it that nobody says."""
    known = {message.id for message in written if message.id}
    return [
        *(f"say this in the catalogue: {words}" for words in sorted(set(spoken) - known)),
        *(f"nobody says this: {words}" for words in sorted(known - set(spoken))),
    ]


def unwhole(written: Catalog) -> list[str]:
    """Messages without a translation, with an uncertain one, or with other places to fill in it."""
    faults = []
    for message in written:
        if message.id:
            places = [sorted(re.findall(r"{\w*}", t)) for t in (message.id, message.string)]
            if not message.string or message.fuzzy or places[0] != places[1]:
                faults.append(message.id)
    return faults


def compiled(written: Catalog) -> dict[str, str]:
    """What the compiled form of a written catalogue says."""
    file = io.BytesIO()
    write_mo(file, written)
    return spoken_by(file.getvalue())


def spoken_by(content: bytes) -> dict[str, str]:
    """What a compiled catalogue says, without its header."""
    texts = dict(gettext.GNUTranslations(io.BytesIO(content))._catalog)  # type: ignore[attr-defined]
    texts.pop("", None)
    return texts
