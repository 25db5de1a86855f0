"""What a rule of the method looks at: a release that could be read but is not yet believed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from est_framework.findings import Place
from est_framework.method.files import LIST_FILES
from est_framework.method.marked import MarkedFile
from est_framework.method.models import Checklist, Part, Retired

PartT = TypeVar("PartT", bound=Part)


@dataclass(frozen=True)
class Named:
    """An id, and where it was given."""

    id: str
    place: Place

    @property
    def line(self) -> str:
        """The line it stands on."""
        return self.place.at.split(":")[0]


@dataclass(frozen=True)
class Numbered(Generic[PartT]):
    """A thing of a release whose form is right, and its number in the file's list, from 0."""

    number: int
    part: PartT


@dataclass(frozen=True)
class ReleaseUnderCheck:
    """
    A release before the rules have seen it.

    Attributes:
        files: The files that could be read, by the field of `Release` that they become.
        things: The things in each whose form is right.
        broken: The fields whose file is missing, unreadable or holds something of the wrong form.
    """

    files: Mapping[str, MarkedFile]
    things: Mapping[str, tuple[Numbered[Any], ...]]
    broken: frozenset[str]

    @property
    def checklists(self) -> tuple[Numbered[Checklist], ...]:
        """The checklists whose form is right and that are still in use."""
        return tuple(c for c in self.things["checklists"] if c.part.retired is None)

    def ids(self, field: str) -> Iterator[Named]:
        """Give every id in a file, also of things whose form is wrong."""
        marked = self.files[field]
        for number, thing in enumerate(marked.data if isinstance(marked.data, list) else ()):
            yield from named(marked, (number,), thing)

    @cached_property
    def known(self) -> Mapping[str, frozenset[str]]:
        """The ids of each file that could be read; a file that could not is left out."""
        return {field: frozenset(n.id for n in self.ids(field)) for field in self.files}

    @cached_property
    def retired(self) -> Mapping[str, Mapping[str, Retired]]:
        """What is retired in each file, and why."""
        return {
            field: {
                str(t.part.id): t.part.retired
                for t in things
                if getattr(t.part, "retired", None) is not None
            }
            for field, things in self.things.items()
        }

    def place(self, field: str, *path: str | int) -> Place:
        """Give the place of a value in a field's file."""
        return self.files[field].place(*path)

    def file(self, field: str) -> str:
        """Give the name of a field's file."""
        return LIST_FILES[field]


def named(marked: MarkedFile, path: tuple[str | int, ...], thing: object) -> Iterator[Named]:
    """Give the id of one thing, whichever its file calls it."""
    if not isinstance(thing, dict):
        return
    for key in ("id", "code", "key"):
        if isinstance(id_ := thing.get(key), str):
            yield Named(str(id_), marked.place(*path, key))
            return
