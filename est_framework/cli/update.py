"""`est update`: the local EST to a newer release, local work kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.cli.options import whole_form_option
from est_framework.cli.talk import Talk
from est_framework.errors import ExitCode

if TYPE_CHECKING:
    from est_framework.setup.update.update import Updated


@click.command()
@click.option("--to", "release", metavar="RELEASE", help="Another release than the newest.")
@click.option("--dry-run", is_flag=True, help="Say what would be done and change nothing.")
@whole_form_option
@click.pass_obj
def update(talk: Talk, release: str | None, form: str, *, dry_run: bool) -> int:
    """Move the local EST to a newer release of the method; what you have changed yourselves is kept.

    What both you and the template have changed in the same place is not touched: the new file is put
    beside yours as NAME.est-new, and the exit code is 1. An interrupted update is continued.

    Example: est update --dry-run
    """
    from est_framework.publish.update_text import update_json, update_text
    from est_framework.setup.load import find_local
    from est_framework.setup.update.update import finish, plan_update
    from est_framework.setup.update.update import update as updated

    folder = find_local(Path(talk.start))
    continued = None if dry_run else finish(folder)
    if continued:
        _say_continued(talk, continued)
    plan = plan_update(folder, release)
    setup = plan.local.setup
    since = max(setup.period_of(talk.now()), setup.setup.cycle.first)
    done = None if dry_run or plan.errors else updated(folder, plan)
    said = update_json if form == "json" else update_text
    talk.out(said(plan, done, since=since, language=talk.language))
    edited = [*(done.edited if done else ()), *(continued.edited if continued else ())]
    is_clean = not (plan.conflicts or plan.waiting or plan.errors or edited)
    return ExitCode.CLEAN if is_clean else ExitCode.FINDINGS


def _say_continued(talk: Talk, continued: Updated) -> None:
    _ = talk.words
    words = _("An interrupted update to {release} was finished. Files:")
    talk.say(words.format(release=continued.new))
    for name, became in continued.files:
        talk.say(f"  {name} ({became.value})")
    for name in continued.edited:
        talk.say(_("  {name}: put beside your file, which you had changed").format(name=name))
