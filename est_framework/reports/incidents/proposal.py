"""A mapping proposed for a list: what is known is filled in, what a person must decide is left as TODO."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from est_framework.language import Text
from est_framework.privacy.gate import scan
from est_framework.reports.incidents.guesses import SURE, Guesses
from est_framework.reports.incidents.headings import plain_heading
from est_framework.reports.incidents.mapping_base import BASES, base_of, one_spelling
from est_framework.reports.incidents.mapping_model import (
    EVENT_TEMPLATE,
    TODO,
    is_about_a_person,
)
from est_framework.reports.incidents.proposal_columns import Found, found_columns
from est_framework.reports.incidents.proposal_places import (
    MOST_NAMED,
    Choice,
    PlaceProposal,
    may_be_named,
    undecided,
)
from est_framework.reports.incidents.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.reports.incidents.list_table import ListTable
    from est_framework.setup.resolved import ResolvedSetup

_LEAST_QUESTIONS: Final = 2
_NOTHING: Final = re.compile(r"inget|inga|ingenting|nothing|none|lugnt", re.IGNORECASE)


@dataclass
class Proposal:
    """
    What is proposed for one list.

    Attributes:
        table: The list.
        setup: The setup.
        wanted: The actor that was asked for, or None.
    """

    table: ListTable
    setup: ResolvedSetup
    wanted: str | None = None
    held_back: int = field(default=0, init=False)

    @cached_property
    def _by_looks(self) -> dict[str, Found]:
        """What each column is, by its heading and its values alone."""
        return found_columns(self.table)

    @cached_property
    def _guesses(self) -> Guesses:
        return Guesses(self.setup)

    @cached_property
    def found(self) -> dict[str, Found]:
        """What was found for each thing that a mapping may say of a column."""
        if self.base and self.base_columns:
            headings = {what: heading for what, heading in self.base_columns.items() if heading}
            return {w: Found(w, Shape(h, self.table.column(h)), 99) for w, h in headings.items()}
        return self._by_looks

    @cached_property
    def base_columns(self) -> dict[str, str]:
        """The columns of the base, if it is one that names them."""
        columns: dict[str, str] = base_of(self.base).get("columns", {}) if self.base else {}
        return columns

    @cached_property
    def base(self) -> str | None:
        """The shipped mapping to build on: one whose columns are all here, or that knows most types."""
        for name in BASES:
            columns = base_of(name).get("columns", {})
            if columns and set(columns.values()) <= set(self.table.headings):
                return name
        shape = self._by_looks.get("type", Found("type")).shape
        if shape is None or not self._is_no_wide_table:
            return None
        known = {name: _types_of(name) for name in BASES if not base_of(name).get("columns")}
        values = {value.casefold() for value in shape.counts}
        hits = {name: len(values & types) for name, types in known.items()}
        best = max(hits, key=lambda name: hits[name], default=None)
        return best if best and hits[best] * 2 >= len(values) else None

    @cached_property
    def _is_no_wide_table(self) -> bool:
        return not self._asked_in_columns

    @cached_property
    def _asked_in_columns(self) -> dict[str, str]:
        """The headings that name an indicator and hold nothing but answers."""
        asked = {}
        for heading in self.table.headings:
            shape = Shape(heading, self.table.column(heading))
            best = self._guesses.of(heading)[:1]
            if best and best[0].points >= SURE and shape.is_of_answers:
                asked[heading] = best[0].indicator
        return asked

    @property
    def questions(self) -> dict[str, str]:
        """Heading of a question to indicator, where the list is a wide table; else nothing."""
        asked = self._asked_in_columns
        return asked if len(asked) >= _LEAST_QUESTIONS else {}

    @property
    def kind(self) -> str:
        """`answers` for a wide table, else `events`."""
        return "answers" if self.questions else "events"

    @property
    def used(self) -> dict[str, Found]:
        """What was found and is of use to a list of this kind."""
        found = dict(self.found)
        if self.where.shape is None:
            found.pop("place", None)
        if self.kind == "answers":
            for what in ("type", "count", "summary", "headline", "clock"):
                found.pop(what, None)
        if self.actor:
            found.pop("actor", None)
        return found

    @property
    def unread(self) -> list[str]:
        """The columns that are not read, those about persons aside."""
        read = {f.heading for f in self.used.values()} | set(self.questions) | set(self.persons)
        return [heading for heading in self.table.headings if heading and heading not in read]

    @property
    def persons(self) -> list[str]:
        """The columns about persons, which are left out."""
        read = {f.heading for f in self.found.values()}
        return [h for h in self.table.headings if is_about_a_person(h) and h not in read]

    @cached_property
    def senders(self) -> list[Choice]:
        """What the actor column says, where it names several."""
        if self.wanted is not None or "actor" not in self.found:
            return []
        shape = self.found["actor"].shape
        names = {a.name.casefold(): id_ for id_, a in self.setup.actors.items()}
        names |= {id_.casefold(): id_ for id_ in self.setup.actors}
        return [
            Choice(v, n, known) if (known := names.get(v.casefold())) else undecided(v, n, names)
            for v, n in (shape.counts.most_common(MOST_NAMED) if shape else ())
            if self._may_be_named(v)
        ]

    @property
    def actor(self) -> str:
        """The actor, `TODO` where it cannot be known, empty where a column says it."""
        able = self.able
        if self.wanted is not None:
            return self.wanted
        if self.senders and any(choice.means != TODO for choice in self.senders):
            return ""
        return able[0] if len(able) == 1 else TODO

    @property
    def able(self) -> list[str]:
        """The actors that may send lists of events."""
        return [a.id for a in self.setup.setup.actors if EVENT_TEMPLATE in a.templates]

    @cached_property
    def types(self) -> list[Choice]:
        """What each type of event is proposed to be; those that the base knows are left to it."""
        shape = self.found.get("type", Found("type")).shape
        if shape is None or self.kind == "answers":
            return []
        counts: dict[str, int] = {}
        for value, rows in shape.counts.items():
            parts = [one_spelling(p) for p in value.split(";")] if ";" in value else [value]
            for part in filter(None, parts):
                counts[part] = counts.get(part, 0) + rows
        known = _types_of(self.base) if self.base else set()
        ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        asked = [(v, n) for v, n in ordered if v.casefold() not in known and self._may_be_named(v)]
        return [self._type(value, rows) for value, rows in asked[:MOST_NAMED]]

    def _type(self, value: str, rows: int) -> Choice:
        for name in BASES:
            if (means := _means(name, value)) in self.setup.indicators:
                return Choice(value, rows, means, Text(sv=f"som i {name}", en=f"as in {name}"))
        if _NOTHING.search(value):
            return Choice(value, rows, "", None)
        best = self._guesses.of(value)
        if best and best[0].points >= SURE:
            return Choice(value, rows, best[0].indicator, _percent(best[0].points))
        names = ", ".join(guess.indicator for guess in best)
        return Choice(
            value, rows, TODO, Text(sv=f"kanske {names}", en=f"maybe {names}") if names else None
        )

    @cached_property
    def where(self) -> PlaceProposal:
        """What the places of the list are proposed to be."""
        shape = self.found.get("place", Found("place")).shape
        has_points = "latitude" in self.found or "north" in self.found
        is_named = shape is not None and (shape.is_of_few or not has_points)
        senders = self.able if self.actor in ("", TODO) else [self.actor]
        outside = bool(self.base) and base_of(self.base or "").get("other_places") == "outside"
        return PlaceProposal(
            shape if is_named else None, self.setup, senders[0] if senders else None, outside
        )

    def _may_be_named(self, value: str) -> bool:
        """Say whether a value may be written in the mapping, and count those that may not."""
        is_named = may_be_named(value)
        self.held_back += not is_named
        return is_named

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms of the time column."""
        shape = self.found.get("time", Found("time")).shape
        return shape.forms if shape else ()

    @property
    def name(self) -> str:
        """A name for the list, made from its file's."""
        plain = plain_heading(
            re.sub(r"[0-9]+", " ", self.table.file.rsplit("/", 1)[-1].split(".")[0])
        )
        ascii_ = plain.translate(str.maketrans("åäöé", "aaoe"))
        ascii_ = re.sub(r"[^a-z0-9-]", "", ascii_).strip("-")[:40]
        return (
            ascii_
            if re.fullmatch(r"[a-z][a-z0-9-]{1,39}", ascii_) and not scan(ascii_)
            else "lista"
        )

    def missing(self) -> Iterator[str]:
        """Yield what a list of its kind must have and this one was not seen to have."""
        has = self.found
        if "time" not in has and (self.kind == "events" or "week" not in has):
            yield "time"
        if self.kind == "events" and "type" not in has:
            yield "type"
        if not {"place", "latitude", "north"} & has.keys():
            yield "place"


def _percent(points: int) -> Text:
    return Text(sv=f"säkerhet {points} %", en=f"sure to {points} %")


def _types_of(name: str) -> set[str]:
    base = base_of(name)
    ignored = (type_ for group in base.get("ignored", []) for type_ in group["types"])
    return {type_.casefold() for type_ in (*base.get("types", {}), *ignored)}


def _means(name: str, value: str) -> str:
    types = {type_.casefold(): id_ for type_, id_ in base_of(name).get("types", {}).items()}
    return str(types.get(value.casefold(), ""))
