"""
The paper form: a PDF to print, fill in by hand and hand over, for those who have no computer at hand.

`page/paper.typ` says how it looks; see `typeset` for what holds for every PDF.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from est_framework.forms.asked import Form
from est_framework.forms.days import moment_in_words
from est_framework.forms.paper_words import paper_words
from est_framework.forms.typeset import typeset
from est_framework.language import translator

_PAGE = Path(__file__).parent / "page" / "paper.typ"
_DIGEST_SHOWN = 19


def paper_bytes(form: Form) -> bytes:
    """
    Give the paper form as PDF; equal forms give equal bytes.

    A sign that no font of Typst's can draw, such as a smiley in a name, is printed as an empty square.
    """
    return typeset(_PAGE, _asked(form), form.made)


def _asked(form: Form) -> dict[str, Any]:
    """Give all that the paper says, as plain data."""
    _ = translator(form.language, "forms")
    follows = form.follows
    return {
        "language": form.language,
        "heading": form.title,
        "title": form.heading,
        "actor": form.actor,
        "period": form.period_name,
        "dates": form.period.dates(form.language),
        "due": moment_in_words(form.report_by, form.language) if form.report_by else "",
        "handTo": form.hand_to,
        "owed": form.owed,
        "saysNothing": form.says_nothing,
        "sections": sorted(form.sections),
        "areas": [a.label for a in form.areas],
        "questions": [
            {
                "label": q.label,
                "hint": q.hint,
                "counts": q.answer == "count",
                "onlyIf": form.only_if(q),
            }
            for q in form.questions
        ],
        "events": [c.label for c in form.own_indicators],
        "partsOfDay": [c.label for c in form.parts_of_day],
        "follows": f"EST {follows['setup']}, {_('revision')} {follows['setup_revision']} "
        f"({str(follows['digest'])[:_DIGEST_SHOWN]}), {follows['method']}, {follows['template']}, "
        f"{follows['actor']}, {follows['period']}",
        "words": paper_words(_, form.language),
    }
