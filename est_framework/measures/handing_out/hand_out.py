"""Choose what was asked for, cover it, and keep the protocol once it is written."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.measures.handing_out.cover import Covered, cover
from est_framework.measures.kinds import DISCLOSURE
from est_framework.measures.spans import periods_between
from est_framework.reports.keeping.ledger import Document, Ledger

if TYPE_CHECKING:
    from est_framework.setup.local import LocalEst

What = Literal["report", "meeting", "measure"]
WHAT: Final[tuple[What, ...]] = ("report", "meeting", "measure")
_SHOWN: Final = 12


@dataclass(frozen=True)
class HandOut:
    """
    What would be handed out.

    Attributes:
        first, last: The time that was asked about.
        what: The kinds of documents.
        documents: Kind, id, revision and the covered document, in the order in which they came.
        covered: Everything that was covered.
        withheld: How many files are held for personal data in the time: they are no reports, and are
            tried by themselves.
        number: Names exactly this: with one document or cover more or less it is another.
    """

    first: date
    last: date
    what: tuple[What, ...]
    documents: tuple[tuple[What, str, int, dict[str, Any]], ...]
    covered: tuple[Covered, ...]
    withheld: int
    number: str


class Protocol(BaseModel):
    """
    The protocol of one handing out: what, covered where and why, by which role.

    There is no field for who asked, or for why: neither may be asked, and neither is kept.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    method: str
    setup: str
    digest: str
    handed_out: datetime
    role: str
    first: date
    last: date
    what: tuple[What, ...]
    documents: int = Field(ge=0)
    withheld: int = Field(ge=0)
    covered: tuple[Covered, ...]
    number: str


def prepare(
    local: LocalEst, first: date, last: date, what: Collection[str], *, as_of: datetime
) -> HandOut:
    """
    Give what would be handed out; writes nothing and keeps nothing.

    Args:
        local: The local EST.
        first: The first day of the time asked about.
        last: Its last day.
        what: The kinds of documents; of each the revision that holds.
        as_of: Only what had been received by then.

    Raises:
        IntegrityError: The ledger is damaged.
    """
    kinds = tuple(k for k in WHAT if k in what)
    periods = [str(p) for p in periods_between(local.setup, first, last)]
    with Ledger.open(local.ledger_url) as ledger:
        entries = [e for k in kinds for e in ledger.effective(k, periods=periods, as_of=as_of)]
        arrivals = ledger.arrivals(as_of=as_of)
    documents: list[tuple[What, str, int, dict[str, Any]]] = []
    covered: list[Covered] = []
    for entry in entries:
        one = entry.document
        kind = next(k for k in kinds if k == one.kind)
        body, found = cover(one.kind, one.id, one.body, local.setup)
        documents.append((kind, one.id, one.revision, body))
        covered += found
    held = [a for a in arrivals if a.outcome == "held" and a.received is not None]
    withheld = sum(
        first <= a.received.astimezone(local.setup.zone).date() <= last for a in held if a.received
    )
    whole = orjson.dumps(
        [documents, [c.model_dump() for c in covered]], option=orjson.OPT_SORT_KEYS
    )
    number = hashlib.sha256(whole).hexdigest()[:_SHOWN]
    return HandOut(first, last, kinds, tuple(documents), tuple(covered), withheld, number)


def keep_protocol(
    local: LocalEst, hand_out: HandOut, *, number: str, role: str, now: datetime
) -> Protocol:
    """
    Keep the protocol of what is handed out, as it was previewed.

    Args:
        local: The local EST.
        hand_out: From `prepare`.
        number: The number that the preview gave.
        role: The role that tried it, of the release.
        now: The moment.

    Raises:
        UsageError: The number is another: something has come or changed since. Or there is no such role.
    """
    if number != hand_out.number:
        raise UsageError(
            Text(
                sv=f"Numret är inte förhandsvisningens: nu är det {hand_out.number}. Något kan ha kommit "
                "eller ändrats sedan dess. Gå igenom förhandsvisningen igen.",
                en=f"The number is not that of the preview: now it is {hand_out.number}. Something may "
                "have come or changed since. Go through the preview again.",
            )
        )
    roles = {r.id for r in local.setup.release.roles}
    if role not in roles:
        raise UsageError(
            Text(
                sv=f"Rollen finns inte. Välj en av {', '.join(sorted(roles))}.",
                en=f"There is no such role. Choose one of {', '.join(sorted(roles))}.",
            )
        )
    setup = local.setup
    protocol = Protocol(
        id=f"{now.astimezone(setup.zone):%Y%m%dT%H%M%S}-{hand_out.number}",
        method=setup.release.name,
        setup=setup.setup.setup,
        digest=setup.digest,
        handed_out=now,
        role=role,
        first=hand_out.first,
        last=hand_out.last,
        what=hand_out.what,
        documents=len(hand_out.documents),
        withheld=hand_out.withheld,
        covered=hand_out.covered,
        number=hand_out.number,
    )
    body = protocol.model_dump(mode="json")
    with Ledger.open(local.ledger_url) as ledger:
        ledger.append([Document(DISCLOSURE, protocol.id, 1, "", body)], now=now)
    return protocol
