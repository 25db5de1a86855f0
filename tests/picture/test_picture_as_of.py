"""A picture as of a moment is the same bytes for ever, whatever is corrected later."""

from __future__ import annotations

import random
import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from est_framework.periods import Period
from est_framework.picture.compile import compile_period

if TYPE_CHECKING:
    from collections.abc import Callable

    from est_framework.setup.local import LocalEst

W47 = Period.parse("2026-W47")
START = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
CORRECTIONS = 200
MOMENTS = 50
ACTORS = ("polisen", "faltgruppen", "norrskolan", "sundsviksbostader")
AREAS = ("hela", "centrum", "hamnen", "norrangen")
SAID = (1, 2, 7, "none_seen", "unknown", "not_answered")


@pytest.mark.slow
def test_fifty_moments_among_two_hundred_late_corrections_stay_as_they_were(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    chance = random.Random(20261120)  # noqa: S311  # no secret
    shown = sorted(chance.sample(range(CORRECTIONS), MOMENTS))
    revisions = dict.fromkeys((f"{a}-{p}" for a in ACTORS for p in ("2026-W46", "2026-W47")), 0)
    first: dict[datetime, bytes] = {}
    for n in range(CORRECTIONS):
        at = START + timedelta(minutes=37 * n)
        actor, period = chance.choice(ACTORS), chance.choice(["2026-W47"] * 4 + ["2026-W46"])
        id_ = f"{actor}-{period}"
        revisions[id_] += 1
        answers = {
            area: {"brak": chance.choice(SAID), "klotter": chance.choice(SAID)}
            for area in chance.sample(AREAS, 2)
        }
        report = write(actor, answers, submitted=at.isoformat(), revision=revisions[id_])
        send(report | {"id": id_, "period": period}, at=at)
        if n in shown:
            moment = at + timedelta(minutes=chance.randrange(36))
            first[moment] = seen(local, moment)
    assert len(set(first.values())) > MOMENTS // 2, "the corrections do change the picture"
    again = dict(first)
    for n, moment in enumerate(chance.sample(sorted(again), MOMENTS)):
        if n == MOMENTS // 2:
            shutil.rmtree(local.wide)
        assert seen(local, moment) == first[moment], moment


def seen(local: LocalEst, moment: datetime) -> bytes:
    return compile_period(local, W47, as_of=moment).model_dump_json().encode()
