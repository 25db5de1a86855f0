"""The page of what the parties have agreed: what is kept how long, what goes out and in."""

from __future__ import annotations

from collections.abc import Sequence

from est_framework.publish.local.labels import IMPORT, SENDER, TAKES, TO, WAY, WHAT
from est_framework.publish.local.words import Here, plain
from est_framework.publish.manual.reference.spoken import facts, joined, table


def agreed_page(here: Here) -> str:
    """Give the page of the agreements."""
    _ = here.words
    return joined(
        [
            f"# {_('What we have agreed')}",
            "",
            *_kept(here),
            *_forums(here),
            *_out(here),
            *_in(here),
        ]
    )


def _kept(here: Here) -> list[str]:
    _ = here.words
    retention = here.setup.setup.retention
    rows = (
        (_("Months"), str(retention.reports_months)),
        (_("By the decision"), plain(retention.decision)),
    )
    return [f"## {_('How long reports are kept')}", "", *facts(rows)]


def _forums(here: Here) -> list[str]:
    _ = here.words
    forums = here.setup.setup.linked_forums
    text = _(
        "EST is about places. What is about a person belongs elsewhere, and is not written down here."
    )
    rows = [(f"**{plain(forum.name)}**", here.said(TAKES[forum.takes])) for forum in forums]
    lines = [f"## {_('Where matters about persons belong')}", "", text, ""]
    return lines + _listed(here, (_("Forum"), _("Takes")), rows, "linked_forums")


def _out(here: Here) -> list[str]:
    _ = here.words
    setup = here.setup.setup
    rows = [(here.said(TO[out.to]), here.said(WHAT[out.what])) for out in setup.outputs]
    lines = [f"## {_('Who is given what')}", ""]
    lines += _listed(here, (_("To"), _("What")), rows, "outputs")
    if setup.disclosure:
        text = _("Counts under {n} are not shown outside the group.")
        lines += [text.format(n=setup.disclosure.threshold), ""]
    return lines


def _in(here: Here) -> list[str]:
    _ = here.words
    setup = here.setup.setup
    lines: list[str] = []
    if setup.imports:
        head = (_("Figures"), _("From"), _("By agreement"))
        rows = [
            (here.said(IMPORT[one.kind]), here.actor(one.from_actor), plain(one.decision or ""))
            for one in setup.imports
        ]
        lines += [f"## {_('Figures from other systems')}", "", *table(head, rows)]
    if setup.public_input:
        public = setup.public_input
        text = _("Residents report by {way}, {sender}. It is kept apart, as {actor}.")
        said = text.format(
            way=here.said(WAY[public.way]),
            sender=here.said(SENDER[public.sender]),
            actor=here.actor(public.actor),
        )
        lines += [f"## {_('What residents report')}", "", said, ""]
    return lines


def _listed(here: Here, head: Sequence[str], rows: Sequence[Sequence[str]], key: str) -> list[str]:
    _ = here.words
    if rows:
        return table(head, rows)
    text = _("Not written down yet. It is written in `est.yaml`, under `{key}`.")
    return [text.format(key=key), ""]
