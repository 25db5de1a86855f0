"""What rows of the ledger are called, one and several."""

from __future__ import annotations

from collections.abc import Mapping

from est_framework.language import Text

FILE = "file"
"""Files that came in, where rows are counted by kind."""

_ONE = {
    "report": Text("rapport", "report"),
    "review": Text("granskningsbeslut", "review decision"),
    FILE: Text("mottagen fil", "file received"),
    "measure": Text("insats", "measure"),
    "meeting": Text("möte", "meeting"),
    "import": Text("importuppgift", "import record"),
    "publication": Text("tabell som gått ut", "table that is out"),
    "purge": Text("gallringsprotokoll", "purge protocol"),
    "feedback": Text("utskickad återkoppling", "feedback sent"),
    "deep_analysis": Text("fördjupad analys", "deep analysis"),
    "yearly_review": Text("årsgenomgång", "yearly review"),
    "disclosure": Text("utlämnandeprotokoll", "protocol of handing out"),
}
_SEVERAL = {
    "report": Text("rapporter, alla versioner räknade", "reports, all versions counted"),
    "review": Text("granskningsbeslut", "review decisions"),
    FILE: Text("mottagna filer", "files received"),
    "measure": Text("insatser", "measures"),
    "meeting": Text("möten", "meetings"),
    "import": Text("importuppgifter", "import records"),
    "publication": Text("tabeller som gått ut", "tables that are out"),
    "purge": Text("gallringsprotokoll", "purge protocols"),
    "feedback": Text("utskickade återkopplingar", "feedbacks sent"),
    "deep_analysis": Text("fördjupade analyser", "deep analyses"),
    "yearly_review": Text("årsgenomgångar", "yearly reviews"),
    "disclosure": Text("utlämnandeprotokoll", "protocols of handing out"),
}
KINDS = tuple(kind for kind in _ONE if kind != FILE)
"""The kinds of documents that the ledger holds."""
_NONE = Text("inget", "nothing")


def kind_word(kind: str) -> Text:
    """Give what one document of a kind is called."""
    return _ONE.get(kind, Text(kind, kind))


def counted(counts: Mapping[str, int]) -> Text:
    """Say how many of each kind: `3 rapporter, 1 möte`."""
    parts = [(n, (_ONE if n == 1 else _SEVERAL).get(k, Text(k, k))) for k, n in counts.items()]
    if not parts:
        return _NONE
    return Text(
        sv="; ".join(f"{n} {words.sv}" for n, words in parts),
        en="; ".join(f"{n} {words.en}" for n, words in parts),
    )
