"""Every word that the tool says has its Swedish, in the catalogue of the room that says it."""

from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
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


@pytest.mark.parametrize("room", ROOMS)
def test_every_word_of_a_room_has_swedish_and_no_swedish_is_left_over(room: str) -> None:
    known = {message.id for message in catalogue(room) if message.id}
    spoken = said(room)
    assert spoken - known == set(), f"say these in {room}.po"
    assert known - spoken == set(), f"nobody says these in {room}; remove them from {room}.po"


@pytest.mark.parametrize("room", ROOMS)
def test_translations_are_whole_and_have_the_same_places_to_fill(room: str) -> None:
    for message in catalogue(room):
        if message.id:
            assert message.string, message.id
            assert not message.fuzzy, message.id
            places = [sorted(re.findall(r"{\w*}", t)) for t in (message.id, message.string)]
            assert places[0] == places[1], message.id


@pytest.mark.parametrize("room", [*ROOMS, "messages"])
def test_the_compiled_catalogue_says_what_the_written_one_says(room: str, tmp_path: Path) -> None:
    with (tmp_path / "again.mo").open("wb") as file:
        write_mo(file, catalogue(room))
    with (
        (tmp_path / "again.mo").open("rb") as again,
        (CATALOGUES / f"{room}.mo").open("rb") as kept,
    ):
        texts = [gettext.GNUTranslations(f)._catalog for f in (kept, again)]  # type: ignore[attr-defined]
    for text in texts:
        text.pop("")
    assert texts[0] == texts[1], f"run: pybabel compile -i {room}.po -o {room}.mo"
