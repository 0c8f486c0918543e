"""Dated parameters of law and subsidies, one file a country: data, with source and day of reading."""
