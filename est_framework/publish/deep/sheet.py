"""The deep analysis and the yearly review as a sheet: need, possibility, and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from est_framework.language import Language, Text
from est_framework.measures.deep.basis import basis_of
from est_framework.measures.deep.form import FORM, form_bytes
from est_framework.measures.spans import refuse_unbegun
from est_framework.publish.deep.back import comes_back
from est_framework.publish.deep.weighed import last_time, measures_of, weighed
from est_framework.publish.deep.year import year_sections
from est_framework.publish.fidelity.words import percent
from est_framework.publish.sheet import Section, Sheet, Table, sheet_html
from est_framework.publish.words import Words
from est_framework.reports.outgoing import write_out

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from est_framework.measures.deep.models import Basis, Need
    from est_framework.measures.spans import Span
    from est_framework.setup.local import LocalEst

PAGE: Final = Text("fordjupning.html", "deep_analysis.html")
DATA: Final = "deep_analysis.json"
_DASH: Final = Text("går inte att säga", "cannot tell")


def write_deep(
    local: LocalEst, span: Span, *, as_of: datetime, language: Language, overwrite: bool
) -> tuple[Path, Path]:
    """
    Write the sheet of a quarter, tertial, half-year or year, its data, and the form to fill in.

    Args:
        local: The local EST.
        span: The time.
        as_of: Only what was known by then.
        language: Of sheet and form.
        overwrite: Write over another sheet of the same time. A form that is there is left as it is.

    Returns:
        The page and the form.

    Raises:
        UsageError: The time has not begun.
        HeldError: Something in it is about a person; nothing was written.
        SurroundingsError: Another sheet is there, or the folder cannot be written to.
    """
    refuse_unbegun(span.first, str(span), as_of.astimezone(local.setup.zone).date())
    basis = basis_of(local, span, as_of=as_of)
    folder = local.deep_analyses / str(span)
    page, form = folder / PAGE.said(language), folder / FORM.said(language)
    contents = {
        page: sheet_html(deep_sheet(basis, Words(local.setup, language)), language).encode(),
        folder / DATA: basis.model_dump_json(indent=1).encode(),
    }
    if not form.exists():
        contents[form] = form_bytes(basis, local.setup, language)
    write_out(local, contents, overwrite=overwrite)
    return page, form


def deep_sheet(basis: Basis, words: Words) -> Sheet:
    """Write the sheet of a basis."""
    said = words.said
    is_year = basis.span.length == "year"
    title = (
        Text("Året {span}", "The year: {span}")
        if is_year
        else Text("Fördjupad EST, {span}", "Deep analysis, {span}")
    )
    sections = [
        _rests_on(basis, words),
        _needs(basis, words),
        *weighed(basis, words),
        last_time(basis, words),
        comes_back(basis, words),
        *(year_sections(basis, words) if is_year else ()),
    ]
    return Sheet(
        kind=said(Text("Internt arbetsmaterial", "Internal working material")),
        title=said(title).format(span=basis.span if is_year else basis.span.name(words.language)),
        lead=words.municipalities(),
        sections=tuple(sections),
        foot=said(
            Text(
                "Verktyget räknar och visar. Det väljer inte åt er. Platserna är för gruppen "
                "och lämnar den inte.",
                "The tool counts and shows. It does not choose for you. The places are for the "
                "group and do not leave it.",
            )
        ),
    )


def _rests_on(basis: Basis, words: Words) -> Section:
    said = words.said
    share = percent(basis.on_time, basis.owed, words.language)
    texts = [
        said(
            Text(
                "{n} perioder. {share} av rapporterna kom i tid ({on_time} av {owed}).",
                "{n} periods. {share} of the reports came in time ({on_time} of {owed}).",
            )
        ).format(n=basis.periods, share=share, on_time=basis.on_time, owed=basis.owed)
    ]
    unseen = [words.area(n.area) for n in basis.needs if not n.reports]
    if unseen:
        nobody = Text("Ingen har rapporterat om {areas}.", "Nobody has reported about {areas}.")
        texts.append(said(nobody).format(areas=words.joined(unseen)))
    if basis.silent:
        seldom = Text(
            "Har oftast inte rapporterat: {actors}.", "Have mostly not reported: {actors}."
        )
        texts.append(said(seldom).format(actors=words.joined(map(words.actor, basis.silent))))
    return Section(
        heading=said(Text("Vad det bygger på", "What it rests on")),
        texts=tuple(texts),
        note=said(
            Text(
                "Ett tyst område kan vara lugnt, eller sakna rapportörer. Vilka hörs inte?",
                "A silent area may be calm, or lack reporters. Who are not heard?",
            )
        ),
    )


def _needs(basis: Basis, words: Words) -> Section:
    said = words.said
    heads = (
        Text("Område", "Area"), Text("Hur ofta", "How often"), Text("Hur allvarligt", "How grave"),
        Text("Riktning", "Direction"), Text("Sågs mest (perioder)", "Seen most (periods)"),
        Text("Rapporter", "Reports"), Text("Insatser", "Measures"),
    )  # fmt: skip
    return Section(
        heading=said(Text("Var är behovet störst?", "Where is the need greatest?")),
        table=Table(
            heads=tuple(map(said, heads)),
            rows=tuple(_need(n, words) for n in _greatest_first(basis.needs)),
            numbers=(1, 2, 3, 5),
        ),
        note=said(
            Text(
                "1–3, räknat ur lägesbilderna. Hur ofta: andelen perioder med något oroande, "
                "gränser en "
                "tredjedel och två. Hur allvarligt: 3 när minst en fjärdedel av besluten "
                "ligger i den "
                "allvarliga halvan av skalan, 2 när något är över den mildaste. Riktning: per "
                "rapport, "
                "andra halvan mot första, 3 vid minst en fjärdedel mer. Hur många som berörs "
                "avgör gruppen.",
                "1–3, from the pictures. How often: the share of periods with something "
                "troubling, limits "
                "one third and two. How grave: 3 where at least a quarter of the decisions are "
                "in the grave "
                "half of the scale, 2 where any is above the mildest. Direction: per report, "
                "the second half "
                "against the first, 3 from a quarter more. How many are concerned is for the "
                "group.",
            )
        ),
    )


def _greatest_first(needs: Sequence[Need]) -> list[Need]:
    return sorted(needs, key=lambda n: -(sum(n.steps) / len(n.steps) if n.steps else 0))


def _need(need: Need, words: Words) -> tuple[str, ...]:
    dash = words.said(_DASH)
    steps = [dash if s is None else str(s) for s in (need.often, need.grave, need.direction)]
    seen = "; ".join(
        f"{words.indicator(s.indicator)}: {s.at_least} ({s.periods})" for s in need.seen[:3]
    )
    return (
        words.area(need.area),
        *steps,
        seen or "–",
        str(need.reports),
        measures_of(need, words),
    )
