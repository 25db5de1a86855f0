"""Areas that were merged, split, renamed or moved between periods: told, with the revision that did it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from est_framework.periods import Period
from est_framework.picture.area_changes import area_changes
from est_framework.picture.compile import compile_period
from est_framework.setup.local import LocalEst
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import Setups, keep_revision

if TYPE_CHECKING:
    from collections.abc import Callable

W47 = Period.parse("2026-W47")
SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
PERIODS = tuple(W47.shifted(-n) for n in (2, 1, 0))


def with_areas(made: ResolvedSetup, areas: dict[str, str], revision: int) -> ResolvedSetup:
    """Give Sundsvik with other areas within the whole: id to name."""
    document = made.setup.model_dump(mode="json")
    whole = document["areas"][0]
    document["areas"] = [whole] + [
        {"id": a, "name": n, "municipality": "9999", "part_of": "hela"} for a, n in areas.items()
    ]
    document["revision"] = revision
    for actor in document["actors"]:
        actor["areas"] = "all"
    return ResolvedSetup(setup=Setup.model_validate(document), release=made.release)


def told(*setups: ResolvedSetup) -> list[tuple[str, str, str, str, int]]:
    follows = {p: {s.digest} for p, s in zip(PERIODS, setups, strict=True)}
    known = Setups(setups[-1], {s.digest: s for s in setups})
    return [
        (str(c.period), c.kind, c.area, c.before, c.revision)
        for c in area_changes(follows, PERIODS, known)
    ]


def test_a_split_is_told_by_what_went_and_what_came(made: ResolvedSetup) -> None:
    one = with_areas(made, {"hamnen": "Hamnen", "centrum": "Centrum"}, 1)
    two = with_areas(
        made, {"norra": "Norra hamnen", "sodra": "Södra hamnen", "centrum": "Centrum"}, 2
    )
    assert told(one, two, two) == [
        ("2026-W46", "removed", "hamnen", "", 2),
        ("2026-W46", "added", "norra", "", 2),
        ("2026-W46", "added", "sodra", "", 2),
    ]


def test_a_new_name_is_told_with_the_old_one(made: ResolvedSetup) -> None:
    one = with_areas(made, {"hamnen": "Hamnen"}, 1)
    two = with_areas(made, {"hamnen": "Hamnkvarteren"}, 2)
    assert told(one, one, two) == [("2026-W47", "renamed", "hamnen", "Hamnen", 2)]


def test_an_area_that_lies_elsewhere_now_is_moved(made: ResolvedSetup) -> None:
    one = with_areas(made, {"hamnen": "Hamnen"}, 1)
    areas = tuple(
        a.model_copy(update={"part_of": None}) if a.id == "hamnen" else a for a in one.setup.areas
    )
    two = ResolvedSetup(
        setup=one.setup.model_copy(update={"areas": areas, "revision": 2}), release=made.release
    )
    assert told(one, two, two) == [("2026-W46", "moved", "hamnen", "Hela kommunen", 2)]


def test_a_late_report_on_an_old_form_is_no_change_back(made: ResolvedSetup) -> None:
    one, two = with_areas(made, {"a1": "A"}, 1), with_areas(made, {"b1": "B"}, 2)
    follows = {
        PERIODS[0]: {one.digest},
        PERIODS[1]: {one.digest, two.digest},
        PERIODS[2]: {one.digest},
    }
    known = Setups(two, {one.digest: one})
    changed = area_changes(follows, PERIODS, known)
    assert [(str(c.period), c.kind) for c in changed] == [
        ("2026-W46", "removed"),
        ("2026-W46", "added"),
    ]


def test_a_period_that_only_old_forms_came_for_changes_nothing_back(made: ResolvedSetup) -> None:
    one, two = with_areas(made, {"a1": "A"}, 1), with_areas(made, {"b1": "B"}, 2)
    follows = {PERIODS[0]: {two.digest}, PERIODS[1]: {one.digest}}
    assert area_changes(follows, PERIODS, Setups(two, {one.digest: one})) == ()


def test_the_picture_tells_the_change_and_a_setup_that_is_not_kept_is_passed_over(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    keep_revision(local)
    head = {"digest": local.setup.digest}
    unknown = {"digest": "sha256:" + "0" * 64}
    send(write("polisen", {"hamnen": {"brak": 1}}, id="a", period="2026-W45", **head))
    send(write("polisen", {"hamnen": {"brak": 1}}, id="b", period="2026-W46", **unknown))
    now = with_areas(
        local.setup, {"norra": "Norra", "centrum": "Centrum", "norrangen": "Norrängen"}, 2
    )
    picture = compile_period(LocalEst(local.folder, now, {}, local.ledger), W47, as_of=SUNDAY)
    assert [(str(c.period), c.kind, c.area) for c in picture.area_changes] == [
        ("2026-W47", "removed", "hamnen"),
        ("2026-W47", "added", "norra"),
    ]
    series = next(s for s in picture.history if s.indicator == "brak")
    assert [p.at_least for p in series.points[-3:]] == [1, 1, None], "what was said before stays"
