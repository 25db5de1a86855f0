"""A local EST moved to newer releases: nothing of one's own lost, nothing half done, no git."""

from __future__ import annotations

import json
import random
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from update_made import RELEASES, contents, edit, made_est, make_stages, restore, use

from est_framework.errors import IntegrityError, SurroundingsError, UsageError
from est_framework.findings import Severity
from est_framework.setup.load import open_local, read_setup
from est_framework.setup.update.merge_file import Became
from est_framework.setup.update.merge_text import lines_of
from est_framework.setup.update.update import Updated, UpdatePlan, plan_update, update

MARKERS = (b"<<<<<<<", b">>>>>>>", b"|||||||")


@pytest.fixture(scope="session")
def stages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return make_stages(tmp_path_factory.mktemp("releases"))


@pytest.fixture(autouse=True)
def _the_package_finds_its_own_after() -> Iterator[None]:
    yield
    restore()


@pytest.fixture
def est(stages: list[Path], tmp_path: Path) -> Path:
    """A municipality that made its EST with the first release and now has the second at hand."""
    folder = made_est(tmp_path / "Östersund å", stages[0], random.Random(1))  # noqa: S311  # made, not secret
    use(stages[1])
    return folder


def became(plan: UpdatePlan) -> dict[str, Became]:
    return {step.name: step.became for step in plan.steps}


def own_lines(before: bytes, base: bytes | None) -> set[str]:
    """Lines that the municipality wrote itself."""
    there = {line.strip("\r\n\ufeff") for line in lines_of((base or b"").decode())}
    here = {line.strip("\r\n\ufeff") for line in lines_of(before.decode())}
    return {line for line in here - there if not line.startswith(("method:", "revision:"))}


def assert_nothing_lost(folder: Path, before: dict[str, bytes], base: dict[str, bytes]) -> None:
    """Each local byte is where it was, or in the copies; each line of one's own is in the file itself."""
    after = contents(folder)
    kept = {content for name, content in after.items() if name.startswith(".est/before/")}
    for name, content in before.items():
        if name.startswith(".est/"):
            continue
        if name not in after:
            assert content in kept, f"{name} is gone"
        elif after[name] != content:
            assert content in kept, f"{name} was changed and no copy kept"
            lines = {line.strip("\r\n\ufeff") for line in lines_of(after[name].decode())}
            assert own_lines(content, base.get(name)) <= lines, name
    for name, content in after.items():
        if not name.startswith(".est/"):
            assert not any(marker in content for marker in MARKERS), name


def base_of(folder: Path) -> dict[str, bytes]:
    return contents(folder / ".est" / "base")


def go_through_three_releases(folder: Path, stages: list[Path], rng: random.Random) -> int:
    """Edit, update, look; and once more. Gives how many conflicts were left to people."""
    conflicts = 0
    for stage, release in zip(stages[1:], RELEASES[1:], strict=True):
        edit(folder, rng)
        use(stage)
        before, base = contents(folder), base_of(folder)
        plan = plan_update(folder)
        assert contents(folder) == before, "planning changes nothing"
        update(folder, plan)
        assert_nothing_lost(folder, before, base)
        local, findings = read_setup(folder)
        assert local is not None, findings
        assert not [f for f in findings if f.severity is Severity.ERROR]
        assert local.setup.setup.method == release
        assert json.loads((folder / ".est" / "lock.json").read_bytes())["release"] == release
        for step in plan.conflicts:
            assert (folder / f"{step.name}.est-new").is_file()
            assert (folder / step.name).read_bytes() == before[step.name]
        again = plan_update(folder)
        assert not again.is_needed
        assert {*again.waiting} >= {step.target for step in plan.conflicts}
        conflicts += len(plan.conflicts)
        assert not (folder / ".est" / "update").exists()
    return conflicts


@pytest.mark.parametrize("seed", range(5))
def test_edited_ests_come_through_three_releases(
    seed: int, stages: list[Path], tmp_path: Path
) -> None:
    rng = random.Random(seed)  # noqa: S311  # made, not secret
    go_through_three_releases(made_est(tmp_path / "å", stages[0], rng), stages, rng)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 150))
