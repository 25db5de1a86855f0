"""The interview of `est new`, state by state, without a terminal."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from est_framework.language import Language
from est_framework.method.load import load_release, releases
from est_framework.setup.answers_file import answered, read_answers
from est_framework.setup.interview.draft import draft, taken_up
from est_framework.setup.interview.interview import Interview
from est_framework.setup.interview.questions import QUESTIONS
from est_framework.setup.load import open_local
from est_framework.setup.new import new_local

RELEASE = load_release(releases()[-1])
WHOLE = (
    "öre", "", "", "", "Vivalla", "Väster\tÖster", "", "Polisen = polis", "skola och förskola", "",
    "", "", "", "", "", "", "KS 1",
)  # fmt: skip
"""What somebody types who takes most suggestions."""


def begun(language: Language = "sv") -> Interview:
    return Interview(RELEASE, date(2026, 11, 18), language)


def at(key: str, **given_before: Any) -> Interview:
    number = next(n for n, question in enumerate(QUESTIONS) if question.key == key)
    return Interview(RELEASE, date(2026, 11, 18), "sv", given_before, number)


def typed(interview: Interview, *lines: str) -> tuple[Interview, list[str]]:
    said = []
    for line in lines:
        interview, words = interview.reply(line)
        said.append(words.sv)
    return interview, said


def test_a_few_words_and_enter_make_a_whole_est(tmp_path: Path) -> None:
    interview, said = typed(begun(), *WHOLE)
    assert interview.question is None
    assert "Menar du Örebro (1880)?" in said[0]
    answers = answered(dict(interview.given), tmp_path).answers
    assert (answers.name, answers.slug) == ("EST Örebro", "est-orebro")
    assert [area.name for area in answers.areas] == ["Vivalla", "Väster", "Öster"]
    assert [(a.name, a.type) for a in answers.actors] == [
        ("Polisen", "polis"),
        ("Skola och förskola", "skola"),
    ]
    setup = open_local(new_local(tmp_path / "est", answers)).setup.setup
    assert str(setup.cycle.first) == "2026-W47"
    assert setup.cycle.meet.weeks_after == 1
    summary = dict(interview.summary())
    assert summary["När ska rapporterna vara inne?"] == "söndag 20:00"


@pytest.mark.parametrize("text", ["1880", "örebro", "OREBRO", "Örebro kommun", "Örebro, Kumla"])
def test_a_municipality_is_taken_by_code_or_name_however_it_is_typed(text: str) -> None:
    interview, words = begun().reply(text)
    if text == "OREBRO":
        assert interview.given["municipality"][0]["code"] == "1880"
    assert words.sv == ""
    assert interview.given["municipality"][0] == {"code": "1880", "name": "Örebro"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Här behövs ett svar"),
        ("?", "SCB:s fyra siffror"),
        ("malm", "Menar du Malmö (1280)"),
        ("up", "Flera passar"),
        ("Orebor", "Menar du Örebro (1880)"),
        ("xyzzyx", "Inget passar"),
        ("0000", "Inget passar"),
    ],
)
def test_what_is_no_municipality_is_asked_again(text: str, words: str) -> None:
    interview, said = begun().reply(text)
    assert words in said.sv
    assert interview.at == 0
    assert interview.is_empty


def test_a_made_municipality_may_be_tried() -> None:
    interview, _ = begun().reply("9999 Sundsvik")
    assert interview.given["municipality"] == [{"code": "9999", "name": "Sundsvik"}]
    assert interview.suggestion == "EST Sundsvik"


def test_going_back_keeps_what_was_answered_as_the_suggestion() -> None:
    interview, _ = typed(begun(), "Örebro", "Trygg i Örebro", "<")
    assert interview.question is not None
    assert interview.question.key == "name"
    assert interview.suggestion == "Trygg i Örebro"
    interview, _ = typed(interview, "Trygga Örebro")
    assert interview.suggestion == "trygga-orebro"
    first, _ = typed(begun(), "<", "<")
    assert first.at == 0


def test_back_in_a_list_takes_the_last_line_away() -> None:
    interview, said = typed(at("areas"), "Vivalla", "Vivala", "<", "Haga")
    assert said[2] == "Borttaget: Vivala"
    assert [area["name"] for area in interview.given["areas"]] == ["Vivalla", "Haga"]
    interview, _ = typed(interview, "<", "<", "<")
    assert interview.question is not None
    assert interview.question.key == "slug"


def test_an_area_is_not_taken_twice_and_pasted_lines_count_as_typed() -> None:
    interview, said = typed(at("areas"), "Vivalla\nHaga", "vivalla")
    assert len(interview.given["areas"]) == 2
    assert "redan med" in said[1]


def test_with_several_municipalities_every_area_says_its_own() -> None:
    two = [{"code": "1880", "name": "Örebro"}, {"code": "1881", "name": "Kumla"}]
    interview, said = typed(at("areas", municipality=two), "Torget", "Torget = kumla")
    assert "OMRÅDE = KOMMUN" in said[0]
    assert interview.given["areas"] == [{"name": "Torget", "municipality": "1881"}]


def test_a_file_of_areas_stands_instead_of_lines() -> None:
    interview = at("areas", areas=[{"name": "A"}]).areas_from("karta.geojson")
    assert interview.given == {"areas_from": "karta.geojson"}
    assert interview.question is not None
    assert interview.question.key == "actors"


@pytest.mark.parametrize(
    ("line", "type_"),
    [
        ("Polisen i Örebro = polis", "polis"),
        ("Police = police", "polis"),
        ("X = Skola och förskola", "skola"),
        ("X = school and preschool", "skola"),
        ("X=1", "polis"),
    ],
)
def test_an_actors_type_is_found_in_both_languages(line: str, type_: str) -> None:
    interview, _ = at("actors").reply(line)
    assert interview.given["actors"][0]["type"] == type_


def test_a_type_that_is_nearly_right_is_suggested_with_the_actors_name() -> None:
    interview, words = at("actors").reply("Aspebo = kommunalt")
    assert "Flera passar" in words.sv or "Menar du" in words.sv
    interview, words = at("actors").reply("Aspebo = kommunalt bost")
    assert interview.suggestion == "Aspebo = kommunalt_bostadsbolag"
    interview, _ = interview.reply("")
    assert interview.given["actors"] == [{"name": "Aspebo", "type": "kommunalt_bostadsbolag"}]


def test_who_does_not_report_is_no_choice() -> None:
    assert "lansstyrelse" not in at("actors").reply("?")[1].sv


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("name", "x" * 101, "1–100 tecken"),
        ("slug", "Örebro", "går inte att använda"),
        ("slug", "con", "Windows"),
        ("period", "ibland", "Inget passar"),
        ("first", "2026-11", "annan sorts period"),
        ("first", "snart", "ingen period"),
        ("report_by", "snart", "ingen veckodag"),
        ("report_by", "söndag 25:00", "ingen veckodag"),
        ("meet", "dag 10", "ingen veckodag"),
        ("scale", "five", "Inget passar"),
        ("retention_months", "två år", "inget antal månader"),
        ("retention_months", "0", "inget antal månader"),
        ("retention_decision", "a\x00b", "1–100 tecken"),
    ],
)
def test_a_wrong_answer_is_said_at_once_and_asked_again(key: str, text: str, words: str) -> None:
    interview = at(key)
    after, said = interview.reply(text)
    assert words in said.sv
    assert after.at == interview.at
    assert key not in after.given


@pytest.mark.parametrize(
    ("key", "text", "answer"),
    [
        ("period", "varannan vecka", "two-weeks"),
        ("period", "4", "month"),
        ("period", "every week", "week"),
        ("report_by", "sön 20", {"weekday": "sunday", "time": "20:00"}),
        ("report_by", "Friday at 9", None),
        ("meet", "tisdag kl. 9.30", {"weekday": "tuesday", "time": "09:30"}),
        ("scale", "none", "none"),
        ("retention_months", "36 månader", 36),
        ("retention_decision", "", None),
    ],
)
def test_an_answer_may_be_typed_as_people_write(key: str, text: str, answer: Any) -> None:
    after, _ = at(key).reply(text)
    assert after.given.get(key) == answer


def test_another_rhythm_asks_for_the_first_period_again() -> None:
    interview, _ = at("period", first="2026-W48").reply("month")
    assert interview.suggestion == "2026-11"


def test_a_draft_is_an_answers_file_that_goes_on_where_it_stopped() -> None:
    for stop in range(1, len(WHOLE) + 1):
        interview, _ = typed(begun(), *WHOLE[:stop])
        again = taken_up(begun(), draft(interview))
        assert again is not None
        assert dict(again.given) == dict(interview.given)
        assert again.at in (interview.at, interview.at - 1)
    assert again.question is None
    whole = read_answers(draft(again), "svar.yaml", Path()).answers
    assert whole == answered(dict(again.given), Path()).answers


@pytest.mark.parametrize("content", [b"", b"{", b"- a", b"other: thing\n", b"\xff"])
def test_a_draft_that_cannot_be_read_is_no_draft(content: bytes) -> None:
    assert taken_up(begun(), content) is None


@given(st.lists(st.text(max_size=20), max_size=12))
@example([","])
@example(["9999 " + "x" * 200])
@example(["9999 a\x00b"])
@example(["Örebro", "", "", ","])
def test_whatever_is_typed_there_is_an_answer_or_words(lines: list[str]) -> None:
    interview = begun("en")
    for line in lines:
        before = interview
        interview, words = interview.reply(line)
        assert interview != before or words.en or line.strip() == "<"
        assert words.en == "" or words.en != words.sv
