"""What an update would do to one local EST: file by file, and what that changes for it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from est_framework.errors import UsageError
from est_framework.findings import Finding, Severity
from est_framework.language import Text
from est_framework.method.broken_series import BrokenSeries
from est_framework.method.compare import Difference, compare
from est_framework.method.kinds import version_of
from est_framework.method.load import load_release, releases
from est_framework.setup.load import read_setup, refusal
from est_framework.setup.local import SETUP_FILE, LocalEst
from est_framework.setup.series import setup_series
from est_framework.setup.update.memory import Memory, local_content, made_today, remembered
from est_framework.setup.update.merge_file import Became, MergedFile, merge_file
from est_framework.setup.update.merge_yaml import with_value

BESIDE = ".est-new"
_NOT_OURS = ("data",)
"""What arrived is nobody's template: an update does not even look at it."""
_BOM = "\ufeff"
_CHANGING = (Became.ADDED, Became.TAKEN, Became.MERGED, Became.CONFLICT, Became.REMOVED)


@dataclass(frozen=True)
class FileStep:
    """
    What becomes of one file.

    Attributes:
        name: The file, from the folder of the local EST.
        merged: What becomes of it, and the bytes to write.
        before: The sha256 of what is now where something will be written; None for nothing.
    """

    name: str
    merged: MergedFile
    before: str | None

    @property
    def became(self) -> Became:
        """What becomes of the file, in one word."""
        return self.merged.became

    @property
    def target(self) -> str:
        """Where something is written: the file itself, or in a conflict one beside it."""
        return self.name + BESIDE if self.became is Became.CONFLICT else self.name

    @property
    def is_change(self) -> bool:
        """Whether anything is written or taken away."""
        return self.became in _CHANGING


@dataclass(frozen=True)
class UpdatePlan:
    """
    What an update would do; nothing has been done yet.

    Attributes:
        local: The local EST as it is.
        after: The local EST as it will be; None where its setup would have errors.
        old: What it was made from.
        new: What it would be made from.
        steps: What becomes of each file of the template, by name, the setup last.
        waiting: Files from an earlier conflict that still lie beside the local ones.
        errors: What would be wrong with the setup after; then nothing may be changed.
        difference: What differs between the releases; None where they are the same.
        series: The series of numbers of this local EST that break.
    """

    local: LocalEst
    after: LocalEst | None
    old: Memory
    new: Memory
    steps: tuple[FileStep, ...]
    waiting: tuple[str, ...] = ()
    errors: tuple[Finding, ...] = ()
    difference: Difference | None = None
    series: tuple[BrokenSeries, ...] = field(default=())

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to do."""
        return any(step.is_change for step in self.steps) or self.old.lock != self.new.lock

    @property
    def conflicts(self) -> tuple[FileStep, ...]:
        """The files that somebody must put together by hand."""
        return tuple(step for step in self.steps if step.became is Became.CONFLICT)


def make_plan(folder: Path, release: str | None) -> UpdatePlan:
    """
    Say what an update would do; see `est_framework.setup.update.update.plan_update`.

    Raises:
        UsageError: The setup has errors, or the release is unknown or older than what it follows.
        IntegrityError: What the local EST remembers of how it was made is damaged.
        SurroundingsError: A file cannot be read.
    """
    old = remembered(folder)
    local, findings = read_setup(folder)
    if local is None:
        raise UsageError(refusal(findings))
    wanted = _release(release, old.release, local.setup.setup.method)
    assert old.answers is not None  # noqa: S101  # what is remembered has answers
    new = made_today(old.answers, wanted)
    names = sorted(old.files.keys() | new.files.keys(), key=lambda name: (name == SETUP_FILE, name))
    steps = [
        _step(folder, name, _base(name, old, local), new.files.get(name))
        for name in names
        if PurePosixPath(name).parts[0] not in _NOT_OURS
    ]
    setup_step, after, errors = _setup_step(local, steps[-1])
    steps[-1] = setup_step
    plan = UpdatePlan(local, after, old, new, tuple(steps), errors=errors)
    return _with_difference(replace(plan, waiting=tuple(_waiting(folder, steps))), wanted)


def digest_of(content: bytes | None) -> str | None:
    """Give the sha256 of a file's bytes; None for a file that is not there."""
    return None if content is None else hashlib.sha256(content).hexdigest()


