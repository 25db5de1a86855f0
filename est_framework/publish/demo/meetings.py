"""A year of made meetings: what the group decided in a town that does not exist, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.measures.models import (
    AreaLevel,
    FollowUp,
    GoesOut,
    Measure,
    MeetingRecord,
    Outcome,
    Priority,
    Problem,
)

if TYPE_CHECKING:
    from est_framework.periods import Period
    from est_framework.setup.resolved import ResolvedSetup

_SKIPPED = (28, 29)
"""Weeks without a meeting, in the middle of the holidays: nobody called one."""
_FEEDBACK_FORGOTTEN = 9
_ABSENT = 7


@dataclass(frozen=True)
class _Planned:
    """One measure of the year: when, where, who, and what came of it."""

    week: int
    type: str
    description: str
    indicator: str
    area: str
    owner: str
    due: int
    review: int
    effect: str
    how: str
    closed: int | None = None
    outcome: Outcome | None = None
    why: str = ""
    next: str = ""
    tier: str = "gruppen"
    partners: tuple[str, ...] = ()
    waits: bool = False

    @property
    def decided_by(self) -> str:
        """The role that decides at the measure's tier."""
        return "styrgrupp" if self.tier == "styrgruppen" and not self.waits else "est_grupp"


_YEAR = (
    _Planned(
        3, "laga_det_trasiga", "Gångtunneln lagas och saneras inom två dygn", "klotter", "stationen",
        "gata-park", 1, 8, "Färre nya skador i tunneln", "Antal tillfällen i Stationsområdet",
        closed=12, outcome="partly", why="Nytt klotter kom mer sällan, men det kom",
        next="Samma rutin fortsätter", partners=("norrforsbostader",),
    ),
    _Planned(
        6, "stadning", "Extra städning vid bryggan måndag och fredag", "nedskrapning", "hamnen",
        "gata-park", 2, 9, "Mindre skräp på kajen", "Antal tillfällen i Norra hamnen",
        closed=16, outcome="cannot_tell", why="För få rapporter från hamnen under våren",
        next="Be väktarna skriva om kajen varje vecka",
    ),
    _Planned(
        11, "trygghetsvandring", "Trygghetsvandring med boende på gårdarna i norr", "otrygg_samling",
        "bjorkbacken", "norrforsbostader", 3, 10, "Boende vet vad som görs och när",
        "Frågor till boende, och antal tillfällen i rapporterna", closed=22, outcome="worked",
        why="Boende hade sett att det de bad om var gjort", partners=("bovardarna",),
    ),
    _Planned(
        15, "rojning", "Buskarna längs strandpromenaden röjs", "buskorning", "alvstranden",
        "gata-park", 3, 9, "Fler väljer promenaden på kvällen", "Antal tillfällen på Älvstranden",
        closed=25, outcome="not", why="Körningen flyttade till grusvägen bredvid",
        next="Hinder vid infarten, tas upp med väghållaren",
    ),
    _Planned(
        20, "oppen_motesplats", "Fritidsgården har öppet fredag och lördag hela sommaren",
        "stor_boende", "stationen", "fritidsgarden", 6, 14, "Något att göra för unga på sommaren",
        "Antal tillfällen i Stationsområdet, mot Norra hamnen", closed=36, outcome="partly",
        why="Lugnare när det var öppet, som förut när det var stängt",
        next="Öppet även söndagar prövas av styrgruppen", tier="styrgruppen",
        partners=("faltgruppen",),
    ),
    _Planned(
        26, "samtal_gransattning", "Samtal med dem som brukar samlas vid busstorget",
        "otrygg_samling", "stationen", "faltgruppen", 4, 9, "Färre otrygga samlingar kvällstid",
        "Antal tillfällen i Stationsområdet", closed=37, outcome="cannot_tell",
        why="Halva gruppen hade semester och rapporterna var få",
    ),
    _Planned(
        33, "fysisk_ombyggnad", "Låsbart räcke vid garagelängan", "annan_skadegorelse",
        "vasterangen", "norrforsbostader", 8, 16, "Färre skador på garagen",
        "Antal tillfällen i Västerängen", tier="styrgruppen", waits=True,
    ),
    _Planned(
        40, "belysning", "Trasiga lampor på gårdarna i norr byts", "bristande_belysning",
        "bjorkbacken", "norrforsbostader", 4, 10, "Gårdarna är upplysta när det är mörkt",
        "Antal tillfällen i Björkbacken, mot Västerängen", closed=50, outcome="worked",
        why="Boende och bovärdar säger att det är ljust nu", partners=("bovardarna",),
    ),
    _Planned(
        42, "okad_vuxennarvaro", "Fler vuxna vid busstorget fredag och lördag kväll",
        "otrygg_samling", "stationen", "faltgruppen", 2, 8, "Färre otrygga samlingar kvällstid",
        "Antal tillfällen som rapporteras från Stationsområdet", partners=("fritidsgarden",),
    ),
)  # fmt: skip
"""Two are open when the year ends: one is late and waits for an answer, one is to be reviewed."""


