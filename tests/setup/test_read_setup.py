"""Reading a local EST: what hangs together, and what is said where it does not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_framework.errors import SurroundingsError, UsageError
from est_framework.findings import Finding
from est_framework.setup.load import find_local, open_local, read_setup
from est_framework.setup.local import SETUP_FILE
from est_framework.setup.resolved import ResolvedSetup


@pytest.fixture
def text(made_folder: Path) -> str:
    return (made_folder / SETUP_FILE).read_text(encoding="utf-8")


def findings_of(folder: Path, text: str) -> list[Finding]:
    (folder / SETUP_FILE).write_text(text, encoding="utf-8")
    return read_setup(folder)[1]


def test_the_made_municipality_is_clean(made_folder: Path, made: ResolvedSetup) -> None:
    local, findings = read_setup(made_folder)
    assert findings == []
    assert local is not None
    assert local.setup == made
    assert local.setup.digest == made.digest
    assert set(local.geometry) == {"centrum", "hamnen", "norrangen"}
    assert open_local(made_folder) == local


@pytest.mark.parametrize(
    ("wrong", "right", "code", "key"),
    [
        ('time: "12:00"', "time: 720", "SET112", "report_by"),
        ('time: "12:00"', 'time: "25:00"', "SET113", "time"),
        ('time: "12:00"', 'time: "12:00+05:00"', "SET113", "time"),
        ("language: sv", "language: no", "SET113", "language"),
        ("revision: 1", 'revision: "1"', "SET112", "revision"),
        ("revision: 1", "revision: true", "SET112", "revision"),
        ("revision: 1", "revision: 1.0", "SET112", "revision"),
        ("revision: 1", "revision:", "SET112", "revision"),
        ("reports_months: 24", "reports_months: -1", "SET115", "reports_months"),
        ("areas: [norrangen]", "areas: norrangen", "SET113", "areas"),
        ("areas: [norrangen]", "areas: [5]", "SET112", "areas"),
        ("areas: [norrangen]", "areas: {norrangen: ja}", "SET113", "areas"),
        ("language: sv", "timezone: Europe/Stokholm", "SET113", "timezone"),
        ("first: 2026-W01", "first: 2025-W53", "SET114", "first"),
        ("name: Hamnen", 'name: ""', "SET113", "name"),
        ("name: Hamnen", f"name: {'x' * 101}", "SET113", "name"),
        ("name: Hamnen", 'name: "Hamnen "', "SET117", "name"),
        ("name: Hamnen", 'name: "Ham\\u202Enen"', "SET117", "name"),
    ],
)
def test_one_wrong_value_gives_one_finding(
    text: str, tmp_path: Path, wrong: str, right: str, code: str, key: str
) -> None:
    if right == "time: 720":
        code, key = "SET113", "time"
    assert wrong in text
    (finding,) = findings_of(tmp_path, text.replace(wrong, right, 1))
    assert finding.code == code
    assert key in finding.place.pointer
    line = int(finding.place.at.split(":", maxsplit=1)[0])
    assert right.split(":", maxsplit=1)[0] in text.replace(wrong, right, 1).splitlines()[line - 1]


def test_several_faults_are_all_told_at_once(text: str, tmp_path: Path) -> None:
    broken = text.replace("type: polis", "type: polisen").replace("[norrangen]", "[norr]")
    findings = findings_of(tmp_path, broken.replace("scale: ", "scale: x"))
    assert {f.code for f in findings} == {"SET126", "SET128"}


def test_rules_of_the_release_rest_when_the_release_is_unknown(text: str, tmp_path: Path) -> None:
    broken = text.replace("est 0.1.0", "est 9.9.9").replace("type: polis", "type: polisen")
    assert [f.code for f in findings_of(tmp_path, broken)] == ["SET120"]


def test_three_areas_in_a_circle_are_told_once(text: str, tmp_path: Path) -> None:
    broken = text.replace(
        "    name: Hela kommunen\n", "    name: Hela kommunen\n    part_of: centrum\n"
    )
    assert [f.code for f in findings_of(tmp_path, broken)] == ["SET127"]


def test_a_meeting_at_the_very_moment_reports_are_due_is_too_early(
    text: str, tmp_path: Path
) -> None:
    at_once = '{weekday: friday, time: "12:00"}'
    broken = text.replace('{weekday: monday, time: "10:00", weeks_after: 1}', at_once)
    assert [f.code for f in findings_of(tmp_path, broken)] == ["SET132"]


def test_an_area_that_is_part_of_itself_is_told(text: str, tmp_path: Path) -> None:
    broken = text.replace("part_of: hela", "part_of: centrum", 1)
    assert [f.code for f in findings_of(tmp_path, broken)] == ["SET127"]


def test_a_password_in_the_file_is_never_repeated(text: str, tmp_path: Path) -> None:
    secret = "hemligt123"  # noqa: S105  # made for this test
    address = f"postgresql://est:{secret}@db/est"
    for broken in (
        text.replace("setup: sundsvik", f"setup: {address}"),
        f"{text}ledger: {address}\n",
    ):
        findings = findings_of(tmp_path, broken)
        assert findings
        assert secret not in repr(findings)


def test_two_municipalities_can_share_a_setup(text: str, tmp_path: Path) -> None:
    shared = text.replace(
        "areas:\n", '  - code: "1466"\n    name: Herrljunga kommun\nareas:\n', 1
    ).replace('Norrängen\n    municipality: "9999"', 'Norrängen\n    municipality: "1466"')
    assert findings_of(tmp_path, shared) == []


def test_the_setup_is_found_from_deep_below(made_folder: Path, tmp_path: Path) -> None:
    (tmp_path / SETUP_FILE).write_bytes((made_folder / SETUP_FILE).read_bytes())
    deep = tmp_path / "data" / "inkorg"
    deep.mkdir(parents=True)
    assert find_local(deep) == tmp_path.resolve()
    assert find_local(tmp_path) == tmp_path.resolve()


def test_where_there_is_no_setup_the_words_say_what_to_do(tmp_path: Path) -> None:
    for ask in (find_local, open_local, read_setup):
        with pytest.raises(UsageError, match="est new"):
            ask(tmp_path)


def test_opening_a_setup_with_errors_names_the_first_ones(text: str, tmp_path: Path) -> None:
    (tmp_path / SETUP_FILE).write_text(text.replace("type: polis", "type: polisen"), "utf-8")
    with pytest.raises(UsageError) as told:
        open_local(tmp_path)
    assert "est.yaml: 27:11 SET128" in told.value.said("sv")
    assert "Menade du polis?" in told.value.said("sv")


def test_a_setup_that_is_a_folder_is_a_matter_of_the_surroundings(tmp_path: Path) -> None:
    (tmp_path / SETUP_FILE).mkdir()
    with pytest.raises(SurroundingsError):
        read_setup(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read all")
def test_a_setup_that_may_not_be_read_is_a_matter_of_the_surroundings(
    text: str, tmp_path: Path
) -> None:
    (tmp_path / SETUP_FILE).write_text(text, "utf-8")
    (tmp_path / SETUP_FILE).chmod(0)
    with pytest.raises(SurroundingsError):
        read_setup(tmp_path)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_setup_with_any_line_gone_or_changed_never_falls_over(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory, made_folder: Path
) -> None:
    lines = (made_folder / SETUP_FILE).read_text(encoding="utf-8").splitlines()
    number = data.draw(st.integers(0, len(lines) - 1))
    lines[number] = data.draw(
        st.one_of(
            st.just(""),
            st.text(max_size=20),
            st.sampled_from(
                ["  x: 1", "- 1", "  - [a]", "areas: all", "cycle:", "actors: [1, {}]"]
            ),
        )
    )
    folder = tmp_path_factory.mktemp("setup")
    content = "\n".join(lines).encode("utf-8", "replace")
    (folder / SETUP_FILE).write_bytes(content)
    local, findings = read_setup(folder)
    assert local is not None or findings
    assert all(f.code.startswith("SET") for f in findings)
