"""Findings as a page to read, print or send on: one file that fetches and runs nothing."""

from __future__ import annotations

from est_framework.language import Text
from est_framework.publish.findings.told import ACCEPTED, SAYS_NOT, SEVERITIES, Told
from est_framework.publish.findings.words import counted, not_selected
from est_framework.publish.page import style_sheet, whole_page
from est_framework.reports.good_enough import NO_APPROVAL

_HEADING = Text("Anmärkningar", "Findings")
_NONE = Text("Inga anmärkningar", "No findings")
_MOST_NAMED = 200


def findings_html(told: Told) -> str:
    """Give what a check has to tell as one self-contained page."""
    said = told.language
    return whole_page(
        "findings.html",
        language=said,
        style=style_sheet("page.css") + style_sheet("findings.css"),
        fields={
            "told": told,
            "heading": (_HEADING if told.findings else _NONE).said(said),
            "totals": [(n, words.split(" ", 1)[1]) for n, words in counted(told.totals, said)],
            "not_selected": not_selected(told.not_selected, said) if told.not_selected else "",
            "severities": {severity: words.said(said) for severity, words in SEVERITIES.items()},
            "accepted": ACCEPTED.said(said),
            "says_not": (NO_APPROVAL if told.enough else SAYS_NOT).said(said),
            "most": _MOST_NAMED,
        },
    )
