"""
EST, effektiv samordning för trygghet: the method as data, and the tools to run it.

The names below are what a Python user needs for a week; everything else is in its room.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from est_framework.version import __version__

if TYPE_CHECKING:
    from est_framework.analysis.levels import suggest_levels
    from est_framework.errors import EstError
    from est_framework.findings import Finding
    from est_framework.forms.write import write_forms
    from est_framework.measures.agenda import write_agenda
    from est_framework.measures.open import open_measures
    from est_framework.measures.record import receive_record
    from est_framework.method.load import load_release
    from est_framework.periods import Period
    from est_framework.picture.compile import compile_period
    from est_framework.publish.picture.publish import publish_picture
    from est_framework.reports.check import check_files
    from est_framework.reports.formats.read import read_files
    from est_framework.reports.formats.source import Source
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.receive import receive
    from est_framework.reports.schema import report_schema
    from est_framework.reports.validate import validate
    from est_framework.setup.load import open_local, read_setup
    from est_framework.setup.new import new_local

_ROOMS = {
    "EstError": "errors",
    "Finding": "findings",
    "Ledger": "reports.keeping.ledger",
    "Period": "periods",
    "Source": "reports.formats.source",
    "check_files": "reports.check",
    "compile_period": "picture.compile",
    "load_release": "method.load",
    "new_local": "setup.new",
    "open_local": "setup.load",
    "open_measures": "measures.open",
    "publish_picture": "publish.picture.publish",
    "read_files": "reports.formats.read",
    "read_setup": "setup.load",
    "receive": "reports.receive",
    "receive_record": "measures.record",
    "report_schema": "reports.schema",
    "suggest_levels": "analysis.levels",
    "validate": "reports.validate",
    "write_agenda": "measures.agenda",
    "write_forms": "forms.write",
}

__all__ = [
    "EstError",
    "Finding",
    "Ledger",
    "Period",
    "Source",
    "__version__",
    "check_files",
    "compile_period",
    "load_release",
    "new_local",
    "open_local",
    "open_measures",
    "publish_picture",
    "read_files",
    "read_setup",
    "receive",
    "receive_record",
    "report_schema",
    "suggest_levels",
    "validate",
    "write_agenda",
    "write_forms",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401  # whatever the room holds under that name
    """Load a name from its room when it is first asked for, so that importing the package is quick."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)


def __dir__() -> list[str]:
    return __all__
