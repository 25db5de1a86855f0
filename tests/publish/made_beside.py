"""What stands beside a rich picture: its reports, who answered over time, hot places, changes, decisions."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime

from made_pictures import WEEK, rich_levels, rich_picture

from est_framework.analysis.changes import CHANGE_KINDS, Change, Changes
from est_framework.measures.decided_levels import DecidedLevel, DecidedLevels
from est_framework.picture.models import (
    Answered,
    AreaChange,
    AreaHeard,
    Behind,
    Picture,
    Point,
    ReportLine,
    Spot,
)
from est_framework.publish.picture.beside import Beside
from est_framework.setup.local import LocalEst

PERIODS = tuple(WEEK.shifted(n - 25) for n in range(26))


def full_picture(local: LocalEst, indicators: int = 25, events: int = 18) -> Picture:
    """The rich picture with its reports, who answered, where and when, and areas that changed."""
    plain = rich_picture(local, indicators, events)
    reports = tuple(
        ReportLine(
            report=f"01926f00-0000-7000-8000-{n:012}",
            revision=1 + n % 2,
            actor=actor,
            template="weekly_status",
            submitted=datetime(2026, 11, 20, 8, n, tzinfo=UTC),
            state="waiting" if n == 3 else "counts",
            empty=n == 5,
        )
        for n, actor in enumerate(local.setup.actors)
    )
    cells = tuple(
        c.model_copy(
            update={
                "behind": tuple(
                    Behind(report=r.report, number=c.at_least) for r in reports[: max(c.actors, 2)]
                )
            }
        )
        if c.at_most
        else c
        for c in plain.cells
    )
    standings = tuple(
        s.model_copy(update={"silent_for": 3}) if s.status == "silent" else s
        for s in plain.standings
    )
    return plain.model_copy(
        update={
            "standings": standings,
            "cells": cells,
            "reports": reports,
            "answered": tuple(_answered(n, local) for n in range(26)),
            "area_changes": (
                AreaChange(period=WEEK, revision=3, kind="removed", area="kaj", name="Kajen"),
                AreaChange(period=WEEK, revision=3, kind="added", area="hamnen", name="Hamnen"),
                AreaChange(
                    period=WEEK, revision=3, kind="renamed", area="a", name="Nya", before="Gamla"
                ),
            ),
            "spots": _spots(),
        }
    )


def full_beside(local: LocalEst) -> Beside:
    """Decisions, lines over time and changes for every area."""
    areas = list(local.setup.areas)
    decided = {
        a: DecidedLevel(
            area=a,
            period=WEEK.previous(),
            held=date(2026, 11, 16),
            level="gul",
            role="est_grupp",
            reason="Samma samlingar som förra veckan",
        )
        for a in areas[::3]
    }
    now = {a: d.model_copy(update={"period": WEEK, "level": "gron"}) for a, d in decided.items()}
    return Beside(
        changes=Changes(lines=_changes(local), told=400, untold=31),
        levels_before={v.area: "gul" for v in rich_levels(local)},
        decided=DecidedLevels(now=dict(list(now.items())[:2]), before=decided),
        trends={
            a: tuple(
                Point(
                    period=p, at_least=None if n == 7 else (n * k) % 9, reports=0 if n == 7 else 3
                )
                for n, p in enumerate(PERIODS)
            )
            for k, a in enumerate(areas, start=1)
        },
    )


def _answered(n: int, local: LocalEst) -> Answered:
    return Answered(
        period=PERIODS[n],
        asked=8,
        on_time=5 - n % 3,
        late=1,
        empty=1,
        waiting=0,
        returned=0,
        silent=1 + n % 3,
        areas=tuple(AreaHeard(area=a, asked=8, heard=5) for a in local.setup.areas),
    )


def _spots() -> tuple[Spot, ...]:
    chance = random.Random(13)  # noqa: S311  # made numbers, not secrets
    parts = ("morning", "day", "evening", "night", "unknown")
    return tuple(
        Spot.model_validate(
            {
                "area": area,
                "place": place,
                "weekday": chance.randrange(7),
                "part_of_day": chance.choice(parts),
                "at_least": chance.randrange(1, 7),
                "actors": 2,
                "periods": (WEEK, WEEK.previous()),
            }
        )
        for area in ("centrum", "hamnen")
        for place in ("Torget", "Kajen", "bakom kiosken", "busstorget", "")
        for _ in range(4)
    )


def _changes(local: LocalEst) -> tuple[Change, ...]:
    indicators = list(local.setup.indicators)
    return tuple(
        Change(
            kind=kind,
            area=area,
            indicator=indicators[n % len(indicators)],
            now=0 if kind == "fading" else 4,
            reports=3,
            seen_in=5,
            known=13,
            recent=1.0,
            before=0.5,
        )
        for kind in CHANGE_KINDS
        for n, area in enumerate(local.setup.areas)
    )
