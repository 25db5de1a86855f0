"""Whether what came is good enough for the week's picture: few criteria, the worst of them decides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_files import ID, NOW, as_json, judged, report
from sqlalchemy import update

from est_framework.errors import IntegrityError
from est_framework.findings import Place
from est_framework.periods import Period
from est_framework.privacy import gate
from est_framework.reports.delivered import enough_in_files, enough_in_ledger
from est_framework.reports.formats.handed_in import hand_in
from est_framework.reports.good_enough import CRITERIA, Delivered, Enough, good_enough
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.keeping.ledger_tables import DOCUMENTS
from est_framework.reports.receipts import receipts_of
from est_framework.reports.receive import receive
from est_framework.reports.rules.rep002_too_large import RULE as TOO_LARGE
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

WEEK = Period.parse("2026-W47")
ALL = Delivered(WEEK, owed=("A", "B", "C", "D"), missing=(), usable=4)
NOT_SAID = {"state": "not_answered"}
AREAS = [{"area": "centrum", "answers": {"brak": {"state": "none_seen"}}}]
TEXT = "Frågor till växeln, 019-21 10 00."
EMPTY = {"areas": None, "events": None, "upcoming": None, "presence": None, "comment": None}


@pytest.mark.parametrize(
    ("changes", "standing", "lacking"),
    [
        ({}, Enough.YES, []),
        ({"missing": ("D",)}, Enough.WITH_GAPS, ["came"]),
        ({"missing": ("C", "D")}, Enough.WITH_GAPS, ["came"]),
        ({"missing": ("B", "C", "D")}, Enough.NOT_YET, ["came"]),
        ({"rejected": 1}, Enough.WITH_GAPS, ["usable"]),
        ({"held": 9}, Enough.WITH_GAPS, ["held"]),
        ({"to_read": 2}, Enough.WITH_GAPS, ["read"]),
        ({"waiting": 1}, Enough.WITH_GAPS, ["reviewed"]),
        ({"owed": (), "usable": 0}, Enough.YES, []),
    ],
)
def test_each_criterion_is_judged_by_itself_and_the_worst_decides(
    changes: dict[str, object], standing: Enough, lacking: list[str]
) -> None:
    said = good_enough(replace(ALL, **changes))
    assert said.standing is standing
    assert [r.criterion for r in said.reasons] == [c.id for c in CRITERIA]
    assert [r.criterion for r in said.reasons if r.remedy] == lacking
    assert all(r.bad > 0 for r in said.reasons if r.remedy)


def test_the_missing_are_named_and_many_are_cut_short() -> None:
    few = good_enough(replace(ALL, missing=("D",)))
    assert "Saknas: D." in few.reasons[0].words.sv
    names = tuple(f"Aktör {n}" for n in range(30))
    many = good_enough(replace(ALL, owed=names, missing=names))
    assert "Aktör 9 och " in many.reasons[0].words.sv
    assert " till." in many.reasons[0].words.sv
    assert " more." in many.reasons[0].words.en
    assert "Aktör 10" not in many.reasons[0].words.sv


def test_files_are_counted_in_the_period_that_they_are_about(made: ResolvedSetup) -> None:
    nothing = {**EMPTY, "nothing_to_report": True}
    verdict = judged(
        made,
        as_json(report(made), name="a.json"),
        as_json(report(made, id=ID[:-1] + "2", period="2026-W46", **nothing), name="b.json"),
        as_json(report(made, id=ID[:-1] + "3", actor="nobody"), name="c.json"),
    )
    before, this = enough_in_files(verdict, made)
    assert (str(before.period), str(this.period)) == ("2026-W46", "2026-W47")
    assert [(r.bad, r.of) for r in before.reasons][:3] == [(3, 4), (0, 1), (0, 1)]
    assert [(r.bad, r.of) for r in this.reasons][:3] == [(3, 4), (1, 2), (0, 2)]


def test_whoever_sent_an_empty_report_has_not_been_heard(made: ResolvedSetup) -> None:
    empty = report(made, **{**EMPTY, "areas": [{"area": "centrum", "answers": {"brak": NOT_SAID}}]})
    (this,) = enough_in_files(judged(made, as_json(empty)), made)
    assert [(r.bad, r.of) for r in this.reasons][:2] == [(4, 4), (0, 1)]
    (this,) = enough_in_files(judged(made, as_json(report(made))), made)
    assert this.reasons[0].bad == 3


def test_what_has_no_period_counts_in_all(made: ResolvedSetup) -> None:
    verdict = judged(made, as_json(report(made), name="a.json"), as_json({"x": 1}, name="b.json"))
    beside = [TOO_LARGE.at(Place("c.xlsx"), most=1, what="x")]
    (this,) = enough_in_files(verdict, made, beside)
    assert (this.reasons[1].bad, this.reasons[1].of) == (2, 3)
    assert enough_in_files(judged(made, as_json({"x": 1})), made) == ()


def test_places_that_may_point_out_somebody_are_counted(made: ResolvedSetup) -> None:
    assert gate.scan(TEXT)
    (this,) = enough_in_files(judged(made, as_json(report(made, comment=TEXT))), made)
    assert this.reasons[3].bad > 0
    assert this.standing is Enough.NOT_YET


def test_what_came_before_counts_when_reports_are_received(local: LocalEst) -> None:
    def come(actor: str, number: int) -> list[str]:
        made = report(
            local.setup, actor=actor, id=f"{ID[:-1]}{number}", **EMPTY, nothing_to_report=True
        )
        file = local.folder / f"{actor}.json"
        file.write_bytes(as_json(made).content)
        moment = NOW.replace(minute=number)
        receipt = receive(local, hand_in([str(file)], None), now=moment)
        with Ledger.open(local.ledger_url) as ledger:
            (said,) = enough_in_ledger(ledger, local.setup, receipt.entered)
        return [said.standing.value, said.where, str(said.reasons[0].bad)]

    assert come("polisen", 1) == ["not_yet", "ledger", "3"]
    assert come("norrskolan", 2) == ["with_gaps", "ledger", "2"]
    assert come("faltgruppen", 3) == ["with_gaps", "ledger", "1"]
    assert come("sundsviksbostader", 4) == ["enough", "ledger", "0"]


def test_who_reported_earlier_is_heard_also_where_an_event_alone_comes_now(
    local: LocalEst,
) -> None:
    events = report(local.setup)["events"]
    calm = report(
        local.setup, actor="norrskolan", id=f"{ID[:-1]}2", **EMPTY, nothing_to_report=True
    )
    event = report(
        local.setup, template="event", id=f"{ID[:-1]}3", **{**EMPTY, "events": events},
        nothing_to_report=None,
    )  # fmt: skip
    receive(local, [as_json(calm)], now=NOW)
    receipt = receive(local, [as_json(event)], now=NOW)
    assert receipt.stored == 1
    with Ledger.open(local.ledger_url) as ledger:
        (said,) = enough_in_ledger(ledger, local.setup, receipt.entered)
    assert "1 av 4" in said.reasons[0].words.sv
    assert "Norrskolan" not in said.reasons[0].words.sv


def test_a_row_that_was_changed_is_told_when_only_its_head_is_read(local: LocalEst) -> None:
    receipt = receive(local, [as_json(report(local.setup))], now=NOW)
    with Ledger.open(local.ledger_url) as ledger:
        with ledger._database.writing() as connection:
            connection.execute(update(DOCUMENTS).values(revision=2))
        with pytest.raises(IntegrityError):
            enough_in_ledger(ledger, local.setup, receipt.entered)
        with pytest.raises(IntegrityError):
            receipts_of(receipt.entered, ledger)
