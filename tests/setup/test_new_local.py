"""A new local EST: made whole or not at all, whatever the answers hold."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from est_framework.errors import SurroundingsError, UsageError
from est_framework.method.load import releases
from est_framework.method.shipped import shipped_folder
from est_framework.periods import Period
from est_framework.setup import new
from est_framework.setup.ids import DEVICE_NAMES, ids_from_names
from est_framework.setup.load import open_local, read_setup
from est_framework.setup.new import NewActor, NewAnswers, new_local


def answers(**changed: Any) -> NewAnswers:
    usual: dict[str, Any] = {
        "municipality_code": "1880",
        "municipality_name": "Örebro",
        "setup": "orebro",
        "areas": ("Skebäck-Älvtomta", "Väster"),
        "actors": (NewActor(name="Polisen i Örebro", type="polis"),),
        "retention_months": 24,
        "retention_decision": "KS 2026/123",
        "first": Period.parse("2026-W47"),
    }
    return NewAnswers(**usual | changed)


def test_a_new_local_est_is_clean_and_says_what_was_answered(tmp_path: Path) -> None:
    folder = new_local(tmp_path / "vårt est", answers())
    local, findings = read_setup(folder)
    assert findings == []
    assert local is not None
    setup = local.setup.setup
    assert setup.method == releases()[-1]
    assert [(a.id, a.name) for a in setup.areas] == [
        ("skeback-alvtomta", "Skebäck-Älvtomta"),
        ("vaster", "Väster"),
    ]
    assert [(a.id, a.name, a.type, a.areas) for a in setup.actors] == [
        ("polisen-i-orebro", "Polisen i Örebro", "polis", "all")
    ]
    assert setup.retention.decision == "KS 2026/123"
    assert str(setup.cycle.first) == "2026-W47"


@pytest.mark.parametrize("first", ["2026-W53", "2026-W53-W01", "2026-11"])
def test_the_first_period_gives_the_cycle(first: str, tmp_path: Path) -> None:
    local = open_local(new_local(tmp_path / "est", answers(first=Period.parse(first))))
    assert local.setup.setup.cycle.period is Period.parse(first).kind


def test_the_lock_remembers_release_answers_and_every_file(tmp_path: Path) -> None:
    folder = new_local(tmp_path / "est", answers())
    lock = json.loads((folder / ".est" / "lock.json").read_bytes())
    assert lock["release"] == releases()[-1]
    assert NewAnswers(**lock["answers"]) == answers()
    base = folder / ".est" / "base"
    assert sorted(lock["files"]) == [".est/est.schema.json", ".gitignore", "README.md", "est.yaml"]
    for name, digest in lock["files"].items():
        content = (folder / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == digest
        assert (base / name).read_bytes() == content


def test_the_readme_and_setup_look_as_expected(tmp_path: Path, golden: Any) -> None:
    folder = new_local(tmp_path / "est", answers())
    golden("new_est.yaml", (folder / "est.yaml").read_text(encoding="utf-8"))
    golden("new_README.md", (folder / "README.md").read_text(encoding="utf-8"))


def test_the_same_answers_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = (new_local(tmp_path / name, answers()) for name in ("a", "b"))
    files = sorted(f.relative_to(one) for f in one.rglob("*") if f.is_file())
    assert [(one / f).read_bytes() for f in files] == [(other / f).read_bytes() for f in files]


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
def test_a_slug_that_is_no_plain_name_is_refused(slug: str, tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    with pytest.raises(UsageError, match="setup"):
        new_local(work / "est", answers(setup=slug))
    assert list(work.iterdir()) == []
    assert [p.name for p in tmp_path.iterdir()] == ["work"]


@pytest.mark.parametrize(
    "value",
    [
        "{{ 7*7 }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        '{{ "A"*50000000 }}',
        "{% include '/etc/passwd' %}",
        "{# gone #}",
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
@pytest.mark.parametrize("field", ["municipality_name", "areas", "actors", "retention_decision"])
def test_a_value_that_could_run_or_break_out_is_refused(
    value: str, field: str, tmp_path: Path
) -> None:
    given_as: Any = {
        "areas": (value,),
        "actors": (NewActor(name=value, type="polis"),),
    }.get(field, value)
    with pytest.raises(UsageError, match=field):
        new_local(tmp_path / "est", answers(**{field: given_as}))
    assert list(tmp_path.iterdir()) == []


def test_quotes_apostrophes_and_swedish_letters_are_kept_as_they_are(tmp_path: Path) -> None:
    names = (
        'Väst "B"',
        "Malung-Sälens kommun's",
        "åäö: #1",
        "- x",
        "&a *a !b",
        "null",
        r"a\n",
        "7",
    )
    folder = new_local(
        tmp_path / "est",
        answers(areas=names, municipality_code="9999", municipality_name='D\'Östra \\ "Å"'),
    )
    setup = open_local(folder).setup.setup
    assert tuple(a.name for a in setup.areas) == names
    assert setup.municipalities[0].name == 'D\'Östra \\ "Å"'
    text = (folder / "est.yaml").read_text(encoding="utf-8")
    assert YAML(typ="safe", pure=True).load(text)["areas"][0]["name"] == names[0]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"municipality_code": "1800"}, "SET121"),
        ({"municipality_name": "Askersund"}, "SET122"),
        ({"areas": ("Väster", "väster")}, "SET124"),
        ({"areas": ()}, "SET116"),
        ({"actors": ()}, "SET116"),
        ({"actors": (NewActor(name="Polisen", type="polisen"),)}, "SET128"),
        ({"actors": (NewActor(name="Polisen", type='a: "b'),)}, "SET113"),
        ({"retention_months": 0}, "SET115"),
        ({"retention_months": -1}, "SET115"),
    ],
)
def test_answers_that_give_no_sound_setup_are_refused_with_the_finding(
    changed: dict[str, Any], code: str, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=code):
        new_local(tmp_path / "est", answers(**changed))
    assert list(tmp_path.iterdir()) == []


NAMES = st.one_of(
    st.text(min_size=1, max_size=30),
    st.text("aåöÅÉ '\"\\:#-&*!{}%[]<>|>@`7", min_size=1, max_size=12),
)


@settings(max_examples=40, deadline=None)
@given(areas=st.lists(NAMES, min_size=1, max_size=4), actor=NAMES)
@example(areas=["{a}", "%}", "{ {"], actor="true")
@example(areas=["centrum", "Centrum!"], actor="清")
def test_any_names_are_refused_or_give_a_clean_setup(
    areas: list[str], actor: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    target = tmp_path_factory.mktemp("new") / "est"
    asked = answers(areas=tuple(areas), actors=(NewActor(name=actor, type="polis"),))
    try:
        new_local(target, asked)
    except UsageError:
        assert not target.exists()
        return
    local, findings = read_setup(target)
    assert findings == []
    assert local is not None
    assert [a.name for a in local.setup.setup.areas] == [name.strip() for name in areas]


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


def test_cookiecutter_alone_renders_a_clean_setup(tmp_path: Path) -> None:
    from cookiecutter.main import cookiecutter  # noqa: PLC0415  # slow, and only needed here

    config = tmp_path / "config.yaml"
    config.write_text(
        json.dumps({n: str(tmp_path / n) for n in ("cookiecutters_dir", "replay_dir")}), "utf-8"
    )
    made = cookiecutter(
        template=str(shipped_folder("municipality_template")),
        no_input=True,
        output_dir=str(tmp_path / "out"),
        config_file=str(config),
    )
    local, findings = read_setup(Path(made))
    assert findings == []
    assert local is not None
    assert local.setup.setup.method == releases()[-1]


def test_orebro_with_its_36_areas_checks_clean(shared_data: Path, tmp_path: Path) -> None:
    file = shared_data / "se-delomraden-geo" / "orebro_regso2025.csv"
    with file.open(encoding="utf-8-sig", newline="") as opened:
        names = tuple(row["regso"] for row in csv.DictReader(opened))
    folder = new_local(tmp_path / "orebro", answers(areas=names))
    local, findings = read_setup(folder)
    assert findings == []
    assert local is not None
    assert len(local.setup.areas) == len(set(local.setup.areas)) == 36
    assert tuple(a.name for a in local.setup.areas.values()) == names
