"""A group of commands with one that is meant where none is named: `est measures` is `est measures list`."""

from __future__ import annotations

from collections.abc import Container

import click


class FirstChoice(click.Group):
    """A group whose first command need not be named."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Give the commands in the order in which they were written, not by the alphabet."""
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the first command where none is named."""
        return super().parse_args(ctx, self.named(args, ctx.help_option_names))

    def named(self, args: list[str], help_names: Container[str] = ()) -> list[str]:
        """Put the first command in front where no command stands there and no help is asked for."""
        if args and (args[0] in self.commands or args[0] in help_names):
            return args
        return [next(iter(self.commands)), *args]
