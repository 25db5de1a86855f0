"""Cases that take long to make or to read."""

SLOW = (
    "CLI-021",
    "GEO-010",
    "JSON-039",
    "NDJSON-013",
    "XLSX-007",
    "XLSX-017",
)
