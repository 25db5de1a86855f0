"""The page of the indicators: what may be observed, and how to write it."""

from __future__ import annotations

from est_framework.method.models import Indicator
from est_framework.publish.manual.reference.labels import ANSWER, KIND, REQUIREMENT, RISK
from est_framework.publish.manual.reference.spoken import Spoken, facts, heading, joined, lowered


def indicators(spoken: Spoken) -> str:
    """Give all indicators by core category, one anchor each."""
    _ = spoken.words
    lines = [
        _(
            "What may be observed at a place. Each entry says what counts, why it is asked, and how an "
            "observation is written well and badly. The examples are made up."
        ),
        "",
    ]
    for category in [*spoken.release.categories, None]:
        code = category and category.code
        inside = [i for i in spoken.release.indicators if i.core_category == code]
        if inside:
            label = spoken.said(category.label) if category else _("Outside the core categories")
            lines += heading(2, label, f"category-{code or 'none'}")
            lines += [line for i in inside for line in _indicator(i, spoken)]
    return joined(lines)


def _indicator(indicator: Indicator, spoken: Spoken) -> list[str]:
    _ = spoken.words
    return [
        *heading(3, spoken.said(indicator.label), indicator.id),
        *spoken.retired(indicator.retired, "indicators"),
        spoken.said(indicator.definition),
        "",
        *facts(
            (
                (_("Why we ask"), spoken.said(indicator.why)),
                (_("Write like this"), spoken.said(indicator.good)),
                (_("Do not write like this"), spoken.said(indicator.bad)),
                (_("Answer"), spoken.said(ANSWER[indicator.answer])),
                (_("Requirement"), _requirement(indicator, spoken)),
                *_asked(indicator, spoken),
                (_("Measures to consider"), _measures(indicator, spoken)),
                (_("Basis"), spoken.basis(indicator.basis, indicator.sources)),
            )
        ),
    ]


def _requirement(indicator: Indicator, spoken: Spoken) -> str:
    _ = spoken.words
    theme = next(t for t in spoken.release.themes if t.code == indicator.theme)
    return _("{requirement}. Kind: {kind}. Theme: {theme}. Risk of pointing at a person: {risk}.").format(
        requirement=spoken.said(REQUIREMENT[indicator.requirement]),
        kind=spoken.said(KIND[indicator.kind]),
        theme=lowered(spoken.said(theme.label)),
        risk=spoken.said(RISK[indicator.person_risk]),
    )  # fmt: skip


def _asked(indicator: Indicator, spoken: Spoken) -> list[tuple[str, str]]:
    """Say who is asked each period, and then who else may report it in other templates."""
    _ = spoken.words
    told: set[str] = set()
    rows = []
    for template in sorted(spoken.release.templates, key=lambda t: not t.owed):
        asking = {
            actor: checklist.id
            for checklist in spoken.release.checklists
            if checklist.template == template.id and checklist.retired is None
            if any(item.indicator == indicator.id for item in checklist.items)
            for actor in checklist.actor_types
            if actor not in told
        }
        name = _("Who else is asked ({template})") if told else _("Who is asked ({template})")
        links = [
            f"[{spoken.label('actor_types', actor)}](checklists.md#{checklist})"
            for actor, checklist in asking.items()
        ]
        label = lowered(spoken.said(template.label))
        rows.append((name.format(template=label), ", ".join(links)))
        told |= set(asking)
    return rows


def _measures(indicator: Indicator, spoken: Spoken) -> str:
    answering = [m.id for m in spoken.release.measures if indicator.id in m.answers]
    return spoken.links("measures", answering)
