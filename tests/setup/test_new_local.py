"""A new local EST: made whole or not at all, whatever the answers hold."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from ruamel.yaml import YAML

from est_framework.errors import SurroundingsError, UsageError
from est_framework.findings import Finding, Severity
from est_framework.language import LANGUAGES
from est_framework.method.load import releases
from est_framework.method.shipped import shipped_folder
from est_framework.periods import Period
from est_framework.setup import new
from est_framework.setup.ids import DEVICE_NAMES, ids_from_names
from est_framework.setup.load import open_local, read_setup
from est_framework.setup.new import NewAnswers, new_local, planned, remember, render


def answers(**changed: Any) -> NewAnswers:
    usual: dict[str, Any] = {
        "name": "Trygg i Örebro",
        "slug": "orebro",
        "municipality": "1880",
        "areas": ["Skebäck-Älvtomta", "Väster"],
        "actors": [{"name": "Polisen i Örebro", "type": "polis"}],
        "retention_decision": "KS 2026/123",
        "first": "2026-W47",
    }
    return NewAnswers.model_validate(usual | changed)


def errors(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def test_a_new_local_est_is_clean_and_says_what_was_answered(tmp_path: Path) -> None:
    folder = new_local(tmp_path / "vårt est", answers())
    local, findings = read_setup(folder)
    assert findings == []
    assert local is not None
    setup = local.setup.setup
    assert setup.method == releases()[-1]
    assert setup.municipalities[0].name == "Örebro"
    assert [(a.id, a.name) for a in setup.areas] == [
        ("skeback-alvtomta", "Skebäck-Älvtomta"),
        ("vaster", "Väster"),
    ]
    assert [(a.id, a.name, a.type, a.areas) for a in setup.actors] == [
        ("polisen-i-orebro", "Polisen i Örebro", "polis", "all")
    ]
    assert setup.retention.decision == "KS 2026/123"
    assert str(setup.cycle.first) == "2026-W47"


def test_three_answers_are_enough_and_what_is_not_decided_says_todo(tmp_path: Path) -> None:
    for language in LANGUAGES:
        said = {"name": "EST", "slug": "est", "municipality": "Örebro", "language": language}
        asked = NewAnswers.model_validate(said).beginning(date(2026, 11, 18))
        local, findings = read_setup(new_local(tmp_path / language, asked))
        assert findings == []
        assert local is not None
        assert str(local.setup.setup.cycle.first) == "2026-W47"
        assert local.setup.setup.retention.decision.startswith("TODO")
        text = (tmp_path / language / "est.yaml").read_text(encoding="utf-8")
        assert ("The areas" in text) is (language == "en")


def test_everything_that_can_be_answered_stands_in_the_setup(tmp_path: Path) -> None:
    asked = answers(
        municipality=["Örebro", "Kumla kommun"],
        areas=[
            {"name": "Norra", "municipality": "1880", "id": "1880R001"},
            {"name": "Torget", "municipality": "Kumla", "part_of": "norra"},
        ],
        actors=[
            {"name": "Polisen", "type": "polis", "mode": "both", "channel": "web"},
            {"name": "Skolan", "type": "skola", "areas": ["torget"], "channel": "told"},
        ],
        report_by="fredag kl 12",
        meet="fredag 15.30",
        scale="words",
        retention_months=36,
    )
    setup = open_local(new_local(tmp_path / "est", asked)).setup.setup
    assert [m.code for m in setup.municipalities] == ["1880", "1881"]
    assert [(a.id, a.municipality, a.part_of) for a in setup.areas] == [
        ("1880R001", "1880", None),
        ("torget", "1881", "1880R001"),
    ]
    assert [(a.mode, a.channel, a.areas) for a in setup.actors] == [
        ("both", "web", "all"),
        (None, "told", ("torget",)),
    ]
    assert (setup.scale, setup.retention.reports_months) == ("words", 36)
    cycle = setup.cycle
    assert (cycle.report_by.weekday, f"{cycle.report_by.time:%H:%M}") == ("friday", "12:00")
    assert (cycle.meet.weekday, cycle.meet.weeks_after) == ("friday", 0)
    assert cycle.feedback_by is not None
    assert (cycle.feedback_by.weekday, cycle.feedback_by.weeks_after) == ("sunday", 0)


@pytest.mark.parametrize(
    ("report_by", "meet", "weeks_after"),
    [
        ("sunday 20:00", "tuesday 09:00", 1),
        ("friday 12:00", "friday 12:00", 1),
        ("friday 12:00", "friday 12:01", 0),
        ({"weekday": "monday", "time": "09:00", "weeks_after": 1}, "monday 08:00", 2),
    ],
)
def test_the_meeting_is_the_first_such_time_after_reports_are_in(
    report_by: Any, meet: str, weeks_after: int, tmp_path: Path
) -> None:
    asked = answers(report_by=report_by, meet=meet)
    cycle = open_local(new_local(tmp_path / "est", asked)).setup.setup.cycle
    assert cycle.meet.weeks_after == weeks_after
    assert cycle.feedback_by is not None
    assert cycle.feedback_by.weeks_after >= weeks_after


@pytest.mark.parametrize("first", ["2026-W53", "2026-W53-W01", "2026-11-H2", "2026-11"])
def test_the_first_period_gives_the_cycle(first: str, tmp_path: Path) -> None:
    local = open_local(new_local(tmp_path / "est", answers(first=first)))
    assert local.setup.setup.cycle.period is Period.parse(first).kind


def test_the_lock_remembers_release_answers_and_every_file(tmp_path: Path) -> None:
    folder = new_local(tmp_path / "est", answers())
    lock = json.loads((folder / ".est" / "lock.json").read_bytes())
    assert lock["format"] == "est-lock 1"
    assert lock["release"] == releases()[-1]
    assert NewAnswers.model_validate(lock["answers"]) == answers()
    base = folder / ".est" / "base"
    assert {".est/est.schema.json", ".gitignore", "README.md", "est.yaml"} <= set(lock["files"])
    for name, digest in lock["files"].items():
        content = (folder / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == digest
        assert (base / name).read_bytes() == content


def test_what_is_remembered_renders_the_same_bytes_again(tmp_path: Path) -> None:
    folder = new_local(tmp_path / "est", answers(areas=["{{ 7*7 }}", 'Väst "B"']))
    lock = json.loads((folder / ".est" / "lock.json").read_bytes())
    again = render(NewAnswers.model_validate(lock["answers"]), tmp_path, release=lock["release"])
    assert contents(again) == contents(folder / ".est" / "base")


def test_a_release_that_is_named_is_the_one_followed(tmp_path: Path) -> None:
    made = render(answers(), tmp_path, release="est 0.1.0")
    remember(made, answers(), release="est 0.1.0")
    assert "method: est 0.1.0\n" in (made / "est.yaml").read_text(encoding="utf-8")
    assert json.loads((made / ".est" / "lock.json").read_bytes())["release"] == "est 0.1.0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_setup_looks_as_expected(language: str, tmp_path: Path, golden: Any) -> None:
    folder = new_local(tmp_path / "est", answers(language=language))
    golden(f"new_est.{language}.yaml", (folder / "est.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_commented_out_may_be_used_as_it_is(language: str, tmp_path: Path) -> None:
    folder = new_local(tmp_path / "est", answers(language=language))
    text = (folder / "est.yaml").read_text(encoding="utf-8")
    head, mark, tail = text.partition("\n# meeting:")
    used = re.sub(
        r"^# (?=[a-z_]+:( |$)|  )",
        "",
        (mark + tail).replace("polisen}", "polisen-i-orebro}"),
        flags=re.MULTILINE,
    )
    (folder / "est.yaml").write_text(head + used, encoding="utf-8")
    local, findings = read_setup(folder)
    assert errors(findings) == []
    assert local is not None
    setup = local.setup.setup
    for field in ("meeting", "tiers", "deep_analysis", "outputs", "linked_forums", "contacts"):
        assert getattr(setup, field), field
    assert setup.disclosure
    assert setup.tailoring
    assert setup.accepted


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_the_same_answers_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = (new_local(tmp_path / name, answers()) for name in ("a", "b"))
    assert contents(one) == contents(other)


def test_what_is_planned_is_what_is_made(tmp_path: Path) -> None:
    names = planned(answers(), boundaries=b'{"type": "FeatureCollection", "features": []}')
    assert list(tmp_path.iterdir()) == []
    folder = new_local(
        tmp_path / "est", answers(), boundaries=b'{"type": "FeatureCollection", "features": []}'
    )
    assert names == sorted(contents(folder))
    assert "areas.geojson" in names


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_folders_may_have_swedish_names_with_spaces(form: Any, tmp_path: Path) -> None:
    target = tmp_path / unicodedata.normalize(form, "Östersund å") / "vårt est"
    open_local(new_local(target, answers()))


def test_code_in_the_name_of_a_folder_is_a_name(tmp_path: Path) -> None:
    target = tmp_path / "{{ 7*7 }}" / "{% raw %}"
    assert new_local(target, answers()) == target
    assert [path.name for path in tmp_path.iterdir()] == ["{{ 7*7 }}"]
    open_local(target)


def test_boundaries_that_do_not_hold_are_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="SET14"):
        new_local(tmp_path / "est", answers(), boundaries=b'{"type": "Feature"}')
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_left_in_the_home_or_beside_the_target(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, work = tmp_path / "home", tmp_path / "work"
    home.mkdir()
    work.mkdir()
    # cookiecutter looks up the home when it is imported, so the real one is watched as well.
    real = [Path("~").expanduser() / n for n in (".cookiecutters", ".cookiecutter_replay")]
    before = [sorted(folder.rglob("*")) for folder in real]
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    new_local(work / "est", answers())
    assert list(home.iterdir()) == []
    assert [sorted(folder.rglob("*")) for folder in real] == before
    assert [p.name for p in work.iterdir()] == ["est"]


def test_an_empty_folder_may_be_the_target_even_the_one_we_stand_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "est"
    target.mkdir()
    monkeypatch.chdir(target)
    new_local(Path(), answers())
    assert (Path("est.yaml")).is_file()
    open_local(target)


def test_a_target_that_holds_something_is_left_untouched(tmp_path: Path) -> None:
    (tmp_path / "kommun").mkdir()
    (tmp_path / "kommun" / "data.txt").write_text("viktigt", encoding="utf-8")
    with pytest.raises(UsageError, match="no empty folder"):
        new_local(tmp_path / "kommun", answers())
    assert [p.name for p in (tmp_path / "kommun").iterdir()] == ["data.txt"]
    with pytest.raises(UsageError):
        new_local(tmp_path / "kommun" / "data.txt", answers())


def test_a_target_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    (tmp_path / "nowhere").symlink_to(tmp_path / "missing")
    for name in ("link", "nowhere"):
        with pytest.raises(UsageError):
            new_local(tmp_path / name, answers())
    assert list((tmp_path / "real").iterdir()) == []


def test_a_target_under_a_file_is_a_matter_of_the_surroundings(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(SurroundingsError):
        new_local(tmp_path / "file" / "est", answers())


def test_a_template_with_a_link_in_it_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = tmp_path / "template"
    shutil.copytree(shipped_folder("municipality_template"), template)
    (template / "{{cookiecutter.slug}}" / "passwd").symlink_to("/etc/passwd")
    monkeypatch.setattr(new, "shipped_folder", lambda _: template)
    with pytest.raises(SurroundingsError, match="link"):
        new_local(tmp_path / "est", answers())
    assert not (tmp_path / "est").exists()


@pytest.mark.parametrize(
    "slug",
    [
        "../evil",
        "/tmp/evil",  # noqa: S108  # never made
        "..",
        "",
        "a",
        "a\x00b",
        "CON",
        "con",
        "nul",
        "com1",
        "lpt9",
        "orebro.",
        "Örebro",
        "orebro\n",
        "-orebro",
        "1orebro",
        "x" * 41,
        "{{ 7*7 }}",
    ],
)
def test_a_slug_that_is_no_plain_name_is_refused(slug: str) -> None:
    with pytest.raises(ValidationError, match="cannot be the short name"):
        answers(slug=slug)


CODE = (
    "{{ 7*7 }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    '{{ "A"*50000000 }}',
    "{% include '/etc/passwd' %}",
    "{% raw %}",
    "{% endraw %}{{ 7*7 }}",
    "{{'{'}}",
    "{# gone #}",
    "{",
)


@pytest.mark.parametrize("value", CODE)
def test_code_in_a_value_comes_out_as_it_was_written(value: str, tmp_path: Path) -> None:
    asked = answers(
        name=value,
        municipality={"code": "9999", "name": value},
        areas=[value],
        actors=[{"name": value, "type": "polis"}],
        retention_decision=value,
    )
    folder = new_local(tmp_path / "est", asked)
    setup = open_local(folder).setup.setup
    assert setup.municipalities[0].name == setup.areas[0].name == value
    assert setup.actors[0].name == setup.retention.decision == value
    assert f"# {value}\n" in (folder / "est.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "value",
    [
        'Upplands "Väsby"\nadmin: true',
        "a\rb",
        "a\x00b",
        "a\u202eb",
        "a\u2028b",
        "",
        "   ",
        "x" * 101,
    ],
)
@pytest.mark.parametrize("field", ["name", "municipality", "areas", "actors", "retention_decision"])
def test_a_value_that_could_break_out_is_refused(value: str, field: str) -> None:
    given_as: Any = {
        "municipality": {"code": "9999", "name": value},
        "areas": [value],
        "actors": [{"name": value, "type": "polis"}],
    }.get(field, value)
    with pytest.raises(ValidationError) as refused:
        answers(**{field: given_as})
    assert refused.value.errors()[0]["loc"][0] == field


def test_quotes_apostrophes_and_swedish_letters_are_kept_as_they_are(tmp_path: Path) -> None:
    names = [
        'Väst "B"',
        "Malung-Sälens kommun's",
        "åäö: #1",
        "- x",
        "&a *a !b",
        "null",
        r"a\n",
        "7",
    ]
    folder = new_local(
        tmp_path / "est",
        answers(areas=names, municipality={"code": "9999", "name": 'D\'Östra \\ "Å"'}),
    )
    setup = open_local(folder).setup.setup
    assert [a.name for a in setup.areas] == names
    assert setup.municipalities[0].name == 'D\'Östra \\ "Å"'
    text = (folder / "est.yaml").read_text(encoding="utf-8")
    assert YAML(typ="safe", pure=True).load(text)["areas"][0]["name"] == names[0]


@pytest.mark.parametrize("slug", ["null", "true", "no", "on"])
def test_a_slug_that_is_a_word_of_yaml_is_still_a_name(slug: str, tmp_path: Path) -> None:
    assert open_local(new_local(tmp_path / "est", answers(slug=slug))).setup.setup.setup == slug


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"areas": ["Väster", "väster"]}, "SET124"),
        ({"actors": [{"name": "Polisen", "type": "polisen"}]}, "SET128"),
        ({"scale": "regnbage"}, "SET"),
        ({"municipality": {"code": "1800", "name": "Örebro"}}, "SET121"),
        ({"municipality": {"code": "1880", "name": "Askersund"}}, "SET122"),
        ({"first": None}, "first period"),
        ({"areas": [{"name": "A", "part_of": "B"}]}, "No area answered"),
        ({"areas": [{"name": "A", "municipality": "Kumla"}]}, "belongs to none"),
        ({"municipality": ["Örebro", "Kumla"]}, "belongs to none"),
        ({"actors": [{"name": "P", "type": "polis", "areas": ["Öster"]}]}, "No area answered"),
    ],
)
def test_answers_that_give_no_sound_setup_are_refused_in_words(
    changed: dict[str, Any], words: str, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=words):
        new_local(tmp_path / "est", answers(**changed))
    assert list(tmp_path.iterdir()) == []


NAMES = st.one_of(
    st.text(min_size=1, max_size=30),
    st.text("aåöÅÉ '\"\\:#-&*!{}%[]<>|>@`7", min_size=1, max_size=12),
)


@settings(max_examples=12, deadline=None)
@given(areas=st.lists(NAMES, min_size=1, max_size=4), actor=NAMES)
@example(areas=["{a}", "%}", "{ {"], actor="true")
@example(areas=["centrum", "Centrum!"], actor="清")
def test_any_names_are_refused_or_give_a_clean_setup(
    areas: list[str], actor: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    target = tmp_path_factory.mktemp("new") / "est"
    try:
        asked = answers(areas=areas, actors=[{"name": actor, "type": "polis"}])
        new_local(target, asked)
    except (ValidationError, UsageError):
        assert not target.exists()
        return
    local, findings = read_setup(target)
    assert findings == []
    assert local is not None
    assert [a.name for a in local.setup.setup.areas] == areas


@given(st.lists(st.text(max_size=60), max_size=8))
def test_ids_are_unique_and_of_the_right_form_whatever_the_names(names: list[str]) -> None:
    ids = ids_from_names(names, "aktor")
    assert len(set(ids)) == len(ids) == len(names)
    assert not DEVICE_NAMES.intersection(ids)
    for id_ in ids:
        assert id_.isascii()
        assert 2 <= len(id_) <= 40
        assert id_[0].isalpha()
        assert set(id_) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_ids_are_made_as_a_swede_would() -> None:
    names = [
        "Åre",
        "Malung-Sälens kommun's",
        "Centrum",
        "centrum",
        "Con",
        "7",
        "清",
        "清",
        "x" * 60,
    ]
    assert ids_from_names(names, "omrade") == [
        "are",
        "malung-salens-kommuns",
        "centrum",
        "centrum-2",
        "con-2",
        "omrade-7",
        "omrade",
        "omrade-2",
        "x" * 40,
    ]


def run_cookiecutter(into: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the plain program on the packaged template, with a home of its own."""
    home = into / "home"
    home.mkdir(parents=True)
    template = shipped_folder("municipality_template")
    return subprocess.run(
        [sys.executable, "-m", "cookiecutter", template, "--no-input", "-o", into / "out", *words],
        env={**os.environ, "HOME": str(home), "USERPROFILE": str(home), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def cookiecutter(into: Path, *words: str) -> Path:
    """Run the plain program, and give the folder that it made."""
    done = run_cookiecutter(into, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = (into / "out").iterdir()
    return made


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"name": "EST Sundsvik", "slug": "est-sundsvik"}, []),
        (
            {
                "name": "Malung-Sälens kommun's",
                "slug": "malung-salens-kommuns",
                "municipality": {"code": "9999", "name": 'D\'Östra \\ "Å"'},
                "language": "en",
                "first": "2027-02",
                "scale": "words",
                "retention_months": 12,
                "retention_decision": "KS 1",
            },
            [
                "name=Malung-Sälens kommun's",
                'municipality_name=D\'Östra \\ "Å"',
                "language=en",
                "cycle_period=month",
                "first_period=2027-02",
                "scale=words",
                "retention_months=12",
                "retention_decision=KS 1",
            ],
        ),
    ],
)
def test_cookiecutter_alone_gives_the_same_files(
    said: dict[str, Any], words: list[str], tmp_path: Path
) -> None:
    usual = {"municipality": {"code": "9999", "name": "Sundsvik"}, "first": "2027-W01"}
    ours = render(NewAnswers.model_validate(usual | said), tmp_path)
    theirs = cookiecutter(tmp_path / "plain", *words)
    assert theirs.name == said["slug"]
    assert contents(ours) == contents(theirs)
    local, findings = read_setup(theirs)
    assert errors(findings) == []
    assert local is not None
    assert local.setup.setup.method == releases()[-1]


