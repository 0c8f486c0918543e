"""`--year`: hours and money of one calendar year only."""

import inspect

import typer

from opleiding.cli.language import _
from opleiding.cli.options import parameter
from opleiding.errors import WrongUse
from opleiding.sentence import N_

_FIRST, _LAST = 1900, 9999


def year_option() -> inspect.Parameter:
    """`--year`: only the work of one calendar year."""
    info = typer.Option("--year", help=_("Only the hours and money of this calendar year."))
    return parameter("year", int | None, info, None)


def checked(year: int | None) -> int | None:
    """A year as it was typed; what can't be one is refused."""
    if year is not None and not _FIRST <= year <= _LAST:
        raise WrongUse(N_("{id} is no year, such as 2027."), id=year)
    return year
