"""What the cells of a filled form say: what was judged of each area, and what comes first."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from est_framework.findings import Finding, Place
from est_framework.language import LANGUAGES
from est_framework.measures.deep.form import STEPS
from est_framework.measures.rules.mea100_wrong_form import RULE as WRONG_FORM

if TYPE_CHECKING:
    from est_framework.measures.deep.form_cells import Cells
    from est_framework.setup.resolved import ResolvedSetup

_TOP = 3
"""How many areas come first where the setup does not say."""


class Judging:
    """
    The form as judgements and priorities; whatever cannot be read becomes a finding with its cell.

    Attributes:
        findings: What could not be read.
        judged: For each area with any judgement, its steps.
        priorities: The areas that come first, in order.
        held: The day of the meeting.
        decided_by: The role that decided.
    """

    def __init__(self, cells: Cells, setup: ResolvedSetup) -> None:
        self._cells = cells
        self._setup = setup
        self.findings: list[Finding] = []
        areas = [a for a in dict.fromkeys(area for area, _ in cells) if a]
        for area in areas:
            if area not in setup.areas:
                self._refuse(area, "area")
        self.judged = [{"area": a, **s} for a in areas if any((s := self._steps(a)).values())]
        chosen = [self._priority(a) for a in areas if self._value(a, "rank") not in (None, "")]
        self.priorities = sorted(chosen, key=lambda c: int(c["rank"]))
        self._check_ranks()
        self.held = self._held()
        self.decided_by = self._role()

    def _value(self, area: str, column: str) -> Any:  # noqa: ANN401  # whatever a cell holds
        found = self._cells.get((area, column), (None, Place("")))[0]
        if isinstance(found, float) and found.is_integer():
            return int(found)
        return found.strip() if isinstance(found, str) else found

    def _refuse(self, area: str, column: str) -> None:
        nearest = self._cells.get((area, "area"), (None, Place("")))
        place = self._cells.get((area, column), nearest)[1]
        value = self._value(area, column)
        self.findings.append(WRONG_FORM.at(place, value="" if value is None else value))

    def _steps(self, area: str) -> dict[str, int | None]:
        steps = {name: _step(self._value(area, name)) for name in STEPS}
        for name, step in steps.items():
            if step not in (None, 1, 2, 3):
                self._refuse(area, name)
        return steps

    def _priority(self, area: str) -> dict[str, Any]:
        """Read the part of a row that makes an area a priority; each needs a problem and a reason."""
        indicators = {i.id: i.id for i in self._setup.indicators.values()}
        indicators |= {
            i.label.said(at): i.id for i in self._setup.indicators.values() for at in LANGUAGES
        }
        actors = self._setup.setup.actors
        owners = {a.id: a.id for a in actors} | {a.name: a.id for a in actors}
        owner = str(self._value(area, "owner") or "")
        found: dict[str, Any] = {
            "rank": _step(self._value(area, "rank")) or 0,
            "area": area,
            "indicator": indicators.get(str(self._value(area, "indicator"))),
            "reason": str(self._value(area, "reason") or ""),
            "goal": str(self._value(area, "goal") or ""),
            "owner": owners.get(owner, ""),
        }
        lacking = [name for name in ("indicator", "reason") if not found[name]]
        for name in (*lacking, *(["owner"] if owner and not found["owner"] else [])):
            self._refuse(area, name)
        return found

    def _check_ranks(self) -> None:
        deep = self._setup.setup.deep_analysis
        most = deep.top if deep else _TOP
        ranks = [p["rank"] for p in self.priorities]
        for one in self.priorities:
            if len(ranks) > most or ranks.count(one["rank"]) > 1 or one["rank"] < 1:
                self._refuse(one["area"], "rank")

    def _held(self) -> date | None:
        value = self._value("", "held")
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self._refuse("", "held")
            return None

    def _role(self) -> str:
        roles = {r.id: r.id for r in self._setup.release.roles}
        roles |= {r.label.said(at): r.id for r in self._setup.release.roles for at in LANGUAGES}
        role = roles.get(str(self._value("", "decided_by")), "")
        if not role:
            self._refuse("", "decided_by")
        return role


def _step(value: object) -> int | None:
    """Give a whole number; None where nothing is written, and -1 where it is something else."""
    if value in (None, ""):
        return None
    text = str(value)
    return int(text) if text.isascii() and text.isdecimal() else -1
