"""What a table may come in."""

from enum import StrEnum


class Format(StrEnum):
    """By the suffix of such a file."""

    CSV = "csv"
    XLSX = "xlsx"
