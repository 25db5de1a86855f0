"""A criterion's thresholds as people would say them."""

from __future__ import annotations

from est_framework.language import Language
from est_framework.method.models import Criterion, Threshold
from est_framework.publish.manual.reference.spoken import Spoken

_NUMBERS: dict[Language, tuple[str, ...]] = {
    "sv": ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    "en": (
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("eleven", "twelve"),
    ),
}
_FROM = 2
_QUOTED: dict[Language, str] = {"sv": "”{label}”", "en": "“{label}”"}


def criterion_words(criterion: Criterion, spoken: Spoken) -> str:
    """Say all that must hold for a criterion, as one sentence."""
    _ = spoken.words
    parts = [threshold_words(threshold, spoken) for threshold in criterion.when]
    said = f" {_('and')} ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else parts[0]
    return f"{said[0].upper()}{said[1:]}."


def threshold_words(threshold: Threshold, spoken: Spoken) -> str:
    """Say one threshold: `at least two actors have reported “Graffiti” or “Burglary”`."""
    _ = spoken.words
    of, n = _of(threshold, spoken), threshold.at_least
    one = n == 1
    number = number_word(n, spoken.language)
    if threshold.what == "upcoming":
        said = _("something coming is known") if one else _("at least {n} coming events are known")
    elif threshold.what == "indicators":
        said = _("something of {of}") if one else _("at least {n} different things of {of}")
    elif threshold.what == "actors":
        said = (
            _("an actor has reported {of}") if one else _("at least {n} actors have reported {of}")
        )
    else:
        said = _("somebody has reported {of}") if one else _("at least {n} occasions of {of}")
    return said.format(n=number, of=of)


def _of(threshold: Threshold, spoken: Spoken) -> str:
    _ = spoken.words
    if threshold.of == "all":
        return _("anything that is asked about")
    if isinstance(threshold.of, str):
        category = next(c for c in spoken.release.categories if c.code == threshold.of)
        label = spoken.said(category.label)
        page = f"{spoken.to}indicators.md#category-{category.code}"
        return _("something in [{category}]({page})").format(category=label, page=page)
    labels = [
        f"[{quoted(spoken.label('indicators', id_), spoken.language)}]"
        f"({spoken.to}indicators.md#{id_})"
        for id_ in threshold.of
    ]
    return f" {_('or')} ".join((", ".join(labels[:-1]), labels[-1])) if labels[1:] else labels[0]


def quoted(label: str, language: Language) -> str:
    """Give a name in the language's quotes, for one that would not read as a part of the sentence."""
    return _QUOTED[language].format(label=label)


def number_word(n: int, language: Language) -> str:
    """Give a number as it stands in a sentence: `three`, but `13`."""
    words = _NUMBERS[language]
    return words[n - _FROM] if _FROM <= n < _FROM + len(words) else str(n)
