"""Refuse a short name that cannot be a folder on every computer; est new has asked for better already."""

import re
import sys

SLUG = {{ cookiecutter.slug | tojson }}
DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}

if not re.fullmatch(r"[a-z][a-z0-9-]{1,39}", SLUG) or SLUG in DEVICES:
    sys.exit(
        f"slug {ascii(SLUG)}: 2-40 tecken, a-z, 0-9 och bindestreck, en bokstav först / "
        "2-40 characters, a-z, 0-9 and hyphens, a letter first"
    )