def record_of(
    setup: ResolvedSetup, week: Period, n: int, suggested: Mapping[str, str | None]
) -> MeetingRecord | None:
    """
    Give what the made group decided about a week, or None where it did not meet.

    Args:
        setup: The made town.
        week: The week.
        n: How many weeks into the year, from 0.
        suggested: The level that the week's picture suggests for each area; empty where that is not known.
    """
    if n in _SKIPPED:
        return None
    open_ = [p for p in _YEAR if p.week < n and (p.closed is None or p.closed >= n)]
    first = {p.week: week.shifted(p.week - n) for p in _YEAR}
    present = [a for k, a in enumerate(setup.actors) if (n + k) % _ABSENT]
    held = setup.meets_at(week).date()
    goes_out = [GoesOut(audience="reporters", sent=setup.steps.own(week)["feedback_by"].date())]
    return MeetingRecord(
        id=f"{week}",
        **setup.follows,
        period=week,
        held=held,
        present=tuple(present),
        on_agenda=tuple(f"{first[p.week]}-1" for p in open_),
        levels=tuple(_levels(n, suggested)),
        priorities=_priorities(n),
        measures=tuple(_measure(p, week) for p in _YEAR if p.week == n),
        follow_ups=tuple(_follow_up(p, f"{first[p.week]}-1", n) for p in open_),
        feedback=() if n % _FEEDBACK_FORGOTTEN == _FEEDBACK_FORGOTTEN - 1 else tuple(goes_out),
        referred="yes" if n % 5 == 2 else "no",  # noqa: PLR2004  # now and then
    )


def _measure(planned: _Planned, week: Period) -> Measure:
    return Measure(
        id=f"{week}-1",
        type=planned.type,
        description=planned.description,
        problem=Problem(indicator=planned.indicator, area=planned.area, period=week),
        owner=planned.owner,
        partners=planned.partners,
        decided=week,
        decided_by=planned.decided_by,
        tier=planned.tier,
        waits_for=planned.tier if planned.waits else None,
        due=week.shifted(planned.due).last,
        expected_effect=planned.effect,
        how_measured=planned.how,
        review=week.shifted(planned.review).last,
    )


def _follow_up(planned: _Planned, id_: str, n: int) -> FollowUp:
    """Give what is said of an open measure: nothing done at first, then under way, done, closed."""
    if planned.closed == n:
        return FollowUp(
            measure=id_,
            status="closed",
            outcome=planned.outcome,
            why=planned.why,
            next=planned.next,
        )
    if planned.waits:
        return FollowUp(measure=id_, status="decided", note="Väntar på styrgruppens besked.")
    past = n - planned.week
    if past == 1:
        return FollowUp(measure=id_, status="decided", note="Inte påbörjad än.")
    if past <= planned.due:
        return FollowUp(measure=id_, status="under_way", note="Pågår som planerat.")
    return FollowUp(measure=id_, status="done", note="Gjort. Följs upp på sitt datum.")


def _levels(n: int, suggested: Mapping[str, str | None]) -> Iterator[AreaLevel]:
    """Give the levels that the group decided: the station through autumn, the yards from week 40."""
    station = "orange" if n >= 42 and n < 48 else "gul" if n >= 34 else "gron"  # noqa: PLR2004
    yards = "gul" if n >= 40 else "gron"  # noqa: PLR2004
    own = {"stationen": station, "bjorkbacken": yards}
    for area, level in ({**suggested, **own} if suggested else own).items():
        said = suggested.get(area)
        reason = (
            "Gruppens samlade bedömning på mötet"
            if said is None
            else "Gruppen ser det som förslaget säger"
            if said == level
            else "Flera av rapporterna gäller samma kväll"
        )
        if level is not None:
            yield AreaLevel(
                area=area, suggested=said, decided=level, decided_by="est_grupp", reason=reason
            )


def _priorities(n: int) -> tuple[Priority, ...]:
    """Give what comes first: the station, from the week when its measure is decided."""
    if n < 42:  # noqa: PLR2004
        return ()
    return (
        Priority(
            rank=1,
            area="stationen",
            indicator="otrygg_samling",
            place="busstorget",
            reason="Kommer tillbaka fredag och lördag kväll",
        ),
    )
