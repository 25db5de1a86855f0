"""`est demo`: a made municipality and a year of reports, the whole loop."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from est_framework.cli.talk import Talk


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("demo"), metavar="[DIR]")
@click.option("--open/--no-open", "show", default=True, help="Open the newest picture.")
@click.pass_obj
def demo(talk: Talk, folder: Path, *, show: bool) -> None:
    """Make a municipality that does not exist and run EST there for a year.

    Example: est demo
    """
    from est_framework.publish.demo import PUBLISHED, run_demo, weeks_of_demo

    weeks = weeks_of_demo(talk.now())
    steps = run_demo(folder, weeks, language=talk.language)
    done = list(talk.progress(steps, len(weeks) + PUBLISHED, talk.words("A year of EST")))
    last = done[-1]
    talk.say(last.story.said(talk.language))
    talk.out(str(last.page))
    if show and _has_screen():
        click.launch(str(last.page))


def _has_screen() -> bool:
    """Say whether a page can be shown: a terminal, and a desktop behind it."""
    desktop = sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    return desktop and sys.stdout.isatty()