def test_fifty_edited_ests_come_through_three_releases_without_git(
    seed: int, stages: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert shutil.which("git") is None
    rng = random.Random(seed)  # noqa: S311  # made, not secret
    go_through_three_releases(made_est(tmp_path / "å", stages[0], rng), stages, rng)


def test_an_untouched_est_becomes_what_a_new_one_would_be(
    est: Path, stages: list[Path], tmp_path: Path
) -> None:
    plan = plan_update(est)
    assert became(plan)["est.yaml"] is Became.TAKEN
    assert became(plan)["moten/README.md"] is Became.ADDED
    assert became(plan)["gammal.md"] is Became.REMOVED
    done = update(est, plan)
    assert (done.old, done.new) == ("est 0.1.0", "est 1.0.0")
    fresh = made_est(tmp_path / "ny", stages[1], random.Random(1))  # noqa: S311  # made, not secret
    text = (fresh / "est.yaml").read_text("utf-8")
    (fresh / "est.yaml").write_text(text.replace("revision: 1", "revision: 2"), "utf-8")
    updated = {n: c for n, c in contents(est).items() if not n.startswith(".est/before/")}
    assert updated == contents(fresh)


def test_the_revision_rises_by_one_and_only_when_something_changes(est: Path) -> None:
    assert open_local(est).setup.setup.revision == 1
    update(est, plan_update(est))
    assert open_local(est).setup.setup.revision == 2
    assert not plan_update(est).is_needed
    assert update(est, plan_update(est)) == Updated("est 1.0.0", "est 1.0.0", ())


def test_new_words_in_the_template_alone_raise_no_revision(
    est: Path, stages: list[Path], tmp_path: Path
) -> None:
    update(est, plan_update(est))
    stage = Path(shutil.copytree(stages[1], tmp_path / "1"))
    setup = next((stage / "municipality_template").glob("*/est.yaml"))
    setup.write_text(setup.read_text("utf-8") + "\n# Slut.\n", "utf-8")
    use(stage)
    plan = plan_update(est)
    assert plan.difference is None
    update(est, plan)
    assert (est / "est.yaml").read_text("utf-8").endswith("\n# Slut.\n")
    assert open_local(est).setup.setup.revision == 2


def test_a_file_saved_in_notepad_is_not_a_changed_file(est: Path) -> None:
    for name in ("README.md", "est.yaml"):
        file = est / name
        text = file.read_text("utf-8").replace("\n", "\r\n")
        file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    plan = plan_update(est)
    assert {became(plan)[name] for name in ("README.md", "est.yaml")} == {Became.TAKEN}
    update(est, plan)
    for name in ("README.md", "est.yaml"):
        content = (est / name).read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\n") == content.count(b"\r\n") > 0
    assert open_local(est).setup.setup.method == "est 1.0.0"


def test_a_file_whose_name_a_mac_has_taken_apart_is_found(est: Path) -> None:
    name = "gammal å.txt"
    apart = unicodedata.normalize("NFD", name)
    (est / name).rename(est / apart)
    update(est, plan_update(est))
    assert not (est / apart).exists()
    assert not (est / name).exists()


def test_what_was_thrown_away_stays_away(est: Path) -> None:
    (est / "README.md").unlink()
    plan = plan_update(est)
    assert became(plan)["README.md"] is Became.DELETED
    update(est, plan)
    assert not (est / "README.md").exists()


def test_what_left_the_template_stays_where_it_was_changed(est: Path) -> None:
    (est / "gammal.md").write_text("Vår.\n", "utf-8")
    plan = plan_update(est)
    assert became(plan)["gammal.md"] is Became.LEFT
    update(est, plan)
    assert (est / "gammal.md").read_text("utf-8") == "Vår.\n"


def test_a_file_of_ones_own_by_a_new_files_name_is_left_and_the_new_one_put_beside(
    est: Path,
) -> None:
    (est / "moten").mkdir(exist_ok=True)
    (est / "moten" / "README.md").write_text("Vår.\n", "utf-8")
    plan = plan_update(est)
    assert [step.name for step in plan.conflicts] == ["moten/README.md"]
    update(est, plan)
    assert (est / "moten" / "README.md").read_text("utf-8") == "Vår.\n"
    assert plan_update(est).waiting == ("moten/README.md.est-new",)


def test_what_arrived_is_not_even_looked_at(est: Path) -> None:
    (est / "data").mkdir(exist_ok=True)
    (est / "data" / "liggare.sqlite").write_bytes(b"\0\1")
    (est / "data" / "README.md").unlink(missing_ok=True)
    plan = plan_update(est)
    assert not [step for step in plan.steps if step.name.startswith("data/")]
    update(est, plan)
    assert [f.name for f in (est / "data").iterdir()] == ["liggare.sqlite"]
    assert not plan_update(est).is_needed


def test_a_setup_that_would_not_hold_is_left_alone(
    est: Path, stages: list[Path], tmp_path: Path
) -> None:
    stage = Path(shutil.copytree(stages[1], tmp_path / "1"))
    release = stage / "checklist_specs" / "est-1.0"
    for name in ("actor_types.yaml", "checklists.yaml"):
        file = release / name
        file.write_text(file.read_text("utf-8").replace("skola", "larosate"), "utf-8")
    type_ = open_local(est).setup.setup.actors[0].type
    for name in ("actor_types.yaml", "checklists.yaml", "measures.yaml", "indicators.yaml"):
        file = release / name
        file.write_text(file.read_text("utf-8").replace(type_, "nagot_annat"), "utf-8")
    (release / "release.json").unlink()
    use(stage)
    before = contents(est)
    plan = plan_update(est)
    assert plan.errors
    assert plan.after is None
    with pytest.raises(UsageError):
        update(est, plan)
    assert contents(est) == before


def test_it_says_which_series_break_and_what_is_new(est: Path) -> None:
    plan = plan_update(est)
    assert plan.difference is not None
    assert (plan.difference.old, plan.difference.new) == ("est 0.1.0", "est 1.0.0")
    assert plan.series
    assert {one.id for one in plan.series if one.subject == "actor"} <= {*plan.local.setup.actors}


def test_it_goes_to_the_release_asked_for_and_never_back(est: Path, stages: list[Path]) -> None:
    use(stages[2])
    assert plan_update(est).new.release == "est 1.1.0"
    plan = plan_update(est, "1.0.0")
    assert plan.new.release == "est 1.0.0"
    update(est, plan)
    with pytest.raises(UsageError, match=r"cannot go back to est 0\.1\.0"):
        plan_update(est, "est 0.1.0")
    with pytest.raises(UsageError, match="no method release"):
        plan_update(est, "7.0.0")
    update(est, plan_update(est))
    use(stages[1])
    with pytest.raises((UsageError, IntegrityError)):
        plan_update(est)


def test_without_memory_it_says_what_to_do(est: Path) -> None:
    (est / ".est" / "lock.json").unlink()
    with pytest.raises(UsageError, match="does not remember how it was made"):
        plan_update(est)


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b'{"format": "est-lock 1"}', b'{"format": "est-lock 9"}', b"\xff\x00"],
)
def test_a_damaged_stamp_is_refused(est: Path, damage: bytes) -> None:
    (est / ".est" / "lock.json").write_bytes(damage)
    before = contents(est)
    with pytest.raises(IntegrityError):
        plan_update(est)
    assert contents(est) == before


