"""Write what goes back and what goes up, each document through the gate, and note what was sent."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from est_framework.errors import UsageError
from est_framework.files import write_new
from est_framework.findings import Finding, Place
from est_framework.language import Language, Text
from est_framework.measures.feedback.back import give_back
from est_framework.measures.feedback.log import note_sent
from est_framework.measures.feedback.models import Audience, Sent
from est_framework.measures.feedback.upward import is_month, tell_upward
from est_framework.measures.fidelity.measured import measure_fidelity
from est_framework.measures.rules.mea301_personal_data import RULE as PERSONAL_DATA
from est_framework.measures.spans import Span, refuse_unbegun
from est_framework.periods import Period
from est_framework.privacy.gate import KIND_WORDS, scan
from est_framework.publish.feedback.back import back_sheet
from est_framework.publish.feedback.up import upward_sheet
from est_framework.publish.sheet import Sheet, sheet_html
from est_framework.reports.keeping.ledger import Ledger

if TYPE_CHECKING:
    from pydantic import BaseModel

    from est_framework.setup.local import LocalEst
    from est_framework.setup.resolved import ResolvedSetup

UP: Final[dict[Audience, Text]] = {
    "management": Text("ledningen", "management"),
    "county": Text("lansstyrelsen", "county"),
    "bra": Text("bra", "bra"),
}
"""What the files that go up are called, without their ending."""
_OTHER_TIME: Final = Text(
    "Till aktörerna går en period, som 2026-W47. Till ledning, länsstyrelse och Brå går en månad"
    " eller längre: 2026-11, 2026-Q4 eller 2026.",
    "To the actors goes a period, as 2026-W47. To management, county and Brå goes a month or"
    " longer: 2026-11, 2026-Q4 or 2026.",
)
_REPORTER = "--"
"""Between the actor and the number of its reporter in a file's name; no id of an actor holds it."""


@dataclass(frozen=True)
class Written:
    """
    What was written.

    Attributes:
        files: The pages, in order.
        findings: Documents that hold what surely is about a person: they were not written.
    """

    files: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class _Made:
    stem: str
    sheet: Sheet
    data: BaseModel = field(repr=False)


def write_feedback(  # whose, about what, to whom, as of when, how
    local: LocalEst,
    about: Span | Period,
    *,
    to: Collection[str],
    as_of: datetime,
    language: Language,
    overwrite: bool,
) -> Written:
    """
    Write the documents of a period (to actors and reporters), or of a month or longer (upwards).

    Args:
        local: The local EST.
        about: A period of the setup, a month, or a longer span.
        to: Audiences; empty: those that the setup's outputs name, and always actors and management.
        as_of: Only what was known by then.
        language: Of the documents.
        overwrite: Write over other documents about the same time.

    Returns:
        The pages, each with the same as JSON beside it.

    Raises:
        UsageError: There is nothing to say to these audiences about such a time.
        SurroundingsError: Other documents are there, or the folder cannot be written to.
    """
    refuse_unbegun(about.first, str(about), as_of.astimezone(local.setup.zone).date())
    files: dict[Path, bytes] = {}
    findings: list[Finding] = []
    folder = local.feedback / str(about)
    for made in _documents(local, about, to, as_of, language):
        found = list(_personal(made, local.setup))
        findings += found
        if not found:
            page = folder / f"{made.stem}.html"
            files[page] = sheet_html(made.sheet, language).encode()
            files[page.with_suffix(".json")] = made.data.model_dump_json(indent=1).encode()
    if not files and not findings:
        if to and not _is_for(about, to):
            raise UsageError(_OTHER_TIME)
        raise UsageError(
            Text(
                sv=f"Det finns inget att återkoppla om {about}: ingen rapport som räknas är sparad.",
                en=f"There is nothing to feed back about {about}: no report that counts is kept.",
            )
        )
    write_new(files, overwrite=overwrite)
    return Written(tuple(f for f in files if f.suffix == ".html"), tuple(findings))


