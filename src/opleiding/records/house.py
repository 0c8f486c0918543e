"""How what leaves the house looks: its colour, its logo, its line at the foot."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from opleiding.records.base import Part
from opleiding.records.localised import Localised
from opleiding.records.values import Misread, Text
from opleiding.sentence import N_

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_READABLE = 4.5
"""The least contrast with white at which words are read well (WCAG 2.2, 1.4.3)."""
_LOGOS = (".png", ".svg", ".jpg", ".jpeg")


def contrast_with_white(colour: str) -> float:
    """1 for white to 21 for black: the contrast ratio of WCAG 2.2, of a colour as #rrggbb."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
        for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _colour(value: str) -> str:
    if not _HEX.fullmatch(value):
        raise Misread(N_('A colour is written as "#0b5394", between quotes.'))
    if contrast_with_white(value) < _READABLE:
        raise Misread(
            N_("{colour} is too light to read on white: take a darker one."), colour=value
        )
    return value


def _logo(value: str) -> str:
    if not value.lower().endswith(_LOGOS):
        raise Misread(N_("A logo is a .png, .svg or .jpg file in this repository."))
    return value


Colour = Annotated[Text, AfterValidator(_colour)]
"""#rrggbb, dark enough to read on white."""


class House(Part):
    """The house style of reports and of the site."""

    colour: Colour | None = Field(None, description=N_("The colour of headings and lines."))
    logo: Annotated[Text, AfterValidator(_logo)] | None = Field(
        None, description=N_("The logo: a file in this repository.")
    )
    foot: Localised | None = Field(
        None, description=N_("A line at the foot of each page, such as who sends it.")
    )
