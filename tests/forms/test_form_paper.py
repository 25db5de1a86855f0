from __future__ import annotations

import io
import math
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from report_strategy import VARIANTS, asked_of, variant
from twisted import FORMULA, MARKUP, twisted

from est_framework.forms.asked import Choice, Form, form_of
from est_framework.forms.paper import paper_bytes
from est_framework.language import LANGUAGES, Language
from est_framework.periods import Period
from est_framework.setup.resolved import ResolvedSetup

WEEK = Period.parse("2026-W47")
AREAS_ON_TWO_PAGES = 4


def read(form: Form) -> PdfReader:
    return PdfReader(io.BytesIO(paper_bytes(form)))


def squeezed(text: str) -> str:
    """Give a text without spaces, line ends and hyphens, which a page sets anew."""
    return re.sub(r"[\s\u00ad\u2010\u2011-]", "", text)


def printed(paper: PdfReader) -> str:
    return squeezed("".join(page.extract_text() for page in paper.pages))


def made_form(
    setup: ResolvedSetup,
    actor: str = "sundsviksbostader",
    template: str = "weekly_status",
    language: Language = "sv",
) -> Form:
    return form_of(setup, actor, WEEK, template, language)


def shape(form: Form) -> tuple[Any, ...]:
    """What makes one paper look otherwise than another, names left out."""
    conditions = any(q.only_if is not None for q in form.questions)
    asks = len(form.questions) // 4, conditions
    return form.language, form.sections, form.owed, asks, len(form.areas)


@cache
def all_forms() -> tuple[tuple[str, Form], ...]:
    """Every form of every variant, with a name for it."""
    return tuple(
        (
            f"{folder.name}-{actor}-{template}-{language}",
            form_of(setup, actor, setup.setup.cycle.first, template, language),
        )
        for folder in VARIANTS
        for setup in [variant(folder)]
        for actor, template in asked_of(setup)
        for language in LANGUAGES
    )


def marked_by_shape() -> Iterator[Any]:
    """Every form; one that looks as an earlier one waits for the slow tests."""
    seen: set[tuple[Any, ...]] = set()
    for name, form in all_forms():
        marks = [pytest.mark.slow] if shape(form) in seen else []
        seen.add(shape(form))
        yield pytest.param(form, id=name, marks=marks)


@pytest.mark.parametrize("form", list(marked_by_shape()))
def test_the_paper_of_any_variant_says_all_on_as_few_pages_as_said(form: Form) -> None:
    paper = read(form)
    assert len(paper.pages) == (2 if form.questions else 1)
    text = printed(paper)
    for question in form.questions:
        assert squeezed(question.label) in text
        assert squeezed(question.hint) in text
        if question.only_if is not None:
            assert squeezed(form.questions[question.only_if].label.rstrip(".?")) in text
    for choice in (*form.areas, *(form.own_indicators if not form.questions else ())):
        assert squeezed(choice.label) in text
    for said in (form.title, form.actor, form.period.dates(form.language), form.hand_to, "112"):
        assert squeezed(said) in text
    for what in ("setup", "setup_revision", "method", "template", "actor", "period"):
        assert squeezed(str(form.follows[what])) in text
    assert_is_accessible(paper, form)


def assert_is_accessible(paper: PdfReader, form: Form) -> None:
    root: Any = paper.trailer["/Root"]
    assert root["/Lang"] == form.language
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/StructTreeRoot"]["/K"]
    assert paper.metadata is not None
    assert form.actor in str(paper.metadata.title)
    about = root["/Metadata"].get_data().decode()
    assert re.search(r"pdfuaid:part[^0-9]+1\b", about), "says that it is PDF/UA-1"


@pytest.mark.parametrize("areas", [1, 4, 5, 8, 12, 20])
def test_more_areas_than_fit_two_pages_take_a_page_for_each_four(
    newest: ResolvedSetup, areas: int
) -> None:
    form = made_form(newest, "polisen")
    assert len(form.questions) == 12, "the longest checklist there is"
    many = tuple(Choice(f"a{n}", f"Område {n}") for n in range(1, areas + 1))
    paper = read(replace(form, areas=many))
    assert len(paper.pages) <= 2 + math.ceil(max(areas - AREAS_ON_TWO_PAGES, 0) / 4)
    assert squeezed(f"Område {areas}") in printed(paper)


