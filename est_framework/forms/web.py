"""
The web form: one HTML file that works from a mail attachment, without network and without a server.

Style and script are let in by their hashes and nothing else is let in at all, so the page cannot
send anything anywhere. What is filled in leaves it only as the file that the person saves; nothing
is kept in the browser, since computers are shared.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from est_framework.forms.asked import LONGEST, Choice, Form, form_of
from est_framework.forms.days import days_of, moment_in_words
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
    style, script = page_text("form.css"), page_text("gate.js") + page_text("form.js")
    return (
        _environment()
        .get_template("form.html.jinja")
        .render(
            _=_,
            form=form,
            title=form.heading,
            period=form.period_name,
            dates=form.period.dates(language),
            due=due,
            days=days_of(form.period, language),
            policy=page_policy(style, script),
            # The package's own files and a JSON text without "<": nothing here comes from a setup raw.
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            asked=Markup(page_json(_asked(form))),  # noqa: S704
        )
    )


@cache
def _environment() -> SandboxedEnvironment:
    """Give the templates, which are compiled once and not for each form."""
    return SandboxedEnvironment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        loader=FileSystemLoader(_PAGE),
        keep_trailing_newline=True,
    )


def page_text(name: str) -> str:
    """Give a part of the page, such as the gate that runs before anything is saved."""
    return (_PAGE / name).read_text(encoding="utf-8")


def page_policy(style: str, script: str) -> str:
    """Give the content security policy that lets in one style and one script, by their hashes."""

    def digest(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return (
        f"default-src 'none'; script-src {digest(script)}; style-src {digest(style)}; "
        "base-uri 'none'; form-action 'none'"
    )


def page_json(value: object) -> str:
    """Give plain data as JSON that may stand in a page: it holds no `<`."""
    return orjson.dumps(value).decode().replace("<", "\\u003c")


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
