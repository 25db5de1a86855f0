"""
Make the list of names that comes with the tool, `est_framework/privacy/names.txt`.

    python tests/privacy/make_names.py [--check]

It is made from two sources and nothing else: the name lists of Faker, in the one version named here,
and `names_by_hand.txt` beside this file, where names, and which of them are words or places too, are
kept by hand.
No register of names is in it. With `--check` nothing is written: it exits 1 if the list is another.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
import textwrap
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

FAKER = "40.63.0"
"""The version that the list is made from; another one knows other names."""
BY_HAND = Path(__file__).with_name("names_by_hand.txt")
MADE = Path(__file__).parents[2] / "est_framework" / "privacy" / "names.txt"

GIVEN_FROM = [
    "sv_SE",
    "fi_FI",
    "da_DK",
    "no_NO",
    "de_DE",
    "en_GB",
    "en_US",
    "es_ES",
    "pl_PL",
    "tr_TR",
    "hr_HR",
    "sl_SI",
    "ro_RO",
    "et_EE",
    "lv_LV",
    "lt_LT",
    "it_IT",
    "pt_PT",
    "fr_FR",
    "nl_NL",
    "cs_CZ",
    "sk_SK",
    "hu_HU",
    "az_AZ",
    "en_PK",
    "en_IN",
    "is_IS",
    "uz_UZ",
    "fr_DZ",
    "tw_GH",
    "en_KE",
    "vi_VN",
    "sw",
    "de_AT",
    "de_CH",
    "de_LI",
    "de_LU",
    "fr_BE",
    "fr_CH",
    "nl_BE",
    "pt_BR",
    "es_CL",
    "es_CO",
    "en_NZ",
]
SURNAMES_FROM = [
    "sv_SE",
    "fi_FI",
    "da_DK",
    "no_NO",
    "de_DE",
    "en_GB",
    "en_US",
    "es_ES",
    "tr_TR",
    "hr_HR",
    "en_PK",
    "fr_DZ",
    "az_AZ",
    "is_IS",
    "vi_VN",
    "pl_PL",
    "uz_UZ",
]
_LETTERS = "a-zåäöéèêëáíóúüßçčćšžđłńśźżęąğşıøæñôïîâàòûýðþ"
_NAME = re.compile(rf"[A-ZÅÄÖÉÁÍÓÚÜÇČĆŠŽĐŁŞİØÆÞÐ][{_LETTERS}'-]+(?:-[A-ZÅÄÖÉ][{_LETTERS}]+)?")
_SHORTEST_FOREIGN = 4
SPELLINGS = (
    ("^T(?!h)", "Th"), ("t$", "th"), ("v", "w"), ("^K(?=[aloru])", "C"), ("k(?!k)", "c"),
    ("s(?=[aeiou])", "z"), ("^S(?=[aeiou])", "Z"), ("^F(?!r)", "Ph"), ("i$", "y"), ("y$", "ie"),
    ("i(?=[nrl])", "ie"), ("nn", "n"), ("(?<=[aeiou])n(?=[aeio])", "nn"), ("l(?=[aeio])", "ll"),
    ("ll", "l"), ("tt", "t"), ("t(?=[aeio])", "tt"), ("e$", "é"), ("a$", "ah"), ("^Y", "J"),
    ("ks", "x"), ("ss", "s"), ("ck", "k"), ("o", "oo"), ("ee", "i"), ("oo", "u"), ("ou", "u"),
    ("u", "ou"), ("ea", "ia"), ("rt$", "rth"), ("f(?=[aeio])", "ff"), ("^W", "V"), ("ph", "f"),
    ("h(?=[aeiou])", ""), ("ie$", "i"), ("^E", "É"), ("e", "é"), ("mm", "m"), ("m(?=[aeio])", "mm"),
    ("th", "t"), ("^C", "K"), ("c", "k"), ("^Z", "S"), ("z", "s"), ("j", "i"), ("sj", "sh"),
    ("ei", "ej"), ("d(?=[aeiou])", "dd"), ("q", "k"),
)  # fmt: skip
"""What is written otherwise in another spelling of the same name, once in each."""


def by_hand() -> dict[str, set[str]]:
    """Read what is kept by hand: the names under each heading."""
    found: dict[str, set[str]] = defaultdict(set)
    heading = ""
    for line in BY_HAND.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif not line.startswith("#"):
            found[heading].update(line.split())
    return found


def of_faker(languages: Iterable[str], kind: str) -> set[str]:
    """Give the names of a kind ("first_name" or "last_name") in the lists for these languages."""
    found: set[str] = set()
    for language in languages:
        provider = importlib.import_module(f"faker.providers.person.{language}").Provider
        for attribute in sorted(dir(provider)):
            value = getattr(provider, attribute)
            if attribute.startswith(kind) and not callable(value) and hasattr(value, "__iter__"):
                found |= {name.strip() for name in value if isinstance(name, str)}
    return {name for name in found if _NAME.fullmatch(name)}


def spellings(names: set[str]) -> set[str]:
    """Give other ways to spell the names."""
    long = [name for name in names if len(name) >= _SHORTEST_FOREIGN and "-" not in name]
    made = {re.sub(seen, put, name, count=1) for name in long for seen, put in SPELLINGS}
    return {name for name in made if len(name) >= _SHORTEST_FOREIGN}


def flagged() -> dict[str, str]:
    """Give each name its flags."""
    kept = by_hand()
    left_out = kept["left out"]
    own_given = kept["given names"] | (of_faker(("sv_SE",), "first_name") - left_out)
    own_last = kept["surnames"] | (of_faker(("sv_SE",), "last_name") - left_out)
    given = own_given | _foreign(of_faker(GIVEN_FROM, "first_name"), left_out)
    last = own_last | _foreign(of_faker(SURNAMES_FROM, "last_name"), left_out)
    marks = (("w", "words"), ("p", "places"), ("v", "rare words"))
    flags = {
        name: ("f" if name in given else "")
        + ("s" if name in last else "")
        + "".join(mark for mark, heading in marks if name in kept[heading])
        for name in given | last | kept["words"]
    }
    others = spellings(own_given) - given - last - left_out - kept["words"]
    return flags | dict.fromkeys(others, "fx")


def _foreign(names: set[str], left_out: set[str]) -> set[str]:
    return {name for name in names - left_out if len(name) >= _SHORTEST_FOREIGN}


def made_list() -> str:
    """Give the list as it is written to its file, whose head, with the licence of Faker, it keeps."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name, flags in sorted(flagged().items()):
        groups[flags].append(name)
    made = MADE.read_text(encoding="utf-8").splitlines(keepends=True)
    text = "".join(line for line in made if line.startswith("#"))
    for flags, names in sorted(groups.items()):
        lines = textwrap.fill(" ".join(names), 108, break_long_words=False, break_on_hyphens=False)
        text += f"[{flags}]\n{lines}\n"
    return text


def main() -> int:
    """Write the list, or say whether it is the one that would be written."""
    parser = argparse.ArgumentParser(description="Make the list of names.")
    parser.add_argument("--check", action="store_true", help="write nothing")
    if parser.parse_args().check:
        return int(MADE.read_text(encoding="utf-8") != made_list())
    MADE.write_text(made_list(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
