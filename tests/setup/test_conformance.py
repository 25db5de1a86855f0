"""The conformance statement: what a local EST may say of how it follows the method."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import jsonschema
import orjson
import pytest

import est_framework.setup
from est_framework.errors import UsageError
from est_framework.setup.check import check_local
from est_framework.setup.conformance import Standing, Statement, make_statement
from est_framework.setup.local import SETUP_FILE
from est_framework.setup.schema import STATEMENT_SCHEMA_FILE

ROOM = Path(est_framework.setup.__file__).parent
TODAY = date(2026, 11, 23)
WHOLE = (ROOM / "examples" / "SET199" / "good.yaml").read_text(encoding="utf-8")
ACCEPTED = (ROOM / "examples" / "SET199" / "bad.yaml").read_text(encoding="utf-8")
TAILORING = """tailoring:
  - change: reword
    indicator: klotter
    field: label
    to: {sv: Klotter och tags, en: Graffiti and tags}
    reason: Så säger alla här.
    decided_by: est_grupp
    date: 2026-10-05
"""


def statement(folder: Path, text: str) -> Statement:
    (folder / SETUP_FILE).write_text(text, encoding="utf-8")
    return make_statement(check_local(folder, TODAY), TODAY, package="1.0.0")


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        (WHOLE, Standing.FOLLOWS),
        (WHOLE.replace(", channel: web", ""), Standing.FOLLOWS),
        (WHOLE + TAILORING, Standing.FOLLOWS_WITH_ADAPTATIONS),
        (ACCEPTED, Standing.FOLLOWS_WITH_ADAPTATIONS),
        (ACCEPTED.replace("follow_up: each-meeting", "follow_up: each-quarter"), Standing.DEPARTS),
        (ACCEPTED.replace("2027-06-30", "2026-10-31"), Standing.DEPARTS),
    ],
)
def test_how_it_stands_follows_from_what_is_open_and_what_is_changed(
    tmp_path: Path, text: str, standing: Standing
) -> None:
    assert statement(tmp_path, text).standing is standing


def test_it_says_what_was_changed_accepted_and_left_open(tmp_path: Path) -> None:
    made = statement(tmp_path, ACCEPTED.replace(", channel: web", "") + TAILORING)
    (change,) = made.changes
    assert (change.change, change.about, change.label.sv) == (
        "reword",
        "klotter",
        "Klotter och tags",
    )
    assert (change.reason, change.role.sv) == ("Så säger alla här.", "EST-grupp")
    (accepted,) = made.accepted
    assert (accepted.code, accepted.role.sv, str(accepted.until)) == (
        "SET190",
        "Styrgrupp",
        "2027-06-30",
    )
    assert [said.code for said in made.open] == ["SET181"]
    assert made.totals.model_dump() == {"error": 0, "warning": 0, "note": 1, "accepted": 1}
    assert made.method == "est 1.0.0"
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", made.digest)


def test_what_a_setup_below_changes_is_said_to_come_from_there(tmp_path: Path) -> None:
    (tmp_path / "lan.yaml").write_text(
        WHOLE.replace("setup: sundsvik", "setup: lanet") + TAILORING, encoding="utf-8"
    )
    made = statement(tmp_path, WHOLE.replace("revision: 1", "revision: 1\nbase: lan.yaml"))
    assert made.standing is Standing.FOLLOWS_WITH_ADAPTATIONS
    assert [(b.setup, b.revision) for b in made.builds_on] == [("lanet", 1)]
    assert [(c.setup, c.about) for c in made.changes] == [("lanet", "klotter")]


def test_nothing_is_said_of_a_setup_with_faults(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="SET128"):
        statement(tmp_path, WHOLE.replace("type: polis", "type: polisen"))


def test_it_fits_the_schema_that_is_shipped(tmp_path: Path) -> None:
    schema = orjson.loads((ROOM / STATEMENT_SCHEMA_FILE).read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    made = statement(tmp_path, ACCEPTED + TAILORING).model_dump(mode="json")
    assert list(validator.iter_errors(made)) == []
    assert list(validator.iter_errors({**made, "standing": "approved"}))


def test_it_never_calls_itself_an_approval(tmp_path: Path) -> None:
    said = statement(tmp_path, WHOLE).does_not_say
    assert "godkänt" in said[0].sv
    assert "approved" in said[0].en
