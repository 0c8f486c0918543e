"""How wide the columns of a table are on paper: figures and short words whole, texts a share of the rest."""

import re
from collections.abc import Sequence
from math import sqrt

_LINE = 112
"""Letters of a table on one line of A4, within our margins."""
_BESIDE = 2
"""What the space around a cell takes, in letters."""
_BREAKS = 13
"""A longer word is broken at a syllable, as words are in a book."""
_FIGURE = re.compile(r" (?=\()")
"""Where a figure with its range may go on the next line."""
_BOLD = 1.2
"""The words of a head are in bold, which is wider."""


def widths(columns: Sequence[Sequence[str]], figures: Sequence[bool]) -> tuple[float, ...] | None:
    """Letters for each column; None where all that is said fits on its lines as it is.

    A column is its head and its cells. One of `figures` is broken before its range only.
    """
    whole = [max((len(cell) for cell in _heads(one)), default=0) for one in columns]
    if sum(whole) + _BESIDE * len(columns) <= _LINE:
        return None
    least = [_least(one, figure) for one, figure in zip(columns, figures, strict=True)]
    weigh = [
        0.0
        if figure and not any(map(_FIGURE.search, one))
        else sqrt(sum(map(len, one[1:])) / max(1, len(one) - 1) + max(map(len, one)))
        for one, figure in zip(columns, figures, strict=True)
    ]
    left = _LINE - _BESIDE * len(columns) - sum(least)
    return tuple(
        _BESIDE + width for width in _shared(max(0.0, left), least, weigh, list(map(float, whole)))
    )


def _shared(left: float, least: list[float], weigh: list[float], whole: list[float]) -> list[float]:
    """What is left goes to texts by weight; what one of them doesn't need goes to the others."""
    found = list(least)
    open_ = {at for at, by in enumerate(weigh) if by}
    while left > 1 and open_:
        by = left / sum(weigh[at] for at in open_)
        given = {at: min(by * weigh[at], max(0.0, whole[at] - found[at])) for at in open_}
        for at, more in given.items():
            found[at] += more
        left -= sum(given.values())
        full = {at for at in open_ if found[at] >= whole[at] - 1}
        if not full:
            break
        open_ -= full
    return found


def _heads(column: Sequence[str]) -> list[str]:
    """The cells, the head as wide as it is in bold."""
    return ["x" * round(_BOLD * len(column[0])), *column[1:]]


def _least(column: Sequence[str], figure: bool) -> float:  # noqa: FBT001 - one of the two
    head, *cells = column
    longest = max([len(head) / 2, *map(len, head.split())]) * _BOLD
    pieces = [part for cell in cells for part in (_FIGURE.split(cell) if figure else cell.split())]
    most = max(map(len, pieces), default=0)
    return max(min(longest, _BREAKS), most if figure else min(most, _BREAKS), 1)
