"""The version of the record format that this program reads and writes."""

SCHEMA = 1
