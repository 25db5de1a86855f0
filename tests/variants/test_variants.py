"""Every documented way of running EST can be set up, and runs its cycle twice without losing anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, get_args

import jsonschema_rs
import pytest
from variant_cycle import FOLDERS, VARIANTS, Turn, copied, description, is_continuous, turns_of

from est_framework.errors import ExitCode
from est_framework.findings import Severity
from est_framework.measures.open import open_measures
from est_framework.periods import PeriodKind
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.schema import report_schema
from est_framework.setup import models
from est_framework.setup.check import check_local
from est_framework.setup.local import LocalEst
from est_framework.setup.resolve import resolved_spec
from est_framework.setup.tailoring import CLASSES

TODAY = date(2026, 11, 2)
"""The day of the check: acceptances are decided for a time."""
each_variant = pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f.name)


@cache
def read(folder: Path) -> tuple[LocalEst | None, tuple[Any, ...]]:
    """A variant as it is read, with its findings."""
    checked = check_local(folder, TODAY)
    return checked.local, checked.findings


def shape(setup: models.Setup) -> tuple[Any, ...]:
    """What makes the cycle of one variant run otherwise than another's."""
    cycle = setup.cycle
    modes = frozenset(a.mode for a in setup.actors)
    review, public = cycle.review_by is not None, setup.public_input is not None
    joint, own = len(setup.municipalities) > 1, bool(setup.tailoring)
    return cycle.period, cycle.reporting, setup.scale, review, public, joint, own, modes


def marked_by_shape() -> Iterator[Any]:
    """Every variant; one whose cycle runs as an earlier one's waits for the slow tests."""
    seen: set[tuple[Any, ...]] = set()
    for folder in FOLDERS:
        local, _ = read(folder)
        known = shape(local.setup.setup) if local else ()
        marks = [pytest.mark.slow] if known in seen else []
        seen.add(known)
        yield pytest.param(folder, id=folder.name, marks=marks)


@each_variant
def test_a_variant_checks_clean_and_resolves_to_itself(folder: Path) -> None:
    local, findings = read(folder)
    assert [(f.code, f.seen.en) for f in findings if f.severity is not Severity.NOTE] == []
    assert local is not None
    spec = resolved_spec(local.setup)
    assert (spec["method"], spec["digest"]) == ("est 1.0.0", local.setup.digest)
    assert len(spec["provenance"]) >= bool(local.setup.setup.tailoring)


@pytest.mark.parametrize("folder", list(marked_by_shape()))
def test_a_variant_runs_its_cycle_twice_and_nothing_is_lost(folder: Path, tmp_path: Path) -> None:
    local = copied(folder, tmp_path / folder.name)
    setup = local.setup
    first, second = turns_of(local)
    for turn in (first, second):
        for report in turn.sent:
            schema = report_schema(setup, report["template"], report["actor"])
            jsonschema_rs.Draft202012Validator(schema).validate(report)
        assert (turn.receipt.stored, turn.receipt.exit_code) == (len(turn.sent), ExitCode.CLEAN)
        assert {f.stem.removesuffix("_xlsform") for f in turn.forms} >= given_a_form(local, turn)
        standings = turn.picture.standings
        assert sum(s.reports for s in standings) == len(turn.sent)
        assert {s.actor for s in standings if s.status == "silent"} == turn.meant_silent
        assert {s.status for s in standings} <= {"on_time", "silent", "not_owed"}
        assert len(turn.picture.events) == len(turn.sent), "each report told of one event"
        assert all(area.name in turn.page for area in setup.setup.areas)
        assert (turn.record.findings, turn.record.measures) == ((), 1)
        assert all(level.reported for level in turn.levels if level.area in looked_at(turn))
        assert any(level.level for level in turn.levels) is setup.suggests_levels

    of_first = description(local, first.period)
    assert of_first not in first.agenda + first.page
    assert of_first in second.agenda, "an open measure is on every agenda until it is closed"
    assert of_first in second.page, "and in every picture"
    met = setup.meets_at(second.period) + timedelta(hours=3)
    with Ledger.open(local.ledger_url) as ledger:
        kept = [entry.document.id for entry in ledger.effective("report")]
        still_open = [m.description for m in open_measures(ledger, as_of=met)]
        assert ledger.verify(inbox=local.inbox) == []
    assert sorted(kept) == sorted(r["id"] for turn in (first, second) for r in turn.sent)
    assert still_open == [of_first, description(local, second.period)]


@each_variant
def test_nobody_who_reports_continuously_is_called_silent(folder: Path) -> None:
    local, _ = read(folder)
    assert local is not None
    free = {a.id for a in local.setup.setup.actors if is_continuous(local, a)}
    owing = {a.id for a in local.setup.expected(local.setup.setup.cycle.first)}
    assert free.isdisjoint(owing)


def given_a_form(local: LocalEst, turn: Turn) -> set[str]:
    """The actors that must get a form: all that may send something, but not as files of their own."""
    invited = local.setup.invited(turn.period)
    actors = local.setup.actors
    return {
        id_ for id_, templates in invited.items() if templates and actors[id_].channel != "file"
    }


def looked_at(turn: Turn) -> set[str]:
    """The areas that some report of a period told of."""
    return {event["area"] for report in turn.sent for event in report["events"]}


# ------------------------------------------------------------ everything that may be said is said


