"""
Finds words that claim a cause: what came after a measure need not have come from it.

Every sentence that the tool itself writes about follow-up passes through here in the tests.

Source:
    manual/en/year/evaluation.md, "Words to choose".
"""

from __future__ import annotations

import re

from est_framework.language import Language

_CLAIMS: dict[Language, re.Pattern[str]] = {
    "sv": re.compile(
        r"\b(tack vare|på grund av|till följd av|(?:led|leder|ledde|lett) till|(?:beror|berodde|berott) på|"
        r"(?:gör|gjorde|gjort) att|orsak\w*|resulter\w*|bidrog|bidrar|bidragit|medför\w*|påverka\w*|"
        r"hjälpt?e?r?|"
        r"fungera\w*|effekt(?:en|er|ivt?)?|verkan|verkade|minska[dt]?e?s?|sänk(?:er|te|t)|lös(?:er|te|t)|"
        r"stoppa\w*|förhindra\w*|åstadk\w*|framgång\w*|lyckade?s?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(thanks to|because of|due to (?!for)|as a result|(?:leads?|led) to|caus(?:e|es|ed|ing)|"
        r"result(?:s|ed|ing)? in|contribut\w*|affect\w*|effect(?:s|ive|iveness)?|help(?:s|ed)?|work(?:s|ed)|"
        r"reduc\w*|lower(?:s|ed)|solv(?:e|es|ed)|stopp(?:ed|ing)|prevent(?:s|ed)|achiev\w*|success\w*|"
        r"impact\w*|decreas\w*)\b",
        re.IGNORECASE,
    ),
}


def claims(text: str, language: Language) -> list[str]:
    """Give the words of a text that claim that one thing brought about another, in order."""
    return [found[0].lower() for found in _CLAIMS[language].finditer(text)]