@pytest.mark.parametrize("actor", ["polisen", "sundsviksbostader"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_state_of_an_answer_has_its_place(
    made: ResolvedSetup, actor: str, language: Language
) -> None:
    form = made_form(made, actor, language=language)
    text = printed(read(form))
    none_seen, unknown, yes = {
        "sv": ("Ingetsett", "Vetej", "Ja"),
        "en": ("Noneseen", "Don'tknow", "Yes"),
    }[language]
    counted = sum(q.answer == "count" for q in form.questions) * len(form.areas)
    assert text.count(none_seen) >= counted
    assert text.count(unknown) >= len(form.questions) * len(form.areas)
    assert text.count(yes) >= len(form.questions) * len(form.areas) - counted


def test_a_report_that_is_owed_can_say_nothing_and_knows_its_time(newest: ResolvedSetup) -> None:
    weekly = printed(read(made_form(newest)))
    assert "Ingetattrapportera." in weekly
    assert squeezed("Lämna senast fredag 20 november kl. 12.00") in weekly
    event = printed(read(made_form(newest, "polisen", "event")))
    assert "Ingetattrapportera." not in event
    assert "Lämnasenast" not in event


def test_the_paper_names_a_function_to_hand_it_to(made: ResolvedSetup) -> None:
    form = made_form(made)
    assert squeezed("er EST-samordnare") in printed(read(form))
    told = replace(form, hand_to="Trygghetssamordnaren, rum 12")
    assert squeezed("Trygghetssamordnaren, rum 12") in printed(read(told))


def test_wording_that_looks_like_markup_is_printed_as_it_is_written(made: ResolvedSetup) -> None:
    form = replace(made_form(twisted(made)), title=f"#panic() $x$ *{FORMULA}* {MARKUP} \\ @a")
    text = printed(read(form))
    for said in (form.title, form.actor, *(q.label for q in form.questions)):
        assert squeezed(said) in text


def test_a_sign_that_no_font_can_draw_is_an_empty_square(made: ResolvedSetup) -> None:
    form = replace(made_form(made), actor="Torget 🙂 Čáhcesuolu")
    assert "Torget□Čáhcesuolu" in printed(read(form))


def test_the_same_form_gives_the_same_bytes_whatever_was_printed_before(
    made: ResolvedSetup,
) -> None:
    first = paper_bytes(made_form(made))
    paper_bytes(made_form(made, "polisen", "event", "en"))
    assert paper_bytes(made_form(made)) == first
    told = PdfReader(io.BytesIO(first)).metadata
    assert told is not None
    assert told.creation_date == datetime(2026, 11, 16, tzinfo=UTC)


def test_every_letter_is_in_the_file_and_none_comes_from_the_machine(made: ResolvedSetup) -> None:
    fonts: dict[str, Any] = {}
    for page in read(made_form(made)).pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font["/DescendantFonts"][0]
            fonts[str(inner["/BaseFont"])] = inner["/FontDescriptor"]
    assert fonts
    for name, about in fonts.items():
        assert "LibertinusSerif" in name
        assert any(key.startswith("/FontFile") for key in about)


def test_other_wording_never_changes_what_the_paper_follows(made: ResolvedSetup) -> None:
    plain, other = (printed(read(made_form(s))) for s in (made, twisted(made)))
    follows = squeezed("est 0.1.0, weekly_status, sundsviksbostader, 2026-W47")
    assert follows in plain
    assert follows in other


def test_the_template_reads_no_file_beside_it() -> None:
    template = Path(paper_bytes.__code__.co_filename).parent / "page" / "paper.typ"
    source = template.read_text(encoding="utf-8")
    for reads in ("#import", "#include", "read(", "image(", "csv(", "yaml(", "toml(", "@preview"):
        assert reads not in source