def said_values(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every scalar that a setup says, by the path of its field, lists' numbers left out."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from said_values(part, f"{path}.{key}" if path else str(key))
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from said_values(part, path)
    else:
        yield path, value


@cache
def all_said() -> frozenset[tuple[str, Any]]:
    """What all the variants say together."""
    dumped = (
        local.setup.setup.model_dump(mode="json")
        for local, _ in map(read, FOLDERS)
        if local is not None
    )
    return frozenset(pair for setup in dumped for pair in said_values(setup))


def allowed(model: Any, field: str) -> set[Any]:
    """The values that a field may have, as its type says."""
    return set(literals(model.model_fields[field].annotation))


def literals(annotation: Any) -> Iterator[str]:
    """The words within a type such as `Literal["a", "b"] | None`."""
    for part in get_args(annotation):
        yield from [part] if isinstance(part, str) else literals(part)


AXES: dict[str, set[Any]] = {
    "cycle.period": {k.value for k in PeriodKind},
    "cycle.reporting": allowed(models.Cycle, "reporting"),
    "cycle.follow_up": allowed(models.Cycle, "follow_up"),
    "cycle.holidays": allowed(models.Cycle, "holidays"),
    "cycle.breaks.reports": {True, False},
    "areas.kind": allowed(models.Area, "kind"),
    "actors.mode": allowed(models.Actor, "mode"),
    "actors.cadence": allowed(models.Actor, "cadence"),
    "actors.channel": allowed(models.Actor, "channel"),
    "meeting.form": allowed(models.Meeting, "form"),
    "deep_analysis.rhythm": allowed(models.DeepAnalysis, "rhythm"),
    "public_input.sender": allowed(models.PublicInput, "sender"),
    "public_input.way": allowed(models.PublicInput, "way"),
    "imports.kind": allowed(models.Import, "kind"),
    "outputs.to": allowed(models.Output, "to"),
    "outputs.what": allowed(models.Output, "what"),
    "linked_forums.takes": allowed(models.LinkedForum, "takes"),
    "tailoring.change": set(CLASSES),
    "language": {"sv", "en"},
}


@pytest.mark.parametrize("axis", AXES)
def test_every_value_that_a_choice_may_have_is_used_by_some_variant(axis: str) -> None:
    used = {value for path, value in all_said() if path == axis}
    assert AXES[axis] - used == set()
    assert AXES[axis], f"{axis} is no longer a closed list of words"


def test_every_form_of_scale_and_every_shipped_scale_is_used_by_some_variant() -> None:
    setups = [local.setup for local, _ in map(read, FOLDERS) if local is not None]
    shipped = setups[0].core.release.scales
    assert {s.id for s in shipped} <= {s.setup.scale for s in setups}
    assert {s.form for s in shipped} <= {s.scale.form for s in setups}
    assert any(s.setup.scale.startswith("x-") for s in setups), "a scale of one's own"


def test_every_part_of_a_setup_is_used_by_some_variant() -> None:
    setups = [local.setup.setup for local, _ in map(read, FOLDERS) if local is not None]
    optional = [
        (part, name)
        for part, model in (("", models.Setup), ("cycle", models.Cycle))
        for name, field in model.model_fields.items()
        if field.exclude_if is not None
    ]
    assert len(optional) > 10, "the mark of an optional field has another name"
    for part, name in optional:
        holders = [getattr(s, part) if part else s for s in setups]
        said = [getattr(holder, name) not in (None, ()) for holder in holders]
        assert any(said), name
    assert any(len(s.municipalities) == 4 for s in setups), "four with one centre"
    assert any(s.cycle.review_by for s in setups)
    assert any(a.templates and a.type == "polis" and s.meeting and s.meeting.led_by == a.id
               for s in setups for a in s.actors), "the police lead somewhere"  # fmt: skip


def test_what_the_county_has_decided_holds_in_the_municipality_that_builds_on_it() -> None:
    local, _ = read(VARIANTS / "extra-lansgrund")
    assert local is not None
    indicators = local.setup.indicators
    assert indicators["klotter"].label.sv == "Klotter och märken", "decided by the county"
    assert indicators["nedskrapning"].requirement == "must", "decided by the municipality"


# ---------------------------------------------------------------- the table that they come from


def test_every_row_of_the_published_variants_has_a_setup(shared_data: Path) -> None:
    dossier = shared_data.parent / "domain" / "dossier.md"
    if not dossier.is_file():
        pytest.skip("the table of variants is not beside this checkout")
    table = dossier.read_text(encoding="utf-8").split("## 6. Variants")[1].split("**[I] Axes")[0]
    rows = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 20
    served = {
        municipality.name: folder.name
        for folder in FOLDERS
        for local, _ in [read(folder)]
        if local is not None
        for municipality in local.setup.setup.municipalities
    }
    named = [name.strip() for row in rows for name in re.split(r",| \(and .* in |\)", row)]
    assert [name for name in named if name and name not in served] == []
    assert {folder.name for folder in FOLDERS if not folder.name.startswith("extra-")} <= set(
        served.values()
    )


def test_the_comments_say_of_every_variant_what_is_documented_and_what_is_not() -> None:
    for folder in FOLDERS:
        text = (folder / "est.yaml").read_text(encoding="utf-8")
        if folder.name.startswith("extra-"):
            assert "Ingen källa beskriver en sådan uppsättning" in text, folder.name
        else:
            assert re.search(r"https?://", text), f"{folder.name} names no source"
            assert "Ej funnet" in text, folder.name


def test_what_the_check_says_of_the_variants(golden: Callable[[str, str], None]) -> None:
    """So that a new rule that suddenly speaks of every documented variant is seen."""
    lines = [
        f"{folder.name}: {', '.join(sorted({f'{f.severity.value} {f.code}' for f in findings})) or '-'}"
        for folder in FOLDERS
        for _, findings in [read(folder)]
    ]
    golden("checked.txt", "\n".join(lines) + "\n")
