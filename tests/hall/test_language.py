"""Language: both always there, and the right one chosen."""

import os
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from est_framework.errors import (
    EstError,
    ExitCode,
    IntegrityError,
    SurroundingsError,
    UsageError,
    what_stopped,
)
from est_framework.files import write_new
from est_framework.language import Text, choose_language, translator


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


def test_errors_carry_the_exit_code_and_the_built_in_they_are() -> None:
    words = Text("nej", "no")
    assert UsageError(words).exit_code is ExitCode.USAGE
    assert isinstance(UsageError(words), ValueError)
    assert SurroundingsError(words).exit_code is ExitCode.SURROUNDINGS
    assert isinstance(SurroundingsError(words), OSError)
    assert IntegrityError(words).exit_code is ExitCode.INTEGRITY
    assert EstError(words).said("sv") == "nej"


def test_an_error_keeps_both_languages_on_its_way_between_processes() -> None:
    error = pickle.loads(pickle.dumps(UsageError(Text("nej", "no"))))  # noqa: S301  # our own bytes
    assert (error.said("sv"), error.said("en")) == ("nej", "no")


@pytest.mark.parametrize("cause", [13, 28, 2, 30])
def test_what_stopped_the_system_is_said_in_swedish_and_in_its_own_words(cause: int) -> None:
    said = what_stopped(OSError(cause, os.strerror(cause)))
    assert said.en == os.strerror(cause)
    assert said.sv not in ("", said.en)


def test_an_unusual_cause_is_given_in_the_words_of_the_system() -> None:
    assert what_stopped(OSError("socket gone")) == Text("socket gone", "socket gone")


def test_no_message_shows_the_system_s_english_to_a_swede(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError) as stopped:
        write_new({tmp_path / ("a" * 300): b""}, overwrite=False)
    assert "name too long" not in stopped.value.said("sv")
    assert "namnet är för långt" in stopped.value.said("sv")
