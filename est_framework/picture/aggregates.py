"""
What a picture counts, stated once as Ibis expressions over the wide tables.

Numbers of several reports of one actor and template add up (several reporters, several days). An event
report and a status report of the same actor may tell of the same occasion, and so may two actors: of
those the largest is what is sure (`at_least`), and all together the most it can be (`at_most`). What
is answered by yes or no never becomes more than its largest answer.

Each statement depends on nothing but which indicators the tables have, so it is made into SQL once.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from est_framework.picture.rows import STATES
from est_framework.picture.stated import Stated

if TYPE_CHECKING:
    from est_framework.reports.models import State

_KEYS = ("report", "actor", "period", "template", "area")
_OPEN: tuple[State, ...] = ("unknown", "not_asked", "not_answered")


def numbers_per_area(wide: Any, indicators: tuple[str, ...], marks: frozenset[str]) -> Any:  # noqa: ANN401  # Ibis has no types
    """
    State the sure number of each indicator (`n_X`) per period and area; NULL where nobody gave any.

    Args:
        wide: The table `areas` of one or more periods.
        indicators: The indicators that it has columns for.
        marks: Those of them that are answered by yes or no.
    """
    together = wide.group_by("period", "area", "actor", "template").agg(
        **{
            f"n_{i}": wide[f"n_{i}"].max() if i in marks else wide[f"n_{i}"].sum()
            for i in indicators
        }
    )
    return together.group_by("period", "area").agg(
        **{f"n_{i}": together[f"n_{i}"].max() for i in indicators}
    )


def reports_behind(wide: Any, indicators: tuple[str, ...]) -> Any:  # noqa: ANN401
    """State how many reports gave a number for each indicator (`n_X`) per period."""
    each = wide.group_by("period", "report").agg(
        **{f"n_{i}": wide[f"n_{i}"].notnull().any() for i in indicators}
    )
    return each.group_by("period").agg(**{f"n_{i}": each[f"n_{i}"].sum() for i in indicators})


def answers_per_area(
    wide: Any,  # noqa: ANN401
    indicators: tuple[str, ...],
    marks: frozenset[str],
    asking: frozenset[str],
) -> Any:  # noqa: ANN401
    """
    State per period and area what all actors saw together (`n_X`) and how many reports answered (`a_X`).

    The numbers of actors are added, whether or not they saw the same: they are held against earlier
    periods, where the same was done.

    Args:
        wide: The table `areas` of one or more periods.
        indicators: The indicators that it has columns for.
        marks: Those of them that are answered by yes or no.
        asking: The templates that ask; an event report is no answer.
    """
    asks = wide.template.isin(sorted(asking))
    team = wide.group_by("period", "area", "actor", "template").agg(
        **{
            f"n_{i}": wide[f"n_{i}"].max() if i in marks else wide[f"n_{i}"].sum()
            for i in indicators
        },
        **{f"a_{i}": (wide[f"n_{i}"].notnull() & asks).sum() for i in indicators},
    )
    actor = team.group_by("period", "area", "actor").agg(
        **{f"n_{i}": team[f"n_{i}"].max() for i in indicators},
        **{f"a_{i}": team[f"a_{i}"].sum() for i in indicators},
    )
    return actor.group_by("period", "area").agg(
        **{f"{c}_{i}": actor[f"{c}_{i}"].sum() for c in "na" for i in indicators}
    )


def cells(wide: Any, indicators: tuple[str, ...], marks: frozenset[str]) -> Any:  # noqa: ANN401
    """
    State one row per area and indicator that anything was said about; the columns of `Cell`.

    `seen_by` lists the actors that saw something, in no order.
    """
    import ibis  # noqa: PLC0415  # slow to load

    def together(t: Any) -> Any:  # noqa: ANN401
        is_mark = t.indicator.isin(sorted(marks)) if marks else ibis.literal(False)  # noqa: FBT003
        return ibis.ifelse(is_mark, t.largest, t.total)

    said = _one_row_per_answer(wide, indicators)
    seen = said.code > 0
    team = said.group_by("area", "indicator", "actor", "template").agg(
        largest=said.code.max(where=seen),
        total=said.code.sum(where=seen),
        reports=seen.sum(),
        none_seen=(said.code == 0).sum(),
        **{state: (said.code == -STATES[state]).sum() for state in _OPEN},
    )
    team = team.mutate(number=together)
    all_told = team.group_by("area", "indicator").agg(
        largest=team.number.max().coalesce(0),
        total=team.number.sum().coalesce(0),
        seen_by=team.actor.collect(where=team.number.notnull(), distinct=True),
        reports=team.reports.sum(),
        **{state: team[state].sum() for state in ("none_seen", *_OPEN)},
    )
    return all_told.select(
        "area",
        "indicator",
        all_told.largest.name("at_least"),
        together(all_told).name("at_most"),
        "seen_by",
        "reports",
        "none_seen",
        *_OPEN,
    )


def _one_row_per_answer(wide: Any, indicators: tuple[str, ...]) -> Any:  # noqa: ANN401
    """Turn the columns into rows with a code: the number, or minus the state where there is none."""
    import ibis.selectors as s  # noqa: PLC0415  # slow to load

    coded = wide.select(
        "area",
        "actor",
        "template",
        **{f"c_{i}": wide[f"n_{i}"].coalesce(-wide[f"s_{i}"].cast("int64")) for i in indicators},
    )
    rows = coded.pivot_longer(
        s.startswith("c_"), names_to="indicator", names_pattern="^c_(.*)$", values_to="code"
    )
    return rows.filter(rows.code.notnull())


@cache
def numbers_per_area_sql(indicators: tuple[str, ...], marks: frozenset[str]) -> Stated:
    """Give `numbers_per_area` of the view `past` as SQL for DuckDB."""
    return Stated.of(numbers_per_area(wide_table("past", indicators), indicators, marks))


@cache
def reports_behind_sql(indicators: tuple[str, ...]) -> Stated:
    """Give `reports_behind` of the view `past` as SQL for DuckDB."""
    return Stated.of(reports_behind(wide_table("past", indicators), indicators))


@cache
def answers_per_area_sql(
    indicators: tuple[str, ...], marks: frozenset[str], asking: frozenset[str]
) -> Stated:
    """Give `answers_per_area` of the view `past` as SQL for DuckDB."""
    return Stated.of(answers_per_area(wide_table("past", indicators), indicators, marks, asking))


@cache
def cells_sql(indicators: tuple[str, ...], marks: frozenset[str]) -> Stated:
    """Give `cells` of the view `present` as SQL for DuckDB."""
    return Stated.of(cells(wide_table("present", indicators), indicators, marks))


@cache
def wide_table(name: str, indicators: tuple[str, ...]) -> Any:  # noqa: ANN401
    """Give the table `areas` with columns for some indicators, as Ibis knows it."""
    import ibis  # noqa: PLC0415  # slow to load

    columns = dict.fromkeys(_KEYS, "string")
    for i in indicators:
        columns |= {f"n_{i}": "int64", f"s_{i}": "int8"}
    return ibis.table(columns, name=name)
