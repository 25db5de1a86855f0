"""`est resolve`: everything that holds in a local EST, in one file."""

from __future__ import annotations

from pathlib import Path

import click

from est_framework.cli.options import force_option
from est_framework.cli.talk import Talk


@click.command()
@click.option("--out", type=click.Path(path_type=Path), help="Write it to this file.")
@force_option
@click.pass_obj
def resolve(talk: Talk, out: Path | None, *, force: bool) -> None:
    """Print the method as it holds here: with your changes in it, and who made each and why.

    Example: est resolve --out est-resolved.json
    """
    import orjson

    from est_framework.files import write_new
    from est_framework.setup.resolve import resolved_spec

    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    content = orjson.dumps(resolved_spec(talk.local().setup), option=options)
    if out is None:
        talk.out(content.decode().removesuffix("\n"))
        return
    write_new({out: content}, overwrite=force)
    talk.out(str(out))
