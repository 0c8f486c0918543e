"""What if a reason weighed so much? `--weight urgency=2`, read and told, for any setting of weights."""

import inspect
from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

import typer

from opleiding.cli.language import _, spoken
from opleiding.cli.options import parameter
from opleiding.errors import WrongUse
from opleiding.records.base import Part
from opleiding.records.organisation import Priorities
from opleiding.sentence import N_

P = TypeVar("P", bound=Part)


def weight(settings: type[Part] = Priorities, help_: str | None = None) -> inspect.Parameter:
    """`--weight NAME=WEIGHT`, as often as one likes: by default for the order of goals and needs."""
    names = [f"{name}=" for name in settings.model_fields]
    info = typer.Option(
        "--weight",
        metavar="NAME=WEIGHT",
        help=help_
        or _("What if this weighed so much? impact, urgency, reach or cost_of_delay, 0 to 10."),
        autocompletion=lambda: names,
    )
    return parameter("weight", list[str], info, [])


def weighed(settings: P, typed: Sequence[str]) -> P:
    """The settings, with what was typed in their place."""
    weights = settings.model_dump()
    for one in typed:
        name, _sign, value = one.partition("=")
        name = name.strip().replace("-", "_")
        try:
            read = type(settings).model_validate({name: value.strip()})
        except ValueError:  # pydantic's is one
            raise WrongUse(
                N_("`{typed}` is no weight: write {known}, = and 0 to 10, such as urgency=2."),
                typed=one,
                known=", ".join(weights),
            ) from None
        weights[name] = getattr(read, name)
    return type(settings).model_validate(weights)


def told(weights: Part) -> str:
    """`impact 1, urgency 2, …`."""
    return ", ".join(f"{name} {value:f}" for name, value in weights.model_dump().items())


def points(figure: Decimal | None) -> str:
    """`16`, or with one decimal where it isn't whole."""
    from opleiding.text.form import form

    if figure is None:
        return "–"
    whole = figure == figure.to_integral_value()
    return form(spoken().language).number(figure, 0 if whole else 1)
