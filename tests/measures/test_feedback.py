"""What goes back rests on the own reports alone, what goes up names nobody, and what was sent is logged."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fidelity_years import ASKED, Year, measure, signs, town

from est_framework.errors import UsageError
from est_framework.measures.feedback.back import give_back
from est_framework.measures.feedback.log import sent_log
from est_framework.measures.feedback.models import Back, MeasureBack
from est_framework.measures.feedback.upward import read_about, tell_upward
from est_framework.method.load import load_release
from est_framework.periods import Period
from est_framework.publish.feedback.upward_layout import up_layouts
from est_framework.publish.feedback.write import (
    _Made,
    _personal,
    note_feedback_sent,
    write_feedback,
)
from est_framework.publish.sheet import Sheet
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.agreements import Output
from est_framework.setup.local import LocalEst

WEEK = Period.parse("2025-W08")
ROBBERY = {"indicator": "ran", "area": "torget", "period": "2025-W08"}
YEAR = Year(
    reports={
        "polisen": signs("-", W07=".", W08="L"),
        "bolaget": signs("-", W08="."),
        "skolan": signs("-", W08="E"),
    },
    meetings=signs("-", W06="m", W07="m", W08="m"),
    pictures="",
    levels=signs("=", W08="r"),
    measures=(
        measure("own", "2025-W07", status="under_way"),
        measure("other", "2025-W08", description="Rond", problem=ROBBERY),
        measure("done", "2025-W06", status="closed", closed_in="2025-W08", outcome="partly"),
        measure("later", "2025-W09"),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> LocalEst:
    return town(YEAR, tmp_path_factory.mktemp("small"))


def backs(local: LocalEst) -> dict[str, Back]:
    with Ledger.open(local.ledger_url) as ledger:
        return {b.actor: b for b in give_back(local, ledger, WEEK, as_of=ASKED)}


def test_an_actor_is_told_what_became_of_its_own_report(small: LocalEst) -> None:
    back = backs(small)["polisen"]
    assert (back.came, back.reports, back.met) == ("late", 1, date(2025, 2, 24))
    told = {a.area: ([(t.indicator, t.count) for t in a.told], a.level) for a in back.areas}
    assert told == {"torget": ([("klotter", 1)], "gul"), "parken": ([("klotter", 1)], "gron")}
    # The police reported graffiti at the square in week 7 too: the measure of that week is theirs.
    assert [(m.id, m.status, m.is_new) for m in back.measures] == [("own", "under_way", False)]
    assert back.unanswered == (("parken", "klotter"),)


def test_who_sent_an_empty_form_and_who_is_silent(small: LocalEst) -> None:
    found = backs(small)
    assert found["skolan"].came == "empty"
    assert found.keys() == {"polisen", "bolaget", "skolan"}
    assert found["bolaget"].measures == (), "the problem of week 7 was told by somebody else"


def test_what_others_report_changes_nothing_in_what_an_actor_gets(
    small: LocalEst, tmp_path: Path
) -> None:
    others = {"bolaget": signs("-"), "skolan": signs(".")}
    other = town(replace(YEAR, reports=YEAR.reports | others), tmp_path)
    assert backs(other)["polisen"] == backs(small)["polisen"]
    assert backs(other)["skolan"] != backs(small)["skolan"]


def test_each_reporter_gets_its_own_where_an_actor_has_several(tmp_path: Path) -> None:
    local = town(YEAR, tmp_path)
    with Ledger.open(local.ledger_url) as ledger:
        (first,) = ledger.history("report", "polisen-2025-W08")
        body = first.document.body | {"id": "second", "reporter": "p2", "events": [
            {"indicator": "ran", "area": "torget", "date": "2025-02-20", "count": 2}
        ], "areas": []}  # fmt: skip
        ledger.append([replace(first.document, id="second", body=body)], now=ASKED)
        found = [b for b in give_back(local, ledger, WEEK, as_of=ASKED) if b.actor == "polisen"]
    assert [(b.reporter, b.reports) for b in found] == [("", 2), ("p2", 1)]
    assert [m.id for m in found[1].measures] == ["other"]
    assert all(isinstance(m, MeasureBack) for m in found[1].measures)


def test_what_goes_up_says_levels_and_what_is_late_and_names_no_reporter(tmp_path: Path) -> None:
    local = town(YEAR, tmp_path)
    outputs = (Output(to="county", what="levels"),)
    setup = local.setup.model_copy(
        update={"setup": local.setup.setup.model_copy(update={"outputs": outputs})}
    )
    local = replace(local, setup=setup)
    with Ledger.open(local.ledger_url) as ledger:
        upward = tell_upward(local, ledger, read_about("2025-02"), as_of=ASKED)
    # Weeks 5 to 8 end in February; week 8 decided yellow at the square, week 5 has no record.
    assert [(a.area, a.now, a.before) for a in upward.areas] == [
        ("torget", "gul", None), ("parken", "gron", None),
    ]  # fmt: skip
    # Owed: 3 actors in 4 weeks; in time: the police in week 7, the landlord in week 8.
    assert (upward.periods, upward.meetings, upward.owed, upward.on_time) == (4, 3, 12, 2)
    written = write_feedback(
        local, read_about("2025-02"), to=(), as_of=ASKED, language="sv", overwrite=False
    )
    pages = {f.name: f.read_text(encoding="utf-8") for f in written.files}
    assert pages.keys() == {"ledningen.html", "lansstyrelsen.html"}
    assert "Polisen" not in "".join(pages.values())
    assert "Klottersanering" not in pages["lansstyrelsen.html"]


def test_a_late_measure_is_told_to_the_management_alone(small: LocalEst) -> None:
    for language, name in (("sv", "ledningen"), ("en", "management")):
        written = write_feedback(
            small, read_about("2025"), to=("management", "bra"), as_of=ASKED, language=language,  # type: ignore[arg-type]
            overwrite=True,
        )  # fmt: skip
        pages = {f.stem: f.read_text(encoding="utf-8") for f in written.files}
        assert "Klottersanering" in pages[name]
        assert "Klottersanering" not in pages["bra"]
        assert "Klottersanering" not in small.feedback.joinpath("2025/bra.json").read_text()


def _sheet(text: str) -> Sheet:
    return Sheet(kind="Månad", title="2025-02", lead=text, sections=(), foot="")


def test_how_often_each_level_was_is_no_age_of_a_person(small: LocalEst) -> None:
    back = backs(small)["polisen"]
    for text in ("Green 12, Yellow 1", "Green 2", "Green 7, Red 3"):
        assert not list(_personal(_Made("m", _sheet(text), back), small.setup))
    told = _Made("m", _sheet("Anna Green, 12"), back)
    assert [f.code for f in _personal(told, small.setup)] == ["MEA301"]


def test_a_document_that_holds_a_persons_number_is_not_written(tmp_path: Path) -> None:
    bad = measure("own", "2025-W07", description="Prata med 19121212-1212")
    local = town(replace(YEAR, measures=(bad,)), tmp_path)
    written = write_feedback(local, WEEK, to=(), as_of=ASKED, language="sv", overwrite=False)
    assert [f.code for f in written.findings] == ["MEA301"]
    assert {f.stem for f in written.files} == {"bolaget", "skolan"}
    assert "19121212" not in repr(written)


def test_what_was_sent_is_noted_once_and_anew_when_it_has_changed(tmp_path: Path) -> None:
    local = town(YEAR, tmp_path)
    with pytest.raises(UsageError):
        note_feedback_sent(local, WEEK, sent=ASKED.date(), now=ASKED)
    write_feedback(local, WEEK, to=(), as_of=ASKED, language="sv", overwrite=False)
    assert len(note_feedback_sent(local, WEEK, sent=ASKED.date(), now=ASKED)) == 3
    assert note_feedback_sent(local, WEEK, sent=ASKED.date(), now=ASKED) == ()
    page = local.feedback / "2025-W08" / "polisen.html"
    page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    (line,) = note_feedback_sent(local, WEEK, sent=ASKED.date(), now=ASKED)
    assert (line.audience, line.recipient, line.period) == ("actor", "polisen", "2025-W08")
    with Ledger.open(local.ledger_url) as ledger:
        assert len(sent_log(ledger)) == 4
        assert not ledger.verify()


def test_nothing_to_feed_back_is_said(small: LocalEst) -> None:
    with pytest.raises(UsageError):
        write_feedback(
            small, Period.parse("2025-W40"), to=(), as_of=ASKED, language="sv", overwrite=False
        )


def test_every_sheet_that_goes_up_has_its_sections_and_says_where_they_come_from(
    small: LocalEst,
) -> None:
    keys = {source.key for source in load_release("est 1.0.0").sources}
    layouts = up_layouts()
    assert set(layouts) == {
        (to, t) for to in ("management", "county", "bra") for t in ("month", "year")
    }
    for layout in layouts.values():
        assert set(layout.sources) <= keys
        for section in layout.sections:
            assert (section.basis == "sourced") == bool(section.sources)
            assert set(section.sources) <= keys
    written = write_feedback(
        small,
        read_about("2025-02"),
        to=("county", "bra"),
        as_of=ASKED,
        language="sv",
        overwrite=False,
    )
    county, council = (f.read_text(encoding="utf-8") for f in written.files)
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", county) == [
        "I korthet", "Läget i områdena", "Så går det med prioriteringarna", "Insatser",
        "Det som berör flera kommuner",
    ]  # fmt: skip
    assert "Till det lokala brottsförebyggande rådet" in council
    assert "Det som rör flera nämnder eller är långsiktigt" in council
    for page in (county, council):
        assert "fråga mottagaren" in page


def test_a_sheet_that_no_source_describes_says_so() -> None:
    sources = load_release("est 1.0.0").sources
    assert "Fagersta" in up_layouts()["county", "month"].origin(sources, "sv")
    assert "Ingen källa" in up_layouts()["county", "year"].origin(sources, "sv")
    assert up_layouts()["management", "year"].origin(sources, "sv") == ""
