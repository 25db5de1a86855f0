"""A kit run through an implementation: one process for each document, its answer held against the kit."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.reports.kit.compare import Answer, Difference, Report, difference, read_answer
from est_framework.reports.kit.load import Kit
from est_framework.reports.kit.models import Fixture, Level

LONGEST_ANSWER = 60
"""How many seconds an implementation may take over one document."""
PLACES = ("{document}", "{setup}", "{folder}", "{schema}", "{now}")
"""What is put into the words of a command; with none of the first four it gets document and setup last."""


def run_kit(
    kit: Kit,
    command: Sequence[str],
    levels: Collection[Level] = tuple(Level),
    *,
    jobs: int = 2,
    progress: Callable[[Iterable[Answer], int], Iterator[Answer]] | None = None,
) -> Report:
    """
    Run every fixture of some levels through a command.

    Args:
        kit: The kit.
        command: The program and its words; `PLACES` in them are filled in.
        levels: What the implementation claims.
        jobs: How many documents are judged at the same time.
        progress: What is told of answers as they come, and of how many there will be.

    Raises:
        UsageError: The program is not there.
    """
    if shutil.which(command[0]) is None:
        raise UsageError(
            Text(
                sv=f"Programmet ”{command[0]}” finns inte.",
                en=f"There is no program “{command[0]}”.",
            )
        )
    fixtures = kit.at(levels)
    with ThreadPoolExecutor(jobs) as pool:
        coming: Iterable[Answer] = pool.map(
            lambda f: _answer(command_of(kit, f, command)), fixtures
        )
        answers = list(progress(coming, len(fixtures)) if progress else coming)
    return judged(kit, zip(fixtures, answers, strict=True), levels)


def judged(
    kit: Kit, answers: Iterable[tuple[Fixture, Answer]], levels: Collection[Level]
) -> Report:
    """Hold answers against the kit, level by level."""
    passed, tried = (dict.fromkeys((v for v in Level if v in levels), 0) for _ in range(2))
    found: list[Difference] = []
    for fixture, answer in answers:
        for level in fixture.levels:
            if level not in tried:
                continue
            tried[level] += 1
            one = difference(fixture, level, answer)
            if one is None:
                passed[level] += 1
            else:
                found.append(one)
    return Report(kit.manifest.method, passed, tried, tuple(found))


def command_of(kit: Kit, fixture: Fixture, command: Sequence[str]) -> list[str]:
    """Give the words that run an implementation over a fixture."""
    setup = kit.folder / kit.manifest.setup
    schema = kit.manifest.schemas.get(fixture.template, "")
    values = (
        str(kit.folder / fixture.document),
        str(setup),
        str(setup.parent),
        str(kit.folder / schema) if schema else "",
        kit.manifest.now.isoformat(),
    )
    if not any(place in word for word in command for place in PLACES[:4]):
        return [*command, values[0], values[1]]
    words = []
    for word in command:
        filled = word
        for place, value in zip(PLACES, values, strict=True):
            filled = filled.replace(place, value)
        words.append(filled)
    return words


def _answer(words: list[str]) -> Answer:
    try:
        done = subprocess.run(  # the user's own program, handed over on the command line
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONGEST_ANSWER,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Answer(trouble=Text("inget svar i tid", "no answer in time"))
    except OSError as error:
        return Answer(
            trouble=Text(f"gick inte att starta: {error}", f"could not be started: {error}")
        )
    if not done.stdout.strip():
        return Answer(
            trouble=Text(
                f"inget svar, avslutades med {done.returncode}",
                f"no answer, ended with {done.returncode}",
            )
        )
    return read_answer(done.stdout)
