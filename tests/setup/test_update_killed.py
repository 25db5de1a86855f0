"""An update that stops at any write: each file old or new, nothing lost, and the next run finishes it."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from update_made import contents, edit, made_est, make_stages, render_once, restore, use

from est_framework.errors import SurroundingsError, UsageError
from est_framework.setup.load import read_setup
from est_framework.setup.update import plan as update_plan
from est_framework.setup.update.disk import Disk
from est_framework.setup.update.update import UpdatePlan, finish, is_unfinished, plan_update, update

ROOT = Path(__file__).parents[2]


class PowerCutError(BaseException):
    """The power goes: nothing that catches errors may see it."""


class Failing(Disk):
    """Works until a step; then what should happen there happens, and at every step after it."""

    def __init__(self, at: int, happens: Callable[[Path], None], *, once: bool = False) -> None:
        self.left, self.happens, self.once = at, happens, once
        self.steps: list[str] = []

    def about_to(self, act: str, path: Path) -> None:
        """Count, and let happen what should happen here."""
        self.steps.append(f"{act} {path.name}")
        self.left -= 1
        if self.left == -1 or (self.left < 0 and not self.once):
            if act == "write":
                path.write_bytes(b"hal")
            self.happens(path)


def power_cut(path: Path) -> None:
    raise PowerCutError(path)


def disk_full(path: Path) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))


def file_open_elsewhere(path: Path) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


@pytest.fixture(scope="session")
def stages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return make_stages(tmp_path_factory.mktemp("releases"))


@pytest.fixture(autouse=True)
def _the_package_finds_its_own_after(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(update_plan, "made_today", render_once)
    yield
    restore()


@pytest.fixture
def edited_est(stages: list[Path], tmp_path: Path) -> Callable[[int], Path]:
    def make(seed: int) -> Path:
        rng = random.Random(seed)  # noqa: S311  # made, not secret
        folder = made_est(tmp_path / "Östersund å", stages[0], rng)
        edit(folder, rng)
        use(stages[1])
        return folder

    return make


def whole(folder: Path) -> dict[str, bytes]:
    return {n: c for n, c in contents(folder).items() if not n.endswith("update.lock")}


def assert_old_or_new(folder: Path, old: dict[str, bytes], new: dict[str, bytes]) -> None:
    """Each file of the folder is whole, as it was or as it should become, and nothing else is there."""
    now = contents(folder)
    for name in old.keys() | new.keys() | now.keys():
        if not name.startswith((".est/update", ".est/before/")):
            assert now.get(name) in (old.get(name), new.get(name)), name


def moved(plan: UpdatePlan, folder: Path) -> UpdatePlan:
    """The same plan for a copy of the folder; to make it anew for each takes most of the time."""
    return replace(plan, local=replace(plan.local, folder=folder))


def finished(folder: Path, plan: UpdatePlan) -> None:
    is_done = finish(folder) is not None
    if not is_done and (folder / ".est" / "lock.json").read_bytes() == plan.old.lock:
        update(folder, moved(plan, folder))


def straight(folder: Path, room: Path) -> tuple[list[str], dict[str, bytes]]:
    """What an update that nothing disturbs does step by step, and what it ends with."""
    copy = Path(shutil.copytree(folder, room / "rakt"))
    disk = Failing(10**9, power_cut)
    update(copy, plan_update(copy), disk=disk)
    for one in (folder, copy):
        assert read_setup(one)[0] is not None
    assert not plan_update(copy).is_needed
    placed = [step for step in disk.steps if not step.startswith(("write", "clear"))]
    assert placed[-2:] == ["move lock.json", "remove journal.json"], "the stamp moves last"
    return disk.steps, whole(copy)


def killed_everywhere(folder: Path, room: Path) -> int:
    """Let the power go at each step of one EST's update, and see that the next run ends as if it had not."""
    plan, old = plan_update(folder), whole(folder)
    steps, new = straight(folder, room)
    for number, step in enumerate(steps):
        broken = Path(shutil.copytree(folder, room / f"å {number}"))
        with pytest.raises(PowerCutError):
            update(broken, moved(plan, broken), disk=Failing(number, power_cut))
        assert_old_or_new(broken, old, new)
        finished(broken, plan)
        assert whole(broken) == new, step
        shutil.rmtree(broken)
    return len(steps)


@pytest.mark.parametrize("seed", [1])
def test_killed_at_every_write_the_next_run_finishes(
    seed: int, edited_est: Callable[[int], Path], tmp_path: Path
) -> None:
    assert killed_everywhere(edited_est(seed), tmp_path) > 20


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 150))
def test_fifty_more_killed_at_every_write_the_next_run_finishes(
    seed: int, edited_est: Callable[[int], Path], tmp_path: Path
) -> None:
    assert killed_everywhere(edited_est(seed), tmp_path) > 20


