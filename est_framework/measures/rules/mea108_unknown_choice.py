"""MEA108: The word is not in the list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from est_framework.findings import Finding, Place, Rule, Severity, did_you_mean
from est_framework.language import Text
from est_framework.measures.agenda_words import choices
from est_framework.measures.layout import AUDIENCE_WORDS
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA108",
    severity=Severity.ERROR,
    title=Text(
        sv="Ordet finns inte i listan",
        en="The word is not in the list",
    ),
    seen=Text(
        sv="”{value}” finns inte bland {what}.",
        en="“{value}” is not among the {what}.",
    ),
    expected=Text(
        sv="Ett av orden i listan, till exempel {examples}.",
        en="One of the words in the list, such as {examples}.",
    ),
    remedy=Text(
        sv="Välj ett ord ur listan i cellen.{hint}",
        en="Choose a word from the list in the cell.{hint}",
    ),
    why=Text(
        sv="Bara kända områden, aktörer och nivåer går att följa vecka för vecka.",
        en="Only known areas, actors and levels can be followed from week to week.",
    ),
)


_WHAT = {
    "levels": Text("nivåerna", "levels"),
    "roles": Text("rollerna", "roles"),
    "indicators": Text("indikatorerna", "indicators"),
    "areas": Text("områdena", "areas"),
    "actors": Text("aktörerna", "actors"),
    "types": Text("insatserna i katalogen", "measures of the catalogue"),
    "statuses": Text("lägena", "statuses"),
    "outcomes": Text("utfallen", "outcomes"),
    "tiers": Text("beslutsnivåerna", "tiers of decision"),
    "audiences": Text("mottagarna", "receivers"),
}
_NONE = defaultdict(
    lambda: Text("inget alls", "none at all"),
    levels=Text("inget alls: er skala har inga nivåer", "none at all: your scale has no levels"),
)


_LISTS = {
    "levels": "level",
    "roles": "role",
    "indicators": "indicator",
    "areas": "area",
    "actors": "owner",
    "types": "type",
    "tiers": "tier",
    "statuses": "status",
    "outcomes": "outcome",
}
"""Which list of the forms each kind of choice is made from."""
_Known = dict[str, dict[str, Text]]


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:
    """Yield one finding for each choice that the setup and the release do not know."""
    known = _known(setup)
    for pointer, what, value in _chosen(draft):
        if value:
            yield from _looked_up(draft.place(pointer), what, value, known[what])


def look_at(place: Place, what: str, value: str, setup: ResolvedSetup) -> Iterator[Finding]:
    """Yield one finding if a single choice is not known, such as a role of `roles`."""
    yield from _looked_up(place, what, value, _known(setup)[what])


def _looked_up(place: Place, what: str, value: str, known: Mapping[str, Text]) -> Iterator[Finding]:
    if value not in list(known):
        yield RULE.at(
            place,
            value=value,
            what=_WHAT[what],
            examples=_examples(known) if known else _NONE[what],
            hint=did_you_mean(str(value), [*known, *(w.sv for w in known.values())]),
        )


def _examples(known: Mapping[str, Text]) -> Text:
    """Give the first choices by their names, with the id that stands in JSON."""
    first = list(known.items())[:3]
    return Text(
        sv=", ".join(f"{words.sv} ({id_})" for id_, words in first),
        en=", ".join(f"{words.en} ({id_})" for id_, words in first),
    )


def _known(setup: ResolvedSetup) -> _Known:
    """Give what there is to choose, id to words, by kind."""
    sv, en = (choices(setup, language) for language in ("sv", "en"))
    known: _Known = {"audiences": dict(AUDIENCE_WORDS)}
    for what, name in _LISTS.items():
        pairs = zip(sv[name].items(), en[name], strict=True)
        known[what] = {id_: Text(word, other) for (word, id_), other in pairs}
    return known


def _chosen(draft: Draft) -> Iterator[tuple[str, str, str | None]]:
    for n, level in enumerate(draft.data["levels"]):
        yield f"/levels/{n}/area", "areas", level.get("area")
        yield f"/levels/{n}/decided", "levels", level.get("decided")
        yield f"/levels/{n}/decided_by", "roles", level.get("decided_by")
    for n, measure in enumerate(draft.data["measures"]):
        yield f"/measures/{n}/indicator", "indicators", measure["problem"].get("indicator")
        yield f"/measures/{n}/area", "areas", measure["problem"].get("area")
        yield f"/measures/{n}/owner", "actors", measure.get("owner")
        yield f"/measures/{n}/type", "types", measure.get("type")
        yield f"/measures/{n}/tier", "tiers", measure.get("tier")
        yield f"/measures/{n}/waits_for", "tiers", measure.get("waits_for")
        yield f"/measures/{n}/decided_by", "roles", measure.get("decided_by")
        for partner in _items(measure.get("partners")):
            yield f"/measures/{n}/partners", "actors", partner
    for n, follow_up in enumerate(draft.data["follow_ups"]):
        yield f"/follow_ups/{n}/status", "statuses", follow_up.get("status")
        yield f"/follow_ups/{n}/outcome", "outcomes", follow_up.get("outcome")
    for n, actor in enumerate(_items(draft.data.get("present"))):
        yield f"/present/{n}", "actors", actor
    for n, priority in enumerate(draft.data.get("priorities") or ()):
        yield f"/priorities/{n}/area", "areas", priority.get("area")
        yield f"/priorities/{n}/indicator", "indicators", priority.get("indicator")
    for n, out in enumerate(draft.data.get("feedback") or ()):
        yield f"/feedback/{n}/audience", "audiences", out.get("audience")


def _items(value: object) -> list[str]:
    return value if isinstance(value, list) else []
