"""A company's training policy in ten steps, as plain records in a version-controlled repository."""

__version__ = "0.1.0"
