"""Language: both always there, and the right one chosen."""

import gettext
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from est_framework.errors import EstError, ExitCode, IntegrityError, SurroundingsError, UsageError
from est_framework.language import LOCALE_FOLDER, Text, choose_language, translator

CATALOGUES = sorted(LOCALE_FOLDER.glob("sv/LC_MESSAGES/*.po"))


@pytest.mark.parametrize(
    "given_text", [{"sv": "a"}, {"sv": "a", "en": ""}, {"sv": "a", "en": "b", "no": "c"}]
)
def test_a_text_without_both_languages_is_refused(given_text: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Text).validate_python(given_text)


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        (["en"], "en"),
        ([None, "sv_SE.UTF-8"], "sv"),
        (["C.UTF-8"], "sv"),
        (["de", "en-GB"], "en"),
        ([], "sv"),
    ],
)
def test_the_first_wish_that_we_speak_is_followed(wishes: list[str | None], language: str) -> None:
    assert choose_language(*wishes) == language


@given(st.text())
def test_english_comes_back_unchanged(words: str) -> None:
    assert translator("en", "cli")(words or "x") == (words or "x")


@pytest.mark.parametrize("po", CATALOGUES, ids=lambda p: p.stem)
def test_every_word_of_a_room_is_translated_and_compiled(po: Path) -> None:
    with po.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    text = po.read_text(encoding="utf-8")
    assert "#, fuzzy" not in text.split("\n\n", 1)[-1]
    empty = re.findall(r'msgid "(.+)"\nmsgstr ""\n(?!")', text)
    assert not empty, f"not translated in {po.name}: {empty}"
    assert len(compiled._catalog) > 1  # type: ignore[attr-defined]


def test_errors_carry_the_exit_code_and_the_built_in_they_are() -> None:
    words = Text("nej", "no")
    assert UsageError(words).exit_code is ExitCode.USAGE
    assert isinstance(UsageError(words), ValueError)
    assert SurroundingsError(words).exit_code is ExitCode.SURROUNDINGS
    assert isinstance(SurroundingsError(words), OSError)
    assert IntegrityError(words).exit_code is ExitCode.INTEGRITY
    assert EstError(words).said("sv") == "nej"
