"""The page of the commands, from what the command line says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from est_framework.language import Language, translator
from est_framework.publish.manual.reference.spoken import joined, safe


@dataclass(frozen=True, slots=True)
class Command:
    """
    One command as the manual shows it, in one language.

    Attributes:
        name: As typed: `est method check`.
        usage: The line after `Usage:`.
        help: What it does, and its example.
        options: Each option with what it does.
    """

    name: str
    usage: str
    help: str
    options: tuple[tuple[str, str], ...]


def commands(listed: Sequence[Command], language: Language) -> str:
    """Give all commands with their options."""
    _ = translator(language, "publish")
    lines = [
        _(
            "Exit codes: 0 clean, 1 findings, 2 wrong usage or setup, 3 personal data held back, "
            "4 file, disk or lock, 5 the record is damaged, 130 interrupted."
        ),
        "",
    ]
    for command in listed:
        lines += [f"## {command.name}", "", "```text", command.usage, "```", ""]
        lines += [safe(command.help), ""]
        lines += [f"- `{names}` {safe(does)}" for names, does in command.options]
        lines += [""] if command.options else []
    return joined(lines)
