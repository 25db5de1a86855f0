"""Open measures as a list to read and as data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from est_framework.language import Language, translator
from est_framework.measures.models import Measure
from est_framework.setup.resolved import ResolvedSetup


def measures_text(
    measures: Sequence[Measure], setup: ResolvedSetup, today: date, language: Language
) -> str:
    """Give the open measures, a paragraph each; what is overdue says so."""
    _ = translator(language, "publish")
    if not measures:
        return _("No open measures.")
    return "\n\n".join(_paragraph(m, setup, today, language) for m in measures)


def _paragraph(measure: Measure, setup: ResolvedSetup, today: date, language: Language) -> str:
    _ = translator(language, "publish")
    problem = measure.problem
    indicator, area = setup.indicators.get(problem.indicator), setup.areas.get(problem.area)
    owner = setup.actors.get(measure.owner)
    late = f" ({_('overdue')})" if measure.due < today and measure.status != "done" else ""
    what = indicator.label.said(language) if indicator else problem.indicator
    where = area.name if area else problem.area
    return "\n".join(
        (
            f"{measure.id}: {measure.description}",
            f"  {_('Problem')}: {what}, {where}, {problem.period.name(language)}",
            f"  {_('Owner')}: {owner.name if owner else measure.owner}",
            f"  {_('Due')}: {measure.due}{late}. {_('Review')}: {measure.review}.",
        )
    )


def measures_json(measures: Sequence[Measure]) -> str:
    """Give the open measures as one JSON list."""
    return json.dumps([m.model_dump(mode="json") for m in measures], ensure_ascii=False, indent=2)
