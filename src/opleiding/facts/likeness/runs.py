"""Runs of letters: what two words share when one is inflected, or stands in a compound."""

from functools import cache

_SIZES = (3, 4, 5)


@cache
def runs(stem: str, sizes: tuple[int, ...] = _SIZES) -> frozenset[str]:
    """The runs of letters of a word, 3 to 5 by default, with its edges."""
    edged = f"^{stem}$"
    return frozenset(edged[at : at + n] for n in sizes for at in range(len(edged) - n + 1))
