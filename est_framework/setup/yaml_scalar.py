"""What one written value of YAML 1.2 is: text, a whole number, true or false, or nothing."""

from __future__ import annotations

from typing import Any

_MOST_DIGITS = 15


def scalar(text: str, tag: str) -> Any:  # noqa: ANN401  # YAML holds anything
    """
    Give the value of a scalar.

    Args:
        text: The scalar as written, without quotes.
        tag: The tag that YAML 1.2 gives it, such as `tag:yaml.org,2002:int`.
    """
    kind = tag.rsplit(":", 1)[-1]
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() == "true"
    if kind == "int" and text.lstrip("+-").isdecimal() and len(text) <= _MOST_DIGITS:
        return int(text)
    if kind in ("int", "float"):
        return float("nan")  # a number of a form that no field takes; `raw` has what was written
    return text
