"""The XLSForm: what it asks and is called, and that the systems that take it do take it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from changed_cycles import changed_local
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from report_strategy import VARIANTS, asked_of, variant
from twisted import FORMULA, twisted
from xform_judges import converted, refused_by_odk_validate

from est_framework.forms.planned import planned_forms
from est_framework.forms.write import write_forms
from est_framework.forms.xlsform.expressions import FUNCTIONS
from est_framework.forms.xlsform.layout import (
    REPEATS,
    answer_name,
    number_name,
    question_of,
)
from est_framework.forms.xlsform.rows import TYPES
from est_framework.forms.xlsform.survey import xlsform_of
from est_framework.forms.xlsform.write import xlsform_bytes
from est_framework.language import LANGUAGES, Language
from est_framework.method.load import load_release, releases
from est_framework.periods import Period
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

WEEK = Period.parse("2026-W47")
Sheet = list[dict[str, str]]


def sheets(content: bytes) -> dict[str, Sheet]:
    """The three sheets of an XLSForm, a row as what stands under each heading."""
    book = load_workbook(BytesIO(content))
    found = {}
    for sheet in book:
        heads, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [
            {str(h): str(v) for h, v in zip(heads, row, strict=True) if v is not None}
            for row in rows
        ]
    return found


def form(
    setup: ResolvedSetup,
    actor: str = "sundsviksbostader",
    template: str = "weekly_status",
    language: Language = "sv",
) -> dict[str, Sheet]:
    return sheets(xlsform_bytes(setup, actor, WEEK, template, language))


def every_form(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every form of a variant's first period."""
    setup, first = variant(folder), variant(folder).setup.cycle.first
    for actor, template in asked_of(setup):
        yield (
            f"{folder.name}-{actor}-{template}",
            xlsform_bytes(setup, actor, first, template, "sv"),
        )


def of_every_type(release: str) -> ResolvedSetup:
    """Sundsvik with an actor of each type of a release, that uses all reports it has questions for."""
    setup = variant(VARIANTS[0])
    known = load_release(release)
    told = [t for t in known.templates if t.kind == "report"]
    pattern = setup.setup.actors[0]
    actors = tuple(
        pattern.model_copy(
            update={
                "id": type_.id.replace("_", "-"),
                "type": type_.id,
                "templates": tuple(t.id for t in told if not t.asks or _asked(known, type_.id, t)),
            }
        )
        for type_ in known.actor_types
    )
    written = setup.setup.model_copy(
        update={"method": known.name, "actors": actors, "tailoring": (), "base": None}
    )
    return ResolvedSetup(setup=written, release=known)


def _asked(release: object, type_: str, template: object) -> bool:
    return any(
        c.template == template.id and type_ in c.actor_types  # type: ignore[attr-defined]
        for c in release.checklists  # type: ignore[attr-defined]
    )


def test_the_form_says_what_it_always_said(
    made: ResolvedSetup, golden: Callable[[str, str], None]
) -> None:
    lines = []
    for name, rows in form(made).items():
        lines.append(f"# {name}")
        lines += [" | ".join(f"{k}: {v}" for k, v in row.items()) for row in rows]
    text = "\n".join(lines)
    golden("xlsform.txt", text.replace(made.digest, "sha256:…").replace(made.digest[7:15], "…"))


@given(
    area=st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}", fullmatch=True),
    indicator=st.from_regex(r"[a-z][a-z0-9_]{1,39}|x-[a-z][a-z0-9-]{1,37}", fullmatch=True),
)
def test_a_name_tells_area_and_indicator_and_is_fit_for_every_database(
    area: str, indicator: str
) -> None:
    names = answer_name(area, indicator), number_name(area, indicator)
    assert [question_of(n) for n in names] == [(area, indicator, False), (area, indicator, True)]
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", n) for n in names)


def functions_in(expression: str) -> frozenset[str]:
    """Give the names of the functions that an expression calls."""
    called = re.findall(r"([A-Za-z_][A-Za-z0-9_.-]*)\s*\(", re.sub(r"'[^']*'", "''", expression))
    return frozenset(called) - {"and", "or", "div", "mod"}


