"""That somebody lives under protection: the one fact that must not even be known to exist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.privacy.hits import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

ALONE = frozenset(
    {"sekretessmarkerad", "sekretessmarkerat", "sekretessmarkerade", "sekretessmarkering"}
    | {"sekretesskyddad", "sekretesskyddade", "kvarskriven", "kvarskrivna", "kvarskrivning"}
    | {"identitetsskydd", "personskydd", "vittnesskydd", "personsäkerhetsprogram"}
)
"""Words, in small letters, one of which says it alone."""
KEPT = frozenset(
    {"skyddad", "skyddade", "skyddat", "hemlig", "dold", "dolda", "fingerad", "fingerade"}
    | {"protected"}
)
"""Words, in small letters, one of which says it before what is kept so."""
KEPT_SO = frozenset(
    {"identitet", "identiteter", "id", "personuppgift", "personuppgifter", "folkbokföring"}
    | {"boende", "adress", "bostad", "uppgifter", "identity", "address", "personal"}
)
"""What is kept so, in small letters."""

_ALONE = re.compile(
    r"(?<!\w)(?:sekretessmarker(?:ad|at|ade|ing)|sekretesskyddade?|kvarskr(?:iven|ivna|ivning)"
    r"|identitetsskydd|vittnesskydd|personsäkerhetsprogram)(?!\w)",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"(?<!\w)(?:skydda[dt]e?|hemlig|dolda?|fingerade?|protected)\s{1,3}"
    r"(?:identitet(?:er)?|id|id-uppgifter|personuppgift(?:er)?|folkbokföring|boende|adress"
    r"|bostad|uppgifter|identity|address|personal\sdata)(?!\w)",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?:rutin|riktlinje|information|utbildning|fråg|regl|stöd|handbok|råd|routine|rules)"
    r"[^\W\d_]{0,10}\s{1,3}(?:för|om|kring|vid|till|about|on)\s{1,3}\Z",
    re.IGNORECASE,
)
_REACH = 40


def protections(text: str) -> Iterator[Hit]:
    """Yield what tells that somebody is protected; as the subject of a routine it is only possible."""
    for pattern in (_ALONE, _PAIR):
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - _REACH) : found.start()]
            yield Hit("protected", _TOPIC.search(before) is None, *found.span())