def test_a_stamp_that_names_files_elsewhere_is_refused(est: Path) -> None:
    file = est / ".est" / "lock.json"
    lock = json.loads(file.read_bytes())
    for name in ("../ute.txt", "/etc/passwd", "a\\..\\b", "c:/x"):
        file.write_text(json.dumps(lock | {"files": {**lock["files"], name: "0"}}), "utf-8")
        with pytest.raises(IntegrityError):
            plan_update(est)


def test_a_damaged_base_is_refused_but_not_one_with_other_line_endings(est: Path) -> None:
    file = est / ".est" / "base" / "README.md"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert plan_update(est).is_needed
    file.write_bytes(b"annat")
    with pytest.raises(IntegrityError, match=r"README\.md is missing or changed"):
        plan_update(est)
    file.unlink()
    with pytest.raises(IntegrityError):
        plan_update(est)


def test_a_link_or_folder_in_a_files_place_is_refused(est: Path, tmp_path: Path) -> None:
    outside = tmp_path / "ute"
    outside.mkdir()
    (est / "README.md").unlink()
    (est / "README.md").symlink_to(outside / "README.md")
    with pytest.raises(UsageError, match="is a link"):
        plan_update(est)
    (est / "README.md").unlink()
    (est / "README.md").mkdir()
    with pytest.raises(UsageError, match="is a folder"):
        plan_update(est)
    (est / "README.md").rmdir()
    shutil.rmtree(est / "avtal")
    (est / "avtal").symlink_to(outside, target_is_directory=True)
    with pytest.raises(UsageError, match="is a link"):
        plan_update(est)
    assert list(outside.iterdir()) == []


def test_a_setup_with_errors_is_corrected_first(est: Path) -> None:
    (est / "est.yaml").write_text("method: est 0.1.0\n", "utf-8")
    with pytest.raises(UsageError, match="must be corrected first"):
        plan_update(est)


def test_a_plan_made_before_somebody_elses_update_is_refused(est: Path) -> None:
    plan = plan_update(est)
    update(est, plan)
    with pytest.raises(UsageError, match="Somebody else has updated"):
        update(est, plan)


def test_what_is_edited_between_plan_and_update_is_never_written_over(est: Path) -> None:
    plan = plan_update(est)
    (est / "est.yaml").write_bytes((est / "est.yaml").read_bytes() + b"# i sista stund\n")
    done = update(est, plan)
    assert done.edited == ("est.yaml.est-new",)
    assert (est / "est.yaml").read_bytes().endswith(b"# i sista stund\n")


def test_two_updates_at_once_are_refused(est: Path) -> None:
    plan = plan_update(est)
    lock = est / ".est" / "update.lock"
    lock.write_text("1 another-machine\n", "utf-8")
    with pytest.raises(SurroundingsError, match="Another est update"):
        update(est, plan)
    assert lock.is_file()
    lock.unlink()
    update(est, plan)
    assert not lock.exists()
