"""A report filled in on any form of any variant, by program, comes back as the same report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from filled_forms import filled_workbook, saved_by_page
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from office import Converted
from playwright.sync_api import Browser, Page
from report_files import errors, judged
from report_strategy import VARIANTS, as_said, asked_of, reports, reworded, variant

from est_framework.forms.asked import form_of
from est_framework.forms.web import web_form
from est_framework.forms.workbook.write import workbook_bytes
from est_framework.language import LANGUAGES, Language
from est_framework.periods import Period
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.models import Report
from est_framework.setup.resolved import ResolvedSetup

PARTS = [VARIANTS[n::6] for n in range(6)]


def drawing(examples: int) -> settings:
    """Draw so many; a form takes too long to make for hundreds of attempts at a smaller example."""
    phases = (Phase.explicit, Phase.reuse, Phase.generate)
    return settings(max_examples=examples, phases=phases, suppress_health_check=list(HealthCheck))


each_part = pytest.mark.parametrize("folders", PARTS, ids=lambda f: f[0].name)


@dataclass(frozen=True)
class Drawn:
    """A report of some actor and template, and the language of the form that it is filled in on."""

    setup: ResolvedSetup
    language: Language
    body: dict[str, Any]

    def __repr__(self) -> str:
        """Say what was drawn, but not all that the setup holds."""
        return f"{self.setup.setup.setup}, {self.language}: {self.body}"

    @property
    def asked(self) -> tuple[ResolvedSetup, str, Period, str, Language]:
        """What a form is made from."""
        period = Period.parse(self.body["period"])
        return self.setup, self.body["actor"], period, self.body["template"], self.language

    def workbook(self) -> bytes:
        """Our workbook, filled in."""
        return filled_workbook(workbook_bytes(form_of(*self.asked)), self.body)

    def read_back(self, content: bytes, name: str) -> Report:
        """The one report that a file is read and judged to hold."""
        period = Period.parse(self.body["period"])
        now = self.setup.report_by(period) - timedelta(minutes=1)
        verdict = judged(self.setup, Source(name, content), now=now)
        assert errors(verdict) == []
        ((_, report),) = verdict.accepted
        return as_said(json.loads(report.model_dump_json()) | {"period": self.body["period"]})


@st.composite
def drawn(draw: st.DrawFn, folders: list[Path]) -> Drawn:
    """A report of any variant, for every template and actor that the first period has a form for."""
    setup = variant(draw(st.sampled_from(folders)))
    actor, template = draw(st.sampled_from(list(asked_of(setup))))
    body = draw(reports(setup, actor, template, setup.setup.cycle.first))
    return Drawn(setup, draw(st.sampled_from(LANGUAGES)), body)


def comes_back_from_the_workbook(report: Drawn) -> None:
    assert report.read_back(report.workbook(), "ifylld.xlsx") == as_said(report.body)


@each_part
@drawing(6)
@given(data=st.data())
def test_a_report_comes_back_from_the_workbook(folders: list[Path], data: st.DataObject) -> None:
    comes_back_from_the_workbook(data.draw(drawn(folders)))


@pytest.mark.slow
@pytest.mark.parametrize("folder", VARIANTS, ids=lambda f: f.name)
@drawing(4)
@given(data=st.data())
def test_a_report_of_each_variant_comes_back_from_the_workbook(
    folder: Path, data: st.DataObject
) -> None:
    comes_back_from_the_workbook(data.draw(drawn([folder])))


@drawing(8)
@given(data=st.data())
def test_a_workbook_made_before_a_rewording_is_read_the_same_after_it(
    data: st.DataObject,
) -> None:
    report = data.draw(drawn(list(VARIANTS)))
    later = in_other_order(data.draw(reworded(report.setup)))
    assert later.digest != report.setup.digest
    sources, period = [Source("a.xlsx", report.workbook())], Period.parse(report.body["period"])
    before, after = (
        read_files(sources, setup, received=report.setup.report_by(period))
        for setup in (report.setup, later)
    )
    assert (before.findings, after.findings) == ([], [])
    assert [d.data for d in after.drafts] == [d.data for d in before.drafts]
    assert [d.at for d in after.drafts] == [d.at for d in before.drafts]


def in_other_order(setup: ResolvedSetup) -> ResolvedSetup:
    """Give a setup that asks the same in the opposite order, of areas that stand in the opposite order."""
    checklists = tuple(
        c.model_copy(update={"items": c.items[::-1]}) for c in setup.release.checklists
    )
    indicators = setup.release.indicators[::-1]
    release = setup.release.model_copy(update={"checklists": checklists, "indicators": indicators})
    areas = setup.setup.areas[::-1]
    return setup.model_copy(
        update={"setup": setup.setup.model_copy(update={"areas": areas}), "release": release}
    )


@pytest.mark.slow
@drawing(1)
@given(data=st.data())
def test_a_report_comes_back_though_libreoffice_saved_the_workbook(
    office: Converted, data: st.DataObject
) -> None:
    several = {f"{n}.xlsx": data.draw(drawn(list(VARIANTS))) for n in range(12)}
    again = office({name: report.workbook() for name, report in several.items()}, "xlsx")
    for name, report in several.items():
        assert report.read_back(again[name], name) == as_said(report.body)


def as_the_page_writes_it(body: dict[str, Any]) -> bytes:
    """The file of the web form: what is said, with no answers where there is nothing but nothing."""
    areas = [a.model_dump(exclude_none=True) for a in as_said(body).areas]
    said = body | {"reporter": ""} | ({"areas": areas} if "areas" in body else {})
    return orjson.dumps(said, option=orjson.OPT_INDENT_2)


@each_part
@drawing(20)
@given(data=st.data())
def test_a_report_comes_back_from_what_the_page_writes(
    folders: list[Path], data: st.DataObject
) -> None:
    report = data.draw(drawn(folders))
    found = report.read_back(as_the_page_writes_it(report.body), "rapport.json")
    assert found == as_said(report.body)


# ------------------------------------------------------------ through a real browser


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(timezone_id="Europe/Stockholm")
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    page.context.close()


def comes_back_from_the_page(page: Page, folder: Path, report: Drawn) -> None:
    assume(says_something(report.body))
    file = folder / "formulär.html"
    file.write_text(web_form(*report.asked), encoding="utf-8", newline="\n")
    page.goto(file.as_uri())
    saved = saved_by_page(page, report.body)
    assert report.read_back(with_moment(saved, report.body), "rapport.json") == as_said(report.body)
    written = json.loads(saved).keys() - {"reporter"}
    assert written == report.body.keys()
    expected = json.loads(as_the_page_writes_it(report.body))
    assert json.loads(saved).get("areas", []) == expected.get("areas", [])


def with_moment(saved: bytes, body: dict[str, Any]) -> bytes:
    """The same file, saved while the period could be reported: the browser's clock is the machine's."""
    return orjson.dumps(orjson.loads(saved) | {"submitted": body["submitted"]})


def says_something(body: dict[str, Any]) -> bool:
    """Whether the page lets it be saved: an empty report is asked back."""
    answers = (a["state"] for x in body.get("areas", ()) for a in x["answers"].values())
    lines = (body.get(section) for section in ("events", "upcoming", "presence", "comment"))
    said = any(s not in ("not_asked", "not_answered") for s in answers) or any(lines)
    return bool(body["nothing_to_report"] or said)


@pytest.mark.browser
@drawing(8)
@given(data=st.data())
def test_a_report_comes_back_through_a_real_browser(
    page: Page, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("sidor")
    comes_back_from_the_page(page, folder, data.draw(drawn(list(VARIANTS))))


@pytest.mark.slow
@pytest.mark.browser
@drawing(24)
@given(data=st.data())
def test_many_reports_come_back_through_a_real_browser(
    page: Page, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("sidor")
    comes_back_from_the_page(page, folder, data.draw(drawn(list(VARIANTS))))
