"""What the parties have agreed: who decides, what goes in and out, how long it is kept, what is accepted."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictInt

from est_framework.method.parts import Id
from est_framework.setup.parts import ActorId, Day, LocalName, Name, Part, Reason, is_unsaid


class Tier(Part):
    """A level of decision: what it may decide by itself."""

    id: LocalName
    name: Name
    mandate: Reason | None = Field(default=None, description="What it may decide, in plain words")
    role: Id | None = Field(default=None, description="The role of the release that decides here")


class PublicInput(Part):
    """What residents may report by themselves; it is kept apart from the actors' reports."""

    actor: ActorId = Field(description="The actor that stands for the public")
    sender: Literal["anonymous", "known"]
    way: Literal["map", "web", "phone", "app"]


class Import(Part):
    """Figures from another system."""

    id: LocalName
    kind: Literal["police_events", "reported_crime", "alarms", "fault_reports", "surveys", "other"]
    from_actor: ActorId
    decision: Name | None = Field(default=None, description="The agreement that it rests on")
    mapping: Name | None = Field(
        default=None,
        exclude_if=is_unsaid,
        description="The file in this folder that says what its columns mean",
    )


class Output(Part):
    """Who is given what of the picture."""

    to: Literal["group", "reporters", "management", "board", "county", "residents"]
    what: Literal["picture", "levels", "measures", "public_summary"]


class LinkedForum(Part):
    """Where matters about persons belong; nothing of them is kept here."""

    id: LocalName
    name: Name
    takes: Literal["persons", "youth", "victims", "extremism", "other"]


class Retention(Part):
    """How long reports are kept. There is no default: the municipality decides."""

    reports_months: StrictInt = Field(ge=1, le=1200)
    decision: Name = Field(description="The decision it rests on")


class Disclosure(Part):
    """What may leave the group. The method's floor may be raised, never lowered."""

    threshold: StrictInt = Field(
        ge=5, le=100, description="Counts under this are not shown outside the group"
    )


class Contact(Part):
    """Which function holds a role here: never a person's name or own address."""

    role: Id
    function: Name
    way: Name | None = Field(default=None, description="A function's telephone or mailbox")


class Accepted(Part):
    """A finding that the municipality knows of and lives with, for a time."""

    code: Annotated[str, Field(pattern=r"^(SET|REP)[0-9]{3}$")]
    at: Name | None = Field(
        default=None,
        description="The id that the finding is about, or of reports a pattern of the place; without it, all "
        "of that code",
    )
    reason: Reason
    decided_by: Id = Field(description="A role of the release")
    date: Day
    until: Day
