"""
The expressions of an XLSForm: few, and only of functions that every receiving system knows.

ODK Validate lets a function pass that nobody has, so what may be used is listed here and held by a test.
Source: the function lists of ODK (XForms specification), KoboToolbox (Enketo) and ArcGIS Survey123.
"""

from __future__ import annotations

from typing import Final

FUNCTIONS: Final = frozenset({"string-length", "today"})
"""The functions that an expression may call."""

NOT_LATER_THAN_TODAY: Final = ". <= today()"


def is_chosen(name: str, choice: str) -> str:
    """Say that a choice was made in the question of that name."""
    return f"${{{name}}} = '{choice}'"


def at_most_long(most: int) -> str:
    """Say that the answer has at most so many characters."""
    return f"string-length(.) <= {most}"


def between(least: int, most: int) -> str:
    """Say that the answer is a number from one to another."""
    return f". >= {least} and . <= {most}"


def constant(value: str) -> str:
    """
    Give a text as an expression.

    Raises:
        ValueError: It holds an apostrophe, which no id does.
    """
    if "'" in value:
        raise ValueError(value)
    return f"'{value}'"
