"""Why a series breaks, in words for people."""

from __future__ import annotations

from est_framework.language import Text
from est_framework.method.between import Meaning

NO_LONGER_IN_USE = Text(sv="utgår", en="is no longer in use")
NO_LONGER_ASKED = Text(
    sv="{who} får inte längre frågan ”{what}”",
    en="the question “{what}” is no longer put to: {who}",
)
NOW_ON_CONDITION = Text(
    sv="{who} får frågan ”{what}” på ett annat villkor än förut",
    en="the question “{what}” is put on another condition to: {who}",
)
BY_CHANGE: dict[Meaning, Text] = {
    "narrowed": Text(sv="betyder mindre än förut", en="means less than before"),
    "widened": Text(sv="betyder mer än förut", en="means more than before"),
    "split": Text(sv="har delats", en="was split"),
    "merged": Text(sv="räknas ihop med något annat", en="is counted together with something else"),
}
BY_FIELD = {
    "answer": Text(
        sv="besvaras på annat sätt: {old} har blivit {new}",
        en="is answered another way: {old} became {new}",
    ),
    "kind": Text(
        sv="är av ett annat slag: {old} har blivit {new}",
        en="is of another kind: {old} became {new}",
    ),
    "core_category": Text(
        sv="hör till en annan kärnkategori: {old} har blivit {new}",
        en="belongs to another core category: {old} became {new}",
    ),
}
LEVEL_REMOVED = Text(sv="nivån {what} finns inte längre", en="the level {what} is gone")
LEVEL_CORE = Text(
    sv="nivån {what} har en annan kärnfärg: {old} har blivit {new}",
    en="the level {what} has another core colour: {old} became {new}",
)
CRITERIA = Text(
    sv="nivåer föreslås på andra grunder: {what}",
    en="levels are suggested on other grounds: {what}",
)
CRITERIA_NEW = Text(sv="{count} nya kriterier", en="{count} new criteria")
CRITERIA_CHANGED = Text(sv="{count} ändrade", en="{count} changed")
CRITERIA_GONE = Text(sv="{count} borttagna", en="{count} removed")
SECTION_REMOVED = Text(sv="avsnittet {what} finns inte längre", en="the section {what} is gone")
FIELD_REQUIRED = Text(
    sv="fältet {what} måste nu fyllas i", en="the field {what} must now be filled in"
)
