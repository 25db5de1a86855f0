"""The command line describes itself, for the manual."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from est_framework.cli.talk import english
from est_framework.language import Language, translator
from est_framework.publish.manual.generated import Command


def described(command: click.Command, name: str, language: Language) -> Iterator[Command]:
    """Give a command and all commands in it, in one language, as the manual shows them."""
    _ = translator(language, "cli")
    context = click.Context(command, info_name=name)
    options = tuple(
        ("`, `".join(parameter.opts + parameter.secondary_opts), _(english(parameter)))
        for parameter in command.params
        if isinstance(parameter, click.Option)
    )
    usage = f"{name} {' '.join(command.collect_usage_pieces(context))}"
    said = re.sub(r"\s*\n\s*\n\s*", "\n\n", _(english(command)).strip())
    yield Command(name, usage, said, options)
    if isinstance(command, click.Group):
        for part, inside in _inside(command, context):
            yield from described(inside, f"{name} {part}", language)


def english_texts() -> Iterator[str]:
    """Give every help text of the command line as it stands in the code, to be translated."""
    from est_framework.cli import est

    yield from _english_in(est)


def _english_in(command: click.Command) -> Iterator[str]:
    yield english(command)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            yield english(parameter)
    if isinstance(command, click.Group):
        for _name, inside in _inside(command, click.Context(command)):
            yield from _english_in(inside)


def _inside(group: click.Group, context: click.Context) -> Iterator[tuple[str, click.Command]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None:
            yield name, command
