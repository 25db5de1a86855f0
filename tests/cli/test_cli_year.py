"""The slow rhythm as a coordinator types it: is EST run as meant, what went out, what the year shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program_within import ANSWERS, est


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A local EST made by `est new`, where nothing has happened yet."""
    folder = tmp_path_factory.mktemp("year")
    (folder / "svar.yaml").write_text(ANSWERS, encoding="utf-8")
    est("new", "trygg-orebro", "--answers", "svar.yaml", cwd=folder)
    return folder / "trygg-orebro"


def test_a_new_town_meets_no_sign_and_has_a_page_that_says_so(town: Path) -> None:
    out, err = est("fidelity", "2026", "--page", "ut", cwd=town)
    assert "Går inte att säga" in out
    assert "Nog (" not in out
    assert "trohet.html" in err
    kept = json.loads((town / "ut" / "fidelity.json").read_text(encoding="utf-8"))
    assert {s["standing"] for s in kept["signs"]} == {"cannot_tell"}
    est("fidelity", "2026", "--page", "ut", cwd=town)  # the same signs need no leave to stand again
    out, _ = est("fidelity", "2026", "--format", "json", cwd=town, lang="en")
    assert json.loads(out)["signs"] == kept["signs"]
    _, err = est("check", cwd=town)
    assert "est fidelity" in err


def test_a_time_that_is_none_is_refused(town: Path) -> None:
    _, err = est("fidelity", "i våras", cwd=town, code=2)
    assert "i våras" in err
    for asked in (("fidelity", "2099"), ("feedback", "2099-H1"), ("analyse", "year", "2099")):
        _, err = est(*asked, cwd=town, code=2)
        assert "har inte börjat än" in err
    _, err = est("fidelity", "2026-Q5", cwd=town, code=2)
    assert "2026-Q4, 2026-T3, 2026-H2 eller 2026" in err
    _, err = est("analyse", "year", "2026-Q3", cwd=town, code=2)
    assert "est analyse quarter 2026-Q3" in err
    _, err = est("analyse", "quarter", "2026-Q3", "--held", "2026-10-02", cwd=town, code=2)
    assert "Bara året" in err
    _, err = est("feedback", "2026-W40", "--for", "management", cwd=town, code=2)
    assert "en månad eller längre" in err


def test_nothing_was_reported_so_there_is_nothing_to_feed_back(town: Path) -> None:
    _, err = est("feedback", "2026-W41", cwd=town, code=2)
    assert "2026-W41" in err
    _, err = est("feedback", cwd=town, code=2)
    assert "est feedback 2026-W47" in err
    _, err = est("feedback", "--log", cwd=town)
    assert "Inget är noterat" in err


def test_the_months_page_is_written_and_noted_as_sent_once(town: Path) -> None:
    out, err = est("feedback", "2026-10", "--for", "management", cwd=town)
    assert out.split() == [str(town / "aterkoppling" / "2026-10" / "ledningen.html")]
    assert "--sent" in err
    assert "1 dokument" in est("feedback", "2026-10", "--sent", cwd=town)[1]
    assert "0 dokument" in est("feedback", "2026-10", "--sent", cwd=town)[1]
    assert "management  ledningen.html" in est("feedback", "--log", cwd=town)[0].replace(
        "management  management", "management"
    )


def test_a_quarter_is_weighed_and_a_year_gone_through(town: Path) -> None:
    out, err = est("analyse", "quarter", "2026-Q4", cwd=town)
    assert out.strip() == str(town / "fordjupning" / "2026-Q4" / "fordjupning.html")
    assert "avvagning.xlsx" in err
    form = town / "fordjupning" / "2026-Q4" / "avvagning.xlsx"
    out, _ = est("analyse", "quarter", "2026-Q4", "--read", form, cwd=town, code=1)
    assert "MEA100" in out
    _, err = est("analyse", "year", "2026", "--held", "2027-01-20", cwd=town)
    assert "2027-01-20" in err
    est("analyse", "year", "2026-Q4", cwd=town, code=2)
    est("analyse", "quarter", "2026-Q4", "--held", "2027-01-20", cwd=town, code=2)


def test_nothing_is_handed_out_before_it_was_previewed(town: Path) -> None:
    out, err = est("disclose", "2026-W41", cwd=town)
    assert "Täckt på 0 ställen" in out
    number = err.split("--number ")[1].split()[0]
    est("disclose", "2026-W41", "--number", number, cwd=town, code=2)
    args = ("disclose", "2026-W41", "--role", "est_samordnare", "-o", "utlamnat", "--number")
    assert number in est(*args, "000000000000", cwd=town, code=2)[1]
    assert not (town / "utlamnat").exists()
    out, _ = est(*args, number, cwd=town)
    assert len(out.split()) == 5
    assert (town / "utlamnat" / "protokoll.html").is_file()


def test_a_plan_that_names_a_person_is_told_and_the_rest_is_used(town: Path) -> None:
    rows = "resurs;område;datum\nFältgruppen;Vivalla;2026-10-09\n070-174 06 05;Vivalla;2026-10-09\n"
    (town / "narvaro.csv").write_text(rows, encoding="utf-8")
    out, err = est("presence", "2026-W41", cwd=town, code=3)
    assert [Path(line).name for line in out.split()] == ["narvaro.html", "narvaro.ics"]
    assert "MEA301" in err
    assert "070" not in err
    assert "1 pass" in err
