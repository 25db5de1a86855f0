from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from made_beside import full_beside, full_picture
from made_pictures import (
    rich_levels,
    rich_local,
    rich_picture,
    series,
    small_levels,
    small_measures,
    small_picture,
    small_usual,
)

from est_framework.language import LANGUAGES, Language
from est_framework.picture.models import Picture
from est_framework.publish.picture.beside import Beside
from est_framework.publish.picture.page import picture_html
from est_framework.setup.local import LocalEst

HOSTILE = "<script>alert(1)</script>\"'&{{ 7*7 }}\u202egnp.exe\u2066 \x00 \ud800 </style>"


class Reader(HTMLParser):
    """What stands on a page: its words, its elements with attributes, and whether they close."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.hushed = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        self.hushed += tag == "style"

    def handle_endtag(self, tag: str) -> None:
        """Note that an element ends."""
        self.hushed -= tag == "style"

    def handle_data(self, text: str) -> None:
        """Note words."""
        if not self.hushed:
            self.words.append(text)

    @property
    def text(self) -> str:
        """The words of the page, with single spaces."""
        return re.sub(r"\s+", " ", "".join(self.words))


def small(local: LocalEst, language: Language = "sv", picture: Picture | None = None) -> str:
    return picture_html(
        picture or small_picture(), small_levels(), small_measures(), local, language
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_sundsvik_is_as_agreed(
    language: Language, local: LocalEst, golden: Callable[[str, str], None]
) -> None:
    golden(f"picture-{language}.html", small(local, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_more_than_expected_is_marked_in_the_table_and_told(
    language: Language, local: LocalEst
) -> None:
    picture = small_picture()
    beside = Beside(usual=small_usual())
    page = picture_html(picture, small_levels(), (), local, language, beside=beside)
    assert page.count('<span class="more">▲</span>') == 1
    text = Reader(page).text
    if language == "sv":
        assert "; mer än väntat" in text
        assert "Vanligt på sistone: 0–5 (väntat 2,2). Mer än väntat." in text
        assert "Underlag: 13 veckor med rapporter." in text
        assert "4 rapporter, vanligen 4,5." in text
        assert "200 bedömningar: 2 markeringar väntas av ren slump." in text
    else:
        assert "; more than expected" in text
        assert "Usual lately: 0–5 (expected 2.2). More than expected." in text
        assert "200 things were judged: 2 marks are expected by chance alone." in text


def test_the_same_picture_gives_the_same_bytes(local: LocalEst) -> None:
    assert small(local) == small(local)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_the_picture_stands_on_the_page(
    language: Language, local: LocalEst
) -> None:
    big = rich_local(local)
    picture = rich_picture(big)
    page = picture_html(picture, rich_levels(big), small_measures(), big, language)
    cells = re.findall(
        r'<td class="[^"]+">(?:<b[^>]*>([^<]*)(?:<i>(\d+)</i>)?</b>)?<span class="sr">([^<]*)', page
    )
    spoken = " | ".join(f"{shown} {behind} {words}" for shown, behind, words in cells)
    for cell in picture.cells:
        for count in (
            cell.none_seen,
            cell.unknown,
            cell.not_answered,
            cell.not_asked,
            cell.reports,
        ):
            assert not count or f" {count} rap" in spoken or f" {count} rep" in spoken
    counted = _counted(big)
    seen = [
        c for c in picture.cells if c.at_most and (c.indicator in counted or c.at_most > c.actors)
    ]
    numbers = [shown for shown, _behind, _words in cells if shown and shown[0] in "123456789"]
    assert sorted(numbers) == sorted(
        str(c.at_least) if c.at_least == c.at_most else f"{c.at_least}–{c.at_most}" for c in seen
    )
    table = page[page.index('class="numbers-table"') :]
    for one in picture.history:
        for point in one.points:
            if point.at_least is not None:
                assert f"<td>{point.at_least} <small>{point.reports}</small></td>" in table


def _counted(local: LocalEst) -> set[str]:
    return {i.id for i in local.setup.release.indicators if i.answer == "count"}


def test_every_line_of_the_picture_stands_on_the_page(local: LocalEst) -> None:
    big = rich_local(local)
    picture = rich_picture(big)
    text = Reader(picture_html(picture, rich_levels(big), (), big, "sv")).text
    for event in picture.events:
        assert event.description in text
        assert event.place in text
    for coming in picture.upcoming:
        assert coming.description in text
    for out in picture.presence:
        assert out.resource in text
    for actor in big.setup.actors.values():
        assert actor.name in text
    for area in big.setup.areas.values():
        assert area.name in text


def test_silent_and_empty_actors_are_named_in_the_headline(local: LocalEst) -> None:
    text = Reader(small(local)).text
    top = text[text.index("Läget i korthet") : text.index("Föreslagna nivåer")]
    assert "2 av 4 aktörer har svarat" in top
    assert "1 kom utan svar: Norrskolan" in top
    assert "1 har inte rapporterat: Fältgruppen" in top
    assert "2 rapporter hålls kvar för personuppgifter" in top


def test_who_owed_no_report_is_named_apart_and_is_not_among_those_asked(local: LocalEst) -> None:
    picture = small_picture()
    standings = tuple(
        s.model_copy(update={"status": "not_owed"}) if s.actor == "faltgruppen" else s
        for s in picture.standings
    )
    text = Reader(small(local, picture=picture.model_copy(update={"standings": standings}))).text
    top = text[text.index("Läget i korthet") : text.index("Föreslagna nivåer")]
    assert "2 av 3 aktörer har svarat" in top
    assert "0 har inte rapporterat" in top
    assert "1 väntades inte rapportera: Fältgruppen" in top
    assert "har inte sagt att det var lugnt" in top
    nobody = tuple(s.model_copy(update={"status": "not_owed"}) for s in picture.standings)
    text = Reader(small(local, picture=picture.model_copy(update={"standings": nobody}))).text
    assert "Ingen aktör skulle rapportera den här perioden" in text


def test_what_stands_out_names_the_gravest_area_what_was_seen_and_why_that_counts(
    local: LocalEst,
) -> None:
    text = Reader(small(local)).text
    top = text[text.index("Det som sticker ut") :]
    assert top.startswith(
        "Det som sticker ut Centrum, orangeSett: 11 tillfällen."
        "Kriteriet: Samlingar har skapat otrygghet vid minst tio tillfällen."
    ), top[:200]
    assert "Det saknas underlag om Hela kommunen och Norrängen. Nivån kan inte bedömas där." in text


def test_the_states_of_a_square_are_told_apart(local: LocalEst) -> None:
    page = small(local)
    assert '<td class="h3"><b aria-hidden="true">3–5<i>2</i></b>' in page
    assert "mellan 3 och 5 gånger: 2 aktörer, 2 rapporter; inget sett: 1 rapport" in page
    assert '<td class="z"><b aria-hidden="true">0<i>2</i></b>' in page
    assert '<td class="q"><b aria-hidden="true">?<i>1</i></b>' in page
    assert '<td class="n"><b aria-hidden="true">–</b><span class="sr">inget svar: 1 rapport' in page
    assert '<td class="off"><span class="sr">inte tillfrågad: 1 rapport' in page
    assert '<b aria-hidden="true">ja<i>2</i></b>' in page


def test_a_silent_actor_leaves_no_answer_behind_and_not_an_empty_square(local: LocalEst) -> None:
    cells = tuple(
        c for c in small_picture().cells if c.area == "hamnen" and c.indicator == "nedskrapning"
    )
    page = small(local, picture=small_picture().model_copy(update={"cells": cells}))
    row = re.search(r"<tr><th scope=\"row\">Nedskräpning.*?</tr>", page, re.DOTALL)
    assert row is not None
    asked = local.setup.items("sundsviksbostader", "weekly_status")
    assert "nedskrapning" in {i.indicator for i in asked}
    assert row[0].count('class="n"') >= 1


def test_a_question_to_whom_no_report_was_owed_is_not_asked_and_not_unanswered(
    local: LocalEst,
) -> None:
    told = small_picture()
    free = tuple(s.model_copy(update={"status": "not_owed"}) for s in told.standings)
    cells = tuple(c for c in told.cells if c.area == "hamnen" and c.indicator == "nedskrapning")
    rows = []
    for standings in (told.standings, free):
        picture = told.model_copy(update={"cells": cells, "standings": standings})
        page = small(local, picture=picture)
        row = re.search(r"<tr><th scope=\"row\">Nedskräpning.*?</tr>", page, re.DOTALL)
        assert row is not None
        rows.append(row[0])
    assert [row.count('class="n"') > 0 for row in rows] == [True, False]
    assert rows[1].count("inte tillfrågad") > rows[0].count("inte tillfrågad")


def test_a_hatched_gap_is_drawn_where_no_report_came_and_never_a_zero(local: LocalEst) -> None:
    table = re.search(r'class="numbers-table".*?</table>', small(local), re.DOTALL)
    assert table is not None
    assert table[0].count('<td><span class="sr">ingen rapport</span></td>') == 6


def test_what_no_report_has_answered_is_not_called_unseen(local: LocalEst) -> None:
    told = small_picture().history
    history = (*told, series("larmstatistik", [None] * 8))
    text = Reader(
        small(local, picture=small_picture().model_copy(update={"history": history}))
    ).text
    assert "Inte sett under någon av perioderna: Nedskräpning." in text
    assert "larmstatistik" not in text.lower()


def test_an_overdue_measure_says_so_in_words_and_comes_first(local: LocalEst) -> None:
    text = Reader(small(local)).text
    assert "försenad 3 dagar" in text
    assert text.index("Sanera klottret") < text.index("Vuxna ute")


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_stays_text(language: Language, local: LocalEst) -> None:
    plain = small_picture()
    event = plain.events[0].model_copy(update={"place": HOSTILE, "description": HOSTILE})
    hostile = plain.model_copy(
        update={
            "events": (event,),
            "setup": HOSTILE,
            "upcoming": (
                plain.upcoming[0].model_copy(update={"description": HOSTILE, "area": HOSTILE}),
            ),
            "presence": (plain.presence[0].model_copy(update={"resource": HOSTILE}),),
            "cells": (plain.cells[0].model_copy(update={"area": HOSTILE, "indicator": HOSTILE}),),
            "history": (series(HOSTILE, [1, None, 2]),),
        }
    )
    measure = small_measures()[0].model_copy(update={"description": HOSTILE, "note": HOSTILE})
    page = picture_html(hostile, small_levels(), (measure,), local, language)
    page.encode()
    assert not {"script", "img", "iframe", "object", "link"} & {
        tag for tag, _ in Reader(page).elements
    }
    assert "{{ 7*7 }}" in html.unescape(page)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\ud800]", page)
    assert "\\u202e" in page
    assert page.count("</style>") == 1


def test_a_hostile_municipality_cannot_leave_the_style_sheet(local: LocalEst) -> None:
    big = rich_local(local)
    town = big.setup.setup.municipalities[0].model_copy(update={"name": '"}*{}</style><script>'})
    setup = big.setup.setup.model_copy(update={"municipalities": (town,)})
    renamed = replace(big, setup=big.setup.model_copy(update={"setup": setup}))
    page = picture_html(small_picture(), small_levels(), (), renamed, "sv")
    assert "<script" not in page
    assert page.count("</style>") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_fetches_nothing_and_its_policy_lets_in_only_its_own_style(
    language: Language, local: LocalEst
) -> None:
    page = small(local, language)
    reader = Reader(page)
    for tag, attributes in reader.elements:
        assert tag not in {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
        for name, value in attributes.items():
            assert name not in {"src", "srcset", "style"}
            assert not name.startswith("on")
            assert name not in {"href", "xlink:href"} or (value or "").startswith("#")
    assert "@import" not in page
    assert re.findall(r"url\((?!#)", page) == []
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = next(a["content"] for _, a in reader.elements if "http-equiv" in a)
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_every_link_and_label_points_at_one_thing_on_the_page(local: LocalEst) -> None:
    elements = Reader(small(local)).elements
    ids = [a["id"] for _, a in elements if "id" in a]
    assert len(ids) == len(set(ids))
    for _tag, attributes in elements:
        for name in ("href", "aria-labelledby", "aria-describedby"):
            if name in attributes:
                assert (attributes[name] or "").removeprefix("#") in ids


def test_forty_areas_and_fifty_indicators_stay_under_a_megabyte(local: LocalEst) -> None:
    big = rich_local(local, 40)
    picture = full_picture(big, 50, events=200)
    beside = full_beside(big)
    page = picture_html(picture, rich_levels(big), small_measures(), big, "sv", beside=beside)
    assert len(page.encode()) < 1_000_000


def test_an_empty_picture_says_that_nothing_was_said(local: LocalEst) -> None:
    nothing = small_picture().model_copy(
        update={
            "standings": (),
            "cells": (),
            "events": (),
            "upcoming": (),
            "presence": (),
            "history": (),
            "held": 0,
        }
    )
    text = Reader(picture_html(nothing, (), (), local, "sv")).text
    assert "Ingen aktör skulle rapportera den här perioden" in text
    assert "0 av 0" not in text
    assert "Ingen har sagt något om något område den här perioden." in text
    assert "Ingen händelse har beskrivits." in text
    assert "Ingen insats är öppen." in text
    assert "Inget område föreslås över grön." not in text, "nothing was judged"


def test_a_number_opens_to_its_reports_and_they_are_listed(local: LocalEst) -> None:
    big = rich_local(local)
    page = picture_html(full_picture(big), rich_levels(big), (), big, "sv", beside=full_beside(big))
    anchor = re.search(r'<td class="h\d"><a href="#(b\d+)">', page)
    assert anchor is not None
    row = page[page.index(f'<tr id="{anchor[1]}">') :]
    assert re.search(r'<a href="#r1">R1</a>: \d', row[: row.index("</tr>")])
    report = page[page.index('<tr id="r1">') :]
    assert "01926f00-0000-7000-8000-000000000000" in report[: report.index("</tr>")]
    assert "Bara för gruppen" in page


def test_the_decided_level_stands_beside_the_suggested_one_with_role_day_and_reason(
    local: LocalEst,
) -> None:
    big = rich_local(local)
    page = picture_html(full_picture(big), rich_levels(big), (), big, "sv", beside=full_beside(big))
    text = Reader(page).text
    assert "EST-grupp, mån 16 nov: Samma samlingar som förra veckan" in text
    assert "beslutad v. 46, EST-grupp" in text
    assert "förslag, inte beslutad" in text
    assert "Högre nu." in text


def test_what_changed_since_the_period_before_is_said_first(local: LocalEst) -> None:
    big = rich_local(local)
    page = picture_html(full_picture(big), rich_levels(big), (), big, "sv", beside=full_beside(big))
    text = Reader(page).text
    top = text[text.index("Läget i korthet") : text.index("Föreslagna nivåer")]
    assert "Ändrat sedan förra perioden" in top
    assert "från gul till" in top
    assert "Nytt: " in top
    assert "har inte rapporterat, 3 veckor i rad" in top


def test_where_nothing_was_before_nothing_is_compared(local: LocalEst) -> None:
    assert "Ändrat sedan förra perioden" not in small(local)


def test_who_answered_about_each_area_over_time_stands_on_the_page(local: LocalEst) -> None:
    big = rich_local(local, 6)
    picture = full_picture(big)
    newest = picture.answered[-1]
    few = newest.areas[0].model_copy(update={"asked": 7, "heard": 3})
    answered = (*picture.answered[:-1], newest.model_copy(update={"areas": (few,)}))
    page = picture_html(
        picture.model_copy(update={"answered": answered}), rich_levels(big), (), big, "sv"
    )
    table = page[page.index("Svar om varje område, över tid") :]
    table = table[: table.index("</table>")]
    assert "<td><b>3 av 7</b></td>" in table
    assert table.count('<th scope="col">v. ') == 13
    assert '<span class="sr">inte tillfrågad</span>' in table, "nobody was asked about the others"


def test_areas_that_changed_are_told_with_the_revision(local: LocalEst) -> None:
    big = rich_local(local)
    text = Reader(picture_html(full_picture(big), rich_levels(big), (), big, "sv")).text
    assert "v. 47: Kajen finns inte längre som område (uppsättningens revision 3)" in text
    assert "v. 47: Gamla heter nu Nya" in text
