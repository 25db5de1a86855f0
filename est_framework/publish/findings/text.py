"""Findings as words on a terminal, with whether it is good enough last."""

from __future__ import annotations

from est_framework.language import Language, Text
from est_framework.publish.findings.told import Told
from est_framework.publish.findings.words import not_selected
from est_framework.publish.findings_text import findings_text
from est_framework.reports.good_enough import NO_APPROVAL, Sufficiency

_SHOWN = 3
_EARLIER = Text(
    "Tidigare perioder i filerna: {n}. --format json säger hur det står till med dem.",
    "Earlier periods in the files: {n}. --format json tells how they stand.",
)


def told_text(told: Told) -> str:
    """Give what a check has to tell in words: the findings by code, then whether it is good enough."""
    said = told.language
    parts = [findings_text(told.findings, said, every=told.every)]
    if told.not_selected:
        parts.append(not_selected(told.not_selected, said))
    earlier = len(told.enough) - _SHOWN
    if earlier > 0:
        parts.append(_EARLIER.filled({"n": earlier}).said(said))
    parts += [enough_text(one, said) for one in told.enough[-_SHOWN:]]
    if told.enough:
        parts.append(NO_APPROVAL.said(said))
    return "\n\n".join(parts)


def enough_text(one: Sufficiency, language: Language) -> str:
    """Say whether what came is good enough for a period's picture, and why."""
    lines = [f"{one.words.said(language)} {one.counted.said(language)}"]
    for reason in one.reasons:
        mark = "+" if reason.remedy is None else "-"
        lines.append(f"  {mark} {reason.words.said(language)}")
        if reason.remedy is not None:
            lines.append(f"    {reason.remedy.said(language)}")
    return "\n".join(lines)