def test_killed_while_it_continues_it_continues_again(
    edited_est: Callable[[int], Path], tmp_path: Path
) -> None:
    folder = edited_est(3)
    steps, new = straight(folder, tmp_path)
    ready = steps.index("move journal.json") + 1
    with pytest.raises(PowerCutError):
        update(folder, plan_update(folder), disk=Failing(ready, power_cut))
    cuts = 0
    while is_unfinished(folder):
        with pytest.raises(PowerCutError):
            finish(folder, disk=Failing(1, power_cut))
        cuts += 1
    assert finish(folder) is None
    assert cuts > 3
    assert whole(folder) == new


@pytest.mark.parametrize("happens", [disk_full, file_open_elsewhere])
@pytest.mark.parametrize("once", [True, False], ids=["once", "for good"])
def test_where_the_disk_says_no_all_is_as_it_was_or_the_next_run_finishes(
    happens: Callable[[Path], None],
    once: bool,  # noqa: FBT001  # pytest's parameter
    edited_est: Callable[[int], Path],
    tmp_path: Path,
) -> None:
    folder = edited_est(4)
    plan, old = plan_update(folder), whole(folder)
    steps, new = straight(folder, tmp_path)
    put_back = 0
    for number, step in enumerate(steps):
        broken = Path(shutil.copytree(folder, tmp_path / f"å {number}"))
        with pytest.raises(SurroundingsError) as error:
            update(broken, moved(plan, broken), disk=Failing(number, happens, once=once))
        assert_old_or_new(broken, old, new)
        now = whole(broken)
        if all(now.get(name) == content for name, content in old.items()) and not is_unfinished(
            broken
        ):
            put_back += 1
        else:
            assert "run est update again to do the rest" in str(error.value), step
        finished(broken, plan)
        assert whole(broken) == new, step
        shutil.rmtree(broken)
    assert put_back > len(steps) // 3


def test_a_half_done_update_is_finished_before_another_is_planned(
    edited_est: Callable[[int], Path], tmp_path: Path
) -> None:
    folder = edited_est(5)
    plan = plan_update(folder)
    steps, _ = straight(folder, tmp_path)
    ready = steps.index("move journal.json") + 2
    with pytest.raises(PowerCutError):
        update(folder, plan, disk=Failing(ready, power_cut))
    with pytest.raises(UsageError, match="half done"):
        plan_update(folder)
    with pytest.raises(UsageError, match="half done"):
        update(folder, plan)
    file = folder / "est.yaml"
    file.write_bytes(file.read_bytes() + b"# under tiden\n")
    done = finish(folder)
    assert done is not None
    assert done.edited == ("est.yaml.est-new",)
    assert file.read_bytes().endswith(b"# under tiden\n")


SCRIPT = """
import os, signal, sys
from pathlib import Path
sys.path[:0] = [{tests!r}, {root!r}]
from update_made import use
from est_framework.setup.update.update import finish, plan_update, update
from est_framework.setup.update.disk import Disk

class Killed(Disk):
    left = int(sys.argv[3])
    def about_to(self, act, path):
        Killed.left -= 1
        if Killed.left == -1:
            if act == "write":
                path.write_bytes(b"hal")
            os.kill(os.getpid(), signal.SIGKILL)

use(Path(sys.argv[1]))
folder = Path(sys.argv[2])
finish(folder, disk=Killed())
update(folder, plan_update(folder), disk=Killed())
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_real_processes_killed_at_every_write_without_git(
    edited_est: Callable[[int], Path], stages: list[Path], tmp_path: Path
) -> None:
    folder = edited_est(7)
    old = whole(folder)
    steps, new = straight(folder, tmp_path)
    script = SCRIPT.format(tests=str(Path(__file__).parent), root=str(ROOT))

    def run(target: Path, at: int) -> int:
        command = [sys.executable, "-c", script, str(stages[1]), str(target), str(at)]
        environment = {**os.environ, "PATH": str(tmp_path)}
        return subprocess.run(command, env=environment, capture_output=True, check=False).returncode

    for step in range(0, len(steps), 3):
        broken = Path(shutil.copytree(folder, tmp_path / f"å {step}"))
        assert run(broken, step) == -signal.SIGKILL, step
        assert (broken / ".est" / "update.lock").is_file()
        assert_old_or_new(broken, old, {**new, ".est/update.lock": b""} | _lock(broken))
        assert run(broken, 10**9) == 0, steps[step]
        assert contents(broken) == new, steps[step]
        shutil.rmtree(broken)


def _lock(folder: Path) -> dict[str, bytes]:
    return {".est/update.lock": (folder / ".est" / "update.lock").read_bytes()}
