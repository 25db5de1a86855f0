"""
A report made from data that has passed the schema.

Most answers of most reports are alike, so they are made once and shared: they never change.
"""

from functools import lru_cache
from typing import Any

from est_framework.periods import Period
from est_framework.reports.models import Answer, Report, State


def made_report(data: dict[str, Any]) -> Report:
    """
    Make a report of data that the schema of its template accepts.

    Raises:
        UsageError: The period does not exist.
        pydantic.ValidationError: A date that does not exist.
    """
    shared = data | {"period": _period(data["period"])}
    if "areas" in data:
        shared["areas"] = [
            {
                "area": about["area"],
                "answers": {
                    indicator: _PLAIN[answer["state"]]
                    if len(answer) == 1
                    else _counted(answer["state"], answer["value"])
                    for indicator, answer in about["answers"].items()
                },
            }
            for about in data["areas"]
        ]
    return Report.model_validate(shared)


_PLAIN: dict[State, Answer] = {
    "none_seen": Answer(state="none_seen"),
    "unknown": Answer(state="unknown"),
    "not_asked": Answer(state="not_asked"),
    "not_answered": Answer(state="not_answered"),
}


@lru_cache(maxsize=4096)
def _counted(state: State, value: int) -> Answer:
    return Answer(state=state, value=value)


@lru_cache(maxsize=1024)
def _period(text: str) -> Period:
    return Period.parse(text)
