"""
The paper form: a PDF to print, fill in by hand and hand over, for those who have no computer at hand.

`page/paper.typ` says how it looks. What it says goes to Typst as JSON, so that no wording is ever read as
markup; no file beside the template is read, no font but Typst's own is used, and the same form always gives
the same bytes, on any machine. Tagged as PDF/UA-1 asks (ISO 14289-1).
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import typst

from est_framework.forms.asked import Form
from est_framework.forms.days import moment_in_words
from est_framework.forms.paper_words import paper_words
from est_framework.language import translator

_PAGE = Path(__file__).parent / "page"
_NOT_DRAWN = re.compile(
    "[^\n -~\u00a0-\u024f\u0370-\u03ff\u0400-\u045f\u2010-\u2026\u20ac\u2190-\u2193]"
)
"""What Typst's own fonts may have no picture of."""
_DIGEST_SHOWN = 19


def paper_bytes(form: Form) -> bytes:
    """
    Give the paper form as PDF; equal forms give equal bytes.

    A sign that no font of Typst's can draw, such as a smiley in a name, is printed as an empty square.
    """
    told = orjson.dumps(_asked(form)).decode()
    try:
        return _compiled(told, form.made)
    except typst.TypstError as error:
        if "could not be displayed" not in error.message:
            raise
        return _compiled(_NOT_DRAWN.sub("\u25a1", told), form.made)


def _compiled(told: str, made: datetime) -> bytes:
    content = _compiler().compile(
        format="pdf",
        sys_inputs={"form": told},
        pdf_standards="ua-1",
        timestamp=int(made.timestamp()),
    )
    if not isinstance(content, bytes):
        raise TypeError(type(content))
    return content


@cache
def _compiler() -> typst.Compiler:
    """Give the compiler, which keeps its fonts and template from one form to the next."""
    return typst.Compiler(
        _PAGE / "paper.typ",
        root=_PAGE,
        font_paths=typst.Fonts(include_system_fonts=False),
        ignore_system_fonts=True,
    )


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
