"""Fixtures that every room's tests may use."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from browser_fixtures import chromium as chromium  # noqa: PLC0414  # a fixture for all rooms
from database_fixtures import database as database  # noqa: PLC0414
from database_fixtures import durable_postgres as durable_postgres  # noqa: PLC0414
from database_fixtures import fresh_url as fresh_url  # noqa: PLC0414
from database_fixtures import fresh_urls as fresh_urls  # noqa: PLC0414
from database_fixtures import postgres as postgres  # noqa: PLC0414
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from newest_setup import newest_of
from office import office as office  # noqa: PLC0414  # a fixture for all rooms
from ruamel.yaml import YAML

from est_framework.method.load import load_release
from est_framework.setup.local import GEOMETRY_FILE, SETUP_FILE, LocalEst
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup

TESTS = Path(__file__).parent

EXPLORES = bool(os.environ.get("EST_EXPLORE"))
# How long a test takes says more of the machine than of the code.
# The same examples every day, so that a red run speaks of the change; EST_EXPLORE=1 looks for new ones.
settings.register_profile(
    "est", deadline=None, derandomize=not EXPLORES, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("est")
if not EXPLORES:
    # Words and numbers out of our modules would be drawn too, of those that the tests before have loaded.
    vars(providers)["is_local_module_file"] = lambda _: False


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with real data; the test skips where this checkout has none beside it."""
    folder = TESTS.parents[1] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("real data is not beside this checkout (../shared/data)")
    return folder


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name beside the test; EST_UPDATE_GOLDEN=1 rewrites it."""
    folder = request.path.parent / "golden"

    def agrees(name: str, text: str) -> None:
        file = folder / name
        if os.environ.get("EST_UPDATE_GOLDEN") == "1":
            folder.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert file.read_text(encoding="utf-8") == text, (
            f"{file} differs: look at the change, then run the test with EST_UPDATE_GOLDEN=1"
        )

    return agrees


@pytest.fixture(scope="session")
def made_folder() -> Path:
    """The folder of a made municipality, Sundsvik: four areas, four actors, weekly. Read only."""
    return TESTS / "made"


@pytest.fixture(scope="session")
def made(made_folder: Path) -> ResolvedSetup:
    """The resolved setup of Sundsvik."""
    text = (made_folder / SETUP_FILE).read_text(encoding="utf-8")
    setup = Setup.model_validate(YAML(typ="safe", pure=True).load(text))
    return ResolvedSetup(setup=setup, release=load_release(setup.method))


@pytest.fixture(scope="session")
def newest(made: ResolvedSetup) -> ResolvedSetup:
    """Sundsvik with the newest release of the method, where every actor uses all its reports."""
    return newest_of(made)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On the other database run what has a ledger of Sundsvik's; the rest has been run, and is the same."""
    if os.environ.get("EST_TEST_LEDGER") != "postgresql":
        return
    others = [i for i in items if "ledger" not in getattr(i, "fixturenames", ())]
    config.hook.pytest_deselected(items=others)
    items[:] = [i for i in items if "ledger" in getattr(i, "fixturenames", ())]


@pytest.fixture
def ledger(request: pytest.FixtureRequest) -> str:
    """Where Sundsvik's ledger is; EST_TEST_LEDGER=postgresql runs everything on the other database."""
    if os.environ.get("EST_TEST_LEDGER") != "postgresql":
        return ""
    return str(request.getfixturevalue("postgres").fresh())


@pytest.fixture
def local(made: ResolvedSetup, made_folder: Path, tmp_path: Path, ledger: str) -> LocalEst:
    """Sundsvik in a fresh folder of its own, with geometry, and nothing received yet."""
    for name in (SETUP_FILE, GEOMETRY_FILE):
        shutil.copy(made_folder / name, tmp_path / name)
    features = json.loads((made_folder / GEOMETRY_FILE).read_text(encoding="utf-8"))["features"]
    geometry = {f["properties"]["id"]: f["geometry"] for f in features}
    return LocalEst(folder=tmp_path, setup=made, geometry=geometry, ledger=ledger)