def _release(wanted: str | None, *followed: str) -> str:
    name = wanted or releases()[-1]
    name = name if name.startswith("est ") else f"est {name}"
    newest = max(followed, key=version_of)
    if wanted is None and version_of(newest) > version_of(name):
        raise UsageError(_filled(_TOOL_IS_OLD, newest, name))
    load_release(name)
    if version_of(newest) > version_of(name):
        raise UsageError(_filled(_BACKWARDS, newest, name))
    return name


def _base(name: str, old: Memory, local: LocalEst) -> bytes | None:
    """Give the template's file of then; which release is followed is the update's to say alone."""
    content = old.files.get(name)
    if name != SETUP_FILE or content is None:
        return content
    text = with_value(content.decode(), "method", local.setup.setup.method)
    return content if text is None else text.encode()


def _step(folder: Path, name: str, base: bytes | None, new: bytes | None) -> FileStep:
    local = local_content(folder, name)
    merged = merge_file(name, base, local, new)
    return _placed(folder, FileStep(name, merged, digest_of(local)))


def _placed(folder: Path, step: FileStep) -> FileStep:
    """See to it that what is expected where something is written is what is there."""
    if step.target == step.name:
        return step
    return replace(step, before=digest_of(local_content(folder, step.target)))


def _setup_step(
    local: LocalEst, step: FileStep
) -> tuple[FileStep, LocalEst | None, tuple[Finding, ...]]:
    """Raise the revision where anything that documents follow has changed, and check what came of it."""
    content = step.merged.content
    if content is None or step.became is Became.CONFLICT:
        return step, local, ()
    after, findings = read_setup(local.folder, content)
    if after is not None and after.setup.digest != local.setup.digest:
        text = content.decode()
        mark = _BOM if text.startswith(_BOM) else ""
        revision = str(local.setup.setup.revision + 1)
        raised = with_value(text.removeprefix(_BOM), "revision", revision)
        if raised is not None:
            step = replace(step, merged=replace(step.merged, content=(mark + raised).encode()))
            after, findings = read_setup(local.folder, step.merged.content)
    errors = tuple(f for f in findings if f.severity is Severity.ERROR)
    return step, after, errors


def _waiting(folder: Path, steps: list[FileStep]) -> Iterator[str]:
    written = {step.target for step in steps if step.is_change}
    for step in steps:
        beside = step.name + BESIDE
        if beside not in written and local_content(folder, beside) is not None:
            yield beside


def _with_difference(plan: UpdatePlan, wanted: str) -> UpdatePlan:
    followed = plan.local.setup.setup.method
    if followed == wanted:
        return plan
    difference = compare(load_release(followed), load_release(wanted))
    return replace(plan, difference=difference, series=setup_series(plan.local, difference))


def _filled(words: Text, newest: str, name: str) -> Text:
    return words.filled({"newest": newest, "name": name})


_BACKWARDS = Text(
    sv="Ert EST följer redan {newest}; det går inte att gå tillbaka till {name}. Inget har ändrats.",
    en="Your EST already follows {newest}; it cannot go back to {name}. Nothing was changed.",
)
_TOOL_IS_OLD = Text(
    sv="Ert EST följer {newest}, men den här versionen av verktyget känner bara till {name}. Inget har "
    "ändrats. Uppgradera est-framework och kör est update igen.",
    en="Your EST follows {newest}, but this version of the tool knows only {name}. Nothing was changed. "
    "Upgrade est-framework and run est update again.",
)
