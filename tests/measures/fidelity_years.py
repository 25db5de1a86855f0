"""
Three made years of a small town, written so that what they come to can be counted by hand.

A line of signs has one sign a week, in groups of thirteen. Reports: `.` in time, `L` late, `E` empty,
`-` none, `o` in time but by the form of an older setup. Meetings: `m` on the Monday, `t` on the
Tuesday, `-` none. Pictures: `x` known on the Friday before, `s` on the meeting's own day, `-` none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from est_framework.method.load import load_release
from est_framework.periods import Period
from est_framework.reports.keeping.ledger import Arrival, Document, Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup

ASKED = datetime(2026, 1, 31, 12, tzinfo=UTC)
_ALL = 13 * "." + 13 * "." + 13 * "." + 13 * "."
ACTORS = ("polisen", "bolaget", "skolan")
AREAS = {"polisen": ("torget", "parken"), "bolaget": ("torget",), "skolan": ("parken",)}


@dataclass(frozen=True)
class Year:
    """What happened, week by week, from the first week on."""

    reports: dict[str, str]
    meetings: str
    pictures: str
    first: str = "2025-W01"
    breaks: tuple[tuple[str, str], ...] = ()
    present: str = ""
    """How many of the actors were at each meeting; nothing where no record says."""
    told: str = ""
    """`x` where the record says that the reporters were told."""
    logged: tuple[str, ...] = ()
    """The periods and months of the log: `actor 2025-W41`, `management 2025-03`."""
    levels: str = ""
    """`=` both areas as suggested, `r` one departs with a reason, `d` one without, `1` only one decided."""
    measures: tuple[dict[str, Any], ...] = ()
    taken_up: dict[str, str] = field(default_factory=dict)
    """Measure to the weeks in which it was open and was not taken up."""
    analyses: tuple[str, ...] = ()
    reviews: tuple[str, ...] = ()
    held: int = 0


def weeks(signs: str) -> str:
    """Take the bars away that only help the eye."""
    return signs.replace("|", "")


def town(year: Year, folder: Path) -> LocalEst:
    """Make the town in a folder, with all that its year left behind."""
    setup = _setup(year)
    local = LocalEst(folder=folder, setup=setup, geometry={})
    documents = [*_reports(year, setup), *_meetings(year, setup), *_slow(year)]
    with Ledger.open(local.ledger_url) as ledger:
        ledger.append(documents, now=ASKED - timedelta(days=1))
        for n in range(year.held):
            moment = datetime(2025, 3, 1 + n, tzinfo=UTC)
            ledger.note_arrival(Arrival(f"{n:064x}", f"{n}.json", 10, "held"), now=moment)
    _pictures(year, local)
    return local


def _setup(year: Year) -> ResolvedSetup:
    areas = [{"id": a, "name": a.title(), "municipality": "9999"} for a in ("torget", "parken")]
    types = ("polis", "kommunalt_bostadsbolag", "skola")
    setup = Setup.model_validate(
        {
            "method": "est 1.0.0",
            "setup": "lilla",
            "revision": 2,
            "municipalities": [{"code": "9999", "name": "Lilla"}],
            "areas": areas,
            "actors": [
                {"id": a, "name": a.title(), "type": t, "areas": list(AREAS[a])}
                for a, t in zip(ACTORS, types, strict=True)
            ],
            "cycle": {
                "first": year.first,
                "report_by": {"weekday": "friday", "time": "12:00"},
                "meet": {"weekday": "monday", "time": "10:00", "weeks_after": 1},
                "breaks": [{"first": a, "last": b} for a, b in year.breaks],
            },
            "deep_analysis": {"rhythm": "quarter", "top": 3},
            "retention": {"reports_months": 24, "decision": "KS 1"},
        }
    )
    return ResolvedSetup(setup=setup, release=load_release("est 1.0.0"))


def _periods(year: Year) -> Iterator[Period]:
    period = Period.parse(year.first)
    while True:
        yield period
        period = period.next()


def _reports(year: Year, setup: ResolvedSetup) -> Iterator[Document]:
    for actor in ACTORS:
        for period, sign in zip(_periods(year), weeks(year.reports[actor]), strict=False):
            if sign != "-":
                body = _report(actor, period, sign, setup)
                yield Document("report", f"{actor}-{period}", 1, str(period), body)


def _report(actor: str, period: Period, sign: str, setup: ResolvedSetup) -> dict[str, Any]:
    late = timedelta(hours=2 if sign == "L" else -2)
    answers = {"klotter": {"state": "value", "value": 1}, "stold": {"state": "none_seen"}}
    coming = {"area": "parken", "date": "2025-12-01", "description": "Marknad"}
    return {
        "id": f"{actor}-{period}",
        "revision": 1,
        "method": "est 1.0.0",
        "setup": "lilla",
        "setup_revision": 1 if sign == "o" else 2,
        "digest": setup.digest,
        "template": "weekly_status",
        "actor": actor,
        "period": str(period),
        "submitted": (setup.report_by(period) + late).isoformat(),
        "areas": [] if sign == "E" else [{"area": a, "answers": answers} for a in AREAS[actor]],
        "upcoming": [coming] if actor == "skolan" and str(period) == "2025-W30" else [],
    }


def _meetings(year: Year, setup: ResolvedSetup) -> Iterator[Document]:
    for n, (period, sign) in enumerate(zip(_periods(year), weeks(year.meetings), strict=False)):
        if sign != "-":
            yield Document("meeting", str(period), 1, str(period), _record(year, setup, period, n))
    for measure in year.measures:
        plain = {k: v for k, v in measure.items() if k != "closed_in"}
        yield Document("measure", measure["id"], 1, measure["decided"], plain)


def _record(year: Year, setup: ResolvedSetup, period: Period, n: int) -> dict[str, Any]:
    late = timedelta(days=weeks(year.meetings)[n] == "t")
    held = setup.meets_at(period).date() + late
    body: dict[str, Any] = {
        "id": str(period),
        "method": "est 1.0.0",
        "setup": "lilla",
        "setup_revision": 2,
        "digest": setup.digest,
        "period": str(period),
        "held": str(held),
        "levels": _levels(weeks(year.levels)[n]) if year.levels else [],
        "measures": [],
        "follow_ups": list(_follow_ups(year, period)),
    }
    if year.present:
        body["present"] = list(ACTORS[: int(weeks(year.present)[n])])
    if year.told and weeks(year.told)[n] == "x":
        body["feedback"] = [{"audience": "reporters", "sent": str(held + timedelta(days=1))}]
    return body


def _levels(sign: str) -> list[dict[str, Any]]:
    plain = {"suggested": "gron", "decided": "gron", "decided_by": "est_grupp", "reason": "Lugnt"}
    other = {**plain, "decided": "gul", "reason": "Fler unga ute" if sign == "r" else " "}
    first = {"area": "torget", **(other if sign in "rd" else plain)}
    return [first] if sign == "1" else [first, {"area": "parken", **plain}]


def _follow_ups(year: Year, period: Period) -> Iterator[dict[str, Any]]:
    for measure in year.measures:
        closed = measure.get("closed_in")
        began = Period.parse(measure["decided"]) < period
        is_open = began and (closed is None or period <= Period.parse(closed))
        if is_open and str(period) not in year.taken_up.get(measure["id"], "").split():
            ends = closed == str(period)
            yield {
                "measure": measure["id"],
                "status": "closed" if ends else "under_way",
                "outcome": measure.get("outcome") if ends else None,
                "note": "",
            }


def measure(id_: str, decided: str, **more: object) -> dict[str, Any]:
    """Give a measure that says all it must; what is given is laid over it."""
    return {
        "id": id_,
        "description": "Klottersanering",
        "problem": {"indicator": "klotter", "area": "torget", "period": decided},
        "owner": "bolaget",
        "decided": decided,
        "due": "2025-06-01",
        "expected_effect": "Mindre klotter",
        "how_measured": "Antal rapporter",
        "review": "2025-06-15",
        "status": "decided",
        "outcome": None,
        "note": "",
        **more,
    }


def _slow(year: Year) -> Iterator[Document]:
    for line in year.logged:
        audience, period = line.split()
        body = {"id": line, "audience": audience, "period": period, "sent": "2025-12-31"}
        body |= {"recipient": "x", "file": "x.html", "sha256": 64 * "0"}
        yield Document("feedback", line, 1, period, body)
    for span in year.analyses:
        body = {"id": span, "span": span, "held": "2025-12-01", "priorities": [{"area": "torget"}]}
        yield Document("deep_analysis", span, 1, span, body)
    for span in year.reviews:
        body = {"id": span, "span": span, "held": "2026-01-20", "checklist": ["Nattvandrarna"]}
        yield Document("yearly_review", span, 1, span, body)


def _pictures(year: Year, local: LocalEst) -> None:
    for n, (period, sign) in enumerate(zip(_periods(year), weeks(year.pictures), strict=False)):
        if sign == "-":
            continue
        meets: date = local.setup.meets_at(period).date()
        late = timedelta(days=weeks(year.meetings)[n] == "t")
        day = meets + late if sign == "s" else meets - timedelta(days=3)
        folder = local.pictures / str(period)
        folder.mkdir(parents=True)
        text = f'{{\n "period": "{period}",\n "as_of": "{day}T15:00:00+01:00"\n}}'
        (folder / "picture.json").write_text(text, encoding="utf-8")


def signs(sign: str, **at: str) -> str:
    """Give a line of 52 times the same sign, but for the weeks that are named: `W10="L"`."""
    line = list(52 * sign)
    for week, other in at.items():
        line[int(week[1:]) - 1] = other
    return "".join(line)
