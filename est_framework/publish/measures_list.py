"""The list of measures to read, as data, and as a table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from est_framework.language import Language, translator
from est_framework.measures.layout import STATUS_WORDS
from est_framework.measures.log.listed import Listed
from est_framework.measures.models import Problem
from est_framework.publish.picture.tables.csv_file import never_run
from est_framework.setup.resolved import ResolvedSetup

_COLUMNS = (
    "id",
    "description",
    "indicator",
    "area",
    "period",
    "owner",
    "partners",
    "status",
    "due",
    "overdue",
    "review",
    "review_due",
    "waits_for",
    "outcome",
    "revision",
)


def measures_text(listed: Sequence[Listed], setup: ResolvedSetup, language: Language) -> str:
    """Give the measures, a paragraph each; what is late, due for review or waits says so."""
    _ = translator(language, "publish")
    if not listed:
        return _("No open measures.")
    return "\n\n".join(_paragraph(one, setup, language) for one in listed)


def _paragraph(one: Listed, setup: ResolvedSetup, language: Language) -> str:
    _ = translator(language, "publish")
    measure = one.measure
    late = f" ({_('overdue')})" if one.is_overdue else ""
    now = f" ({_('now')})" if one.is_due_for_review else ""
    status = STATUS_WORDS[measure.status].said(language)
    helps = ", ".join(_actors(measure.partners, setup))
    lines = [
        f"{measure.id}: {measure.description}",
        f"  {_('Problem')}: {_problem(measure.problem, setup, language)}",
        f"  {_('Owner')}: {', '.join(_actors((measure.owner,), setup))}",
        *([f"  {_('Who helps')}: {helps}"] if helps else []),
        *([f"  {_('At which place')}: {measure.place}"] if measure.place else []),
        f"  {_('Status')}: {status}",
        f"  {_('Due')}: {measure.due}{late}. {_('Review')}: {measure.review}{now}.",
    ]
    tiers = {t.id: t.name for t in setup.setup.tiers}
    if measure.waits_for:
        waits = tiers.get(measure.waits_for, measure.waits_for)
        lines.append(f"  {_('Waits for')}: {waits}")
    return "\n".join(lines)


def _problem(problem: Problem, setup: ResolvedSetup, language: Language) -> str:
    indicator, area = setup.indicators.get(problem.indicator), setup.areas.get(problem.area)
    what = indicator.label.said(language) if indicator else problem.indicator
    where = area.name if area else problem.area
    return f"{what}, {where}, {problem.period.name(language)}"


def _actors(ids: Sequence[str], setup: ResolvedSetup) -> list[str]:
    return [setup.actors[i].name if i in setup.actors else i for i in ids]


def measures_json(listed: Sequence[Listed]) -> str:
    """Give the measures as one JSON list: each as it is kept, and how it stands today."""
    rows = [
        {
            **one.measure.model_dump(mode="json"),
            "revision": one.revision,
            "is_overdue": one.is_overdue,
            "is_due_for_review": one.is_due_for_review,
        }
        for one in listed
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def measures_csv(listed: Sequence[Listed]) -> str:
    """Give the measures as a table: ids as they are kept, no cell that a spreadsheet would run."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(_COLUMNS)
    for one in listed:
        m = one.measure
        table.writerow(
            _safe(v)
            for v in (m.id, m.description, m.problem.indicator, m.problem.area, m.problem.period,
                      m.owner, " ".join(m.partners), m.status, m.due, one.is_overdue, m.review,
                      one.is_due_for_review, m.waits_for or "", m.outcome or "", one.revision)
        )  # fmt: skip
    return out.getvalue().rstrip("\n")


def _safe(value: object) -> str:
    return never_run(str(value).lower() if isinstance(value, bool) else str(value))
