"""Every word that the tool says has its Swedish, in the catalogue of the room that says it."""

from __future__ import annotations

import pytest
from said_words import (
    CATALOGUES,
    ROOMS,
    catalogue,
    compiled,
    said,
    spoken_by,
    untranslated,
    unwhole,
)


@pytest.mark.parametrize("room", ROOMS)
def test_every_word_of_a_room_has_swedish_and_no_swedish_is_left_over(room: str) -> None:
    assert untranslated(said(room), catalogue(room)) == [], f"{room}.po"


@pytest.mark.parametrize("room", ROOMS)
def test_translations_are_whole_and_have_the_same_places_to_fill(room: str) -> None:
    assert unwhole(catalogue(room)) == []


@pytest.mark.parametrize("room", [*ROOMS, "messages"])
def test_the_compiled_catalogue_says_what_the_written_one_says(room: str) -> None:
    kept = spoken_by((CATALOGUES / f"{room}.mo").read_bytes())
    assert kept == compiled(catalogue(room)), f"run: pybabel compile -i {room}.po -o {room}.mo"
