"""The picture as PDF: tagged, in the page's language, on few pages, safe whatever a report says."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from made_pictures import (
    rich_levels,
    rich_local,
    rich_picture,
    small_decided,
    small_levels,
    small_measures,
    small_picture,
)
from pypdf import PdfReader

from est_framework.analysis.models import AgainstUsual
from est_framework.language import LANGUAGES, Language
from est_framework.periods import Period
from est_framework.publish.picture.pdf import picture_pdf
from est_framework.publish.picture.pdf_words import MOST_EVENTS
from est_framework.publish.picture.tables.made import Told
from est_framework.setup.local import LocalEst
from est_framework.setup.map_places import MapPlace

MARKUP = '#eval("1+1") *bold* @ref <label> $x$ = heading \\ \U0001f600'


def told(local: LocalEst, language: Language = "sv") -> Told:
    picture = small_picture()
    usual = AgainstUsual(period=picture.period, judged=0, by_chance=0, lines=())
    return Told(
        picture,
        small_levels(),
        usual,
        small_measures(),
        local.setup,
        language,
        small_decided(),
    )


def printed(content: bytes) -> tuple[str, PdfReader]:
    reader = PdfReader(io.BytesIO(content))
    text = " ".join(page.extract_text() for page in reader.pages)
    return re.sub(r"\s+", " ", text), reader


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_says_what_the_page_says_first(language: Language, local: LocalEst) -> None:
    given = told(local, language)
    content = picture_pdf(given)
    assert content == picture_pdf(given), "the same bytes"
    text, reader = printed(content)
    root = reader.trailer["/Root"]
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in content, "says that it follows PDF/UA"
    assert reader.metadata is not None
    assert reader.metadata.title is not None
    assert "Sundsvik" in reader.metadata.title
    words = given.words
    for said in (
        "Norrskolan",
        "Fältgruppen",
        words.level("orange"),
        words.level("gul"),
        words.level(None),
        "3–5",
        words.indicator("otrygg_samling"),
        "vid torget",
        "Julmarknad.",
        "Sanera klottret vid stationen inom ett dygn.",
    ):
        assert said in text, said


def test_a_period_that_nobody_owed_a_report_for_says_so(local: LocalEst) -> None:
    given = told(local)
    standings = tuple(s.model_copy(update={"status": "not_owed"}) for s in given.picture.standings)
    quiet = given.picture.model_copy(update={"standings": standings})
    text, _ = printed(picture_pdf(replace(given, picture=quiet)))
    assert "Ingen aktör skulle rapportera den här perioden." in text
    assert "0 av 0" not in text


def test_a_period_before_the_setups_first_is_told_as_one(local: LocalEst) -> None:
    given = told(local)
    early = replace(
        given, picture=given.picture.model_copy(update={"period": Period.parse("2025-W50")})
    )
    text, _ = printed(picture_pdf(early))
    assert "före uppsättningens första, 2026-W01" in text
    assert "aktörer har rapporterat" not in text
    assert "före uppsättningens första" not in printed(picture_pdf(given))[0]


def test_the_map_is_there_with_what_it_shows_in_words(local: LocalEst) -> None:
    place = MapPlace("centrum", "Torget", *local.geometry["centrum"]["coordinates"][0][0])
    content = picture_pdf(told(local), replace(local, places=(place,)))
    text, reader = printed(content)
    assert "A Torget (1)" in text
    assert "Inte på kartan: Hela kommunen" in text
    said = [
        str(o["/Alt"])
        for o in (reader.get_object(n) for n in range(1, reader.trailer["/Size"]))
        if isinstance(o, dict) and "/Alt" in o
    ]
    assert "Centrum: Orange; Hamnen: Grön; Norrängen: Kan inte bedömas." in "".join(said)
    without, _ = printed(picture_pdf(told(local), replace(local, geometry={})))
    assert "Inte på kartan" not in without


def test_a_busy_week_fits_on_four_pages(local: LocalEst) -> None:
    big = rich_local(local)
    usual = AgainstUsual(period=small_picture().period, judged=0, by_chance=0, lines=())
    given = Told(rich_picture(big), rich_levels(big), usual, small_measures(), big.setup, "sv")
    text, reader = printed(picture_pdf(given, big))
    assert len(reader.pages) <= 4
    assert "sida 1 av" in text
    busy = rich_picture(big, events=MOST_EVENTS + 7)
    text, _ = printed(picture_pdf(replace(given, picture=busy)))
    assert "7 till finns på sidan." in text


def test_forty_areas_fit_on_four_pages_too_and_it_says_what_is_left_out(local: LocalEst) -> None:
    big = rich_local(local, 40)
    usual = AgainstUsual(period=small_picture().period, judged=0, by_chance=0, lines=())
    picture = rich_picture(big, 50, events=200)
    given = Told(picture, rich_levels(big), usual, small_measures(), big.setup, "sv")
    text, reader = printed(picture_pdf(given, big))
    assert len(reader.pages) <= 4
    assert "31 områden till finns på sidan." in text
    assert "180 till finns på sidan." in text
    for level in given.levels:
        assert given.words.area(level.area) in text


def test_no_wording_is_read_as_markup(local: LocalEst) -> None:
    given = told(local)
    event = given.picture.events[0].model_copy(update={"description": MARKUP, "place": MARKUP})
    picture = given.picture.model_copy(update={"events": (event,), "cells": (), "upcoming": ()})
    text, _ = printed(picture_pdf(replace(given, picture=picture, measures=(), levels=())))
    assert text.count('#eval("1+1") *bold* @ref <label> $x$ = heading \\') == 2
    assert "Ingen såg något" in text
