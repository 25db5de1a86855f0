"""What the schema says in its own words, said in ours: one finding per fault, no cascades."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Final, get_args

import jsonschema_rs
from pydantic import ValidationError

from est_framework.findings import Finding, Place, did_you_mean
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.json_scanner import pointer_part
from est_framework.reports.models import (
    Answer,
    AreaAnswers,
    Event,
    Part,
    PartOfDay,
    Presence,
    Report,
    State,
    Upcoming,
)
from est_framework.reports.odd_signs import odd_signs
from est_framework.reports.period_words import period_faults
from est_framework.reports.rules import (
    rep002_too_large,
    rep009_number_out_of_range,
    rep101_missing_field,
    rep102_unknown_field,
    rep103_wrong_type,
    rep104_unknown_area,
    rep105_unknown_indicator,
    rep106_not_a_choice,
    rep107_wrong_form,
    rep108_text_too_long,
    rep109_value_and_state,
    rep115_other_setup,
    rep201_unknown_actor,
)
from est_framework.setup.resolved import ResolvedSetup

TYPES: Final = {
    "object": Text("ett objekt", "an object"),
    "array": Text("en lista", "a list"),
    "string": Text("text inom citattecken", "text in quotation marks"),
    "integer": Text("ett heltal", "a whole number"),
    "boolean": Text("true eller false", "true or false"),
}
SEEN_TYPES: Final[dict[type, Text]] = {
    dict: TYPES["object"],
    list: TYPES["array"],
    str: Text("text", "text"),
    bool: Text("true eller false", "true or false"),
    type(None): Text("null", "null"),
}
FORMS: Final = {
    "id": Text("ett UUID med små bokstäver", "a UUID in small letters"),
    "digest": Text(
        "sha256: följt av 64 tecken 0–9 och a–f", "sha256: followed by 64 of 0–9 and a–f"
    ),
    "date": Text("ett datum som finns, som 2026-11-18", "a date that exists, like 2026-11-18"),
    "submitted": Text(
        "datum och tid med tidszon, som 2026-11-20T14:05:00+01:00",
        "date and time with time zone, like 2026-11-20T14:05:00+01:00",
    ),
}
MODELS: Final[dict[str, type[Part]]] = {
    "events": Event,
    "upcoming": Upcoming,
    "presence": Presence,
    "areas": AreaAnswers,
    "answers": Answer,
}
SAID: Final = {
    "entries": Text("poster i {field}", "entries in {field}"),
    "no_value": Text("läget value utan antal", "the state value without a number"),
    "value_beside": Text("läget {state} med ett antal", "the state {state} with a number"),
    "number": Text("antalet {seen}", "the number {seen}"),
    "yes_no": Text("antalet {seen} på en ja- eller nejfråga", "{seen} to a yes or no question"),
}
"""What was seen, in words of ours."""
_YES_NO: Final = 1
_MOST_NEAR: Final = 500
"""For how many unknown names of one report the nearest known name is looked for: more are no slips."""
_near = lru_cache(maxsize=4096)(did_you_mean)
_NOTHING_NEAR: Final = Text(" ", " ")


class SchemaWords:
    """Turns what a schema says about the reports of one setup into findings."""

    def __init__(self, setup: ResolvedSetup) -> None:
        self.setup = setup
        self._templates = tuple(setup.templates)
        self._known = {
            "area": (rep104_unknown_area.RULE, tuple(setup.areas)),
            "indicator": (rep105_unknown_indicator.RULE, tuple(setup.indicators)),
            "actor": (rep201_unknown_actor.RULE, tuple(setup.actors)),
        }
        self._looked_for = 0
        self._own = {"method": setup.release.name, "setup": setup.setup.setup}

    def findings(
        self, draft: Draft, errors: list[jsonschema_rs.ValidationError]
    ) -> Iterator[Finding]:
        """Yield a finding for each fault, leaving out what only follows from another."""
        said: set[tuple[str, str]] = set()
        self._looked_for = 0
        for error in errors:
            path = list(error.instance_path)
            for finding in self._finding(draft, error, path):
                key = (finding.code, finding.place.pointer + finding.seen.en)
                if key not in said:
                    said.add(key)
                    yield finding

    def template(self, draft: Draft, seen: object) -> Iterator[Finding]:
        """Yield the finding for a template that the setup does not have."""
        if seen is None:
            yield rep101_missing_field.RULE.at(draft.place(""), field="template")
        else:
            yield self._choice(draft.place("/template"), seen, self._templates)

    def period(self, draft: Draft, seen: str) -> Iterator[Finding]:
        """Yield a finding for a period that cannot be one of the setup's."""
        submitted = draft.data.get("submitted")
        yield from period_faults(draft.place("/period"), seen, self.setup, submitted)

    def not_made(self, draft: Draft, error: ValidationError) -> Iterator[Finding]:
        """Yield a finding for each value that has the right form and still cannot be, like 30 February."""
        for fault in error.errors(include_url=False, include_context=False):
            pointer = pointer_of(list(fault["loc"]))
            form = FORMS.get(str(fault["loc"][-1]), FORMS["date"])
            seen = str(fault["input"])
            yield rep107_wrong_form.RULE.at(draft.place(pointer), seen=seen, expected=form)

    def _finding(
        self, draft: Draft, error: jsonschema_rs.ValidationError, path: list[str | int]
    ) -> Iterator[Finding]:
        kind: Any = error.kind
        seen: Any = error.instance
        place = draft.place(pointer_of(path))
        last = str(path[-1]) if path else ""
        match type(kind).__name__.removeprefix("ValidationErrorKind_"):
            case "Required":
                yield self._missing(place, kind.property, error)
            case "AdditionalProperties":
                for name in kind.unexpected:
                    yield self._unknown(draft, path, str(name))
            case "Enum" | "Constant":
                yield self._not_known(place, last, seen)
            case "Type":
                yield _wrong_type(place, seen, kind.types)
            case "Pattern":
                yield from self._form(draft, place, last, seen)
            case "FalseSchema":
                yield from _value_beside_state(place, _found(draft.data, path[:-1]))
            case other:
                yield from self._limit(other, draft, place, (last, seen, kind.limit))

    def _limit(
        self, keyword: str, draft: Draft, place: Place, over: tuple[str, Any, int]
    ) -> Iterator[Finding]:
        field, seen, limit = over
        if keyword == "MaxItems":
            what = SAID["entries"].filled({"field": field})
            yield rep002_too_large.RULE.at(place, most=limit, what=what)
        elif isinstance(seen, int | float):
            yield _number(place, field, seen, limit)
        elif keyword == "MinLength":
            yield rep101_missing_field.RULE.at(place, field=field)
        elif field in FORMS or field == "period":
            yield from self._form(draft, place, field, str(seen))
        else:
            yield rep108_text_too_long.RULE.at(place, seen=len(str(seen)), most=limit)

    def _missing(self, place: Place, name: str, error: jsonschema_rs.ValidationError) -> Finding:
        if "then" in error.schema_path:
            return rep109_value_and_state.RULE.at(place, seen=SAID["no_value"])
        return rep101_missing_field.RULE.at(place, field=name)

    def _unknown(self, draft: Draft, path: list[str | int], name: str) -> Finding:
        place = draft.place(pointer_of([*path, name]))
        if path and path[-1] == "answers":
            if not name:
                return rep101_missing_field.RULE.at(place, field="indicator")
            return self._not_known(place, "indicator", name)
        return rep102_unknown_field.RULE.at(place, field=name, near=self._near(name, _fields(path)))

    def _not_known(self, place: Place, field: str, seen: object) -> Finding:
        if not isinstance(seen, str):
            return _wrong_type(place, seen, ["string"])
        if odd := odd_signs(seen):
            rule, signs = odd
            return rule.at(place, seen=seen, signs=signs)
        if field in self._known:
            rule, known = self._known[field]
            return rule.at(place, seen=seen, near=self._near(seen, known))
        if field in self._own:
            return rep115_other_setup.RULE.at(
                place, field=field, seen=seen, expected=self._own[field]
            )
        return self._choice(place, seen, get_args(State if field == "state" else PartOfDay))

    def _choice(self, place: Place, seen: object, choices: tuple[str, ...]) -> Finding:
        if not isinstance(seen, str):
            return _wrong_type(place, seen, ["string"])
        return rep106_not_a_choice.RULE.at(
            place,
            seen=seen,
            near=self._near(seen, choices),
            expected=Text(*[", ".join(choices)] * 2),
        )

    def _near(self, name: str, known: tuple[str, ...]) -> Text:
        self._looked_for += 1
        return _near(name, known) if self._looked_for <= _MOST_NEAR else _NOTHING_NEAR

    def _form(self, draft: Draft, place: Place, field: str, seen: str) -> Iterator[Finding]:
        if field == "period":
            yield from self.period(draft, seen)
        else:
            yield rep107_wrong_form.RULE.at(place, seen=seen, expected=FORMS[field])
        period = draft.data.get("period") if field == "submitted" else None
        if isinstance(period, str) and len(period) <= len("2026-W47-W48"):
            # A clock that is set wrong gives a period that is wrong too: both are said at once.
            yield from self.period(draft, period)


