"""A made municipality and a year of reports: the whole loop of EST, to look at and learn from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from est_framework.errors import UsageError
from est_framework.language import Language, Text
from est_framework.measures.deep.form_read import keep_held
from est_framework.measures.kinds import DEEP_ANALYSIS
from est_framework.measures.record import keep_record
from est_framework.periods import Period, PeriodKind
from est_framework.picture.compile import PERIODS_SHOWN
from est_framework.publish.demo.meetings import record_of
from est_framework.publish.demo.plan import PLAN_FILE, plan_of
from est_framework.publish.demo.publish_weeks import publishing
from est_framework.publish.demo.quarters import analysis_of, ended_before
from est_framework.publish.demo.send import as_csv, as_json, as_xlsx
from est_framework.publish.demo.year import emptied, made_report, submitted_at
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.receive import Receipt, receive
from est_framework.setup.load import open_local
from est_framework.setup.local import GEOMETRY_FILE, SETUP_FILE, LocalEst
from est_framework.setup.models import Actor

WEEKS = 52
PUBLISHED = WEEKS - PERIODS_SHOWN + 1
"""So many of the newest weeks get a picture: the series of the first of them reach back to the first week."""

_WITH_SUGGESTIONS = 3
"""The records of so many of the newest weeks say what was suggested, and a level for every area."""

_HERE = Path(__file__).parent
_WRITERS = {
    "polisen": as_json,
    "faltgruppen": as_json,
    "raddningstjansten": as_json,
    "fritidsgarden": as_json,
    "norrforsbostader": as_xlsx,
    "bovardarna": as_xlsx,
}
"""Who sends what; the others send CSV."""

_PERSONAL_WEEK = 47
_TEST_NUMBER = "19121212-1212"
"""Skatteverket's test number: it belongs to nobody."""


@dataclass(frozen=True)
class DemoStep:
    """
    What one step of the demonstration left behind: a week received, or a week published.

    Attributes:
        page: The published picture, where the step was to publish.
        story: What has come in so far, in words.
    """

    page: Path | None
    story: Text


@dataclass(frozen=True)
class _Tally:
    reports: int = 0
    files: int = 0
    held: int = 0

    def plus(self, receipt: Receipt, files: int) -> _Tally:
        return replace(
            self,
            reports=self.reports + receipt.stored,
            files=self.files + files,
            held=self.held + receipt.held,
        )

    def story(self, weeks: int) -> Text:
        return Text(
            sv=f"{weeks} veckor: {self.files} filer kom in, {self.reports} rapporter togs emot, "
            f"{self.held} hölls kvar för att den innehöll ett personnummer.",
            en=f"{weeks} weeks: {self.files} files came in, {self.reports} reports were kept, "
            f"{self.held} was held because it contained a personal number.",
        )


def weeks_of_demo(now: datetime) -> tuple[Period, ...]:
    """Give the 52 whole weeks before the moment, oldest first."""
    newest = Period.holding(now.date(), PeriodKind.WEEK).previous()
    return tuple(newest.shifted(n - WEEKS + 1) for n in range(WEEKS))


def run_demo(folder: Path, weeks: Sequence[Period], *, language: Language) -> Iterator[DemoStep]:
    """
    Make a municipality that does not exist and run EST there for some weeks.

    Everything is received, checked and kept at the moments of the story. Since a picture can be made as of
    any moment, the pictures are then compiled as they stood the evening before each meeting, two at a time.

    Args:
        folder: A folder that does not exist yet, or is empty.
        weeks: The weeks to run, following each other.
        language: Of the pages.

    Yields:
        A step for each week received, then one for each of the newest weeks published, oldest first.

    Raises:
        UsageError: The folder holds something already.
    """
    local = _town(folder, weeks[0])
    plan = plan_of((weeks[-1], weeks[-1].next(), weeks[-1].next().next()))
    (folder / PLAN_FILE).write_bytes(plan.encode("utf-8-sig"))
    tally = _Tally()
    with publishing(local, language=language) as publish:
        pages = []
        for n, week in enumerate(weeks):
            for moment, sources in _arrivals(local, week, n):
                tally = tally.plus(receive(local, sources, now=moment), len(sources))
            if n >= len(weeks) - PUBLISHED:
                pages.append(publish(week))
            # The newest meetings had the suggestions before them: those pictures are waited for.
            waited = n >= len(weeks) - _WITH_SUGGESTIONS
            record = record_of(local.setup, week, n, pages[-1].result().suggested if waited else {})
            if record is not None:
                after = local.setup.meets_at(week) + timedelta(hours=1)
                keep_record(local, record, now=after)
            _hold_quarter(local, week, weeks[0])
            yield DemoStep(None, tally.story(n + 1))
        for page in pages:
            yield DemoStep(Path(page.result().page), tally.story(len(weeks)))


def _hold_quarter(local: LocalEst, week: Period, first: Period) -> None:
    """Keep what was decided about the quarter that ended just before a week."""
    span = ended_before(week, first)
    if span is not None:
        after = local.setup.meets_at(week) + timedelta(hours=2)
        with Ledger.open(local.ledger_url) as ledger:
            held = analysis_of(local.setup, span, week)
            keep_held(ledger, DEEP_ANALYSIS, held, "", after)


def _town(folder: Path, first: Period) -> LocalEst:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(
            Text(
                sv=f"{folder} finns redan. Välj en annan mapp: est demo NAMN.",
                en=f"{folder} is there already. Choose another folder: est demo NAME.",
            )
        )
    folder.mkdir(parents=True, exist_ok=True)
    setup = (_HERE / SETUP_FILE).read_text(encoding="utf-8").replace("FIRST", str(first))
    (folder / SETUP_FILE).write_text(setup, encoding="utf-8")
    (folder / GEOMETRY_FILE).write_bytes((_HERE / GEOMETRY_FILE).read_bytes())
    return open_local(folder)


def _arrivals(local: LocalEst, week: Period, n: int) -> list[tuple[datetime, list[Source]]]:
    """Give what comes in for a week: one batch by the deadline, one late."""
    setup = local.setup
    on_time: list[Source] = []
    late: list[Source] = []
    for k, actor in enumerate(setup.expected(week)):
        if (n + 3 * k) % 17 == 6:  # noqa: PLR2004  # now and then an actor is silent
            continue
        is_late = (2 * n + 5 * k) % 13 == 4  # noqa: PLR2004  # or late
        moment = submitted_at(setup, week, actor, late=is_late)
        report = {**made_report(setup, actor, week, n), "submitted": moment.isoformat()}
        if (n + 7 * k) % 41 == 4:  # noqa: PLR2004  # or sends an empty form
            report = emptied(report)
        (late if is_late else on_time).append(_file(report, actor, week))
    if n == _PERSONAL_WEEK:
        on_time.append(_with_personal_number(local, week))
    deadline = setup.report_by(week)
    return [(deadline, on_time), (deadline + timedelta(hours=21), late)]


def _file(report: dict[str, Any], actor: Actor, week: Period) -> Source:
    return _WRITERS.get(actor.id, as_csv)(report, f"{week}-{actor.id}")


def _with_personal_number(local: LocalEst, week: Period) -> Source:
    actor = local.setup.actors["vaktarna"]
    report = made_report(local.setup, actor, week, 0)
    moment = submitted_at(local.setup, week, actor, late=False)
    return as_json(
        {
            **report,
            "id": report["id"][:-4] + "feed",
            "submitted": moment.isoformat(),
            "comment": f"Ronden avbröts, se anmälan om {_TEST_NUMBER}.",
        },
        f"{week}-vaktarna-tillagg",
    )
