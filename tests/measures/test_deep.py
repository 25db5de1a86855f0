"""The slow rhythm: need by a formula counted by hand, a form that comes back whole, a year without causes."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from fidelity_years import ASKED, Year, measure, signs, town
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import est_framework.measures
from est_framework.errors import SurroundingsError
from est_framework.language import LANGUAGES
from est_framework.measures.deep.basis import basis_of
from est_framework.measures.deep.form import COLUMNS, HEADER_ROW, form_bytes
from est_framework.measures.deep.form_cells import form_cells
from est_framework.measures.deep.form_read import keep_review, receive_form
from est_framework.measures.deep.models import Basis, Need
from est_framework.measures.deep.need import _direction
from est_framework.measures.follow_up.wording import claims
from est_framework.measures.spans import Span
from est_framework.publish.deep.sheet import deep_sheet, write_deep
from est_framework.publish.words import Words
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

EXAMPLES = Path(est_framework.measures.__file__).parent / "examples"
QUARTER = Span.parse("2025-Q2")
ASKING = ("Var kan vi påverka mest?", "Where can we influence most?")
"""The method's own question: what a group can affect is asked there, not claimed."""
# Weeks 14 to 26 end in the quarter: thirteen, the halves have six and seven.
YEAR = Year(
    reports={
        "polisen": signs("."),
        "bolaget": signs("-", W14=".", W15="."),
        "skolan": signs("-"),
    },
    meetings=signs("-", W14="m", W15="m", W16="m", W20="m"),
    pictures="",
    levels=signs("=", W16="r"),
    measures=(
        measure("a", "2025-W16", due="2025-05-04", status="closed", closed_in="2025-W20", outcome="partly"),
        measure("b", "2025-W51", due="2026-01-15"),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> LocalEst:
    return town(YEAR, tmp_path_factory.mktemp("deep"))


def needs(local: LocalEst, span: Span = QUARTER) -> dict[str, Need]:
    return {n.area: n for n in basis_of(local, span, as_of=ASKED).needs}


def test_the_need_of_an_area_comes_to_what_was_counted_by_hand(small: LocalEst) -> None:
    square, park = needs(small)["torget"], needs(small)["parken"]
    # Graffiti every week: 3. Levels green, green, yellow, green: above the mildest once: 2.
    # Six in eight reports (the landlord twice), then seven in seven: 1.33 times as many per report: 3.
    assert (square.often, square.grave, square.direction) == (3, 2, 3)
    assert (square.first, square.later, square.reports) == ((6, 8), (7, 7), 15)
    assert square.levels == {"gron": 3, "gul": 1}
    assert [(s.indicator, s.at_least, s.periods) for s in square.seen] == [("klotter", 13, 13)]
    assert (square.measures, square.open, square.outcomes) == (1, 0, {"partly": 1})
    # Always green: 1. Six in six reports, seven in seven: even.
    assert (park.often, park.grave, park.direction) == (3, 1, 2)


def test_a_silent_area_has_no_need_that_can_be_told(tmp_path: Path) -> None:
    quiet = replace(YEAR, reports={"polisen": signs("-", W14="."), "bolaget": "", "skolan": ""})
    found = needs(town(quiet, tmp_path))["parken"]
    assert (found.often, found.direction, found.periods, found.asked) == (None, None, 1, 13)


@pytest.mark.parametrize(
    ("first", "later", "step"),
    [((5, 10), (4, 10), None), ((5, 0), (9, 10), None), ((8, 10), (10, 10), 3), ((10, 10), (8, 10), 1),
     ((8, 10), (9, 10), 2), ((8, 10), (10, 20), 1)],
)  # fmt: skip
def test_a_direction_is_per_report_and_needs_ten_occasions(
    first: tuple[int, int], later: tuple[int, int], step: int | None
) -> None:
    assert _direction(first, later) == step


@cache
def empty_form() -> bytes:
    """The form of a town where nothing was reported: the cells to fill in are the same."""
    with TemporaryDirectory() as folder:
        nothing = Year(reports=dict.fromkeys(YEAR.reports, ""), meetings="", pictures="")
        local = town(nothing, Path(folder))
        return form_bytes(basis_of(local, QUARTER, as_of=ASKED), local.setup, "sv")


def filled(local: LocalEst, rows: dict[str, dict[str, Any]], **head: str) -> bytes:
    """Fill in the form as somebody does in Excel."""
    book = openpyxl.load_workbook(BytesIO(empty_form()))
    sheet = book.worksheets[0]
    sheet["B3"], sheet["B4"] = head.get("held", "2025-07-10"), head.get("by", "Styrgrupp")
    for row, area in enumerate(local.setup.areas, start=HEADER_ROW + 1):
        for name, value in rows.get(area, {}).items():
            sheet.cell(row, COLUMNS.index(name) + 1, value)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


FIRST = {
    "concerned": 2, "known": 3, "doable": "3", "ours": 2, "strength": 1,
    "rank": 1, "indicator": "Klotter", "reason": "Kommer tillbaka varje vecka", "owner": "Bolaget",
}  # fmt: skip


def test_what_the_group_weighed_comes_back_and_stands_on_the_sheet(tmp_path: Path) -> None:
    local = town(YEAR, tmp_path)
    page, form = write_deep(local, QUARTER, as_of=ASKED, language="sv", overwrite=False)
    assert "Gruppen har inte vägt än" in page.read_text(encoding="utf-8")
    read = receive_form(local, QUARTER, form.name, filled(local, {"torget": FIRST}), now=ASKED)
    assert read.findings == ()
    assert read.analysis is not None
    (first,) = read.analysis.priorities
    assert (first.area, first.indicator, first.owner) == ("torget", "klotter", "bolaget")
    with pytest.raises(SurroundingsError):
        write_deep(local, QUARTER, as_of=ASKED, language="sv", overwrite=False)
    write_deep(local, QUARTER, as_of=ASKED, language="sv", overwrite=True)
    text = page.read_text(encoding="utf-8")
    # The steps 3, 2, 3 and 2 of the need, and 3, 3, 2 and 1 of the possibility.
    assert "här är era främsta: Torget (2,5 / 2,2)" in text
    following = basis_of(local, QUARTER.next(), as_of=ASKED)
    assert following.last_time == read.analysis


def test_the_same_form_again_changes_nothing_and_another_keeps_both(tmp_path: Path) -> None:
    local = town(YEAR, tmp_path)
    for goal, revisions in (("Mindre", 1), ("Mindre", 1), ("Inget", 2)):
        content = filled(local, {"torget": {**FIRST, "goal": goal}})
        receive_form(local, QUARTER, "f.xlsx", content, now=ASKED)
        with Ledger.open(local.ledger_url) as ledger:
            assert len(ledger.history("deep_analysis", "2025-Q2")) == revisions


@pytest.mark.parametrize(
    ("wrong", "codes", "at"),
    [
        ({"known": 4}, ["MEA100"], "Avvägning!D7"),
        ({"known": "kanske"}, ["MEA100"], "Avvägning!D7"),
        ({"reason": ""}, ["MEA100"], "Avvägning!J7"),
        ({"indicator": "Spöken"}, ["MEA100"], "Avvägning!I7"),
        ({"owner": "Någon"}, ["MEA100"], "Avvägning!L7"),
        ({"rank": "först"}, ["MEA100"], "Avvägning!H7"),
        ({"area": "Någon annanstans"}, ["MEA100"], "Avvägning!A7"),
        ({"reason": "Ring 19121212-1212"}, ["MEA301"], "Avvägning!J7"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_cell_and_nothing_is_kept(
    small: LocalEst, wrong: dict[str, Any], codes: list[str], at: str
) -> None:
    read = receive_form(
        small, QUARTER, "f.xlsx", filled(small, {"torget": FIRST | wrong}), now=ASKED
    )
    assert [f.code for f in read.findings] == codes
    assert read.findings[0].place.at == at
    assert "19121212" not in repr(read)
    with Ledger.open(small.ledger_url) as ledger:
        assert not ledger.history("deep_analysis", "2025-Q2")


def test_two_that_come_first_and_a_head_left_empty_are_told(small: LocalEst) -> None:
    content = filled(small, {"torget": FIRST, "parken": FIRST}, held="", by="kungen")
    read = receive_form(small, QUARTER, "f.xlsx", content, now=ASKED)
    places = [f.place.at for f in read.findings]
    assert sorted(places) == ["Avvägning!B3", "Avvägning!B4", "Avvägning!H7", "Avvägning!H8"]


def test_a_form_of_another_time_or_no_form_at_all_is_refused(small: LocalEst) -> None:
    content = filled(small, {"torget": FIRST})
    read = receive_form(small, QUARTER.next(), "f.xlsx", content, now=ASKED)
    assert [f.code for f in read.findings] == ["MEA002"]
    for junk in (b"", b"PK\x03\x04", b"{", b'{"rows": 3}', b'{"rows": [{}]}', content[:-200]):
        read = receive_form(small, QUARTER, "f.xlsx", junk, now=ASKED)
        assert read.findings
        assert read.analysis is None


_STEPS = st.sampled_from([None, 1, 2, 3])


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.fixed_dictionaries(dict.fromkeys(COLUMNS[2:7], _STEPS)),
    reason=st.text("abcåäö .,", min_size=1).map(str.strip).filter(bool),
)
def test_workbook_and_json_say_the_same(
    small: LocalEst, steps: dict[str, Any], reason: str
) -> None:
    row = {k: v for k, v in steps.items() if v} | {
        "rank": 2,
        "indicator": "klotter",
        "reason": reason,
    }
    head = {"span": "2025-Q2", "setup": "lilla", "held": "2025-07-10", "decided_by": "styrgrupp"}
    as_json = json.dumps({**head, "rows": [{"area": "parken", **row}]}).encode()
    from_json = receive_form(small, QUARTER, "f.json", as_json, now=ASKED)
    from_book = receive_form(small, QUARTER, "f.xlsx", filled(small, {"parken": row}), now=ASKED)
    assert from_json.findings == from_book.findings == ()
    assert from_json.analysis == from_book.analysis
    assert from_json.analysis is not None
    assert from_json.analysis.priorities[0].reason == reason


@pytest.fixture(scope="module")
def gone_through(tmp_path_factory: pytest.TempPathFactory) -> tuple[LocalEst, Basis]:
    """The town after its yearly review, and what that was made from."""
    local, year = town(YEAR, tmp_path_factory.mktemp("year")), Span.parse("2025")
    keep_review(local, year, held=ASKED.date(), by="est_samordnare", checklist=True, now=ASKED)
    receive_form(local, QUARTER, "f.xlsx", filled(local, {"torget": FIRST}), now=ASKED)
    return local, basis_of(local, year, as_of=ASKED)


def test_the_year_holds_before_against_after_as_the_follow_up_does(
    gone_through: tuple[LocalEst, Basis],
) -> None:
    found = {c.id: c.around.own for c in gone_through[1].changes}
    # Due in week 18, reviewed in week 24: six weeks after, and the six until the decision in week 16, in
    # two of which the landlord reported too.
    before, after = found["a"].before, found["a"].after
    assert before is not None
    assert after is not None
    assert (str(before.first), str(before.last), before.count, before.reports) == (
        "2025-W11", "2025-W16", 8, 8,
    )  # fmt: skip
    assert (str(after.first), str(after.last), after.count, after.reports) == (
        "2025-W19", "2025-W24", 6, 6,
    )  # fmt: skip
    assert found["a"].reading == "no_difference"
    assert found["b"].reading == "too_few"


def test_no_word_of_the_year_or_the_quarter_claims_a_cause(
    gone_through: tuple[LocalEst, Basis],
) -> None:
    local, year = gone_through
    assert year.review is not None
    for basis in (year, basis_of(local, QUARTER, as_of=ASKED)):
        for language in LANGUAGES:
            sheet = deep_sheet(basis, Words(local.setup, language))
            sections = tuple(s for s in sheet.sections if s.heading not in ASKING)
            words = " ".join(sheet.model_copy(update={"sections": sections}).strings())
            assert not claims(words, language)


def test_what_was_told_to_come_in_two_years_comes_first_in_the_wheel(tmp_path: Path) -> None:
    local = town(replace(YEAR, measures=()), tmp_path)
    with Ledger.open(local.ledger_url) as ledger:
        entry = ledger.history("report", "polisen-2025-W20")[0].document
        for n, day in enumerate(("2024-05-30", "2025-05-30", "2025-06-06")):
            what = "Marknad " if n < 2 else "Konsert"
            coming = [{"area": "torget", "date": day, "description": what}]
            body = entry.body | {"id": f"c{n}", "upcoming": coming}
            ledger.append([replace(entry, id=f"c{n}", body=body)], now=ASKED)
    wheel = basis_of(local, Span.parse("2025"), as_of=ASKED).wheel
    assert [(w.month, w.what, w.years) for w in wheel] == [
        (5, "Marknad", (2024, 2025)), (6, "Konsert", (2025,)),
    ]  # fmt: skip


def test_what_is_no_form_is_told_as_such(made: ResolvedSetup) -> None:
    for name, codes in (("good", []), ("bad", ["MEA006"])):
        file = EXAMPLES / "MEA006" / f"{name}.json"
        _, findings = form_cells(Source(file.name, file.read_bytes()), made)
        assert [f.code for f in findings] == codes