@pytest.mark.parametrize("folder", VARIANTS, ids=lambda f: f.name)
def test_forms_keep_to_what_all_receiving_systems_have(folder: Path) -> None:
    setup, first = variant(folder), variant(folder).setup.cycle.first
    for actor, template in asked_of(setup):
        told = xlsform_of(setup, actor, first, template, "sv")
        names = [r.name for r in told.rows if not r.type.startswith("end_")]
        assert len(set(names)) == len(names)
        assert [n for n in names if not re.fullmatch(r"[a-z][a-z0-9_]{0,62}", n)] == []
        assert {r.type.split()[0] for r in told.rows} <= TYPES
        said = [e for r in told.rows for e in (r.relevant, r.constraint, r.calculation)]
        assert frozenset().union(*map(functions_in, said)) <= FUNCTIONS
        assert {n for e in said for n in re.findall(r"\$\{(\w+)\}", e)} <= set(names)
        lists = {r.type.split()[1] for r in told.rows if r.type.startswith("select_one")}
        assert lists <= set(told.lists)
        for choices in told.lists.values():
            assert len({id_ for id_, _ in choices}) == len(choices)
            assert not [id_ for id_, _ in choices if re.search(r"[\s,]", id_)]


def test_an_unknown_function_is_found_in_an_expression() -> None:
    expression = "todai() > . and string-length('a f(x)') = 1 or (1 = 1)"
    assert functions_in(expression) == {"todai", "string-length"}


def test_a_label_or_a_choice_moves_no_column(made: ResolvedSetup) -> None:
    def columns(setup: ResolvedSetup) -> list[str]:
        told = xlsform_of(setup, "sundsviksbostader", WEEK, "weekly_status", "sv")
        return [r.name for r in told.rows]

    assert columns(twisted(made)) == columns(made)
    kept = tuple(i for i in made.release.indicators if i.id != "klotter")
    release = made.release.model_copy(update={"indicators": kept})
    fewer = columns(ResolvedSetup(setup=made.setup, release=release))
    gone = [n for n in columns(made) if n not in fewer]
    assert [question_of(n) for n in gone] == [
        (area, "klotter", number) for area in ("centrum", "norrangen") for number in (False, True)
    ]
    assert fewer == [n for n in columns(made) if n not in gone]


def test_what_a_report_follows_is_constant_in_the_form(made: ResolvedSetup) -> None:
    told = form(made)
    constants = {r["name"]: r["calculation"] for r in told["survey"] if "calculation" in r}
    assert constants == {
        "est_method": "'est 0.1.0'",
        "est_setup": "'sundsvik'",
        "est_setup_revision": "'1'",
        "est_digest": f"'{made.digest}'",
        "est_template": "'weekly_status'",
        "est_actor": "'sundsviksbostader'",
    }
    assert told["settings"] == [
        {
            "form_title": "Lägesrapport, Sundsviksbostäder",
            "form_id": "est_sundsvik_sundsviksbostader_weekly_status",
            "version": f"2026-W47.{made.digest[7:15]}",
            "default_language": "Svenska (sv)",
        }
    ]


def test_a_year_of_periods_can_be_chosen_and_no_other(local: LocalEst) -> None:
    rarely = changed_local(
        local, actors={"norrskolan": {"cadence": "every-other", "until": "2027-W10"}}
    )
    for setup, actor, last, count in (
        (local.setup, "polisen", "2027-W46", 53),
        (rarely.setup, "norrskolan", "2027-W10", 9),
    ):
        told = form(setup, actor)["choices"]
        periods = [c["name"] for c in told if c["list_name"] == "periods"]
        assert (periods[0], periods[-1], len(periods)) == ("2026-W47", last, count)


def test_a_question_on_a_condition_and_its_number_are_asked_only_when_it_holds(
    newest: ResolvedSetup,
) -> None:
    actor, item = next(
        (a, i)
        for a in newest.actors
        for i in newest.items(a, "weekly_status")
        if i.only_if is not None
    )
    assert item.only_if is not None
    rows = {r["name"]: r for r in form(newest, actor)["survey"]}
    asked = answer_name("centrum", item.only_if.indicator)
    assert rows[answer_name("centrum", item.indicator)]["relevant"] == f"${{{asked}}} = 'value'"
    assert rows[number_name("centrum", item.only_if.indicator)]["relevant"] == (
        f"${{{asked}}} = 'value'"
    )


def test_nothing_to_report_is_one_choice_and_hides_the_questions(newest: ResolvedSetup) -> None:
    told = form(newest, template="weekly_status")["survey"]
    rows = {r["name"]: r for r in told if r["type"] != "end_group"}
    assert rows["nothing_to_report"]["required"] == "yes"
    assert rows["area_centrum"]["relevant"] == "${nothing_to_report} = 'something'"
    only = form(newest, template="nothing_to_report")
    assert [c["name"] for c in only["choices"] if c["list_name"] == "nothing"] == ["nothing"]
    assert "nothing_to_report" not in {r["name"] for r in form(newest, template="event")["survey"]}


