"""What the periods of a series say is the same, however many of them are asked about at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from est_framework.periods import Period
from est_framework.picture.past import Past, parts, read_past
from est_framework.picture.wide import open_engine, wide_copies
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup

W47 = Period.parse("2026-W47")
SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


def test_period_by_period_and_all_at_once_say_the_same(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    weeks = [W47.shifted(-back) for back in (2, 1, 0)]
    for n, week in enumerate(weeks):
        seen = {"centrum": {"brak": n, "ran": "unknown"}, "hamnen": {"klotter": 2 * n}}
        send(
            write("polisen", seen, id=f"p{n}", period=str(week)),
            write("norrskolan", {"centrum": {"brak": 1}}, id=f"s{n}", period=str(week)),
        )
    with Ledger.open(local.ledger_url) as ledger, open_engine(local) as engine:
        copies = wide_copies(local, ledger, engine, weeks, as_of=SUNDAY)
        whole = read_past(engine, copies, local.setup)
        single = [read_past(engine, [copy], local.setup) for copy in copies]
    assert whole.sums["2026-W47", "brak"] == 2
    assert whole.sums["2026-W46", "klotter"] == 2
    assert whole.behind["2026-W47", "brak"] == 2
    assert ("polisen", "centrum", "weekly_status") in whole.said[W47]
    together = Past()
    for one in single:
        assert {period for period, _ in one.sums} == {str(p) for p in one.said}
        together.sums.update(one.sums)
        together.behind.update(one.behind)
        together.said.update(one.said)
    assert together == whole


def test_a_country_is_asked_about_some_periods_at_a_time_and_a_municipality_at_once(
    made: ResolvedSetup,
) -> None:
    copies: Any = [object() for _ in range(60)]
    assert list(parts(copies, made)) == [copies]
    document = made.setup.model_dump(mode="json")
    areas = [{"id": f"a{n}", "name": f"A{n}", "municipality": "9999"} for n in range(400)]
    document |= {"areas": areas}
    actor = document["actors"][0] | {"areas": "all"}
    document["actors"] = [actor | {"id": f"aktor-{n}"} for n in range(50)]
    country = ResolvedSetup(setup=Setup.model_validate(document), release=made.release)
    asked = list(parts(copies, country))
    assert [len(part) for part in asked] == [25, 25, 10]
    assert [copy for part in asked for copy in part] == copies
