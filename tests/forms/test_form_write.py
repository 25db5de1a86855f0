from __future__ import annotations

import os
from pathlib import Path

import pytest
from changed_cycles import changed_local

from est_framework.errors import SurroundingsError, UsageError
from est_framework.forms.planned import without_form
from est_framework.forms.web import web_form
from est_framework.forms.write import write_forms
from est_framework.periods import Period
from est_framework.setup.local import LocalEst

WEEK = Period.parse("2026-W47")


def names(files: list[Path], local: LocalEst) -> list[str]:
    return [file.relative_to(local.forms).as_posix() for file in files]


def test_each_actor_gets_a_workbook_and_a_page_per_template(local: LocalEst) -> None:
    written = write_forms(local, WEEK, language="sv")
    assert names(written, local) == [
        f"2026-W47/{name}"
        for stem in (
            "polisen",
            "polisen_event",
            "sundsviksbostader",
            "norrskolan",
            "faltgruppen",
            "faltgruppen_event",
        )
        for name in (f"{stem}.xlsx", f"{stem}.html")
    ]
    assert all(file.stat().st_size > 5_000 for file in written)
    assert set(written) == {f for f in local.forms.rglob("*") if f.is_file()}


def test_only_the_actors_asked_for_get_forms_in_the_setups_order(local: LocalEst) -> None:
    wanted = ["norrskolan", "sundsviksbostader"]
    written = write_forms(local, WEEK, actors=wanted, language="en")
    assert [f.stem for f in written[::2]] == ["sundsviksbostader", "norrskolan"]
    assert '<html lang="en">' in written[1].read_text(encoding="utf-8")


def test_everyone_that_gets_a_form_may_get_it_on_paper_too(local: LocalEst) -> None:
    changes = {"polisen": {"channel": "file"}, "norrskolan": {"channel": "told"}}
    mixed = changed_local(local, actors=changes)
    written = write_forms(mixed, WEEK, language="sv", paper=True)
    assert [f.stem for f in written if f.suffix == ".pdf"] == [
        "sundsviksbostader",
        "norrskolan",
        "faltgruppen",
        "faltgruppen_event",
    ]


def test_nothing_is_overwritten_unless_said_so(local: LocalEst) -> None:
    first = write_forms(local, WEEK, actors=["norrskolan"], language="sv")
    first[0].write_bytes(b"filled in")
    with pytest.raises(SurroundingsError) as caught:
        write_forms(local, WEEK, language="sv")
    assert "formular/2026-W47/norrskolan.xlsx, formular/2026-W47/norrskolan.html" in str(
        caught.value
    )
    assert first[0].read_bytes() == b"filled in"
    assert len(list(local.forms.rglob("*.*"))) == 2, "and nothing else was written either"
    write_forms(local, WEEK, language="sv", overwrite=True)
    assert first[0].read_bytes()[:2] == b"PK"


def test_many_forms_in_the_way_are_counted(local: LocalEst) -> None:
    write_forms(local, WEEK, language="sv")
    with pytest.raises(SurroundingsError) as caught:
        write_forms(local, WEEK, language="sv")
    assert "och 7 till" in caught.value.said("sv")
    assert "and 7 more" in caught.value.said("en")


@pytest.mark.parametrize("period", ["2025-W47", "2026-11", "2026-W47-W48"])
def test_a_period_that_nobody_is_asked_about_is_refused(local: LocalEst, period: str) -> None:
    with pytest.raises(UsageError, match="No actor is asked"):
        write_forms(local, Period.parse(period), language="sv")
    assert not local.forms.exists()


def test_an_unknown_actor_is_refused_with_the_nearest_name(local: LocalEst) -> None:
    with pytest.raises(UsageError, match="Did you mean faltgruppen") as caught:
        write_forms(local, WEEK, actors=["fältgruppen"], language="sv")
    assert "Menade du faltgruppen?" in caught.value.said("sv")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_cannot_be_written_is_said_in_words(local: LocalEst) -> None:
    local.forms.mkdir()
    local.forms.chmod(0o500)
    with pytest.raises(SurroundingsError, match="could not be written"):
        write_forms(local, WEEK, language="sv")


