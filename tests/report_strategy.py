"""
Random valid reports of a setup: all that a reporter may say in a form, whatever the form is.

`reports` draws a report; `as_said` gives what it says without what only its file knows (its number, when it
was saved), so that a report can be held against what came back through a form.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from report_header import header

from est_framework.language import Text
from est_framework.periods import Period
from est_framework.privacy.gate import scan
from est_framework.reports.models import AreaAnswers, Report
from est_framework.setup.load import open_local
from est_framework.setup.resolved import ResolvedSetup

VARIANTS = tuple(sorted(f.parent for f in Path(__file__).parent.glob("variants/*/est.yaml")))
"""The folders of all the ways to run EST that are documented, or made to be difficult."""
MOST = 999
"""The largest number that every form takes."""
_ODD = st.sampled_from(
    ("=1+1", "+46", "-", "@torget", "a;b", 'sa "nej"', "<b>&amp;", "{x}", "å, ä & ö", "\\n", "'")
)
_SIGNS = st.characters(exclude_categories=("C", "Z"), include_characters=" ")
_WORDS = st.text(_SIGNS, min_size=1, max_size=40).map(str.strip).filter(bool)
_FORBIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


@cache
def variant(folder: Path) -> ResolvedSetup:
    """Give the resolved setup of a variant."""
    return open_local(folder).setup


def asked_of(setup: ResolvedSetup, period: Period | None = None) -> Iterator[tuple[str, str]]:
    """Give each actor and template that a period, or the setup's first, has a form for."""
    for actor, templates in setup.invited(period or setup.setup.cycle.first).items():
        yield from ((actor, t) for t in templates if t in setup.templates)


def texts(most: int, *, lines: bool) -> st.SearchStrategy[str]:
    """Give free text as a form keeps it: composed, trimmed, no sign that is not seen, nobody in it."""
    signs = st.characters(exclude_categories=_FORBIDDEN, include_characters="\n" if lines else "")
    drawn = st.one_of(_ODD, st.text(signs, max_size=60), st.text("=-+@ abcåäö;,|\"'", max_size=12))
    kept = drawn.map(lambda text: unicodedata.normalize("NFC", text).strip())
    return kept.filter(lambda text: len(text) <= most and not scan(text))


@st.composite
def reports(
    draw: st.DrawFn, setup: ResolvedSetup, actor: str, template: str, period: Period
) -> dict[str, Any]:
    """
    Draw a valid report, written out in full: every area, and every question with one of its states.

    A question whose condition does not hold is not asked; any other has a value, none seen, unknown
    or no answer. It may say that there is nothing to report, where the template is owed.
    """
    told = setup.templates[template]
    nothing = told.owed and draw(st.booleans())
    submitted = setup.report_by(period) - draw(st.timedeltas(timedelta(0), timedelta(days=1)))
    body = header(
        setup,
        id=str(draw(st.uuids(version=4))),
        template=template,
        actor=actor,
        period=str(period),
        submitted=submitted.replace(microsecond=0).isoformat(),
    )
    body["nothing_to_report"] = nothing
    if "answers" in told.section_ids:
        body["areas"] = [
            {"area": a.id, "answers": draw(_answers(setup, actor, template, seen=not nothing))}
            for a in setup.areas_of(actor)
        ]
    if "events" in told.section_ids:
        body["events"] = (
            [] if nothing else draw(st.lists(_events(setup, actor, period), max_size=3))
        )
    if "upcoming" in told.section_ids:
        body["upcoming"] = draw(st.lists(_coming(setup, actor, period), max_size=2))
    if "presence" in told.section_ids:
        body["presence"] = draw(st.lists(_presence(setup, actor, period), max_size=2))
    if "comment" in told.section_ids:
        body["comment"] = draw(st.just("") | texts(2000, lines=True))
    return body


