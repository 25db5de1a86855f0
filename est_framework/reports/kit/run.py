"""A kit run through an implementation: one process for each document, its answer held against the kit."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from est_framework.errors import UsageError
from est_framework.findings import nearest, plain_name
from est_framework.language import Text
from est_framework.reports.kit.compare import Answer, Difference, Report, difference, read_answer
from est_framework.reports.kit.load import Kit
from est_framework.reports.kit.models import Fixture, Level, Outcome

LONGEST_ANSWER = 60
"""How many seconds an implementation may take over one document."""
_LONGEST = 160
"""How much is shown of what a program says went wrong."""
_IN_BRACES = re.compile(r"\{[a-z_]{1,20}\}")
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
        UsageError: The program is not there or says nothing of a document without faults, or a name in
            braces is nearly one that is filled in.
    """
    _well_written(command)
    if shutil.which(command[0]) is None:
        raise UsageError(
            Text(
                sv=f"Programmet ”{command[0]}” finns inte.",
                en=f"There is no program “{command[0]}”.",
            )
        )
    fixtures = kit.at(levels)
    _speaks(kit, fixtures, command)
    with ThreadPoolExecutor(jobs) as pool:
        coming: Iterable[Answer] = pool.map(
            lambda f: _answer(command_of(kit, f, command)), fixtures
        )
        answers = list(progress(coming, len(fixtures)) if progress else coming)
    return judged(kit, zip(fixtures, answers, strict=True), levels)


def _well_written(command: Sequence[str]) -> None:
    for name in {name for word in command for name in _IN_BRACES.findall(word)}:
        near = nearest(name, PLACES)
        if name not in PLACES and near:
            raise UsageError(
                Text(
                    sv=f"{name} fylls inte i. Menade du {near}? Det som fylls i är {', '.join(PLACES)}.",
                    en=f"{name} is not filled in. Did you mean {near}? What is filled in is "
                    f"{', '.join(PLACES)}.",
                )
            )


def _speaks(kit: Kit, fixtures: Iterable[Fixture], command: Sequence[str]) -> None:
    """See that a program answers at all before hundreds of documents are put before it."""
    good = next((f for f in fixtures if f.outcome is Outcome.ACCEPTED), None)
    answer = _answer(command_of(kit, good, command)) if good else Answer()
    if good and answer.trouble and answer.is_silent:
        why = answer.trouble
        raise UsageError(
            Text(
                sv=f"Programmet svarar inte på {good.document}, som är utan fel: {why.sv}. Kör det på "
                "den filen för sig och rätta det först.",
                en=f"The program says nothing of {good.document}, which has no faults: {why.en}. Run it "
                "on that file by itself and mend that first.",
            )
        )


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
        said = _last_words(done.stderr)
        return Answer(
            trouble=Text(
                f"inget svar, avslutades med {done.returncode}{said}",
                f"no answer, ended with {done.returncode}{said}",
            ),
            is_silent=True,
        )
    return read_answer(done.stdout)


def _last_words(stderr: bytes) -> str:
    """Give what a program that gave no answer says went wrong: the line that names an error, or the last."""
    lines = [line.strip() for line in stderr.decode("utf-8", "replace").splitlines()]
    telling = [line for line in lines if "rror" in line] or [line for line in lines if line]
    return f": {plain_name(telling[-1])[:_LONGEST]}" if telling else ""
