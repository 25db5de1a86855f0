"""Any report of any variant, filled in in the form that apps open and exported, is the same report again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from report_strategy import VARIANTS, as_said, asked_of, reports, variant
from survey123_submissions import survey123_csv, survey123_xlsx, survey123_zip
from xform_judges import converted
from xform_submissions import (
    Submitted,
    as_xml,
    central_csv,
    central_odata,
    central_zip,
    kobo_csv,
    kobo_json,
    kobo_xlsx,
)

from est_framework.errors import ExitCode
from est_framework.forms.xlsform.layout import REPEATS
from est_framework.forms.xlsform.write import xlsform_bytes
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.validate import Verdict, validate
from est_framework.setup.resolved import ResolvedSetup

# Each example is filled in in a real form and exported ten ways; to make a failing one smaller takes long.
PHASES = (Phase.explicit, Phase.generate)
EVERYDAY = ("extra-skraddarsytt", "extra-lansgrund", "skara-falkoping-gotene-tidaholm", "boras")
OF_THE_WAY = {"REP061", "REP071", "REP208", "REP120"}
"""What the way alone may bring: who sent it, how a day was read, and when it was sent."""


@cache
def xform(folder: Path, actor: str, template: str) -> str:
    setup = variant(folder)
    return converted(xlsform_bytes(setup, actor, setup.setup.cycle.first, template, "sv"))


def exports(one: Submitted, body: dict[str, Any]) -> Iterator[tuple[str, Source]]:
    """Every way the submission may come; a table alone only where no lines were told."""
    yield "xml", as_xml(one)
    yield "odata", central_odata(one)
    yield "kobo json", kobo_json(one)
    yield "kobo xlsx", kobo_xlsx(one, grouped=True)
    yield "central zip", central_zip(one)
    yield "survey123 zip", survey123_zip(one, language="sv", hour=12)
    yield "survey123 xlsx", survey123_xlsx(one, braces=True, notes=False)
    gated = all(
        p is None or f"has_{r}" in {p_[-1] for p_ in one.paths} for r, p in one.patterns.items()
    )
    if gated and not any(body.get(section) for section in REPEATS):
        yield "central csv", central_csv(one)
        yield "kobo csv", kobo_csv(one)
        yield "survey123 csv", survey123_csv(one, language="en")


def judged_by(source: Source, setup: ResolvedSetup, now: datetime) -> Verdict:
    return validate(read_files([source], setup, received=now), setup, now=now)


def goes_round(folder: Path, data: st.DataObject) -> None:
    setup = variant(folder)
    period = setup.setup.cycle.first
    actor, template = data.draw(st.sampled_from(list(asked_of(setup))))
    body = data.draw(reports(setup, actor, template, period))
    if body["nothing_to_report"] and "areas" in body:
        body["areas"] = []  # in the form, saying so closes the questions
    one = Submitted(xform(folder, actor, template), body, body["id"])
    now = setup.report_by(period) + timedelta(days=400)
    as_drawn = Source("rapport.json", json.dumps(body).encode())
    expected = OF_THE_WAY | {f.code for f in judged_by(as_drawn, setup, now).findings}
    for name, source in exports(one, body):
        verdict = judged_by(source, setup, now)
        assert {f.code for f in verdict.findings} <= expected, name
        assert verdict.exit_code is ExitCode.CLEAN, name
        ((_, report),) = verdict.accepted
        assert report.id == body["id"], name
        assert as_said(report.model_dump(mode="json")) == as_said(body), name


@pytest.mark.parametrize("name", EVERYDAY)
@settings(max_examples=8, phases=PHASES)
@given(data=st.data())
def test_a_report_goes_round_through_every_export(name: str, data: st.DataObject) -> None:
    goes_round(next(f for f in VARIANTS if f.name == name), data)


@pytest.mark.slow
@pytest.mark.parametrize("folder", VARIANTS, ids=lambda f: f.name)
@settings(max_examples=6, phases=PHASES)
@given(data=st.data())
def test_a_report_of_any_variant_goes_round(folder: Path, data: st.DataObject) -> None:
    goes_round(folder, data)
