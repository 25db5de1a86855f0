"""
Why something is covered, and the paragraph to try first; as data, for the lawyer to change.

The paragraphs are those of the act on publicity and secrecy, offentlighets- och sekretesslagen (2009:400).
A rule finds a place in a text. Whether secrecy holds there is tried by a human being, each time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from est_framework.language import Text

ACT: Final = Text(
    "offentlighets- och sekretesslagen (2009:400)",
    "the Public Access to Information and Secrecy Act (2009:400)",
)


@dataclass(frozen=True, slots=True)
class Ground:
    """
    One reason to cover something.

    Attributes:
        id: Its name in protocols, for ever.
        why: In plain words.
        chapter, paragraph: Of the act: what to try first.
        about: What that paragraph protects.
    """

    id: str
    why: Text
    chapter: int
    paragraph: int
    about: Text

    @property
    def cited(self) -> Text:
        """The paragraph as it is written: `21 kap. 7 §`."""
        return Text(
            f"{self.chapter}\u00a0kap. {self.paragraph}\u00a0§",
            f"chapter {self.chapter}, section {self.paragraph}",
        )


_DATA = Text(
    "personuppgifter som efter utlämnandet kan antas behandlas i strid med dataskyddsreglerna",
    "personal data that may be assumed to be processed against the data protection rules",
)
PERSON: Final = Ground(
    "person", Text("uppgift om en person", "information about a person"), 21, 7, _DATA
)
SENSITIVE: Final = Ground(
    "sensitive",
    Text("ord om hälsa, ursprung, tro eller brott", "words about health, origin, belief or crime"),
    21,
    1,
    Text("enskildas hälsa och sexualliv", "health and sexual life of individuals"),
)
DWELLING: Final = Ground(
    "dwelling",
    Text("plats som kan vara någons bostad", "place that may be somebody's home"),
    21,
    3,
    Text(
        "bostadsadress och andra uppgifter som kan leda till en hotad eller förföljd person",
        "home address and other information that may lead to a threatened or persecuted person",
    ),
)
REPORTER: Final = Ground(
    "reporter", Text("nyckel till den som rapporterat", "key to who reported"), 21, 7, _DATA
)
TACTICS: Final = Ground(
    "tactics",
    Text(
        "var och när resurser är ute, eller en pågående insats av det slaget",
        "where and when resources are out, or a measure of that kind under way",
    ),
    18,
    8,
    Text(
        "säkerhets- eller bevakningsåtgärder vars syfte kan motverkas",
        "security or surveillance measures whose purpose may be counteracted",
    ),
)
GROUNDS: Final = {g.id: g for g in (PERSON, SENSITIVE, DWELLING, REPORTER, TACTICS)}
"""All grounds by id."""
