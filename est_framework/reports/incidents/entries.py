"""What a list says, entry by entry, and the report that the entries of a period make."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from est_framework.language import Text
from est_framework.privacy.gate import KIND_WORDS, scan
from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.incidents.mapping_model import EVENT_TEMPLATE, IncidentMapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from est_framework.periods import Period
    from est_framework.setup.resolved import ResolvedSetup

LONGEST_DESCRIPTION: Final = 500
"""Characters of a summary that are kept as the event's description."""
Entry = dict[str, Any]
"""An event of a report; or the answers of an area: `area`, `answers` with state and value, perhaps `date`."""
Entries = dict[str, list[Entry]]
"""Key of a row to what it says."""

_WHOLE: Final = re.compile(r"([0-9]{1,6})(?:[.,]0+)?")
_WORDS: Final = {
    **dict.fromkeys(("ja", "yes", "x", "sant", "true"), ("value", 1)),
    **dict.fromkeys(("nej", "no", "inget", "inga", "inget sett", "none", "none seen"), ("none_seen", None)),
    **dict.fromkeys(("falskt", "false"), ("none_seen", None)),
    **dict.fromkeys(("vet ej", "vet inte", "?", "okänt", "don't know", "unknown"), ("unknown", None)),
    **dict.fromkeys(("", "-", "–"), ("not_answered", None)),
}  # fmt: skip
_STRENGTH: Final = ("not_answered", "not_asked", "unknown", "none_seen", "value")
_MOST: Final = 100_000
_PARTS: Final = ("night", "morning", "day", "evening", "unknown")


def key_of(*said: object) -> str:
    """Give the key of a row: it tells rows apart, and says nothing of what they hold."""
    return hashlib.sha256("\0".join(map(str, said)).encode()).hexdigest()[:20]


def key_of_id(id_: str) -> str:
    """Give the key of a row that has an id: as `key_of` gives of the word and the id."""
    return hashlib.sha256(b"id\0" + id_.encode()).hexdigest()[:20]


def count_of(text: str) -> int | None:
    """Give the whole number, from 1, that a cell holds; None where it holds none."""
    found = _WHOLE.fullmatch("".join(text.split()))
    return int(found[1]) if found and 0 < int(found[1]) <= _MOST else None


def answer_of(text: str) -> tuple[str, int | None] | None:
    """Give the state and number of an answer; None where the cell holds neither."""
    if (said := _WORDS.get(one_spelling(text).casefold())) is not None:
        return said
    found = _WHOLE.fullmatch("".join(text.split()))
    if found is None or int(found[1]) > _MOST:
        return None
    return ("value", int(found[1])) if int(found[1]) else ("none_seen", None)


def kept_summary(text: str) -> tuple[str, Text | None]:
    """
    Give a summary as a description, cut to length.

    Returns:
        The description, and None; or nothing, and what the gate found in it, where that says stop.
    """
    text = one_spelling(text)
    if hits := scan(text):
        words = [KIND_WORDS[kind] for kind in sorted({hit.kind for hit in hits})]
        return "", Text(sv=", ".join(w.sv for w in words), en=", ".join(w.en for w in words))
    if len(text) > LONGEST_DESCRIPTION:
        return text[: LONGEST_DESCRIPTION - 1] + "…", None
    return text, None


def report_id(mapping: IncidentMapping, setup: ResolvedSetup, actor: str, period: Period) -> str:
    """Give the id of the report that a list makes of a period: always the same one."""
    name = f"est:{setup.setup.setup}/{actor}/{period}/{mapping.list}"
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def list_report(
    actor: str,
    period: Period,
    entries: Iterable[Entry],
    follows: tuple[IncidentMapping, ResolvedSetup],
    unknown: Mapping[str, Iterable[str]],
) -> dict[str, Any]:
    """
    Write the entries of a period as a report, without the moment when it is submitted.

    Args:
        actor: Who reports.
        period: The period.
        entries: What the list says of it, in any order.
        follows: The mapping and the setup.
        unknown: Area to the indicators of which the list can say nothing, since it broke.

    Returns:
        The report as plain data. Its id depends on setup, actor, list and period alone, so that importing
        the same list again gives the same report.
    """
    mapping, setup = follows
    said = list(entries)
    events = sorted((e for e in said if "answers" not in e), key=_order)
    report: dict[str, Any] = {
        "id": report_id(mapping, setup, actor, period),
        "revision": 1,
        "method": setup.setup.method,
        "setup": setup.setup.setup,
        "setup_revision": setup.setup.revision,
        "digest": setup.digest,
        "template": _template(mapping, setup, actor),
        "actor": actor,
        "period": str(period),
        "nothing_to_report": False,
        "events": events,
        "comment": mapping.source or "",
    }
    if areas := _areas([e for e in said if "answers" in e], setup, unknown):
        report["areas"] = areas
    return report


def _order(event: Entry) -> tuple[Any, ...]:
    part = _PARTS.index(event["part_of_day"])
    return (
        event["date"],
        part,
        event["indicator"],
        event["area"],
        event["description"],
        event["count"],
    )


def _template(mapping: IncidentMapping, setup: ResolvedSetup, actor: str) -> str:
    if mapping.kind == "answers":
        own = (t for t in setup.actors[actor].templates if t in setup.templates)
        return next((t for t in own if setup.templates[t].asks), EVENT_TEMPLATE)
    return EVENT_TEMPLATE


def _areas(
    said: list[Entry], setup: ResolvedSetup, unknown: Mapping[str, Iterable[str]]
) -> list[dict[str, Any]]:
    """Put the answers of each area together: numbers add up, and the strongest state holds."""
    numbers: Counter[tuple[str, str]] = Counter()
    states: dict[tuple[str, str], str] = {}
    doubts = [("unknown", area, i) for area, named in unknown.items() for i in named]
    for entry in said:
        for indicator, (state, value) in entry["answers"].items():
            _strongest(states, (entry["area"], indicator), state)
            numbers[entry["area"], indicator] += value or 0
    for state, area, indicator in doubts:
        _strongest(states, (area, indicator), state)
    areas: dict[str, dict[str, Any]] = {area: {} for area in setup.areas}
    for (area, indicator), state in sorted(states.items()):
        answer: dict[str, Any] = {"state": state}
        if state == "value":
            is_mark = setup.indicators[indicator].answer == "yes_no"
            answer["value"] = 1 if is_mark else min(numbers[area, indicator], _MOST)
        areas[area][indicator] = answer
    return [{"area": area, "answers": answers} for area, answers in areas.items() if answers]


def _strongest(states: dict[tuple[str, str], str], at: tuple[str, str], state: str) -> None:
    states[at] = max(states.get(at, state), state, key=_STRENGTH.index)
