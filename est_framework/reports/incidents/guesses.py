"""Which indicator a type of event most likely is, by the words that the release says of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from est_framework.method.models import Indicator
    from est_framework.setup.resolved import ResolvedSetup

ALIASES: Final[dict[str, str]] = {
    "klotter": "klotter graffiti tagg klottersanering",
    "bristande_belysning": "belysning gatubelysning gatlykta lyktstolpe lampa lampor armatur släckt mörkt "
    "streetlight lighting light lamp",
    "nedskrapning": "nedskräpning skräp sopor papperskorg dumpning dumpat avfall littering litter trash "
    "garbage renhållning",
    "skymd_sikt": "sikt buskage häck växtlighet beskärning skymmer",
    "osaker_trafiksituation": "trafikfara trafiksituation övergångsställe",
    "glaskross_byggnad": "glaskross fönster ruta fönsterruta skyltfönster window",
    "annan_skadegorelse": "skadegörelse vandalism vandalisering sabotage förstört damage",
    "brak": "bråk slagsmål gräl fight",
    "misshandel": "misshandel assault våld",
    "ran": "rån robbery personrån",
    "inbrott": "inbrott burglary inbrottsförsök",
    "stold": "stöld tillgrepp snatteri theft cykelstöld",
    "fordonsbrand": "bilbrand fordonsbrand mopedbrand",
    "anlagd_brand": "anlagd mordbrand soprumsbrand containerbrand arson",
    "fyrverkeri": "fyrverkeri fyrverkerier smällare raket raketer fireworks",
    "buskorning": "buskörning burnout vårdslöst moped mopeder",
    "otrygg_samling": "ungdomssamling samling samlingar gäng ungdomsgrupp folksamling gathering",
    "ordningsstorning": "ordningsstörning fylleri störning ofredande förargelse skrik disturbance",
    "misstankt_droghandel": "droghandel narkotikaförsäljning langning dealing",
    "narkotikabruk": "narkotika droger kanyler sprutor cannabis drugs",
    "alkohol_unga": "alkohol fylla berusade langning",
    "personal_hot": "hot hotfull våld tjänsteman personal threat",
    "angrepp_blaljus": "blåljus blåljuspersonal stenkastning ambulans brandkår",
    "tillhall": "tillhåll trapphus källare inkrupna sovplats",
}
"""Other words that systems and people use, by indicator; those that the release lacks are passed over."""
_STOP_WORDS: Final = (
    "och eller i på av en ett för med som har är till vid den det att om inte annan annat andra "
    "övrigt övriga ur trasig trasigt trasiga skadad skadat broken poor "
    "the and or of a an in on at for with other to is by försök grov okänd"
)
_STOP: Final = frozenset(re.findall(r"\S+", _STOP_WORDS))
_LONG_ENOUGH: Final = 4
_STEM: Final = 6
_TELLING, _ONE_WORD = 95, 60
SURE, LIKELY = 75, 45
"""From so many points an indicator is proposed, and from so many it is named as a possibility."""


@dataclass(frozen=True, slots=True)
class Guess:
    """An indicator and how well the words fit, up to 100."""

    points: int
    indicator: str


def stems(text: str) -> set[str]:
    """Give the words of a text without endings, the small words left out."""
    words = re.findall(r"[^\W\d_]{2,}", text.casefold())
    return {word[:_STEM] for word in words if word not in _STOP}


@dataclass(frozen=True)
class Guesses:
    """Guesses for one setup."""

    setup: ResolvedSetup

    @cached_property
    def _known(self) -> dict[str, tuple[tuple[set[str], int], ...]]:
        return {id_: self._words(about) for id_, about in self.setup.indicators.items()}

    def _words(self, about: Indicator) -> tuple[tuple[set[str], int], ...]:
        label = stems(f"{about.label.sv} {about.label.en}")
        aliases = stems(ALIASES.get(about.id, ""))
        definition = stems(f"{about.definition.sv} {about.definition.en}")
        example = stems(f"{about.good.sv} {about.good.en}")
        return ((label, 100), (aliases, 95), (definition, 40), (example, 25))

    def of(self, text: str) -> list[Guess]:
        """Give the indicators whose words fit a type, best first, those that hardly fit left out."""
        asked = stems(text)
        if not asked:
            return []
        found = [Guess(self._points(asked, known), id_) for id_, known in self._known.items()]
        likely = [guess for guess in found if guess.points >= LIKELY]
        return sorted(likely, key=lambda guess: -guess.points)[:3]

    def _points(self, asked: set[str], known: tuple[tuple[set[str], int], ...]) -> int:
        """Weigh each word of the type by the best place it is found in; a word of many counts less."""
        each = [max((w for words, w in known if _is_in(stem, words)), default=0) for stem in asked]
        label = known[0][0]
        points = sum(each) // len(each)
        if points >= SURE:
            return points - 5 * min(len(label - asked), 3)
        return max(points, _ONE_WORD if max(each) >= _TELLING else 0)


def _is_in(stem: str, words: set[str]) -> bool:
    if stem in words:
        return True
    long = [word for word in words if min(len(word), len(stem)) >= _LONG_ENOUGH]
    return any(word.startswith(stem) or stem.startswith(word) for word in long)
