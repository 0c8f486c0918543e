"""Where figures come from, on paper: a number beside the figure, and the places at the end."""

import re
from collections.abc import Iterator

_PLACE = re.compile(r" ?\[((?:[a-z]+/|opleiding\.yaml)[^\[\]]*)\]")


class Notes:
    """Places in records by the number that stands for them, in the order of the text."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def parts(self, text: str) -> Iterator[str | int]:
        """The words of a text, and the numbers of the places in it."""
        end = 0
        for found in _PLACE.finditer(text):
            yield text[end : found.start()]
            yield self.number(found[1])
            end = found.end()
        yield text[end:]

    def number(self, place: str) -> int:
        """The number of a place: the same each time."""
        return self._numbers.setdefault(place, len(self._numbers) + 1)

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return ((number, place) for place, number in self._numbers.items())


def is_place(text: str) -> bool:
    """Whether a cell says nothing but a place."""
    return _PLACE.fullmatch(text.strip()) is not None or not text.strip()
