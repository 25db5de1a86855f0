"""Swedish and English: texts that carry both, and the words of the tool itself through gettext."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, Literal

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")
LOCALE_FOLDER = Path(__file__).parent / "locale"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages; neither may be missing."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "str_min_length": 1}

    sv: str
    en: str

    def said(self, language: Language) -> str:
        """Give the text in one language."""
        return self.sv if language == "sv" else self.en

    def filled(self, fields: Mapping[str, object]) -> Text:
        """Give the text with its `{name}` places filled, where each field may itself be a `Text`."""
        return Text(
            sv=self.sv.format(**{k: _said(v, "sv") for k, v in fields.items()}),
            en=self.en.format(**{k: _said(v, "en") for k, v in fields.items()}),
        )


def _said(value: object, language: Language) -> object:
    return value.said(language) if isinstance(value, Text) else value


@cache
def translator(language: Language, room: str) -> Callable[[str], str]:
    """
    Give the function that turns a room's English words into the language asked for.

    Args:
        language: `sv` or `en`; English is the source, so it comes back unchanged.
        room: The room whose catalogue is asked, `locale/sv/LC_MESSAGES/ROOM.po`.

    Returns:
        A function to bind to `_`, so that the words are found when the catalogues are made.
    """
    return gettext.translation(
        room, LOCALE_FOLDER, languages=[language], fallback=language == "en"
    ).gettext


def choose_language(*wishes: str | None) -> Language:
    """Give the first wish that names a language we speak (`sv_SE.UTF-8` names Swedish), else Swedish."""
    for wish in wishes:
        for language in LANGUAGES:
            if wish and wish.lower().split("_")[0].split("-")[0].split(".")[0] == language:
                return language
    return "sv"