def test_a_repeat_waits_for_a_yes_where_the_form_asks_for_more(newest: ResolvedSetup) -> None:
    rows = {r["name"]: r for r in form(newest)["survey"] if r["type"] == "begin_repeat"}
    assert {n: r["relevant"] for n, r in rows.items()} == {
        n: f"${{has_{n}}} = 'yes'" for n in REPEATS
    }
    alone = {r["name"]: r for r in form(newest, template="presence")["survey"]}
    assert "has_presence" not in alone
    assert "relevant" not in alone["presence"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_says_112_and_that_it_is_never_about_persons(
    newest: ResolvedSetup, language: Language
) -> None:
    for template in newest.actors["polisen"].templates:
        told = form(newest, "polisen", template, language)
        notes = " ".join(v for r in told["survey"] if r["type"] == "note" for v in r.values())
        assert "ring 112" in notes
        assert "call 112" in notes
        assert "aldrig om personer" in notes
        opens = "Svenska (sv)" if language == "sv" else "English (en)"
        assert told["settings"][0]["default_language"] == opens


def test_the_same_setup_and_period_give_the_same_bytes(made: ResolvedSetup) -> None:
    first, again = (xlsform_bytes(made, "polisen", WEEK, "event", "sv") for _ in range(2))
    assert first == again


def test_wording_is_never_a_formula_a_reference_or_markup(
    made: ResolvedSetup, tmp_path: Path
) -> None:
    content = xlsform_bytes(twisted(made), "polisen", WEEK, "weekly_status", "sv")
    cells = [c for s in load_workbook(BytesIO(content)) for row in s.iter_rows() for c in row]
    assert not [c.coordinate for c in cells if c.data_type == "f"]
    assert any(FORMULA in str(c.value) for c in cells)
    form_ = converted(content)
    assert "<script>" not in form_
    assert refused_by_odk_validate({"twisted": form_}, tmp_path) == []


def test_a_label_that_looks_like_a_reference_stays_a_label(made: ResolvedSetup) -> None:
    area = made.setup.areas[0].model_copy(update={"name": "Torget ${est_actor}"})
    written = made.setup.model_copy(update={"areas": (area, *made.setup.areas[1:])})
    setup = ResolvedSetup(setup=written, release=made.release)
    assert "Torget $ {est_actor}" in converted(
        xlsform_bytes(setup, "polisen", WEEK, "weekly_status", "sv")
    )


def test_an_actor_with_its_own_app_gets_an_xlsform_per_template(local: LocalEst) -> None:
    est = changed_local(local, actors={"polisen": {"channel": "xlsform"}})
    assert [f.file for f in planned_forms(est.setup, WEEK, ["polisen"])] == [
        "polisen_xlsform.xlsx",
        "polisen_event_xlsform.xlsx",
    ]
    first, event = write_forms(est, WEEK, actors=["polisen"], language="en")
    assert first.read_bytes() == xlsform_bytes(est.setup, "polisen", WEEK, "weekly_status", "en")
    assert event.read_bytes() == xlsform_bytes(est.setup, "polisen", WEEK, "event", "en")


def test_a_new_way_of_reporting_leaves_old_setups_as_they_were(made: ResolvedSetup) -> None:
    assert made.digest == (
        "sha256:2f10846751757bbe28a21603a12c262c52385d5acec0e4ec5614d34e96ed6308"
    )


def test_odk_validate_refuses_what_is_wrong_among_what_is_right(
    made: ResolvedSetup, tmp_path: Path
) -> None:
    right = converted(xlsform_bytes(made, "polisen", WEEK, "event", "sv"))
    wrong = right.replace("string-length(.)", "string-length(.")
    assert refused_by_odk_validate({"right": right, "wrong": wrong}, tmp_path) == ["wrong"]


def test_pyxform_and_odk_validate_take_every_template(
    newest: ResolvedSetup, tmp_path: Path
) -> None:
    forms = {
        template: converted(xlsform_bytes(newest, "polisen", WEEK, template, "sv"))
        for template in newest.actors["polisen"].templates
    }
    assert len(forms) == 5
    assert refused_by_odk_validate(forms, tmp_path) == []


@pytest.mark.slow
def test_pyxform_and_odk_validate_take_every_form_of_every_variant(tmp_path: Path) -> None:
    forms = {n: converted(c) for folder in VARIANTS for n, c in every_form(folder)}
    assert len(forms) > 150
    assert refused_by_odk_validate(forms, tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("release", releases())
def test_pyxform_and_odk_validate_take_every_template_of_every_actor_type(
    release: str, tmp_path: Path
) -> None:
    setup = of_every_type(release)
    first = setup.setup.cycle.first
    forms = {
        f"{actor.id}-{template}": converted(xlsform_bytes(setup, actor.id, first, template, "en"))
        for actor in setup.setup.actors
        for template in actor.templates
    }
    assert {a.id for a in setup.setup.actors} == {n.rsplit("-", 1)[0] for n in forms}
    assert refused_by_odk_validate(forms, tmp_path) == []
