"""What a setup lacks of what its release asks, and what the municipality has decided to live with."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import est_framework.setup
from est_framework.findings import Severity
from est_framework.method.load import load_release
from est_framework.setup.check import Checked, check_local
from est_framework.setup.gaps import GAPS, MUSTS
from est_framework.setup.load import open_local, read_setup
from est_framework.setup.local import SETUP_FILE
from est_framework.setup.rules import RULES
from est_framework.setup.rules.set213_cannot_be_accepted import may_be_accepted

ROOM = Path(est_framework.setup.__file__).parent
TODAY = date(2026, 11, 23)
WHOLE = (ROOM / "examples" / "SET180" / "good.yaml").read_text(encoding="utf-8")
FORUM = re.compile(r"linked_forums:\n  - .*\n")


def check(folder: Path, text: str, today: date = TODAY) -> Checked:
    (folder / SETUP_FILE).write_text(text, encoding="utf-8")
    return check_local(folder, today)


def codes(checked: Checked) -> list[str]:
    return [f.code for f in checked.findings]


def accepts(code: str, at: str = "", until: str = "2027-06-30") -> str:
    about = f"    at: {at}\n" if at else ""
    return (
        f"accepted:\n  - code: {code}\n{about}    reason: Det väljs i vår.\n"
        f"    decided_by: styrgrupp\n    date: 2026-08-03\n    until: {until}\n"
    )


def asked_for() -> dict[str, str]:
    """What the newest release asks for, and how firmly."""
    release = load_release("est 1.0.0")
    questions = {q.id: str(q.requirement) for q in release.readiness}
    return questions | {c.id: str(c.requirement) for c in release.fidelity}


def test_a_whole_setup_has_no_gaps(tmp_path: Path) -> None:
    checked = check(tmp_path, WHOLE)
    assert checked.findings == ()
    assert checked.local is not None
    assert checked.files == (SETUP_FILE,)


def test_gaps_are_told_by_the_check_and_never_stop_the_work(tmp_path: Path) -> None:
    checked = check(tmp_path, FORUM.sub("", WHOLE))
    assert codes(checked) == ["SET190"]
    assert read_setup(tmp_path)[1] == []
    assert open_local(tmp_path) == checked.local


def test_a_setup_is_held_against_the_release_that_it_names(
    tmp_path: Path, made_folder: Path
) -> None:
    text = (made_folder / SETUP_FILE).read_text(encoding="utf-8")
    assert codes(check(tmp_path, text)) == [], "the first release asked about none of this"
    newer = codes(check(tmp_path, text.replace("est 0.1.0", "est 1.0.0")))
    assert set(newer) == {
        "SET181", "SET182", "SET184", "SET186", "SET187", "SET189", "SET190", "SET193",
    }  # fmt: skip


def test_a_gap_is_a_warning_where_the_method_says_must_and_a_note_where_it_says_should() -> None:
    level = asked_for()
    by_code = {rule.code: rule for rule in RULES}
    for look in GAPS:
        module = look.__module__.rsplit(".", 1)[-1]
        source = (ROOM / "rules" / f"{module}.py").read_text(encoding="utf-8")
        severity = by_code[module[:6].upper()].severity
        named = set(re.findall(r'"([a-z_]+)"', source)) & level.keys()
        for id_ in named:
            wanted = Severity.WARNING if level[id_] == "must" else Severity.NOTE
            assert severity is wanted, f"{module} rests on {id_}, which is {level[id_]}"


def test_the_gaps_that_rest_on_a_must_are_told_as_such() -> None:
    warned = {rule.code for rule in RULES if rule.severity is Severity.WARNING}
    resting = {
        file.stem[:6].upper()
        for file in (ROOM / "rules").glob("set1[89]*.py")
        if "check.asks(" in file.read_text(encoding="utf-8")
    }
    assert warned & resting == MUSTS


def test_every_question_that_a_gap_rests_on_is_in_the_release() -> None:
    known = asked_for()
    for file in (ROOM / "rules").glob("set1[89]*.py"):
        for id_ in re.findall(r'check\.asks\("([a-z_]+)"\)', file.read_text(encoding="utf-8")):
            assert id_ in known, f"{file.name}: {id_}"


def test_while_there_are_faults_only_faults_are_told(tmp_path: Path) -> None:
    checked = check(tmp_path, FORUM.sub("", WHOLE).replace("type: polis", "type: polisen"))
    assert codes(checked) == ["SET128"]
    assert checked.local is None


# Areas and parties


def test_an_area_is_covered_by_reports_about_what_lies_within_it(tmp_path: Path) -> None:
    outer = '  - {id: hela, name: Hela, municipality: "9999"}\n'
    centre = '  - {id: centrum, name: Centrum, municipality: "9999"'
    nested = WHOLE.replace(centre, f"{outer}{centre}, part_of: hela")
    assert codes(check(tmp_path, nested)) == []
    assert codes(check(tmp_path, nested.replace(", part_of: hela", ""))) == ["SET180"]


def test_an_actor_that_has_left_covers_nothing(tmp_path: Path) -> None:
    left = WHOLE.replace("type: polis, ", "type: polis, until: 2026-W46, ").replace(
        "2026-W47", "2026-W01"
    )
    assert codes(check(tmp_path, left)) == ["SET191"]
    assert codes(check(tmp_path, left, date(2026, 11, 10))) == []


# Rhythm


def test_monthly_follow_up_is_each_meeting_where_the_group_meets_each_month(tmp_path: Path) -> None:
    monthly = WHOLE.replace("each-meeting", "each-month")
    assert codes(check(tmp_path, monthly)) == ["SET185"]
    by_month = monthly.replace("period: week", "period: month").replace("2026-W47", "2026-11")
    assert codes(check(tmp_path, by_month)) == []


def test_reporting_without_end_is_a_rhythm_that_the_method_describes(tmp_path: Path) -> None:
    text = WHOLE.replace("  period: week", "  period: half-month\n  reporting: continuous")
    text = text.replace("first: 2026-W47", "first: 2026-11-H1")
    assert "SET192" not in codes(check(tmp_path, text))


@pytest.mark.parametrize(
    "decision", ["?", "TBD", "KS 20XX/12", "<diarienummer>", "saknas", "KS ___"]
)
def test_a_stand_in_is_no_decision(tmp_path: Path, decision: str) -> None:
    assert codes(check(tmp_path, WHOLE.replace("KS 2026/123", f'"{decision}"'))) == ["SET195"]


@pytest.mark.parametrize(
    "decision",
    ["KS 2026/123", "Dokumenthanteringsplan 2026", "Kommunstyrelsen 2026-03-01 § 45 [A]"],
)
def test_a_decision_is_not_taken_for_a_stand_in(tmp_path: Path, decision: str) -> None:
    text = WHOLE.replace("KS 2026/123", f'"{decision}"')
    assert codes(check(tmp_path, text)) == (["SET195"] if "[" in decision else [])


# Persons


@pytest.mark.parametrize(
    ("way", "code"),
    [
        ("kim.exempelsson@kommun.example", "SET197"),
        ("Mejla Kim.Exempelsson2@kommun.example", "SET197"),
        ("070-1740605", "SET198"),
        ("+46 70 174 06 10", "SET198"),
        ("0046701740615", "SET198"),
        ("trygghet.sakerhet@kommun.example", ""),
        ("est.samordnare@kommun.example", ""),
        ("kommun@kommun.example", ""),
        ("019-21 10 00", ""),
        ("Växeln, be om trygghetssamordnaren", ""),
    ],
)
def test_a_persons_own_address_is_told_and_never_repeated(
    tmp_path: Path, way: str, code: str
) -> None:
    checked = check(tmp_path, WHOLE.replace("trygghet@sundsvik.example", f'"{way}"'))
    assert codes(checked) == ([code] if code else [])
    for finding in checked.findings:
        assert way.split("@", maxsplit=1)[0][-6:] not in repr(finding)


def test_a_personal_number_stops_the_check_and_cannot_be_accepted(tmp_path: Path) -> None:
    text = WHOLE.replace("Säkerhetsenheten", "19121212-1212")
    (tmp_path / SETUP_FILE).write_text(text, encoding="utf-8")
    checked = check_local(tmp_path, TODAY, names_a_person=lambda words: "1212" in words)
    assert codes(checked) == ["SET219"]
    assert checked.local is None
    assert "1212" not in repr(checked.findings)
    assert codes(check(tmp_path, text + accepts("SET219"))) == ["SET213"]


# Left to write


def test_what_is_left_to_write_is_found_in_the_local_texts(tmp_path: Path) -> None:
    for name, text in {
        "avtal/overenskommelse.md": "# Avtal\n\nParter: TODO\n",
        "manual/sv/lokalt.md": "Todo och TODOS är inte märket.\n",
        "manual/bild.png": "TODO",
        "data/x.md": "TODO",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    checked = check(tmp_path, WHOLE)
    assert [str(f.place) for f in checked.findings] == ["avtal/overenskommelse.md: 3:9"]
    assert checked.files == (SETUP_FILE, "avtal/overenskommelse.md", "manual/sv/lokalt.md")


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a name hold anything")
def test_a_text_with_an_odd_name_is_named_safely(tmp_path: Path) -> None:
    (tmp_path / "avtal").mkdir()
    for name in (b"a\xff.md", b"b\n\xe2\x80\xae.md"):
        (tmp_path / "avtal" / os.fsdecode(name)).write_text("TODO", encoding="utf-8")
    checked = check(tmp_path, WHOLE)
    assert len(checked.findings) == 2
    for said in (*checked.files, *(str(f.place) for f in checked.findings)):
        assert said.isprintable()
        said.encode()


# Acceptance


def test_an_accepted_finding_is_counted_and_never_gone(tmp_path: Path) -> None:
    checked = check(tmp_path, FORUM.sub("", WHOLE) + accepts("SET190"))
    (finding,) = checked.findings
    assert (finding.code, finding.severity) == ("SET199", Severity.NOTE)
    for words in ("SET190", "Styrgrupp", "2027-06-30", "Det väljs i vår."):
        assert words in finding.seen.sv
    (deviation,) = checked.deviations
    assert deviation.finding.code == "SET190"


def test_an_acceptance_holds_through_its_last_day_and_no_longer(tmp_path: Path) -> None:
    text = FORUM.sub("", WHOLE) + accepts("SET190", until="2026-11-23")
    assert codes(check(tmp_path, text)) == ["SET199", "SET218"]
    assert codes(check(tmp_path, text, date(2026, 11, 24))) == ["SET190", "SET216"]
    assert codes(check(tmp_path, text, date(2026, 10, 24))) == ["SET199", "SET218"]
    assert codes(check(tmp_path, text, date(2026, 10, 23))) == ["SET199"]


@pytest.mark.parametrize(
    ("code", "at", "left"),
    [
        ("SET181", "norrskolan", ["SET181"]),
        ("SET181", "", []),
        ("SET189", "granskare", ["SET189"]),
        ("SET189", "contacts", []),
    ],
)
def test_an_acceptance_may_be_for_one_thing_alone(
    tmp_path: Path, code: str, at: str, left: list[str]
) -> None:
    text = WHOLE.replace(", channel: workbook", "").replace(", channel: web", "")
    text = re.sub(r"  - \{role: (granskare|styrgrupp).*\n", "", text)
    checked = check(tmp_path, text + accepts(code, at))
    told = codes(checked)
    assert [c for c in told if c == code] == left
    assert told.count("SET199") == len(checked.deviations) == 2 - len(left)


def test_an_acceptance_may_be_for_the_boundary_of_one_area(tmp_path: Path) -> None:
    example = ROOM / "examples" / "SET171" / "bad"
    shutil.copy(example / "areas.geojson", tmp_path)
    text = (example / SETUP_FILE).read_text(encoding="utf-8")
    (finding,) = [f for f in check(tmp_path, text).findings if f.code == "SET171"]
    number = int(finding.place.pointer.split("/")[2])
    features = json.loads((example / "areas.geojson").read_text(encoding="utf-8"))["features"]
    area = features[number]["properties"]["id"]
    told = codes(check(tmp_path, text + accepts("SET171", area)))
    assert "SET199" in told
    assert "SET171" not in told
    told = codes(check(tmp_path, text + accepts("SET171", "annat")))
    assert {"SET171", "SET217"} <= set(told)


def test_an_acceptance_of_what_is_not_there_is_told(tmp_path: Path) -> None:
    text = FORUM.sub("", WHOLE) + accepts("SET190", "hamnen")
    assert codes(check(tmp_path, text)) == ["SET190", "SET217"]


def test_no_error_and_nothing_about_persons_can_be_accepted() -> None:
    for rule in RULES:
        if rule.severity is Severity.ERROR or rule.code in ("SET197", "SET219"):
            assert not may_be_accepted(rule.code, rule.severity), rule.code
    assert may_be_accepted("SET190", Severity.WARNING)


@given(
    gone=st.sets(st.sampled_from(range(len(WHOLE.splitlines()))), max_size=4),
    today=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    code=st.sampled_from([rule.code for rule in RULES]),
    at=st.sampled_from(["", "hamnen", "polisen", "granskare", "cycle", "0"]),
)
def test_whatever_is_gone_or_accepted_nothing_disappears_from_the_count(
    tmp_path_factory: pytest.TempPathFactory, gone: set[int], today: date, code: str, at: str
) -> None:
    lines = [line for n, line in enumerate(WHOLE.splitlines()) if n not in gone]
    text = "\n".join(lines) + "\n"
    folder = tmp_path_factory.mktemp("gaps")
    bare = check(folder, text, today)
    accepted = check(folder, text + accepts(code, at), today)
    if bare.local is None or accepted.local is None:
        return
    added = {"SET199", "SET216", "SET217", "SET218"}
    open_now = [c for c in codes(accepted) if c not in added]
    assert sorted([*open_now, *(d.finding.code for d in accepted.deviations)]) == sorted(
        codes(bare)
    )
