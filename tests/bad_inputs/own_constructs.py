"""Constructs that no change of names turns into documents of ours, written anew in the same spirit."""

from __future__ import annotations

SETUP = (
    "s = (out / 'est.yaml').read_text(encoding='utf-8'); "
    "(out / 'est.yaml').write_text({}, encoding='utf-8')"
)


def _setup(old: str, new: str) -> str:
    return SETUP.format(f"s.replace({old!r}, {new!r}, 1)")


CONSTRUCTS = {
    # The catalogue's file is ASCII: nothing in it tells one encoding from another.
    "CSV-003": "p.write_bytes(csvb(ROW.replace('torget', '\u00e5n'), enc='cp1252'))",
    # openpyxl writes the number as 3; Excel and others write it out.
    "XLSX-033": (
        "n = 'xl/worksheets/sheet1.xml'; b = rd(xlsx(), n).replace(b'<v>3</v>', "
        "b'<v>2.9999999999999996</v>', 1); p.write_bytes(patch(xlsx(), n, b))"
    ),
    # A code that must be text, as a number: the reporter's key stands for the municipality's code.
    "JSON-061": "p.write_bytes(dump(BASE).replace(b'\"0180\"', b'180'))",
    # A sum has as many cells as the other rows.
    "CSV-025": "p.write_bytes(csvb(ROW, ';'.join(['Summa'] + [''] * 6 + ['3'] + [''] * 10)))",
    # Our table has more columns than the catalogue's: a comma for each semicolon is what matters.
    "CSV-035": "p.write_bytes(csvb(ROW.replace('2026-W47', '47')))",
    "CSV-041": "p.write_bytes(csvb(ROW)); argv = ['receive', str(p), '--expect-count', '2']",
    "YAML-001": _setup('code: "9999"', "code: 0114"),
    "YAML-003": _setup('time: "10:00"', "time: 22:30"),
    "YAML-005": _setup("areas:\n", "areas:\n  - {id: a, name: A, municipality: '9999'}\nareas:\n"),
    "YAML-007": _setup("areas:\n", "contacts: &a [*a]\nareas:\n"),
    "YAML-009": _setup("areas:\n", "contacts: !include /etc/passwd\nareas:\n"),
    "YAML-011": _setup("areas:\n", "---\nareas:\n"),
    "YAML-013": "(out / 'est.yaml').write_bytes(b'')",
    "YAML-015": _setup("areas:\n", "areass:\n"),
    "YAML-017": _setup(
        'name: Centrum\n    municipality: "9999"\n  - id: norr\n    name: Norr\n',
        'name: Centrum\n    municipality: "9999"\n    part_of: norr\n'
        "  - id: norr\n    name: Norr\n    part_of: centrum\n",
    ),
    "YAML-019": _setup(
        "decision: KS 2026/123", "decision: KS 2026/123, postgresql://est:hemligt@db/est"
    ),
    "YAML-021": _setup("reports_months: 24", "reports_months: -1"),
    "YAML-023": _setup("language: sv", "language: sv\ntimezone: Europe/Stokholm"),
    "YAML-025": _setup("retention:\n", "disclosure: &b {threshold: 0}\nretention:\n  <<: *b\n"),
    # The program has no --strict; an option that is nearly one of its own.
    "CLI-005": "argv = ['validate', '--formt', 'json', 'rapport.json']",
    # As the catalogue has it, with the file closed again.
    "CLI-009": (
        "import os; f = os.fsencode(str(out)) + b'/\\xe5.json'; "
        "Path(os.fsdecode(f)).write_bytes(dump(BASE)); argv = ['validate', os.fsdecode(f)]"
    ),
    # What is written out whole is the resolved setup.
    "CLI-013": "shell = 'est resolve > /dev/full'",
    "CLI-015": "p.write_bytes(b'gammal'); argv = ['resolve', '--out', str(p)]",
    "CLI-019": "argv = ['picture', '2025-W53']",
    "CLI-023": "argv = ['check']; "
    + _setup("decision: KS 2026/123", "decision: KS 2026/123, postgresql://u:hemligt@h/d"),
}
"""By the id of the case; without one, the catalogue's own construct is run."""
