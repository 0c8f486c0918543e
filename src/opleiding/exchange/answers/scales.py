"""From what somebody chose on a scale to its score; and which scale a column of answers has."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from opleiding.exchange.answers.items import scores
from opleiding.exchange.headers import plain
from opleiding.exchange.sheet import shown
from opleiding.records.effects import HIGHEST
from opleiding.records.values import Misread
from opleiding.sentence import N_

_NUMBER = re.compile(r"(\d{1,2})(?:[.,]0+)?(?:\s*(?:[-–:=/(]|,\s).*)?", re.DOTALL | re.ASCII)
"""`4`, `4.0`, `4 - agree`, `4/5`, `5, the highest`."""
TOP = 10
_BEHIND = re.compile(r".*\((\d{1,2})\)", re.DOTALL | re.ASCII)
"""`Agree (4)`."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From the lowest to the highest score; answers in words go from 1 to 5.

    `spares` tells whether 0 stands for a question that didn't apply.
    """

    lowest: int = 1
    highest: int = HIGHEST
    spares: bool = False


FIVE = Scale(spares=True)
"""Of the questions that every training asks."""
WIDE = Scale(0, TOP)
"""The widest that a training's own questions can have."""


def score_in(text: str, values: Mapping[str, str]) -> tuple[int | None, bool]:
    """The score that a text says, None for none; and whether it says it in words.

    `values` has what texts of this column stand for, by the text in plain letters.
    """
    name = plain(text)
    if name in values:
        return int(values[name]) if values[name].isdecimal() else None, True
    if found := _NUMBER.fullmatch(text) or _BEHIND.fullmatch(text):
        return int(found[1]), False
    return scores().get(name), True


def read_score(value: Any, scale: Scale, values: Mapping[str, str]) -> str | None:
    """A score on this scale, as it stands in a record; 0 or None where the question didn't apply."""
    text = shown(value)
    score, in_words = score_in(text, values)
    if score is None:
        sentence = N_("“{value}” is no answer that we know: write a figure from {lowest} to {highest}, or “n/a”.")  # fmt: skip
        raise Misread(sentence, value=text, lowest=scale.lowest, highest=scale.highest)
    if score == 0 and (in_words or scale.spares):
        return "0" if scale.spares else None
    if not scale.lowest <= score <= scale.highest:
        sentence = N_("{value} can't be: the answers go from {lowest} to {highest}.")
        raise Misread(sentence, value=text, lowest=scale.lowest, highest=scale.highest)
    return str(score)


def scale_of(columns: Iterable[Sequence[str]]) -> Scale | None:
    """The scale of columns that were answered alike, such as a grid's; None where they have none.

    Numbers from 0 or 1 to 5, or to 10; or words that we know.
    """
    found = [score_in(text, {}) for texts in columns for text in texts]
    numbers = [score for score, in_words in found if score is not None and not in_words]
    if not found or any(score is None or score > TOP for score, _ in found):
        return None
    return Scale(min(1, *numbers, 1), HIGHEST if max(numbers, default=1) <= HIGHEST else TOP)
