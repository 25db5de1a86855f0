"""
The web form: one HTML file that works from a mail attachment, without network and without a server.

Style and script are let in by their hashes and nothing else is let in at all, so the page cannot
send anything anywhere. What is filled in leaves it only as the file that the person saves; nothing
is kept in the browser, since computers are shared.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from est_framework.forms.asked import LONGEST, Choice, Form, form_of
from est_framework.forms.days import days_of, moment_in_words
from est_framework.forms.one_file import form_part, one_file
from est_framework.forms.web_words import web_words
from est_framework.language import Language, translator
from est_framework.periods import Period
from est_framework.privacy.plates import NO_PLATES
from est_framework.setup.resolved import ResolvedSetup

_PAGE = Path(__file__).parent / "page"


def web_form(
    setup: ResolvedSetup, actor: str, period: Period, template: str, language: Language
) -> str:
    """
    Make the web form of a template for one actor and period.

    Returns:
        One self-contained HTML page; equal setups and periods give the same page.

    Raises:
        UsageError: The setup does not ask this actor to use this template.
    """
    return _page(form_of(setup, actor, period, template, language))


def _page(form: Form) -> str:
    language = form.language
    _ = translator(language, "forms")
    due = ""
    if form.report_by:
        moment = moment_in_words(form.report_by, language)
        due = _("Send no later than {moment}").format(moment=moment)
    return one_file(
        _PAGE / "form.html.jinja",
        style=form_part("form.css"),
        script=form_part("gate.js") + form_part("form.js"),
        data=_asked(form),
        _=_,
        form=form,
        title=form.heading,
        period=form.period_name,
        dates=form.period.dates(language),
        due=due,
        days=days_of(form.period, language),
    )


def _asked(form: Form) -> dict[str, Any]:
    """Give what the script needs to know, as plain data."""
    _ = translator(form.language, "forms")
    return {
        "follows": form.follows,
        "file": f"{form.follows['template']}_{form.follows['actor']}_{form.period}.json",
        "saysNothing": form.says_nothing,
        "first": form.period.first.isoformat(),
        "areas": _choices(form.areas),
        "indicators": _choices(form.indicators),
        "partsOfDay": _choices(form.parts_of_day),
        "days": _choices(days_of(form.period, form.language)),
        "limits": LONGEST,
        "noPlates": sorted(NO_PLATES),
        "words": web_words(_, form.language),
        "questions": [
            {
                "id": q.id,
                "label": q.label,
                "hint": q.hint,
                "answer": q.answer,
                "canBeNoneSeen": q.can_be_none_seen,
                "onlyIf": q.only_if,
                "onlyIfWords": form.only_if(q),
            }
            for q in form.questions
        ],
    }


def _choices(choices: tuple[Choice, ...]) -> list[dict[str, str]]:
    return [{"id": c.id, "label": c.label} for c in choices]