@pytest.mark.parametrize("slug", ["../evil", "CON", "con", "1orebro", "a"])
def test_cookiecutter_alone_refuses_a_short_name_too(slug: str, tmp_path: Path) -> None:
    done = run_cookiecutter(tmp_path / "plain", f"slug={slug}")
    assert done.returncode != 0
    left = [path for path in (tmp_path / "plain").rglob("*") if path.name in ("est.yaml", "evil")]
    assert left == []


def test_orebro_with_its_36_areas_checks_clean(shared_data: Path, tmp_path: Path) -> None:
    file = shared_data / "se-delomraden-geo" / "orebro_regso2025.csv"
    with file.open(encoding="utf-8-sig", newline="") as opened:
        names = [row["regso"] for row in csv.DictReader(opened)]
    folder = new_local(tmp_path / "orebro", answers(areas=names))
    local, findings = read_setup(folder)
    assert findings == []
    assert local is not None
    assert len(local.setup.areas) == len(set(local.setup.areas)) == 36
    assert [a.name for a in local.setup.areas.values()] == names


@pytest.mark.parametrize("name", ["CON", "nul.est", "Lpt1"])
def test_a_folder_that_windows_cannot_open_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Windows"):
        new_local(tmp_path / name, answers())
    assert not list(tmp_path.iterdir())