def _is_for(about: Span | Period, to: Collection[str]) -> bool:
    """Say whether a time is one that any of the audiences is written to about."""
    upwards = isinstance(about, Span) or is_month(about)
    return bool({"management", "county", "bra"} & set(to)) if upwards else "actor" in to


def _documents(
    local: LocalEst,
    about: Span | Period,
    to: Collection[str],
    as_of: datetime,
    language: Language,
) -> Iterator[_Made]:
    setup = local.setup
    with Ledger.open(local.ledger_url) as ledger:
        if isinstance(about, Period) and about.kind is setup.setup.cycle.period:
            backs = give_back(local, ledger, about, as_of=as_of)
            numbers: dict[str, int] = {}
            for back in backs:
                n = numbers[back.actor] = numbers.get(back.actor, -1) + 1
                stem = f"{back.actor}{_REPORTER}{n}" if back.reporter else back.actor
                if not to or {"actor", "reporter"} & set(to):
                    yield _Made(stem, back_sheet(back, setup, language), back)
        wanted = _upwards(local, to)
        if not (isinstance(about, Span) or is_month(about)) or not wanted:
            return
        upward = tell_upward(local, ledger, about, as_of=as_of)
    fidelity = measure_fidelity(local, about.first, about.last, as_of=as_of)
    for audience in wanted:
        # No single measure goes further than to the management.
        told = upward if audience == "management" else upward.model_copy(update={"late": ()})
        sheet = upward_sheet(told, audience, fidelity, setup, language)
        yield _Made(UP[audience].said(language), sheet, told)


def _upwards(local: LocalEst, to: Collection[str]) -> list[Audience]:
    named = {o.to for o in local.setup.setup.outputs}
    asked = set(to) or {"management", *(["county"] if "county" in named else [])}
    return [a for a in UP if a in asked]


def _personal(made: _Made, setup: ResolvedSetup) -> Iterator[Finding]:
    """Yield one finding where a text of the sheet surely is about a person; names of the setup are none."""
    areas, actors = setup.setup.areas, setup.setup.actors
    names = sorted([*(a.name for a in areas), *(a.name for a in actors)], key=len)
    labels = {said for level in setup.scale.levels for said in (level.label.sv, level.label.en)}
    # "Green 12, Yellow 1" is how often each level was, not how old somebody is.
    counted = (
        re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(labels)))}) (?=\d)") if labels else None
    )
    for text in made.sheet.strings():
        rest = counted.sub("· ", text) if counted else text
        for name in reversed(names):
            rest = rest.replace(name, "·")
        for hit in scan(rest):
            if hit.certain:
                kind = KIND_WORDS[hit.kind]
                what = Text(f"Här stod: {kind.sv}.", f"Here stood: {kind.en}.")
                yield PERSONAL_DATA.at(Place(f"{made.stem}.html"), what=what)
                return


def note_feedback_sent(
    local: LocalEst, about: Span | Period, *, sent: date, now: datetime
) -> tuple[Sent, ...]:
    """
    Note that the documents that lie in the folder of a time have gone out.

    Raises:
        UsageError: No documents lie there.
    """
    folder = local.feedback / str(about)
    pages = sorted(folder.glob("*.html")) if folder.is_dir() else []
    if not pages:
        raise UsageError(
            Text(
                sv=f"Det finns inga dokument i {folder}. Skriv dem först: est feedback {about}.",
                en=f"There are no documents in {folder}. Write them first: est feedback {about}.",
            )
        )
    documents: Mapping[tuple[Audience, str], tuple[str, bytes]] = {
        _recipient(page.stem): (page.name, page.read_bytes()) for page in pages
    }
    with Ledger.open(local.ledger_url) as ledger:
        return note_sent(ledger, str(about), documents, sent=sent, now=now)


def _recipient(stem: str) -> tuple[Audience, str]:
    for audience, name in UP.items():
        if stem in (name.sv, name.en):
            return audience, audience
    return ("reporter" if _REPORTER in stem else "actor"), stem
