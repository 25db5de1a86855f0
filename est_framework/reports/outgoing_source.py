"""Which document the words come from that may not go out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from est_framework.language import Text
from est_framework.privacy.gate import scan
from est_framework.reports.keeping.kinds import KINDS, kind_word
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.values_within import all_values
from est_framework.setup.local import SETUP_FILE

if TYPE_CHECKING:
    from est_framework.setup.local import LocalEst

NOWHERE = Text("inget dokument i liggaren", "no document of the ledger")


def source_of(words: str, local: LocalEst) -> Text | None:
    """
    Name the document that words come from: a row of the ledger, or the setup; never the words.

    The newest row that holds them is named, of what holds. None where no document says them: then they come
    from the tool's own texts, or were put together.
    """
    with Ledger.open(local.ledger_url) as ledger:
        for kind in KINDS:
            for entry in reversed(ledger.effective(kind)):
                if any(_is_told(words, text) for text in _texts(entry.document.body)):
                    what, row = kind_word(kind), entry.sequence
                    return Text(
                        f"{what.sv} på rad {row} i liggaren",
                        f"{what.en} in row {row} of the ledger",
                    )
    if any(_is_told(words, text) for text in _texts(local.setup.setup.model_dump(mode="json"))):
        return Text(SETUP_FILE, SETUP_FILE)
    return None


def _is_told(words: str, text: str) -> bool:
    """Say whether a text holds the words, and as what is surely about a person: “Jan” is not in “Januari”."""
    return words in text and any(
        hit.certain and words in text[hit.start : hit.end] for hit in scan(text)
    )


def _texts(value: object) -> Iterator[str]:
    return (text for _, text in all_values(value) if isinstance(text, str))
