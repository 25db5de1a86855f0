"""MEA215: The log of a measure was rewritten."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop, parts_of

RULE = Rule(
    code="MEA215",
    severity=Severity.ERROR,
    title=Text(
        sv="En insats logg har skrivits om",
        en="The log of a measure was rewritten",
    ),
    seen=Text(
        sv="Rad {n} i loggen säger inte längre vad den sa.",
        en="Line {n} of the log no longer says what it said.",
    ),
    expected=Text(
        sv="En logg där det som står är kvar, och nytt läggs till sist.",
        en="A log where what stands stays, and new lines come last.",
    ),
    remedy=Text(
        sv="Läs de tidigare versionerna i liggaren och lägg till en rad som säger vad som gäller.",
        en="Read the earlier versions in the ledger, and add a line that says what holds.",
    ),
    why=Text(
        sv="Om det som sagts går att ändra i efterhand kan ingen lita på uppföljningen.",
        en="If what was said can be changed afterwards, nobody can trust the follow-up.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure whose log in some revision does not begin as it was before."""
    for m in loop.measures:
        bodies = [*m.earlier, m.body]
        for before, after in pairwise(bodies):
            was, now = parts_of(before, "log"), parts_of(after, "log")
            changed = [n for n, e in enumerate(was) if n >= len(now) or now[n] != e]
            if changed:
                yield RULE.at(m.place(f"/log/{changed[0]}"), n=changed[0] + 1)
                break
