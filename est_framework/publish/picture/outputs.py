"""Every form of output of a picture beside the page: tables, maps and data, the same files each period."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from est_framework.language import Text
from est_framework.publish.picture.tables.made import Told, dictionary, made_tables

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from est_framework.setup.local import LocalEst

OutputForm = Literal["pdf", "xlsx", "csv", "parquet", "geojson"]
OUTPUT_FORMS: tuple[OutputForm, ...] = get_args(OutputForm)
DATA_FOLDER = "data"
PDF = Text("lagesbild.pdf", "picture.pdf")


def output_files(
    told: Told, local: LocalEst, folder: Path, wanted: Collection[OutputForm]
) -> dict[Path, bytes]:
    """
    Make the files of the forms wanted.

    Args:
        told: All that is told of the period.
        local: The local EST, for the boundaries of its areas.
        folder: The period's folder; the PDF goes there, the data in `data` within it.
        wanted: Which forms.

    Returns:
        Path to content, nothing written yet. The same picture gives the same bytes.
    """
    into = folder / DATA_FOLDER
    files: dict[Path, bytes] = {}
    if "pdf" in wanted:
        from est_framework.publish.picture.pdf import picture_pdf  # noqa: PLC0415  # slow to load

        files[folder / PDF.said(told.language)] = picture_pdf(told, local)
    if "xlsx" in wanted:
        from est_framework.publish.picture.tables.xlsx_file import xlsx_bytes  # noqa: PLC0415  # slow to load

        files[into / "tables.xlsx"] = xlsx_bytes(told)
    if "csv" in wanted:
        from est_framework.publish.picture.tables.csv_file import csv_bytes  # noqa: PLC0415

        for table in (*made_tables(told), dictionary(told.language)):
            files[into / f"{table.form.name}.csv"] = csv_bytes(table)
    if "parquet" in wanted:
        from est_framework.publish.picture.tables.parquet_file import parquet_bytes  # noqa: PLC0415

        for table in made_tables(told):
            zone = told.setup.setup.timezone
            files[into / f"{table.form.name}.parquet"] = parquet_bytes(table, zone)
    if "geojson" in wanted:
        from est_framework.publish.picture.tables.geojson_file import geojson_files  # noqa: PLC0415

        maps = geojson_files(told, local.geometry)
        files |= {into / name: content for name, content in maps.items()}
    return files
