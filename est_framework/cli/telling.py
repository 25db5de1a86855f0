"""How a check tells what it found: the options that all checks share, and the telling itself."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from est_framework.cli.options import force_option
from est_framework.errors import ExitCode, SurroundingsError
from est_framework.language import Text

if TYPE_CHECKING:
    from est_framework.cli.talk import Talk
    from est_framework.findings import Finding
    from est_framework.reports.good_enough import Sufficiency

F = TypeVar("F", bound=Callable[..., Any])
FORMS = ("text", "json", "sarif", "junit", "markdown", "html")
_NAMING = ("json", "sarif", "junit", "html")
"""Those that name the files that were looked at; to make ten thousand names safe takes its time."""


@dataclass(frozen=True, slots=True)
class HowTold:
    """
    How somebody wants to be told.

    Attributes:
        form: The format.
        file: The file to write; None for standard output.
        codes: Codes, or beginnings of them, to tell of; none for all.
        fail_on: The mildest severity that fails, or `never`.
        every: Whether people are shown every place.
        force: Whether files may be written over.
    """

    form: str
    file: Path | None
    codes: tuple[str, ...]
    fail_on: str
    every: bool
    force: bool


_OPTIONS = (
    click.option(
        "--format",
        "form",
        type=click.Choice(FORMS),
        help="How findings are written; with -o the file's name says it: .json, .sarif, .xml (JUnit), "
        ".md, .html.",
    ),
    click.option(
        "-o",
        "--out",
        "file",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Write the findings to this file.",
    ),
    click.option(
        "--select",
        "codes",
        multiple=True,
        metavar="CODES",
        help="Only findings with these codes, or codes that begin so: REP1,REP208. Personal data and "
        "damage to the ledger are always told.",
    ),
)
_FAIL_ON = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    help="The mildest finding that gives exit code 1. Personal data and damage to the ledger always "
    "give theirs.",
)
_ALL = click.option(
    "--all", "every", is_flag=True, help="Show every place of a finding, not only the first three."
)


def told_options(*, fails: bool = True) -> Callable[[F], F]:
    """
    Give a command the options of all checks; it is handed them as one `how`.

    Args:
        fails: Whether the command's exit code is that of its findings, so that `--fail-on` says something.
    """

    def given(command: F) -> F:
        @functools.wraps(command)
        def asked(*args: Any, **given: Any) -> Any:  # noqa: ANN401  # whatever click hands over
            names = ("form", "file", "codes", "every", "force")
            wishes = {name: given.pop(name) for name in names}
            return command(
                *args, how=_how(**wishes, fail_on=given.pop("fail_on", "error")), **given
            )

        options = (*_OPTIONS, *([_FAIL_ON] if fails else []), _ALL, force_option)
        for option in reversed(options):
            asked = option(asked)
        return asked  # type: ignore[return-value]  # the same but for its options

    return given


def _how(*, form: str | None, file: Path | None, codes: Sequence[str], **others: Any) -> HowTold:  # noqa: ANN401
    """
    Put the wishes together; those that cannot be met are refused before any work is done.

    Raises:
        UsageError: No finding has a code that begins as one of those given.
        SurroundingsError: The file is there already.
    """
    wanted = tuple(code for said in codes for code in said.replace(",", " ").split())
    if wanted:
        from est_framework.publish.findings.told import select

        select((), wanted)
    if file is not None and file.exists() and not others["force"]:
        raise SurroundingsError(
            Text(
                sv=f"{file} finns redan. Skriv över med --force.",
                en=f"{file} is there already. Write over it with --force.",
            )
        )
    if form is None:
        from est_framework.publish.findings.formats import format_of

        form = format_of(str(file)) if file else "text"
    return HowTold(form=form, file=file, codes=wanted, **others)


def tell(
    talk: Talk,
    how: HowTold,
    findings: Sequence[Finding],
    *,
    checked: Sequence[str] = (),
    enough: Sequence[Sufficiency] = (),
    receipts: Sequence[Mapping[str, Any]] = (),
) -> ExitCode:
    """
    Tell what a check found, on standard output or in the file asked for.

    Args:
        talk: How the command line speaks.
        how: What was asked for.
        findings: What was found.
        checked: The files that were looked at.
        enough: Whether what came is good enough for each period's picture.
        receipts: Of the files that were kept.

    Returns:
        The exit code that the findings call for.

    Raises:
        SurroundingsError: The file cannot be written.
    """
    from est_framework.files import write_new
    from est_framework.findings import Severity
    from est_framework.publish.findings.formats import write
    from est_framework.publish.findings.told import Told, select

    chosen, left = select(findings, how.codes)
    told = Told(
        findings=chosen,
        language=talk.language,
        command=click.get_current_context().command_path,
        checked=_named(checked) if how.form in _NAMING else (),
        not_selected=len(left),
        enough=tuple(enough),
        receipts=receipts,
        fails_at=None if how.fail_on == "never" else Severity(how.fail_on),
        every=how.every,
    )
    text = write(told, how.form).rstrip("\n")
    if how.file is None:
        talk.out(text)
    else:
        content = f"{text}\n".encode("utf-8", "backslashreplace")
        write_new({how.file: content}, overwrite=how.force)
        said = talk.words("{n} findings in {file}.")
        talk.say(said.format(n=len(chosen), file=how.file))
    return ExitCode.FINDINGS if any(map(told.fails, chosen)) else ExitCode.CLEAN


def _named(names: Iterable[str]) -> tuple[str, ...]:
    """Name people's own files, safe to show: a name may hold a personal number, or turn a text around."""
    from est_framework.findings import plain_name
    from est_framework.privacy.gate import mask

    return tuple(sorted({plain_name(mask(name)) for name in set(names)}))