def test_a_file_where_the_folder_should_be_is_said_in_words(local: LocalEst) -> None:
    local.forms.write_text("not a folder")
    with pytest.raises(SurroundingsError, match="could not be written"):
        write_forms(local, WEEK, language="sv")


def told(local: LocalEst, period: Period = WEEK) -> list[str]:
    return [sentence.sv for sentence in without_form(local.setup, period)]


def test_each_way_of_reporting_gets_only_the_forms_that_it_needs(local: LocalEst) -> None:
    est = changed_local(
        local,
        actors={
            "polisen": {"channel": "file"},
            "sundsviksbostader": {"channel": "workbook"},
            "norrskolan": {"channel": "web"},
            "faltgruppen": {"channel": "told"},
        },
    )
    assert names(write_forms(est, WEEK, language="sv"), est) == [
        "2026-W47/sundsviksbostader.xlsx",
        "2026-W47/norrskolan.html",
        "2026-W47/faltgruppen.html",
        "2026-W47/faltgruppen.pdf",
        "2026-W47/faltgruppen_event.html",
        "2026-W47/faltgruppen_event.pdf",
    ]
    assert told(est) == [
        "Polisen i Sundsvik får inget formulär: rapporterna kommer som fil ur ett eget system."
    ]
    assert told(local) == []


def test_who_only_sends_files_gets_no_folder(local: LocalEst) -> None:
    est = changed_local(local, actors={"norrskolan": {"channel": "file"}})
    assert write_forms(est, WEEK, actors=["norrskolan"], language="sv") == []
    assert not est.forms.exists()


def test_in_a_week_when_nothing_is_owed_there_is_no_form_and_it_says_so(local: LocalEst) -> None:
    rarely = {"cadence": "every-other"}
    est = changed_local(local, actors={"polisen": rarely, "norrskolan": rarely}, first="2026-W02")
    written = names(write_forms(est, WEEK, language="sv"), est)
    assert "2026-W47/norrskolan.html" not in written
    assert "2026-W47/polisen.html" not in written
    assert "2026-W47/polisen_event.html" in written
    assert told(est) == [
        f"{short} Nästa period då aktören tillfrågas är 2026-W48."
        for short in (
            "Polisen i Sundsvik får bara formulär för händelser.",
            "Norrskolan får inget formulär.",
        )
    ]
    with pytest.raises(UsageError, match=r"not asked for 2026-W47\. It is next asked for 2026-W48"):
        write_forms(est, WEEK, actors=["norrskolan"], language="sv")


def test_in_a_break_the_forms_say_that_it_is_one(local: LocalEst) -> None:
    pause = [{"first": "2026-W46", "last": "2026-W48"}]
    only_status = {"templates": ["weekly_status"]}
    est = changed_local(
        local, breaks=pause, actors={"polisen": only_status, "faltgruppen": only_status}
    )
    with pytest.raises(UsageError) as caught:
        write_forms(est, WEEK, language="sv")
    assert caught.value.said("sv").endswith("Det är uppehåll 2026-W46 till 2026-W48.")
    assert len(told(changed_local(local, breaks=pause))) == 4


def test_a_form_says_when_it_is_due_only_where_it_is_owed(local: LocalEst) -> None:
    page = web_form(local.setup, "norrskolan", WEEK, "weekly_status", "sv")
    assert "Skicka senast fredag 20 november kl. 12.00" in page
    free = changed_local(local, actors={"norrskolan": {"cadence": "continuous"}})
    page = web_form(free.setup, "norrskolan", WEEK, "weekly_status", "sv")
    assert "Skicka senast" not in page
