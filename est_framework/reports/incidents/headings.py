"""What a heading most likely means: Swedish and English words, as systems and people write them."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

WORDS: Final[dict[str, str]] = {
    "id": "id nr nummer ärendenr ärendenummer ärende-id ärendeid löpnr löpnummer händelsenr "
    "händelsenummer händelse-id larmnr larmnummer objectid diarienr diarienummer case-id unique-key "
    "ticket incident-id",
    "time": "datum tid tidpunkt datetime händelsedatum händelsetid skapad skapat inkom inkommen inkommet "
    "anmäld anmält registrerad registreringsdatum larmtid larmdatum inträffade inträffad när "
    "när-hände-det date timestamp created created-date completion-time start-time ärendedatum",
    "clock": "klockslag kl klockan tid time tid-på-dygnet",
    "week": "vecka veckonr veckonummer v week",
    "year": "år year",
    "type": "typ händelse händelsetyp händelser brott brottstyp kategori underkategori ärendetyp "
    "feltyp felkategori felkod larmtyp larmkod orsak rubricering vad vad-har-ni-sett vad-har-hänt "
    "vad-har-du-sett type category complaint-type incident-type event-type",
    "place": "plats platsen område områden stadsdel delområde bostadsområde ort tätort adress gata "
    "gatuadress var var-hände-det location location-name place area district borough neighbourhood address "
    "regso deso regsokod desokod skola objekt fastighet anläggning",
    "latitude": "lat latitude latitud breddgrad",
    "longitude": "lon long lng longitude longitud längdgrad",
    "north": "n x y nord norr north northing sweref-n sweref99-n nordkoordinat x-koordinat y-koordinat",
    "east": "e ö x y öst öster east easting sweref-e sweref99-e ostkoordinat y-koordinat x-koordinat",
    "count": "antal antal-tillfällen antal-händelser count number st",
    "actor": "aktör aktören vem-rapporterar organisation rapporterande verksamhet avsändare enhet "
    "förvaltning bolag actor reporting-organisation",
    "summary": "beskrivning fritext text kommentar anteckning notering meddelande sammanfattning "
    "description summary comment details övrigt",
    "headline": "rubrik name titel title headline",
}
"""Role of a column to the headings that speak for it, spaces written as hyphens."""
_WHOLE, _PART, _OPENS = 60, 30, 45
_LONG_ENOUGH = 5
_KNOWN: Final = {role: tuple(words.split()) for role, words in WORDS.items()}


def plain_heading(heading: str) -> str:
    """Give a heading in small letters, its words parted by hyphens: `Händelse datum:` is `händelse-datum`."""
    spaced = re.sub(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])", " ", heading)
    text = unicodedata.normalize("NFC", spaced).casefold()
    return "-".join(re.findall(r"[^\W_]+", text))


def spoken_for(heading: str) -> dict[str, int]:
    """Give the roles that a heading speaks for, each with points up to 60."""
    plain = plain_heading(heading)
    parts = plain.split("-")
    points: dict[str, int] = {}
    for role, words in _KNOWN.items():
        if plain in words:
            points[role] = _WHOLE
        elif any(plain.startswith(f"{word}-") and "-" in word for word in words):
            points[role] = _OPENS
        elif set(parts) & {word for word in words if len(word) > 1}:
            points[role] = _OPENS if parts[0] in words or parts[-1] in words else _PART
        elif any(
            len(word) >= _LONG_ENOUGH and (plain.endswith(word) or plain.startswith(word))
            for word in words
        ):
            points[role] = _PART
    return points
