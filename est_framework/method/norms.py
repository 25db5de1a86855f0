"""A norm: a sentence of the manual that binds, how hard, and what in the method it rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pydantic import Field

from est_framework.findings import Place
from est_framework.language import Text
from est_framework.method.parts import Part, Requirement

NORMS_FILE = "norms.csv"
_BEFORE_A_TIE = re.compile(r"\s+(?=[a-z_]+:)")


class Norm(Part):
    """One sentence of the manual that binds, in both languages."""

    id: str = Field(pattern=r"^norm-[a-z0-9]+(-[a-z0-9]+)*$", description="The anchor on its page")
    level: Requirement
    tied_to: str = Field(description="What holds it: finding:REP104 fidelity:fast_tid")
    sv: str = Field(min_length=1)
    en: str = Field(min_length=1)

    @property
    def words(self) -> Text:
        """The sentence in both languages."""
        return Text(self.sv, self.en)

    @property
    def ties(self) -> tuple[Tie, ...]:
        """What it is tied to, in the order of the table; a command's name may hold spaces."""
        return tuple(_tie(words) for words in _BEFORE_A_TIE.split(self.tied_to.strip()) if words)


@dataclass(frozen=True, slots=True)
class Tie:
    """
    What a norm rests on.

    Attributes:
        kind: `finding`, `fidelity`, `command`, …; empty where the table names none.
        id: The thing's id within its kind.
    """

    kind: str
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" if self.kind else self.id


@dataclass(frozen=True, slots=True)
class NormRow:
    """A norm as the table holds it, and its row."""

    norm: Norm
    place: Place


def _tie(words: str) -> Tie:
    kind, colon, id_ = words.partition(":")
    return Tie(kind, id_.strip()) if colon else Tie("", kind)
