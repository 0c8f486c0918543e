"""Packages that come with an extra, imported when a form asks for them."""

from importlib import import_module
from typing import Any

from opleiding.errors import ToolMissing
from opleiding.sentence import N_


def extra(package: str, name: str) -> Any:
    """The package; `ToolMissing` with what to type where the extra `name` isn't installed."""
    try:
        return import_module(package)
    except ImportError:
        told = N_("This form needs one more package: pip install 'opleiding[{extra}]'.")
        raise ToolMissing(told, extra=name) from None
