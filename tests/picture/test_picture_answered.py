"""Who answered, per area and over time, against a key made by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from changed_cycles import changed_local

from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.review.decisions import decide, made_decision

if TYPE_CHECKING:
    from collections.abc import Callable

    from est_framework.picture.models import Picture
    from est_framework.setup.local import LocalEst

W47 = Period.parse("2026-W47")
SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
KEY = yaml.safe_load((Path(__file__).parent / "answered_key.yaml").read_text(encoding="utf-8"))
STATUSES = ("on_time", "late", "empty", "waiting", "returned", "silent")


def sent_as_said(case: dict[str, Any], write: Callable[..., dict[str, Any]]) -> list[Any]:
    reports = []
    for one in case["sent"]:
        fields = dict(one)
        answers = fields.pop("answers", None)
        period = fields.get("period", "2026-W47")
        reports.append(
            write("norrskolan", answers and {"norrangen": answers}, **fields)
            | {"id": f"norrskolan-{period}"}
        )
    return reports


@pytest.mark.parametrize("case", KEY, ids=[c["case"] for c in KEY])
def test_the_key_made_by_hand(
    case: dict[str, Any],
    local: LocalEst,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
) -> None:
    changes = {"breaks": case["breaks"]} if "breaks" in case else {}
    actors = {"norrskolan": case.get("actor", {})}
    est = changed_local(local, actors=actors, first="2026-W01", **changes)
    for report in sent_as_said(case, write):
        send(report)
    if case.get("returned"):
        returned(est, "norrskolan-2026-W47")
    picture = compile_period(est, W47, as_of=SUNDAY)
    stands = next((s for s in picture.standings if s.actor == "norrskolan"), None)
    assert (stands and stands.status) == case["stands"]
    if stands:
        assert stands.nothing_seen is case["nothing_seen"]
        assert stands.silent_for == case.get("silent_for", 0)
    now = picture.answered[-1]
    counts = {"asked": now.asked} | {s: getattr(now, s) for s in STATUSES}
    assert {s: n for s, n in counts.items() if n or s == "asked"} == case["counts"]
    heard = {a.area: a.heard for a in now.areas}
    assert heard.get("norrangen") == case["heard_about_norrangen"]


def returned(local: LocalEst, id_: str) -> None:
    with Ledger.open(local.ledger_url) as ledger:
        entries = [e for e in ledger.effective("report") if e.document.id == id_]
        decision = made_decision("return", local.setup, now=SUNDAY, reason="Skriv platsen.")
        decide(ledger, decision, entries, now=SUNDAY)


def picture_of(local: LocalEst) -> Picture:
    return compile_period(local, W47, as_of=SUNDAY)


def test_what_was_said_over_time_is_counted_period_by_period(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("polisen", {"centrum": {"brak": 2}}, id="a", period="2026-W46"),
        write("polisen", {"centrum": {"brak": 2}}, id="b"),
    )
    answered = {str(a.period): a for a in picture_of(local).answered}
    assert len(answered) == 26
    assert (answered["2026-W46"].late, answered["2026-W46"].silent) == (1, 3)
    assert (answered["2026-W47"].on_time, answered["2026-W47"].silent) == (1, 3)
    assert (answered["2026-W45"].asked, answered["2026-W45"].silent) == (4, 4)


def test_of_an_area_those_are_heard_that_said_something_about_it(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("polisen", {"centrum": {"brak": 2}, "hamnen": {"brak": "unknown"}}),
        write("faltgruppen", {"hamnen": {"klotter": "not_answered"}}),
    )
    areas = {a.area: (a.asked, a.heard) for a in picture_of(local).answered[-1].areas}
    assert areas == {"hela": (1, 0), "centrum": (3, 1), "hamnen": (2, 1), "norrangen": (4, 0)}


def test_an_event_report_is_no_answer_about_an_area(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    event = {"indicator": "brak", "area": "centrum", "date": "2026-11-17"}
    send(write("polisen", template="event", events=[event]))
    areas = {a.area: a.heard for a in picture_of(local).answered[-1].areas}
    assert areas["centrum"] == 0


def test_reports_are_listed_with_what_became_of_them(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("faltgruppen", {"centrum": {"brak": 2}}),
        write("polisen", {"centrum": {"brak": 1}}),
        write("norrskolan", {"norrangen": {"brak": "not_answered"}}),
    )
    picture = picture_of(local)
    assert [(r.report, r.revision, r.state, r.empty) for r in picture.reports] == [
        ("polisen-1", 1, "counts", False),
        ("norrskolan-1", 1, "counts", True),
        ("faltgruppen-1", 1, "counts", False),
    ]
    (cell,) = [c for c in picture.cells if c.area == "centrum" and c.indicator == "brak"]
    assert [(b.report, b.number) for b in cell.behind] == [("polisen-1", 1), ("faltgruppen-1", 2)]
