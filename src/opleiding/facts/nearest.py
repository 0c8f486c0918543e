"""The ids that somebody may have meant, quickly among thousands."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property

_LIKELY = 40
_COMMON = 500
_ALIKE = 0.5


class Nearest:
    """Ids by the pairs of letters in them; pairs that too many share tell nothing apart."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._ids = ids

    @cached_property
    def _holders(self) -> dict[str, list[str]]:
        holders: defaultdict[str, list[str]] = defaultdict(list)
        for known in sorted(self._ids):
            for pair in _pairs(known):
                holders[pair].append(known)
        return holders

    def to(self, name: str, *, most: int = 3) -> tuple[str, ...]:
        """The ids most like this one, the nearest first; none when nothing is near."""
        told = (self._holders.get(pair, []) for pair in _pairs(name))
        shared = Counter(known for holders in told if len(holders) <= _COMMON for known in holders)
        likely = [known for known, _ in shared.most_common(_LIKELY)]
        return tuple(get_close_matches(name, likely, n=most, cutoff=_ALIKE))


def _pairs(name: str) -> frozenset[str]:
    edged = f"^{name}$"
    return frozenset(edged[at : at + 2] for at in range(len(edged) - 1))