def _wrong_type(place: Place, seen: object, expected: list[str]) -> Finding:
    words = SEEN_TYPES.get(type(seen), Text(str(seen)[:40], str(seen)[:40]))
    wanted = TYPES.get(expected[0], TYPES["string"])
    return rep103_wrong_type.RULE.at(place, seen=words, expected=wanted)


def _number(place: Place, field: str, seen: float, limit: int) -> Finding:
    if field in ("value", "count") and (seen < 1 or limit == _YES_NO):
        words = SAID["yes_no" if limit == _YES_NO and seen > 1 else "number"]
        return rep109_value_and_state.RULE.at(place, seen=words.filled({"seen": seen}))
    return rep009_number_out_of_range.RULE.at(place, seen=seen)


def _value_beside_state(place: Place, answer: object) -> Iterator[Finding]:
    state = answer.get("state") if isinstance(answer, dict) else None
    if isinstance(state, str) and state in get_args(State):
        words = SAID["value_beside"].filled({"state": state})
        yield rep109_value_and_state.RULE.at(place, seen=words)


def _fields(path: list[str | int]) -> tuple[str, ...]:
    """Give the fields that an object at a place of a report may have."""
    model: Any = Report
    for part in path:
        model = MODELS.get(str(part), model)
    return tuple(model.model_fields)


def _found(data: object, path: list[str | int]) -> object:
    found: Any = data
    for part in path:
        found = found[part]
    return found


def pointer_of(path: Sequence[str | int]) -> str:
    """Give a path as a JSON pointer."""
    return "".join(f"/{pointer_part(str(part))}" for part in path)
