"""An interview that was put down: its answers as an answers file, to take up again or to edit by hand."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from ruamel.yaml import YAML

from est_framework.setup.answers import NewAnswers
from est_framework.setup.answers_file import AREAS_FROM
from est_framework.setup.yaml_source import read_yaml

if TYPE_CHECKING:
    from est_framework.setup.interview.interview import Interview


def draft(interview: Interview) -> bytes:
    """Write what has been answered as an answers file."""
    yaml = YAML(typ="rt", pure=True)
    yaml.allow_unicode = True
    yaml.width = 1000
    written = io.BytesIO()
    yaml.dump(dict(interview.given), written)
    return written.getvalue()


def taken_up(interview: Interview, content: bytes) -> Interview | None:
    """Give an interview with the answers of a draft; None where the draft cannot be read."""
    source, _ = read_yaml(content, "")
    known = {*NewAnswers.model_fields, AREAS_FROM}
    if source is None or not known.issuperset(source.data):
        return None
    return replace(interview, given=source.data).taken_up()
