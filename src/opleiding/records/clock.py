"""A time of the day."""

import re
from datetime import time
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from opleiding.records.values import Misread
from opleiding.sentence import N_

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)


def read_clock(value: object) -> time:
    """`09:00`."""
    if isinstance(value, time):
        return value
    if isinstance(value, str) and _CLOCK.fullmatch(value):
        return time.fromisoformat(value)
    raise Misread(N_("{value} is not a time of the day: write it as 09:00."), value=value)


Clock = Annotated[
    time,
    PlainValidator(read_clock),
    PlainSerializer(lambda moment: f"{moment:%H:%M}"),
    WithJsonSchema({"type": "string", "examples": ["09:00"]}),
]
