"""MET302: the lines around a generated region do not do their work."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from est_framework.findings import Finding, Place, Rule, Severity, did_you_mean
from est_framework.language import Text
from est_framework.method.fences import Fault, Refilled

RULE = Rule(
    code="MET302",
    severity=Severity.ERROR,
    title=Text(
        sv="En del av sidan som görs av verktyget är inte rätt avgränsad.",
        en="A part of the page that the tool makes is not fenced off rightly.",
    ),
    seen=Text(sv="{fault}", en="{fault}"),
    expected=Text(
        sv="två egna rader, <!-- est:begin namn --> och <!-- est:end namn -->, en gång på sidan och "
        "med ett namn som verktyget känner",
        en="two lines of their own, <!-- est:begin name --> and <!-- est:end name -->, once on the "
        "page and with a name that the tool knows",
    ),
    remedy=Text(
        sv="Rätta raderna.{near} Vet du inte vad som stod där, lämna delen tom mellan dem, utan "
        "sha256, och kör est manual build.",
        en="Correct the lines.{near} If you do not know what stood there, leave the part empty "
        "between them, without sha256, and run est manual build.",
    ),
    why=Text(
        sv="Raderna skiljer det som görs av verktyget från det som människor skrivit. Går de inte att "
        "lita på rörs sidan inte alls.",
        en="The lines tell what the tool makes from what people wrote. If they cannot be trusted the "
        "page is not touched at all.",
    ),
)

_FAULTS: dict[Fault, Text] = {
    "unended": Text(sv="{id} börjar men slutar aldrig", en="{id} begins but never ends"),
    "unbegun": Text(sv="{id} slutar men har inte börjat", en="{id} ends but has not begun"),
    "nested": Text(
        sv="{id} börjar innan delen före har slutat", en="{id} begins before the part before ended"
    ),
    "twice": Text(sv="{id} finns två gånger på sidan", en="{id} is twice on the page"),
    "unreadable": Text(
        sv="raden börjar som en avgränsning men är skriven på annat sätt",
        en="the line starts like a fence's but is written in another way",
    ),
}
_UNKNOWN = Text(
    sv="det finns inget att sätta in i {id} här", en="there is nothing to put into {id} here"
)
_MISSING = Text(sv="{id} saknas på sidan", en="{id} is missing from the page")
_NOTHING = Text(sv="", en="")


def look(file: str, refilled: Refilled, known: Collection[str]) -> Iterator[Finding]:
    """
    Yield one finding for every fence of a page that is broken, unknown or missing.

    Args:
        file: The page.
        refilled: What filling it gave.
        known: The fences that the page may have.
    """
    for broken in refilled.broken:
        yield _finding(file, broken.line, _FAULTS[broken.fault], broken.id)
    for fence in refilled.unknown:
        near = did_you_mean(fence.id, known)
        yield _finding(
            file, fence.line, _UNKNOWN, fence.id, Text(near.sv.rstrip(), near.en.rstrip())
        )
    for id_ in refilled.missing:
        yield _finding(file, 1, _MISSING, id_)


def _finding(file: str, line: int, fault: Text, id_: str, near: Text = _NOTHING) -> Finding:
    return RULE.at(Place(file, f"{line}:1"), fault=fault.filled({"id": id_}), near=near)
