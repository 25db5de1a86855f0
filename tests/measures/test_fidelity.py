"""Is EST run as meant: three made years against keys that were counted by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from fidelity_years import ASKED, Year, measure, signs, town
from hypothesis import given
from hypothesis import strategies as st

from est_framework.errors import UsageError
from est_framework.measures.fidelity.measured import SIGNS, measure_fidelity, read_time
from est_framework.measures.fidelity.models import Fidelity
from est_framework.measures.fidelity.reading import Tally, trend_of
from est_framework.method.load import load_release, releases
from est_framework.publish.fidelity.page import fidelity_html
from est_framework.publish.fidelity.text import fidelity_text
from est_framework.reports.models import Report
from est_framework.reports.silence import is_empty, says_nothing
from est_framework.setup.local import LocalEst

GOOD = Year(
    reports={
        "polisen": signs(".", W10="L", W20="L", W27="o", W28="o"),
        "bolaget": signs(".", W30="-"),
        "skolan": signs(".", W05="E"),
    },
    meetings=signs("m", W12="t"),
    pictures=signs("x", W07="s", W08="s"),
    present="3" * 26 + "2" * 26,
    told="x" * 40 + "-" * 12,
    logged=(
        *(f"actor 2025-W{n}" for n in range(41, 46)),
        *(f"management 2025-0{n}" for n in range(1, 10)),
    ),
    levels=signs("=", W09="r", W11="d", W13="1"),
    measures=(
        measure(
            "a",
            "2025-W02",
            status="closed",
            closed_in="2025-W10",
            outcome="worked",
            review="2025-03-10",
        ),
        measure("b", "2025-W20", status="closed", closed_in="2025-W30"),
        measure(
            "c",
            "2025-W30",
            problem={"indicator": "ran", "area": "parken", "period": "2025-W30"},
            review="2025-10-01",
        ),
        measure(
            "d",
            "2025-W40",
            expected_effect="",
            problem={"indicator": "ran", "area": "torget", "period": "2025-W40"},
            review="2026-03-01",
        ),
    ),
    taken_up={"c": "2025-W35 2025-W36"},
    analyses=("2025-Q1", "2025-Q2", "2025-Q4"),
    reviews=("2025",),
    held=2,
)
GOOD_KEY = {
    # Four of 156 were not in time: two late, one missing, one empty.
    "rapporter_i_tid": (152, 156, "enough", "even"),
    # Week 30 lacks the landlord, week 5 the school, whose report was empty.
    "flera_parter": (50, 52, "enough", "even"),
    # 155 came; two of them by the form of the older setup.
    "samma_formular": (153, 155, "enough", "even"),
    "inga_personer": (0, None, "enough", None),
    "sammanstalld_fore_motet": (50, 52, "enough", "even"),
    "checklista_aktuell": (1, None, "for_the_group", None),
    "mote_varje_period": (52, 52, "enough", "even"),
    # The meetings about weeks 1 and 16 met on Epiphany and Easter Monday: left out.
    "fast_tid": (49, 50, "enough", "even"),
    # 26 meetings with all three, 26 with two: a third less is more than a tenth.
    "fasta_funktioner": (130, 156, "enough", "falling"),
    # 104 areas; one was not decided, one departed without a reason.
    "niva_tillsammans": (102, 104, "enough", "even"),
    "kvartalsprioritering": (3, 4, "enough", None),
    "insats_med_agare": (3, 4, "not_enough", None),
    # a and b were seen, c meets the market that is coming, d answers nothing.
    "insats_foljer_problem": (3, 4, "not_enough", None),
    # Open at 8 + 10 + 22 + 12 meetings; c was passed over twice.
    "uppfoljning_varje_mote": (50, 52, "enough", "even"),
    "utfall_provat": (1, 2, "not_enough", None),
    "arsanalys": (1, None, "for_the_group", None),
    "aterkoppling_rapportorer": (45, 52, "enough", "falling"),
    "ledning_vet": (9, 12, "enough", "falling"),
}  # fmt: skip

ASLEEP = Year(
    reports={
        "polisen": "." * 24 + "-" * 28,
        "bolaget": "." * 26 + "-" * 26,
        "skolan": "." * 22 + "L" * 2 + "-" * 8 + "." * 20,
    },
    meetings="m" * 24 + "-" * 28,
    pictures="x" * 12 + "-" * 40,
    breaks=(("2025-W27", "2025-W31"),),
    levels="=" * 12 + "1" * 40,
    measures=(measure("a", "2025-W20", status="under_way"),),
    taken_up={"a": "2025-W22"},
    analyses=("2025-Q1",),
)
ASLEEP_KEY = {
    # 47 weeks were asked about: 24 + 26 + (22 + 20) reports in time of 141.
    "rapporter_i_tid": (92, 141, "not_enough", "falling"),
    # All three until week 24.
    "flera_parter": (24, 47, "not_enough", "falling"),
    "samma_formular": (94, 94, "enough", "even"),
    "inga_personer": (0, None, "enough", None),
    "sammanstalld_fore_motet": (12, 24, "not_enough", None),
    "checklista_aktuell": (None, None, "cannot_tell", None),
    "mote_varje_period": (24, 47, "not_enough", "falling"),
    "fast_tid": (22, 22, "enough", None),
    "fasta_funktioner": (None, None, "cannot_tell", None),
    # Both areas in 12 weeks, one of two in 12.
    "niva_tillsammans": (36, 48, "not_enough", None),
    "kvartalsprioritering": (1, 4, "not_enough", None),
    "insats_med_agare": (1, 1, "enough", None),
    "insats_foljer_problem": (1, 1, "enough", None),
    # Open at the meetings about weeks 21 to 24, passed over once.
    "uppfoljning_varje_mote": (3, 4, "not_enough", None),
    "utfall_provat": (None, None, "cannot_tell", None),
    "arsanalys": (None, None, "cannot_tell", None),
    "aterkoppling_rapportorer": (None, None, "cannot_tell", None),
    "ledning_vet": (None, None, "cannot_tell", None),
}

HALF = Year(
    first="2025-W27",
    reports={"polisen": "-" * 26, "bolaget": "." * 26, "skolan": "." * 20 + "E" * 6},
    meetings="-" * 26,
    pictures="-" * 26,
    logged=("management 2025-08", "management 2025-10"),
    reviews=("2024",),
)
HALF_KEY = {
    # The police never reported: 26 + 20 of 78.
    "rapporter_i_tid": (46, 78, "not_enough", "falling"),
    "flera_parter": (0, 26, "not_enough", "even"),
    "samma_formular": (52, 52, "enough", "even"),
    "inga_personer": (0, None, "enough", None),
    "sammanstalld_fore_motet": (None, None, "cannot_tell", None),
    # Held in January 2026, about 2024: of the last year, and the checklist was dealt with.
    "checklista_aktuell": (1, None, "for_the_group", None),
    "mote_varje_period": (None, None, "cannot_tell", None),
    "fast_tid": (None, None, "cannot_tell", None),
    "fasta_funktioner": (None, None, "cannot_tell", None),
    "niva_tillsammans": (None, None, "cannot_tell", None),
    "kvartalsprioritering": (None, None, "cannot_tell", None),
    "insats_med_agare": (None, None, "cannot_tell", None),
    "insats_foljer_problem": (None, None, "cannot_tell", None),
    "uppfoljning_varje_mote": (None, None, "cannot_tell", None),
    "utfall_provat": (None, None, "cannot_tell", None),
    # There is a review, but none of 2025.
    "arsanalys": (0, None, "for_the_group", None),
    "aterkoppling_rapportorer": (None, None, "cannot_tell", None),
    # July to December: the setup began on 30 June, so June was never whole.
    "ledning_vet": (2, 6, "not_enough", None),
}


def measured(local: LocalEst) -> Fidelity:
    return measure_fidelity(local, date(2025, 1, 1), date(2025, 12, 31), as_of=ASKED)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> LocalEst:
    return town(GOOD, tmp_path_factory.mktemp("good"))


def said(fidelity: Fidelity) -> dict[str, tuple[Any, ...]]:
    return {s.id: (s.got, s.of, s.standing, s.trend) for s in fidelity.signs}


def test_a_good_year_comes_to_what_was_counted_by_hand(good: LocalEst) -> None:
    found = measured(good)
    assert said(found) == GOOD_KEY
    apart = {s.id: {d.label.en: (d.got, d.of) for d in s.details} for s in found.signs}
    assert apart["rapporter_i_tid"] == {
        "Late": (2, None), "Empty": (1, None), "Wait for review": (0, None), "Missing": (1, None),
    }  # fmt: skip
    assert apart["inga_personer"] == {"Files stopped before use": (2, None)}
    assert apart["insats_foljer_problem"] == {"Ahead of something coming": (1, None)}
    # a was examined at the meeting of its review day; b and c were due and nothing was said.
    assert apart["uppfoljning_varje_mote"] == {"Outcome examined when it was due": (1, 3)}
    by_actor = {a.actor: (a.owed, a.on_time, a.late, a.empty, a.silent) for a in found.actors}
    assert by_actor == {
        "polisen": (52, 50, 2, 0, 0), "bolaget": (52, 51, 0, 0, 1), "skolan": (52, 51, 0, 1, 0),
    }  # fmt: skip


@pytest.mark.parametrize(("year", "key"), [(ASLEEP, ASLEEP_KEY), (HALF, HALF_KEY)])
def test_a_year_that_fell_asleep_and_a_first_half_year_do_too(
    tmp_path: Path, year: Year, key: dict[str, Any]
) -> None:
    assert said(measured(town(year, tmp_path))) == key


def test_an_empty_ledger_meets_nothing(tmp_path: Path) -> None:
    nothing = Year(
        reports=dict.fromkeys(("polisen", "bolaget", "skolan"), ""), meetings="", pictures=""
    )
    found = measured(town(nothing, tmp_path))
    assert {s.standing for s in found.signs} == {"cannot_tell"}
    assert all(s.because for s in found.signs)


def test_every_sign_of_the_newest_release_is_read() -> None:
    assert {c.id for c in load_release(releases()[-1]).fidelity} == SIGNS.keys()


def test_what_is_learnt_later_does_not_change_what_was_known(good: LocalEst) -> None:
    before = datetime(2025, 1, 2, tzinfo=UTC)
    found = measure_fidelity(good, date(2025, 1, 1), date(2025, 12, 31), as_of=before)
    assert {s.standing for s in found.signs} == {"cannot_tell"}


def test_a_percentage_is_never_rounded_up_to_enough(good: LocalEst) -> None:
    text = fidelity_text(measured(good), good.setup, "en")
    assert "97%, 152 of 156. Enough (80%)" in text
    assert "79%" not in text


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_says_every_sign_and_fetches_nothing(good: LocalEst, language: Any) -> None:
    found = measured(good)
    page = fidelity_html(found, good, language)
    assert all(s.label.said(language) in page for s in found.signs)
    assert "http" not in page.replace("http-equiv", "")


@given(
    states=st.lists(
        st.sampled_from(["value", "none_seen", "unknown", "not_asked", "not_answered"])
    ),
    nothing=st.booleans(),
    comment=st.sampled_from(["", " \n", "Lugnt"]),
    told=st.sets(st.sampled_from(["events", "upcoming", "presence"])),
)
def test_a_report_is_empty_to_a_quick_eye_as_to_the_picture(
    states: list[str],
    nothing: bool,  # noqa: FBT001  # drawn
    comment: str,
    told: set[str],
) -> None:
    lines = {
        "events": {"indicator": "ran", "area": "torget", "date": "2025-02-03"},
        "upcoming": {"area": "torget", "date": "2025-02-03", "description": "Marknad"},
        "presence": {"area": "torget", "date": "2025-02-03", "resource": "Fältgruppen"},
    }
    answers = {f"x-{n}": {"state": state} for n, state in enumerate(states)}
    head = ("id", "method", "setup", "digest", "template", "actor")
    body: dict[str, Any] = dict.fromkeys(head, "x") | {
        "revision": 1,
        "setup_revision": 1,
        "period": "2025-W06",
        "submitted": "2025-02-07T10:00:00Z",
        "nothing_to_report": nothing,
        "areas": [{"area": "torget", "answers": answers}],
        "comment": comment,
        **{name: [lines[name]] for name in told},
    }
    report = Report.model_validate(body)
    for said_as in (body, report.model_dump(mode="json")):
        assert says_nothing(said_as) == is_empty(report)


def test_a_trend_needs_four_cases_in_each_half() -> None:
    days = [date(2025, 1, n) for n in range(1, 9)]
    rising = [Tally(d, int(n > 3), 1) for n, d in enumerate(days)]
    assert trend_of(rising, days[0], days[-1]) == "rising"
    assert trend_of(rising[1:], days[0], days[-1]) is None


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-Q3", "2025-07-01", "2025-09-30"),
        ("2025-T3", "2025-09-01", "2025-12-31"),
        ("2025-H2", "2025-07-01", "2025-12-31"),
        ("2025-W10", "2025-03-03", "2025-03-09"),
        ("2025-W10..2025-W11", "2025-03-03", "2025-03-16"),
        (None, "2025-01-27", "2026-01-25"),
    ],
)
def test_a_time_is_read_as_it_is_written(
    good: LocalEst, typed: str | None, first: str, last: str
) -> None:
    found = read_time(typed, good.setup, ASKED.date())
    assert tuple(map(str, found)) == (first, last)


@pytest.mark.parametrize(
    "typed", ["2025-Q5", "2025-T4", "2025-H3", "i våras", "2025-W11..2025-W10", "2031", "2031-Q1"]
)
def test_a_time_that_makes_no_sense_is_refused(good: LocalEst, typed: str) -> None:
    with pytest.raises(UsageError):
        read_time(typed, good.setup, ASKED.date())
