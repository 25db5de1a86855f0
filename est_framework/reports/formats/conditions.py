"""Questions on a condition: which they are, and what a blank one says where the condition does not hold."""

from __future__ import annotations

from typing import Any

from est_framework.setup.resolved import ResolvedSetup


def conditions(setup: ResolvedSetup, actor: str, template: str) -> dict[str, str]:
    """Give the indicators that are only asked about if another has a value, each with that other."""
    if actor not in setup.actors:
        return {}
    return {
        item.indicator: item.only_if.indicator
        for item in setup.items(actor, template)
        if item.only_if is not None
    }


def mark_not_asked(answers: dict[str, dict[str, Any]], on_condition: dict[str, str]) -> None:
    """Turn "not answered" into "not asked" where the condition of a question does not hold."""
    for item, depends in on_condition.items():
        answer, other = answers.get(item), answers.get(depends)
        if answer == {"state": "not_answered"} and other and other["state"] != "value":
            answers[item] = {"state": "not_asked"}
