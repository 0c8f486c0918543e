"""What the pulse asks, before and after, in three languages."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from opleiding.records.engagements import THREE, Moment, Question
from opleiding.records.localised import Words


@dataclass(frozen=True, slots=True)
class Asked:
    """A question by its id: in a word or two, before the training, and after it."""

    question: Question
    short: Words
    before: Words
    after: Words

    def at(self, moment: Moment) -> Words:
        """As it is asked at that moment."""
        return self.before if moment is Moment.BEFORE else self.after


@dataclass(frozen=True, slots=True)
class Scale:
    """What 1 and what 5 mean."""

    low: Words
    high: Words


@cache
def asked() -> tuple[Asked, ...]:
    """The three questions, in the order of the form."""
    data = _data()
    return tuple(
        Asked(question, **{name: Words(**texts) for name, texts in data[question].items()})
        for question in THREE
    )


@cache
def scale() -> Scale:
    """The ends of the scale."""
    return Scale(**{name: Words(**texts) for name, texts in _data()["scale"].items()})


def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("pulse.toml").read_text("utf-8"))