def as_said(body: dict[str, Any]) -> Report:
    """Give what a report says, but for its number, revision, key and moment, which its file decides."""
    report = Report.model_validate(body | {"period": Period.parse(body["period"])})
    silent = all(
        answer.state in ("not_asked", "not_answered")
        for about in report.areas
        for answer in about.answers.values()
    )
    areas: tuple[AreaAnswers, ...] = report.areas
    if report.nothing_to_report and silent:
        areas = ()
    same = {"id": "", "revision": 1, "reporter": "", "areas": areas}
    moment = Period.parse(body["period"]).first
    return report.model_copy(update=same | {"submitted": moment})


@st.composite
def _answers(
    draw: st.DrawFn, setup: ResolvedSetup, actor: str, template: str, *, seen: bool
) -> dict[str, dict[str, Any]]:
    answers: dict[str, dict[str, Any]] = {}
    items = [i for i in setup.items(actor, template) if i.indicator in setup.indicators]
    asked = {i.indicator for i in items}
    waiting = list(items)
    while waiting:
        item = waiting.pop(0)
        condition = item.only_if.indicator if item.only_if else None
        if condition in asked and condition not in answers:
            waiting.append(item)
            continue
        holds = condition not in asked or answers[condition]["state"] == "value"
        counts = setup.indicators[item.indicator].answer == "count"
        answers[item.indicator] = (
            draw(_answer(MOST if counts else 1, seen=seen)) if holds else {"state": "not_asked"}
        )
    return {item.indicator: answers[item.indicator] for item in items}


def _answer(most: int, *, seen: bool) -> st.SearchStrategy[dict[str, Any]]:
    plain: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
        ({"state": "not_answered"}, {"state": "none_seen"}, {"state": "unknown"})
    )
    value = st.integers(1, most).map(lambda n: {"state": "value", "value": n})
    return st.one_of(plain, value) if seen else plain


def _areas(setup: ResolvedSetup, actor: str) -> st.SearchStrategy[str]:
    return st.sampled_from([a.id for a in setup.areas_of(actor)])


def _days(period: Period) -> st.SearchStrategy[str]:
    return st.dates(period.first, period.last).map(str)


def _events(setup: ResolvedSetup, actor: str, period: Period) -> st.SearchStrategy[dict[str, Any]]:
    happens = [i.id for i in setup.indicators.values() if i.kind in ("event", "place", "mood")]
    return st.fixed_dictionaries(
        {
            "indicator": st.sampled_from(happens),
            "area": _areas(setup, actor),
            "date": _days(period),
            "part_of_day": st.sampled_from(("morning", "day", "evening", "night", "unknown")),
            "place": texts(200, lines=False),
            "count": st.integers(1, MOST),
            "description": texts(2000, lines=True),
        }
    )


def _coming(setup: ResolvedSetup, actor: str, period: Period) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "area": _areas(setup, actor),
            "date": st.dates(period.first, period.last + timedelta(days=400)).map(str),
            "description": texts(2000, lines=True).filter(bool),
        }
    )


def _presence(
    setup: ResolvedSetup, actor: str, period: Period
) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "area": _areas(setup, actor),
            "date": _days(period),
            "resource": texts(200, lines=False).filter(bool),
        }
    )


@st.composite
def reworded(draw: st.DrawFn, setup: ResolvedSetup) -> ResolvedSetup:
    """Give the setup with the same ids in the same order, and other wording all over."""
    release, own = setup.release, setup.setup
    words = draw(st.lists(_WORDS, min_size=1, max_size=12))

    def other(number: int) -> Text:
        return Text(words[number % len(words)], words[(number + 1) % len(words)])

    return ResolvedSetup(
        setup=own.model_copy(
            update={
                part: tuple(
                    thing.model_copy(update={"name": words[n % len(words)]})
                    for n, thing in enumerate(getattr(own, part))
                )
                for part in ("areas", "actors")
            }
        ),
        release=release.model_copy(
            update={
                part: tuple(
                    thing.model_copy(update={"label": other(n), "definition": other(n + 2)})
                    for n, thing in enumerate(getattr(release, part))
                )
                for part in ("indicators", "templates")
            }
        ),
    )
