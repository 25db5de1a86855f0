"""What a rule of the method looks at: a release that could be read but is not yet believed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

from est_framework.findings import Place
from est_framework.method.files import LIST_FILES
from est_framework.method.marked import MarkedFile, Path
from est_framework.method.models import Checklist, Part, Release, Retired

PartT = TypeVar("PartT", bound=Part)
_KEYS = ("id", "code", "key")


@dataclass(frozen=True)
class Named:
    """An id, and where it was given."""

    id: str
    marked: MarkedFile
    path: Path

    @property
    def place(self) -> Place:
        """Where the id stands."""
        return self.marked.place(*self.path)

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
class Beside:
    """
    The releases that lie beside the one under check.

    Attributes:
        before: The nearest older one, or None where there is none.
        names: The names of all, oldest first.
    """

    before: Release | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReleaseUnderCheck:
    """
    A release before the rules have seen it.

    Attributes:
        files: The files that could be read, by the field of `Release` that they become.
        things: The things in each whose form is right.
        broken: The fields whose file is missing, unreadable or holds something of the wrong form.
        beside: The releases that lie beside it.
    """

    files: Mapping[str, MarkedFile]
    things: Mapping[str, tuple[Numbered[Any], ...]]
    broken: frozenset[str]
    beside: Beside = field(default_factory=Beside)

    @property
    def checklists(self) -> tuple[Numbered[Checklist], ...]:
        """The checklists whose form is right and that are still in use."""
        return tuple(c for c in self.things["checklists"] if c.part.retired is None)

    def ids(self, field: str) -> Iterator[Named]:
        """Give every id in a file, also of things whose form is wrong."""
        whole = self._whole(field)
        if isinstance(whole, list | tuple):
            yield from _named(whole, self.files[field], ())

    def inner_ids(self, field: str) -> Iterator[list[Named]]:
        """Give the ids of every list inside the things of a file, one list at a time."""
        for path, things in _lists_in(self._whole(field), ()):
            if path:
                yield list(_named(things, self.files[field], path))

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

    def _whole(self, field: str) -> object:
        """Give all things of a file: models, or plain data where not all could become one."""
        if field in self.broken:
            return self.files[field].data
        return tuple(t.part for t in self.things[field])


def _lists_in(within: object, path: Path) -> Iterator[tuple[Path, Sequence[object]]]:
    """Walk plain data and models alike, and give the path of every list and what it holds."""
    if isinstance(within, list | tuple):
        yield path, within
        for number, thing in enumerate(within):
            yield from _lists_in(thing, (*path, number))
    elif isinstance(within, dict):
        for name, value in within.items():
            yield from _lists_in(value, (*path, name))
    elif isinstance(within, Part):
        for name, value in within:
            if isinstance(value, tuple | Part):
                yield from _lists_in(value, (*path, name))


def _named(things: Sequence[object], marked: MarkedFile, path: Path) -> Iterator[Named]:
    """Give the id of each thing that has one, whichever name its file has for it."""
    for number, thing in enumerate(things):
        if isinstance(thing, dict | Part):
            held = thing if isinstance(thing, dict) else thing.__dict__
            key = next((k for k in _KEYS if isinstance(held.get(k), str)), None)
            if key is not None:
                yield Named(str(held[key]), marked, (*path, number, key))
